"""Further questions about what a pattern found: is the number a telephone's, can the day be one of birth."""

from __future__ import annotations

import re
from collections.abc import Callable

from hooks.guard.seen import Seen, digits_of

_MOBILE = re.compile(r"0(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)\d{7}")
_LANDLINE = re.compile(r"02\d{9}|0[2-8]\d{8}|01[2689]\d{8}")
_BEHIND = re.compile(r"(?<=[0-9])[^0-9]+$")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ADULT = re.compile(
    r"(?<!\w)(?:cô|thầy|giáo viên|gv|gvcn|chủ nhiệm|chu nhiem|giao vien|dạy|day|phụ trách|phu trach|hiệu trưởng|hieu truong|hiệu phó|mở lớp"
    r"|giảng viên|bà|ông|ông bà|tổ trưởng|bảo mẫu|tặng|trao|phụ huynh|phu huynh|vận động|đỡ đầu)(?!\w)",
)
_NAMED_AFTER = re.compile(
    r"(?:trường|tiểu học|thcs|thpt|mầm non|mẫu giáo|\bth|đường|giải|quỹ|học bổng|mang tên|tên|phường|xã|phố|công viên|truong|tieu hoc"
    r"|anh hùng|liệt sĩ|liên đội|chi đội|báo|đài|tỉnh|thành phố|tp|tp\.|ủy|sở)\s{1,2}$"
)


def _phone(seen: Seen) -> bool:
    digits = digits_of(seen.found)
    digits = re.sub(r"^(?:00)?840?", "0", digits) if re.match(r"^[(+]*(?:00)?84", seen.found) else digits
    if not re.search(r"[0-9]", seen.found):
        return len(digits) in {9, 10, 11} and digits.startswith("0")
    if _MOBILE.fullmatch(digits):
        return True
    if bare := _BEHIND.search(seen.found):  # “0912 345 678 không?”: a word of the sentence, no digit
        return _phone(Seen(seen.text, seen.start, seen.start + bare.start()))
    grouped = not re.fullmatch(r"[0-9]{9,11}", seen.found)
    return bool(_LANDLINE.fullmatch(digits)) and (len(digits) == 11 or grouped)


def _citizen(seen: Seen) -> bool:
    digits = digits_of(seen.found)
    return len(digits) == 12 and digits[:3] <= "096" and digits[:3] > "000" and not digits.endswith("00000")


def _no_sum(seen: Seen) -> bool:
    return not seen.found.endswith("00000")


def _no_year(seen: Seen) -> bool:
    match = re.search(r"[0-9][0-9oil .\-\n]*$", seen.found)
    digits = digits_of(match[0]) if match else ""
    return len(digits) >= 4 and not _YEAR.fullmatch(digits) and not digits.endswith("00000")


def _birth(seen: Seen) -> bool:
    years = [int(y) for y in _YEAR.findall(seen.found)]
    office = re.search(
        r"(?:hội|trường|ubnd|trung tâm|thư viện|báo|công ty|quỹ|đội|đảng|đoàn|mô hình|câu lạc bộ|phong trào|lớp|tổ chức|nhóm|tờ)\s",
        seen.before(),
    )
    if "đời" in seen.found and office:
        return False
    return all(year >= _OLDEST for year in years)


_OLDEST = 1905
_YOUNGEST_NAMED = 2020


_PLACE = re.compile(r"hà (?:nội|nam|tĩnh|giang)|lâm đồng|thái (?:nguyên|bình)|cao bằng|sơn la")
"""Provinces that begin like a family name: “Hà Nội, 12/5/2015” is where and when something was written."""


def _named_birth(seen: Seen) -> bool:
    years = [int(y) for y in _YEAR.findall(seen.found)]
    if _PLACE.match(seen.found):
        return False
    return bool(years) and _OLDEST <= years[-1] <= _YOUNGEST_NAMED and not _NAMED_AFTER.search(seen.before())


def _account(seen: Seen) -> bool:
    number = re.search(r"[0-9][0-9 .\-]*$", seen.found) or re.search(r"[0-9][0-9 .\-]*", seen.found)
    digits = re.sub(r"\D", "", number[0]) if number else ""
    if re.fullmatch(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+", number[0].strip() if number else "") or digits.endswith("00000"):
        return False
    direct = re.match(r"(?:stk|số tài khoản|so tai khoan|số tk)", seen.found)
    return len(digits) >= (4 if direct else 6)


_COMPANY = re.compile(
    r"(?<!\w)(?:công ty|cty|doanh nghiệp|dn|dntn|tnhh|cổ phần|hợp tác xã|htx|chi nhánh|cơ quan|đơn vị|tổ chức|trường|ubnd|hội|quỹ|cơ sở|cửa hàng"
    r"|trung tâm|nhà xuất bản|nxb|ngân hàng|tập đoàn|nhà máy|xí nghiệp|siêu thị|nhà sách|hộ kinh doanh|cong ty|doanh nghiep|hop tac xa)(?!\w)"
)
_OWN = re.compile(r"(?<!\w)(?:cá nhân|ca nhan|tncn|thu nhập|npt|người|nguoi|ông|bà|anh|chị|tôi|của em|thầy|cô)(?!\w)")


def _tax(seen: Seen) -> bool:
    before = re.sub(r".*[;.!?\n]\s", "", seen.before(80), flags=re.DOTALL) + seen.found
    behind = re.split(r"[;.!?\n]", seen.behind(40))[0]
    if _OWN.search(seen.found):
        return True
    companies, own = list(_COMPANY.finditer(before)), list(_OWN.finditer(before))
    if companies:
        return bool(own) and own[-1].start() > companies[-1].start()
    return not (_COMPANY.search(behind) and not own)


def _nine(seen: Seen) -> bool:
    """Nine digits or twelve, some of them in words; the words before the number hold none."""
    digits = digits_of(re.split(r"(?<!\w)(?:số|so|là|la)(?!\w)", seen.found)[-1])
    return len(digits) >= 9


def _insurance(seen: Seen) -> bool:
    return not re.search(r"(?<![0-9])02[0-9](?:[ .\-]?[0-9]){8}$", seen.found)


def _card(seen: Seen) -> bool:
    return len(re.sub(r"\D", "", seen.found)) == 13


def _position(seen: Seen) -> bool:
    parts = re.findall(r"[0-9]{1,3}[.,]([0-9]{3,12})", seen.found)
    context = re.search(
        r"(?:tọa độ|toạ độ|toa do|gps|vĩ độ|kinh độ|vị trí|định vị|lat|maps|ghim)", seen.before(40) + seen.found
    )
    return all(len(p) >= 4 for p in parts) or bool(context)


def _house(seen: Seen) -> bool:
    """Not “ngày 12/3, ấp 3”: what may be a day needs a word of living before it."""
    if re.search(r"/(?:19|20)\d\d(?!\d)", seen.found):
        return False
    if re.match(r"[a-z]{1,2}\d", seen.found):
        return True
    match = re.search(r"(\d{1,4})/(\d{1,4})(?![\d/a-z])", seen.found)
    if (
        match is None
        or int(match[1]) > 31
        or int(match[2]) > 12
        or re.search(r"đường|duong|hẻm|hem|ngõ|phố|kiệt", seen.found)
    ):
        return True
    return bool(re.search(r"(?<!\w)(?:ở|ngụ|trú|địa chỉ|đ/c|nhà|số|tại)\W{0,3}(?:số\W)?$", seen.before(20))) or bool(
        re.search(r"tổ|kp|khu phố", seen.found)
    )


def _begins(seen: Seen) -> bool:
    """At the beginning of a cell or of a part of it: “Số 7, tổ 3”, but not “Tủ sách số 3, tổ 5”."""
    before = seen.before(3).rstrip()
    return not before or before[-1] in ",;:(|."


_ADMIN = re.compile(
    r"^\s?,?\s?(?:phường|xã|p\.|x\.|tp|khu phố|kp|quận|q\.|thành phố|thị trấn|tt\.|đặc khu|ấp|thôn|tổ|phuong|quốc lộ)"
)


def _street(seen: Seen) -> bool:
    """A number and a name in capitals are a house where a ward follows, or the number has a slash behind “số”."""
    if re.search(r"/(?:19|20)\d\d(?!\d)", seen.found):
        return False
    tail = re.search(r"[0-9][0-9a-z/\-]*,?\s+(.*)$", seen.found)
    name = tail[1] if tail else ""
    if re.match(r"(?:quốc lộ|ql|tỉnh lộ)", name):
        return True
    follows = bool(_ADMIN.match(seen.behind(20))) or bool(re.search(r"\s(?:phường|xã|p|tp)$", name))
    slashed = "/" in seen.found
    return follows or (
        slashed and (seen.found.startswith(("số", "so")) or _house(seen)) and bool(re.search(r"\s", name))
    )


def _child(seen: Seen) -> bool:
    before = re.sub(r".*[.;!?\n]\s?", "", seen.before(50), flags=re.DOTALL)
    before = re.sub(r"con (?:ông|bà|anh|chị|cô|thầy)", "con", before)
    inside = seen.found
    if _NAMED_AFTER.search(before) or _ADULT.search(inside):
        return False
    adult = _ADULT.search(before)
    child = re.match(r"(?:em|cháu|bé|trò|học|hs|nữ|nam|con|chị|anh|chau|be|tro|hoc)(?!\w)", inside)
    return not adult or (bool(child) and not re.search(r"\s(?:là|dạy|chủ nhiệm|phụ trách)\s", inside))


def _class_first(seen: Seen) -> bool:
    return not _ADULT.search(seen.before(25) + seen.found) and not re.search(r"(?:đường|mang tên)\s", seen.found)


def _profile(seen: Seen) -> bool:
    path = seen.found.partition("/")[2].strip("/@")
    return len(path) >= 3 and path not in {"home", "login", "photo", "reel"}


def _nick(seen: Seen) -> bool:
    name = re.split(r"[\s:=]+", seen.found)[-1]
    return not re.fullmatch(r"[a-z]+\.(?:com|vn|net)", name) and not name.startswith(("bao", "hoi", "truong", "ubnd"))


CHECKS: dict[str, Callable[[Seen], bool]] = {
    "phone": _phone,
    "citizen": _citizen,
    "no_sum": _no_sum,
    "no_year": _no_year,
    "birth": _birth,
    "named_birth": _named_birth,
    "account": _account,
    "tax": _tax,
    "card": _card,
    "nine": _nine,
    "insurance": _insurance,
    "position": _position,
    "house": _house,
    "street": _street,
    "begins": _begins,
    "child": _child,
    "class_first": _class_first,
    "profile": _profile,
    "nick": _nick,
}
"""By the names that rules have for them."""
