"""The index behind /tra-cuu/: many small files of which an answer needs a few. hooks/frontend/tra-cuu/ reads them.

    tra-cuu/chi-muc.json      the manifest: version, number of documents, first word of every shard
    tra-cuu/<version>/t3.json a shard: {word: its documents}, words that fold alike side by side
    tra-cuu/<version>/p7.json a page of documents as they are shown
    tra-cuu/<version>/n7.json a page of people, see search_people.py
    tra-cuu/<version>/s0.json texts that lines of people say again and again

Documents are numbered in the order they are shown when equally good, people after all others. A word has three
ascending lists of numbers, parted by spaces: documents called so (of a person: the given name), other words of
a person's name, documents that only say it. A number is written as its distance from the one before in digits
of base 46: the upper half of the signs says that more digits follow.
Two words that follow each other in a name are kept, folded, under “_one two”: “Tân Bình” is not “Bình Tân”.
A whole name of a document is kept, folded, under “=one two three”; people with short names stand first instead.
Every text is there in all ways of writing it (ways.py): “UBND tỉnh” is a name of “Ủy ban nhân dân tỉnh”.
Of people only names are words: where they live is kept apart under “~word”.
Facets are words too: “@nam:2025”, “@danh-hieu:gia-dinh”, “@noi:26170”.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from operator import sub
from pathlib import Path
from typing import Any

from hooks.pages.search import people as search_people
from hooks.pages.search.cutting import folded
from hooks.pages.search.documents import KINDS, Document, Person
from hooks.pages.search.found_by import FoundBy
from hooks.pages.search.people import Lists, People
from hooks.pages.search.ways import AS_WRITTEN, Ways

FOLDER = "tra-cuu"
MANIFEST = "chi-muc.json"
PAGE = 100
"""Documents on one page of the index."""
SHARD = 8_000
"""From how many letters of words and lists on a shard is full."""
SIGNS = "".join(chr(c) for c in range(33, 127) if chr(c) not in '"\\')
"""Digits of base 46 twice: last digits, then digits before others. Nothing JSON would escape, no space."""
_BASE = len(SIGNS) // 2
_NEW = "moi"
"""The folder of an index that has no version yet."""
Files = dict[str, bytes]
Put = Callable[[str, bytes], object]


def write(
    site: Path,
    documents: Sequence[Document],
    people: Iterable[Person],
    ways: Ways = AS_WRITTEN,
    found_by: FoundBy | None = None,
) -> None:
    """Write the index into a built site, each file as it is made; an older one goes away."""
    folder = site / FOLDER
    for old in (*folder.glob("*/t0.json"), *folder.glob(f"{_NEW}/*.json")):
        shutil.rmtree(old.parent, ignore_errors=True)
    new = folder / _NEW
    new.mkdir(parents=True)
    told = _make(
        lambda name, content: (new / name).write_bytes(content), documents, people, ways, found_by or FoundBy()
    )
    version = _digest((path.name for path in new.iterdir()), lambda name: (new / name).read_bytes())
    new.rename(folder / version)
    (folder / MANIFEST).write_bytes(_json({"version": version} | told))


def build(documents: Sequence[Document], people: Iterable[Person] = (), ways: Ways = AS_WRITTEN) -> Files:
    """Path below `FOLDER` → content. The folder is named after all that is in it."""
    files: Files = {}
    told = _make(files.__setitem__, documents, people, ways, FoundBy())
    version = _digest(files, files.__getitem__)
    manifest = _json({"version": version} | told)
    return {MANIFEST: manifest} | {f"{version}/{name}": content for name, content in files.items()}


def _make(
    put: Put, documents: Sequence[Document], people: Iterable[Person], ways: Ways, found_by: FoundBy
) -> dict[str, Any]:
    """Make every file, and put it where it belongs; what the manifest says of them."""
    numbered, lines, first = ordered(documents), People(people), list[str]()
    lists, named = _lists(numbered, ways, found_by), search_people.ordered(lines)
    count = search_people.add(lists, lines, named, len(numbered), ways)
    for i, (word, shard) in enumerate(_shards(lists)):
        put(f"t{i}.json", _json(shard))
        first.append(word)
    for start in range(0, len(numbered), PAGE):
        put(f"p{start // PAGE}.json", _json(_page(numbered[start : start + PAGE])))
    for name, content in search_people.files(lines, named):
        put(name, _json(content))
    return {
        "count": count,
        "page": PAGE,
        "people": len(numbered),
        "names": search_people.PAGE,
        "said": search_people.SAID,
        "kinds": _starts([d.kind for d in numbered], people=bool(named)),
        "asking": ways.asking,
        "shards": first,
    }


def _starts(kinds: Sequence[str], *, people: bool) -> list[tuple[str, int]]:
    """Each kind and the number of its first document; people come after all others."""
    starts: dict[str, int] = {}
    for number, kind in enumerate((*kinds, search_people.KIND) if people else kinds):
        starts.setdefault(kind, number)
    return [(kind, starts[kind]) for kind in KINDS if kind in starts]


def _digest(names: Iterable[str], content: Callable[[str], bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(names):
        digest.update(name.encode() + b"\0" + content(name) + b"\0")
    return digest.hexdigest()[:12]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


# ---------------------------------------------------------------- order


def ordered(documents: Sequence[Document]) -> list[Document]:
    """Documents by kind as given."""
    rank = {kind: i for i, kind in enumerate(KINDS)}
    return sorted(documents, key=lambda d: rank[d.kind])


# ---------------------------------------------------------------- lists and shards


def _lists(numbered: Iterable[Document], ways: Ways, found_by: FoundBy) -> dict[str, Lists]:
    found: dict[str, Lists] = {}
    for number, document in enumerate(numbered):
        for field, words in found_by.of(document, ways):
            for word in words:
                (found.get(word) or search_people.of_word(found, word))[field].append(number)
    return found


class _Codes(dict[int, str]):
    """A distance between two numbers as text: most are short and come again."""

    def __missing__(self, distance: int) -> str:
        rest, digit = divmod(distance, _BASE)
        signs = SIGNS[digit]
        while rest:
            rest, digit = divmod(rest, _BASE)
            signs = SIGNS[digit + _BASE] + signs
        self[distance] = signs
        return signs


_CODES = _Codes()


def encode(numbers: Sequence[int]) -> str:
    """Ascending numbers as text, see the head of this module."""
    return "".join(map(_CODES.__getitem__, map(sub, numbers, [0, *numbers])))


def _shards(lists: dict[str, Lists]) -> Iterator[tuple[str, dict[str, str]]]:
    """(first folded word, {word: lists}) for each shard; words that fold alike are never parted. `lists` are used up."""
    first, shard, size = "", dict[str, str](), 0
    for key, forms in groupby(sorted(lists, key=lambda w: (folded(w), w)), key=folded):
        group = {form: " ".join(map(encode, lists.pop(form))).rstrip() for form in forms}
        length = sum(len(form) + len(text) for form, text in group.items())
        if shard and size + length > SHARD:
            yield first, shard
            shard, size = {}, 0
        first = first if shard else key
        shard |= group
        size += length
    if shard:
        yield first, shard


# ---------------------------------------------------------------- pages


def _page(documents: Iterable[Document]) -> dict[str, Any]:
    """Texts said more than once stand under “said”; a row names them by number.

    A row: title, id, page, anchor, lines, and 1 for a sample.
    """
    said: dict[str, int] = {}
    rows = []
    for d in documents:
        base, _, anchor = d.address.partition("#")
        row: list[Any] = [d.title, d.id, said.setdefault(base, len(said)), anchor]
        row.append([said.setdefault(line, len(said)) for line in d.lines if line])
        rows.append([*row, 1] if d.sample else row)
    return {"said": list(said), "rows": rows}
