"""People in the index behind /tra-cuu/: a hundred thousand lines of decisions, so nothing is said twice.

    n7.json  a page of people: [[name, number in the list, page, what was granted, place, unit if any], …]
    s0.json  what pages say by number: the text itself, or for a page of a list
             [id of the decision, address, what the decision is called, 1 for a sample]

Text 0 is the empty one.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from sys import intern
from typing import Any

from hooks.pages.search.cutting import folded, pairs, words
from hooks.pages.search.documents import Page, Person, Setting, facets
from hooks.pages.search.ways import AS_WRITTEN, Ways
from hooks.text import sort_key

KIND = "vinh-danh"
"""The kind of all lines of decisions."""
PAGE = 250
"""People on one page of the index."""
SAID = 400
"""Texts in one file."""
Lists = tuple["array[int]", "array[int]", "array[int]"]
"""Numbers as the machine has them: a Python list of them takes nine times as much."""
Namesakes = tuple[tuple[str, ...], "array[int]"]
"""The words of a name, and which people are called so."""


class People:
    """Lines of decisions in the order they come in, column by column: a million tuples would take four times the room."""

    def __init__(self, lines: Iterable[Person]) -> None:
        self.names, self._numbers, self._units = list[str](), list[str](), list[str]()
        self._at, known = array("I"), dict[Setting, int]()
        for name, number, unit, setting in lines:
            self.names.append(name)
            self._numbers.append(number)
            self._units.append(unit)
            self._at.append(known.setdefault(setting, len(known)))
        self._settings = list(known)

    def __getitem__(self, place: int) -> Person:
        """The line that came in as that one."""
        setting = self._settings[self._at[place]]
        return Person(self.names[place], self._numbers[place], self._units[place], setting)


def ordered(people: People) -> list[Namesakes]:
    """People by given name without its marks, short names first.

    So a name that is typed in full comes before longer names that hold the same words, and who
    is called alike shares a page of the index.
    """
    called: dict[str, array[int]] = defaultdict(partial(array, "I"))
    for place, name in enumerate(people.names):
        called[name].append(place)
    alike: dict[tuple[str, ...], array[int]] = {}
    for name, places in called.items():
        if (found := alike.setdefault(tuple(map(intern, words(name))) or ("",), places)) is not places:
            found.extend(places)
    known = sorted({word for name in alike for word in name}, key=lambda word: (sort_key(word), word))
    rank = {word: i for i, word in enumerate(known)}
    bare: dict[str, int] = {}
    for word in known:
        bare.setdefault(folded(word), len(bare))

    def key(name: tuple[str, ...]) -> tuple[object, ...]:
        return bare[folded(name[-1])], len(name), rank[name[-1]], *map(rank.__getitem__, name)

    return sorted(alike.items(), key=lambda x: key(x[0]))


def numbered(people: People, named: Iterable[Namesakes]) -> Iterator[Person]:
    """All people, each when its number comes."""
    return (people[place] for _, places in named for place in places)


def add(
    lists: dict[str, Lists], people: People, named: Iterable[Namesakes], start: int, ways: Ways = AS_WRITTEN
) -> int:
    """Add people to the lists of words: names and units, and what settings say.

    They are numbered from `start`; returns the number after the last.
    """
    held: dict[Setting, array[int]] = defaultdict(partial(array, "I"))
    for name, places in named:
        numbers = range(start, start + len(places))
        for word, field in _called(name, people.names[places[0]], ways).items():
            of_word(lists, word)[field].extend(numbers)
        for number, place in zip(numbers, places, strict=True):
            person = people[place]
            held[person.setting].append(number)
            for word in ways.words(person.unit) if person.unit else ():
                if word not in name:
                    of_word(lists, word)[2].append(number)
        start += len(places)
    _settings(lists, held, ways)
    return start


def _called(name: tuple[str, ...], text: str, ways: Ways) -> dict[str, int]:
    """The words of a name and of other ways of writing it, and its pairs → the list they stand in."""
    found = {word: 1 for way in ways.written(text) for word in way}
    return found | dict.fromkeys(name, 1) | dict.fromkeys(pairs(name), 0) | {name[-1]: 0}


def _settings(lists: dict[str, Lists], held: Mapping[Setting, array[int]], ways: Ways) -> None:
    touched: dict[str, array[int]] = {}
    for setting, holders in held.items():
        for word in _shared(setting, ways):
            touched.setdefault(word, of_word(lists, word)[0]).extend(holders)
    for found in touched.values():
        found[:] = array("I", sorted(found))


def of_word(lists: dict[str, Lists], word: str) -> Lists:
    """The lists of a word, empty for a new one."""
    if (found := lists.get(word)) is None:
        found = lists[word] = (array("I"), array("I"), array("I"))
    return found


def _shared(setting: Setting, ways: Ways) -> Iterator[str]:
    """What a setting adds to each of its people: facets, and the words of the place under “~”."""
    yield from facets(setting.years, setting.titles, setting.places)
    yield from (f"~{word}" for word in ways.words(setting.place.replace(", nay thuộc ", " ")))


def files(people: People, named: Sequence[Namesakes]) -> Iterator[tuple[str, list[Any]]]:
    """Name → content of the pages of people and of the texts they share."""
    settings = dict.fromkeys(person.setting for person in numbered(people, named))
    texts: dict[str | Page, int] = {"": 0}
    for part in ("granted", "page", "place"):
        for setting in settings:
            texts.setdefault(getattr(setting, part), len(texts))
    refs = {s: (texts[s.page], texts[s.granted], texts[s.place]) for s in settings}
    said = [_as_said(text) for text in texts]
    for first in range(0, len(said) if settings else 0, SAID):
        yield f"s{first // SAID}.json", said[first : first + SAID]
    rows, page = (_row(person, refs[person.setting]) for person in numbered(people, named)), 0
    while some := list(islice(rows, PAGE)):
        yield f"n{page}.json", some
        page += 1


def _as_said(text: str | Page) -> str | list[str | int]:
    if isinstance(text, str):
        return text
    return [text.decision, text.address, text.name, *([1] if text.sample else [])]


def _row(person: Person, refs: tuple[int, int, int]) -> list[str | int]:
    number = person.number
    short = int(number) if number[0] != "0" else number
    return [person.name, short, *refs, *([person.unit] if person.unit else [])]
