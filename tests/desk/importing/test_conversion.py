"""The step from grids as typed to grids in Unicode."""

from __future__ import annotations

import pytest

from hooks.desk.importing.conversion import in_unicode
from hooks.desk.importing.files.grids import Grid
from tests.desk.importing.office_files import tcvn3, vni

NAMES = ["Nguyễn Văn Bình", "Trần Thị Hạnh", "Lê Quốc Cường", "Phạm Hữu Đức"]


@pytest.mark.parametrize(
    ("typed", "encodings"),
    [(str, {}), (tcvn3, {1: "tcvn3"}), (vni, {1: "vni"})],
)
def test_each_column_by_itself(typed: type[str], encodings: dict[int, str]) -> None:
    """A column in Unicode beside it stays; the cells that read differently now are told, three at most."""
    rows = [[str(n), typed(name), "Xã Tân Bình"] for n, name in enumerate(NAMES, 1)]

    done = in_unicode(Grid("T", rows))

    assert done.grid.rows == [[str(n), name, "Xã Tân Bình"] for n, name in enumerate(NAMES, 1)]
    assert done.encodings == encodings
    assert [(cell, reads) for cell, _, reads in done.conversions] == (
        [("T!B2", NAMES[1]), ("T!B3", NAMES[2]), ("T!B4", NAMES[3])] if encodings else []
    )


def test_a_column_that_says_too_little_goes_with_its_neighbours() -> None:
    rows = [[vni(name), vni("Ấp")] for name in NAMES]

    assert in_unicode(Grid("T", rows)).encodings == {0: "vni", 1: "vni"}


def test_the_paragraphs_above_are_turned_too() -> None:
    title = "DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN BÌNH"

    done = in_unicode(Grid("T", [], above=(vni(title),), further=((vni(title),),)))

    assert (done.grid.above, done.grid.further) == ((title,), ((title,),))
