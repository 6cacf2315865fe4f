"""`campaign close ID`: marks a decision's list as closed and writes its hash into the ledger."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from hooks.dates import build_date, show
from hooks.files import write_whole
from hooks.problems import Problem, has_errors, some_of_each, summary
from hooks.records.checks.ledger import ledger_text, seal
from hooks.records.checks.project import read_project
from hooks.records.model.honours import Decision
from hooks.records.reading.loading import LEDGER, Loaded, Records
from hooks.usage import add_root, day
from hooks.working import Working

_EXAMPLES = "Ví dụ:\n  campaign close q7m2xd\n  campaign close q7m2xd --on 20/12/2026"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("close", help=about, epilog=_EXAMPLES)
    p.add_argument("decision", metavar="MÃ", help="mã của quyết định, ví dụ q7m2xd")
    add_root(p)
    p.add_argument("--on", type=day, default=None, metavar="NGÀY", help="ngày chốt, 2026-12-20 hoặc 20/12/2026")


def run(given: argparse.Namespace) -> int:
    """Close the list of a decision on a day; 0 when it is closed, 1 when something keeps it open."""
    root: Path = given.root
    with Working("Đang đọc bản ghi và bài viết"):
        records, problems = read_project(root)
    loaded = next((d for d in records.decisions if d.record.id == given.decision), None) if records else None
    # A list that says it is closed and is not yet in the ledger is what this command mends.
    wrong = [p for p in problems if not (loaded and p.file == loaded.file and p.code == "so-chua-ghi")]
    if records is None or has_errors(wrong):
        return _refused(wrong)
    if loaded is None:
        print(f"Không có quyết định nào mang mã {given.decision}.", file=sys.stderr)
        return 1
    if any(e.decision == given.decision for e in records.ledger):
        print(f"Danh sách này đã chốt và đã ghi sổ: {loaded.file}.")
        return 0
    closed: dt.date = loaded.record.closed or given.on or build_date()
    if kept_open := _kept_open(loaded.record, closed):
        print(f"{loaded.file}: {kept_open}")
        return 1
    _close(root, records, loaded, closed)
    return 0


def _refused(problems: list[Problem]) -> int:
    for problem in some_of_each(problems):
        print(problem.as_text())
    print(f"{summary(problems)} Sửa lỗi trước rồi hãy chốt danh sách.")
    return 1


def _kept_open(decision: Decision, day: dt.date) -> str:
    """Why a list cannot be closed on a day; '' when it can."""
    if not decision.recipients:
        return "danh sách chưa có dòng nào, chưa chốt được."
    if day < decision.date:
        return f"ngày chốt {show(day)} đứng trước ngày ký {show(decision.date)}."
    if day > build_date():
        return (
            f"ngày chốt {show(day)} chưa tới. Lệnh này chốt ngay khi chạy: từ đó không thêm, không sửa dòng nào được nữa. "
            "Hãy chạy vào ngày ấy; đã soát xong thì bỏ --on (bỏ dòng closed trong tệp) để chốt hôm nay."
        )
    return ""


def _close(root: Path, records: Records, loaded: Loaded[Decision], day: dt.date) -> None:
    decision, path = loaded.record, root / loaded.file
    if decision.closed is None:
        text = path.read_text(encoding="utf-8").rstrip("\n")
        write_whole(path, f"{text}\nclosed: {day.isoformat()}\n".encode())
    entry = seal(decision.model_copy(update={"closed": day}))
    write_whole(root / LEDGER, ledger_text((*records.ledger, entry)).encode())
    print(f"Đã chốt danh sách {decision.name}: {entry.rows} dòng, ngày {show(day)}. Gửi cả hai tệp:")
    print(f"  {loaded.file}\n  {LEDGER}")
    row = f"bỏ dòng {decision.id} trong tệp dưới" if records.ledger else "xóa tệp dưới"
    print(f"Chốt nhầm mà chưa gửi: bỏ dòng closed trong tệp trên, {row}. Gửi rồi thì không mở lại.")
