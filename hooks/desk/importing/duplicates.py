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


def compared(rows: Sequence[Accepted], lists: Lists, own: str) -> Outcome:
    """The rows that stand in a list already: in this decision's own (a doubt), or in another, of several the last."""
    known: dict[Key, str] = {}
    for list_file, recipients in sorted(lists, key=itemgetter(0)):
        for recipient in recipients:
            if known.get(_key(recipient)) != own:
                known[_key(recipient)] = list_file
    out = Outcome()
    for row in rows if known else ():
        file = known.get(_key(row.recipient))
        if file:
            (out.within if file == own else out.earlier).append((row.cell, row.recipient.name, file))
    if rows and len(out.within) == len(rows):
        told = "mọi dòng đã có trong danh sách của quyết định này: hình như tệp đã được nhập rồi"
        remedy = "đã nhập rồi thì không ghi nữa"
        out.doubts.append(Doubt(DoubtKind.REPEATED, told, tuple(row.cell for row in rows), remedy))
    return out
