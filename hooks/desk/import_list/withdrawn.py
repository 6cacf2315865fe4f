"""Rows of an office's list whose name was withdrawn from this decision: they are refused."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from hooks.dates import show
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.steps import Accepted, Doubt, DoubtKind, Outcome, Refusal
from hooks.desk.importing.target import Register
from hooks.records.joined.withdrawn import came_back, of_rows
from hooks.records.model.honours import Decision
from hooks.records.model.withdrawals import Withdrawal
from hooks.records.reading.loaded import Loaded
from hooks.text import fold

_LOOK_AT = 20
"""Rows in which a list names its decision."""
MOST_NAMES = 2_000
"""How many names are compared, at some 50 milliseconds each; of a longer list the rows with a withdrawn number."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What a list that is written beside the decisions says of the one it is of."""

    day: dt.date
    texts: Sequence[str]
    """What stands above its rows."""

    def is_of(self, decision: Decision) -> bool:
        """Whether it is of the decision's day or names its number."""
        number = _squeezed(decision.number or "")
        return decision.date == self.day or (bool(number) and any(number in _squeezed(text) for text in self.texts))


def beside(day: dt.date, grids: Iterable[Grid]) -> Beside:
    """What the grids of a file say of their decision."""
    texts = (text for grid in grids for row in ([*grid.above], *grid.rows[:_LOOK_AT]) for text in row)
    return Beside(day, [text for text in texts if "/" in text])


def refuse_withdrawn(out: Outcome, records: Register, decision: Loaded[Decision] | None, list_: Beside) -> None:
    """Move the rows that were withdrawn from their decision to the refused ones.

    Without `decision` it is the one that the list is of; of others only the row with the withdrawn number is compared.
    """
    certain = _scopes(records, decision, list_)
    numbers: dict[str, set[str]] = {}
    for scope, number in of_rows(records.withdrawn):
        if scope in certain or decision is None:
            numbers.setdefault(scope, set()).add(number)
    hashed = {w.scope for w in records.withdrawn if w.salt}
    if unknown := numbers.keys() - hashed:
        of = sorted({number for scope in unknown & certain for number in numbers[scope]}, key=int)
        out.doubts.append(_not_compared(of))
    for scope in sorted(numbers.keys() & hashed):
        _compare(out, records, scope, numbers[scope], all_names=scope in certain)
    if others := len(numbers.keys() & hashed - certain):
        out.doubts.append(_only_numbers(others))


def _compare(out: Outcome, records: Register, scope: str, numbers: Set[str], *, all_names: bool) -> None:
    rows = out.accepted
    if len(rows) > MOST_NAMES or not all_names:
        rows = [row for row in rows if row.stt in numbers]
        if all_names:
            out.doubts.append(_too_many(len(out.accepted), sorted(numbers, key=int)))
    names = [(row.stt, row.recipient.name) for row in rows]
    found = zip(rows, came_back(records.withdrawn, scope, names), strict=True)
    _refuse(out, {id(row): _refusal(row, w) for row, w in found if w})


def _scopes(records: Register, decision: Loaded[Decision] | None, list_: Beside) -> Set[str]:
    """The ids of the decision and of those that are the same one, recorded twice."""
    if decision is None:
        return {d.record.id for d in records.decisions if list_.is_of(d.record)}
    own = decision.record
    others = [d.record for d in records.decisions if own.number and d.record.number == own.number]
    return {own.id, *(d.id for d in others if d.date == own.date)}


def _squeezed(text: str) -> str:
    return "".join(fold(text).split())


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


def _only_numbers(decisions: int) -> Doubt:
    told = f"danh sách ghi ra tệp riêng: tên đã gỡ ở {decisions} quyết định chỉ so với dòng cùng số; nhập bằng --decision thì so hết"
    return Doubt(DoubtKind.REMOVED, told, certain=True)


def _not_compared(numbers: Sequence[str]) -> Doubt:
    """In a browser: the decision of the list has withdrawn rows, or others have that may be the list's."""
    which = (
        f"quyết định này có tên đã gỡ theo yêu cầu (dòng {', '.join(numbers)})"
        if numbers
        else "có tên đã gỡ theo yêu cầu"
    )
    told = f"{which}: trang này không so được tên, ban biên tập so khi nhận tệp"
    return Doubt(DoubtKind.REMOVED, told, (), "biết là ai thì xóa dòng ấy trong tệp", certain=not numbers)
