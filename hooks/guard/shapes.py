"""What a text holds at least that a rule can find anything in: looked for once a text, cheaper than the rules themselves."""

from __future__ import annotations

import re

from hooks.guard.patterns import either_way

_MONTHS = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"

SHAPES = {
    "paper": (
        "cccd|cmnd|cmt|cmq|cms|căn cước|chứng minh|định danh|Đdcn|ddcn|số cc|thẻ cc|giấy tờ|giấy tùy|gplx|bằng lái|giấy phép lái|hộ chiếu|passport"
        "|hộ khẩu|id card|<<hc>>|<<cc(?!{L})"
    ),
    "twelve": r"[0-9](?:[\s.\-]{0,2}[0-9oil]){8}",
    "nine": "[0-9]{9}",
    "spoken": "<<(?:0|không){BETWEEN}{DIGIT}{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}",
    "telephone": (
        r"[0-9](?:[\s.,()\[\]_\-/…*|]{0,3}[0-9oil]){4}|<<(?:[0o]|không|84)[0-9oil]{0,4}{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}{BETWEEN}{DIGIT}"
    ),
    "at": r"a[ \-]?còng|a cộng|a móc|a vòng|[\[({<]\s?(?:at|@)|[\s_]at[\s_]",
    "date": (
        r"tháng|thg|tết|[0-9]\s?[/.\-]\s?[0-9ivx]|[0-9]{2} ?[0-9]{2} ?[0-9]{4}|[0-9],? năm|"
        rf"<<{_MONTHS}[a-z]{{0,6}} [0-9]|[0-9] {_MONTHS}"
    ),
    "month": "tháng|tết",
    "account": "stk|số tk|tài khoản|<<tk|iban|thẻ atm|thẻ ngân hàng|thẻ tín dụng|chuyển khoản|<<ck>>|account|<<acc",
    "sixteen": r"[0-9](?:[ \-]?[0-9]){15}",
    "card": r"[0-9](?:[\s.\-]?[0-9]){9}",
    "block": "[a-z][0-9]{1,3}-[0-9]",
    "door": "số nhà|nhà số|địa chỉ",
    "slash": r"[0-9][a-z]?/(?!(?:19|20)[0-9][0-9](?![0-9]))[a-z]{0,2}[0-9]{1,4}(?![0-9/])",
    "street": r"[0-9][a-z]?[0-9]?[\s,\-]{1,4}(?:(?:trên|ở|tại|thuộc|trong) )?{STREET_WORD}",
    "hamlet": r"[0-9][a-z]?[0-9]?[\s,\-]{1,4}(?:{HAMLET}|{STREET_WORD})",
}
"""Name → pattern in the short way, for small letters."""
CASED = {
    "class": (
        "⟨lớp⟩[ :=]{0,5}(?:[0-9]|⟨lá⟩|⟨chồi⟩|⟨mầm⟩|⟨nhà trẻ⟩|(?:⟨một⟩|⟨hai⟩|⟨ba⟩|⟨bốn⟩|⟨tư⟩|⟨năm⟩|⟨sáu⟩|⟨bảy⟩|⟨tám⟩|⟨chín⟩|⟨mười⟩)(?!{L}))"
        "|(?:⟨khối⟩|⟨chi đội⟩) ?[0-9]|<<(?<![/.])(?:1[0-2]|[1-9])(?:[A-Z][0-9]{0,2}|/[0-9]{1,2})(?![0-9/])(?!{L})"
    ),
    "plate": "<<[1-9][0-9] ?-? ?[A-Z]",
    "called": "[0-9][A-Za-z]?[0-9]?,? {CAP}{L}{0,6} {CAP}",
    "hamlet or called": "[0-9][A-Za-z]?[0-9]?,? (?:⟨tổ⟩|⟨kp⟩|⟨khu⟩|⟨khóm⟩|⟨ấp⟩|⟨thôn⟩|{CAP}{L}{0,6} {CAP})",
}
"""The same for patterns of capitals."""

_HINTS = (
    "cccd|cmnd|cmt|cmq|cms|cước|chứng m|định d|đdcn|ddcn|cc|giấy t|gplx|bằng l|giấy p|hộ c|hộ k|passport|id c|hc|stk|tk|tài k|iban|atm|thẻ n|thẻ t|chuyển k|ck"
    "|acc|độ|°|º|˚|lat|lng|lon|vn|maps|goo|waze|bing|plus|geo|openstreet|+|hẻm|ngõ|ngách|kiệt|số nhà|nhà số|căn|phòng|p.|chung cư|lô|địa|đc|facebook|fb|tiktok"
    "|born|còng|a cộng|a móc|a vòng| at |_at_|(at|[at|{at|instagram|telegram|zalo|nick|.me|x.com|twitter|threads|@|lớp|khối|chi đội|sinh|tròn|bước|lên|đời|tháng|tết"
)
_SPOKEN = "không|còng|cộng|móc|vòng| at |_at_|(at|[at|{at|lớp|facebook|fb|tiktok|instagram|zalo|nick|maps|goo|.me|x.com|sinh|@|số nhà|nhà số|địa"


def _one_of(words: str) -> str:
    """A pattern of words in a tree of their first letters, which is sooner searched than one after the other."""
    by_letter: dict[str, list[str]] = {}
    for word in dict.fromkeys((*words.split("|"), *either_way(words))):
        by_letter.setdefault(word[0], []).append(re.escape(word[1:]))
    tree = (re.escape(letter) + (f"(?:{'|'.join(of)})" if all(of) else "") for letter, of in by_letter.items())
    return "|".join(tree)


HINTS, SPOKEN = _one_of(_HINTS), _one_of(_SPOKEN)
"""Of these one is in every text with few digits, or with none, that tells of a person."""
NUMBERS = (
    r"[0-9](?:[\s.,()\[\]_\-/–…*|]{0,3}[0-9oil]){4}|[0-9][a-z]?/[a-z]{0,2}[0-9]|[0-9][a-z]?[0-9]?[\s,\-–]{1,4}(?:(?:trên|ở|tại|thuộc|trong) )?"
    "(?:{STREET_WORD}|{HAMLET})|[0-9][a-zđ][0-9]?(?!{L})|[0-9][a-z]{1,2}[\\- ]?[0-9]|[0-9][\\s.,\\-]{1,3}(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)>>"
)
"""What digits look like in a text that tells of a person and has none of the hints."""
