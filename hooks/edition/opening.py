"""Opening an edition: the records of a day read and checked, or why there can be none."""

from __future__ import annotations

import datetime as dt
import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import jinja2

from hooks.dates import minute, show
from hooks.edition.contents import Edition
from hooks.edition.kept_records import KeptRecords
from hooks.problems import Problem, Severity, has_errors, some_of_each, summary
from hooks.records.checks import contacts, doubles, fronts, hidden, published, unwritten, withdrawn
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.earliest import earliest
from hooks.records.model.told import TOLD, UNSEEN_TOLD
from hooks.records.reading import folders, story_links
from hooks.records.reading.loading import Records
from hooks.records.reading.pieces import Memory

ASIDE = {
    contacts.CODE,
    fronts.CARELESS,
    fronts.NO_PICTURE,
    published.STILL,
    hidden.CODE,
    story_links.HTTP,
    TOLD["citation_none"][0],
    TOLD["tracked"][0],
    folders.SKIPPED,
    hidden.ENDS,
    *(code for code, *_ in UNSEEN_TOLD.values()),
    unwritten.CODE,
    doubles.CODE,
    withdrawn.CODE,
}
"""What the check alone warns of: a date still to come, a contact not known yet, a story without a picture, a photo
whose owner is nobody, a source that nobody finds, an old address
in use again, a link to what is not shown, an address without https or that follows its readers, a file that its name
keeps from being read, what an import of the plan left to write: its page says so itself; what may stand there twice,
for two people of one hamlet may well have one name; a name that was withdrawn in words about somebody who is called so too.

None keeps anything from being built.
"""
# --strict counts only loggers below “mkdocs.”.
log = logging.getLogger("mkdocs.hooks.campaign")


class NoEditionError(Exception):
    """There can be no edition; the message says why, in Vietnamese, `problems` where."""

    def __init__(self, message: str, problems: Sequence[Problem] = ()) -> None:
        super().__init__(message)
        self.problems = problems


def opened(
    root: Path,
    on: dt.date,
    memory: Memory | None,
    site_url: str,
    repository: str,
    compiled: jinja2.BytecodeCache | None = None,
) -> Edition:
    """The edition of `on`, a minute or the end of a day. Tells every problem; raises NoEditionError when one of them is an error.

    So it does for a day before the earliest that the records can speak of, and when two write to one address.
    """
    now = minute(on)
    on = now.date()
    records, problems = _read(root, memory, on)
    if records is None:
        raise NoEditionError(summary(problems), problems)
    first, why = earliest(records)
    if on < first:
        raise NoEditionError(_too_early(on, first, why))
    if has_errors(problems):
        raise NoEditionError(summary(problems), problems)
    edition = Edition(_catalogue(records, now), site_url, repository, compiled, memory)
    edition.until = min((time for time in _times(records) if time > now), default=edition.until)
    edition.warnings += [p for p in problems if not _is_aside(p)]
    if clashes := edition.clashes():
        tell(clashes)
        raise NoEditionError(summary(clashes), clashes)
    return edition


def _too_early(on: dt.date, first: dt.date, why: str) -> str:
    return (
        f"Không dựng được trang cho ngày {show(on)}: {why}. Dựng lùi xa nhất là ngày {show(first)}; "
        "bỏ SOURCE_DATE_EPOCH thì trang dựng theo hôm nay."
    )


def _read(root: Path, memory: Memory | None, on: dt.date) -> tuple[Records | None, list[Problem]]:
    records, problems = read_project(root, memory, on)
    if isinstance(memory, KeptRecords):
        memory.save()
    tell(problems)
    return records, problems


def _catalogue(records: Records, now: dt.datetime) -> Catalogue:
    samples, early = os.environ.get("SAMPLES", "1") != "0", os.environ.get("PREVIEW") == "1"
    return Catalogue(records, now, samples, early)


def _times(records: Records) -> Iterator[dt.datetime]:
    """Every minute from which on a record is to be seen."""
    for found in (records.exemplars, records.decisions, records.statistics, records.stories):
        yield from (loaded.record.publish_on for loaded in found if loaded.record.publish_on)


def _is_aside(problem: Problem) -> bool:
    return problem.code in ASIDE and problem.severity is Severity.WARNING


def tell(problems: Sequence[Problem]) -> None:
    """Log problems as the engine counts them, those aside that are for the check to warn of."""
    levels: Mapping[Severity, int] = {Severity.ERROR: logging.ERROR, Severity.WARNING: logging.WARNING}
    for problem in some_of_each(problems):
        log.log(logging.INFO if _is_aside(problem) else levels[problem.severity], problem.as_text())
