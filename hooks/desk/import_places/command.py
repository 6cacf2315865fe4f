"""`campaign import-places`: data/places.csv and data/old_units.csv from a table of communes and wards."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from hooks.dates import show
from hooks.desk.import_places.imported import found_in
from hooks.desk.import_places.tables import csv_text, former_rows, place_rows
from hooks.desk.import_places.units import Found
from hooks.desk.importing.files.endings import UnreadableError
from hooks.files import why, write_all
from hooks.problems import printable
from hooks.records.model.campaign import Campaign
from hooks.records.model.places import FormerUnit, PlacePeriod
from hooks.records.reading.validating import validate
from hooks.records.reading.yaml_files import read_yaml
from hooks.usage import add_root, day
from hooks.working import Working

PLACES, FORMER = "places.csv", "old_units.csv"
SINCE = dt.date(2025, 7, 1)
"""The day the communes and wards of the whole country began (Luật số 72/2025/QH15), where a table says no other."""
_EXAMPLES = (
    "Ví dụ:\n  campaign import-places danh-sach-xa.xlsx\n"
    '  campaign import-places ca-nuoc.csv --province "Cao Bằng" --former xa-cu.csv --write'
)
_MOST_TOLD, _MOST_CELLS = 12, 4


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("import-places", help=about, epilog=_EXAMPLES)
    p.add_argument(
        "file",
        type=Path,
        metavar="TỆP",
        help="bảng xã, phường: .xlsx, .xls, .ods, .csv, .docx; cột nào trước cũng được",
    )
    p.add_argument("--former", type=Path, metavar="TỆP", help="bảng đơn vị cũ, mỗi dòng một nơi và nơi nhận")
    p.add_argument("--province", default="", metavar="TỈNH", help="chỉ lấy tỉnh, thành phố này, khi bảng có cả nước")
    p.add_argument(
        "--since",
        type=day,
        default=SINCE,
        metavar="NGÀY",
        help=f"ngày các xã, phường bắt đầu (không ghi: {show(SINCE)})",
    )
    p.add_argument("--out", type=Path, metavar="THƯ-MỤC", help="ghi hai bảng vào đây (không ghi: data của dự án)")
    p.add_argument("--write", action="store_true", help="ghi thật; không có thì chỉ xem trước")
    p.add_argument("--replace", action="store_true", help="ghi đè bảng đang có")
    p.add_argument("--all", action="store_true", help=f"kể đủ mọi điều cần xem, không dừng ở {_MOST_TOLD} điều")
    add_root(p, anywhere=True)


def run(given: argparse.Namespace) -> int:
    """Tell what was read, and write it with --write; 0 well, 1 not written for what is in the file, 2 wrong use."""
    out: Path = given.out or given.root / "data"
    if not out.is_dir():
        print(f"Không thấy thư mục {out}. Hãy chạy lệnh ở thư mục gốc của dự án, hoặc tạo thư mục ấy.", file=sys.stderr)
        return 2
    try:
        with Working("Đang đọc bảng"):
            found = found_in(given.file, given.former, given.province)
    except UnreadableError as error:
        print(error, file=sys.stderr)
        return 1
    for line in told(found, None if given.all else _MOST_TOLD):
        print(printable(line))
    if found.refused:
        print("Chưa ghi gì.", file=sys.stderr)
        return 1
    return _write(given, out, found)


def _write(given: argparse.Namespace, out: Path, found: Found) -> int:
    try:
        made = files_of(found, given.since, given.province or _area(given.root))
    except ValidationError as error:
        wrong = error.errors(include_url=False)[0]
        print(f"Trong tệp có giá trị trang không nhận: “{str(wrong['input'])[:80]}”. Chưa ghi gì.", file=sys.stderr)
        return 1
    changed = {out / name: text.encode() for name, text in made.items()}
    there = [path.name for path, data in changed.items() if _holds_other(path, data)]
    if not given.write:
        print("Mới là xem trước, chưa ghi gì. Đúng rồi thì chạy lại, thêm --write.")
        return 0
    if there and not given.replace:
        print(f"{', '.join(there)} trong {out} đang có dữ liệu khác. → Muốn thay thì thêm --replace.", file=sys.stderr)
        return 1
    try:
        write_all(dict(changed))
    except OSError as error:
        print(f"Không ghi được {error.filename or 'tệp'}: {why(error)}.", file=sys.stderr)
        return 2
    print(f"Đã ghi {PLACES}, {FORMER} vào {out}. Chạy “campaign check” để xem chỗ khác có cần sửa theo không.")
    return 0


def files_of(found: Found, since: dt.date, province: str) -> dict[str, str]:
    """Name → text of the two tables."""
    named = next((u.province for u in found.units if u.province), province)
    return {
        PLACES: csv_text(place_rows(found.units, since), PlacePeriod),
        FORMER: csv_text(former_rows(found, since, named or "chưa rõ"), FormerUnit),
    }


def _holds_other(path: Path, data: bytes) -> bool:
    """Whether a table with rows lies there that is not what would be written."""
    return path.is_file() and path.read_bytes() != data and len(path.read_bytes().splitlines()) > 1


def _area(root: Path) -> str:
    """The name of the area the campaign is about; '' where it has none yet."""
    path = root / "data" / "campaign.yml"
    doc, _ = read_yaml(path, path.name) if path.is_file() else (None, [])
    record = validate(Campaign, doc.value, doc)[0] if doc else None
    return record.area if record else ""


def told(found: Found, most: int | None = _MOST_TOLD) -> Iterator[str]:
    """What was read, put right, not understood and refused, as lines; of each the first `most`."""
    if found.units and not found.refused:
        mapped = sum(u.lat is not None for u in found.units)
        went = f", {len(found.former)} dòng đơn vị cũ" if found.former else ", không có đơn vị cũ"
        yield f"Đọc được {len(found.units)} xã, phường, đặc khu ({mapped} nơi có tọa độ){went}."
    for title, lines in (
        ("Cần biết", [] if found.refused else found.notes),
        ("Không hiểu, không đưa vào đơn vị cũ", list(_by_words(found.left))),
        ("Phải sửa trong tệp", found.refused),
    ):
        if lines:
            yield f"{title}:"
            yield from (f"  - {line}" for line in lines[:most])
            if most is not None and len(lines) > most:
                yield f"  - … và {len(lines) - most} điều nữa; kể đủ: thêm --all"


def _by_words(left: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What was not understood, the same words in one line: many equal ones hide the one that is a loss."""
    cells: dict[str, list[str]] = {}
    for cell, words in left:
        cells.setdefault(words, []).append(cell)
    for words, at in cells.items():
        more = f" và {len(at) - _MOST_CELLS} ô nữa" if len(at) > _MOST_CELLS else ""
        yield f"{', '.join(at[:_MOST_CELLS])}{more}: “{words}”" + (f" ({len(at)} lần)" if len(at) > 1 else "")
