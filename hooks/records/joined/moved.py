"""Where what was once published is today: the same id, or the one that took its place."""

from __future__ import annotations

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cached_property

from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision
from hooks.records.model.published import Kind, PublishedAddress
from hooks.records.model.stories import Story
from hooks.records.reading.loaded import Records
from hooks.records.reading.pieces import Named
from hooks.sections import at
from hooks.text import fold

Told = tuple[str, str, tuple[str, ...]]
"""Kind and id of a record, and the ids it says it took the place of."""


def former_ids(record: object, year: str = "") -> tuple[str, ...]:
    """Ids that a record took the place of; of a story the folder's name alone means one of its own `year`."""
    if isinstance(record, Exemplar | Decision):
        return tuple(record.merged)
    if isinstance(record, Story):
        return tuple(slug if "/" in slug else f"{year}/{slug}" for slug in record.former_slugs)
    return ()


def _told(records: Records) -> Iterator[Told]:
    """What records say they took the place of."""
    yield from ((Kind.EXEMPLAR, e.record.id, former_ids(e.record)) for e in records.exemplars)
    yield from ((Kind.DECISION, d.record.id, former_ids(d.record)) for d in records.decisions)
    yield from ((Kind.STORY, f"{s.year}/{s.slug}", former_ids(s.record, s.year)) for s in records.stories)
    yield from ((Kind.TITLE, t.id, tuple(t.former_slugs)) for t in records.titles.titles)
    yield from ((Kind.AWARD, a.id, tuple(a.former_slugs)) for a in records.titles.awards)


def successors(
    ledger: Iterable[PublishedAddress], told: Iterable[Told], marks: Mapping[str, str] | None = None
) -> dict[Named, Named]:
    """What took the place of what: as records say, else as the ledger remembers, else a story of the same title.

    `marks` are those of today's stories, by `year/folder`: one that did not stand when the ledger was written, and
    whose title no other has, is the one that was in the folder that is gone.
    """
    rows = tuple(ledger)
    stood = {row.id for row in rows if row.kind is Kind.STORY and not row.to}
    counted = Counter((marks or {}).values())
    renamed = {mark: id_ for id_, mark in (marks or {}).items() if id_ not in stood and counted[mark] == 1}
    out: dict[Named, Named] = {}
    for row in rows:
        if row.kind is Kind.STORY and row.mark in renamed:
            out[row.kind, row.id] = (row.kind, renamed[row.mark])
    out |= {(row.kind, row.id): (row.kind, row.to) for row in rows if row.to}
    out |= {(kind, old): (kind, id_) for kind, id_, olds in told for old in olds}
    return out


class Past:
    """What was once published, and where it is now, as far as the `records` of a day can be seen."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self.tombstones = tombstones(records)
        """What stands at the addresses of what was withdrawn, by kind and id."""

    @cached_property
    def rows(self) -> tuple[PublishedAddress, ...]:
        """The ledger, without the words of what was withdrawn."""
        return tuple(forgotten(self._records.published, self.tombstones, self.successors))

    @cached_property
    def successors(self) -> dict[Named, Named]:
        """What took the place of what, by kind and id."""
        marks = {f"{s.year}/{s.slug}": title_mark(s.record.title) for s in self._records.stories}
        return successors(self._records.published, _told(self._records), marks)

    @cached_property
    def first_names(self) -> dict[str, str]:
        """Year and folder of each story that was published → those under which it first was."""
        there = {(Kind.STORY, f"{s.year}/{s.slug}") for s in self._records.stories}
        out: dict[str, str] = {}
        for row in sorted(self.rows, key=lambda row: (row.since, not row.to, row.id)):
            now = follow((row.kind, row.id), there, self.successors) if row.kind is Kind.STORY else None
            if now:
                out.setdefault(now[1], row.id)
        return out


def follow(named: Named, there: Container[Named], after: Mapping[Named, Named]) -> Named | None:
    """The thing itself if it is `there`, else the one that is after all that took its place; None when none is."""
    seen: set[Named] = set()
    while named not in there:
        if named in seen or named not in after:
            return None
        seen.add(named)
        named = after[named]
    return named


def tombstones(records: Records) -> dict[Named, str]:
    """Pages that say a thing was withdrawn, by kind and id of the thing: for the ledger these stand as any other."""
    out: dict[Named, str] = {}
    for gone in records.withdrawn:
        if gone.address:
            out[Kind.STORY if "/" in gone.what else Kind.EXEMPLAR, gone.what] = at(gone.address)
    return out


def forgotten(
    ledger: Iterable[PublishedAddress], gone: Mapping[Named, str], after: Mapping[Named, Named]
) -> Iterator[PublishedAddress]:
    """The ledger without the words of what was withdrawn: an address that ends in a name is kept by its id alone.

    The same holds for what was merged into it. The address of a story is nothing but words: it goes altogether,
    unless the withdrawal found no name in it and took its mark away.
    """
    for row in ledger:
        named = follow((row.kind, row.id), gone, after) if gone else None
        if named is None or row.address == gone[named] or (row.kind is Kind.STORY and not row.mark):
            yield row
        elif row.kind is Kind.EXEMPLAR:
            yield row.model_copy(update={"address": f"{row.address.partition('/')[0]}/{row.id}/"})


def addresses_text(rows: Iterable[PublishedAddress]) -> str:
    """The ledger of addresses as a file."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(PublishedAddress.model_fields)
    for row in rows:
        table.writerow([row.address, row.kind, row.id, row.since.isoformat(), row.to, row.rows, row.mark])
    return out.getvalue()


def title_mark(title: str) -> str:
    """A short mark of a story's title: by it a story is known again whose folder has another name."""
    return hashlib.sha256(" ".join(fold(title).split()).encode()).hexdigest()[:8]


def rows_text(numbers: Iterable[int]) -> str:
    """Numbers of rows, runs of them as two ends: 1-46 48."""
    out: list[list[int]] = []
    for number in sorted(set(numbers)):
        if out and number == out[-1][1] + 1:
            out[-1][1] = number
        else:
            out.append([number, number])
    return " ".join(f"{first}-{last}" if last > first else str(first) for first, last in out)


def rows_of(text: str) -> set[int]:
    """The numbers that `rows_text` wrote."""
    out: set[int] = set()
    for run in text.split():
        first, _, last = run.partition("-")
        out |= set(range(int(first), int(last or first) + 1))
    return out
