"""The step from grids as typed to grids in Unicode."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from hooks.desk.importing.conversion import doubts_of, in_unicode
from hooks.desk.importing.files.grids import Grid
from tests.desk.importing.office_files import misread, tcvn3, vni, windows_1258

NAMES = ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường", "Phạm Hữu Đức"]


@pytest.mark.parametrize(
    ("typed", "encodings"),
    [
        (str, {}),
        (tcvn3, {1: "tcvn3"}),
        (vni, {1: "vni"}),
        (windows_1258, {1: "cp1258"}),
        (misread, {1: "utf-8"}),
    ],
)
def test_each_column_by_itself(typed: Callable[[str], str], encodings: dict[int, str]) -> None:
    """A column in Unicode beside it stays; every cell that reads differently now is told."""
    rows = [[str(n), typed(name), "Xã Tân Bình"] for n, name in enumerate(NAMES, 1)]

    done = in_unicode(Grid("T", rows))

    assert done.grid.rows == [[str(n), name, "Xã Tân Bình"] for n, name in enumerate(NAMES, 1)]
    assert done.encodings == encodings
    assert [(cell, reads) for cell, _, reads in done.conversions] == (
        [(f"T!B{n}", name) for n, name in enumerate(NAMES, 1)] if encodings else []
    )


@pytest.mark.parametrize("typed", [tcvn3, vni, misread])
@pytest.mark.parametrize("at", range(4))
def test_a_cell_of_another_encoding_changes_no_other_cell(typed: Callable[[str], str], at: int) -> None:
    """Wherever it stands: Hoàng, Quân and Sôn are words of VNI too, and stay."""
    names = ["Lê Hoàng Quân", "Hoàng Thị Mai Sôn", "Võ Thị Hoà"]
    old = "Nguyễn Văn Đức"
    cells = [*names[:at], typed(old), *names[at:]]

    done = in_unicode(Grid("T", [[cell] for cell in cells]))

    assert [row[0] for row in done.grid.rows] == [*names[:at], old, *names[at:]]
    assert [cell for cell, _, _ in done.conversions] == [f"T!A{at + 1}"]
    assert not done.grid.garbled


def test_three_encodings_in_one_column() -> None:
    cells = [vni(NAMES[0]), tcvn3(NAMES[1]), NAMES[2], misread(NAMES[3])]

    done = in_unicode(Grid("T", [[cell] for cell in cells]))

    assert [row[0] for row in done.grid.rows] == NAMES


def test_a_column_that_says_too_little_goes_with_its_neighbours() -> None:
    rows = [[vni(name), vni("Ấp")] for name in NAMES]

    assert in_unicode(Grid("T", rows)).encodings == {0: "vni", 1: "vni"}


def test_the_paragraphs_above_and_the_sheets_name_are_turned_too() -> None:
    title = "DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN BÌNH"

    done = in_unicode(Grid(misread("Xã Trị An"), [], above=(vni(title),), further=((tcvn3(title.lower()),),)))

    assert (done.grid.above, done.grid.further) == ((title, "Xã Trị An"), ((title.lower(),),))
    assert done.grid.name == misread("Xã Trị An")  # as the editor sees it


def test_what_may_be_of_the_columns_encoding_is_kept_and_doubted_with_both_readings() -> None:
    """Sôn is a syllable, and Sơn in VNI: among names in VNI nobody can say."""
    done = in_unicode(Grid("T", [["Tên"], *([vni(name)] for name in NAMES), ["Mai Sôn"]]))

    doubts = [doubt for doubt in doubts_of(done, {0}, range(1, 6)) if doubt.cells == ("T!A6",)]

    assert done.grid.rows[5] == ["Mai Sôn"]
    assert len(doubts) == 1
    assert "“Mai Sôn” hay “Mai Sơn”" in doubts[0].text


def test_a_letter_that_only_unicode_has_leaves_no_doubt() -> None:
    done = in_unicode(Grid("T", [*([vni(name)] for name in NAMES), ["Đỗ Sôn"]]))

    assert done.grid.rows[4] == ["Đỗ Sôn"]
    assert (4, 0) not in done.readings


def test_a_word_that_nobody_can_read_is_named() -> None:
    """What came of a wrong conversion somewhere else: Quân as TCVN3."""
    done = in_unicode(Grid("T", [["Lờ Hoàng Quõn"], [NAMES[0]]]))

    assert list(done.grid.garbled) == [(0, 0)]
    assert done.conversions == ()


def test_conversions_are_doubted_once_a_column_with_all_cells() -> None:
    rows = [["Tên"], *([vni(name)] for name in NAMES)]

    whole, part = (
        list(doubts_of(in_unicode(Grid("T", r)), {0}, range(1, 99))) for r in (rows, [*rows, *[["Đỗ Sôn"]] * 9])
    )

    assert [d.cells for d in (*whole, *part)] == [("T!A2", "T!A3", "T!A4", "T!A5")] * 2
    assert whole[0].text == "cột T!A gõ bằng VNI, đã đổi sang Unicode: đọc lại vài ô"
    assert part[0].text.startswith("4 ô của cột T!A")


def test_columns_that_are_not_read_are_not_doubted() -> None:
    done = in_unicode(Grid("T", [[vni(name)] for name in NAMES]))

    assert not list(doubts_of(done, set(), range(99)))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (unicodedata.normalize("NFD", "Nguyễn Hoà"), False),
        ("  Nguyễn\u00a0 Hoà ", False),
        ("\u202eNguyễn\u200b \u2067 Hoà\u00ad", False),  # told by their own name
        ("Ðỗ Hoà", True),  # an eth
        ("V\u01cen Hoà", True),  # a caron for a breve
    ],
)
def test_only_letters_that_change_are_told(typed: str, told: bool) -> None:
    """Marks apart from their letters, spaces and signs that nobody sees leave the letters as they are."""
    done = in_unicode(Grid("T", [[typed]]))

    assert bool(done.conversions) == told
