"""The numbers of the rows in the register: the office's own, or counted on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hooks.desk.importing.steps import Accepted
from hooks.records.model.honours import Recipient


def numbered(rows: Sequence[Accepted], taken: Iterable[str]) -> list[Recipient]:
    """The rows with their numbers: the office's own if all are free and differ, else counted on.

    Numbers that begin anew at each group, sheet or commune are usual and no doubt; what looks like a lost row is
    told where the list is read.
    """
    used = {int(t) for t in taken}
    own = [int(row.stt) for row in rows if row.stt]
    if len(own) == len(rows) == len(set(own)) and not used & set(own):
        return [_with_number(row.recipient, number) for row, number in zip(rows, own, strict=True)]
    start = max(used, default=0) + 1
    return [_with_number(row.recipient, number) for number, row in enumerate(rows, start)]


def _with_number(recipient: Recipient, number: int) -> Recipient:
    own = str(number)
    return recipient if recipient.id == own else recipient.model_copy(update={"id": own})
