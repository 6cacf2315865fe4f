"""What is asked of a text before any rule: most texts hold nothing, and that is soon seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from itertools import chain

from hooks.guard import gates
from hooks.guard.beside import SCHOOL_WORDS, may_name_a_pupil
from hooks.guard.patterns import either_way, made_ready

_CASED = {gates.SET_APART, gates.APART, gates.CALLED, gates.NAMED, gates.PLUS}
_LETTERS = b"abcdefghijklmnopqrstuvwxyz" + bytes((*range(0x80, 0xC0), *range(0xC3, 0xC8), 0xE1))
"""Bytes of UTF-8 that Vietnamese words in small letters are made of."""
_SPACES = bytes(b if b in _LETTERS else 0x20 for b in range(256))
_KNOWN = _LETTERS + bytes(range(0x20, 0x7F)) + b"\n"
_QUOTED = re.compile("[“”‘’–—…²]")
"""Signs of others than these that are no ASCII are strange in a Vietnamese text."""
_DIGIT = re.compile("[0-9]")


@cache
def _made(pattern: str) -> re.Pattern[str]:
    return made_ready(pattern, cased=pattern in _CASED)


@cache
def _words(words: str) -> frozenset[bytes]:
    return frozenset(word.encode() for word in either_way(words))


@cache
def _begun(phrases: tuple[str, ...]) -> tuple[tuple[bytes, str], ...]:
    """Phrases, each behind its first word; “” for what is no more than a word, or begins with a sign."""
    parted = ((phrase.partition(" "), phrase) for phrase in phrases)
    return tuple((first.encode() if space and first.isalpha() else b"", phrase) for (first, space, _), phrase in parted)


_Gate = tuple[bytes, tuple[str, ...], str, str]
"""A word, phrases, a pattern, and one more that is to be anywhere."""


@cache
def _gates() -> dict[bytes, tuple[_Gate, ...]]:
    """Word → what is to be there with it."""
    out: dict[bytes, tuple[_Gate, ...]] = {}
    for table, also in ((gates.WORDED, ""), (gates.BORN, gates.DATE), (gates.CLASSES, gates.NAMED)):
        for words, phrases, pattern in table:
            for word in _words(words):
                out[word] = (*out.get(word, ()), (word, either_way(phrases), pattern, also))
    return out


class _Asked:
    """A text in the forms that it is asked in."""

    def __init__(self, text: str) -> None:
        self.given, self.low = text, text.lower()

    @cached_property
    def words(self) -> frozenset[bytes] | None:
        """Its words; None where strange signs stand and nobody knows what a word is."""
        data = self.low.encode("utf-8", "surrogatepass")
        if data.translate(None, _KNOWN):
            data = _QUOTED.sub(" ", self.low).encode("utf-8", "surrogatepass")
        known = data.isascii() or not data.translate(None, _KNOWN)
        return frozenset(data.translate(_SPACES).split()) if known else None

    def has(self, words: str) -> bool:
        """Whether one of the words is there, as far as they are known."""
        return self.words is None or not _words(words).isdisjoint(self.words)

    def told(self) -> bool:
        """Whether a word is there that is told with a person's detail, with what is to be there with it."""
        known = _gates()
        words: Iterable[bytes] = known.keys() if self.words is None else known.keys() & self.words
        for said, phrases, pattern, also in chain.from_iterable(map(known.__getitem__, words)):
            if phrases and not self.says(phrases):
                continue
            if (not pattern or self._beside(said, pattern)) and (not also or self.holds(also)):
                return True
        return False

    def _beside(self, word: bytes, pattern: str) -> bool:
        if not pattern.startswith(gates.BEHIND):
            return self.holds(pattern)
        behind, said = _made(pattern.removeprefix(gates.BEHIND)), word.decode()
        at = self.low.find(said)
        while at >= 0:
            if behind.match(self.low, at + len(said)) and not self.low[at - 1 : at].isalpha():
                return True
            at = self.low.find(said, at + 1)
        return False

    def says(self, phrases: tuple[str, ...]) -> bool:
        """Whether one of them is there: looked for only where its first word is one of the text's."""
        if self.words is None:
            return any(map(self.low.__contains__, phrases))
        words, low = self.words, self.low
        return any(phrase in low for first, phrase in _begun(phrases) if not first or first in words)

    def holds(self, pattern: str) -> bool:
        """Whether it is there."""
        return _made(pattern).search(self.given if pattern in _CASED else self.low) is not None


def is_plain_link(text: str) -> bool:
    """Whether it is the address of a page alone, of none of the places where persons are."""
    if not text.startswith(("https://", "http://")) or _made(gates.LINK).search(text):
        return False
    return not _Asked(text).has(gates.LINK_WORDS)


def may_hold(text: str) -> bool:
    """Whether more is to be looked at: nothing is found in texts that this says no of."""
    if is_plain_link(text):
        return False
    asked = _Asked(text)
    if "@" in text or asked.told() or (_DIGIT.search(text) is not None and _number_may(asked)):
        return True
    return asked.has(SCHOOL_WORDS) and may_name_a_pupil(text, asked.low, asked.words)


def _number_may(asked: _Asked) -> bool:
    text = asked.given
    if any(sign in text for sign in "°º˚") or ("+" in text and asked.holds(gates.PLUS)):
        return True
    days = "/" in text
    if _DIGIT.search(left := _made(gates.DATES).sub(" ", text)):
        undated = _Asked(left)
        if undated.holds(gates.CALLED):
            return True
        for name in {match.lastgroup for match in _made(gates.NUMBERS).finditer(undated.low)}:
            if name == "day":
                days = True
            elif name is None or _BESIDE[name](asked, undated):
                return True
    return days and ((asked.has(gates.MAN_WORDS) and any(map(asked.holds, gates.MAN))) or asked.holds(gates.SET_APART))


def _lives(asked: _Asked, undated: _Asked) -> bool:
    return asked.has(gates.LIVES_WORDS) and undated.holds(gates.LIVES)


_BESIDE: dict[str, Callable[[_Asked, _Asked], bool]] = {
    "run": lambda a, _: a.has(gates.LABEL_WORDS) or a.says(either_way(gates.LABELS)),
    "hamlet": lambda a, u: u.holds(gates.APART) or _lives(a, u),
    "slash": lambda a, u: (
        (a.has(gates.CLASS_WORDS) and u.holds(gates.SLASH_CLASS))
        or _lives(a, u)
        or u.holds(gates.SLASHED)
        or u.holds(gates.SENT)
    ),
}
"""What is to be there besides a number of some form: words in the text, forms in what is left of it without days."""
