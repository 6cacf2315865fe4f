"""Any text → the personal details in it: of which kind, where; never what they are."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from hooks.guard.checks import CHECKS, Seen
from hooks.guard.harmless import HARMLESS
from hooks.guard.houses import HOUSES
from hooks.guard.kinds import EVERYWHERE, KINDS, Kind
from hooks.guard.offices import is_an_offices
from hooks.guard.patterns import either_way, spelled_out
from hooks.guard.pieces import PIECES
from hooks.guard.rules import RULES, Rule

_BETWEEN = re.compile(r"\n[ \t]{0,20}\n")
MOST = 4_000
"""Signs of a text that are read at once; longer ones in parts that overlap."""
_OVERLAP = 400


@dataclass(frozen=True, slots=True, order=True)
class Found:
    """A detail in a text, from sign `start` to `end` (from 0, of the text as it was given)."""

    start: int
    end: int
    kind: str

    @property
    def about(self) -> Kind:
        """What is known of its kind."""
        return KINDS[self.kind]


@dataclass(frozen=True, slots=True)
class _Ready:
    """A rule with its patterns made."""

    rule: Rule
    pattern: re.Pattern[str]
    not_after: re.Pattern[str] | None
    not_before: re.Pattern[str] | None
    needs: tuple[str, ...]


@cache
def _ready() -> tuple[_Ready, ...]:
    def made(pattern: str, *, cased: bool = False) -> re.Pattern[str] | None:
        return re.compile(spelled_out(pattern, PIECES, cased=cased)) if pattern else None

    return tuple(
        _Ready(
            r,
            re.compile(spelled_out(r.pattern, PIECES, cased=r.cased)),
            made(r.not_after),
            made(r.not_before),
            either_way(r.needs),
        )
        for r in (*RULES, *HOUSES)
    )


_HARMLESS = re.compile("|".join(spelled_out(p, PIECES) for p in HARMLESS))
_SUSPECT = re.compile(
    r"\d\D{0,6}\d|@|(?:nhà|nha|hẻm|hem|ngõ|ngo|ngách|kiệt|kiet|số|so|lớp|lop)\s{0,2}:?\s?\d|\d\s?[A-ZĐ]|lớp (?:lá|chồi|mầm)"
    r"|còng|cộng|cong|móc|\bat\b|facebook|\bfb|t\.me|m\.me|tiktok|instagram|zalo|goo\.gl|maps|không[ ,.-]+[a-zộốă]|khong[ ,.-]+[a-z]",
    re.IGNORECASE,
)
_SIGNS = {
    **dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\v\f", " "),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63", "-"),
    **dict.fromkeys("\u2028\u2029\x85", "\n"),
    "\u2024": ".", "\u3002": ".", "\u00b7": ".", "\u2022": ".", "\u2217": "*", "\u2044": "/", "\u2215": "/", "\uff0f": "/",
}  # fmt: skip
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]")


def found_in(text: str, kinds: Collection[str] = EVERYWHERE, *, offices: bool = True) -> list[Found]:
    """What `text` tells of persons, in order; what overlaps is told once, by the kind told first.

    Without `offices`, what is an office's is found as well.
    """
    if not _SUSPECT.search(text) and text.isascii() | (not _odd(text)):
        return []
    plain, places = _plain(text)
    out = [
        Found(begin + f.start, begin + f.end, f.kind)
        for begin, part in _parts(plain)
        for f in _in_part(part, frozenset(kinds), offices=offices)
    ]
    out = _once(out)
    if places:
        out = [Found(places[f.start], places[f.end - 1] + 1, f.kind) for f in out]
    return out


def _parts(text: str) -> Iterator[tuple[int, str]]:
    """Paragraphs, each with where it begins; long ones in pieces that overlap."""
    begin = 0
    for end in [*(m.start() for m in _BETWEEN.finditer(text)), len(text)]:
        for at in range(begin, max(begin + 1, end - _OVERLAP), MOST - _OVERLAP):
            yield at, text[at : min(at + MOST, end)]
        begin = end


def kinds_in(text: str, kinds: Collection[str] = EVERYWHERE) -> list[str]:
    """The labels of the kinds found, each once."""
    return list(dict.fromkeys(f.about.label for f in found_in(text, kinds)))


def _odd(text: str) -> bool:
    """Whether a text holds signs that look like others."""
    return bool(_UNSEEN.search(text)) or not unicodedata.is_normalized("NFKC", text)


def _plain(text: str) -> tuple[str, list[int]]:
    """The text as it looks: one sign for each, with where each stood if that is not the same place."""
    if text.isascii() or not _odd(text):
        return "".join(map(_sign, text)) if not text.isascii() else text.replace("\t", " ").replace("\r", " "), []
    out, places = [], []
    clusters = re.finditer(r"[^\u0300-\u036f][\u0300-\u036f]*|.", text, re.DOTALL)
    for match in clusters:
        if _UNSEEN.fullmatch(match[0]):
            continue
        kept = match[0] if match[0] in "º°²" else unicodedata.normalize("NFKC", _sign(match[0][0]) + match[0][1:])
        for letter in kept:
            out.append(_sign(letter))
            places.append(match.start())
    return "".join(out), places


def _sign(letter: str) -> str:
    return _SIGNS.get(letter, letter)


def _lowered(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=4096)
def _in_part(text: str, kinds: frozenset[str], *, offices: bool) -> tuple[Found, ...]:
    low = _lowered(text)
    many = sum(map(low.count, "0123456789"))
    blank = _HARMLESS.sub(lambda m: "\x00" * len(m[0]), low) if many > 1 or "://" in low else low
    left = sum(map(blank.count, "0123456789"))
    cased = "".join("\x00" if b == "\x00" else c for b, c in zip(blank, text, strict=True)) if "\x00" in blank else text
    out: list[Found] = []
    for ready in _ready():
        rule = ready.rule
        if rule.kind not in kinds or (many if rule.whole else left) < rule.digits:
            continue
        if not ready.needs or any(map(low.__contains__, ready.needs)):
            searched = (text if rule.whole else cased) if rule.cased else (low if rule.whole else blank)
            out += _of_rule(ready, searched, low, offices=offices)
    return tuple(out)


def _of_rule(ready: _Ready, searched: str, low: str, *, offices: bool) -> Iterator[Found]:
    rule = ready.rule
    for match in ready.pattern.finditer(searched):
        start, end = match.span()
        if ready.not_before and ready.not_before.match(low, end):
            continue
        if ready.not_after and ready.not_after.search(low[max(0, start - 40) : start]):
            continue
        if rule.check and not CHECKS[rule.check](Seen(low, start, end)):
            continue
        if offices and rule.offices and is_an_offices(rule.offices, low, start, end):
            continue
        yield Found(start, end, rule.kind)


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
