"""The index behind /tra-cuu/: many small files of which an answer needs a few. search.js reads them.

    tra-cuu/chi-muc.json      the manifest: version, number of documents, first word of every shard
    tra-cuu/<version>/t3.json a shard: {word: its documents}, words that fold alike side by side
    tra-cuu/<version>/p7.json a page of documents as they are shown

Documents are numbered in the order they are shown when equally good. A word has three ascending lists
of numbers, parted by spaces: documents called so (of a person: the given name), other words of a person's
name, documents that only say it. A number is written as its distance from the one before in digits
of base 46: the upper half of the signs says that more digits follow.
Two words that follow each other in a name are kept, folded, under “_one two”: “Tân Bình” is not “Bình Tân”.
Of people only names are words: where they live is kept apart under “~word”.
Facets are words too: “@nam:2025”, “@danh-hieu:gia-dinh”, “@noi:26170”.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from hooks.pages.searchable import KINDS, Document
from hooks.text import SortKey, fold, sort_key

FOLDER = "tra-cuu"
MANIFEST = "chi-muc.json"
PAGE = 100
"""Documents on one page of the index."""
SHARD = 8_000
"""From how many letters of words and lists on a shard is full."""
SIGNS = "".join(chr(c) for c in range(33, 127) if chr(c) not in '"\\')
"""Digits of base 46 twice: last digits, then digits before others. Nothing JSON would escape, no space."""
_BASE = len(SIGNS) // 2
_WORD = re.compile(r"[^\W_]+")
Lists = tuple[list[int], list[int], list[int]]
Files = dict[str, bytes]


def write(documents: Sequence[Document], site: Path) -> None:
    """Write the index of `documents` into a built site; an older one goes away."""
    folder = site / FOLDER
    for old in folder.glob("*/t0.json"):
        shutil.rmtree(old.parent)
    for name, content in build(documents).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def build(documents: Sequence[Document]) -> Files:
    """Path below `FOLDER` → content. The folder is named after all that is in it."""
    numbered = ordered(documents)
    shards = list(_shards(_lists(numbered)))
    files: Files = {f"t{i}.json": _json(words) for i, (_, words) in enumerate(shards)}
    for start in range(0, len(numbered), PAGE):
        files[f"p{start // PAGE}.json"] = _json(_page(numbered[start : start + PAGE]))
    version = _digest(files)
    starts: dict[str, int] = {}
    for number, document in enumerate(numbered):
        starts.setdefault(document.kind, number)
    manifest = {
        "version": version,
        "count": len(numbered),
        "page": PAGE,
        "people": sum(not document.person for document in numbered),
        "kinds": [[kind, starts[kind]] for kind in KINDS if kind in starts],
        "shards": [first for first, _ in shards],
    }
    return {MANIFEST: _json(manifest)} | {f"{version}/{name}": content for name, content in files.items()}


def _digest(files: Files) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + files[name] + b"\0")
    return digest.hexdigest()[:12]


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


# ---------------------------------------------------------------- words and order


def words(text: str) -> list[str]:
    """The words of a text in lower case, with their marks."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower())


folded = lru_cache(maxsize=None)(fold)
_word_key = lru_cache(maxsize=None)(sort_key)


def ordered(documents: Sequence[Document]) -> list[Document]:
    """Documents by kind as given; people last, by given name, short names first.

    So a name that is typed in full comes before longer names that hold the same words, and who
    is called alike shares a page of the index.
    """
    rank = list(KINDS)
    first = sorted((d for d in documents if not d.person), key=lambda d: rank.index(d.kind))
    people = sorted(((_person_order(d), i) for i, d in enumerate(documents) if d.person))
    return first + [documents[i] for _, i in people]


def _person_order(document: Document) -> tuple[SortKey, int, tuple[SortKey, ...]]:
    name = [_word_key(word) for word in words(document.title)] or [()]
    return name[-1], len(name), tuple(name)


# ---------------------------------------------------------------- lists and shards


def _lists(numbered: Iterable[Document]) -> dict[str, Lists]:
    found: dict[str, Lists] = defaultdict(lambda: ([], [], []))
    for number, document in enumerate(numbered):
        for word, field in fields(document).items():
            found[word][field].append(number)
    return found


def fields(document: Document) -> dict[str, int]:
    """Each word a document is found by → how good that is: 0 best, 2 least."""
    out: dict[str, int] = {}
    if document.person:
        *others, last = words(document.title) or [""]
        out |= dict.fromkeys(words(document.body), 2) | dict.fromkeys(others, 1)
        if last:
            out[last] = 0
        out |= _place_fields(document.place_words)
    else:
        out |= dict.fromkeys(words(document.body), 2)
        for name in map(words, document.names or (document.title,)):
            out |= dict.fromkeys(name, 0)
            out |= {f"_{folded(a)} {folded(b)}": 0 for a, b in pairwise(name)}
    for facet, values in facets(document).items():
        for value in values:
            out[f"@{facet}:{value}"] = 0
    return out


@lru_cache(maxsize=4096)
def _place_fields(text: str) -> Mapping[str, int]:
    return {f"~{word}": 0 for word in words(text)}


def facets(document: Document) -> dict[str, tuple[str, ...]]:
    """What a document can be narrowed by, under the names used in the address."""
    return {"nam": document.years, "danh-hieu": document.titles, "noi": document.places}


def encode(numbers: Iterable[int]) -> str:
    """Ascending numbers as text, see the head of this module."""
    out, before = [], 0
    for number in numbers:
        rest, digit = divmod(number - before, _BASE)
        signs = SIGNS[digit]  # most distances are this short
        while rest:
            rest, digit = divmod(rest, _BASE)
            signs = SIGNS[digit + _BASE] + signs
        out.append(signs)
        before = number
    return "".join(out)


def _shards(lists: Mapping[str, Lists]) -> Iterator[tuple[str, dict[str, str]]]:
    """(first folded word, {word: lists}) for each shard; words that fold alike are never parted."""
    first, shard, size = "", dict[str, str](), 0
    for key, forms in groupby(sorted(lists, key=lambda w: (folded(w), w)), key=folded):
        group = {form: " ".join(map(encode, lists[form])).rstrip() for form in forms}
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
