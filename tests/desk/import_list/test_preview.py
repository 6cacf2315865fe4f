"""What a clerk reads: counts, decisions with what to do, the rows as they will stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.desk.import_list.questions import ranges
from hooks.desk.importing.steps import DOUBT_TITLES, DoubtKind
from tests.desk.importing.imported import HEAD, ROWS, run, sheet

DOUBTFUL: list[list[object]] = [HEAD, *([n, f"Trường Mẫu giáo {chr(64 + n)}", *ROWS[1][2:]] for n in range(1, 21))]


def test_counts_come_first_and_the_way_on_comes_last(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(sheet(tmp_path, [*ROWS, [4, "Võ Thị Mỹ", "ấp 1", "Không Có", "Vĩnh Cửu"], [5, *ROWS[1][1:]]]))

    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "Tệp có 5 dòng: ghi được 4, từ chối 1; 4 gia đình."
    assert lines[2] == "1. Bị từ chối: 1"
    assert (
        "1 dòng bị từ chối: sửa trong tệp rồi nhập lại. Còn 1 điều cần xem; đúng cả thì thêm --yes trung-ten." in lines
    )


def test_whom_a_cell_is_of_is_said_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As written, once; where the words name the person already they are not repeated."""
    lost = [[n, name, "ấp 1", "Không Có", ""] for n, name in enumerate(("Võ Thị Mỹ", "Lê Thuý Hoà"), 4)]
    empty = [[n, f"Hồ Văn {chr(59 + n)}", "ấp 1", "Không Có Nữa", ""] for n in range(6, 12)]
    run(sheet(tmp_path, [*ROWS, *lost, *empty, [12, "Nguyễn V** Bình", *ROWS[1][2:]]]))

    shown = capsys.readouterr().out
    assert "  Sheet1!D5 (Võ Thị Mỹ), D6 (Lê Thuý Hoà): không có xã, phường nào tên “Không Có”" in shown
    assert "  Sheet1!D7:D12 (6 ô): không có xã, phường nào tên “Không Có Nữa”" in shown
    assert "(dòng của Hồ Văn A, Hồ Văn B, Hồ Văn C, Hồ Văn D, Hồ Văn E, Hồ Văn F)" in shown
    assert "  Sheet1!B13: “Nguyễn V** Bình” có" in shown


def test_every_doubtful_row_is_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And a few of the others."""
    run(sheet(tmp_path, [*DOUBTFUL, *([n, f"Nguyễn Văn {chr(44 + n)}", *ROWS[1][2:]] for n in range(21, 41))]))

    shown = capsys.readouterr().out.partition("Danh sách sẽ ghi")[2].splitlines()
    assert sum(line.startswith("  [xem 1] ") for line in shown) == 20
    assert sum("Nguyễn Văn" in line for line in shown) == 5


def test_nothing_to_decide_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(sheet(tmp_path, ROWS)).code == 0
    assert "Mọi dòng đều ổn." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        ([], []),
        (["S!B2"], ["S!B2"]),
        (["S!B2", "S!B3", "S!B4", "S!C4", "S!B6"], ["S!B2:B4", "C4", "B6"]),
        (["A!1!B2", "A!1!B3", "T!B4"], ["A!1!B2:B3", "T!B4"]),
        (["S!B2", "S!B2"], ["S!B2"]),
    ],
)
def test_cells_below_one_another_are_one_range(cells: list[str], told: list[str]) -> None:
    assert ranges(cells) == told


def test_every_kind_of_doubt_has_a_title() -> None:
    assert DOUBT_TITLES.keys() == set(DoubtKind)
