"""Closed lists: the ledger of their hashes, and what has changed since a list was closed.

data/honours/ledger.csv has a line for every decision marked `closed`: how many rows it had, the
SHA-256 of its content and a short mark for every hundred rows, which tells where a change is. Where a row was withdrawn
since, another line follows with the day and the reason: the last one is what the list is held against. The lines before it
have lost their hashes, by which whoever tries names fast would find the one that is gone.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from hooks.dates import show
from hooks.problems import Problem
from hooks.records.model.honours import Decision, LedgerEntry
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import LEDGER

BLOCK = 100
"""How many rows share one mark."""
_MARK = 8
_FACTS = ("id", "number", "name", "date", "authority", "level", "period", "title", "award", "place")
# A row may be linked to an exemplar's page later; that changes nothing of the honour.
_NOT_SEALED = {"exemplar"}


def sealed_rows(decision: Decision) -> list[str]:
    """What may not change of each row, in the order of the numbers in the list."""
    rows = sorted(decision.recipients, key=lambda r: int(r.id))
    return [_line(r.model_dump(mode="json", exclude_none=True, exclude=_NOT_SEALED)) for r in rows]


def seal(decision: Decision) -> LedgerEntry:
    """The line of the ledger for a decision that is marked as closed."""
    assert decision.closed
    facts = _line(decision.model_dump(mode="json", exclude_none=True, include=set(_FACTS)))
    rows = sealed_rows(decision)
    blocks = ["\n".join(rows[i : i + BLOCK]) for i in range(0, len(rows), BLOCK)]
    return LedgerEntry(
        decision=decision.id,
        closed=decision.closed,
        rows=len(rows),
        sha256=_hash("\n".join([facts, *rows])),
        marks="".join(_hash(text)[:_MARK] for text in (facts, *blocks)),
    )


def _line(values: object) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def ledger_text(entries: Iterator[LedgerEntry] | tuple[LedgerEntry, ...]) -> str:
    """The ledger as a file, by day of closing, then id, then as it grew."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(LedgerEntry.model_fields)
    for e in sorted(entries, key=lambda e: (e.closed, e.decision)):
        again = [e.resealed.isoformat() if e.resealed else "", e.reason or ""]
        table.writerow([e.decision, e.closed.isoformat(), e.rows, e.sha256 or "", e.marks or "", *again])
    return out.getvalue()


class Held(NamedTuple):
    """What the ledger is held against: a decision as it is now.

    `found` is the line its list makes; None while the list is open, or could not be read.
    """

    file: str
    id: str
    date: dt.date
    closed: dt.date | None
    found: LedgerEntry | None


def ledger_faults(
    ledger: Sequence[LedgerEntry], decisions: Sequence[Held], lines: Lines, unread: Set[str]
) -> Iterator[Problem]:
    """Closed lists that are not as they were, or not in the ledger; lines of the ledger without a list.

    `unread` are the ids of decisions that could not be read.
    """
    known = {d.id: d for d in decisions}
    seen: set[str] = set()
    for row, entry in enumerate(ledger):
        told = _entry_fault(entry, known.get(entry.decision), seen, unread)
        seen.add(entry.decision)
        if told:
            yield lines.row_problem(LEDGER, row, "decision", *told, value=entry.decision)
    entries = {e.decision: e for e in ledger}
    for decision in decisions:
        if decision.found:
            yield from _list_faults(decision, decision.found, entries.get(decision.id), lines)


def _entry_fault(
    entry: LedgerEntry, decision: Held | None, seen: set[str], unread: Set[str]
) -> tuple[str, str, str] | None:
    if entry.decision in seen and not (entry.resealed and entry.reason):
        return "so-trung", "quyết định này ghi hai lần trong sổ", "giữ dòng ghi trước, trả tệp về bản cũ"
    if decision is None and entry.decision not in unread:
        hint = "danh sách đã chốt không được xóa: chép lại thư mục của quyết định từ bản trước"
        return "so-mat-danh-sach", "sổ ghi danh sách này đã chốt, nay không thấy đâu", hint
    if decision is not None and decision.closed != entry.closed:
        hint = f"ghi lại closed: {entry.closed.isoformat()} trong {decision.file}"
        return "so-mo-lai", f"sổ ghi danh sách chốt ngày {show(entry.closed)}, tệp quyết định ghi khác", hint
    return None


def _list_faults(decision: Held, found: LedgerEntry, entry: LedgerEntry | None, lines: Lines) -> Iterator[Problem]:
    file, at = decision.file, ("closed",)
    if found.closed < decision.date:
        hint = "ghi ngày chốt, từ ngày ký trở đi"
        yield lines.problem(file, at, "dong-truoc-ky", "ngày chốt danh sách đứng trước ngày ký", hint)
    elif entry is None:
        hint = f"chạy lệnh: campaign close {decision.id}"
        yield lines.problem(file, at, "so-chua-ghi", "danh sách chốt rồi mà chưa ghi vào sổ", hint)
    elif entry.closed == found.closed and found.sha256 != entry.sha256:
        hint = "trả các dòng ấy về như cũ; điều phải sửa thì thêm vào changes, có ngày"
        message = f"danh sách đã chốt ngày {show(entry.closed)}, không được sửa: {_where(entry, found)}"
        yield lines.problem(file, at, "danh-sach-da-dong", message, hint)


def _where(before: LedgerEntry, now: LedgerEntry) -> str:
    """Where a closed list differs, in an editor's words."""
    if before.rows != now.rows:
        return f"lúc chốt có {before.rows} dòng, nay có {now.rows}"
    one, other = before.marks or "", now.marks or ""
    if not (before.sha256 and one):
        return "dòng sau cùng của sổ mất mã kiểm tra; chép lại dòng ấy từ bản trước"
    parts = range(0, max(len(one), len(other)), _MARK)
    differing = [i // _MARK for i in parts if one[i : i + _MARK] != other[i : i + _MARK]]
    told = ["phần đầu quyết định (số, ngày, tên, cơ quan, cấp, địa bàn)"] if 0 in differing else []
    told += [
        f"trong các dòng thứ {(i - 1) * BLOCK + 1} đến {min(i * BLOCK, now.rows)} theo số thứ tự"
        for i in differing
        if i
    ]
    return "; ".join(told[:5]) or "khác lúc chốt"
