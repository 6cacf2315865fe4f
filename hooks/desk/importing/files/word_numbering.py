"""Numbers that Word counts by itself: a column of numbers may hold no text at all.

Source: ECMA-376 part 1, 17.9 (numbering).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from hooks.desk.importing.files.office_parts import Parts
from hooks.desk.importing.files.xml_events import Attributes, attribute, parse

_DEEPEST = 9
_ROMAN = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _roman(number: int) -> str:
    out = "" if number < 1000 else str(number)
    number = 0 if out else number
    for value, sign in _ROMAN:
        out += sign * (number // value)
        number %= value
    return out


_WRITTEN: Mapping[str, Callable[[int], str]] = {
    "decimal": str, "decimalZero": lambda n: f"{n:02}", "upperRoman": _roman, "lowerRoman": lambda n: _roman(n).lower(),
    "upperLetter": lambda n: chr(64 + (n - 1) % 26 + 1), "lowerLetter": lambda n: chr(96 + (n - 1) % 26 + 1),
}  # fmt: skip


@dataclass(slots=True)
class _Level:
    """One level of a list: where it begins, how it counts, what it writes."""

    start: int = 1
    written: str = "decimal"
    text: str = ""


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has been counted."""

    levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    """Pattern and level."""
    patterns: dict[str, str] = field(default_factory=dict)
    """List → the pattern it follows."""
    begun_anew: set[str] = field(default_factory=set)
    """Lists that count for themselves; others go on where the last one of their pattern ended."""
    starts: dict[tuple[str, int], int] = field(default_factory=dict)
    """List and level → the number such a list begins with, where it says so itself."""
    counts: dict[str, list[int]] = field(default_factory=dict)
    pattern: str = ""
    _list: str = ""
    _level: int = 0

    def next(self, name: str, level: int) -> str:
        """The number of a paragraph of this list, '' for bullets."""
        pattern = self.patterns.get(name)
        if pattern is None or not 0 <= level < _DEEPEST:
            return ""
        counts = self.counts.setdefault(name if name in self.begun_anew else f"pattern {pattern}", [])
        starts = (
            self.starts.get((name, each), self._of(pattern, each).start) for each in range(len(counts), level + 1)
        )
        counts.extend([start - 1 for start in starts])
        del counts[level + 1 :]
        counts[level] += 1
        return self._shown(pattern, counts)

    def is_bullet(self, name: str, level: int) -> bool:
        """Whether a paragraph of this list has a sign before it in place of a number."""
        pattern = self.patterns.get(name)
        return pattern is not None and self._of(pattern, level).written == "bullet"

    def _of(self, pattern: str, level: int) -> _Level:
        return self.levels.get((pattern, level), _Level())

    def _shown(self, pattern: str, counts: list[int]) -> str:
        if self._of(pattern, len(counts) - 1).written not in _WRITTEN:
            return ""

        def one(match: re.Match[str]) -> str:
            at = int(match[1]) - 1
            write = _WRITTEN.get(self._of(pattern, at).written, str)
            return write(max(counts[at], 1)) if at < len(counts) else ""

        return re.sub("%([1-9])", one, self._of(pattern, len(counts) - 1).text)

    def abstract(self, attributes: Attributes) -> None:
        """A pattern begins."""
        self.pattern, self._list = attribute(attributes, "abstractNumId") or "", ""

    def level(self, attributes: Attributes) -> None:
        """A level of the pattern begins."""
        self._level = int(attribute(attributes, "ilvl") or 0)

    def number(self, attributes: Attributes) -> None:
        """A list begins."""
        self._list = attribute(attributes, "numId") or ""

    def follows(self, attributes: Attributes) -> None:
        """The list follows a pattern."""
        if self._list:
            self.patterns[self._list] = attribute(attributes, "val") or ""

    def overridden(self, attributes: Attributes) -> None:
        """What the list says of one level itself begins."""
        self._level = int(attribute(attributes, "ilvl") or 0)

    def anew(self, attributes: Attributes) -> None:
        """The list counts for itself."""
        self.begun_anew.add(self._list)
        self.starts[self._list, self._level] = int(attribute(attributes, "val") or 1)

    def say(self, name: str) -> Callable[[Attributes], None]:
        """Sets one thing of the level that is read; lists that change a level are as their pattern."""

        def put(attributes: Attributes) -> None:
            if not self._list:
                level = self.levels.setdefault((self.pattern, self._level), _Level())
                value = attribute(attributes, "val") or ""
                setattr(level, name, int(value) if name == "start" else value)

        return put


def numbering(parts: Parts, name: str) -> Numbering:
    """The lists of a document."""
    read = Numbering()
    if name in parts:
        starts = {
            "abstractNum": read.abstract, "lvl": read.level, "start": read.say("start"), "numFmt": read.say("written"),
            "lvlText": read.say("text"), "num": read.number, "abstractNumId": read.follows, "startOverride": read.anew,
            "lvlOverride": read.overridden,
        }  # fmt: skip
        with parts.open(name) as stream:
            parse(stream, starts, {}, {"pPr", "rPr"})
    return read
