"""Cells of an office's list without what no list may keep, and what was taken out of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from hooks.guard.finding import Found, found_in
from hooks.guard.pieces import FAMILIES, PIECES
from hooks.guard.rules import kinds

_TOLD = {kinds.HOUSE: "số nhà, tên đường"}
"""What goes with a kind of detail when it is cut out."""
_IN_LISTS = kinds.ALL - {kinds.CHILD}
_YEAR = re.compile(r"[\s,;(–-]+(?:19|20)\d\d\s*\)?$")
_BRACKET = re.compile(r"\s*\(([^()]*)\)$")
_KEPT = re.compile(
    r"(?:(?:(?:và|cùng|với)\s)?(?:vợ|chồng)|tức|tự|bí danh|pháp danh|tên khác|(?:còn|thường) gọi)\b", re.IGNORECASE
)
"""What a bracket behind a name says of who it is."""
_HEAD = re.compile(r"\s*\(\s*(?:là )?chủ hộ\s*\)", re.IGNORECASE)
"""It may stand behind the first of two names."""
_FOOTNOTE = re.compile(r"(?:\s*(?:\(\*+\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹]))+$")

_LABELS = (
    r"số điện thoại|điện thoại|số đt|sđt|đtdđ|dđ|đt|di động|tel|zalo|viber|mobile|phone|hotline|facebook|fb|messenger|e-?mail|gmail|mail"
    r"|thư điện tử|hộp thư|cccd|cmnd|căn cước(?: công dân)?|hộ chiếu|passport|stk|số tài khoản|số tk|tài khoản|mst|mã số thuế|bhxh|bhyt"
    r"|vssid|gplx|biển số(?: xe)?|biển kiểm soát|bks|tọa độ|toạ độ|gps|số nhà|ngày sinh|năm sinh|sinh ngày|sinh năm|sn"
)
"""Words that say nothing but what the detail beside them is."""
_BANKS = (
    r"(?:(?:tại |ở )?(?:ngân hàng|nh) )?(?:vietcombank|vcb|agribank|bidv|vietinbank|techcombank|tcb|mb ?bank|mb|acb|sacombank|tpbank|vpbank|vib|shb"
    r"|hdbank|momo|zalopay|viettelpay)|ngân hàng"
)
_LEADING = (
    r"gọi(?: cho| ngay| số| điện)?|liên hệ|liên lạc|lh|hỏi|nhắn(?: tin)?|gặp|quyên góp|ủng hộ|đóng góp|chuyển khoản|chuyển tiền|ck|nộp|thẻ|sổ|mã"
    r"|số(?: thẻ| sổ)?|bảo hiểm(?: xã hội| y tế)?|giấy tờ|chứng minh(?: nhân dân)?|biển|bảng số|xe(?: máy| ô tô)?|bản đồ|vị trí|định vị|ghim|google|maps?"
    r"|địa chỉ|đ/c|nhà(?: riêng| số)?|ngụ|trú|thường trú|tạm trú|hktt|hộ khẩu|sinh|tháng|ngày|trang|link|kênh|nick|thuế"
    r"|là|tại|qua|theo|ở|vào|có|và|về|tới|cho|xin|để|khi cần|biết thêm|cá nhân|riêng"
)
"""Words that lead to a detail where they begin what is said: elsewhere they may be of a sentence."""
_ANY = rf"(?>(?:{_LABELS}|{_BANKS}|{_LEADING})(?!\w))"
_GAP = "\0"
"""What stands for a detail that was cut, until what is around it is put right."""
_AROUND = tuple(
    (re.compile(pattern, re.IGNORECASE), left)
    for pattern, left in (
        (rf"(?:(?<!\w)(?>{_LABELS})[\s:.,+(-]{{0,3}}){{1,12}}\0", _GAP),
        (rf"(^|[,;.:(/\0]|\s[–-]\s)\s*(?:{_ANY}[\s:,+-]*){{1,12}}\0", rf"\1{_GAP}"),
        (rf"\0[\s,/–-]*\(?\s*(?:{_LABELS}|{_BANKS})(?:\s*[,/]\s*(?:{_LABELS}))*\s*\)?(?=\s*(?:[,;.)\0]|$))", _GAP),
        (r"[\s,;:–/|+-]*\0(?:[\s,;:.–/|+-]*\0)*", _GAP),
        (r"[(\[]\s*\0[\s,;:.–-]*[)\]]", _GAP),
        (r"\(\s*\0[\s,;:.–-]*", "("),
        (r"\0\s*(?=[,;.)]|$)", ""),
        (r"^\s*\0[\s,;:.)–+=@-]*", ""),
        (r"\s*\0\s*", " "),
        (r"\s*\($", ""),
    )
)
"""What goes with a detail, in this order: its words before and behind, signs, the bracket that it stood in."""
_BESIDE_NAME = re.compile(rf"(?:(?<!\w){_ANY}[\s:,.+(-]{{0,3}}){{1,12}}\0")
"""The same beside a name, where no sentence is that small letters may be of."""
_NOTHING = re.compile(rf"(?>{_ANY}|[^\w]|(?<!\w)[^\W\d_](?!\w)|\d{{6,}})+", re.IGNORECASE)
"""What says nothing by itself, once a detail is cut: words that led to it, signs, a letter, the rest of a number."""

_NUMBER = r"(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|lẻ|linh)"
_REST_OF_DAY = re.compile(
    rf"(?:[\s,]*năm|(?=[\s,]+(?:một|hai) (?:nghìn|ngàn|chín|không)(?!\w)))(?:[\s,]+{_NUMBER}(?!\w)){{2,}}|[\s,]*năm[\s:]*\d\d(?:\d\d)?(?!\d)|\s?[/.-]\s?\d\d(?:\d\d)?(?!\d)",
    re.IGNORECASE,
)
"""The year behind a day, in words too, where only the day was found."""
_WITH_YEAR = re.compile(r"(?:19|20)\d\d$")
_CAPITAL = PIECES["CAP"]
_REST_OF_SCHOOL = re.compile(
    r"\w*(?:\s+(?:(?i:trường|tiểu học|trung học|cơ sở|phổ thông|thcs|thpt|th|mầm non|mẫu giáo|lớp|số)|\d{1,2}\w{0,2}"
    rf"|{_CAPITAL}\w*)(?!\w))*"
)
"""What a class or the beginning of a school's name goes on with."""
_CLOSED = re.compile(r"\s{0,2}\)")
_ADDRESSED = r"ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy|em|cháu|bé|con|cụ|hộ|gia đình|nhà"
_NO_NAME = r"(?!(?:sinh|sn|ns|nam|nữ|lớp|trường|tiểu|thcs|thpt|th|số|học|đang|hs|tổ|ấp|kp|ngày)(?!\w))"


@cache
def _name() -> re.Pattern[str]:
    """A name that what was found begins with; made when it is first asked for."""
    word = rf"{_NO_NAME}(?-i:{_CAPITAL})[\w'’]*"
    return re.compile(
        rf"\s*(?:(?:(?:{_ADDRESSED})\s+)+{word}(?:\s{word})*|(?-i:(?={_CAPITAL}))(?:{FAMILIES})\s{word}(?:\s{word})*)(?!\w)",
        re.IGNORECASE,
    )


def without_private(
    text: str, *, houses: bool = True, offices: bool = True, named: bool = False
) -> tuple[str, list[str]]:
    """The text without private details, and the names of what was taken out.

    Without `houses`, a number and a street stay: a school's name may hold them. With `offices`, numbers and addresses
    that are an office's stay: an achievement may tell of them, a name or a place does not. Of the cell of a `named` one
    a person's house goes too, and the class of a child; of any other cell nobody can tell what is left of a child.
    """
    left, told = text, list[str]()
    while found := _found(left, houses=houses, offices=offices, named=named):
        told += (_TOLD.get(each.kind, each.about.label) for each in found)
        left = _cut(left, found, named=named)
    return left, list(dict.fromkeys(told))


def _found(text: str, *, houses: bool, offices: bool, named: bool) -> list[Found]:
    found = found_in(text, _IN_LISTS if houses else _IN_LISTS - {kinds.HOUSE}, offices=offices)
    if named and not found:
        found = found_in(text, {kinds.HOUSE, kinds.CHILD})
    return found


def _cut(text: str, found: Iterable[Found], *, named: bool) -> str:
    """What stays of a text: without what was found, the words that led to it, and what says nothing without it."""
    left = _with_gaps(text, found)
    left = _BESIDE_NAME.sub(_GAP, left) if named else left
    for pattern, instead in _AROUND:
        left = pattern.sub(instead, left)
    left = left.strip(" ,;.-")
    return "" if _NOTHING.fullmatch(left) else left


def _with_gaps(text: str, found: Iterable[Found]) -> str:
    out, end = "", 0
    for each in found:
        # a child whom the cell names behind somebody is not who is honoured
        start, behind = _whole(text, each, keeps=each.kind != kinds.CHILD or not each.start)
        if start >= end:
            out += text[end:start] + _GAP
        end = max(end, behind)
    return out + text[end:]


def _whole(text: str, found: Found, *, keeps: bool) -> tuple[int, int]:
    """From where to where a detail goes: behind the name that it begins with if one `keeps` that, to the end of its date or school."""
    name = _name().match(text[found.start : found.end]) if keeps else None
    start = found.start + name.end() if name and name.end() < found.end - found.start else found.start
    rest = {kinds.BIRTH: _REST_OF_DAY, kinds.CHILD: _REST_OF_SCHOOL}.get(found.kind)
    if found.kind == kinds.BIRTH and _WITH_YEAR.search(text[: found.end]):
        rest = None
    match = rest.match(text, found.end) if rest else None
    end = match.end() if match else found.end
    inside = text[start:end]
    closed = _CLOSED.match(text, end) if inside.count("(") > inside.count(")") else None
    return start, closed.end() if closed else end


NOT_REPEATED = ": không chép lại]"
"""How every mark ends that stands for a detail in a message, a report, a row to mend."""


def hidden(text: str, of: Collection[str] = kinds.ALL, *, offices: bool = True) -> str:
    """The text as it may be shown: a mark stands for each detail."""
    for _ in range(_MOST_TIMES):
        if not (found := found_in(text, of, offices=offices)):
            return text
        for each in reversed(found):
            start, end = _whole(text, each, keeps=each.kind != kinds.CHILD)
            before = text[:start].rstrip()
            between = " " if before and not before.endswith(("(", "“")) else ""
            text = f"{before}{between}[{each.about.label}{NOT_REPEATED}{text[end:]}"
    return f"[{', '.join(dict.fromkeys(each.about.label for each in found))}{NOT_REPEATED}"


_MOST_TIMES = 3
"""After so many times a text that still tells something is shown by its marks alone."""
_DAY_PART = r"\d{1,2}\s?[/.\- ]\s?"
_DAYS = (
    rf"(?:{_DAY_PART}{_DAY_PART}(?:\d\d)?\d\d|(?:{_DAY_PART}|tháng \d{{1,2}},? (?:năm )?)?(?:19|20)\d\d"
    rf"|(?:(?>ngày|tháng|mùng|mồng|\d+|{_NUMBER})(?!\w)[\s,]*){{2,16}}|\d\d)"
)
_BORN = r"(?:sinh|SINH|Sinh|SN|sn|Sn|s\.n|S\.N|ns|NS|n/s|năm sinh|NĂM SINH|Năm sinh|ngày sinh|NGÀY SINH|Ngày sinh)"
_DATED = re.compile(
    rf"(?<![\s,;(–-])[\s,;(–-]++(?:{_BORN}[\s:.]*(?:(?:ngày|tháng|năm|vào)[\s:]+){{0,6}}{_DAYS}|{_DAY_PART}{_DAY_PART}(?:\d\d)?\d\d|\d{{1,2}}/(?:19|20)\d\d"
    r"|(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d(?=\s*[,;)/&+–-]|\s+và\s))\)?(?=\s*(?:[,.;/&+–-]|và\s|$))"
)
_DATED_BEFORE = re.compile(rf"^{_DAY_PART}{_DAY_PART}(?:19|20)\d\d(?!\d)[\s,;:–-]*")
"""A day or a year behind a person's name, be it one of two: it needs no sign before it and no word to be one of birth; a day before it."""


def undated(name: str) -> tuple[str, list[str]]:
    """A person's name without a day or year of birth behind or before it, and what was taken out."""
    if not any(map(str.isdigit, name)) and " sinh " not in name.lower():
        return name, []
    left = _DATED_BEFORE.sub("", _DATED.sub("", name))
    return (name, []) if left in (name, "") else (left.rstrip(" ,.;"), [kinds.KINDS[kinds.BIRTH].label])


def bare_name(name: str) -> tuple[str, list[str]]:
    """A person's name without a birth year or a remark behind it (“1970”, “(hộ nghèo)”), and what was taken out.

    Another name in brackets, “(Ba Cúc)”, “(tức Ba Cúc)”, and “(vợ)” stay. Footnote marks go unsaid.
    """
    taken: list[str] = []
    if name.replace(" ", "").isalpha():
        return name, taken
    name, heads = _HEAD.subn("", without_footnote(name))
    if match := _YEAR.search(name):
        name = name[: match.start()]
        taken.append("ngày, năm sinh")
    match = _BRACKET.search(name)
    taken += ["phần trong ngoặc sau tên"] * bool(heads)
    if match and not (_KEPT.match(match[1]) or (match[1].istitle() and not name.isupper())):
        name = name[: match.start()]
        taken += [] if heads else ["phần trong ngoặc sau tên"]
    return without_footnote(name).rstrip(" ,;.-"), taken


def without_footnote(text: str) -> str:
    """A cell without the marks of footnotes at its end, “Oanh¹”, “Ba (*)”."""
    return _FOOTNOTE.sub("", text)
