"""Names of persons in running text, as far as a machine sees them: behind “ông”, “bà”, or a family name with two more words.

It does not see every name. A person reads the text as well: whoever sets the label of a nomination, whoever reviews a request.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from hooks.guard.sayings import NAMED_AFTER
from hooks.guard.whole_names import CAPITAL, SURNAMES, whole_name_in
from hooks.titles import KIN

URL = re.compile(r"https?://[^\s<>\"'`]+", re.IGNORECASE)
NAME = "họ tên người"
"""The kind of detail that a page may well hold, with consent."""
_TITLES = f"{KIN}|già làng|bí thư|trưởng ấp|hiệu trưởng|giám đốc"
_ROLES = "giáo|chủ tịch|bí thư|hội trưởng|trưởng ấp|trưởng thôn|hiệu trưởng|hai|ba|tư|năm|sáu|bảy|tám|út"


def _either(words: str) -> str:
    """Words with small letters or capitals, spelled out as every browser reads it."""
    return "".join(f"[{c}{c.upper()}]" if c.isalpha() else c for c in words)


_TITLED = rf"(?<!\w)(?:{_either(_TITLES)})(?:\s+(?:{_either(_ROLES)})){{0,2}}\s+"
_NAMED = rf"{_TITLED}(?:{SURNAMES})(?:\s+[{CAPITAL}]\w*){{1,4}}"
PERSON = (
    rf"{_TITLED}((?:{SURNAMES})(?: [{CAPITAL}][^\W\d_]*){{1,3}})"
    rf"|(?<!\w)((?:{SURNAMES})(?: [{CAPITAL}][^\W\d_]*){{2,3}})(?!\w)"
)
"""A full name, behind “ông”, “bà” or of three words and more."""

AFTER_AN_OFFICE = (
    r"(?<!\w)(?:chủ tịch|bí thư|giám đốc|hiệu trưởng|trưởng (?:ban|phòng|đoàn)|bộ trưởng|thứ trưởng|thủ tướng|đại biểu|hội trưởng|tổng biên tập"
    r"|chủ nhiệm|viện trưởng|cục trưởng)(?:[ ,][^.;:()]{0,60})?$"
)
"""Who holds an office and stands in it is no private person."""


@cache
def _made(pattern: str) -> re.Pattern[str]:
    """Made when it is first asked for: it takes a while, and most checks never ask."""
    return re.compile(pattern)


def names_somebody(text: str) -> bool:
    """Whether somebody is named behind “ông”, “bà” or by a full name, outside addresses of pages."""
    plain = URL.sub(" ", unicodedata.normalize("NFC", unicodedata.normalize("NFKC", text)))
    return bool(_made(_NAMED).search(plain)) or whole_name_in(plain)


def names_in(text: str) -> list[str]:
    """What looks like the full name of a person in a text, each once: behind “ông”, “bà”, or of three words and more."""
    found = (match[1] or match[2] for match in _made(PERSON).finditer(unicodedata.normalize("NFC", text)))
    return list(dict.fromkeys(found))


def private_name_in(text: str) -> bool:
    """Whether a text, as under a photo, names somebody who holds no office, as far as a machine sees that."""
    plain = unicodedata.normalize("NFC", text)
    for match in _made(PERSON).finditer(plain):
        before = plain[: match.start()].rstrip(" \u00a0").lower()
        if not (re.search(NAMED_AFTER, before + " ") or re.search(AFTER_AN_OFFICE, before)):
            return True
    return False
