"""`campaign take`: packages of the forms, shown first; with --write taken into the project, whole or not at all."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from hooks.dates import build_moment
from hooks.desk.reporting.report import Report
from hooks.desk.reporting.terminal import text
from hooks.desk.reporting.told import told
from hooks.desk.taking.names import RefusedError
from hooks.desk.taking.packages import Package, read_package
from hooks.desk.taking.plans import Plan, planned
from hooks.desk.taking.told import after_writing, head, refusal
from hooks.desk.taking.trial import Trial
from hooks.files import write_all
from hooks.problems import has_errors
from hooks.records.checks.private import CODE
from hooks.records.model.allowed import ALLOWED
from hooks.usage import add_root

_FAULTS = "Còn lỗi ở trên. Nhờ người gửi sửa trong biểu mẫu, hoặc giải nén rồi sửa tệp và nhận lại cả thư mục."
_EXAMPLES = "Ví dụ:\n  campaign take goi-lop-hoc-dem.zip\n  campaign take goi-lop-hoc-dem.zip --write"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("take", help=about, epilog=_EXAMPLES)
    p.add_argument("packages", nargs="+", type=Path, metavar="GÓI", help="tệp .zip, hoặc thư mục đã giải nén")
    p.add_argument("--write", action="store_true", help="ghi vào dự án; không có thì chỉ nói sẽ ghi gì")
    add_root(p)


def run(given: argparse.Namespace) -> int:
    """Show, or write, each package; 0 all are well, 1 one was not taken, 2 wrong use."""
    root: Path = given.root
    if absent := [str(path) for path in given.packages if not path.exists()]:
        print(f"Không có {', '.join(absent)}. Xem lại tên tệp.", file=sys.stderr)
        return 2
    try:
        now = build_moment()
    except ValueError as error:  # SOURCE_DATE_EPOCH is no day
        print(error, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="campaign-take-") as folder:
        trial = Trial(root, Path(folder).resolve(), now)
        results = [_one(path, root, trial, write=given.write) for path in dict.fromkeys(given.packages)]
    written = [path for paths in results for path in paths or ()]
    print(after_writing(written, wrote=given.write), end="")
    return 1 if None in results else 0


def _one(path: Path, root: Path, trial: Trial, *, write: bool) -> list[str] | None:
    """Show one package, and write it if that is wished; what was or would be written, None when it is not taken."""
    try:
        package = read_package(path)
        plan = trial.planned(package)
        print(head(package, plan))
        if plan.conflicts:
            raise RefusedError("\n  ".join(plan.conflicts))
        if plan.writes and not _well(trial.reported(plan)):
            raise RefusedError(_FAULTS)
        if write:
            _write(root, package, plan)
        return list(plan.writes)
    except RefusedError as error:
        print(refusal(path.name, str(error)))
        return None


def _well(report: Report) -> bool:
    print(text(told(report, "")), end="")
    for each in (each for each in report.problems if each.code == CODE):  # not in the report, which may be public
        print(f"  {each.file}, {each.field}: loại và mã để ghi vào {ALLOWED} là {each.value}")
    return not has_errors(report.problems)


def _write(root: Path, package: Package, plan: Plan) -> None:
    """All files of the package, or none: what stands is asked for once more just before."""
    now = planned(package, root)
    if now.conflicts or now.writes.keys() != plan.writes.keys():
        raise RefusedError("Dự án vừa đổi trong lúc nhận gói. Chạy lại lệnh.")
    try:
        write_all({root / path: content for path, content in plan.writes.items()})
    except OSError as error:
        raise RefusedError(
            f"Không ghi được {error.filename or root}: {error.strerror}. Chưa tệp nào bị đổi."
        ) from error
