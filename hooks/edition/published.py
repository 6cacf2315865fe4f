"""What stands at which address today: each page, and each numbered place of the plan, by an id that outlasts both."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from hooks.edition import by_hand
from hooks.pages import addresses
from hooks.pages.data import pages as open_data
from hooks.pages.feeds import pages as feed_pages
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.moved import follow, rows_of, rows_text, title_mark
from hooks.records.model.published import Kind, PublishedAddress
from hooks.records.reading.pieces import Named

_FILE = re.compile(rf"{open_data.FOLDER}[a-z0-9/-]+\.[a-z0-9.]+")
"""Of the open data all but the list of checksums."""


def places(c: Catalogue, views: Iterable[View]) -> dict[Named, str]:
    """The address of everything that may be seen, by kind and id; of a page the id is the address itself."""
    out: dict[Named, str] = {(kind, id_): address for kind, id_, address in _of_records(c)}
    taken = {*out.values(), *c.past.tombstones.values()}
    pages = [*(view.address for view in views), *handmade(c)]
    return out | {(Kind.PAGE, page): page for page in pages if page not in taken} | c.past.tombstones


def _of_records(c: Catalogue) -> Iterator[tuple[str, str, str]]:
    yield from ((Kind.EXEMPLAR, id_, addresses.exemplar(e.record)) for id_, e in c.exemplars.items())
    yield from ((Kind.DECISION, id_, addresses.decision(d.record)) for id_, d in c.decisions.items())
    yield from ((Kind.STORY, id_, addresses.story(s)) for id_, s in c.stories.items())
    yield from ((Kind.PLACE, code, addresses.place(p)) for code, p in c.gazetteer.places.items())
    yield from ((Kind.TITLE, id_, addresses.title(id_)) for id_ in c.titles)
    yield from ((Kind.AWARD, id_, addresses.award(id_)) for id_ in c.awards)
    yield from ((Kind.AGENCY, id_, addresses.agency(id_)) for id_ in c.agencies)
    yield from ((Kind.SOURCE, id_, addresses.source(id_)) for id_ in c.sources)
    for part in c.plan.parts:
        yield Kind.PART, part.id, addresses.part(part)
    for group in c.criteria.groups:
        yield Kind.GROUP, group.id, addresses.group(group)
        yield Kind.SHEET, group.id, addresses.sheet(group)
    for id_, entry in c.clauses.items():
        if "#" in (address := addresses.clause(entry)):
            yield Kind.CLAUSE, id_, address


def handmade(c: Catalogue) -> list[str]:
    """Addresses of the pages that people wrote by hand."""
    found = (PurePosixPath(claim.path) for claim in by_hand.pages(c.root))
    return [f"{path.parent}/" for path in found if path.name == "index.html" and path.parts != ("index.html",)]


def files(c: Catalogue, *, feeds: bool) -> list[str]:
    """Addresses of what others fetch again and again: open data, lists as files, and `feeds` where there are some."""
    sets = [path for path in open_data.offer(c).files if _FILE.fullmatch(path)]
    return sets + (list(feed_pages.paths()) if feeds else [])


def written_down(
    c: Catalogue, views: Iterable[View], on: dt.date, found: Iterable[str] = ()
) -> tuple[PublishedAddress, ...]:
    """The ledger with all that is published today, `found` files included, in the order of addresses: no line of it ever goes.

    Where a thing is no more, its line tells what took its place.
    """
    now = places(c, views) | {(Kind.FILE, path): path for path in found}
    rows = {row.address: row for row in c.past.rows}
    out = {address: row.model_copy(update={"to": _after(c, row, now)}) for address, row in rows.items()}
    for (kind, id_), address in now.items():
        if not address:
            continue
        row = rows.get(address)
        out[address] = PublishedAddress(
            address=address,
            kind=Kind(kind),
            id=id_,
            since=row.since if row else on,
            rows=_rows(c, kind, id_, row),
            mark=title_mark(c.stories[id_].record.title) if kind == Kind.STORY and id_ in c.stories else None,
        )
    return tuple(out[address] for address in sorted(out))


def _after(c: Catalogue, row: PublishedAddress, now: dict[Named, str]) -> str | None:
    if (row.kind, row.id) in now:
        return None
    found = follow((row.kind, row.id), now, c.past.successors)
    return found[1] if found else row.to


def _rows(c: Catalogue, kind: str, id_: str, before: PublishedAddress | None) -> str | None:
    if kind != Kind.DECISION:
        return None
    numbers = {int(h.recipient.id) for h in c.signed.get(id_, ())}
    return rows_text(numbers | rows_of((before and before.rows) or "")) or None
