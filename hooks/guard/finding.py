"""Any text → the personal details in it: of which kind, where; never what they are."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from hooks.guard.asking import is_plain_link, may_hold
from hooks.guard.rules.kinds import EVERYWHERE, KINDS, YEAR, Found
from hooks.text import fold

__all__ = ["Found", "found_in", "kinds_in", "mark_of", "may_be_in", "position"]

_BETWEEN = re.compile(r"\n[ \t]{0,20}\n")
MOST = 4_000
"""Signs of a text that are read at once; longer ones in parts that overlap."""
_OVERLAP = 400


_A_YEAR = re.compile("(?:19|20)[0-9][0-9]")
_SIGNS = {
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\v\f", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63", "-"),
    **dict.fromkeys("\u2028\u2029\x85", "\n"),
    "\u3001": ",", "\u2024": ".", "\u3002": ".", "\u00b7": ".", "\u2022": ".", "\u2217": "*", "\u2044": "/", "\u2215": "/", "\uff0f": "/",
}  # fmt: skip
_LIKE = re.compile("[" + "".join(_SIGNS) + "]")
_UNSEEN = re.compile(
    "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufe00-\ufe0f\u20e3\U000e0000-\U000e007f]"
)


def found_in(text: str, kinds: Collection[str] = EVERYWHERE, *, offices: bool = True) -> list[Found]:
    """What `text` tells of persons, in order; what overlaps is told once, by the kind told first.

    Without `offices`, what is an office's is found as well.
    """
    if _is_too_short(text):
        return []
    if len(text) < _CELL:
        return [*_in_cell(text, frozenset(kinds), offices=offices)]
    return _in_text(text, frozenset(kinds), offices=offices)


_CELL = 80


@lru_cache(maxsize=16384)
def _in_cell(text: str, kinds: frozenset[str], *, offices: bool) -> tuple[Found, ...]:
    return tuple(_in_text(text, kinds, offices=offices))


def _in_text(text: str, kinds: frozenset[str], *, offices: bool) -> list[Found]:
    if not _is_asked(text, kinds):
        return []
    from hooks.guard.matching import in_part  # the rules are made ready where something is to be held against them

    plain, places = _plain(text)
    out = [
        Found(begin + f.start, begin + f.end, f.kind)
        for begin, part in _parts(plain)
        if len(part) == len(plain) or _is_asked(part, kinds)
        for f in in_part(part, kinds, offices=offices)
    ]
    if not out:
        return out
    out = _once(out)
    if places:
        out = [Found(places[f.start], places[f.end - 1] + 1, f.kind) for f in out]
    return out


def _is_asked(text: str, kinds: Collection[str]) -> bool:
    return may_hold(_alike(text)) or _odd(text) or (YEAR in kinds and _A_YEAR.search(text) is not None)


def _is_too_short(text: str) -> bool:
    """Whether it is a word or a few, in which nothing is found."""
    return len(text) < _SHORT and (_is_one_word(text) or text.replace(" ", "").isalpha())


def _is_one_word(text: str) -> bool:
    """Whether it is a short word or code, in which nothing is found."""
    return text.isalpha() or (len(text) < _LETTERS_AND_DIGITS and text.isalnum())


def may_be_in(texts: Iterable[str]) -> bool:
    """Whether it is worth looking for anything in some of the texts: asked of all at once, which is soon done.

    Records repeat places, publishers, links: what held nothing once is not asked again.
    """
    new = [text for text in dict.fromkeys(texts) if text not in _holds_nothing and not _is_too_short(text)]
    text = _APART.join([text for text in new if text[:4] != "http" or not is_plain_link(text)])
    if may_hold(_alike(text)) or _odd(text):
        return True
    if len(_holds_nothing) > _MOST_KNOWN:
        _holds_nothing.clear()
    _holds_nothing.update(text for text in new if len(text) < _CELL)
    return False


_MOST_KNOWN = 20_000
_holds_nothing = set[str]()
"""Short texts of this process in which nothing may be."""
_APART = "\n" * 6
"""More line ends than stand inside anything that is found."""


_SHORT = 20
"""The fewest signs that a detail without digits has."""
_LETTERS_AND_DIGITS = 9
"""The fewest signs of a detail that has no others, a number."""


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Paragraphs, each with where it begins; long ones in pieces that overlap."""
    if len(text) < MOST and "\n" not in text:
        yield 0, text
        return
    begin = 0
    for end in [*(m.start() for m in _BETWEEN.finditer(text)), len(text)]:
        for at in range(begin, max(begin + 1, end - _OVERLAP), MOST - _OVERLAP):
            yield at, text[at : min(at + MOST, end)]
        begin = end


def kinds_in(text: str, kinds: Collection[str] = EVERYWHERE) -> list[str]:
    """The labels of the kinds found, each once, in the order of kinds."""
    found = {f.kind for f in found_in(text, kinds)}
    return list(dict.fromkeys(kind.label for name, kind in KINDS.items() if name in found))


def _odd(text: str) -> bool:
    """Whether a text holds signs that look like others, or are not seen."""
    seen = text.replace("\n", " ").replace("…", " ").replace("²", " ")
    if "\u20e3" not in text and seen.isprintable() and unicodedata.is_normalized("NFKC", seen):
        return False
    return bool(_UNSEEN.search(text)) or not unicodedata.is_normalized("NFKC", text)


_CELLS = re.compile(r"(?P<parts>(?<=[^\s|;,])(?:[ \u00a0]{3,}|[ \u00a0]?\t[ \t]*)(?=[^\s|;,]))")
"""What parts the cells of a row that was copied out of a table."""


def _plain(text: str) -> tuple[str, list[int]]:
    """The text as it looks: one sign for each, with where each stood if that is not the same place."""
    if not _odd(text) and not _CELLS.search(text):
        return _alike(text), []
    out: list[str] = []
    places: list[int] = []
    clusters = re.finditer(_CELLS.pattern + r"|[^\u0300-\u036f][\u0300-\u036f]*|.", text, re.DOTALL)
    for match in clusters:
        if match.lastgroup:
            out += " | "
            places += [match.start()] * 3
            continue
        if _UNSEEN.fullmatch(match[0]):
            continue
        kept = match[0] if match[0] in "º°²…" else unicodedata.normalize("NFKC", _sign(match[0][0]) + match[0][1:])
        for letter in kept:
            out.append(_sign(letter))
            places.append(match.start())
    return _in_digits("".join(out)), places


def _alike(text: str) -> str:
    return _in_digits(_LIKE.sub(lambda sign: _SIGNS[sign[0]], text))


def _in_digits(text: str) -> str:
    return _WRITTEN.sub(lambda m: m[0].translate(_DIGITS), text) if _MAYBE_WRITTEN.search(text) else text


_MAYBE_WRITTEN = re.compile(r"[0-9][./\-]?[oOilIsS]")
_WRITTEN = re.compile(
    r"(?<![^\W_])[0oO](?=[35789])(?:[ .\-]?(?:[0-9]|[oOilIsS](?![A-Za-z]))){9}(?![^\W_])|(?<![^\W_])[0-9](?=[0-9oOilI]{2})[0-9oOilI]{2,16}(?![^\W_]|\s?['’′])|(?<=[0-9][/.\-])[0-9oOilI]{1,8}(?![^\W_])|(?<![^\W_])[1-9][oOilI](?=[A-Z][A-Z0-9]?\s?[\-. ])"
)
"""Numbers with letters for some of their digits; S is one in what has the length of a telephone number, else seconds or a size."""
_DIGITS = str.maketrans("oOilIsS", "0011155")


def _sign(letter: str) -> str:
    return _SIGNS.get(letter, letter)


def _once(found: list[Found]) -> list[Found]:
    """Without what overlaps something of a kind told before it."""
    order = {name: i for i, name in enumerate(KINDS)}
    taken = bytearray(max((f.end for f in found), default=0))
    out: list[Found] = []
    for each in sorted(found, key=lambda f: (order[f.kind], f.start, -f.end)):
        if not any(taken[each.start : each.end]):
            taken[each.start : each.end] = b"\1" * (each.end - each.start)
            out.append(each)
    return sorted(out)


def position(text: str, at: int) -> tuple[int, int]:
    """Line and column, from 1, of a sign of a text."""
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1


@lru_cache(maxsize=4096)
def mark_of(file: str, kind: str, found: str) -> str:
    """A detail's hash in a file: slow and salted by both, so that trying all numbers takes long and tells of one place only.

    Digits count as they are read, so that it stays the same however they are spaced.
    """
    digits = "".join(filter(str.isdecimal, found))
    core = digits if len(digits) >= _A_NUMBER else "".join(fold(found).split())
    return hashlib.scrypt(core.encode(), salt=f"{kind} {file}".encode(), n=2**12, r=8, p=1, dklen=8).hex()


_A_NUMBER = 6
"""Digits that are a number by themselves, whatever words stand among them."""
