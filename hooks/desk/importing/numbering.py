"""The numbers of the rows in the register: the office's own, or counted on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hooks.desk.importing.steps import Accepted, Doubt, DoubtKind
from hooks.records.model.honours import Recipient


def numbered(rows: Sequence[Accepted], taken: Iterable[str]) -> tuple[list[Recipient], Doubt | None]:
    """The rows with their numbers, and a doubt: the office's own if all are free and differ, else counted on."""
    used = {int(t) for t in taken}
    own = [int(row.stt) for row in rows if row.stt]
    if len(own) == len(rows) == len(set(own)) and not used & set(own):
        return [_with_number(row.recipient, number) for row, number in zip(rows, own, strict=True)], None
    start = max(used, default=0) + 1
    told = f"số thứ tự trong tệp thiếu, lặp hoặc đã dùng: các dòng được đánh số lại từ {start}"
    return [_with_number(row.recipient, number) for number, row in enumerate(rows, start)], Doubt(
        DoubtKind.NUMBERS, told
    )


def _with_number(recipient: Recipient, number: int) -> Recipient:
    return recipient.model_copy(update={"id": str(number)})
