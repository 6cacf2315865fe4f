"""How many rows a list says it has: in its title, beside its headings, in its totals, in figures or in words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from hooks.records.model.shared import RecipientKind

_UNITS = (
    (RecipientKind.FAMILY, r"hộ gia đình|gia đình|hộ|gđ"),
    (RecipientKind.INDIVIDUAL, r"cá nhân|người|ông,? bà|đồng chí|công dân|học sinh|giáo viên|hội viên|em"),
    (RecipientKind.CLAN, r"dòng họ|tộc họ|chi họ|dòng tộc|tộc"),
    (RecipientKind.COMMUNITY, r"cộng đồng|khu dân cư|câu lạc bộ|khu phố|ấp|thôn|khóm|tổ dân phố"),
    (RecipientKind.UNIT, r"đơn vị|tập thể|cơ quan|trường(?! hợp)|doanh nghiệp|tổ chức"),
    (None, r"trường hợp|danh hiệu|đối tượng|dòng|suất"),
)
_COUNTED = "|".join(f"({rule})" for _, rule in _UNITS)
_UNIT = re.compile(
    rf"(?<![\w/.,:-])(\d{{1,6}})\)?\s*(?:\([^()\d]*\)\s*)?(?:{_COUNTED})\b",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?:[:(=–-]|\b(?:cộng|số|gồm|có)\b)\s*(\d{1,6})\s*\)?\s*[.)]?$", re.IGNORECASE)
_PART_OF_IT = re.compile(r"[\s,;(]*\btrong (?:đó|số này)\b", re.IGNORECASE)
"""“3 hộ, trong đó 2 hộ nghèo”."""
_DIGIT = re.compile(r"\d")
_ALONE = re.compile(r"\(?(\d{1,6})\)?")
_MONEY = re.compile(r"\d\s*(?:đồng|đ|vnđ|triệu|trang|tờ)\b|\bđồng\b|\btiền\b", re.IGNORECASE)
_WORDS = re.compile(r"bằng chữ\s*:?\s*([^().;,]+)", re.IGNORECASE)
_ONES = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
_DIGITS = {word: n for n, word in enumerate(_ONES)} | {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5, "bẩy": 7}
_SCALES = {"mươi": 10, "chục": 10, "trăm": 100, "nghìn": 1000, "ngàn": 1000}
_SPELLED = "|".join((*_DIGITS, "mười", *_SCALES, "linh", "lẻ"))
_UNIT_IN_WORDS = re.compile(rf"(?<!\w)((?:{_SPELLED})(?:\s+(?:{_SPELLED}))*)\s+(?:{_COUNTED})\b", re.IGNORECASE)
"""“Ba mươi hai hộ”."""
_BEFORE_COUNT = re.compile(r"(?:^|[:(,;–-]|\b(?:có|gồm|tổng số|tổng cộng|danh sách))\s*$", re.IGNORECASE)
_NUMBER = rf"(?:\d{{1,6}}|(?:{_SPELLED})(?:\s+(?:{_SPELLED}))*)"
_ANY_UNIT = "|".join(rule for _, rule in _UNITS)
_COUNT_AT_END = re.compile(
    rf"\s*[(:]\s*\d+[^)]*\)?\s*$|(?:\s*[(:,;–-]\s*(?:(?:có|gồm|gồm có|tổng số|tổng cộng|cộng)\s*:?\s*)?|\s+(?:có|gồm|gồm có)\s+)"
    rf"{_NUMBER}\s+(?:\([^()]*\)\s*)?(?:{_ANY_UNIT})\b[^()]*\)?\s*$",
    re.IGNORECASE,
)
_YEARS = range(1900, 2101)


@dataclass(frozen=True, slots=True)
class Count:
    """A number of rows that a text tells."""

    number: int
    kinds: frozenset[RecipientKind] = frozenset()
    """Of whom; empty where it does not say."""


def count_in(texts: list[str], kind: RecipientKind | None, *, bare: bool = True) -> Count | None:
    """The number of rows that texts tell; several kinds are summed. None when they tell none, or not surely.

    `kind` is the list's; with `bare` a number without a word behind it counts, at the end or in a cell of its own.
    """
    text = _PART_OF_IT.split(" ".join(texts))[0]
    found = [(int(m[1]), _of(m)) for m in _UNIT.finditer(text)]
    if not found:
        surely = not (bare and not _DIGIT.search(text))
        found = [(in_words(m[1]) or 0, _of(m)) for m in _UNIT_IN_WORDS.finditer(text) if not surely or _is_count(m)]
    fitting = [(number, of) for number, of in found if _fits(of, kind)]
    if fitting:
        return Count(sum(number for number, _ in fitting), frozenset(of for _, of in fitting if of))
    if found or _MONEY.search(text):
        return None
    if bare:
        alone = [int(m[1]) for t in texts if (m := _ALONE.fullmatch(t))]
        ends = [int(m[1]) for t in texts if not _ALONE.fullmatch(t) and (m := _BARE.search(t))]
        numbers = [n for n in (*ends, *alone) if n not in _YEARS]
        if len(numbers) == 1:
            return Count(numbers[0])
    words = _WORDS.search(text)
    number = in_words(words[1]) if words else None
    return Count(number) if number else None


def without_count(text: str) -> str:
    """A heading without the count at its end: “Ấp 1: hai gia đình”, “Ấp 1 - có 02 hộ”."""
    return _COUNT_AT_END.sub("", text)


def _is_count(match: re.Match[str]) -> bool:
    """Whether words surely count: several of them, or one behind what says so; “cuối năm gia đình …” does not."""
    return " " in match[1] or bool(_BEFORE_COUNT.search(match.string[: match.start()]))


def _of(match: re.Match[str]) -> RecipientKind | None:
    """Whom the unit behind a number counts."""
    return next(kind for n, (kind, _) in enumerate(_UNITS, 2) if match[n])


def _fits(unit: RecipientKind | None, kind: RecipientKind | None) -> bool:
    """Whether what is counted may be the rows: “5 ấp” and “20 người” are not those of a list of families."""
    return unit is None or kind is None or unit is kind


def words_differ(texts: list[str], count: Count) -> int | None:
    """The number in words beside one in figures, when they differ."""
    words = _WORDS.search(" ".join(texts))
    number = in_words(words[1]) if words else None
    return number if number and number != count.number else None


def in_words(text: str) -> int | None:
    """“Hai mươi lăm” → 25; None for what is no number, or what goes on with money."""
    total = part = digit = 0
    seen = False
    for word in text.lower().split():
        if word in _DIGITS:
            digit = _DIGITS[word]
        elif word == "mười":
            part, digit = part + 10, 0
        elif word in _SCALES and _SCALES[word] < 1000:
            part, digit = part + (digit or 1) * _SCALES[word], 0
        elif word in _SCALES:
            total, part, digit = total + (part + digit or 1) * _SCALES[word], 0, 0
        elif word not in {"linh", "lẻ"}:
            return None if word in {"triệu", "tỷ", "đồng"} else (total + part + digit if seen else None)
        seen = True
    return total + part + digit if seen else None
