"""By what a form knows of the other records: marks of what is there, none of which can be read.

A mark is four letters of a key. Keys of everything, hidden records too, whose ids say nothing: `exemplar:k3v9tq`,
`story:2026/lop-hoc`, `sample:k3v9tq` of samples. Keys of what may be seen alone, since a name could be guessed: a kind,
a name and a place; the number of a decision; the title of a story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from zlib import crc32

from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.withdrawn import compared
from hooks.text import fold

SHARD = 4_000
"""Marks in a file, at most about."""
_SIGNS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"


def mark(text: str) -> str:
    """Four letters for a key, as the script makes them too: the lower 24 bits of its CRC-32 (ISO 3309)."""
    value = crc32(text.encode())
    return _SIGNS[value >> 18 & 63] + _SIGNS[value >> 12 & 63] + _SIGNS[value >> 6 & 63] + _SIGNS[value & 63]


def shards(c: Catalogue) -> list[list[str]]:
    """The marks in files, told apart by the last letter: as many as make each small."""
    marks = sorted({mark(key) for key in _keys(c)})
    out: list[list[str]] = [[] for _ in range(1 + len(marks) // SHARD)]
    for one in marks:
        out[ord(one[3]) % len(out)].append(one)
    return out


def _keys(c: Catalogue) -> Iterator[str]:
    yield from (f"{kind}:{id_}" for kind, id_ in c.linkable)
    yield from (f"sample:{id_}" for (_, id_), sample in c.linkable.items() if sample)
    for exemplar in c.exemplars.values():
        record, places = exemplar.record, c.places_of(exemplar.record)
        codes = [code for place in places[:1] if not place.whole_district for code in place.now] or [""]
        yield from (f"{record.kind}:{compared(record.name)}:{code}" for code in codes)
    for d in (loaded.record for loaded in c.decisions.values()):
        if d.number:
            number = re.sub(r"\s", "", fold(d.number))
            yield f"decision:{number}:{d.date.year}:{compared(d.authority)}"
    for story in c.stories.values():
        yield f"title:{compared(story.record.title)}"
        yield from ["lead:"] if story.record.lead else []
