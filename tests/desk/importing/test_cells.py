"""The step from rows to cells: what each says, without private details, marks for “the same as above” filled in."""

from __future__ import annotations

import pytest

from hooks.desk.importing.cells import Cells, cells_of
from hooks.desk.importing.faults import cell_faults
from hooks.desk.importing.memory import Memory
from hooks.desk.importing.steps import Options
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.stepping import HEAD, OLD, ROW, last_line, listing

WIDE = [*HEAD, "Thành tích"]


def _cells(row: list[str], head: list[str] = HEAD, memory: Memory | None = None, kind: str = "family") -> Cells:
    memory = memory or Memory()
    found = listing([head, row], Options(OLD, kind=RecipientKind(kind)))
    return cells_of(found, last_line(found, memory), memory)


def test_words_by_field() -> None:
    cells = _cells([*ROW, " - Ba năm  liền "], WIDE)

    assert dict(cells.words) == {
        "stt": "1",
        "name": "Nguyễn Văn Bình",
        "hamlet": "ấp 1",
        "commune": "Tân Bình",
        "district": "Vĩnh Cửu",
        "achievement": "Ba năm liền",
    }
    assert (cells.number, cells.ditto, cells.removed) == ("1", "", ())


@pytest.mark.parametrize(
    ("head", "row", "field", "text"),
    [
        (["STT", "Họ và chữ lót", "Tên", "Xã"], ["1", "Nguyễn Văn", "Bình", "Tân Bình"], "name", "Nguyễn Văn Bình"),
        ([*HEAD, "Chỗ khác"], [*ROW, "gì đó"], "Chỗ khác", "gì đó"),
        ([*HEAD, ""], [*ROW, "gì đó"], "F", "gì đó"),
    ],
)
def test_fields_of_several_columns_and_of_none(head: list[str], row: list[str], field: str, text: str) -> None:
    assert _cells(row, head).words[field] == text


@pytest.mark.parametrize("field", ["private", "drop"])
def test_columns_that_are_left_out_are_not_read(field: str) -> None:
    head = [*HEAD, {"private": "Số điện thoại", "drop": "Ghi chú"}[field]]

    assert "0912345678" not in _cells([*ROW, "0912345678"], head).words.values()


@pytest.mark.parametrize(
    ("kind", "name", "left", "what"),
    [
        ("family", "Nguyễn Văn Bình (1970)", "Nguyễn Văn Bình", "ngày, năm sinh"),
        ("family", "Nguyễn Văn Bình (hộ nghèo)", "Nguyễn Văn Bình", "phần trong ngoặc sau tên"),
        ("family", "Nguyễn Văn Bình - 0912.345.678", "Nguyễn Văn Bình", "số điện thoại"),
        ("unit", "Quỹ Khuyến học 2020", "Quỹ Khuyến học 2020", ""),
        ("clan", "Nguyễn (chi thứ hai)", "Nguyễn (chi thứ hai)", ""),
    ],
)
def test_private_details_behind_names(kind: str, name: str, left: str, what: str) -> None:
    cells = _cells(["1", name, *ROW[2:]], kind=kind)

    assert cells.words["name"] == left
    assert cells.removed == ((("T!B2", what),) if what else ())


def test_the_house_goes_out_of_every_column_of_places() -> None:
    cells = _cells(["1", "Lê Văn Ba", "12/4 ấp 3", "Tân Bình", "Vĩnh Cửu"])

    assert (cells.words["hamlet"], cells.removed) == ("ấp 3", (("T!C2", "số nhà, tên đường"),))


@pytest.mark.parametrize("mark", ['"', "nt", "như trên"])
def test_marks_are_what_the_row_above_says(mark: str) -> None:
    """In every column but the name's; nothing above, nothing said."""
    memory = Memory(above={"hamlet": "ấp 9", "commune": "Vĩnh Tân"})

    cells = _cells(["1", mark, mark, mark, mark], memory=memory)

    assert (cells.words["name"], cells.ditto) == (mark, mark)
    assert [cells.words[of] for of in ("hamlet", "commune", "district")] == ["ấp 9", "Vĩnh Tân", ""]


@pytest.mark.parametrize(
    ("head", "row", "number", "name"),
    [
        (HEAD, ["(7)", *ROW[1:]], "7", "Nguyễn Văn Bình"),
        (HEAD, ["", "7. Nguyễn Văn Bình", *ROW[2:]], "7", "Nguyễn Văn Bình"),
        (HEAD, ["3", "7. Nguyễn Văn Bình", *ROW[2:]], "3", "7. Nguyễn Văn Bình"),
        (HEAD, ["1.2", *ROW[1:]], "", "Nguyễn Văn Bình"),
    ],
)
def test_the_number_in_the_list(head: list[str], row: list[str], number: str, name: str) -> None:
    cells = _cells(row, head)

    assert (cells.number, cells.words["name"]) == (number, name)


@pytest.mark.parametrize(
    ("head", "row", "column", "told"),
    [
        (WIDE, [*ROW, "x" * 1001], 5, "ô dài quá 1000 ký tự; rút gọn rồi nhập lại"),
        (WIDE, [*ROW, "=1+1"], 5, "bảng tính sẽ hiểu là công thức"),
        ([*HEAD, "Chỗ khác"], [*ROW, "a"], 5, '--map "Chỗ khác=bo"'),
        (["STT", "Họ tên", "Họ tên chủ hộ", "Xã"], ["1", "Trần Thị A", "Lê Văn B", ""], 1, '--map "Họ tên=name"'),
    ],
)
def test_faults_of_cells(head: list[str], row: list[str], column: int, told: str) -> None:
    found = listing([head, row])
    cells = cells_of(found, last_line(found), Memory())

    (fault,) = cell_faults(found, 1, cells)

    assert fault.column == column
    assert told in fault.reason
