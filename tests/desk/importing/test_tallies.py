"""`campaign import-list`: counts and running numbers of a list, held against its rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.desk.importing.imported import run, sheet

HEAD = ["STT", "Họ và tên", "Ấp", "Xã"]


def _row(number: object, name: str = "Lê An") -> list[object]:
    return [number, name, "ấp 1", "Tân An"]


def _doubts(tmp_path: Path, *rows: Any) -> list[str]:
    return list(run(sheet(tmp_path, list(rows))).report["doubts"])


MEMBERS = [[*HEAD, "Số khẩu"], [*_row(1), 5], [*_row(2, "Trần Bình"), "4"]]
MARKED = [[*HEAD, "Gia đình học tập"], [*_row(1), 1], [*_row(2, "Trần Bình"), 1]]
TWO = (_row(1), _row(2, "Trần Bình"))


@pytest.mark.parametrize(
    "rows",
    [
        (["DANH SÁCH 02 GIA ĐÌNH"], HEAD, *TWO),
        (HEAD, ["I", "Xã Tân An (2 hộ)"], *TWO, ["II", "Xã Tân An: 1 hộ"], _row(1, "Võ Mỹ"), ["", "Cộng: 1"]),
        (HEAD, *TWO, ["", "Tổng cộng: 02 gia đình (bằng chữ: hai gia đình)"]),
        (HEAD, *TWO, ["", "Tổng cộng", 2, "1.000.000 đồng"], ["Bằng chữ: một triệu đồng"]),
        (HEAD, ["I", "Xã Tân An (2 hộ)"], _row(1), _row(2, "Lê 2")),  # a refused row is one too
        (*MEMBERS, ["", "Cộng", "", "", 9]),  # sums that column
        (*MEMBERS, ["", "Cộng", "2", "", 9]),
        (*MEMBERS, ["", "Tổng cộng: 2 hộ", "", "", 9]),
        (HEAD, *TWO, _row(1, "Võ Mỹ"), _row(2, "Lê Ba")),  # numbers begin anew
        (HEAD, ["I", "Xã Tân An"], _row(1), ["II", "Xã Tân An"], _row(1, "Võ Mỹ")),
        (HEAD, _row(1), _row("", "Trần Bình"), _row(3, "Võ Mỹ")),
    ],
)
def test_what_agrees_is_not_told(tmp_path: Path, rows: Any) -> None:
    assert _doubts(tmp_path, *rows) == []


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ((["DANH SÁCH 05 GIA ĐÌNH"], HEAD, *TWO), ["Sheet1!A1", "ghi 5", "2 dòng"]),
        ((HEAD, ["I", "Xã Tân An (4 hộ)"], *TWO), ["Sheet1!A2", "ghi 4", "2 dòng"]),
        ((HEAD, ["A", "Xã Tân An"], ["1. Ấp 1 (3 hộ)"], *TWO), ["Sheet1!A3", "ghi 3", "2 dòng"]),
        ((*MEMBERS, ["", "Cộng", "3", "", 9]), ["Sheet1!B4", "ghi 3", "2 dòng"]),
        ((*MARKED, ["", "Cộng", "", "", 3]), ["Sheet1!B4", "ghi 3", "2 dòng"]),  # marks that are counted
        ((HEAD, *TWO, ["", "Tổng cộng: 25 gia đình"]), ["Sheet1!B4", "ghi 25", "2 dòng"]),
        ((HEAD, *TWO, ["Danh sách có 30 gia đình."]), ["Sheet1!A4", "ghi 30", "2 dòng"]),
        ((HEAD, *TWO, ["", "Tổng cộng: 2 hộ"], ["Bằng chữ: ba hộ"]), ["Sheet1!A5", "bằng chữ", "2 và 3"]),
        ((HEAD, _row(1), _row(2, "Trần Bình"), _row(4, "Võ Mỹ")), ["thiếu 3", "Sheet1!B4"]),
        ((HEAD, _row(1), _row(2, "Trần Bình"), _row(2, "Võ Mỹ")), ["số thứ tự 2", "Sheet1!B3, Sheet1!B4"]),
        ((HEAD, *TWO, ["(*) rút tên"]), ["ghi chú", "Sheet1!A4", "rút tên"]),
    ],
)
def test_what_differs_is_told_with_its_cells(tmp_path: Path, rows: Any, told: list[str]) -> None:
    doubts = _doubts(tmp_path, *rows)

    assert len(doubts) == 1
    assert [part for part in told if part not in doubts[0]] == []
