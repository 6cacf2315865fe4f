"""`campaign report`: what a request changes, between a revision in Git and the working tree or another revision."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hooks.dates import build_moment, minute, show
from hooks.desk.reporting.as_json import as_json
from hooks.desk.reporting.markdown import markdown
from hooks.desk.reporting.report import About, Report, reported
from hooks.desk.reporting.repository import Repository, RepositoryError, Revision
from hooks.desk.reporting.sections import Told, dumped
from hooks.desk.reporting.sides import Side, read_side
from hooks.desk.reporting.terminal import text
from hooks.desk.reporting.told import CHECKED, told
from hooks.files import why, write_whole
from hooks.usage import add_root
from hooks.working import Working

_SUMMARY = 450_000
"""Characters of a job's summary: GitHub takes 1 MiB, and Vietnamese letters have two bytes or three."""
_EXAMPLES = "Ví dụ:\n  campaign report --base main\n  campaign report --base HEAD~1 --format markdown"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("report", help=about, epilog=_EXAMPLES)
    p.add_argument("--base", required=True, metavar="BẢN", help="bản trước trong Git, ví dụ main hoặc HEAD~1")
    p.add_argument("--head", default=None, metavar="BẢN", help="bản sau; bỏ trống là các tệp đang có trong thư mục")
    p.add_argument(
        "--format",
        choices=("text", "markdown", "json"),
        default="text",
        help="in cho người đọc (text), cho GitHub (markdown) hay cho máy (json)",
    )
    p.add_argument(
        "--out",
        type=Path,
        default=None,
        metavar="THƯ-MỤC",
        help="ghi báo cáo cho GitHub và bản JSON vào thư mục mới này",
    )
    add_root(p)


def run(given: argparse.Namespace) -> int:
    """Print the report, or write it to `--out`; 0 when there is one, whatever it says, 2 wrong use."""
    root: Path = given.root
    if given.out is not None and given.out.exists():
        print(f"Đã có {given.out}. Ghi tên một thư mục chưa có.", file=sys.stderr)
        return 2
    try:
        with Working("Đang so hai bản"):
            report = make(root, given.base, given.head, build_moment())
        if given.out is not None:
            return _write(report, given.out)
    except (RepositoryError, ValueError) as error:  # also a SOURCE_DATE_EPOCH that is no day
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"Không đọc, ghi được {error.filename or root}: {why(error)}.", file=sys.stderr)
        return 2
    print(formatted(report, given.format), end="")
    return 0


def make(root: Path, base: str, head: str | None, on: dt.date) -> Report:
    """The report of two revisions, or of one and the working tree. Raises RepositoryError."""
    git = Repository(root)
    then, now = git.revision(base), git.revision(head) if head is not None else None
    files = git.changes(then, now)
    paths = [file.path for file in files]
    before = _laid_out(git, then, on, paths)
    after = _laid_out(git, now, on, paths) if now else read_side(root, on, media=True, files=paths)
    about = About(then.named, now.named if now else "", minute(on), git.misses(then, now))
    return reported(about, before, after, files)


def _laid_out(git: Repository, revision: Revision, on: dt.date, files: Sequence[str]) -> Side:
    with tempfile.TemporaryDirectory(prefix="campaign-report-") as folder:
        git.lay_out(revision, Path(folder))
        return read_side(Path(folder).resolve(), on, media=False, files=files)


def formatted(report: Report, form: str) -> str:
    """The report in one of its formats."""
    if form == "json":
        return as_json(report)
    words = told(report, about(report))
    return markdown(words) if form == "markdown" else text(words)


def about(report: Report) -> str:
    """What was compared with what."""
    head = f"{report.about.head} " if report.about.head else ""
    words = f"So {head}với bản {report.about.base}, tính đến ngày {show(report.about.now)}."
    if report.about.behind:
        words += (
            " Bản ấy có việc mà bên này chưa có: việc mới ở đó hiện ra ở đây như bị bỏ đi."
            " Gộp bản ấy vào rồi chạy lại, hoặc so với chỗ hai bên tách ra (git merge-base)."
        )
    return words


def _write(report: Report, folder: Path) -> int:
    """told.json for the comment, summary.md for the run's summary, the check's problems first, report.json with all."""
    folder.mkdir(parents=True)
    words = told(report, about(report))
    first = Told(words.summary, words.about, tuple(sorted(words.sections, key=lambda s: s.title != CHECKED)))
    files = {"told.json": dumped(words), "summary.md": markdown(first, _SUMMARY), "report.json": as_json(report)}
    for name, content in files.items():
        write_whole(folder / name, content.encode())
    print("\n".join(words.summary))
    return 0
