"""How names of places are spelt: one key for those that mean the same, and the other ways a name is written."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from hooks.text import clean_line, fold

_RUNS = re.compile(r"\d+|[^\W\d_]+")
_TONES = re.compile("[\u0300\u0309\u0303\u0301\u0323]")
_STOPPED = re.compile("([aeiouy][\u0306\u0302\u031b]?)(?=(?:[ptck]|ch)$)")
"""A syllable that ends so has sắc or nặng: one without a tone is only typed so (Mâp), and k is c there."""
_LONE_Y = re.compile("(?:(?<=[bcdđghklmnpqrstvx])|(?<=^qu)|^)y([\u0300\u0309\u0303\u0301\u0323]?)$")
"""The y that is as often written i: Lý, Mỹ, Quý, not the one of Thủy."""
_OPEN = re.compile("(?:o[ae]|(?<!q)uy)$")
_LONE_I = re.compile("(?<=[hklmst])i$|(?<=^qu)i$")
_HIGHLAND = "đăk"
"""“Water” in the highlands' tongues: Đăk, Đắk, Đắc, Đak, Dak are one word, and what follows has no tones of its own."""
_HIGHLAND_WAYS = re.compile("[dđ]a[\u0306\u0302]?[kc]$")
_NUMBERS = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_COUNTED = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


@lru_cache(maxsize=16_384)
def name_key(name: str) -> str:
    """A place's name for comparing: the same for all spellings of one name, another for another name.

    Case, hyphens and apostrophes, where the tone stands (hoà, hòa), i and y at the end, k and c, a tone left out
    before p, t, c, and numbers (I, một, 01) do not tell names apart; all other tones and marks do.
    """
    runs = _runs(name)
    keys = [_syllable(run) for run in runs]
    if keys[:1] == [_HIGHLAND]:
        return " ".join([_HIGHLAND, *map(_number, map(fold, runs[1:]))])
    return " ".join([*keys[:-1], *(_number(runs[-1], key) for key in keys[-1:])])


def same_spelling(one: str, other: str) -> bool:
    """Whether two spellings of a name differ in nothing that a reader would see as another one: case, the tone's place."""
    return _toned(one) == _toned(other)


def without_marks(name: str) -> str:
    """The key of a name that was typed without any marks; '' for a name that has some."""
    return fold(name_key(name)) if fold(name) == name.lower() else ""


def other_spellings(name: str) -> tuple[str, ...]:
    """Other ways in which the name is written, without marks, to be found by: Đak Lua → dac lua; Gia Tân 1 → gia tan i."""
    folded = [fold(run) for run in _runs(name)]
    ways = (_as_c(folded), _ending(folded, _LONE_Y, "i"), _ending(folded, _LONE_I, "y"), _as_roman(folded))
    return tuple(dict.fromkeys(" ".join(way) for way in ways if way != folded))


def _runs(name: str) -> list[str]:
    """The words of a name in small letters; TânAn is two."""
    text = clean_line(name)
    parted = "".join(
        f" {c}" if c.isupper() and before.islower() else c for before, c in zip(" " + text, text, strict=False)
    )
    return _RUNS.findall(parted.casefold())


def _toned(name: str) -> list[str]:
    """Words with the tone of an open oa, oe, uy at one place."""
    return [_modern(unicodedata.normalize("NFD", word)) for word in clean_line(name).casefold().split(" ")]


def _modern(apart: str) -> str:
    """A syllable with the tone of an open oa, oe, uy on its first letter: hòa."""
    bare = _TONES.sub("", apart)
    return bare[:-1] + "".join(_TONES.findall(apart)) + bare[-1] if _OPEN.search(bare) else apart


def _syllable(word: str) -> str:
    apart = unicodedata.normalize("NFD", word)
    bare = _TONES.sub("", apart)
    if _HIGHLAND_WAYS.match(bare):
        return _HIGHLAND
    if _STOPPED.search(bare):
        stopped = _STOPPED.sub("\\1\u0301", bare)
        return unicodedata.normalize("NFC", f"{stopped[:-1]}c" if stopped.endswith("k") else stopped)
    toned = _LONE_Y.sub(r"i\1", _modern(apart))
    return unicodedata.normalize("NFC", toned)


def _number(word: str, otherwise: str = "") -> str:
    """The last word of a name as a plain number if it is one: 01, I and một are 1."""
    if word.isdecimal():
        return word.lstrip("0") or "0"
    for numbers in (_NUMBERS, _COUNTED):
        if word in numbers:
            return str(numbers.index(word))
    return otherwise or word


def _as_c(words: list[str]) -> list[str]:
    return ["dac", *words[1:]] if words[:1] == ["dak"] else words


def _ending(words: list[str], pattern: re.Pattern[str], letter: str) -> list[str]:
    return [pattern.sub(letter, word) for word in words]


def _as_roman(words: list[str]) -> list[str]:
    last = words[-1] if words else ""
    return [*words[:-1], _NUMBERS[int(last)]] if last.isdecimal() and 0 < int(last) < len(_NUMBERS) else words
