"""The step from grids to tables: which row has the headings, what each column is, which tables go on."""

from __future__ import annotations

import pytest

from hooks.desk.importing.columns.meanings import UNKNOWN, field_of
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.steps import Options
from hooks.desk.importing.tables import Table, table_of, told_columns
from hooks.desk.importing.unheaded import Part, parts
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.stepping import HEAD, OLD, ROW, rules, table


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Họ và tên", "name"),
        ("Ấp/Khu phố", "hamlet"),
        ("Xã, phường, thị trấn", "commune"),
        ("X.", "commune"),
        ("Huyện (thị xã, thành phố)", "district"),
        ("Huyện, TX, TP", "district"),
        ("Quận, huyện", "district"),
        ("Thị xã", "district"),
        ("Xã, huyện", "address"),
        ("Năm sinh", "private"),
        ("Ghi chú", "remark"),
        ("Chỗ khác", UNKNOWN),
        ("", UNKNOWN),
    ],
)
def test_what_a_heading_says(heading: str, field: str) -> None:
    assert field_of(heading) == field


@pytest.mark.parametrize(
    ("rows", "first", "last", "doubt"),
    [
        ([HEAD, ROW], 0, 0, ""),
        ([["DANH SÁCH"], [], HEAD, ROW], 2, 2, ""),
        ([["STT", "Họ tên", "Nơi ở", "", ""], ["", "", "Ấp", "Xã", "Huyện"], ROW], 0, 1, ""),
        ([["STT", "Họ tên", "Tên gọi khác", "Họ tên chủ hộ"], ROW], 0, 0, "có hơn một cột có thể là tên: B “Họ tên”, D “Họ tên chủ hộ”"),
        ([["STT", "Họ tên vợ", "Họ tên chồng", "Xã"], ROW], 0, 0, ""),
        ([["STT", "Họ và tên", "Xã", "Phường"], ROW], 0, 0, "có hơn một cột là “Xã, phường”: C, D"),
        ([["STT", "Ấp", "Xã"], ROW], 0, 0, "không rõ cột nào là tên"),
    ],
)  # fmt: skip
def test_where_the_headings_stand(rows: list[list[str]], first: int, last: int, doubt: str) -> None:
    header = table(rows).header

    assert (header.first, header.last, header.doubt) == (first, last, doubt)


def test_a_grid_without_headings_stays_a_grid() -> None:
    grid = Grid("T", [["ỦY BAN NHÂN DÂN", "CỘNG HÒA"], ROW])

    assert table_of(grid, {}, rules()) is grid


def test_hamlets_are_the_honoured_of_a_list_of_communities() -> None:
    rows = [["STT", "Ấp/khu phố", "Xã"], ["1", "Ấp 3", "Tân Bình"]]

    found = table(rows, Options(OLD, kind=RecipientKind.COMMUNITY))

    assert (found.name(1), found.header.kind, found.header.doubt) == ("Ấp 3", "community", "")


@pytest.mark.parametrize(("answer", "field"), [("Thành tích", "achievement"), ("bỏ cột này", "drop"), (None, UNKNOWN)])
def test_an_unclear_column_is_what_the_editor_says(answer: str | None, field: str) -> None:
    """Asked once, with every field as a choice; the order of the columns stays."""
    asked: list[str] = []

    def ask(question: str, choices: object) -> str | None:
        asked.append(question)
        return answer

    found = table_of(Grid("T", [[*HEAD, "Chỗ khác"], [*ROW, "gì đó"]]), {}, rules(ask=ask))

    assert isinstance(found, Table)
    assert asked == ["Cột T!F “Chỗ khác” là gì?"]
    assert found.header.columns[5].field == field
    assert [c.letter for c in found.columns(field)] == ["F"]


def test_an_empty_unclear_column_is_not_asked_about() -> None:
    def ask(question: str, choices: object) -> str:
        raise AssertionError(question)

    assert isinstance(table_of(Grid("T", [[*HEAD, "Chỗ khác"], ROW]), {}, rules(ask=ask)), Table)


def test_columns_are_told() -> None:
    found = table_of(Grid("T", [[*HEAD, "Năm sinh", "Ghi chú"], [*ROW, "1970", ""]]), {1: "vni"}, rules())
    assert isinstance(found, Table)

    told = told_columns(found)

    assert told.columns["T!B “Họ và tên”"] == "Họ và tên"
    assert told.encoding == {"T!A": "unicode", "T!B": "vni", "T!C": "unicode", "T!D": "unicode", "T!E": "unicode"}
    assert [d["heading"] for d in told.dropped] == ["Năm sinh"]  # an empty column is not worth a word
    assert told.doubts == []


def _word(rows: list[list[str]], above: tuple[str, ...] = ()) -> Table | Grid:
    return table_of(Grid("T", rows, flows=True, above=above), {}, rules())


@pytest.mark.parametrize(
    ("second", "goes_on", "lent"),
    [
        (_word([HEAD, ["2", *ROW[1:]]]), True, False),
        (_word([["2", *ROW[1:]]]), True, True),  # without headings
        (_word([["3", *ROW[1:]]]), False, False),  # numbers do not go on
        (_word([["2", *ROW[1:4]]]), False, False),  # not as wide
        (_word([HEAD, ["2", *ROW[1:]]], ("II. Xã Trị An",)), False, False),  # titled
        (Grid("T", [["2", *ROW[1:]]]), False, False),  # a sheet stands for itself
    ],
)
def test_which_tables_go_on(second: Table | Grid, goes_on: bool, lent: bool) -> None:
    """A letterhead between them has no part in it."""
    letterhead = _word([["ỦY BAN NHÂN DÂN", "CỘNG HÒA"]])

    first, between, last = parts([_word([HEAD, ROW]), letterhead, second])

    assert (first.goes_on, between) == (False, Part(letterhead))
    assert (last.goes_on, last.lent) == (goes_on, lent)
    assert isinstance(last.table, Table) == (lent or isinstance(second, Table))
    if lent and isinstance(last.table, Table):
        assert list(last.table.below) == [0]
