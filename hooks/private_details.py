"""Private details inside cells, which no list may keep: phones, addresses of mail, papers, birth years, houses."""

from __future__ import annotations

import re

_BEFORE = r"[,;.\s]*[(]?\s*"
_I = re.IGNORECASE
_MAIL = re.compile(_BEFORE + r"(?:e-?mail\s*:?\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[)]?", _I)
_PAPER = re.compile(
    _BEFORE
    + r"(?:số )?(?:cccd|cmnd|cmtnd|căn cước(?: công dân)?|định danh(?: cá nhân)?|hộ chiếu|stk|(?:số )?tài khoản|mst"
    r"|mã số thuế|bhxh|bhyt)\s*(?:số)?\s*[:.]?\s*[a-z]{0,2}\d(?:[ .\-]?\d){5,19}[)]?",
    _I,
)
NUMBER = re.compile(
    _BEFORE + r"(?<!\d)(?:0\d\d[ .]\d{3}[ .]\d{3}[ .]\d{3}|\d{12}|\d{9})(?!\d)(?!\s*(?:đồng|đ\b|vnđ))[)]?", _I
)
"""A number of an identity card: nine digits, or twelve that may stand in threes."""
PHONE = re.compile(
    _BEFORE + r"(?:(?:(?:số )?(?:đt|sđt|dđ|đtdđ|điện thoại|di động|tel|zalo|mobile)\s*[:.]?\s*\+?\d(?:[ .\-]?\d){5,12})"
    r"|(?<!\d)(?:\+?84|0)(?:[ .\-]?\d){8,10})(?!\d)[)]?",
    _I,
)
_BORN = re.compile(
    r"[,;\s]*[(]?\s*(?:(?:sinh (?:ngày|năm)?|s\.?n\.?|ns)\s*[:.]?\s*(?:\d{1,2}[/.-]\d{1,2}[/.-])?(?:19|20)\d\d"
    r"|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d\d(?!\d))[)]?",
    _I,
)
_NO_HAMLET = "".join(rf"(?<!{word} )" for word in ("ấp", "phố", "tổ", "thôn", "khóm", "kp", "khu"))
"""“Ấp 2, đường Lê Lợi”: the number is the hamlet's."""
_STREET = r"(?:(?!\s+(?:khu phố|ấp|thôn|khóm|tổ dân phố|tổ|kp|tdp)[.\s]*\d)[^,;)])+"
"""A street's name, which ends where a hamlet begins."""
_HOUSE = re.compile(
    _BEFORE
    + r"(?:(?:số nhà|nhà số)\s*[:.]?\s*\w*\d\w*(?:[/-]\w+)*(?:\s*,?\s*(?:đường|hẻm|ngõ|kiệt)\s+"
    + _STREET
    + ")?"
    + r"|(?<!\w)"
    + _NO_HAMLET
    + r"(?:(?:số|lô) )?\d{1,5}[a-z]?(?:/\d{1,5}[a-z]?){0,4},? (?:đường|hẻm|ngõ|ngách|kiệt)\s+"
    + _STREET
    + ")[)]?",
    _I,
)
_PATTERNS = (
    (_MAIL, "địa chỉ thư"), (_PAPER, "số giấy tờ"), (NUMBER, "số giấy tờ"), (PHONE, "số điện thoại"),
    (_BORN, "ngày, năm sinh"), (_HOUSE, "số nhà, tên đường"),
)  # fmt: skip
_SUSPECT = re.compile(r"\d\D{0,2}\d|@|(?:số nhà|nhà số)|\d (?:đường|hẻm|ngõ|ngách|kiệt)", _I)
_YEAR = re.compile(r"[\s,;(–-]+(?:19|20)\d\d\s*\)?$")
_BRACKET = re.compile(r"\s*\(([^()]*)\)$")
_KEPT = re.compile(r"(?:vợ|chồng|tức|tự|bí danh|pháp danh|tên khác|(?:còn|thường) gọi)\b", _I)
"""What a bracket behind a name says of who it is."""
_FOOTNOTE = re.compile(r"(?:\s*(?:\(\*+\)|\*+|[¹²³⁴⁵⁶⁷⁸⁹]))+$")


def without_private(text: str, *, houses: bool = True) -> tuple[str, list[str]]:
    """The text without private details, and the names of what was taken out.

    Without `houses`, a number and a street stay: a school's name may hold them.
    """
    taken: list[str] = []
    if not _SUSPECT.search(text):
        return text, taken
    for pattern, name in _PATTERNS:
        changed = text if pattern is _HOUSE and not houses else pattern.sub("", text)
        if changed != text:
            text = changed.strip(" ,;.-")
            taken.append(name)
    return text, list(dict.fromkeys(taken))


def bare_name(name: str) -> tuple[str, list[str]]:
    """A person's name without a birth year or a remark behind it (“1970”, “(hộ nghèo)”), and what was taken out.

    Another name in brackets, “(Ba Cúc)”, “(tức Ba Cúc)”, and “(vợ)” stay. Footnote marks go unsaid.
    """
    taken: list[str] = []
    if name.replace(" ", "").isalpha():
        return name, taken
    name = _FOOTNOTE.sub("", name)
    if match := _YEAR.search(name):
        name = name[: match.start()]
        taken.append("ngày, năm sinh")
    match = _BRACKET.search(name)
    if match and not (_KEPT.match(match[1]) or (match[1].istitle() and not name.isupper())):
        name = name[: match.start()]
        taken.append("phần trong ngoặc sau tên")
    return _FOOTNOTE.sub("", name).rstrip(" ,;.-"), taken
