"""The file of rows to mend: mended and read alone, a row comes in as it would have, had it been right at first."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from hooks.desk.import_list.report import mending_bytes
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.reading import grids_in
from hooks.desk.importing.lists import import_grids
from hooks.desk.importing.steps import Options, Outcome
from hooks.records.model.honours import Recipient
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.stepping import NEW, OLD, nobody, records

LOST = "Trần Th? Bình"
"""A name that is refused, and RIGHT once its letter is typed."""
RIGHT = "Trần Thị Bình"
FAMILY, PERSON = RecipientKind.FAMILY, RecipientKind.INDIVIDUAL
UNIT = RecipientKind.UNIT


def read(grids: Sequence[Grid], options: Options) -> Outcome:
    return import_grids(grids, records(), options, nobody, lambda done, total: None)


def list_of(rows: Sequence[Sequence[str]], sheet: str = "T", **more: object) -> list[Grid]:
    return [Grid(sheet, [list(row) for row in rows], **more)]  # type: ignore[arg-type]


def rows_of(out: Outcome) -> list[Recipient]:
    return [row.recipient for row in out.accepted]


def mended(out: Outcome, lost: str, right: str, options: Options) -> tuple[list[Recipient], list[Recipient]]:
    """What comes of the file to mend as it was left, and with the lost text typed again."""
    left = mending_bytes(out).decode("utf-8-sig")
    assert lost in left
    return tuple(  # type: ignore[return-value]
        rows_of(read(grids_in(text.encode(), ".csv", "sua"), options)) for text in (left, left.replace(lost, right))
    )


HEAD = ["STT", "Họ và tên", "Ấp", "Xã"]
LAYOUTS: dict[str, tuple[list[list[str]], Options]] = {
    "commune in the title": (
        [["DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN AN NĂM 2025"], ["STT", "Họ và tên", "Ấp"], ["1", LOST, "2"]],
        Options(NEW),
    ),
    "hamlet in the title": (
        [["DANH SÁCH CÔNG DÂN HỌC TẬP ẤP BÌNH CHÁNH, XÃ TÂN AN"], ["STT", "Họ và tên", "Tổ"], ["1", LOST, "3"]],
        Options(NEW),
    ),
    "groups of communes": (
        [["STT", "Họ tên chủ hộ", "Ấp"], ["I", "Xã Tân An", ""], ["1", LOST, "Ấp 3"], ["II", "Xã Bàu Hàm", ""], ["1", "Lê Văn Ba", "4"]],
        Options(NEW),
    ),
    "groups of titles": (
        [HEAD, ["A", "GIA ĐÌNH HỌC TẬP", "", ""], ["1", LOST, "Ấp 3", "Tân An"], ["B", "CÔNG DÂN HỌC TẬP", "", ""], ["1", "Lê Văn Ba", "4", "Tân An"]],
        Options(NEW),
    ),
    "groups in two levels": (
        [["STT", "Họ và tên"], ["A", "CÔNG DÂN HỌC TẬP"], ["I", "Xã Tân An"], ["", "Ấp Bình Chánh"], ["1", LOST]],
        Options(NEW),
    ),
    "x marks": (
        [[*HEAD, "Công dân học tập", "Gia đình học tập"], ["1", LOST, "Ấp 3", "Tân An", "x", ""], ["2", "Lê Văn Ba", "4", "Tân An", "", "x"]],
        Options(NEW),
    ),
    "two x marks in one row": (
        [[*HEAD, "Công dân học tập", "Gia đình học tập"], ["1", LOST, "Ấp 3", "Tân An", "x", "x"], ["2", "Lê Văn Ba", "4", "Tân An", "", "x"]],
        Options(NEW),
    ),
    "marks under kinds": (
        [[*HEAD, "Cá nhân", "Gia đình"], ["1", LOST, "Ấp 3", "Tân An", "", "x"], ["2", "Lê Văn Ba", "4", "Tân An", "x", ""]],
        Options(NEW),
    ),
    "results": (
        [[*HEAD, "Kết quả xét"], ["1", LOST, "Ấp 3", "Tân An", "Đạt"], ["2", "Lê Văn Ba", "4", "Tân An", "?"]],
        Options(NEW, FAMILY),
    ),
    "address of before the reform": (
        [["STT", "Họ và tên", "Địa chỉ"], ["1", LOST, "Tổ 2, ấp 1, xã Tân Bình, huyện Vĩnh Cửu"]],
        Options(OLD, FAMILY),
    ),
    "district of the title": (
        [["DANH SÁCH GIA ĐÌNH HỌC TẬP HUYỆN VĨNH CỬU"], HEAD, ["1", LOST, "ấp 1", "Tân Bình"]],
        Options(OLD),
    ),
    "as above": (
        [[*HEAD, "Danh hiệu"], ["1", "Lê Văn Ba", "Ấp 3", "Tân An", "GĐHT"], ["2", LOST, "nt", "nt", "nt"]],
        Options(NEW),
    ),
    "an award of the title": (
        [["DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN CỦA CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN AN"], ["STT", "Họ và tên", "Đơn vị công tác", "Thành tích"], ["1", LOST, "Trường THCS Tân An", "Ba năm liền"]],
        Options(NEW),
    ),
    "the kind over the names": (
        [["TT", "Họ và tên chủ hộ", "Xã"], ["1", LOST, "Tân An"]],
        Options(NEW),
    ),
    "numbers in the names": ([["Họ và tên", "Xã"], [f"1. {LOST}", "Tân An"]], Options(NEW, FAMILY)),
    "the list's own commune": (
        [["DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN AN"], HEAD, ["1", LOST, "Ấp 3", "xã nhà"]],
        Options(NEW),
    ),
    "a title by the command": ([HEAD, ["1", LOST, "Ấp 3", "Tân An"]], Options(NEW, FAMILY, title="gia-dinh")),
    "a part of a hamlet under its heading": (
        [["STT", "Họ và tên", "Tổ", "Xã"], ["I", "Ấp Bình Chánh", "", ""], ["1", LOST, "Tổ 3", "Tân An"]],
        Options(NEW, FAMILY),
    ),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_mended_row_comes_in_as_in_its_list(layout: str) -> None:
    rows, options = LAYOUTS[layout]
    whole = read(list_of([[cell.replace(LOST, RIGHT) for cell in row] for row in rows]), options)
    wanted = [row for row in rows_of(whole) if row.name == RIGHT]
    out = read(list_of(rows), options)

    left, again = mended(out, LOST, RIGHT, options)

    assert wanted
    assert [row for row in again if row.name == RIGHT] == wanted
    assert left == []


def test_sheets_and_paragraphs_tell_a_mended_row_its_commune() -> None:
    head = ["STT", "Họ và tên", "Ấp"]
    for grids in (
        list_of([head, ["1", LOST, "Ấp 3"]], "Xã Tân An"),
        list_of([head, ["1", LOST, "Ấp 3"]], flows=True, above=("DANH SÁCH GIA ĐÌNH HỌC TẬP", "1. Xã Tân An")),
    ):
        (row,) = mended(read(grids, Options(NEW, FAMILY)), LOST, RIGHT, Options(NEW, FAMILY))[1]
        assert (row.code, row.hamlet) == ("26179", "Ấp 3")


def test_a_body_with_a_lost_name_stays_among_bodies() -> None:
    """Whether “Tập thể” is a community or a unit, its mended name tells."""
    rows = [["STT", "Họ và tên / Tên tập thể", "Xã"], ["I", "TẬP THỂ", ""], ["1", "", "Tân An"], ["II", "CÁ NHÂN", ""], ["1", RIGHT, "Tân An"]]  # fmt: skip
    out = read(list_of(rows), Options(NEW))
    assert out.refused[0].words["kind"] == "Cộng đồng, Đơn vị"
    text = mending_bytes(out).decode("utf-8-sig")
    for name, kind in (("Ấp 3", "community"), ("Trường THCS Tân An", "unit"), ("Dòng họ Trần", "clan")):
        again = read(grids_in(text.replace(",1,,", f",1,{name},").encode(), ".csv", "sua"), Options(NEW))
        assert [(row.name, row.kind) for row in rows_of(again)] == [(name, kind)]


def test_a_title_at_odds_with_the_decision_is_settled_where_the_reason_says() -> None:
    """Of the two that stand under “Danh hiệu” of the file to mend, one is left."""
    rows = [["DANH SÁCH ĐƠN VỊ HỌC TẬP"], ["STT", "Tên đơn vị", "Xã"], ["1", "Trường THCS Tân An", "Tân An"]]
    options = Options(NEW, decision_title="dong-ho", into_decision=True)
    out = read(list_of(rows), options)

    (refused,) = out.refused
    assert "trong tệp cần sửa, ở cột “Danh hiệu” chỉ để một: bảng đúng thì “Đơn vị học tập”" in refused.reason
    assert refused.words["title"] == "Đơn vị học tập hay Dòng họ học tập"
    left, right = mended(out, ",Đơn vị học tập hay Dòng họ học tập,", ",Đơn vị học tập,", options)
    assert left == []
    assert [(row.kind, row.title) for row in right] == [("unit", "don-vi")]


REFUSED_AGAIN: dict[str, tuple[list[list[str]], Options]] = {
    "a title at odds with the decision's": (
        [["DANH SÁCH GIA ĐÌNH HỌC TẬP"], HEAD, ["1", RIGHT, "Ấp 3", "Tân An"]],
        Options(NEW, decision_title="cong-dan", into_decision=True),
    ),
    "a title the heading speaks against": (
        [[*HEAD, "Danh hiệu"], ["I", "CÁ NHÂN", "", "", ""], ["1", RIGHT, "Ấp 3", "Tân An", "Gia đình học tập"]],
        Options(NEW),
    ),
    "a school among families": (
        [HEAD, ["A", "GIA ĐÌNH HỌC TẬP", "", ""], ["1", "Trường THCS Tân An", "Ấp 3", "Tân An"]],
        Options(NEW),
    ),
    "an empty commune beside others": (
        [["STT", "Họ và tên", "Xã"], ["1", "Lê Văn Ba", "Bàu Hàm"], ["2", RIGHT, ""]],
        Options(NEW, FAMILY, placed=True),
    ),
    "a line without a number": (
        [HEAD, ["A", "GIA ĐÌNH HỌC TẬP XÃ TÂN AN", "", ""], ["1", "Lê Văn Ba", "3", ""], ["2", "Lê Văn Tư", "3", ""], ["", RIGHT, "", ""]],
        Options(NEW),
    ),
    "two columns of names": ([["STT", "Họ và tên", "Họ và tên người nhận", "Xã"], ["1", RIGHT, "Lê Văn Ba", "Tân An"]], Options(NEW, FAMILY)),
    "a title of before": (
        [["DANH SÁCH GIA ĐÌNH HIẾU HỌC XÃ TÂN AN"], ["STT", "Họ và tên"], ["1", RIGHT]],
        Options(NEW),
    ),
    "a proposal": ([["DANH SÁCH ĐỀ NGHỊ CÔNG NHẬN GIA ĐÌNH HỌC TẬP"], HEAD, ["1", RIGHT, "Ấp 3", "Tân An"]], Options(NEW)),
}  # fmt: skip


@pytest.mark.parametrize("layout", REFUSED_AGAIN)
def test_what_nobody_mended_is_refused_again(layout: str) -> None:
    """The table alone has no title and no headings above it that would speak against its rows."""
    rows, options = REFUSED_AGAIN[layout]
    out = read(list_of(rows), options)
    number = len(out.refused)

    again = read(grids_in(mending_bytes(out), ".csv", "sua"), options)

    assert number
    assert ([row.name for row in rows_of(again)], len(again.refused)) == ([], number)
