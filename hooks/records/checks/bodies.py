"""Checks of the bodies a plan names: none is given work or a deadline after its end."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from hooks.dates import show
from hooks.problems import Problem
from hooks.records.model.plan import Clause
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records
from hooks.records.reading.nodes import Path_


def ended_bodies(records: Records, lines: Lines) -> Iterator[Problem]:
    """Bodies that had ended before the day from which they are cited."""
    first = {a.id: a for a in reversed(records.agencies.agencies)}  # of an id used twice, which is told elsewhere
    ended = {a.id: a.until.last for a in first.values() if a.until}
    for file, path, agency_id, day, what in _cited(records):
        if agency_id in ended and ended[agency_id] < day:
            message = f"cơ quan này đã kết thúc ngày {show(ended[agency_id])}, trước {what} ({show(day)})"
            hint = "ghi cơ quan còn hoạt động khi ấy, hoặc sửa until trong data/agencies.yml"
            yield lines.problem(file, path, "co-quan-da-ket-thuc", message, hint, agency_id)


_Cited = tuple[str, Path_, str, dt.date, str]


def _cited(records: Records) -> Iterator[_Cited]:
    """Every body named by a deadline or a clause: file, path, its id, from which day, and of what that day is."""
    starts = records.campaign.starts
    for i, m in enumerate(records.milestones.milestones):
        year = m.years[0]
        day = m.stated(year)[0] if year else starts
        for field in ("who", "to"):
            for j, agency_id in enumerate(getattr(m, field)):
                yield "data/milestones.yml", ("milestones", i, field, j), agency_id, day, "hạn này"
    for path, clause in _clauses(records):
        for j, duty in enumerate(clause.roles):
            for k, agency_id in enumerate(duty.bodies):
                yield "data/plan.yml", (*path, "roles", j, "bodies", k), agency_id, starts, "khi phong trào bắt đầu"


def _clauses(records: Records) -> Iterator[tuple[Path_, Clause]]:
    yield from _walk(("opening",), records.plan.opening)
    for i, part in enumerate(records.plan.parts):
        yield from _walk(("parts", i, "clauses"), part.clauses)


def _walk(path: Path_, clauses: Sequence[Clause]) -> Iterator[tuple[Path_, Clause]]:
    for i, clause in enumerate(clauses):
        yield (*path, i), clause
        yield from _walk((*path, i, "clauses"), clause.clauses)
