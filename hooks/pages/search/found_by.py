"""What documents are found by, remembered by what they say: most of them say what they said the last time."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from hooks.pages.search.cutting import folded, pairs
from hooks.pages.search.documents import Document, facets
from hooks.pages.search.ways import AS_WRITTEN, Ways

GOOD, LEAST = 0, 2
"""How good it is to be found by a word: what a document is called; what it only says."""
Packed = list[str]
"""The words of GOOD and those of LEAST, a word a line."""


def fields(document: Document, ways: Ways = AS_WRITTEN) -> dict[str, int]:
    """Each word a document is found by → how good that is."""
    out = dict.fromkeys(ways.words(document.body), LEAST)
    for name in (way for called in document.names or (document.title,) for way in ways.written(called)):
        out |= dict.fromkeys(name, GOOD)
        out |= dict.fromkeys(pairs(name), GOOD)
        out[f"={' '.join(map(folded, name))}"] = GOOD
    return out | dict.fromkeys(facets(document.years, document.titles, document.places), GOOD)


class FoundBy:
    """`before` is what was found of documents by a mark of all that they are found by, in the same ways of writing."""

    def __init__(self, before: Mapping[str, Packed] | None = None) -> None:
        self._before = before or {}
        self.now: dict[str, Packed] = {}

    def of(self, document: Document, ways: Ways) -> list[tuple[int, list[str]]]:
        """As `fields`: how good it is to be found by which words."""
        mark = _mark(document)
        packed = self.now[mark] = self._before.get(mark) or _packed(document, ways)
        return [(field, words.split("\n")) for field, words in zip((GOOD, LEAST), packed, strict=True) if words]


def _mark(document: Document) -> str:
    d = document
    said = repr((d.names or (d.title,), d.body, d.years, d.titles, d.places))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def _packed(document: Document, ways: Ways) -> Packed:
    found = fields(document, ways)
    return ["\n".join(word for word, field in found.items() if field == which) for which in (GOOD, LEAST)]
