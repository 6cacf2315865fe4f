"""The ways in which one name is written: with titles and jobs or without, turned round, with y or i, among others in a cell.

Of a name that was withdrawn a hash alone is kept, which tells nothing of what is like it: whatever a new text may mean
is made of the new text, and compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from hooks.guard.whole_names import SURNAMES
from hooks.text import clean_line, fold
from hooks.titles import DEGREES, HOUSES, JOBS, KIN, TITLES, WITH_TITLES

_MOST_WORDS, _MOST_BEFORE, _MOST_TURNED = 6, 3, 2
"""Words of a person's name; of one that is turned round, those before the comma and behind it: “Thúy Bê, Trần Thị”."""
_BRACKET = re.compile(r"\s*\([^()]*\)$")
_SIGNS = re.compile(r"\s*[,;/|:()–—]\s*|\s+-\s+|\s(?:va|cung)\s")
"""What parts people, or a person and what is said of them."""


def _folded(words: str) -> str:
    """Words of a pattern as folded texts have them, the longest first: of “mẹ” and “mẹ Việt Nam anh hùng” the second."""
    return "|".join(sorted(map(fold, words.split("|")), key=len, reverse=True))


_BEFORE = re.compile(
    rf"^(?:(?:{_folded(f'{TITLES}|{KIN}|{HOUSES}|{DEGREES}')})(?!\w)(?:[\W_]+(?:{_folded(WITH_TITLES)})(?!\w))?[\W_]*)+(?=\w+\W+\w)"
)
_BEHIND = re.compile(rf"(?:{_folded(f'{JOBS}|{DEGREES}')})(?!\w)")
_SURNAME = re.compile(rf"(?:{_folded(SURNAMES)})(?!\w)")


def known_as(name: str) -> str:
    """The one way by which a name is known: no titles, jobs, marks, capitals, signs, brackets; i for y.

    “Nhà giáo Trần Thị Thúy Bê - giáo viên” and “Thuí Bê, Trần Thị” are “tran thi thui be”.
    """
    return as_i(_whole(name))


@lru_cache(maxsize=16384)
def ways(name: str) -> tuple[str, ...]:
    """All ways by which what a text calls `name` may be known: the whole, each person in it; with y as it was kept once."""
    found = dict.fromkeys((_whole(name), *_persons(name)))
    return tuple(dict.fromkeys(way for one in found for way in (as_i(one), one)))


def several(name: str) -> bool:
    """Whether a line names two people or more, each with a family name: “Ông Trần Văn Bê và bà Lê Thị Na”."""
    parts = (_words(_BEFORE.sub("", part)) for part in _parts(fold(clean_line(name))))
    return sum(" " in part and bool(_SURNAME.match(part)) for part in parts) > 1


def as_i(folded: str) -> str:
    """A folded text with i for each y that is as often written so: Kỳ and Kì, Thúy and Thuí; not that of Mây, Yến, Nguyễn."""
    return re.sub("(?<!a)y(?!e)", "i", folded)


def _whole(name: str) -> str:
    line = fold(clean_line(name))
    first, *others = _parts(_BRACKET.sub("", line) or line)
    if others and all(map(_BEHIND.match, others)):
        return _words(first)
    return _turned(first, *others) or _words(_BEFORE.sub("", _BRACKET.sub("", line) or line))


def _parts(line: str) -> list[str]:
    """A line without titles before it, parted at its signs."""
    return [part for part in _SIGNS.split(_BEFORE.sub("", line)) if part] or [line]


def _turned(*parts: str) -> str:
    """The name that is written with its family name behind a comma, '' for any other."""
    if len(parts) != 2 or _SURNAME.match(parts[0]) or not _SURNAME.match(parts[1]):
        return ""
    short = len(parts[0].split()) <= _MOST_BEFORE and len(parts[1].split()) <= _MOST_TURNED
    return _words(f"{parts[1]} {parts[0]}") if short else ""


def _persons(name: str) -> Iterator[str]:
    """The persons in a line, as far as a family name tells them."""
    for part in _parts(fold(clean_line(name))):
        words = _words(_BEFORE.sub("", part))
        job = next((m.start() for m in re.finditer(r"(?<= )\w", words) if _BEHIND.match(words, m.start())), len(words))
        for said in dict.fromkeys((words, words[:job].rstrip())):
            if _SURNAME.match(said) and 1 < len(said.split()) <= _MOST_WORDS:
                yield said


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", text))
