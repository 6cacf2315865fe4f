"""The last step of a row: a recipient, or its refusal with every reason and what is needed to mend it."""

from __future__ import annotations

import pytest

from hooks.desk.importing.cells import cells_of
from hooks.desk.importing.granting.grants import Granted
from hooks.desk.importing.groups import Group, Groups, Heading
from hooks.desk.importing.honours import honour_of
from hooks.desk.importing.memory import Memory, Remark
from hooks.desk.importing.places import Where, place_of
from hooks.desk.importing.recipients import Known, Result, refused, result_of
from hooks.desk.importing.steps import Accepted, Fault, Options, Refusal
from hooks.desk.place_words.addresses import Words
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.stepping import HEAD, OLD, ROW, last_line, listing

FAMILIES = Options(OLD, kind=RecipientKind.FAMILY)
WIDE = [*HEAD, "Thành tích"]


def _result(row: list[str], options: Options = FAMILIES, memory: Memory | None = None) -> Result:
    """A row through all its steps."""
    found, memory = listing([WIDE, row], options), memory or Memory()
    cells = cells_of(found, last_line(found), memory)
    honour, memory = honour_of(found, cells, memory)
    where, memory = place_of(found, 1, cells, memory) if honour.kind else (Where({}), memory)
    return result_of(found, 1, cells, honour, where, memory.groups.now)


def test_a_recipient() -> None:
    made = _result([*ROW, "Ba năm liền"])

    assert isinstance(made.row, Accepted)
    assert (made.row.cell, made.row.stt, made.remarks, made.doubt) == ("T!B2", "1", (), None)
    assert made.row.recipient.model_dump(exclude_none=True, exclude={"id"}) == {
        "name": "Nguyễn Văn Bình",
        "kind": "family",
        "former": "Xã Tân Bình",
        "district": "Huyện Vĩnh Cửu",
        "hamlet": "ấp 1",
        "achievement": "Ba năm liền",
    }


@pytest.mark.parametrize(
    ("row", "cell", "reasons"),
    [
        (
            ["1", "Nguyễn 2", "ấp 1", "Xã Không Có", "Vĩnh Cửu", "=1"],
            "T!F2",
            ["công thức", "T!B2: tên người", "T!D2: "],
        ),
        (["1", "", *ROW[2:]], "T!B2", ["thiếu tên"]),
        ([*ROW[:3], "", "", ""], "T!D2", ["để trống"]),
        ([*ROW, "x" * 301], "T!F2", ["ô dài quá 300 ký tự: “xxx"]),
        (["1", "Nguyễn Văn Bìnн", *ROW[2:]], "T!B2", ["chữ Hy Lạp, Nga"]),
    ],
)
def test_every_reason_of_a_refusal(row: list[str], cell: str, reasons: list[str]) -> None:
    refusal = _result(row).row

    assert isinstance(refusal, Refusal)
    assert refusal.cell == cell
    parts = refusal.reason.split("; ", 2)
    assert all(reason in refusal.reason for reason in reasons)
    assert reasons[0] in parts[0]


def test_without_a_kind_nothing_more_is_judged() -> None:
    refusal = _result(["1", "Nguyễn 2", "", "Không Có", ""], Options(OLD)).row

    assert isinstance(refusal, Refusal)
    assert refusal.reason.startswith("chưa rõ là cá nhân")
    assert "chữ số" not in refusal.reason


def test_a_school_among_families_is_a_doubt() -> None:
    made = _result(["1", "Trường Tiểu học A", *ROW[2:], ""])

    assert isinstance(made.row, Accepted)
    assert str(made.doubt) == "T!B2: “Trường Tiểu học A” nghe như đơn vị, ghi là gia đình"


def test_a_row_to_mend_has_what_the_headings_above_it_said() -> None:
    """So that it is read again by itself; its own words stay."""
    group = Group(
        Granted("gia-dinh", "", RecipientKind.FAMILY), RecipientKind.FAMILY, Words("Xã Tân Bình", "Vĩnh Cửu", "ấp 1")
    )
    memory = Memory(groups=Groups().entered(Heading("roman", group)))

    refusal = _result(["1", "", "ấp 9", "", "", "Ba năm liền"], memory=memory).row

    assert isinstance(refusal, Refusal)
    assert refusal.words == {
        "stt": "1",
        "hamlet": "ấp 9",
        "achievement": "Ba năm liền",
        "kind": "Gia đình",
        "title": "Gia đình học tập",
        "commune": "Xã Tân Bình",
        "district": "Huyện Vĩnh Cửu",
    }


def test_a_row_to_mend_has_the_place_of_the_title() -> None:
    found = listing([["DANH SÁCH XÃ BÌNH LỢI, HUYỆN VĨNH CỬU"], HEAD[:3], ["1", "", "ấp 1"]], FAMILIES)

    done = refused(found, 2, [Fault(1, "thiếu tên"), Fault(2, "sai", name="A | B")], Known({"hamlet": "ấp 1"}, Group()))

    assert isinstance(done.row, Refusal)
    assert done.row.reason == "thiếu tên; T!C3: sai"
    assert done.row.words == {"hamlet": "ấp 1", "name": "A | B", "kind": "Gia đình", "commune": "xã Bình Lợi"}
    assert done.remarks == ((Remark.BY_TITLE, "T!B3"),)
