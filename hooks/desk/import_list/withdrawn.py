"""Rows of an office's list whose name was withdrawn from this decision: they are refused."""

from __future__ import annotations

from collections.abc import Sequence

from hooks.dates import show
from hooks.desk.importing.steps import Accepted, Doubt, DoubtKind, Outcome, Refusal
from hooks.desk.importing.target import Register
from hooks.records.joined.withdrawn import came_back, of_rows
from hooks.records.model.honours import Decision
from hooks.records.model.withdrawals import Withdrawal
from hooks.records.reading.loaded import Loaded

MOST_NAMES = 2_000
"""How many names are compared, at some 50 milliseconds each; of a longer list the rows with a withdrawn number."""


def refuse_withdrawn(out: Outcome, records: Register, decision: Loaded[Decision] | None) -> None:
    """Move the rows that were withdrawn from `decision`, or from one of the same number and day, to the refused ones."""
    for scope in _scopes(records, decision):
        numbers = {number for there, number in of_rows(records.withdrawn) if there == scope}
        if not numbers:
            continue
        rows = out.accepted
        if len(rows) > MOST_NAMES:
            rows = [row for row in rows if row.stt in numbers]
            out.doubts.append(_too_many(len(out.accepted), sorted(numbers, key=int)))
        names = [(row.stt, row.recipient.name) for row in rows]
        found = zip(rows, came_back(records.withdrawn, scope, names), strict=True)
        _refuse(out, {id(row): _refusal(row, w) for row, w in found if w})


def _scopes(records: Register, decision: Loaded[Decision] | None) -> Sequence[str]:
    """The ids of the decision and of those that are the same one, recorded twice."""
    if decision is None:
        return ()
    own = decision.record
    others = [d.record for d in records.decisions if own.number and d.record.number == own.number]
    return list(dict.fromkeys([own.id, *(d.id for d in others if d.date == own.date)]))


def _refusal(row: Accepted, w: Withdrawal) -> Refusal:
    return Refusal(row.cell, f"đã gỡ theo yêu cầu ngày {show(w.day)}; không nhập lại", {})


def _refuse(out: Outcome, refused: dict[int, Refusal]) -> None:
    out.accepted = [row for row in out.accepted if id(row) not in refused]
    out.refused += refused.values()
    for reading in out.readings:
        for r, came in reading.lines.items():
            reading.lines[r] = [refused.get(id(row), row) for row in came]


def _too_many(rows: int, numbers: Sequence[str]) -> Doubt:
    told = f"danh sách {rows} dòng: chỉ so được các dòng mang số đã gỡ ({', '.join(numbers)})"
    return Doubt(DoubtKind.REMOVED, told, (), "tự tìm trong tệp người đã xin gỡ, xóa dòng ấy")
