"""The whole project read and checked in one go: what the command and the build both ask for."""

from __future__ import annotations

import datetime as dt
import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from hooks.dates import build_date
from hooks.problems import Problem
from hooks.records.checks.facts import facts_of
from hooks.records.checks.order import order_faults
from hooks.records.checks.own import citation_faults, own_faults
from hooks.records.checks.private import common_faults, private_faults, without_allowed
from hooks.records.checks.rules import check
from hooks.records.checks.withdrawn import returned
from hooks.records.joined.dated import latest, parts
from hooks.records.model.withdrawals import Withdrawal
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Loader, Records
from hooks.records.reading.pieces import Facts, Memory


def read_project(
    root: Path, memory: Memory | None = None, on: dt.date | None = None, *, alone: bool = True
) -> tuple[Records | None, list[Problem]]:
    """The records below `root` and everything wrong with them, by file and line.

    None when a file that every campaign needs could not be read. With a `memory`, records whose files have not
    changed are not read again. `on` is the day that dates may not lie behind; the build's if it is not told.
    Without `alone`, what each record is by itself goes unchecked: its photos and recordings need not be there.
    """
    return _read(root, memory, on or build_date(), keep=True, alone=alone)


def find_problems(root: Path, memory: Memory | None = None, on: dt.date | None = None) -> list[Problem]:
    """Only what is wrong; the `memory` may be one that keeps no records."""
    return _read(root, memory, on or build_date(), keep=False)[1]


def _read(
    root: Path, memory: Memory | None, on: dt.date, *, keep: bool, alone: bool = True
) -> tuple[Records | None, list[Problem]]:
    lines = Lines(root)

    def look(loaded: Any, beside: Sequence[str], unread: bool) -> tuple[list[Problem], Facts]:
        inside = parts(loaded.record)
        skipped = unread or not alone
        inner = [*order_faults(loaded.file, inside, lines), *citation_faults(loaded.file, inside, lines)]
        own = [] if skipped else [*_alone(loaded, lines, beside, loader.withdrawn), *inner]
        last = latest(inside)
        facts = facts_of(loaded.file, loaded, unread=unread)
        return own, facts._replace(latest=last.isoformat()) if last else facts

    with _uncollected():
        loader = Loader(root, look, memory, keep)
        records = loader.run()
        problems = list(dict.fromkeys(loader.problems))
        if records is not None:
            own = (p for piece, _ in loader.pieces for p in piece.own)
            problems += [*own, *check(records, loader.pieces, lines, on)]
            problems += common_faults(records, loader.allowed, lines, memory) if alone else ()
            records = replace(records, latest={p.facts.file: p.facts.latest for p, _ in loader.pieces if p.facts})
        problems = without_allowed(problems, loader.allowed, records, lines)
    return records, sorted(problems, key=lambda p: (p.file, p.line, p.field, p.code))


def _alone(loaded: Any, lines: Lines, beside: Sequence[str], withdrawn: Sequence[Withdrawal]) -> Iterator[Problem]:
    """What is wrong with a record by itself; `beside` are the files that lie with it."""
    yield from own_faults(loaded, lines, beside)
    yield from returned(loaded, withdrawn, lines, beside)
    yield from private_faults(loaded, lines, beside)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's search for rings of dead objects: it would walk all records again and again, a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
