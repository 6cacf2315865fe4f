"""`campaign import-list`: a decision's list from the office's own file."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from hooks.desk.import_list.account import Numbers, account_of, numbers_of
from hooks.desk.import_list.changes import Change, Names, changes_of
from hooks.desk.import_list.numbering import numbered
from hooks.desk.import_list.overview import About, View, view_of
from hooks.desk.import_list.preview import preview_lines
from hooks.desk.import_list.report import list_bytes, mending_bytes, reads_back, report, report_text
from hooks.desk.import_list.terminal import Working
from hooks.desk.import_list.withdrawn import refuse_withdrawn
from hooks.desk.importing.choices import options_of
from hooks.desk.importing.duplicates import compared
from hooks.desk.importing.files.endings import UnreadableError
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.sheets import read_grids
from hooks.desk.importing.headings import FIELDS, words_of
from hooks.desk.importing.lists import import_grids
from hooks.desk.importing.steps import DOUBT_TITLES, Doubt, DoubtKind, NoColumnError, Outcome
from hooks.desk.importing.target import Target, WrongUseError, target_of
from hooks.files import write_whole
from hooks.records.model.honours import Recipient
from hooks.records.reading.loading import Records, load
from hooks.text import clean_line


@dataclass(frozen=True, slots=True)
class Imported:
    """A file that was read: its sheets, what came of them, the rows with their numbers, what changed."""

    grids: Sequence[Grid]
    out: Outcome
    recipients: list[Recipient]
    numbers: Numbers
    changes: dict[int, list[Change]]


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("import-list", help="nhập danh sách từ tệp Excel, Word, LibreOffice, CSV")
    p.add_argument("file", type=Path, metavar="TỆP", help=".xlsx, .xls, .ods, .csv, .docx")
    target = p.add_mutually_exclusive_group(required=True)
    target.add_argument("--decision", metavar="MÃ", help="mã hoặc tên thư mục của quyết định")
    target.add_argument("--out", type=Path, metavar="TỆP.csv", help="ghi ra một tệp mới")
    p.add_argument("--date", metavar="NĂM-THÁNG-NGÀY", help="ngày của danh sách, khi dùng --out (không ghi: hôm nay)")
    sheets = "chỉ đọc trang tính này; dùng được nhiều lần"
    p.add_argument("--sheet", action="append", default=[], metavar="TÊN", help=sheets)
    columns = f"ví dụ “Họ tên=name”, C=commune; trường: {', '.join(FIELDS)}, bo"
    p.add_argument("--map", action="append", default=[], metavar="CỘT=TRƯỜNG", help=columns)
    p.add_argument("--kind", metavar="LOẠI", help="cả danh sách là individual, family, clan, community hay unit")
    p.add_argument("--title", default="", metavar="MÃ", help="danh hiệu của cả danh sách")
    p.add_argument("--award", default="", metavar="MÃ", help="hình thức khen của cả danh sách")
    p.add_argument("--append", action="store_true", help="thêm vào danh sách đã có của quyết định")
    p.add_argument(
        "--write",
        action="store_true",
        help="ghi thật mọi dòng không bị từ chối, cả khi còn điều cần xem; không có thì chỉ xem trước",
    )
    yes = "đã xem điều loại này và đồng ý; dùng được nhiều lần. Loại: " + ", ".join(DoubtKind)
    p.add_argument("--yes", action="append", default=[], metavar="LOẠI", help=yes)
    p.add_argument("--report", type=Path, metavar="TỆP.json", help="ghi báo cáo đầy đủ, từng ô của tệp")
    p.add_argument("--html", type=Path, metavar="TỆP.html", help="ghi bản xem trước thành một trang để gửi cơ quan")
    p.add_argument("--root", type=Path, default=Path.cwd(), help="thư mục gốc của dự án")


def run(given: argparse.Namespace) -> int:
    """Import; 0 nothing refused or open, 1 refused rows, doubts nobody said yes to or an unreadable file, 2 wrong use."""
    try:
        return _run(given)
    except (WrongUseError, UnreadableError) as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, WrongUseError) else 1
    except KeyboardInterrupt:
        print("\nĐã dừng. Danh sách chưa được ghi.", file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không ghi được {error.filename or 'tệp'}: {error.strerror}.", file=sys.stderr)
        return 2


def _run(given: argparse.Namespace) -> int:
    _check(given)
    records = _records(given.root)
    target = target_of(given, records)
    with Working() as at:
        done = _imported(given, records, target, at)
    wrote = bool(given.write and done.recipients)
    about = _about(given, records, target, wrote=wrote)
    view = view_of(done.out, done.numbers, done.changes, about)
    _show(view)
    with Working() as at:
        if wrote:
            at.step("Đang ghi danh sách")
            told = _write(target, done.recipients, done.out)
        else:
            told = ["Mới là xem trước, chưa ghi gì. Đúng rồi thì chạy lại, thêm --write."] if done.recipients else []
        at.step("Đang ghi báo cáo")
        _leave(given, done, view)
    print(*told, sep="\n", end="\n" if told else "")
    return 0 if view.is_settled else 1


def _check(given: argparse.Namespace) -> None:
    """Raise WrongUseError for files that cannot be written, and kinds of doubts that there are not."""
    for option, path, ending in (("--report", given.report, ".json"), ("--html", given.html, ".html")):
        if path and (path.suffix.lower() != ending or not path.parent.is_dir()):
            raise WrongUseError(f"{option} phải là tệp {ending} trong một thư mục đã có.")
    if wrong := [kind for kind in given.yes if kind not in set(DoubtKind)]:
        known = "; ".join(f"{kind} ({title[:1].lower()}{title[1:]})" for kind, title in DOUBT_TITLES.items())
        raise WrongUseError(f"--yes “{wrong[0]}” không có. Có: {known}. Dòng bị từ chối thì phải sửa.")


def _imported(given: argparse.Namespace, records: Records, target: Target, at: Working) -> Imported:
    """Read the file and everything that is to be told of it."""
    options = options_of(given, records, target)
    at.step("Đang đọc tệp")
    grids = read_grids(given.file)
    chosen, hidden = _chosen(grids, given.sheet)
    at.step("Đang đọc các dòng")
    try:
        out = import_grids(chosen, records, options, at.ask, at.progress)
    except NoColumnError as error:
        raise WrongUseError(_no_column(error, given.map)) from None
    at.step("Đang so với các danh sách đã có")
    out.doubts += [
        Doubt(DoubtKind.NOT_READ, f"trang tính ẩn “{name}” không đọc; cần thì thêm --sheet", (), f'--sheet "{name}"')
        for name in hidden
    ]
    refuse_withdrawn(out, records, target.decision)
    out.add(compared(out.accepted, records.decisions, target.decision.file if target.decision else ""))
    recipients = numbered(out.accepted, [r.id for r in target.present])
    numbers = numbers_of(out, recipients)
    return Imported(grids, out, recipients, numbers, changes_of(out, numbers, _names(records, options.day)))


def _no_column(error: NoColumnError, given: Sequence[str]) -> str:
    """What is wrong with --map, with the column as it was typed."""
    typed = [text.rpartition("=")[0].strip() for text in given]
    called = next((t for t in typed if error.key in {t.upper(), words_of(t)}), error.key)
    there = f"Tệp có các cột: {', '.join(error.known)}" if error.known else "Trong tệp không thấy dòng tên cột nào"
    return f"--map: không có cột “{called}”. {there}."


def _names(records: Records, day: dt.date) -> Names:
    then = sorted((p for p in records.places if p.since <= day), key=lambda p: p.since)
    titles = {title.id: title.name for title in records.titles.titles}
    honours = titles | {award.id: award.name for award in records.titles.awards}
    return Names({p.code: f"{p.type} {p.name}" for p in then}, honours)


def _about(given: argparse.Namespace, records: Records, target: Target, *, wrote: bool) -> About:
    day = options_of(given, records, target).day
    decision = target.decision.record if target.decision else None
    words = ", ".join(filter(None, (decision.number, decision.name, decision.authority))) if decision else ""
    return About(given.file.name, target.path.name, words, day, _names(records, day), frozenset(given.yes), wrote)


def _show(view: View) -> None:
    """Print the preview; what a terminal would not show as a letter stands as a sign."""
    for line in preview_lines(view):
        print("".join(c if c.isprintable() else "\ufffd" for c in line))


def _leave(given: argparse.Namespace, done: Imported, view: View) -> None:
    """Write the report and the page, where they are asked for."""
    if given.report:
        account = account_of(done.grids, done.out, done.numbers)
        changes = (change for of in done.changes.values() for change in of)
        write_whole(given.report, report_text(report(done.out, view, account, changes)))
    if given.html:
        from hooks.desk.import_list.page import preview_page  # a template engine that others need not wait for

        write_whole(given.html, preview_page(view).encode())


def _write(target: Target, recipients: list[Recipient], out: Outcome) -> list[str]:
    """Write the list, and first the rows to mend; returns what to tell."""
    rows, told = [*target.present, *recipients], []
    if out.refused:
        # First what could be lost, then the list.
        mending = _free(target.mending)
        write_whole(mending, mending_bytes(out))
        told.append(f"Dòng bị từ chối: {mending} (có điều riêng tư của người thật thì không đưa vào kho)")
    if not write_whole(target.path, list_bytes(rows), reads_back(rows)):
        raise WrongUseError("Danh sách vừa lập đọc lại không khớp nên không ghi. Hãy báo người phụ trách chương trình.")
    return [*told, f"Đã ghi {len(recipients)} dòng vào {target.path}"]


def _free(path: Path) -> Path:
    """The path, or with a number behind it: rows that somebody is mending are not written over."""
    numbered = (path.with_stem(f"{path.stem}-{n}") for n in range(2, 1000))
    return path if not path.exists() else next(p for p in numbered if not p.exists())


def _records(root: Path) -> Records:
    if not (root / "data").is_dir():
        raise WrongUseError(f"Không thấy thư mục data trong {root}. Hãy chạy lệnh ở thư mục gốc của dự án.")
    records, _ = load(root.resolve())
    if records is None:
        raise WrongUseError("Dữ liệu của trang có lỗi nên chưa tra được xã, phường. Hãy chạy “campaign check” trước.")
    return records


def _chosen(grids: list[Grid], names: Sequence[str]) -> tuple[list[Grid], list[str]]:
    known = [g.name for g in grids]
    names = [clean_line(name) for name in names]
    if wrong := [n for n in names if n not in known]:
        raise WrongUseError(f"Không có trang tính “{wrong[0]}”. Tệp có: {', '.join(known)}.")
    if names:
        return [g for g in grids if g.name in names], []
    return [g for g in grids if not g.hidden], [g.name for g in grids if g.hidden and g.rows]
