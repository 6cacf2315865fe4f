"""Further questions about a name with a class: is it a child's, or a teacher's, or that of a school."""

from __future__ import annotations

import re

from hooks.guard.seen import Seen

_ADULT = (
    r"(?<!\w)(?:cô|thầy|giáo viên|gv|gvcn|chủ nhiệm|chu nhiem|giao vien|dạy|day|phụ trách|phu trach|hiệu trưởng|hieu truong|hiệu phó|mở lớp"
    r"|giảng viên|bà|ông|ông bà|tổ trưởng|bảo mẫu|tặng|trao|thăm|nói chuyện|giao lưu|nhà (?:văn|thơ|báo)|nhà giáo|danh nhân|nhạc sĩ|họa sĩ|nghệ sĩ|bác sĩ|kỹ sư|tiến sĩ|cựu học sinh|phóng viên|chủ tịch|giám đốc|bí thư(?! (?:chi )?đoàn)|phụ huynh|phu huynh|(?<!tật )vận động|đỡ đầu)(?!\w)"
)
NAMED_AFTER = (
    r"(?:trường|chuyên|tiểu học|thcs|thpt|mầm non|mẫu giáo|\bth|đường|giải|quỹ|học bổng|mang tên|(?<!họ )(?<!họ và )tên|phường|xã|ấp|thôn|buôn|bon|phố|công viên|truong|tieu hoc"
    r"|anh hùng|liệt sĩ|liên đội|chi đội|báo|đài|tỉnh|thành phố|tp|tp\.|ủy|sở)\s{1,2}$"
)
"""What is called after somebody."""


_CHILD_CALLED = r"(?<!\w)(?:em|cháu|bé|con|học trò|học sinh|nữ sinh|nam sinh)(?!\w)[^,;:]{0,20}\stên\s{1,2}$"
_KIN = r"(?:con|cháu)(?: (?:gái|trai|nội|ngoại|út|lớn|đầu|cả)){0,2}(?: của)? (?:ông bà|ông|bà|anh|chị|cô|thầy)(?!\w)|(?:cô|cậu) (?:bé|học trò|học sinh|nữ sinh|nam sinh)"
"""A child, or whose child it is: no grown-up of the class."""


_GIVES = r"(?<!\w)(?:tặng|trao|thăm)(?=[^.;!?\n]{0,40}\scho\s{1,2}(?:em\s|cháu\s)?$)"
"""What somebody does for the child."""


_MEETS = r"^.*(?<!\w)(?:gặp(?: gỡ| lại)?|kể về|nói về|viết về|nhắc đến|nhắc tới|khen|phỏng vấn|chở|đưa|đón|dắt|cõng|nuôi|giới thiệu|chúc mừng|tuyên dương|phụ huynh|là (?:ba|má|mẹ|cha|bố) của) (?:em |bạn |cháu |bé )?$"
"""Who meets a child, or tells of it, is somebody else."""


def is_child(seen: Seen) -> bool:
    """Whether a name and a class behind a word for a child are a child's."""
    before = re.sub(_GIVES, "", re.sub(r".*[.;!?\n]\s?", "", seen.before(50), flags=re.DOTALL))
    before, inside = re.sub(_KIN, "con", re.sub(_MEETS, "", before)), re.sub(_KIN, "con", seen.found)
    after = re.search(NAMED_AFTER, before) and not re.search(_CHILD_CALLED, before)
    if after or re.search(_ADULT, inside) or _is_story(inside) or re.match(_TOLD_IN_A_BOOK, seen.behind(20)):
        return False
    if re.search(_GROWN, before[-30:] + inside + seen.behind(25)) or re.search(_DEAD, seen.behind(40)):
        return False
    adult = re.search(_ADULT, before)
    child = re.match(
        r"(?:em|e|cháu|bé|bạn|trò|học|hs|nữ|nam|con|nhóc|thằng|(?:chị|anh) em|chau|be|ban|tro|hoc)(?!\w)", inside
    )
    return not adult or (bool(child) and not re.search(r"\s(?:là|dạy|chủ nhiệm|phụ trách)\s", inside))


_PLAYED = r"(?<!\w)(?:nhân vật|tiểu phẩm|vở kịch|hoạt cảnh|vai|trong truyện|cổ tích)(?!\w)|(?<!\w)(?:được|do) (?:các em|các bạn|lớp|học sinh)(?!\w)"
_TOLD_IN_A_BOOK = r"\s(?:trong|của) (?:truyện|phim|sách|bài thơ|câu chuyện)(?!\w)"
_HEROES = r"^(?:(?:em|anh|chị|hai chị em) )?(?:kim đồng|lê văn tám|võ thị sáu|nguyễn văn trỗi|trần quốc toản|lý tự trọng|nguyễn bá ngọc|vừ a dính|phạm ngọc đa|trần văn ơn|tô vĩnh diện|quách thị trang|dương văn nội|lượm|trưng trắc)(?!\w)"
"""Children whom schools tell of."""
_YOUNG = r"(?<!\w)(?:học sinh|hs|học trò|em|cháu|bé|nhí|tuổi|đội viên|thí sinh|lớp trưởng|học lớp|đang học|lớp (?:lá|chồi|mầm)|mầm non|mẫu giáo)(?!\w)"
_TITLE = r"(?<!\w)(?:ông|bà|anh|chị|cô|chú|bác|thầy|dì|cậu)\s$"


_DEAD = r"(?<!\w)(?:hy sinh|hi sinh|liệt sĩ|anh hùng)(?!\w)"
"""Of whom history tells."""
_GROWN = r"(?<![0-9])(?:1[89]|[2-9][0-9])\s?tuổi"
"""Who is no child."""


def is_child_told(seen: Seen) -> bool:
    """A name and a class in one sentence, of somebody young: not whose child goes to school."""
    before = re.sub(_GIVES, "", re.sub(r".*[.;!?\n]\s?", "", seen.before(40), flags=re.DOTALL))
    before = re.sub(r"(?:ông|bà) (?:nội|ngoại)", "", before)
    if (
        re.search(_TITLE, before)
        or re.search(r"(?<!\w)(?:con|cháu|các em)(?!\w)", seen.found)
        or not re.search(_YOUNG, before + seen.found)
        or _is_story(seen.found)
        or re.search(_GROWN, before[-30:] + seen.found + seen.behind(25))
    ):
        return False
    return not (re.search(NAMED_AFTER, before) or re.search(_ADULT, before + seen.found))


def _is_story(found: str) -> bool:
    return bool(re.search(_PLAYED, found) or re.search(_HEROES, found))


_CHILD_LAST = r"(?<!\w)(?:em|cháu|bé|bạn|trò|học sinh|học trò) [^,;.]{2,40}$"
"""Who is named last is a child, whoever is told of before the class."""


def is_in_a_class(seen: Seen) -> bool:
    """Whether what is called so, with a class in brackets, is a child: no house, no book, no teacher of it."""
    before = _sentence(seen, 40, 0)[0]
    if re.search(NAMED_AFTER, before) or re.search(_NO_PUPIL, before + seen.found):
        return False
    return not re.search(_ADULT, before + seen.found)


_NO_PUPIL = r"(?<!\w)(?:khối|nhà|bảng|phòng|hộp|tập|sách|vở|tổ|đội|nhóm|chi hội|đường|cơ sở|xe|mẫu|khu|dãy|tầng|cổng|giải)(?!\w)[^,;:]{0,20}$"


def is_of_a_class(seen: Seen) -> bool:
    """Whether a name behind a class is that of somebody in it."""
    before = "" if re.search(_CHILD_LAST, seen.found) else seen.before(25)
    return not re.search(_ADULT, before + seen.found) and not re.search(r"(?:đường|mang tên)\s", seen.found)


_SCHOOL = r"(?<!\w)(?:trường(?! (?:đại học|cao đẳng|trung cấp|chính trị))|tiểu học|thcs|thpt|mầm non|mẫu giáo|th|liên đội)(?!\w)"
_WON = (
    r"(?<!\w)(?:giải|huy chương|hcv|hcb|hcđ|thí sinh|bảng|đạt|đoạt|giành|điểm|thủ khoa|á khoa|hạng|học sinh|hs|học bổng|em|bạn|khen|tuyên dương|xuất sắc|học trò"
    r"|vinh danh|danh sách|violympic)(?!\w)"
)
_DAYS = r"(?<!\w)(?:ngày|lịch|trực|sáng|chiều|tối|thứ|từ|đến|lúc|tỷ số|tỉ số|hiệp|thắng|khai mạc|khai giảng|cuộc thi|hội thi|hội trại)(?!\w)[^,;:–-]{0,40}$"
_GROWN_UP = _ADULT.replace("|tặng|trao|thăm|nói chuyện|giao lưu", "")


def _sentence(seen: Seen, before: int, behind: int) -> tuple[str, str]:
    """What stands in the same sentence before and behind."""
    return re.sub(r".*[.!?\n]\s", "", seen.before(before), flags=re.DOTALL), re.split(r"[.!?\n]", seen.behind(behind))[
        0
    ]


def has_won(seen: Seen) -> bool:
    """Whether a name with a school is that of a pupil in a contest: not a teacher's, not one in a list of schools."""
    before, behind = _sentence(seen, 70, 70)
    around = before + " " + seen.found + " " + behind
    if re.search(NAMED_AFTER, before) or re.search(_GROWN_UP, around) or _is_story(seen.found):
        return False
    if "," in seen.found and re.search(_SCHOOL, re.split(r"[;:]", before)[-1]):
        return False
    return re.search(_WON, around) is not None and not re.search(_DEAD, behind)


def is_graded(seen: Seen) -> bool:
    """Whether a name with a class alone is that of a pupil who is praised: not a day, not a score."""
    before, behind = _sentence(seen, 70, 40)
    if re.search(NAMED_AFTER, before) or re.search(_GROWN_UP, before + seen.found + behind) or re.search(_DAYS, before):
        return False
    if (
        "/" in seen.found
        and len(re.findall(r"[^\W\d_]+", seen.found)) < _FULL_NAME
        and not re.search(r"[(,;|–-]", seen.found)
    ):
        return False
    return re.search(_PRAISED, before + " " + behind) is not None


_FULL_NAME = 3
_PRAISED = r"(?<!\w)(?:giải|hạng|nhất|nhì|khen|tuyên dương|vinh danh|thủ khoa|danh sách|xuất sắc|học bổng|huy chương|học sinh|hs)(?!\w)"


def was_given(seen: Seen) -> bool:
    """Whether a school gives something to who is named, a child of it."""
    before, behind = _sentence(seen, 90, 40)
    found = re.sub(r"^(?:tặng|trao)", "", seen.found)
    return (
        re.search(_SCHOOL, before) is not None
        and not re.search(_GROWN_UP, re.sub(_KIN, "con", found + re.split(r"[,(]? ?con(?!\w)", behind)[0]))
        and not re.search(_GROWN, found + behind)
    )


def is_child_called(seen: Seen) -> bool:
    """A child of whom it is said what it is called: not a street, not a book."""
    return not re.search(_CALLED_SO, seen.found) and is_child(seen)


_CALLED_SO = (
    r"(?<!\w)(?:mang|đặt|đường|sách|truyện|phim|nhóm|clb|câu lạc bộ|chó|mèo|trường|lớp|bài|ghi|điền|viết|ký) tên(?!\w)"
)
