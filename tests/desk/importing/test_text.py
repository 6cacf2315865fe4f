"""`campaign import-list`: text of old encodings, capitals, signs a spreadsheet would run."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.desk.importing.imported import ROWS, run, sheet
from tests.desk.importing.office_files import csv_bytes, tcvn3, vni


@pytest.mark.parametrize("kind", ["tcvn3", "vni"])
def test_old_encodings_by_column(tmp_path: Path, kind: str) -> None:
    typed = tcvn3 if kind == "tcvn3" else vni
    rows = [[typed(c) if isinstance(c, str) else c for c in row] for row in ROWS]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]
    assert done.rows[2].former == "Thị trấn Vĩnh An"
    assert done.report["encoding"]["Sheet1!B"] == kind
    assert done.report["conversions"]
    assert done.code == 1


def test_an_old_encoding_in_one_column_only(tmp_path: Path) -> None:
    rows = [[*row[:1], vni(str(row[1])), *row[2:]] for row in ROWS]

    done = run(sheet(tmp_path, rows))

    assert done.names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]
    assert done.report["encoding"] == {f"Sheet1!{c}": "vni" if c == "B" else "unicode" for c in "ABCDE"}


def test_old_encodings_in_csv(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes(csv_bytes([[tcvn3(str(c)) for c in row] for row in ROWS], "latin-1"))

    assert run(path).names == ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường"]


def test_tcvn3_capitals(tmp_path: Path) -> None:
    """Capitals with tones were small letters in a font of capitals."""
    rows = [
        ROWS[0],
        *([n, tcvn3(name), *ROWS[1][2:]] for n, name in enumerate(["NGUYỄN VĂN BÌNH", "LÊ THỊ ÁNH", "ĐỖ HỮU ÂN"], 1)),
    ]

    assert run(sheet(tmp_path, rows)).names == ["NGUYỄN VĂN BÌNH", "LÊ THỊ ÁNH", "ĐỖ HỮU ÂN"]


def test_a_whole_column_of_capitals_stays_as_signed(tmp_path: Path) -> None:
    names = ["NGUYỄN VĂN BÌNH", "GIA ĐÌNH ÔNG LÊ THÚY", "ĐIỂU K'RỨT"]
    rows = [ROWS[0], *([n, name, *ROWS[1][2:]] for n, name in enumerate(names, 1))]

    done = run(sheet(tmp_path, rows))

    assert (done.names, done.code, done.report["doubts"]) == (names, 0, [])


def test_text_is_cleaned(tmp_path: Path) -> None:
    """Composed, spaces mended; the name is as signed, with its tone where the office has it."""
    rows = [ROWS[0], [1, "  Nguye\u0302\u0303n\u00a0 Va\u0306n   Hoà ", "- ấp 1", "Tân Bình", "Vĩnh Cửu"]]

    done = run(sheet(tmp_path, rows))

    assert (done.names, done.rows[0].hamlet) == (["Nguyễn Văn Hoà"], "ấp 1")


@pytest.mark.parametrize("sign", ["=", "+", "@", "-"])
def test_text_that_a_spreadsheet_would_run_is_refused(tmp_path: Path, sign: str) -> None:
    done = run(sheet(tmp_path, [*ROWS[:2], [2, f"{sign}HYPERLINK(1)", *ROWS[2][2:]]]))

    assert "công thức" in done.reasons["Sheet1!B3"]
    with done.mending.open(encoding="utf-8-sig", newline="") as file:
        cells = [c for row in csv.reader(file) for c in row]
    assert not [c for c in cells if c.startswith(sign)]


def test_names_in_capitals_here_and_there_are_told(tmp_path: Path) -> None:
    """They stay as they are: only a whole column of capitals is a habit of the office."""
    rows = [[n, name, *ROWS[1][2:]] for n, name in enumerate(["NGUYỄN VĂN BÌNH", "trần thị hạnh", "Lê Văn Ba"], 1)]

    done = run(sheet(tmp_path, [ROWS[0], *rows]))

    assert done.names == ["NGUYỄN VĂN BÌNH", "trần thị hạnh", "Lê Văn Ba"]
    assert [d for d in done.report["doubts"] if "Sheet1!B2, Sheet1!B3" in d]


@pytest.mark.parametrize(
    "name",
    ["Điểu K'Lứ", "Điểu K’Rứt", "Y Blưr", "Thị Pơl", "H'Hen Niê Kđăm", "Y Bhĭm Ƀuôn Yă", "Vòng A Sáng", "Nguyễn Thị B'Lin"],
)  # fmt: skip
def test_names_of_all_peoples(tmp_path: Path, name: str) -> None:
    """As they are written, and from a column of capitals."""
    rows = [[n, name, *ROWS[1][2:]] for n in range(1, 4)]
    capitals = [[n, name.upper(), *ROWS[1][2:]] for n in range(1, 4)]

    assert set(run(sheet(tmp_path, [ROWS[0], *rows])).names) == {name}
    assert set(run(sheet(tmp_path, [ROWS[0], *capitals])).names) == {name.upper()}


def test_words_that_no_people_writes_are_told_and_those_of_other_peoples_are_not(tmp_path: Path) -> None:
    names = ["Krá", "Y Krá", "H'Krá", "Siu Blới", "Neáng Kim Phượl", "Nguễn Văn An", "Lê Thị Duơng", "Hoà Thị Thuý"]

    done = run(sheet(tmp_path, [ROWS[0], *([n, x, *ROWS[1][2:]] for n, x in enumerate(names, 1))]))

    assert done.names == names
    assert done.report["doubts"] == [
        "cột Sheet1!B: “Nguễn”, “Duơng” không phải âm tiếng Việt hay tên họ nào, giữ nguyên; sai thì gõ lại ô"
    ]
    (item,) = done.report["questions"][0]["items"]
    assert item["cells"] == ["Sheet1!B7", "Sheet1!B8"]


def test_footnote_marks_and_colons_are_no_part_of_a_name(tmp_path: Path) -> None:
    typed = ["Võ Văn Tư (*)", "Võ Văn Năm**", "Võ Văn Sáu¹", "Hộ ông:\nVõ Văn Bảy", "Ngô Thị Kiều Oanh¹"]

    done = run(sheet(tmp_path, [ROWS[0], *([n, x, *ROWS[1][2:]] for n, x in enumerate(typed, 1))]))

    assert done.names == ["Võ Văn Tư", "Võ Văn Năm", "Võ Văn Sáu", "Hộ ông Võ Văn Bảy", "Ngô Thị Kiều Oanh"]
    assert not any("âm tiếng Việt" in doubt for doubt in done.report["doubts"])


def test_a_name_that_lost_its_marks_is_refused(tmp_path: Path) -> None:
    done = run(sheet(tmp_path, [*ROWS, [4, "Nguy?n V?n B?nh", *ROWS[1][2:]]]))

    assert "mất chữ có dấu" in done.reasons["Sheet1!B5"]


def test_slips_stand_under_a_heading_of_their_own(tmp_path: Path) -> None:
    rows = [*ROWS, [4, "Nguyễn Vănn Thành", *ROWS[1][2:]], [5, "Nguyển Thị Hoà", *ROWS[1][2:]]]

    (question,) = run(sheet(tmp_path, rows)).report["questions"]

    assert (question["kind"], question["title"]) == ("go-sai", "Chữ như gõ sai, giữ nguyên")
    assert question["items"][0]["cells"] == ["Sheet1!B5", "Sheet1!B6"]
