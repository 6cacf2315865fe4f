"""One file read whole: by the command, and by the page that runs it in a browser."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from hooks.desk.import_list.account import Numbers, numbers_of
from hooks.desk.import_list.changes import Change, Names, changes_of
from hooks.desk.import_list.numbering import numbered
from hooks.desk.import_list.overview import About
from hooks.desk.import_list.withdrawn import beside, refuse_withdrawn
from hooks.desk.importing.choices import options_of
from hooks.desk.importing.columns.meanings import words_of
from hooks.desk.importing.duplicates import Lists, compared
from hooks.desk.importing.faults import doubts_shown
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.sheets import read_grids
from hooks.desk.importing.lists import import_grids
from hooks.desk.importing.steps import Accepted, Doubt, DoubtKind, NoColumnError, Outcome
from hooks.desk.importing.target import Register, Target, WrongUseError
from hooks.records.model.honours import Recipient
from hooks.text import clean_line

Read = Callable[[Path], list[Grid]]
"""Gives every sheet or table of a file; raises UnreadableError."""

ListsOf = Callable[[Any, Sequence[Accepted]], Lists]
"""Gives the lists of a register that may hold some of the rows."""


def every_list(records: Register, rows: Sequence[Accepted]) -> Lists:
    """All of them: the command has them at hand."""
    return ((loaded.file, loaded.record.recipients) for loaded in records.decisions)


class Watcher(Protocol):
    """Who is told how far the work is, and asked."""

    def step(self, what: str) -> None: ...
    def progress(self, done: int, total: int) -> None: ...
    def ask(self, question: str, choices: Sequence[str]) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that was read: its sheets, what came of them, the rows with their numbers, what changed."""

    grids: Sequence[Grid]
    out: Outcome
    recipients: list[Recipient]
    numbers: Numbers
    changes: dict[int, list[Change]]


def imported(
    given: argparse.Namespace,
    records: Register,
    target: Target,
    at: Watcher,
    read: Read = read_grids,
    lists_of: ListsOf = every_list,
) -> Imported:
    """Read the file and everything that is to be told of it."""
    options = options_of(given, records, target)
    at.step("Đang đọc tệp")
    grids = read(given.file)
    chosen, hidden = _chosen(grids, given.sheet)
    at.step("Đang đọc các dòng")
    try:
        out = import_grids(chosen, records, options, at.ask, at.progress)
    except NoColumnError as error:
        raise WrongUseError(_no_column(error, given.map)) from None
    at.step("Đang so với các danh sách đã có")
    out.doubts = doubts_shown([*out.doubts, *map(_not_read, hidden)])
    refuse_withdrawn(out, records, target.decision, beside(options.day, chosen))
    own = target.decision.file if target.decision else ""
    out.add(compared(out.accepted, lists_of(records, out.accepted), own, target.present))
    recipients = numbered(out.accepted, [r.id for r in target.present])
    numbers = numbers_of(out, recipients)
    return Imported(grids, out, recipients, numbers, changes_of(out, numbers, _names(records, options.day)))


def is_held(out: Outcome, yes: Collection[str]) -> bool:
    """Whether nothing is written before somebody says yes: published rows that stand twice can never be deleted."""
    return DoubtKind.REPEATED not in yes and any(doubt.kind is DoubtKind.REPEATED for doubt in out.doubts)


def _not_read(name: str) -> Doubt:
    told = f"trang tính ẩn “{name}” không đọc; cần thì thêm --sheet"
    return Doubt(DoubtKind.NOT_READ, told, (), f'--sheet "{name}"')


def _no_column(error: NoColumnError, given: Sequence[str]) -> str:
    """What is wrong with --map, with the column as it was typed."""
    typed = [text.rpartition("=")[0].strip() for text in given]
    called = next((t for t in typed if error.key in {t.upper(), words_of(t)}), error.key)
    there = f"Tệp có các cột: {', '.join(error.known)}" if error.known else "Trong tệp không thấy dòng tên cột nào"
    return f"--map: không có cột “{called}”. {there}."


def _names(records: Register, day: dt.date) -> Names:
    then = sorted((p for p in records.places if p.since <= day), key=lambda p: p.since)
    titles = {title.id: title.name for title in records.titles.titles}
    honours = titles | {award.id: award.name for award in records.titles.awards}
    return Names({p.code: f"{p.type} {p.name}" for p in then}, honours)


def about_of(given: argparse.Namespace, records: Register, target: Target, *, wrote: bool) -> About:
    """What the import is of, for the view."""
    day = options_of(given, records, target).day
    decision = target.decision.record if target.decision else None
    words = ", ".join(filter(None, (decision.number, decision.name, decision.authority))) if decision else ""
    return About(given.file.name, target.path.name, words, day, _names(records, day), frozenset(given.yes), wrote)


def _chosen(grids: list[Grid], names: Sequence[str]) -> tuple[list[Grid], list[str]]:
    known = [g.name for g in grids]
    names = [clean_line(name) for name in names]
    if wrong := [n for n in names if n not in known]:
        raise WrongUseError(f"Không có trang tính “{wrong[0]}”. Tệp có: {', '.join(known)}.")
    if names:
        return [g for g in grids if g.name in names], []
    return [g for g in grids if not g.hidden], [g.name for g in grids if g.hidden and g.rows]
