"""`campaign import-plan`: an official text → the plan's files, as proposals that an editor rewrites."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from hooks.desk.import_plan.account import Entry, account_of, lost, original_text, report_text, summary
from hooks.desk.import_plan.known import UnreadableDataError, known_of
from hooks.desk.import_plan.proposal import Proposal, proposal_of
from hooks.desk.import_plan.reading import MAX_BYTES, document_in
from hooks.desk.importing.files.endings import UnreadableError
from hooks.files import why, write_all, write_whole
from hooks.problems import printable
from hooks.records.checks.copied import FOLDER
from hooks.records.reading.text_files import MAX_BYTES as MOST_YAML
from hooks.text import slug
from hooks.usage import add_root
from hooks.working import INTERRUPTED, Working

_EXAMPLES = (
    "Ví dụ:\n  campaign import-plan ke-hoach.docx\n  campaign import-plan ke-hoach.docx --write --report bao-cao.json\n"
    "  campaign import-plan quyet-dinh.html --out nhap/ke-hoach --write"
)
_OWN = ("plan.yml", "criteria.yml")


class WrongUseError(Exception):
    """What was asked cannot be done; `str()` says why and what to do, in Vietnamese."""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("import-plan", help=about, epilog=_EXAMPLES)
    p.add_argument("file", type=Path, metavar="TỆP", help="văn bản: .docx, .txt, .html")
    p.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi vào thư mục này thay vì data của dự án")
    p.add_argument("--write", action="store_true", help="ghi thật; không có thì chỉ xem trước")
    p.add_argument(
        "--report", type=Path, metavar="TỆP.json", help="ghi báo cáo đầy đủ, từng dòng và từng ô của văn bản"
    )
    add_root(p, anywhere=True)


def run(given: argparse.Namespace) -> int:
    """Import; 0 every line has its place, 1 the text cannot be read or a line is nowhere, 2 wrong use."""
    try:
        return _run(given)
    except (WrongUseError, UnreadableError, UnreadableDataError) as error:
        print(printable(str(error)), file=sys.stderr)
        return 1 if isinstance(error, UnreadableError) else 2
    except KeyboardInterrupt:
        print("\nĐã dừng. Chưa ghi gì.", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        print(printable(f"Không đọc hay ghi được {error.filename or 'tệp'}: {why(error)}."), file=sys.stderr)
        return 2


def _run(given: argparse.Namespace) -> int:
    folder = _folder(given)
    with Working("Đang đọc văn bản"):
        proposal = proposal_of(
            document_in(_bytes(given.file), given.file.suffix.lower()), known_of(given.root / "data")
        )
        entries = account_of(proposal)
    if too_big := [name for name, text in proposal.files.items() if len(text.encode()) > MOST_YAML]:
        raise WrongUseError(
            f"{too_big[0]} sẽ quá {MOST_YAML >> 10} KB. → Chia văn bản thành nhiều tệp rồi nhập từng tệp."
        )
    for line in summary(proposal, entries):
        print("\n".join(map(printable, line.split("\n"))))
    if given.report:
        write_whole(given.report, report_text(proposal, entries))
    print(*(_written(given, folder, proposal, entries) if given.write else _not_written(given)), sep="\n")
    return 1 if lost(entries) else 0


def _bytes(path: Path) -> bytes:
    if path.is_dir():
        raise WrongUseError(f"{path} là một thư mục. → Ghi tên tệp văn bản: .docx, .txt hoặc .html.")
    if not path.is_file():
        raise WrongUseError(f"Không thấy tệp {path}. → Xem lại tên tệp và thư mục.")
    if path.stat().st_size > MAX_BYTES:
        raise UnreadableError(f"Tệp nặng quá {MAX_BYTES >> 20} MB nên máy không đọc. → Bỏ ảnh trong tệp, lưu lại.")
    return path.read_bytes()


def _folder(given: argparse.Namespace) -> Path:
    """Where to write. Raises WrongUseError where something of the plan is there already, before anything is read."""
    data: Path = given.root / "data"
    if given.out is None and not data.is_dir():
        told = f"Không thấy thư mục data trong {given.root}."
        raise WrongUseError(f"{told} Hãy chạy lệnh ở thư mục gốc của dự án, hoặc dùng --out.")
    folder: Path = given.out or data
    if folder.exists() and not folder.is_dir():
        raise WrongUseError(f"--out {folder} là một tệp. → Ghi tên một thư mục mới.")
    there = [name for name in _mine(folder, data) if (folder / name).exists()]
    if given.write and there:
        hint = "Dùng --out với một thư mục mới, hoặc cất tệp cũ đi trước"
        raise WrongUseError(f"Trong {folder} đã có {', '.join(there)}; lệnh này không ghi đè. → {hint}.")
    if given.report and (given.report.suffix.lower() != ".json" or not given.report.parent.is_dir()):
        raise WrongUseError("--report phải là tệp .json trong một thư mục đã có.")
    return folder


def _mine(folder: Path, data: Path) -> tuple[str, ...]:
    """Files that may not be there: only in data/ of the campaign itself may others be added to."""
    beside = () if folder.resolve() == data.resolve() else ("agencies.yml", "sources.yml", "milestones.yml")
    return (*_OWN, *beside)


def _not_written(given: argparse.Namespace) -> list[str]:
    return ["\nMới là xem trước, chưa ghi gì. Đúng rồi thì chạy lại, thêm --write."]


def _written(given: argparse.Namespace, folder: Path, proposal: Proposal, entries: list[Entry]) -> list[str]:
    """Write all files or none; returns what to tell."""
    originals = (folder.parent if folder.name == "data" else folder) / FOLDER
    original = _free(originals / f"{slug(given.file.stem)}.txt")
    changes = {folder / name: text.encode() for name, text in proposal.files.items()}
    changes[original] = original_text(entries).encode()
    if not (originals / ".gitignore").exists():
        changes[originals / ".gitignore"] = b"*\n"
    for path in changes:
        path.parent.mkdir(parents=True, exist_ok=True)
    write_all(changes)
    return [
        f"\nĐã ghi vào {folder}: {', '.join(proposal.files)}.",
        f"Lời gốc theo từng điều, chỉ để viết lại, không đăng: {original}",
        "Tiếp theo: viết lại mọi chỗ “Chưa viết lại”, xem lại cơ quan, vai trò, mốc; rồi chạy “campaign check”.",
    ]


def _free(path: Path) -> Path:
    """The path, or with a number behind it: nothing is written over."""
    numbered = (path.with_stem(f"{path.stem}-{n}") for n in range(2, 1000))
    return path if not path.exists() else next(p for p in numbered if not p.exists())
