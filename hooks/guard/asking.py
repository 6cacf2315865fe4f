"""What is asked of a text before any rule: most texts hold nothing, and that is soon seen."""

from __future__ import annotations

import re
from functools import cache

from hooks.guard import shapes
from hooks.guard.patterns import either_way, spelled_out
from hooks.guard.pieces import PIECES

_PATTERNS = {
    "digit": "[0-9]",
    "link": shapes.LINK,
    "signs": "[@+°º˚]",
    "spoken": shapes.SPOKEN,
    "numbers": shapes.NUMBERS,
    "numbered": shapes.NUMBERED,
    "in words": shapes.IN_WORDS,
    "dates": shapes.DATES,
    "dated": shapes.DATED,
    "born": shapes.BORN,
    "set apart": shapes.SET_APART,
    "called": shapes.CASED["called"],
}
_LETTERS = b"abcdefghijklmnopqrstuvwxyz" + bytes((*range(0x80, 0xC0), *range(0xC3, 0xC8), 0xE1))
"""Bytes of UTF-8 that Vietnamese words in small letters are made of."""
_SPACES = bytes(b if b in _LETTERS else 0x20 for b in range(256))
_KNOWN = _LETTERS + bytes(range(0x20, 0x7F)) + b"\n"
_QUOTED = "“”‘’–—…"
"""Signs of others than these that are no ASCII are strange in a Vietnamese text."""


@cache
def _made(name: str) -> re.Pattern[str]:
    return re.compile(spelled_out(_PATTERNS[name], PIECES, cased=name == "called"))


@cache
def _words(name: str = "") -> frozenset[bytes]:
    """The words of a table, or of all."""
    tables = shapes.WORDS.values() if not name else (shapes.WORDS[name],)
    return frozenset(word.encode() for table in tables for word in either_way(table))


def _split(low: str) -> list[bytes] | None:
    """The words of a text; None of one with strange signs, where nobody knows what a word is."""
    for sign in _QUOTED:
        low = low.replace(sign, " ")
    data = low.encode("utf-8", "surrogatepass")
    return None if data.translate(None, _KNOWN) else data.translate(_SPACES).split()


def is_plain_link(text: str) -> bool:
    """Whether it is the address of a page alone, of none of the places where persons are."""
    if not text.startswith(("https://", "http://")) or _made("link").search(text):
        return False
    return not _has(_split(text.lower()), "link")


def may_hold(text: str) -> bool:
    """Whether more is to be looked at: nothing is found in texts that this says no of."""
    if is_plain_link(text):
        return False
    low = text.lower()
    words = _split(low)
    if words and _words().isdisjoint(words):
        words = []
    if not _made("digit").search(text):
        return ("@" in low or _has(words, "spoken")) and _made("spoken").search(low) is not None
    return _number_may(text, low, words) or (_has(words, "in words") and _made("in words").search(low) is not None)


def _has(words: list[bytes] | None, name: str) -> bool:
    """Whether one of the words of a table is there, as far as it is known."""
    return words is None or (bool(words) and not _words(name).isdisjoint(words))


def _number_may(text: str, low: str, words: list[bytes] | None) -> bool:
    told = _has(words, "dated")
    if (told or _made("set apart").search(low)) and _dated(low, told):
        return True
    if _made("numbers").search(low) and _made("numbers").search(_made("dates").sub(" ", low)):
        return True  # beside the days, spans of years and numbers of documents that most texts with digits hold
    if _made("called").search(text) or (_has(words, "numbered") and _made("numbered").search(low)):
        return True
    return (_has(words, "hints") or _made("signs").search(low) is not None) and any(map(low.__contains__, shapes.HINTS))


def _dated(low: str, told: bool) -> bool:
    if not _made("dates").search(low):
        return False
    return _made("dated").search(low) is not None or (told and _made("born").search(low) is not None)
