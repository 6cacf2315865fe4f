"""What a text tells of a named person's health: asked about, as only consent lets it be told."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from hooks.guard.whole_names import CAPITAL, SURNAMES
from hooks.titles import KIN

_TITLES = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in f"{KIN}|bé|bạn".split("|"))
_WORD = rf"[{CAPITAL}][^\W\d_]*"
_WHO = rf"(?<!\w)(?:(?:{_TITLES}|đ/c) {_WORD}(?: {_WORD}){{0,4}}|(?:{SURNAMES})(?: {_WORD}){{1,4}}|{_WORD} (?:Thị|Văn)(?: {_WORD}){{1,3}})(?!\w)"
"""Somebody who is named: behind “ông”, “bà”, or by a family name and more."""
_ALONE = (
    r"ung thư|tiểu đường|đái tháo đường|tâm thần(?! (?:học|vững|thoải|bất))|trầm cảm+|động kinh(?! phí)|bại não|tự kỷ(?! (?:luật|niệm))|suy (?:thận|tim|gan)|viêm gan|xơ gan|lao phổi|parkinson|alzheimer"
    r"|nghiện (?:rượu|ma túy)|rối loạn (?:phổ tự kỷ|lưỡng cực|lo âu|tâm thần)|u (?:ác|não|xơ|nang|vú|phổi|tuyến giáp)|hiv|đột quỵ|thoát vị đĩa đệm|lú lẫn|lãng tai|vô sinh|hiếm muộn|sốt xuất huyết|tăng động|adhd|sa sút trí tuệ|bong võng mạc|gai cột sống"
)
"""What tells somebody’s health right behind the name: “anh Vinh trầm cảm”, “Lê Thị A | ung thư”."""
_DISEASE = (
    r"nghiện (?:rượu|ma túy)|rối loạn (?:phổ tự kỷ|lưỡng cực|lo âu|tâm thần)|u (?:ác|xơ|nang|vú|phổi|tuyến giáp)|ung thư|hiv|aids|tiểu đường|đái tháo đường|tâm thần|trầm cảm+|động kinh(?! phí)|bại não|tự kỷ(?! (?:luật|niệm))|suy (?:thận|tim|gan)|tim bẩm sinh|viêm gan|xơ gan|lao phổi"
    r"|parkinson|đột quỵ|tai biến|bại liệt|máu trắng|bạch cầu|tan máu|thalassemia|xương thủy tinh|teo cơ|thoái hóa|loãng xương|hen suyễn|cao huyết áp"
    r"|chất độc da cam|down|bướu|u não|chậm phát triển|thiểu năng|mất trí|alzheimer|hở hàm ếch|sứt môi|sốt rét|sốt xuất huyết|gai cột sống|thoát vị|gout|gút|covid|vô sinh|hiếm muộn|tăng động|lú lẫn|lãng tai|rối loạn tiền đình|viêm khớp|thấp khớp|hở van tim|hẹp van tim|vảy nến|bạch biến|lupus|sỏi thận|viêm phổi|viêm loét|sa sút trí tuệ|hiểm nghèo|nan y|mạn tính|mãn tính"
)
_STATE = (
    rf"(?:(?:bị|mắc|nhiễm|mang|chữa trị|sống chung với|chống chọi với|chiến đấu với|chẩn đoán(?: bị| mắc)?|dương tính(?: với)?)(?: (?:căn|chứng|bệnh|các|phải|hội chứng|thể|dị tật|một|trọng)){{0,3}} (?:{_DISEASE})"
    r"|(?:bị|mắc) (?:bệnh (?:tim|gan|thận|phổi|máu|mắt|xương|khớp|nặng|hiếm|di truyền|nền)|dị tật|khuyết tật|liệt(?! (?:vào|kê|ra))|mù(?! (?:chữ|quáng|mờ|công nghệ))|câm(?! (?:nín|lặng))|điếc(?! (?:không|tai))|cụt(?! hứng)|tàn tật|tật nguyền|khiếm thị|khiếm thính)"
    r"|liệt (?:nửa người|(?:hai|2|một|1) (?:chân|tay)|toàn thân|tứ chi|giường|cả người)|(?:phải|đang|vẫn|đều đặn) (?:chạy thận|hóa trị|xạ trị|điều trị (?:bệnh |căn bệnh )?(?:"
    + _DISEASE
    + r"))|(?:là|một) người (?:khuyết tật|khiếm thị|khiếm thính|mù|câm điếc|tàn tật)|khuyết tật (?:vận động|thần kinh|đặc biệt|trí tuệ|nặng|bẩm sinh|hai|một|chân|tay|nghe|nhìn)|(?:mất|cụt|teo) (?:một|hai|cả hai|cánh|bàn) (?:chân|tay|mắt)(?! (?:lưới|nải|buôn|lái|nghề|trái|phải trái|sai|viết|hàng|trong nghề))|chạy thận(?! trọng)|(?:hóa|xạ) trị(?! (?:cho|bệnh nhân))|cụt (?:chân|tay|ngón)|(?:sẩy|sảy|hư) thai|đặt (?:stent|máy tạo nhịp)|huyết áp (?:lên|tới|[0-9]{2,3}/)"
    r"|(?:mổ|phẫu thuật) (?:tim|não|mắt|tuyến giáp|ruột thừa|cột sống|thận|gan|dạ dày|khối u|sỏi|thoát vị|bướu|khớp)(?! (?:heo|gà|cá|ếch|bò|vịt|lợn))"
    rf"|(?:[|(–-] ?|(?:uống thuốc|ghi|phát hiện|tái phát|kết luận|vì|do|tiền sử) )(?:bị |bệnh |có )?(?:{_ALONE}))(?!\w)"
)
_BETWEEN = (
    r"(?i)(?<!\w)(?:tặng|trao|thăm|dạy|khám|chữa|hỗ trợ|giúp|vận động|tuyên truyền|phòng|chống|tầm soát|quỹ|hội|trường|trung tâm|bệnh viện|khoa|viện|lớp|nhóm|câu lạc bộ|clb|những|các|nhiều|người|học sinh|trẻ em"
    r"|bệnh nhân|không|chưa|chẳng|tránh|nếu|kẻo|sợ|lỡ|cây|con|đàn|vườn|lợn|heo|bò|gà|lúa|ruộng|ao|cho|nói về|kể về|viết về|bài|sách|phim|vai|đóng|nghiên cứu|chuyên|bác sĩ|cho rằng|dặn|nhắc|vì sao|hướng dẫn|cách)(?!\w)"
)
"""What makes of what follows something else than how the person is."""
_KIN = r"(?:vợ|chồng|con|con (?:trai|gái|đầu|út)|mẹ|cha|ba|má|bố|cháu|em|chị|anh|bà|ông)"
_NOBODY = r"(?i:(?<!\w)(?:danh nhân|nhà thơ|nhà văn|nhạc sĩ|thi sĩ|anh hùng|liệt sĩ|bác sĩ|bs|thạc sĩ|tiến sĩ|đường|trường|phố|mang tên|phường|xã|ấp|thôn|bệnh viện|thành phố|tỉnh|nhân vật|truyện|phim)[ ,:“]{1,3}(?:mù |tật nguyền )?$)|(?i:(?<!nghiệm )(?<!khám )(?<!bệnh án )(?<!khỏe )(?<!bệnh )(?<!con )(?<!cháu )(?<!vợ )(?<!chồng )(?<!mẹ )(?:của|nhà) $)"
_FAMOUS = (
    r"(?i)nguyễn đình chiểu|nguyễn ngọc ký|hàn mặc tử|helen keller|beethoven|nick vujicic|stephen hawking|đồ chiểu"
)


@cache
def _made(pattern: str, *, bare: bool) -> re.Pattern[str]:
    """The pattern, or, for a text that is typed without marks, itself without them."""
    return re.compile(_without_marks(pattern) if bare else pattern)


def _without_marks(pattern: str) -> str:
    bare = "".join(c for c in unicodedata.normalize("NFD", pattern) if not unicodedata.combining(c))
    return bare.replace("đ", "d").replace("Đ", "D")


_GATE_WORDS = (
    "bị |mắc |nhiễm |mang |chữa |sống chung|chống chọi|chiến đấu|chẩn đoán|dương tính|liệt |chạy thận|hóa trị|xạ trị|điều trị|khuyết|khiếm|mất |cụt |teo |người mù|người câm|người tàn|mổ |phẫu thuật"
    "|đặt stent|đặt máy|huyết áp| thai|ung thư|tiểu đường|tháo đường|tâm thần|trầm cảm|động kinh|bại não|tự kỷ|suy thận|suy tim|suy gan|viêm gan|xơ gan|lao phổi|parkinson|alzheimer|nghiện|rối loạn"
    "| u | hiv|đột quỵ|thoát vị|lú lẫn|lãng tai|vô sinh|hiếm muộn|xuất huyết|tăng động|adhd|sa sút|võng mạc|gai cột"
)
_GATE = tuple(_GATE_WORDS.split("|"))
_GATE_WITHOUT_MARKS = tuple(map(_without_marks, _GATE))
"""One of these is in every text that tells of somebody’s health: told sooner than the pattern would."""
_TOLD = rf"({_WHO})(?:( )((?i:(?:{_ALONE})(?!\w)))|([^.!?;\n]{{0,60}}?)((?i:{_STATE})))"
_OF_THEIRS = rf"(?i:^,? (?:và |có |cùng )?{_KIN}(?: (?:của )?(?:ông|bà|anh|chị|cô))?(?!\w)|(?:được|nghe) bác sĩ|nghỉ (?:dạy|lớp))"
"""Words between that change nothing: whose child it is, who found it out."""


_PLAIN = re.compile(r"(?<![^.!?;\n])[^.!?;\n\x80-\U0010ffff]{12,}+(?![^.!?;\n])")
"""A sentence without a single mark: many type so."""


def illnesses(text: str) -> list[tuple[int, int]]:
    """From where to where a text tells how a named person's health is."""
    low = text.lower()
    found = _told_in(text, 0, bare=False) if any(map(low.__contains__, _GATE)) else []
    for plain in _PLAIN.finditer(text):
        if any(map(plain[0].lower().__contains__, _GATE_WITHOUT_MARKS)):
            found += _told_in(plain[0], plain.start(), bare=True)
    return sorted(set(found))


def _told_in(text: str, begin: int, *, bare: bool) -> list[tuple[int, int]]:
    pattern, found, at = _made(_TOLD, bare=bare), [], 0
    while match := pattern.search(text, at):
        told = _tells(text, match, bare=bare)
        if told:
            found.append((begin + match.start(), begin + match.end()))
        at = match.end() if told else match.end(1)
    return found


def _tells(text: str, match: re.Match[str], *, bare: bool) -> bool:
    """Whether it is how somebody is: not a book, nobody dead and great, nor what somebody does for the ill."""
    between, before = match[2] or match[4] or "", text[max(0, match.start() - 40) : match.start()]
    if _made(_FAMOUS, bare=bare).search(match[0]) or _made(_NOBODY, bare=bare).search(before):
        return False
    return not _made(_BETWEEN, bare=bare).search(_made(_OF_THEIRS, bare=bare).sub("", between))
