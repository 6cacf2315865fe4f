"""`campaign import-list`: a decision's list from the office's own file."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Sequence
from pathlib import Path

from hooks.desk.importing.choices import options_of
from hooks.desk.importing.duplicates import compared
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.sheets import UnreadableError, read_grids
from hooks.desk.importing.headings import FIELDS
from hooks.desk.importing.lists import import_grids
from hooks.desk.importing.numbering import numbered
from hooks.desk.importing.report import list_bytes, mending_bytes, preview, reads_back, report, report_text
from hooks.desk.importing.steps import Doubt, DoubtKind, Outcome
from hooks.desk.importing.target import Target, WrongUseError, target_of
from hooks.desk.importing.terminal import ask, progress
from hooks.files import write_whole
from hooks.records.model.honours import Recipient
from hooks.records.reading.loading import Records, load


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
    decided = "danh sách đã được quyết định, dù tên bảng ghi “đề nghị”, “dự kiến”"
    p.add_argument("--decided", action="store_true", help=decided)
    p.add_argument("--append", action="store_true", help="thêm vào danh sách đã có của quyết định")
    p.add_argument("--write", action="store_true", help="ghi thật; không có thì chỉ xem trước")
    p.add_argument("--report", type=Path, metavar="TỆP.json", help="ghi báo cáo đầy đủ")
    p.add_argument("--root", type=Path, default=Path.cwd(), help="thư mục gốc của dự án")


def run(given: argparse.Namespace) -> int:
    """Import; 0 nothing refused, 1 refused rows, doubts or an unreadable file, 2 wrong use."""
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
    if given.report and (given.report.suffix.lower() != ".json" or not given.report.parent.is_dir()):
        raise WrongUseError("--report phải là tệp .json trong một thư mục đã có.")
    records = _records(given.root)
    target = target_of(given, records)
    options = options_of(given, records, target)
    grids, hidden = _chosen(read_grids(given.file), given.sheet)
    out = import_grids(grids, records, options, ask, progress)
    out.doubts += [
        Doubt(DoubtKind.NOT_READ, f"trang tính ẩn “{name}” không đọc; cần thì thêm --sheet", (), f'--sheet "{name}"')
        for name in hidden
    ]
    out.add(compared(out.accepted, records.decisions, target.decision.file if target.decision else ""))
    recipients, doubt = numbered(out.accepted, [r.id for r in target.present])
    out.doubts += [doubt] if doubt else []
    _show(out, recipients, records, options.day)
    wrote = bool(given.write and recipients)
    if wrote:
        _write(target, recipients, out)
    else:
        print(_not_written(out, recipients))
    if given.report:
        data = report(out, file=given.file.name, target=target.path.name, wrote=wrote)
        write_whole(given.report, report_text(data))
    return 1 if out.refused or out.doubts or out.within or out.ambiguous or out.removed or not recipients else 0


def _show(out: Outcome, recipients: list[Recipient], records: Records, day: dt.date) -> None:
    """Print the preview; what a terminal would not show as a letter stands as a sign."""
    then = sorted((p for p in records.places if p.since <= day), key=lambda p: p.since)
    for line in preview(out, recipients, {p.code: f"{p.type} {p.name}" for p in then}):
        print("".join(c if c.isprintable() else "\ufffd" for c in line))


def _not_written(out: Outcome, recipients: list[Recipient]) -> str:
    if not out.rows_in:
        return "Không thấy dòng nào của danh sách trong tệp."
    if not recipients:
        return "Không có dòng nào để ghi."
    return "Mới là xem trước, chưa ghi gì. Đúng rồi thì chạy lại, thêm --write."


def _write(target: Target, recipients: list[Recipient], out: Outcome) -> None:
    rows = [*target.present, *recipients]
    if out.refused:
        # First what could be lost, then the list.
        mending = _free(target.mending)
        write_whole(mending, mending_bytes(out))
        print(f"Dòng bị từ chối: {mending} (có điều riêng tư của người thật thì không đưa vào kho)")
    if not write_whole(target.path, list_bytes(rows), reads_back(rows)):
        raise WrongUseError("Danh sách vừa lập đọc lại không khớp nên không ghi. Hãy báo người phụ trách chương trình.")
    print(f"Đã ghi {len(recipients)} dòng vào {target.path}")


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
    if wrong := [n for n in names if n not in known]:
        raise WrongUseError(f"Không có trang tính “{wrong[0]}”. Tệp có: {', '.join(known)}.")
    if names:
        return [g for g in grids if g.name in names], []
    return [g for g in grids if not g.hidden], [g.name for g in grids if g.hidden and g.rows]
