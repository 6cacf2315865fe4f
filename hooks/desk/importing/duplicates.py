"""Rows that stand twice: in the file itself, in the decision's own list, or in an earlier one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from operator import itemgetter

from hooks.desk.importing.steps import Accepted, Doubt, DoubtKind, Outcome
from hooks.records.model.honours import Recipient
from hooks.text import modern_line

_COURTESY = re.compile(r"^(?:(?:gia đình|hộ) )?(?:ông|bà|anh|chị) ")
Key = tuple[object, ...]
Lists = Iterable[tuple[str, Iterable[Recipient]]]
"""File of a decision, and rows of its list."""


def _key(recipient: Recipient) -> Key:
    r = recipient
    name = _COURTESY.sub("", _plain(r.name))
    return name, r.kind, r.code, r.former, r.district, _plain(r.hamlet or ""), _plain(r.unit or "")


@lru_cache(maxsize=65_536)  # asked twice of every name
def _plain(text: str) -> str:
    """For comparing: tones in one place, no capitals."""
    return modern_line(text).casefold()


def repeated(rows: Iterable[Accepted]) -> list[tuple[str, str, str]]:
    """Cell and name of each row that repeats another of the file, and the cell of that one."""
    first: dict[Key, str] = {}
    found = []
    for row in rows:
        key = (*_key(row.recipient), row.recipient.title, row.recipient.award)
        before = first.setdefault(key, row.cell)
        if before != row.cell:
            found.append((row.cell, row.recipient.name, before))
    return found


def compared(rows: Sequence[Accepted], lists: Lists, own: str = "", present: Iterable[Recipient] = ()) -> Outcome:
    """The rows that stand in a list already: in the decision's own (a doubt), which has these `present`, or in another, of several the last."""
    before = {_key(recipient): recipient.id for recipient in present}
    known = {_key(r): file for file, of in sorted(lists, key=itemgetter(0)) if file != own for r in of}
    out = Outcome()
    for row in rows if before or known else ():
        key = _key(row.recipient)
        if number := before.get(key):
            out.within.append((row.cell, row.recipient.name, f"số {number} của danh sách này"))
        elif file := known.get(key):
            out.earlier.append((row.cell, row.recipient.name, file))
    out.doubts += _imported_before([cell for cell, _, _ in out.within], len(rows))
    return out


def _imported_before(there: Sequence[str], written: int) -> list[Doubt]:
    """The doubt whether the file, or what it was mended from, is in the decision's list already: most of its rows are."""
    if not there or 2 * len(there) < written:
        return []
    told = (
        f"{len(there)} trong {written} dòng ghi được đã có trong danh sách của quyết định này: "
        "hình như tệp đã được nhập rồi, ghi nữa thì mỗi dòng ấy thành hai"
    )
    remedy = "đã nhập rồi thì không ghi nữa; có dòng mới thì chỉ để dòng mới trong tệp"
    return [Doubt(DoubtKind.REPEATED, told, tuple(there), remedy)]
