"""What a query finds, worked out the slow way over all documents: the measure for index and script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from hooks.pages.search import people as search_people
from hooks.pages.search.documents import APART, Document, Person, Setting
from hooks.pages.search.gathering import documents, people
from hooks.pages.search.index import ordered
from hooks.pages.search.ways import AS_WRITTEN, Ways
from hooks.records.joined.catalogue import Catalogue

Thing = Document | Person
Rank = tuple[int, int, int]
Found = list[tuple[Rank, int]]
"""Ranks and numbers of things, best first."""
TONES = "\u0300\u0301\u0303\u0309\u0323"


def everything(c: Catalogue, pages: Iterable[Document] = ()) -> list[Thing]:
    """All that can be found, in the order of the index."""
    return [*ordered(documents(c, pages)), *in_order(people(c))]


def in_order(people: Iterable[Person]) -> list[Person]:
    """Lines of decisions in the order of the index."""
    lines = search_people.People(people)
    return list(search_people.numbered(lines, search_people.ordered(lines)))


def kind_of(thing: Thing) -> str:
    """The kind a hit is shown under."""
    return thing.kind if isinstance(thing, Document) else search_people.KIND


def facets_of(thing: Thing) -> Document | Setting:
    """What holds years, titles and places."""
    return thing if isinstance(thing, Document) else thing.setting


def split(text: str) -> list[str]:
    """Words in lower case."""
    return re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).lower())


@cache
def bare(word: str) -> str:
    """Without tones, marks and đ."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not "\u0300" <= c <= "\u036f").replace("đ", "d")


@cache
def _placed(word: str) -> tuple[str, str]:
    """Tone and letters: hoà and hòa are one."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(c for c in apart if c in TONES), "".join(c for c in apart if c not in TONES)


Words = Mapping[str, Sequence[str]]
"""What a text says: without tones, marks and đ → as it is written there."""


def _said(words: Iterable[str]) -> Words:
    told: dict[str, list[str]] = {}
    for word in dict.fromkeys(words):
        told.setdefault(bare(word), []).append(word)
    return told


@dataclass(frozen=True)
class Texts:
    """A thing as the slow way reads it: texts by field (0 best), names in all ways of writing them."""

    fields: tuple[tuple[int, Words], ...]
    names: tuple[tuple[str, ...], ...]
    given: str
    """The last word of a person's name, else nothing."""
    lives: Words


def read(thing: Thing, ways: Ways) -> Texts:
    """Cut a thing into words."""
    if isinstance(thing, Document):
        names = tuple(way for name in thing.names or (thing.title,) for way in _ways(name, ways))
        body = tuple(word for way in _ways(thing.body, ways) for word in way)
        return Texts(((0, _said(word for name in names for word in name)), (2, _said(body))), names, "", {})
    name = tuple(split(thing.name))
    called = tuple(word for way in _ways(thing.name, ways) for word in way)
    unit = tuple(word for way in _ways(thing.unit, ways) for word in way)
    lives = tuple(word for way in _ways(thing.setting.place.replace(", nay thuộc ", " "), ways) for word in way)
    return Texts(((0, _said(name[-1:])), (1, _said(called)), (2, _said(unit))), (name,), name[-1], _said(lives))


def _ways(text: str, ways: Ways) -> list[tuple[str, ...]]:
    return [tuple(split(" ".join(way))) for way in ways.written(text)]


def _best(word: str, texts: Iterable[tuple[int, Words]], *, exact: bool, prefix: bool) -> Rank | None:
    """(only begun, other accents, field) of the best place where a document holds a word."""
    found, wanted = [], bare(word)
    for field, said in texts:
        for letters in [w for w in said if w.startswith(wanted)] if prefix else [wanted]:
            begun = letters != wanted
            for form in said.get(letters, ()):
                same = form.startswith(word) if begun else _placed(form) == _placed(word)
                found.append((int(begun), int(exact and not same), field))
    return min(found, default=None)


def _rank(d: Texts, typed: list[str], *, prefix: bool, weak: bool) -> Rank | None:
    """How well a document answers, smaller is better; None when a word is missing.

    Whole words before words only begun, accents as typed before others; then where the words stand:
    the whole name, a name that has them in this order, a name that has them scattered, a text.
    """
    exact = any(bare(w) != w for w in typed)
    worst = (0, 0, 0)
    for i, word in enumerate(typed):
        last = i == len(typed) - 1
        texts = [(0 if field == 1 and not last else field, said) for field, said in d.fields]
        best = _best(word, [*texts, (2, d.lives if weak else {})], exact=exact, prefix=prefix and last)
        if best is None:
            return None
        worst = (max(worst[0], best[0]), max(worst[1], best[1]), max(worst[2], best[2]))
    begun, other, field = worst
    if field:
        return begun, other, field + 1
    if not d.given and [bare(w) for w in typed] in [[bare(w) for w in name] for name in d.names]:
        return begun, other, 0
    return begun, other, 1 if _follow(d.names, typed, prefix=prefix) else 2


def _follow(names: Sequence[Sequence[str]], typed: list[str], *, prefix: bool) -> bool:
    """Whether every two words typed stand beside each other in a name."""
    pairs = [(bare(a), bare(b)) for n in names for a, b in pairwise(n)]
    for i, (a, b) in enumerate(pairwise(map(bare, typed))):
        begun = prefix and i == len(typed) - 2
        if not any(x == a and (y.startswith(b) if begun else y == b) for x, y in pairs):
            return False
    return True


class Searcher:
    """Looks through all documents, one after the other; `things` in the order of the index."""

    def __init__(self, things: Sequence[Thing], ways: Ways = AS_WRITTEN) -> None:
        self.things, self.asking = list(things), [phrase.split() for phrase in ways.asking]
        self.texts = [read(thing, ways) for thing in things]

    def answer(self, query: str, *, typing: bool = False) -> list[Thing]:
        """Everything found, best first. The editors' guide is found too, but does not keep from looking further."""
        typed = split(query)
        found = self._freely(typed, typing=typing)
        best = self._best(found)
        asked = typed if best and best[2] < 3 else self._without_asking(typed)
        other = self._freely(asked, typing=typing) if asked and len(asked) < len(typed) else []
        better = self._best(other)
        if better and (not best or better < best):
            found = other
        return [self.things[n] for _, n in found]

    def _best(self, found: Found) -> Rank | None:
        """The rank of the first that readers look for."""
        return next((rank for rank, n in found if kind_of(self.things[n]) != APART), None)

    def _freely(self, typed: list[str], *, typing: bool) -> Found:
        if not typed:
            return []
        long = len(typed[-1]) > 1
        ways = [(long, False), (long, True)] if typing else [(False, False), (long, False), (long, True)]
        tried: list[Found] = []
        for prefix, weak in ways:
            ranked = [(_rank(d, typed, prefix=prefix, weak=weak), n) for n, d in enumerate(self.texts)]
            tried.append(sorted((rank, n) for rank, n in ranked if rank))
            if self._best(tried[-1]):
                return tried[-1]
        if typing and not long and len(typed) > 1:
            tried.append(self._freely(typed[:-1], typing=False))
        return next(filter(self._best, tried), next(filter(None, tried), []))

    def _without_asking(self, typed: list[str]) -> list[str]:
        out, rest = [], typed
        while rest:
            phrase = next((p for p in self.asking if [bare(w) for w in rest[: len(p)]] == p), [])
            out += [] if phrase else rest[:1]
            rest = rest[len(phrase) or 1 :]
        return out


def searcher(c: Catalogue, pages: Iterable[Document] = ()) -> Searcher:
    """The slow way over all that can be found."""
    return Searcher(everything(c, pages), Ways.of(c.search_words, c.titles.values()))


def answer(things: Sequence[Thing], query: str, *, typing: bool = False) -> list[Thing]:
    """Everything found, best first; `things` in the order of the index."""
    return Searcher(things).answer(query, typing=typing)
