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
    r"cccd cmnd cmt cmq cms cước chứng\sminh định\sd đdcn ddcn cc(?![a-z]) giấy\st gplx bằng\sl giấy\sp hộ\s[ck] passport id\sc hc(?![a-z]) stk tk(?![a-z])"
    r" tài\sk iban atm thẻ\s[nt] chuyển\sk ck(?![a-z]) acc °[0-9\s] º[0-9\s] ˚[0-9\s] vn-?\s?2000 maps goo waze bing plus geo: openstreet hẻm ngõ ngách kiệt số\snhà"
    r" nhà\ssố căn\s(?:hộ\s)?(?:số\s)?[a-z]{0,2}[.\-]?[0-9] phòng\s(?:số\s)?[a-z]{0,2}[.\-]?[0-9] p\.\s?(?:số\s)?[a-z]{0,2}[.\-]?[0-9] chung\scư lô\s[a-z]{0,2}[0-9]"
    r" địa\schỉ đc facebook fb tiktok instagram telegram zalo nick \.me x\.com twitter threads @ \+ born còng a\scộng a\smóc a\svòng \sat\s _at_ \(at \[at \{at"
    r" lớp[\s:=]{0,5}[0-9] lớp\s{0,2}(?:lá|chồi|mầm|nhà|một|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười) khối\s?(?:lớp\s)?[0-9] chi\sđội\s?[0-9] sinh\snhật"
    r" sinh[^.;!?\n]{0,60}t(?:háng|ết) đời[^.;!?\n]{0,60}tháng s\.?n[\s:.][^.;!?\n]{0,60}tháng khóc[^.;!?\n]{0,60}tháng tuổi[^.;!?\n]{0,40}tháng tháng[^.;!?\n]{0,60}(?:đời|sinh|khóc)"
    r" [0-9]\sđộ"
)
_SPOKEN = r"không còng cộng móc vòng \sat\s _at_ \(at \[at \{at lớp facebook fb tiktok instagram zalo nick maps goo \.me x\.com sinh @ số\snhà nhà\ssố địa\schỉ"


def _one_of(patterns: str) -> str:
    """A pattern of patterns in a tree of their first signs, which is sooner searched than one after the other."""
    by_sign: dict[str, list[str]] = {}
    for pattern in (
        form.replace("\0", "|") for each in patterns.split() for form in either_way(each.replace("|", "\0"))
    ):
        first = re.match(r"\[[^\]]+\]|\\?.", pattern)
        if first:
            by_sign.setdefault(first[0], []).append(pattern[first.end() :])
    return "|".join(sign + (f"(?:{'|'.join(rest)})" if all(rest) else "") for sign, rest in by_sign.items())


HINTS, SPOKEN = _one_of(_HINTS), _one_of(_SPOKEN)
"""Of these one is in every text with few digits, or with none, that tells of a person."""
LINK = r"facebook|fb\.|tiktok|instagram|zalo|\.me|x\.com|twitter|threads|maps|goo|waze|bing|openstreet|plus|geo|g\.page|@|%40|tel|sms|callto|[0-9][.,][0-9]{3}|\s"
"""Of these one is in every address of a page that tells of a person, or other words stand behind it."""
NUMBERS = (
    r"[0-9](?:[\s.,()\[\]_\-/–…*|]{0,3}[0-9oil]){4}|[0-9][a-z]?/[a-z]{0,2}[0-9]|[0-9][a-z]?[0-9]?[\s,\-–]{1,4}(?:(?:trên|ở|tại|thuộc|trong) )?"
    "(?:{STREET_WORD}|{HAMLET})|[0-9]/[ivx]|[0-9]-[0-9]{1,2}-[0-9]|[0-9][a-zđ][0-9]?(?!{L})|[0-9][a-z]{1,2}[\\- ]?[0-9]|[0-9][\\s.,\\-]{1,3}(?:không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín)>>"
)
"""What digits look like in a text that tells of a person and has none of the hints."""
