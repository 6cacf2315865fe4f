"""A report: everything that a request changes, as data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.desk.reporting import findings
from hooks.desk.reporting.changes import Change, Compared, compared, newly_withdrawn
from hooks.desk.reporting.findings import Finding
from hooks.desk.reporting.moving import CountChange, PageChange, count_changes, page_changes
from hooks.desk.reporting.repository import FileChange
from hooks.desk.reporting.sides import Side
from hooks.desk.reporting.values import Names, names_of
from hooks.problems import Problem
from hooks.records.joined.moved import Past, forgotten
from hooks.records.joined.withdrawn import story_gone
from hooks.records.model.published import Kind
from hooks.records.reading.loading import Records


@dataclass(frozen=True, slots=True)
class About:
    """What was compared with what, and when."""

    base: str
    """The revision before, as people cite it."""
    head: str
    """The revision now; '' for the working tree."""
    now: dt.datetime
    behind: bool = False
    """Whether the base has work of its own, which looks removed."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a request changes. Nothing is cut here, and nothing hidden: `told.py` and `as_json.py` do that."""

    about: About
    compared: Compared
    files: tuple[FileChange, ...]
    """Files that are no records and no photos of records."""
    overtaken: tuple[Finding, ...]
    """Files that a form made of a version that is no longer the base's."""
    names: tuple[Finding, ...]
    private: tuple[Finding, ...]
    photos: tuple[Finding, ...]
    consents: tuple[Finding, ...]
    waiting: tuple[Finding, ...]
    withdrawn: tuple[Finding, ...]
    """What was withdrawn, and lines that say so and are gone; nobody is named."""
    forgotten: tuple[str, ...]
    """Addresses that the ledger of addresses has no more, but for those of what was withdrawn."""
    pages: tuple[PageChange, ...] | None
    """None where a side has errors: then nobody knows."""
    counts: tuple[CountChange, ...]
    problems: tuple[Problem, ...]
    """Everything the check says of the later side."""
    broken: tuple[str, ...]
    """Sides that cannot be read at all: before, after."""
    words: Names

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every record that differs."""
        return self.compared.changes

    @property
    def is_empty(self) -> bool:
        """Whether the request changes nothing: no record, no file."""
        return not (self.changes or self.files or self.photos or self.broken or self.compared.unread)


def _forgotten(before: Records | None, after: Records | None) -> Iterator[str]:
    if before is None or after is None or before.published == after.published:
        return
    past, there = Past(after), {row.address for row in after.published}
    for row in forgotten(before.published, past.tombstones, past.successors):
        if row.address not in there and not (row.kind is Kind.STORY and story_gone(after.withdrawn, row.to or row.id)):
            yield row.address


def reported(about: About, before: Side, after: Side, files: Sequence[FileChange]) -> Report:
    """The report of two sides and of the files that differ between them."""
    found = compared(before, after)
    gone = newly_withdrawn(before.records, after.records)
    return Report(
        about=about,
        compared=found,
        files=tuple(findings.strange_files(files, found.changes, found.unread)),
        overtaken=tuple(findings.overtaken_files(before, after)),
        names=tuple(findings.new_names(found.changes, before.records)),
        private=tuple(findings.private_findings(found.changes)),
        photos=tuple(findings.photo_findings(files, after.records, found.changes)),
        consents=tuple(findings.consents(after.records, about.now.date())),
        waiting=tuple(findings.waiting(found.changes, about.now)),
        forgotten=tuple(_forgotten(before.records, after.records)),
        withdrawn=tuple(findings.withdrawals(before.records, after.records)),
        pages=tuple(page_changes(before.site, after.site, found.changes, gone)) if before.site and after.site else None,
        counts=tuple(count_changes(before.site.catalogue, after.site.catalogue)) if before.site and after.site else (),
        problems=after.problems,
        broken=tuple(name for name, side in (("before", before), ("after", after)) if side.records is None),
        words=names_of(before.records, after.records),
    )
