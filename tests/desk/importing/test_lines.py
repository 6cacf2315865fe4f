"""The step from headings to rows: what a line is, and what it leaves to those below."""

from __future__ import annotations

import pytest

from hooks.desk.importing.lines import LineKind, after, line_of, skipped
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.steps import Options
from hooks.desk.place_words.addresses import Words
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.stepping import HEAD, OLD, ROW, last_line, listing

FAMILIES = Options(OLD, kind=RecipientKind.FAMILY)
ROWS = [HEAD, ROW, ["2", *ROW[1:]]]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (["3", *ROW[1:]], LineKind.ROW),
        (["3", "", "", "", ""], LineKind.ROW),
        (["", "Võ Thị Mỹ", "ấp 1"], LineKind.ROW),
        (["3", "Tổng cộng", "ấp 1"], LineKind.ROW),  # a number of the list: refused, never left out
        (["", "Những hộ có dấu * là hộ mới"], LineKind.UNSURE),
        (["-", "–", "…"], LineKind.DASHES),
        (HEAD, LineKind.HEADINGS),
        (["", "Tổng cộng: 2"], LineKind.TOTAL),
        (["Nơi nhận:", "", "", "TM. ỦY BAN NHÂN DÂN"], LineKind.SIGNATURE),
        (["I", "Xã Tân Bình"], LineKind.GROUP),
        (["3", "Xã Tân Bình", "25 hộ"], LineKind.ROW),  # its number goes on, nothing below needs it: refused
        (["3", "Xã Tân Bình", "ấp 3"], LineKind.ROW),
        (["", "", "Xem mặt sau"], LineKind.NOTHING),
        (["", "", "Ghi chú: hộ mới"], LineKind.NOTE),
        (["", "(*) hộ mới"], LineKind.NOTE),
        (["*", "Hộ thuộc diện chính sách"], LineKind.NOTE),
        (["(**)", "Gia đình liệt sĩ"], LineKind.NOTE),
        (["*", "Xã Tân Bình"], LineKind.GROUP),
        (["+", "Hộ thuộc diện chính sách"], LineKind.UNSURE),
        (["", "Trang 1/3"], LineKind.PAGE),
    ],
)
def test_what_a_line_is(line: list[str], kind: LineKind) -> None:
    assert last_line(listing([*ROWS, line], FAMILIES)).kind is kind


@pytest.mark.parametrize("line", [["*", "Hộ gia đình chính sách"], ["*", "HỘ NGHÈO"], ["* Hộ thuộc diện chính sách"]])
def test_a_footnote_has_the_mark_of_a_name(line: list[str]) -> None:
    """It heads nothing and is nobody, wherever it stands."""
    found = listing([*ROWS, ["3", "Trần Văn An*", "ấp 1"], line], FAMILIES)

    assert last_line(found).kind is LineKind.NOTE


def test_the_numbers_of_columns_stand_right_below_the_headings() -> None:
    numbers = ["(1)", "(2)", "(3)", "(4)", "(5)"]

    assert last_line(listing([HEAD, numbers])).kind is LineKind.COLUMN_NUMBERS
    assert last_line(listing([*ROWS, numbers])).kind is LineKind.ROW


@pytest.mark.parametrize(("ended", "kind"), [(False, LineKind.UNSURE), (True, LineKind.AFTER)])
def test_a_name_below_the_signature_is_who_signed(ended: bool, kind: LineKind) -> None:
    found = listing([*ROWS, ["", "Nguyễn Văn C"]], FAMILIES)

    assert last_line(found, Memory(ended=ended)).kind is kind


def test_a_signature_ends_the_list_until_a_heading() -> None:
    found = listing([*ROWS, ["Nơi nhận:", "", "TM. UBND"], ["II", "Xã Vĩnh Tân"]], FAMILIES)

    signed = after(found, line_of(found, 3, Memory()), Memory())
    again = after(found, line_of(found, 4, signed), signed)

    assert (signed.ended, again.ended) == (True, False)
    assert again.groups.now.words == Words("Xã Vĩnh Tân")


def test_a_line_that_may_be_a_heading_is_kept_until_a_row() -> None:
    """The first such line; only below a heading, where it matters which one holds."""
    found = listing([HEAD, ["I", "Xã Tân Bình"], ["Khối cơ quan"], ["Khối khác"], ["1", *ROW[1:]]], FAMILIES)

    memory, seen = Memory(), []
    for r in found.table.below:
        memory = after(found, line_of(found, r, memory), memory)
        seen.append(memory.unclear)

    assert seen == ["", "T!A3 “Khối cơ quan”", "T!A3 “Khối cơ quan”", ""]
    assert after(found, line_of(found, 2, Memory()), Memory()).unclear == ""


def test_a_skipped_line_keeps_no_private_detail() -> None:
    found = listing([*ROWS, ["", "Tổng cộng: 2", "gọi 0912.345.678"]])

    told = skipped(found.table.grid, 3, LineKind.TOTAL)

    assert (told.cell, told.text, told.reason) == (
        "T!B4",
        "Tổng cộng: 2 | [số điện thoại: không chép lại]",
        "dòng tổng cộng",
    )


def test_the_mark_of_a_detail_is_not_cut() -> None:
    for spaces in range(160, 215):
        found = listing([*ROWS, ["", "Ghi chú: " + "a " * (spaces // 2), "gọi 0912.345.678"]])
        text = skipped(found.table.grid, 3, LineKind.TOTAL).text

        assert len(text) <= 200
        assert text.count("[") == text.count("]")
        assert "[" not in text or text.endswith("[số điện thoại: không chép lại]")
