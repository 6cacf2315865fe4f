"""`campaign check`: everything wrong with the records and stories, for people or for GitHub."""

from __future__ import annotations

import argparse
import gc
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from hooks.desk.scanning import hand_written, site_faults
from hooks.edition.by_hand import address_faults, by_hand, may_meet_made, text_faults
from hooks.edition.lost import lost_pages
from hooks.files import cache_of
from hooks.problems import Problem, has_errors, some_of_each, summary
from hooks.records.checks.project import find_problems
from hooks.records.reading.kept import Kept, this_program
from hooks.records.reading.loading import load
from hooks.records.reading.pieces import Memory
from hooks.usage import add_root
from hooks.working import Working


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """The subcommand and its given."""
    parser = commands.add_parser("check", help=about, epilog="Ví dụ:\n  campaign check")
    add_root(parser)
    parser.add_argument(
        "--format", choices=("text", "github"), default="text", help="in cho người đọc (text) hay cho GitHub (github)"
    )
    parser.add_argument("--no-cache", action="store_true", help="đọc lại mọi tệp, không dùng kết quả lần trước")
    parser.add_argument("--site", type=Path, metavar="THƯ-MỤC", help="soát thêm chi tiết riêng trong trang đã dựng")


def run(given: argparse.Namespace) -> int:
    """Print every problem below the root; 1 when one is an error, 2 when there is nothing to check."""
    gc.disable()  # for a command as short as this, a search for rings of dead objects gains nothing
    root: Path = given.root
    try:
        with Working("Đang kiểm tra bản ghi và bài viết"):
            with _memory(root, keeps=not given.no_cache) as memory:
                found, known = find_problems(root, memory), memory or Memory()
                found += [*_addresses(root, found, known), *hand_written(root, known)]
            found += site_faults(given.site, load(root)[0]) if given.site else ()
    except ValueError as error:  # SOURCE_DATE_EPOCH is no day
        print(error, file=sys.stderr)
        return 2
    problems = sorted(found, key=lambda p: (p.file, p.line, p.field, p.code))
    for problem in some_of_each(problems):
        print(problem.as_github() if given.format == "github" else problem.as_text())
    if given.format == "text" and problems:
        print(*_explained(root, dict.fromkeys(p.code for p in problems)), sep="\n")
    if given.format == "text" or problems:
        print(summary(problems), file=sys.stderr if given.format == "github" else sys.stdout)
    return 1 if has_errors(problems) else 0


def _explained(root: Path, codes: Iterable[str]) -> Iterator[str]:
    """Where the guide says what the codes mean; a campaign without these pages is told here."""
    from hooks.desk.forms.fault_examples import themes
    from hooks.desk.forms.fault_pages import FOLDER, brief

    first = next(iter(codes))
    if (root / FOLDER / f"{first}.md").is_file():
        yield f"Mã nào cũng có trang giải thích, kèm ví dụ sai và đúng: {FOLDER}/{first}.md"
        return
    known = {fault.code: fault for theme in themes() for fault in theme.faults}
    yield "Các mã trên nghĩa là:"
    yield from (f"  {code}: {known[code].name}. {brief(known[code].why)}" for code in codes if code in known)


def remembered(root: Path, made_by: str = "") -> list[Problem]:
    """Every problem of the records, reading only what changed since the last time."""
    with _memory(root, made_by) as memory:
        return find_problems(root, memory)


@contextmanager
def _memory(root: Path, made_by: str = "", *, keeps: bool = True) -> Iterator[Memory | None]:
    """What the last check knew, if it `keeps` anything; what this one knows is kept for the next."""
    if not keeps:
        yield None
        return
    kept = Kept(cache_of(root), made_by or this_program())
    kept.begin()
    yield kept
    kept.save()


def _addresses(root: Path, problems: list[Problem], memory: Memory) -> list[Problem]:
    """What is wrong with addresses: what the build would say before it writes anything.

    Pages made of records are asked for only where handwork may meet one of them, and only once the records are well:
    making them takes as long as the check itself, and no two of them can meet.
    """
    found = by_hand(root)
    if any(map(may_meet_made, found)) and not has_errors(problems):
        from hooks.edition.claims import read_claims

        found = list(read_claims(root))
    return [*address_faults(found), *text_faults(root, found, memory), *lost_pages(root, found)]
