"""`campaign import-list`: numbers tell a person who is called like a place from a heading."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.desk.importing.sequence import PlaceReading, sequence_of
from hooks.desk.place_words.addresses import Addresses
from tests.desk.importing.imported import run, sheet
from tests.desk.importing.stepping import gazetteer, table

ROW, HEADING, UNSURE = PlaceReading.ROW, PlaceReading.HEADING, PlaceReading.UNSURE


@pytest.mark.parametrize(
    ("lines", "readings"),
    [
        ("1 Lê An|2 Buôn Krông Ngọc Lan|3 Trần Bình", [ROW]),
        ("1 Buôn Krông Ngọc Lan|2 Lê An", [ROW]),
        ("1 Lê An|2 Buôn Krông Ngọc Lan", [ROW]),
        ("5 Lê An|7 Làng Minh Sáu|8 Trần Bình", [ROW]),  # a number is missing before it
        ("1 Xã Tân Bình|1.1 Lê An|2 Xã Vĩnh Tân|2.1 Trần Bình", [HEADING, HEADING]),
        ("1 Xã Tân Bình|1 Lê An|2 Trần Bình|2 Xã Vĩnh Tân|1 Võ Mỹ", [HEADING, HEADING]),  # the rows begin anew
        ("1 Xã Tân Bình|1 Lê An|2 Trần Bình|2 Xã Vĩnh Tân|3 Võ Mỹ", [HEADING, HEADING]),  # the rows go on
        ("1 Xã Tân Bình| Lê An| Trần Bình|2 Xã Vĩnh Tân| Võ Mỹ", [HEADING, HEADING]),  # the rows have none
        ("1 Xã Tân Bình|2 Lê An|3 Trần Bình", [ROW]),  # they need it
        ("1 Xã Tân Bình|2 Xã Vĩnh Tân", [ROW, ROW]),
        ("1 Lê An|2 Trần Bình|2 Ấp Cây Xoài|3 Võ Mỹ", [UNSURE]),
        ("1 Làng Minh Sáu|II Xã Tân Bình|1 Lê An", [UNSURE]),
        ("1 Tổ Thị Lan|1 Lê An", []),  # nobody but a person is called so
    ],
)
def test_numbered_lines_that_name_a_place(lines: str, readings: list[PlaceReading]) -> None:
    rows = [line.split(" ", 1) for line in lines.split("|")]

    found = sequence_of(table([["STT", "Họ và tên"], *rows]), Addresses(gazetteer()))

    assert list(found.places.values()) == readings


@pytest.mark.parametrize("numbered", [True, False])
def test_people_called_like_places_are_written(tmp_path: Path, numbered: bool) -> None:
    names = ["Lê An", "Tổ Thị Lan", "Phường Văn An", "Ấp Thị Hoa", "Trường Văn Ba", "Bản Thị Sen", "Trần Bình"]
    rows = [["STT", "Họ và tên"], *([n if numbered else "", name] for n, name in enumerate(names, 1))]

    done = run(sheet(tmp_path, rows), kind="individual")

    assert done.names == names
    assert {(r.former, r.district, r.hamlet) for r in done.rows} == {(None, None, None)}
    assert not [d for d in done.report["doubts"] if "nghe như" in d]


def test_a_numbered_name_that_sounds_like_a_place_is_told(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên"], [1, "Lê An"], [2, "Buôn Krông Ngọc Lan"], [3, "Trần Bình"]]

    done = run(sheet(tmp_path, rows), kind="individual")

    assert done.names == ["Lê An", "Buôn Krông Ngọc Lan", "Trần Bình"]
    assert any("Sheet1!B3" in d and "tên nơi" in d for d in done.report["doubts"])


def test_a_line_that_may_be_both_is_refused(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên"], [1, "Lê An"], [2, "Trần Bình"], [2, "Ấp Cây Xoài"], [3, "Võ Mỹ"]]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Lê An", "Trần Bình", "Võ Mỹ"]
    assert [r.hamlet for r in done.rows] == [None, None, None]
    assert "không rõ là tên người hay tên nơi" in done.reasons["Sheet1!B4"]
