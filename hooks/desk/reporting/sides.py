"""The two sides of a comparison, each read and joined as a release would be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from hooks.dates import minute
from hooks.desk.reporting.items import items
from hooks.desk.reporting.versions import FileVersion, versions
from hooks.edition import by_hand, views
from hooks.edition.claims import claims
from hooks.pages.view import View
from hooks.problems import Problem, Severity, has_errors
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.published import ADDRESSES
from hooks.records.reading.loading import LEDGER, WITHDRAWN, Records

PLACES = "data/places.csv"
"""Many pages are made of it, one a code."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site: its title, and what makes it: the id of a record, or a file."""

    title: str
    maker: str
    names_person: bool = False
    """Whether title and address hold the name of a private person."""


@dataclass(frozen=True, slots=True)
class Site:
    """What readers would find on a day, samples aside."""

    catalogue: Catalogue
    pages: Mapping[str, Page]
    """By address."""
    written: frozenset[str]
    """Every file that is written, redirects too."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its records, what is wrong with them, and its site unless something is an error."""

    records: Records | None
    problems: tuple[Problem, ...]
    site: Site | None = None
    unread: frozenset[str] = field(default_factory=frozenset)
    """Files with an error that are in no record: what they hold is not known."""
    versions: Mapping[str, FileVersion] = field(default_factory=dict)
    """Of the texts that were asked for."""


def read_side(root: Path, on: dt.date, *, media: bool, files: Iterable[str] = ()) -> Side:
    """The side that lies below `root`, at a minute or the end of a day; without `media`, photos and recordings are not looked into.

    Of the texts among `files` the versions are noted.
    """
    told, now = versions(root, files), minute(on)
    records, problems = read_project(root, on=now.date(), alone=media)
    faulty = {p.file for p in problems if p.severity is Severity.ERROR}
    if records is None:
        return Side(None, tuple(problems), None, frozenset(faulty), told)
    site = None if has_errors(problems) else _site(records, now)
    return Side(records, tuple(problems), site, frozenset(faulty - _read_files(records)), told)


def _read_files(records: Records) -> set[str]:
    """The files that made it into a record; of a decision whose list could not be read, none."""
    exemplars, others = {e.file for e in records.exemplars}, {s.file for s in records.statistics}
    decisions, stories = {d.file for d in records.decisions}, {s.file for s in records.stories}
    tables = {
        ADDRESSES: records.published,
        WITHDRAWN: records.withdrawn,
        LEDGER: records.ledger,
        PLACES: records.places,
        "data/old_units.csv": records.former,
    }
    read = {file for file, rows in tables.items() if rows}
    return (exemplars | others | decisions | stories | read) - records.unread


def _site(records: Records, now: dt.datetime) -> Site:
    c = Catalogue(records, now, samples=False)
    pages = list(views.views(c))
    ids = {e.file: e.record.id for e in records.exemplars} | {d.file: d.record.id for d in records.decisions}
    persons = {item.file for item in items(records).values() if item.names_person}
    made = {v.address: Page(v.title, ids.get(v.source) or _maker(v), v.source in persons) for v in pages}
    written = frozenset(claim.path for claim in claims(c, pages))
    docs = (claim for claim in by_hand.pages(c.root) if claim.path.endswith("index.html"))
    made |= {claim.path.removesuffix("index.html"): Page(claim.file, claim.file) for claim in docs}
    return Site(c, made, written)


def _maker(view: View) -> str:
    """What makes a page that is no record's: a file, of places the row of one code."""
    if view.source != PLACES:
        return view.source
    return f"{PLACES} {view.address.rstrip('/').rpartition('/')[2].partition('-')[0]}"
