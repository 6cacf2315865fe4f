"""`campaign addresses`: writes every address of the release into the ledger, where none is ever lost."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from hooks.dates import build_moment, show
from hooks.edition import views
from hooks.edition.published import files, written_down
from hooks.files import write_whole
from hooks.problems import has_errors, some_of_each, summary
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.moved import Past, addresses_text, forgotten
from hooks.records.joined.withdrawn import story_gone
from hooks.records.model.published import ADDRESSES, Kind, PublishedAddress
from hooks.records.reading.loaded import Records
from hooks.records.reading.tables import read_csv
from hooks.usage import add_root
from hooks.working import Working

_MOST_SHOWN = 20


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser(
        "addresses", help=about, epilog="Ví dụ:\n  campaign addresses\n  campaign addresses --update"
    )
    p.add_argument("--update", action="store_true", help="ghi vào sổ; không có thì chỉ nói sẽ ghi gì")
    p.add_argument("--keeps", type=Path, metavar="SỔ", help="soát rằng mọi địa chỉ của sổ này còn trong sổ của dự án")
    add_root(p)


def run(given: argparse.Namespace) -> int:
    """Tell, or write, what the ledger has not got yet; 0 well, 1 records with errors, 2 wrong use."""
    root: Path = given.root
    try:
        now = build_moment()
    except ValueError as error:  # SOURCE_DATE_EPOCH is no day
        print(error, file=sys.stderr)
        return 2
    with Working("Đang đọc bản ghi và bài viết"):
        records, problems = read_project(root, on=now.date())
    if records is None or has_errors(problems):
        print("".join(f"{problem.as_text()}\n" for problem in some_of_each(problems)), end="")
        print(f"{summary(problems)} Sửa lỗi trước rồi hãy ghi sổ.")
        return 1
    if given.keeps:
        return _kept(records, given.keeps)
    rows = _ledger(records, now)
    news = addresses_text(records.published) != addresses_text(rows)
    _tell(Past(records).rows, rows, wrote=given.update)
    if given.update and news:
        write_whole(root / ADDRESSES, addresses_text(rows).encode())
        print(f"Đã ghi {ADDRESSES}, ngày {show(now.date())}.")
    elif news:
        print(f"Mới là xem trước, chưa ghi gì vào {ADDRESSES}. Đúng rồi thì chạy lại, thêm --update.")
    return 0


def _ledger(records: Records, now: dt.datetime) -> Sequence[PublishedAddress]:
    with Working("Đang lập sổ địa chỉ"):
        c = Catalogue(records, now, samples=False)
        feeds = bool(os.environ.get("SITE_URL"))  # without it a site has none
        return written_down(c, views.views(c), c.on, files(c, feeds=feeds))


def _kept(records: Records, path: Path) -> int:
    """Whether the ledger still has every address of an earlier one, but for the words of what was withdrawn since."""
    if not path.is_file():
        print(f"{path}: không có tệp này.", file=sys.stderr)
        return 2
    earlier, problems = read_csv(path, path.name, PublishedAddress)
    past, there = Past(records), {row.address for row in records.published}
    left = [row for row in forgotten(earlier, past.tombstones, past.successors) if row.address not in there]
    gone = [row.address for row in left if not _withdrawn(row, records)]
    print("".join(f"{problem.as_text()}\n" for problem in some_of_each(problems)), end="")
    if gone:
        _list(f"{ADDRESSES}: sổ mất {len(gone)} địa chỉ đã đăng, chép các dòng ấy lại từ bản trước", gone)
    return 1 if gone or problems else 0


def _withdrawn(row: PublishedAddress, records: Records) -> bool:
    """Whether a line is of a story that was withdrawn and whose address told a name: such a line is not kept."""
    return row.kind is Kind.STORY and any(story_gone(records.withdrawn, id_) for id_ in {row.id, row.to or row.id})


def _tell(before: Sequence[PublishedAddress], now: Sequence[PublishedAddress], *, wrote: bool) -> None:
    known = {row.address: row for row in before}
    new = [row.address for row in now if row.address not in known]
    moved = [f"{r.address} nay là {r.to}" for r in now if r.to and r.address in known and known[r.address].to != r.to]
    taken = [
        r.address for r in now if r.address in known and (known[r.address].kind, known[r.address].id) != (r.kind, r.id)
    ]
    will = "" if wrote else "sẽ "
    print(f"Sổ địa chỉ: {len(before)} địa chỉ, {will}thêm {len(new)}, {will}đổi nơi dẫn tới {len(moved)}.")
    _list(f"{will}thêm".capitalize(), new)
    _list(f"{will}dẫn sang nơi mới".capitalize(), moved)
    _list("Địa chỉ cũ nay có trang khác, trang mới đứng ở đó", taken)


def _list(title: str, lines: Sequence[str]) -> None:
    if lines:
        print(f"{title}:")
        print("".join(f"  /{line}\n" for line in lines[:_MOST_SHOWN]), end="")
    if len(lines) > _MOST_SHOWN:
        print(f"  … và {len(lines) - _MOST_SHOWN} địa chỉ nữa")
