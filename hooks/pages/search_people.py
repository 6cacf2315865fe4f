"""People in the index behind /tra-cuu/: a hundred thousand lines of decisions, so nothing is said twice.

    n7.json  a page of people: [[name, number in the list, page, what was granted, place, unit if any], …]
    s0.json  what pages say by number: the text itself, or for a page of a list
             [id of the decision, address, what the decision is called, 1 for a sample]

Text 0 is the empty one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from hooks.pages.searchable import Page, Person, Setting, facets, words
from hooks.text import sort_key

KIND = "vinh-danh"
"""The kind of all lines of decisions."""
PAGE = 250
"""People on one page of the index."""
SAID = 400
"""Texts in one file."""
Lists = tuple[list[int], list[int], list[int]]


def ordered(people: Sequence[Person]) -> list[tuple[Person, list[str]]]:
    """People by given name, short names first, each with the words of the name.

    So a name that is typed in full comes before longer names that hold the same words, and who
    is called alike shares a page of the index.
    """
    split = [words(person.name) or [""] for person in people]
    known = sorted({word for name in split for word in name}, key=lambda word: (sort_key(word), word))
    rank = {word: i for i, word in enumerate(known)}
    keys = [(rank[name[-1]], len(name), *map(rank.__getitem__, name)) for name in split]
    order = sorted(range(len(people)), key=keys.__getitem__)
    return [(people[i], split[i]) for i in order]


def add(lists: dict[str, Lists], named: Iterable[tuple[Person, list[str]]], start: int) -> None:
    """Add people, numbered from `start`, to the lists of words: names and units, and what settings say."""
    held: dict[Setting, list[int]] = defaultdict(list)
    for number, (person, name) in enumerate(named, start):
        held[person.setting].append(number)
        best = dict.fromkeys(words(person.unit), 2) if person.unit else {}
        best |= dict.fromkeys(name, 1)
        best[name[-1]] = 0
        for word, field in best.items():
            if (found := lists.get(word)) is None:
                found = lists[word] = ([], [], [])
            found[field].append(number)
    touched: dict[str, list[int]] = {}
    for setting, numbers in held.items():
        for word in _shared(setting):
            touched.setdefault(word, lists.setdefault(word, ([], [], []))[0]).extend(numbers)
    for found_of_settings in touched.values():
        found_of_settings.sort()


def _shared(setting: Setting) -> Iterator[str]:
    """What a setting adds to each of its people: facets, and the words of the place under “~”."""
    yield from facets(setting.years, setting.titles, setting.places)
    yield from dict.fromkeys(f"~{word}" for word in words(setting.place.replace(", nay thuộc ", " ")))


def files(named: Sequence[tuple[Person, list[str]]]) -> Iterator[tuple[str, list[Any]]]:
    """Name → content of the pages of people and of the texts they share."""
    settings = dict.fromkeys(person.setting for person, _ in named)
    texts: dict[str | Page, int] = {"": 0}
    for part in ("granted", "page", "place"):
        for setting in settings:
            texts.setdefault(getattr(setting, part), len(texts))
    refs = {s: (texts[s.page], texts[s.granted], texts[s.place]) for s in settings}
    said = [_said(text) for text in texts]
    for first in range(0, len(said) if named else 0, SAID):
        yield f"s{first // SAID}.json", said[first : first + SAID]
    for first in range(0, len(named), PAGE):
        rows = [_row(person, refs[person.setting]) for person, _ in named[first : first + PAGE]]
        yield f"n{first // PAGE}.json", rows


def _said(text: str | Page) -> str | list[str | int]:
    if isinstance(text, str):
        return text
    return [text.decision, text.address, text.name, *([1] if text.sample else [])]


def _row(person: Person, refs: tuple[int, int, int]) -> list[str | int]:
    number = person.number
    short = int(number) if number[0] != "0" else number
    return [person.name, short, *refs, *([person.unit] if person.unit else [])]
