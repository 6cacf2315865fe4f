"""What a report says, in plain text: its parts, and as JSON for a job that trusts nobody. Needs Python alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

_MOST = 200_000
"""Characters of entries that are handed on: more than a comment holds."""
_LONGEST, _HEAD = 2_000_000, 5_000
"""Characters that are read, and of them before the first section."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing said of an entry: a text alone, or a label with the value before and now."""

    label: str
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to look at."""

    head: str
    file: str = ""
    lines: tuple[Line, ...] = ()

    @property
    def size(self) -> int:
        """Characters, about."""
        return len(self.head) + len(self.file) + sum(len(f"{n.label}{n.before}{n.after}") for n in self.lines)


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of one kind, with what a reviewer does about them, and how many there are in all."""

    title: str
    advice: str
    entries: tuple[Entry, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Told:
    """A whole report in words."""

    summary: tuple[str, ...]
    about: str
    sections: tuple[Section, ...]


def dumped(told: Told) -> str:
    """As JSON, with no more entries than a comment could hold."""
    room, kept = _MOST, []
    for section in told.sections:
        entries = []
        for entry in section.entries:
            room -= entry.size
            if room < 0:
                break
            entries.append(entry)
        kept.append(Section(section.title, section.advice, tuple(entries), section.count))
    return json.dumps(asdict(Told(told.summary, told.about, tuple(kept))), ensure_ascii=False)


def loaded(text: str) -> Told:
    """What `dumped` gave. Raises ValueError for anything else: the text may be anybody's."""
    if len(text) > _LONGEST:
        raise ValueError("quá dài")
    try:
        data = json.loads(text)
        sections = tuple(_section(s) for s in data["sections"])
        told = Told(tuple(map(_text, data["summary"])), _text(data["about"]), sections)
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("sai dạng") from error
    if len("\n".join((*told.summary, told.about))) > _HEAD:
        raise ValueError("phần đầu quá dài")
    return told


def _section(data: Any) -> Section:
    entries = tuple(Entry(_text(e["head"]), _text(e["file"]), tuple(map(_line, e["lines"]))) for e in data["entries"])
    return Section(_text(data["title"]), _text(data["advice"]), entries, int(data["count"]))


def _line(data: Any) -> Line:
    sides = (None if data[side] is None else _text(data[side]) for side in ("before", "after"))
    return Line(_text(data["label"]), *sides)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def section(title: str, advice: str, entries: Iterable[Entry]) -> Section:
    """A section of all its entries."""
    found = tuple(entries)
    return Section(title, advice, found, len(found))


def some(addresses: Sequence[str], most: int) -> str:
    """The first of many addresses, and how many more there are."""
    more = f" … còn {len(addresses) - most} địa chỉ" if len(addresses) > most else ""
    return "; ".join(f"/{address}" for address in addresses[:most]) + more
