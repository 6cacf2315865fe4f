"""Checks of the bodies a plan names: none is given work before it begins or after its end, nor twice."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hooks.dates import iso, show
from hooks.problems import Problem
from hooks.records.checks.order import CODE as ORDER
from hooks.records.checks.order import worded
from hooks.records.model.agencies import Agency
from hooks.records.model.duties import ROLE_LABELS
from hooks.records.model.plan import Clause
from hooks.records.model.shared import DISTRICTS_UNTIL, Level
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Records
from hooks.records.reading.nodes import Path_
from hooks.records.reading.pieces import Facts
from hooks.text import modern_line

ENDED, NOT_YET = "co-quan-da-ket-thuc", "co-quan-chua-lap"
_PLAN, _MILESTONES = "data/plan.yml", "data/milestones.yml"
_HINT = "ghi cơ quan còn hoạt động khi ấy, hoặc sửa {field} trong data/agencies.yml"


def bodies_out_of_time(records: Records, lines: Lines) -> Iterator[Problem]:
    """Bodies cited from a day after their end on, or only till a day before they begin."""
    by_id = {a.id: a for a in reversed(records.agencies.agencies)}  # of an id used twice, which is told elsewhere
    for c in _cited(records):
        if c.id in by_id and (told := out_of_time(by_id[c.id], c.first, c.last, c.what)):
            yield lines.problem(c.file, c.path, *told, c.id)


def out_of_time(agency: Agency, first: dt.date, last: dt.date, what: tuple[str, str]) -> tuple[str, str, str] | None:
    """Code, message and hint for a body named for the days from `first` to `last`; `what` says what these are."""
    if agency.until and agency.until.last < first:
        message = f"cơ quan này đã kết thúc ngày {show(agency.until.last)}, trước {what[0]} ({show(first)})"
        return ENDED, message, _HINT.format(field="until")
    if agency.since and agency.since.first > last:
        message = f"cơ quan này bắt đầu từ {agency.since}, sau {what[1]} ({show(last)})"
        return NOT_YET, message, _HINT.format(field="since")
    return None


class _Cited(NamedTuple):
    """A body named by a deadline or a clause, for which days, and what they are."""

    file: str
    path: Path_
    id: str
    first: dt.date
    last: dt.date
    what: tuple[str, str]


def _cited(records: Records) -> Iterator[_Cited]:
    starts, ends = records.campaign.starts, records.campaign.ends
    for i, m in enumerate(records.milestones.milestones):
        first, last = m.years
        days = m.stated(first)[0] if first else starts, m.stated(last)[1] if last else ends
        for field in ("who", "to"):
            for j, agency_id in enumerate(getattr(m, field)):
                yield _Cited(_MILESTONES, ("milestones", i, field, j), agency_id, *days, ("hạn này", "hạn này"))
    what = "khi phong trào bắt đầu", "khi phong trào kết thúc"
    for path, clause in _clauses(records):
        for j, duty in enumerate(clause.roles):
            for k, agency_id in enumerate(duty.bodies):
                yield _Cited(_PLAN, (*path, "roles", j, "bodies", k), agency_id, starts, ends, what)


def twice_in_a_role(records: Records, lines: Lines) -> Iterator[Problem]:
    """Bodies that a clause gives one role two times, in one line of its roles or in two."""
    for path, clause in _clauses(records):
        seen = set()
        for j, duty in enumerate(clause.roles):
            for k, body in enumerate(duty.bodies):
                if (duty.role, body) in seen:
                    message = f"điều này đã ghi cơ quan ấy một lần với vai trò “{ROLE_LABELS[duty.role]}”"
                    at = (*path, "roles", j, "bodies", k)
                    yield lines.problem(_PLAN, at, "ghi-hai-lan", message, "bỏ dòng này", body)
                seen.add((duty.role, body))


def deadlines_outside(records: Records, lines: Lines) -> Iterator[Problem]:
    """Deadlines in years that the campaign does not have."""
    campaign = records.campaign
    for i, m in enumerate(records.milestones.milestones):
        for field in ("date", "since", "until"):
            day = getattr(m, field)
            told = None
            if day and day.year < campaign.starts.year:
                told = worded("hạn này ở trước những năm của phong trào", "starts", campaign.starts)
            elif day and day.year > campaign.ends.year:
                told = worded("hạn này ở sau những năm của phong trào", "ends", campaign.ends)
            if told:
                hint = "xem lại hai ngày; ngày của phong trào ở data/campaign.yml"
                yield lines.problem(_MILESTONES, ("milestones", i, field), ORDER, told, hint, iso(day))


def signed_out_of_time(records: Records, decisions: Sequence[Facts], lines: Lines) -> Iterator[Problem]:
    """Decisions of a level or a body that was no more, or not yet, on the day of signing."""
    named: dict[str, list[Agency]] = {}
    for agency in records.agencies.agencies:
        for name in {_known(n) for n in (agency.name, *agency.also)}:
            named.setdefault(name, []).append(agency)
    for f in decisions:
        level, authority = f.signed
        day = dt.date.fromisoformat(f.held[0])
        if level == Level.DISTRICT and day > DISTRICTS_UNTIL:
            message = f"cấp huyện đã kết thúc ngày {show(DISTRICTS_UNTIL)}, trước ngày ký (date: {iso(day)})"
            yield lines.problem(f.file, ("level",), ENDED, message, "xem lại level và date", level)
            continue
        what = "ngày ký", "ngày ký"
        told = [out_of_time(a, day, day, what) for a in named.get(_known(authority), ())]
        if told and all(told):
            yield lines.problem(f.file, ("authority",), *next(filter(None, told)), authority)


def _known(name: str) -> str:
    return modern_line(name).casefold()


def _clauses(records: Records) -> Iterator[tuple[Path_, Clause]]:
    yield from _walk(("opening",), records.plan.opening)
    for i, part in enumerate(records.plan.parts):
        yield from _walk(("parts", i, "clauses"), part.clauses)


def _walk(path: Path_, clauses: Sequence[Clause]) -> Iterator[tuple[Path_, Clause]]:
    for i, clause in enumerate(clauses):
        yield (*path, i), clause
        yield from _walk((*path, i, "clauses"), clause.clauses)
