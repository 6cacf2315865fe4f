"""Private details and names in running text: details are told by kind and never repeated.

A machine sees numbers, addresses and names behind “ông”, “bà”; it does not see every name. A person
reads the text as well: whoever sets the label of a nomination, whoever reviews a request.
"""

from __future__ import annotations

import re
import unicodedata

from hooks.private_details import NUMBER, PHONE

URL = re.compile(r"https?://[^\s<>\"'`]+", re.IGNORECASE)
# Dates and sums of money are what most long numbers in a nomination are.
_HARMLESS = re.compile(
    r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d(?!\d)"
    r"|(?<![\d.,])\d[\d.,]{0,24}\s{0,2}(?:đồng|đ\b|vnđ|vnd|triệu|tỷ)",
    re.IGNORECASE,
)
_SPACED_ID = re.compile(r"(?<!\d)0\d{2}(?:[ .-]{0,2}\d{3}){3}(?!\d)")
_SPACED_PHONE = re.compile(r"(?<!\d)(?:\+?84|0)(?:[ .()\-–_]{0,3}\d){8,10}(?!\d)")
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Đoàn|Lâm|Mai|Trương|Đào|Cao"
    "|Hà|Tạ|Thái|Châu|Lương|Tô|Chu|Tăng|Quách|Điểu|Thổ|Vương|Lưu|Phùng|Kiều|Nông|Hứa|La|Từ|Triệu|Bế|Ma|Ksor|Thạch|Sơn"
)
_TITLES = "ông|bà|anh|chị|cô|chú|bác|dì|cậu|thầy|em|cháu|cụ|đồng chí|đ/c|già làng|bí thư|trưởng ấp|hiệu trưởng|giám đốc"
_ROLES = "giáo|chủ tịch|bí thư|hội trưởng|trưởng ấp|trưởng thôn|hiệu trưởng|hai|ba|tư|năm|sáu|bảy|tám|út"
NAME = "họ tên người"
"""The kind of detail that a page may well hold, with consent."""
_CAPITAL = "".join(c for c in map(chr, range(0x1EFA)) if c.isupper())
_RULES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("số giấy tờ", re.compile(r"(?:cccd|cmnd|cmtnd|căn cước|hộ chiếu)\D{0,20}\d{3}", re.IGNORECASE)),
    ("số giấy tờ", _SPACED_ID),
    ("số giấy tờ", NUMBER),
    ("số điện thoại", _SPACED_PHONE),
    ("số điện thoại", PHONE),
    ("số tài khoản", re.compile(r"(?:stk|số tài khoản|tài khoản số)\D{0,20}\d{4}", re.IGNORECASE)),
    ("địa chỉ email", re.compile(r"[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}", re.IGNORECASE)),
    ("số nhà", re.compile(r"\b(?:số nhà|nhà số)\s*[:.]?\s*\d|\b(?:hẻm|ngõ|ngách|kiệt)\s+\d", re.IGNORECASE)),
    ("số nhà", re.compile(r"\b\d{1,5}[a-zA-Z]?(?:/\d{1,5}[a-zA-Z]?){0,4},? (?:đường|phố|hẻm|ngõ|ngách|kiệt) [A-ZĐÂĂÊÔƠƯ\d]")),
    ("ngày, năm sinh", re.compile(r"(?<!học )\bsinh\s+(?:ngày|năm)\s*:?\s*\d|(?<!học )\bsinh\s+(?:19|20)\d\d", re.IGNORECASE)),
    (NAME, re.compile(
        rf"(?<!\w)(?i:{_TITLES})(?:\s+(?i:{_ROLES})){{0,2}}\s+(?:{_SURNAMES})(?:\s+[{_CAPITAL}]\w*){{1,4}}"
    )),
)  # fmt: skip


def private_details(text: str) -> list[str]:
    """The kinds of private detail found in `text`, each once; [] when none was seen."""
    # Full-width digits and letters look different to a pattern only.
    plain = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text))
    words = _HARMLESS.sub(" 1, ", URL.sub(" ", plain))  # “sinh ngày 1,” is still a day of birth
    found = [name for name, rule in _RULES if rule.search(words)]
    # The address of a newspaper's page is full of digits; a telephone number is a piece of its own.
    pieces = (piece for url in URL.findall(plain) for piece in re.split(r"[/?&=#:]", url))
    found += ["số điện thoại" for piece in pieces if _SPACED_PHONE.fullmatch(piece.rstrip(".,;)"))]
    found += ["địa chỉ email" for url in URL.findall(plain) if "@" in url]
    return list(dict.fromkeys(found))


_PERSON = re.compile(
    rf"(?<!\w)(?i:{_TITLES})(?:\s+(?i:{_ROLES})){{0,2}}\s+((?:{_SURNAMES})(?: [{_CAPITAL}][^\W\d_]*){{1,3}})"
    rf"|(?<!\w)((?:{_SURNAMES})(?: [{_CAPITAL}][^\W\d_]*){{2,3}})(?!\w)"
)


def names_in(text: str) -> list[str]:
    """What looks like the full name of a person in a text, each once: behind “ông”, “bà”, or of three words and more."""
    found = (match[1] or match[2] for match in _PERSON.finditer(unicodedata.normalize("NFC", text)))
    return list(dict.fromkeys(found))
