"""`campaign close ID`: marks a decision's list as closed and writes its hash into the ledger."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path

from hooks.dates import show
from hooks.problems import has_errors, summary
from hooks.records.ledger import ledger_text, seal
from hooks.records.loading import LEDGER
from hooks.records.project import read_project


def close(root: Path, decision_id: str, on: dt.date) -> int:
    """Close the list of a decision on a day; 0 when it is closed, 1 when something keeps it open."""
    records, problems = read_project(root)
    loaded = next((d for d in records.decisions if d.record.id == decision_id), None) if records else None
    # A list that says it is closed and is not yet in the ledger is what this command mends.
    wrong = [p for p in problems if not (loaded and p.file == loaded.file and p.code == "so-chua-ghi")]
    if records is None or has_errors(wrong):
        for problem in wrong:
            print(problem.as_text())
        print(f"{summary(wrong)} Sửa lỗi trước rồi hãy đóng danh sách.")
        return 1
    if loaded is None:
        print(f"Không có quyết định nào mang mã {decision_id}.", file=sys.stderr)
        return 1
    if any(e.decision == decision_id for e in records.ledger):
        print(f"Danh sách này đã đóng và đã ghi sổ: {loaded.file}.")
        return 0
    decision = loaded.record
    if not decision.recipients:
        print(f"{loaded.file}: danh sách chưa có dòng nào, chưa đóng được.")
        return 1
    day = decision.closed or on
    if day < decision.date:
        print(f"{loaded.file}: ngày đóng {show(day)} đứng trước ngày ký {show(decision.date)}.")
        return 1
    path = root / loaded.file
    if decision.closed is None:
        text = path.read_text(encoding="utf-8").rstrip("\n")
        _replace(path, f"{text}\nclosed: {day.isoformat()}\n")
    entry = seal(decision.model_copy(update={"closed": day}))
    _replace(root / LEDGER, ledger_text((*records.ledger, entry)))
    print(f"Đã đóng danh sách {decision.name}: {entry.rows} dòng, ngày {show(day)}. Gửi cả hai tệp:")
    print(f"  {loaded.file}\n  {LEDGER}")
    return 0


def _replace(path: Path, text: str) -> None:
    """Write a file so that it is never seen half written."""
    part = path.with_name(f".{path.name}.{os.getpid()}")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)
