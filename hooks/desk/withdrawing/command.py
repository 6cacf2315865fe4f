"""`campaign withdraw WHAT… --reason CODE`: takes records, rows, stories and photos off the site.

Nothing is written without --write; with it everything is, or nothing. Names are not printed; but names of files and
addresses may be made of them, so that what is printed is for an editor's eyes, not for a log that all may read.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from shutil import rmtree

from hooks.dates import build_date
from hooks.desk.withdrawing import history
from hooks.desk.withdrawing.alike import alike, others_of
from hooks.desk.withdrawing.drafts import Drafts
from hooks.desk.withdrawing.edits import unsay, withdraw
from hooks.desk.withdrawing.marks import Given, entries, forget_addresses, forget_allowed, remember, reseal
from hooks.desk.withdrawing.standing import in_sources, laid_out, of_row, on_site
from hooks.desk.withdrawing.targets import FORMS, Row, Target, WrongUseError, target_of
from hooks.desk.withdrawing.traces import Names, called
from hooks.files import why, write_all
from hooks.problems import Problem, Severity, has_errors, some_of_each, summary
from hooks.records.checks.project import read_project
from hooks.records.model.withdrawals import REASON_LABELS, WITHDRAWN_LABELS, Reason, Withdrawal, Withdrawn
from hooks.records.reading.loading import Records
from hooks.sections import at, use
from hooks.usage import add_root
from hooks.working import Working

_EXAMPLES = "Ví dụ:\n  campaign withdraw k3v9tq --reason yeu-cau\n  campaign withdraw q7m2xd/7 --reason yeu-cau --write"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("withdraw", help=about, epilog=_EXAMPLES)
    p.add_argument("what", nargs="+", metavar="MỤC", help=FORMS)
    p.add_argument("--reason", default="", metavar="MÃ", help=f"vì sao: {_reasons()}")
    other = "mã, số dòng của người khác trùng tên, không gỡ; dùng được nhiều lần"
    p.add_argument("--other", action="append", default=[], metavar="MỤC", help=other)
    name = "tên nữa cần tìm (tên thường gọi, tên trong bài, trong ảnh); không ghi vào đâu"
    p.add_argument("--name", action="append", default=[], metavar="TÊN", help=name)
    p.add_argument("--write", action="store_true", help="gỡ thật; không có thì chỉ nói sẽ làm gì")
    add_root(p)


def _reasons() -> str:
    return "; ".join(f"{code} ({label})" for code, label in REASON_LABELS.items())


def run(given: argparse.Namespace) -> int:
    """Withdraw, or tell what that would do; 0 well, 1 something stands in the way, 2 wrong use."""
    try:
        return _run(given, given.root)
    except WrongUseError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không ghi được {error.filename or 'tệp'}: {why(error)}. Chưa có gì thay đổi.", file=sys.stderr)
        return 2


@dataclass
class Work:
    """One withdrawal: what is asked, what is to be found, and the files as they will be."""

    targets: Sequence[Target]
    names: Names
    drafts: Drafts
    asked: Names
    """The names that were given besides those of the targets."""
    media: list[str] = field(default_factory=list)
    resealed: list[str] = field(default_factory=list)
    entries: list[Withdrawal] = field(default_factory=list)


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
    names = Names([*_called(targets), *given.name])
    work = Work(targets, names, Drafts(root), Names(given.name))
    _prepare(work, records, asked)
    with tempfile.TemporaryDirectory() as folder:
        after = laid_out(root, work.drafts.changes, Path(folder) / "after")
        left, problems = read_project(after)
        if left is None or has_errors(problems):
            return _refused(problems, "Gỡ xong thì dữ liệu có lỗi trên, nên chưa gỡ gì: sửa chỗ ấy trước.")
        with Working("Đang tìm chỗ có tên, ảnh"):
            told = list(_told(work, records, left, after, wrote=given.write))
        _print(told)
    if given.write:
        write_all({root / file: data for file, data in work.drafts.changes.items()})
        rmtree(root / ".cache", ignore_errors=True)
    return 0


def _called(targets: Iterable[Target]) -> list[str]:
    return list(dict.fromkeys(way for t in targets for name in t.names for way in called(name)))


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
    unsay(work.names, records, work.drafts)
    for target in work.targets:
        lines = list(entries(target, media := withdraw(target, records, work.drafts), known, given, work.drafts))
        known += lines
        work.entries += lines
        work.media += media
    forget_addresses(work.targets, records, work.drafts)
    forget_allowed(work.targets, work.drafts)
    remember(work.entries, work.targets, work.drafts)
    touched = {t.scope for t in work.targets if t.kind is Withdrawn.ROW}
    if touched & {e.decision for e in records.ledger}:
        with tempfile.TemporaryDirectory() as folder:
            now, _ = read_project(laid_out(work.drafts.root, work.drafts.changes, Path(folder) / "now"))
        decisions = [d.record for d in now.decisions if d.record.id in touched] if now else []
        work.resealed = reseal(decisions, records, given, work.drafts)


# ---------------------------------------------------------------- what is told


def _told(work: Work, records: Records, left: Records, after: Path, *, wrote: bool) -> Iterator[str]:
    root, drafts = work.drafts.root, work.drafts
    yield "ĐÃ GỠ" if wrote else "XEM TRƯỚC, chưa ghi gì. Đúng rồi thì chạy lại, thêm --write."
    for t in work.targets:
        yield f"  {WITHDRAWN_LABELS[t.kind]}: {t.what}"
        yield from of_row(t.found, work.asked) if isinstance(t.found, Row) and not wrote else ()
    yield "\nTên, ảnh đang ở:" if not wrote else "\nTên, ảnh đã ở:"
    yield from _indented([*in_sources(work.names, root), *(f"{file}: tệp" for file in work.media)])
    yield "Trên trang (dựng theo hôm nay):"
    yield from _indented(_places(work.names, records, root))
    yield "\nTệp thay đổi:"
    yield from _indented(f"{file}: {_done(root / file, data)}" for file, data in drafts.changes.items())
    yield from (
        f"  danh sách {id_} niêm lại: sổ thêm một dòng có ngày và mã lý do, bỏ mã kiểm tra cũ" for id_ in work.resealed
    )
    yield from (f"  trang báo đã gỡ: /{at(w.address)}" for w in work.entries if w.address)
    yield "\nSau khi gỡ còn ở những chỗ sau, máy không tự sửa được; người biên tập sửa lời:"
    still = [*in_sources(work.names, after), *(f"trang {at}" for at in _places(work.names, left, after))]
    yield from _indented(still)
    if (root / "site").is_dir():
        yield "  site/: bản dựng cũ trên máy này, xóa đi hoặc dựng lại"
    yield "\nLịch sử Git có:"
    yield from _history(work, records)


def _history(work: Work, records: Records) -> Iterator[str]:
    root, written = work.drafts.root, _called(work.targets)
    gone = history.ever(root, [file for file, data in work.drafts.changes.items() if data is None])
    old = [mark for e in records.ledger if e.decision in work.resealed for mark in (e.sha256, e.marks) if mark]
    yield from _indented(history.told(root, written, gone))
    yield from history.purge(gone, old, named=bool(written))
    yield from history.LATER


def _done(path: Path, data: bytes | None) -> str:
    return "xóa" if data is None else "sửa" if path.exists() else "thêm"


def _places(names: Names, records: Records, root: Path) -> list[str]:
    return list(on_site(names, records)) if names else []


def _indented(lines: Iterable[str]) -> Iterator[str]:
    shown = [f"  {line}" for line in lines]
    yield from shown or ["  không thấy chỗ nào"]


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print("".join(c if c.isprintable() or c == "\n" else "\ufffd" for c in line))
