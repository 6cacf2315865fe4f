"""Measured figure of `campaign import-list`: 30,000 rows from an .xlsx file to the list, refusals and report.

Prints one Markdown table. Rows have former communes of Đồng Nai, birth years, phones, and now and then a fault.
"""

from __future__ import annotations

import argparse
import contextlib
import csv
import io
import json
import sys
import tempfile
import time
from pathlib import Path

import xlsxwriter

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from hooks.desk import cli
from tests.desk.importing.office_files import vni

ROOT = Path(__file__).resolve().parents[2]
ROWS = 30_000
MOST_SECONDS = 20
_FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ"]
_MIDDLE = ["Văn", "Thị", "Quốc", "Ngọc", "Hữu", "Xuân", "Đức"]
_GIVEN = ["An", "Bình", "Cường", "Dũng", "Hạnh", "Hương", "Khánh", "Lợi", "Mỹ", "Phượng", "Quyền", "Thủy", "Yến"]


def draw(path: Path, old: bool, rows: int = ROWS) -> None:
    """An office's list; with `old` the names are typed in VNI."""
    with (ROOT / "data/old_units.csv").open(encoding="utf-8") as file:
        units = [u for u in csv.DictReader(file) if u["share"] == "whole"]
    book = xlsxwriter.Workbook(str(path), {"constant_memory": True})
    page = book.add_worksheet("Danh sách")
    page.write_row(0, 0, ["DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2024"])
    page.write_row(2, 0, ["STT", "Họ tên chủ hộ", "Năm sinh", "Ấp/khu phố", "Xã", "Huyện", "Điện thoại", "Thành tích"])
    for n in range(1, rows + 1):
        name = " ".join((_FAMILY[n % 10], _MIDDLE[n // 3 % 7], _MIDDLE[n // 31 % 7], _GIVEN[n // 7 % 13]))
        unit = units[n * 7 % len(units)]
        place = [f"ấp {n % 9 + 1}", f"{unit['type']} {unit['name']}", unit["district"] if n % 500 else "Huyện Không Có"]
        page.write_row(n + 2, 0, [n, vni(name) if old else name, 1950 + n % 50, *place, f"09{n:08d}", "Ba năm liền"])
    book.close()


def seconds(path: Path, out: Path, report: Path) -> tuple[float, float, dict[str, object]]:
    """Seconds on the clock and of this process, and the report."""
    where = ["--root", str(ROOT), "--out", str(out), "--date", "2024-12-20", "--title", "gia-dinh"]
    clock, cpu = time.perf_counter(), time.process_time()
    with contextlib.redirect_stdout(io.StringIO()):
        cli.main(["import-list", str(path), *where, "--write", "--report", str(report)])
    took = time.perf_counter() - clock, time.process_time() - cpu
    return *took, json.loads(report.read_text(encoding="utf-8"))


def main() -> None:
    """Measure both encodings; too slow, or a row lost, is an error."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    slow = False
    print("| list | rows | written | refused | s | CPU s |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for name, old in (("Unicode", False), ("VNI names", True)):
            path = Path(folder) / f"{old}.xlsx"
            draw(path, old)
            took, cpu, told = seconds(path, Path(folder) / f"{old}.csv", Path(folder) / f"{old}.json")
            refused = len(told["refused"]) if isinstance(told["refused"], list) else 0
            assert told["rows_in"] == ROWS
            assert told["written"] == ROWS - refused
            slow = slow or took > MOST_SECONDS
            print(f"| {name} | {ROWS} | {told['written']} | {refused} | {took:.1f} | {cpu:.1f} |")
    sys.exit(f"more than {MOST_SECONDS} s" if slow else 0)


if __name__ == "__main__":
    main()
