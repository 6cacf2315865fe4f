"""What a query finds, worked out the slow way over all documents: the measure for index and script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from hooks.pages.search import people as search_people
from hooks.pages.search.documents import Document, Person, Setting
from hooks.pages.search.gathering import documents, people
from hooks.pages.search.index import ordered
from hooks.records.joined.catalogue import Catalogue

Thing = Document | Person
TONES = "\u0300\u0301\u0303\u0309\u0323"


def everything(c: Catalogue, pages: Iterable[Document] = ()) -> list[Thing]:
    """All that can be found, in the order of the index."""
    return [*ordered(documents(c, pages)), *in_order(people(c))]


def in_order(people: Iterable[Person]) -> list[Person]:
    """Lines of decisions in the order of the index."""
    return search_people.numbered(search_people.ordered(people))


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


def _best(
    word: str, texts: Sequence[tuple[int, list[str]]], *, exact: bool, prefix: bool
) -> tuple[int, int, int] | None:
    """(only begun, other accents, field) of the best place where a document holds a word."""
    found = []
    for field, said in texts:
        for form in said:
            begun = bare(form) != bare(word)
            if begun and not (prefix and bare(form).startswith(bare(word))):
                continue
            same = form.startswith(word) if begun else _placed(form) == _placed(word)
            found.append((int(begun), int(exact and not same), field))
    return min(found, default=None)


def _tier(d: Thing, typed: list[str], *, prefix: bool, weak: bool) -> tuple[int, int, int] | None:
    """How well a document answers, smaller is better; None when a word is missing."""
    exact = any(bare(w) != w for w in typed)
    person = isinstance(d, Person)
    names = [split(n) for n in ([d.name] if isinstance(d, Person) else d.names or (d.title,))]
    worst = (0, 0, 0)
    for i, word in enumerate(typed):
        last = i == len(typed) - 1
        if isinstance(d, Person):
            *others, given = names[0]
            texts = [(0, [given]), (1 if last else 0, others), (2, split(d.unit))]
            texts += [(2, split(d.setting.place.replace(", nay thuộc ", " ")))] if weak else []
        else:
            texts = [(0, [w for n in names for w in n]), (2, split(d.body))]
        best = _best(word, texts, exact=exact, prefix=prefix and last)
        if best is None:
            return None
        worst = (max(worst[0], best[0]), max(worst[1], best[1]), max(worst[2], best[2]))
    if worst[2] == 0 and not person and not _follow(names, typed, prefix=prefix):
        return worst[0], worst[1], 1
    return worst


def _follow(names: Sequence[list[str]], typed: list[str], *, prefix: bool) -> bool:
    """Whether every two words typed stand beside each other in a name."""
    pairs = [(bare(a), bare(b)) for n in names for a, b in pairwise(n)]
    for i, (a, b) in enumerate(pairwise(map(bare, typed))):
        begun = prefix and i == len(typed) - 2
        if not any(x == a and (y.startswith(b) if begun else y == b) for x, y in pairs):
            return False
    return True


def answer(things: Sequence[Thing], query: str, *, typing: bool = False) -> list[Thing]:
    """Everything found, best first; `things` in the order of the index."""
    typed = split(query)
    if not typed:
        return []
    long = len(typed[-1]) > 1
    ways = [(long, False), (long, True)] if typing else [(False, False), (long, False), (long, True)]
    for prefix, weak in ways:
        tiers = [(tier, n) for n, d in enumerate(things) if (tier := _tier(d, typed, prefix=prefix, weak=weak))]
        if tiers:
            return [things[n] for _, n in sorted(tiers)]
    return answer(things, " ".join(typed[:-1])) if typing and not long and len(typed) > 1 else []
