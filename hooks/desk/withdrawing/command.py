"""`campaign withdraw WHAT… --reason CODE`: takes records, rows, stories and photos off the site.

Nothing is written without --write; with it everything is, or nothing. Names are not printed; but names of files and
addresses may be made of them, so that what is printed is for an editor's eyes, not for a log that all may read.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from shutil import rmtree

from hooks.dates import build_date
from hooks.desk.withdrawing.alike import alike, others_of
from hooks.desk.withdrawing.drafts import Drafts
from hooks.desk.withdrawing.edits import unsay, withdraw
from hooks.desk.withdrawing.marks import Given, entries, forget_addresses, forget_allowed, remember, reseal
from hooks.desk.withdrawing.people import ShortNames, Telling, telling
from hooks.desk.withdrawing.pictures import uncover
from hooks.desk.withdrawing.standing import laid_out
from hooks.desk.withdrawing.targets import FORMS, WrongUseError, target_of
from hooks.desk.withdrawing.told import Work, all_told, called_in, where_alone
from hooks.desk.withdrawing.traces import Names
from hooks.files import why, write_all
from hooks.problems import Problem, Severity, has_errors, some_of_each, summary
from hooks.records.checks.project import read_project
from hooks.records.model.withdrawals import REASON_LABELS, Reason, Withdrawn
from hooks.records.reading.loading import Records
from hooks.sections import use
from hooks.usage import add_root
from hooks.working import Working

_EXAMPLES = "Ví dụ:\n  campaign withdraw k3v9tq --reason yeu-cau\n  campaign withdraw q7m2xd/7 --reason yeu-cau --write"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("withdraw", help=about, epilog=_EXAMPLES)
    p.add_argument("what", nargs="*", metavar="MỤC", help=FORMS)
    p.add_argument("--reason", default="", metavar="MÃ", help=f"vì sao: {_reasons()}")
    other = "mã, số dòng của người khác trùng tên, không gỡ; dùng được nhiều lần"
    p.add_argument("--other", action="append", default=[], metavar="MỤC", help=other)
    name = "tên nữa cần tìm (tên thường gọi, tên trong bài, trong ảnh); không ghi vào đâu; không có MỤC thì chỉ tìm tên này"
    p.add_argument("--name", action="append", default=[], metavar="TÊN", help=name)
    p.add_argument("--write", action="store_true", help="gỡ thật; không có thì chỉ nói sẽ làm gì")
    add_root(p)


def _reasons() -> str:
    return "; ".join(f"{code} ({label})" for code, label in REASON_LABELS.items())


def run(given: argparse.Namespace) -> int:
    """Withdraw, or tell what that would do; 0 well, 1 something stands in the way, 2 wrong use."""
    try:
        return _run(given, given.root) if given.what else _only_looked_for(given, given.root)
    except WrongUseError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không ghi được {error.filename or 'tệp'}: {why(error)}. Chưa có gì thay đổi.", file=sys.stderr)
        return 2


def _run(given: argparse.Namespace, root: Path) -> int:
    _asked(given)
    records, problems = _read(root)
    if records is None or has_errors(problems):
        return _refused(problems, "Sửa lỗi trước rồi hãy gỡ.")
    use((s.section, s.name, s.address) for s in records.campaign.sections)
    targets = list({t.key: t for t in (target_of(asked_for, records) for asked_for in given.what)}.values())
    asked = _asked(given, others_of(given.other, records))
    if questions := list(alike(targets, records, asked.others)):
        raise WrongUseError("\n".join(questions))
    names = Names([*called_in(targets), *given.name])
    work = Work(targets, names, Drafts(root), given.name, telling(targets, names, records, given.name))
    _prepare(work, records, asked)
    with tempfile.TemporaryDirectory() as folder:
        after = laid_out(root, work.drafts.changes, Path(folder) / "after")
        left, problems = read_project(after)
        if left is None or has_errors(problems):
            return _refused(problems, "Gỡ xong thì dữ liệu có lỗi trên, nên chưa gỡ gì: sửa chỗ ấy trước.")
        with Working("Đang tìm chỗ có tên, ảnh"):
            told = list(all_told(work, records, left, after, wrote=given.write))
        _print(told)
    if given.write:
        write_all({root / file: data for file, data in work.drafts.changes.items()})
        _forget(root / ".cache")
    return 0


def _forget(kept: Path) -> None:
    """Throw away what builds keep, for names may stand in it."""
    if kept.is_dir():
        rmtree(kept, ignore_errors=True)
        print("\nĐã xóa .cache/, phần máy giữ của lần dựng trước, vì có thể còn tên: lần dựng sau lâu hơn một lần.")


def _only_looked_for(given: argparse.Namespace, root: Path) -> int:
    """Tell where a name stands that is no record's: words are taken out by hand."""
    if not given.name:
        raise WrongUseError("Thiếu MỤC. Chưa biết mục nào thì ghi --name và một tên: máy chỉ tìm, không gỡ gì.")
    if given.write:
        raise WrongUseError(
            "--write cần có MỤC: chỉ có --name thì máy tìm, không gỡ gì. Bỏ --write, hoặc ghi thêm mục."
        )
    records, problems = _read(root)
    if records is None:
        return _refused(problems, "Sửa lỗi trước rồi hãy tìm.")
    use((s.section, s.name, s.address) for s in records.campaign.sections)
    with Working("Đang tìm chỗ có tên"):
        told = list(where_alone(given.name, records))
    _print(told)
    return 0


def _read(root: Path) -> tuple[Records | None, list[Problem]]:
    with Working("Đang đọc bản ghi và bài viết"):
        return read_project(root)


def _asked(given: argparse.Namespace, others: tuple[str, ...] = ()) -> Given:
    if given.reason not in set(Reason):
        told = f"Không có lý do “{given.reason}”" if given.reason else "Thiếu --reason"
        raise WrongUseError(f"{told}. Ghi một mã, không viết lời riêng: {_reasons()}.")
    return Given(build_date(), Reason(given.reason), others)


def _refused(problems: Sequence[Problem], then: str) -> int:
    for problem in some_of_each(problems):
        print(problem.as_text())
    codes = ", ".join(sorted({p.code for p in problems if p.severity is Severity.ERROR}))
    print(f"{summary(problems)} {then} Mã lỗi: {codes}.", file=sys.stderr)  # all that a log for everybody may say
    return 1


def _prepare(work: Work, records: Records, given: Given) -> None:
    """Change the drafts: the things themselves, what names them, the lines that remember them."""
    known = list(records.withdrawn)
    if work.names:
        goes = any(t.names for t in work.targets)  # where only a picture does, its person stays
        unsay(work.names, work.telling if goes else Telling(ShortNames(()), {}), records, work.drafts)
    for target in work.targets:
        lines = list(entries(target, media := withdraw(target, records, work.drafts), known, given, work.drafts))
        known += lines
        work.entries += lines
        work.media += media
        work.consents += filter(None, [uncover(target, given.reason, work.drafts)])
    forget_addresses(work.targets, records, work.drafts)
    forget_allowed(work.targets, work.drafts)
    remember(work.entries, work.targets, work.drafts)
    touched = {t.scope for t in work.targets if t.kind is Withdrawn.ROW}
    if touched & {e.decision for e in records.ledger}:
        with tempfile.TemporaryDirectory() as folder:
            now, _ = read_project(laid_out(work.drafts.root, work.drafts.changes, Path(folder) / "now"))
        decisions = [d.record for d in now.decisions if d.record.id in touched] if now else []
        work.resealed = reseal(decisions, records, given, work.drafts)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print("".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in line))
