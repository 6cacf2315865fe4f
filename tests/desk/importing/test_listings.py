"""The step from tables to lists: what is known before any row is read, what is told after all are."""

from __future__ import annotations

import pytest

from hooks.desk.importing.listing_doubts import doubts_after
from hooks.desk.importing.memory import Remark
from hooks.desk.importing.steps import Options
from hooks.desk.place_words.addresses import Words
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.stepping import HEAD, NEW, OLD, ROW, listing

NAMES = ["NGUYỄN VĂN BÌNH", "TRẦN THỊ HẠNH", "ĐIỂU K'RỨT"]


@pytest.mark.parametrize(
    ("rows", "options", "kind"),
    [
        ([HEAD, ROW], Options(OLD), None),
        ([HEAD, ROW], Options(OLD, kind=RecipientKind.CLAN), "clan"),
        ([["STT", "Họ tên chủ hộ", "Xã"], ROW], Options(OLD), "family"),
        ([["DANH SÁCH DÒNG HỌ HỌC TẬP"], HEAD, ROW], Options(OLD), "clan"),
        ([["DANH SÁCH GIA ĐÌNH, DÒNG HỌ"], HEAD, ROW], Options(OLD), None),  # which of the two?
        ([["DANH SÁCH CÁC ĐƠN VỊ"], HEAD, ROW], Options(OLD), "unit"),
    ],
)
def test_the_kind_of_a_whole_list(rows: list[list[str]], options: Options, kind: str | None) -> None:
    assert listing(rows, options).kind == kind


@pytest.mark.parametrize(
    ("titles", "options", "place"),
    [
        (["DANH SÁCH HUYỆN VĨNH CỬU"], Options(OLD), Words(district="Huyện Vĩnh Cửu")),
        (["ỦY BAN NHÂN DÂN XÃ BÌNH LỢI"], Options(OLD), Words("xã Bình Lợi")),
        (["Xét Tờ trình của Hội Khuyến học xã Vĩnh Tân"], Options(OLD), Words("xã Vĩnh Tân")),
        (["DANH SÁCH HUYỆN VĨNH CỬU"], Options(NEW), Words(near="Huyện Vĩnh Cửu")),
    ],
)
def test_the_place_above_a_list(titles: list[str], options: Options, place: Words) -> None:
    assert listing([titles, HEAD, ROW], options).place == place


@pytest.mark.parametrize(
    ("numbers", "numbered", "roman"),
    [
        (["1", "2", "3"], True, False),
        (["1.", "(2)", ""], True, False),
        (["", "", "1"], False, False),
        (["", "", ""], False, False),
        (["I", "II", "III"], False, True),
        (["I", "2", "III"], False, False),
    ],
)
def test_how_an_office_numbers(numbers: list[str], numbered: bool, roman: bool) -> None:
    found = listing([HEAD, *([number, *ROW[1:]] for number in numbers)])

    assert (found.numbered, found.roman) == (numbered, roman)


@pytest.mark.parametrize(
    ("names", "capitals"),
    [
        (NAMES, True),
        (NAMES[:2], False),  # two may be chance
        ([*NAMES, "Võ Thị Mỹ"], False),
        ([*NAMES, "TỔNG CỘNG"], True),
    ],
)
def test_a_column_of_capitals(names: list[str], capitals: bool) -> None:
    found = listing([HEAD, *([str(n), name, *ROW[2:]] for n, name in enumerate(names, 1))])

    assert found.capitals == capitals


def test_remarks_are_told_once_with_their_first_cells() -> None:
    found = listing([["DANH SÁCH HUYỆN VĨNH CỬU"], HEAD, ROW])
    cells = [f"T!C{n}" for n in range(1, 7)]

    told = doubts_after(found, {Remark.SAME_CASE: cells, Remark.BY_TITLE: ["T!A1"], Remark.NOWHERE: cells[:2]})

    assert [str(d) for d in told] == [
        "T: 1 dòng không ghi xã, phường, lấy nơi ghi ở tên bảng: Huyện Vĩnh Cửu",
        "T: 2 dòng không có nơi ở hoặc trụ sở: T!C1, T!C2; cần thì thêm cột “Xã, phường”",
        "T: 6 tên viết hoa hay viết thường cả chữ, hoặc lẫn lộn, giữ nguyên: T!C1, T!C2, T!C3, T!C4, T!C5, …",
    ]
