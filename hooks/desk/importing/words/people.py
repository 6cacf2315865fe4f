"""Names of people beside names of places and units: “Tổ Thị Lan” is called so, “Tổ 3” is not."""

from __future__ import annotations

import re
from functools import lru_cache

from hooks.desk.place_words.addresses import Addresses
from hooks.records.joined.levels import type_and_name
from hooks.records.joined.places import district_key
from hooks.records.joined.spelling import name_key
from hooks.titles import DEGREES

_MIDDLE = {"văn", "thị"}
"""Middle names that only people have."""
_NO_PERSON = re.compile(r"\w+ văn (?:hóa|hoá|phòng|thư|nghệ)\b", re.IGNORECASE)
_DISTRICT = re.compile(r"huyện|thị xã|thành phố|quận|tp\b|tx\b|h\.|q\.", re.IGNORECASE)
_SIGNS = re.compile(
    r"\s*(?:[,;/&+|]\s*(?:và|cùng|với)?(?=\W)|[,;/&+|]|\s[-–—]\s|[–—]|(?<=[\w)])\s+và\s|(?<=[\w)])\s+(?-i:với|cùng|VỚI|CÙNG)\s)\s*",
    re.IGNORECASE,
)
"""What stands between two people in one cell; a dash alone may be part of a name: Y-Bhiăk."""
_DASH = re.compile(r"\s*[-‐‑]\s*")
_DEGREES = re.compile(rf"^(?:(?:{DEGREES})\b[.,;/\s-]*)+", re.IGNORECASE)
"""Degrees and dignities before a name: “PGS, TS.”, “BS CK1”."""
_WHO = r"đ/c|đ\.\s?c\.?|đc|đồng chí|ông|bà|anh|chị|cô|chú|bác|cụ|thầy|ô\.|b\.|a\.|c\.|em"
_PREFIX = re.compile(
    rf"^\(?(?:gia đình|hộ|gđ\.?)?\s*(?:(?:{_WHO})(?:\s*[/-]\s*(?:{_WHO}))?(?:\s+(?:ông|bà|anh|chị))?)?\)?(?=[\s:]|$)\s*:?\s*",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"\s*\([^()]*\)")
_MAN = re.compile(r"^(?:(?:gia đình|hộ|gđ) )?(?:ông|anh|ô\.|a\.|điểu|y|k')(?=\W)|\bchồng\b|\s(?:văn)\s", re.IGNORECASE)
_WOMAN = re.compile(
    r"^(?:(?:gia đình|hộ|gđ) )?(?:bà|chị|b\.|c\.|thị|h'|ka)(?=\W)|\bvợ\b|\s(?:thị)\s|^h'", re.IGNORECASE
)
_SAID = re.compile(r"^(?:(?:gia đình|hộ|gđ) )?(?:ông|bà|anh|chị|ô\.|b\.)|\b(?:vợ|chồng)\b", re.IGNORECASE)
_OTHER_HALF = re.compile(r"^(?:vợ|chồng)\b|\((?:vợ|chồng)\)", re.IGNORECASE)
_OF_FAMILY = re.compile(r"(?:vợ|chồng|con|cháu|các|gia đình|mẹ|cha|bố)\b", re.IGNORECASE)
_MEMBER = re.compile(
    r"(?:(?:hai|ba|bốn) )?(?:vợ|chồng|(?:các |những )?(?:con|cháu)(?: (?:trai|gái|cháu))?|(?:toàn thể |cả )?gia đình|người nhà)",
    re.IGNORECASE,
)
"""Whoever of a family is told without a name."""
_OTHER_MEMBER = re.compile(r"(?:các )?(?:con|cháu|mẹ|cha|bố|em)\b", re.IGNORECASE)
_ROLE = re.compile(
    r"^(?:(?:và|với|cùng)\s+)?(?:chủ hộ|vợ|chồng)\b(?!\s+chồng\b)\s*(?:(?:là|tên)\b\s*)*:?\s*", re.IGNORECASE
)
"""What says of a name that it is the wife's or the husband's."""
_ROLE_BRACKET = re.compile(
    r"\s*\(\s*((?:(?:và|cùng|với|&|\+)\s*)?(?:vợ|chồng)(?:\s*:|\s+(?:là|tên)\b|\s+(?!ông\b|bà\b|anh\b|chị\b)[^\W\d]+\s+[^\W\d])[^()]*?"
    r"|(?:và|cùng|với|&|\+)\s*(?:vợ|chồng))\s*\)",
    re.IGNORECASE,
)
"""A bracket that names the other of a couple; “(vợ)” and “(vợ ông …)” say who somebody is."""
_PAIR = re.compile(
    r"(?:gia đình |hộ |gđ )?(?:hai )?(?:vợ chồng|ông bà|anh chị|cô chú|chú thím|vợ, chồng)\s+\w", re.IGNORECASE
)
_JOINED = re.compile(r"\b(?:và|ông|bà|anh|chị|với|cùng|vợ|chồng)\b", re.IGNORECASE)
"""Without these and without any sign a cell names one person."""
_ADDRESSED = re.compile(
    r"(?<=\w)\s+(?:ông|bà|anh|chị)\s+(?=[^\W\d]+\s+[^\W\d])|(?<=[\w)])\s+(?:vợ|chồng)(?=\s*:\s*\w|\s+[^\W\d]+\s+[^\W\d])"
)
_SURNAMES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Trịnh|Trương|Đào|Hà|Phùng|Cao|Tạ|Lương|Lưu|Mai|Vương|Tô"
    "|Thái|Châu|Quách|La|Vòng|Thạch|Điểu|Chu|Kiều|Tống|Triệu|Tăng|Doãn|Khúc|Nghiêm|Hứa|Mạc|Lại|Thân|Từ|Ninh|Bạch|Tôn|Âu|Lục|Liêu|Tiêu"
)
"""With these only people's names begin: no total, signature, place or unit does. For speed alone; other names are looked at longer."""
_PLAIN = re.compile(rf"(?:{_SURNAMES}|{_SURNAMES.upper()})(?: [^\W\d_]{{1,12}}){{1,6}}")
_MISSPELT = re.compile(
    r"(?:^|\b(?:ông|bà|anh|chị|hộ|gia đình)\s+)(?!nguyễn|phạm|huỳnh)(?=\w*[^\x00-\x7f])"
    r"(nguy[eéèẻẽẹêếềểễệ]n|ph[aáàảãạăằắẳẵặâầấẩẫậ]m|h[uúùủũụ][yýỳỷỹỵ]nh)(?= \w+ \w)",
    re.IGNORECASE,
)
"""Where a family name stands, what is one mark away from those that have one spelling only: Nguyển, Phàm, Huýnh."""
_NO_CAPITAL = frozenset(
    [
        "và",
        "vợ",
        "chồng",
        "ông",
        "bà",
        "anh",
        "chị",
        "cô",
        "chú",
        "bác",
        "cụ",
        "em",
        "con",
        "cháu",
        "hộ",
        "gia",
        "đình",
        "các",
        "mẹ",
        "cha",
        "bố",
    ]
)
_DATED = re.compile(r"\bngày\b", re.IGNORECASE)
_FEWEST = 3
"""Words of a name whose first word may be a place's: “Buôn Krông Ngọc Lan”."""


@lru_cache(maxsize=64)  # asked by several steps of the same row
def is_plain_name(name: str) -> bool:
    """Whether a text is one person's name at first sight: a frequent family name, and words of nothing but letters."""
    return bool(_PLAIN.fullmatch(name)) and not (_JOINED.search(name) or _DATED.search(name))


def misspelt_surname(name: str) -> str:
    """The family name that nobody has, where one mark makes it a frequent one; '' for none."""
    match = _MISSPELT.search(name)
    return match[1] if match else ""


def is_oddly_cased(name: str) -> bool:
    """Whether a name of letters alone is all in capitals, in none, or has them elsewhere than names do: “lê QUANG minh”."""
    bare = without_degrees(name)
    if not bare.replace(" ", "").isalpha() or " " not in bare:
        return " " in name and (name.isupper() or name.islower())
    if bare.istitle():
        return False
    first, *_, last = words = bare.split()
    # Between them stand dignities: Nhà giáo ưu tú.
    small = any(word[0].islower() and word not in _NO_CAPITAL for word in (first, last))
    return small or any(len(word) > 1 and word.isupper() for word in words)


@lru_cache(maxsize=16384)
def is_personal(name: str) -> bool:
    """Whether a name can only be a person's, whatever its first word: “Phường Văn An”, “Trường Thị Ba”."""
    words = name.lower().split()
    inner = words[1] in _MIDDLE if len(words) >= _FEWEST else False
    return inner and name.replace(" ", "").isalpha() and not _NO_PERSON.match(name)


def is_surely_place(name: str, addresses: Addresses) -> bool:
    """Whether words that read as a place can be no person: a unit that is known, a number, small letters."""
    if not addresses.is_place(name):
        return False
    kind, bare = type_and_name(name)
    key = name_key(bare)
    known = (kind and (key in addresses.today or key in addresses.former)) or (
        bool(_DISTRICT.match(name)) and district_key(name) in addresses.districts
    )
    return bool(known) or not may_be_person(name)


def may_be_person(name: str) -> bool:
    """Whether words have the look of a person's name: three or more, each with its capital, no digit or sign."""
    words = name.split()
    return len(words) >= _FEWEST and all(w[0].isupper() and w.replace("'", "").isalpha() for w in words)


def without_degrees(name: str) -> str:
    """A name without degrees and dignities before it."""
    bare = _DEGREES.sub("", name)
    return bare if len(bare.split()) > 1 else name


def people_in(name: str) -> list[str]:
    """The parts of a cell that names several people, or a person and something else; one part for one name."""
    if name.replace(" ", "").isalpha() and not _JOINED.search(name):
        return [name]
    name = _ROLE_BRACKET.sub(r", \1", name) if "(" in name else name
    bare = without_degrees(name)
    begin = match.end() if (match := _PREFIX.match(bare)) else 0
    rest = bare[begin:]
    parts = [part for p in _SIGNS.split(rest) if (part := p.strip())] or [rest]
    if len(parts) == 1 and len(dashed := _DASH.split(rest)) > 1 and all(len(p.split()) > 1 for p in dashed):
        parts = dashed
    if len(parts) == 1 and (second := _ADDRESSED.search(rest)):
        parts = [rest[: second.start()], rest[second.start() :].strip()]
    return [name[: len(name) - len(rest)] + parts[0], *parts[1:]]


def is_whole(text: str) -> bool:
    """Whether a text is a name of its own, two words at least: no “các con”."""
    return len(bare_of(text).split()) > 1 and not _MEMBER.fullmatch(text.strip())


def bare_of(part: str) -> str:
    """A name without what stands before and behind it in a cell of several: “vợ là bà Võ Mỹ (1970)”."""
    return _PREFIX.sub("", _ROLE.sub("", _BRACKET.sub("", part)))


def is_pair(name: str) -> bool:
    """“Vợ chồng ông Lê Ba”, “Gia đình anh chị …”: who is named is named as a couple."""
    return bool(_PAIR.match(name))


def is_remark(part: str) -> bool:
    """Whether what stands behind a name's sign is neither a name nor a member of the family: “hộ nghèo”."""
    last = _BRACKET.sub("", part).split()[-1]
    return not (last[0].isupper() or _OF_FAMILY.match(part) or _PREFIX.fullmatch(part))


def is_couple(parts: list[str], *, said: bool = False) -> bool:
    """Whether two names are surely a man's and a woman's: “ông …, bà …”, “… (vợ)”, “… Văn … / … Thị …”, or said to be: “vợ là …”.

    With `said` the office must have written that they are: ông, bà, vợ, chồng.
    """
    if len(parts) != 2 or _OTHER_MEMBER.match(parts[1]) or (said and not any(map(_SAID.search, parts))):
        return False
    men, women = ([bool(sign.search(p)) for p in parts] for sign in (_MAN, _WOMAN))
    if (men[0] and women[1]) or (women[0] and men[1]):
        return True
    return any(map(_OTHER_HALF.search, parts)) and not may_not_be(parts)


def may_not_be(parts: list[str]) -> bool:
    """Whether two names are no couple's: both a man's or both a woman's, or a child is named."""
    men, women = ([bool(sign.search(p)) for p in parts] for sign in (_MAN, _WOMAN))
    return (all(men) and not any(women)) or (all(women) and not any(men)) or bool(_OTHER_MEMBER.match(parts[1]))
