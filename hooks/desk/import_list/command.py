"""`campaign import-list`: a decision's list from the office's own file."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from hooks.desk.import_list.account import account_of
from hooks.desk.import_list.imported import Imported, about_of, imported, is_held
from hooks.desk.import_list.overview import MOST_PRINTED, MOST_ROWS, View, view_of
from hooks.desk.import_list.preview import preview_lines
from hooks.desk.import_list.report import list_bytes, mending_bytes, reads_back, report, report_text
from hooks.desk.import_list.terminal import Asking
from hooks.desk.importing.columns.meanings import FIELDS
from hooks.desk.importing.files.endings import UnreadableError
from hooks.desk.importing.steps import DOUBT_TITLES, DoubtKind, Outcome
from hooks.desk.importing.target import Target, WrongUseError, target_of
from hooks.files import why, write_whole
from hooks.records.model.honours import Recipient
from hooks.records.reading.loading import Records, load
from hooks.usage import add_root
from hooks.working import INTERRUPTED, Working

_EXAMPLES = (
    "Ví dụ:\n  campaign import-list danh-sach.xlsx --decision q7m2xd --write\n"
    "  campaign import-list danh-sach.docx --out danh-sach.csv --date 15/12/2024"
)


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("import-list", help=about, epilog=_EXAMPLES)
    p.add_argument("file", type=Path, metavar="TỆP", help="tệp của cơ quan: .xlsx, .xls, .ods, .csv, .docx")
    target = p.add_mutually_exclusive_group(required=True)
    target.add_argument("--decision", metavar="MÃ", help="mã hoặc tên thư mục của quyết định")
    target.add_argument("--out", type=Path, metavar="TỆP.csv", help="ghi ra một tệp mới")
    p.add_argument(
        "--date",
        metavar="NGÀY",
        help="ngày của danh sách, 2024-12-15 hoặc 15/12/2024, khi dùng --out (không ghi: hôm nay)",
    )
    sheets = "chỉ đọc trang tính này; dùng được nhiều lần"
    p.add_argument("--sheet", action="append", default=[], metavar="TÊN", help=sheets)
    _add_reading(p)
    p.add_argument("--append", action="store_true", help="thêm vào danh sách đã có của quyết định")
    p.add_argument(
        "--write",
        action="store_true",
        help="ghi thật mọi dòng không bị từ chối, cả khi còn điều cần xem, trừ danh sách hình như đã nhập; không có thì chỉ xem trước",
    )
    yes = "đã xem điều loại này và đồng ý; dùng được nhiều lần. Loại: " + ", ".join(DoubtKind)
    p.add_argument("--yes", action="append", default=[], metavar="LOẠI", help=yes)
    p.add_argument("--report", type=Path, metavar="TỆP.json", help="ghi báo cáo đầy đủ, từng ô của tệp")
    p.add_argument("--html", type=Path, metavar="TỆP.html", help="ghi bản xem trước thành một trang để gửi cơ quan")
    add_root(p)


def _add_reading(p: argparse.ArgumentParser) -> None:
    """What the editor may say of the list where it does not say it itself."""
    columns = f"ví dụ “Họ tên=name”, C=commune; trường: {', '.join(FIELDS)}, bo"
    p.add_argument("--map", action="append", default=[], metavar="CỘT=TRƯỜNG", help=columns)
    p.add_argument("--kind", metavar="LOẠI", help="cả danh sách là individual, family, clan, community hay unit")
    p.add_argument("--title", default="", metavar="MÃ", help="danh hiệu của cả danh sách")
    p.add_argument("--award", default="", metavar="MÃ", help="hình thức khen của cả danh sách")
    decided = "danh sách đã được quyết định, dù tên bảng ghi “đề nghị”, “dự kiến”"
    p.add_argument("--decided", action="store_true", help=decided)


def run(given: argparse.Namespace) -> int:
    """Import; 0 nothing refused or open, 1 refused rows, doubts nobody said yes to or an unreadable file, 2 wrong use."""
    gc.disable()  # what is read stays to the end: looking for dead rings among it is a quarter of the time
    try:
        return _run(given)
    except (WrongUseError, UnreadableError) as error:
        print(error, file=sys.stderr)
        return 2 if isinstance(error, WrongUseError) else 1
    except KeyboardInterrupt:
        print("\nĐã dừng. Danh sách chưa được ghi.", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        print(f"Không ghi được {error.filename or 'tệp'}: {why(error)}.", file=sys.stderr)
        return 2


def _run(given: argparse.Namespace) -> int:
    _check(given)
    with Working("Đang đọc bản ghi và bài viết"):
        records = _records(given.root)
    target = target_of(given, records)
    with Asking() as at:
        done = imported(given, records, target, at)
    held = is_held(done.out, given.yes)
    wrote = bool(given.write and done.recipients and not held)
    about = about_of(given, records, target, wrote=wrote)
    view = view_of(done.out, done.numbers, done.changes, about, MOST_ROWS if given.html else MOST_PRINTED)
    _show(view)
    with Working() as at:
        if wrote:
            at.step("Đang ghi danh sách")
            told = _write(target, done.recipients, done.out)
        else:
            told = _not_written(held=bool(given.write and held)) if done.recipients else []
        at.step("Đang ghi báo cáo")
        _leave(given, done, view)
    print(*told, sep="\n", end="\n" if told else "")
    return 0 if view.is_settled else 1


def _not_written(*, held: bool) -> list[str]:
    if held:
        return [
            "CHƯA GHI GÌ: danh sách hình như đã nhập, mà dòng đã đăng thì không xóa được nữa. "
            f"Bỏ khỏi tệp các dòng đã có; chắc là người khác cả thì thêm --yes {DoubtKind.REPEATED}."
        ]
    return ["Mới là xem trước, chưa ghi gì. Đúng rồi thì chạy lại, thêm --write."]


def _check(given: argparse.Namespace) -> None:
    """Raise WrongUseError for files that cannot be written, and kinds of doubts that there are not."""
    for option, path, ending in (("--report", given.report, ".json"), ("--html", given.html, ".html")):
        if path and (path.suffix.lower() != ending or not path.parent.is_dir()):
            raise WrongUseError(f"{option} phải là tệp {ending} trong một thư mục đã có.")
    if wrong := [kind for kind in given.yes if kind not in set(DoubtKind)]:
        known = "; ".join(f"{kind} ({title[:1].lower()}{title[1:]})" for kind, title in DOUBT_TITLES.items())
        raise WrongUseError(f"--yes “{wrong[0]}” không có. Có: {known}. Dòng bị từ chối thì phải sửa.")


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
    records, _ = load(root)
    if records is None:
        raise WrongUseError("Dữ liệu của trang có lỗi nên chưa tra được xã, phường. Hãy chạy “campaign check” trước.")
    return records
