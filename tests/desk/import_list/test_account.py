"""The account of a file adds up: every cell that is not empty has one fate."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.desk.import_list.account import Entry, Fate, account_of, numbers_of
from hooks.desk.import_list.changes import Names, changes_of
from hooks.desk.import_list.numbering import numbered
from hooks.desk.importing.files.grids import Grid, letters
from hooks.desk.importing.lists import import_grids
from hooks.desk.importing.steps import Options, Outcome
from hooks.records.model.honours import Recipient
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.imported import HEAD, ROWS, run, sheet
from tests.desk.importing.office_files import word, xlsx
from tests.desk.importing.stepping import nobody, records


def accounted(
    grids: Sequence[Grid], *, day: dt.date = dt.date(2024, 12, 20)
) -> tuple[Outcome, list[Recipient], dict[str, list[Entry]]]:
    """What came of grids, and the account of their cells."""
    out = import_grids(grids, records(), Options(day, RecipientKind.FAMILY), nobody, lambda done, total: None)
    recipients = numbered(out.accepted, [])
    return out, recipients, account_of(grids, out, numbers_of(out, recipients))


TITLES = [
    ["ỦY BAN NHÂN DÂN XÃ TÂN BÌNH"],
    ["DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2024"],
    ["(Kèm theo Quyết định số 12/QĐ-UBND)"],
    [],
]
HEADINGS = [
    ["STT", "Họ và tên", "Ấp", "Xã", "Huyện"],
    ["TT", "Họ tên chủ hộ", "Năm sinh", "Địa chỉ", "Ghi chú", "Thành tích"],
    ["STT", "Tên đơn vị", "Số điện thoại", "Xã"],
    ["Họ và tên", "Danh hiệu", "Loại", "", "Cột lạ"],
]  # fmt: skip
WORDS = [
    "", "", "1", "2", "3.", "07", "I", "a)", "-", "x", "…", "nt", "như trên", "\u200b", " ", "\u00a0", "Nguyễn Văn Bình", "NGUYỄN VĂN BÌNH",
    "1. Trần Thị Hạnh", "Hộ ông: Lê Văn Ba (1970)", "Gia đình bà Võ Thị Mỹ - 0912345678", "Nguyeãn Vaên Ñöùc", "NguyÔn V¨n §øc",
    "ấp 1", "Tân Bình", "Xã Tân Bình", "Tân Thành", "Vĩnh Cửu", "Huyện Vĩnh Cửu", "Số nhà 12, ấp 1, xã Tân Bình, huyện Vĩnh Cửu",
    "Gia đình học tập", "GIA ĐÌNH HỌC TẬP", "Cá nhân", "Trường THCS A", "Ba năm liền", "=1+1", "1970", "0912345678",
    "I. Xã Tân Bình", "A. GIA ĐÌNH HỌC TẬP", "Tổng cộng: 3 gia đình", "TM. ỦY BAN NHÂN DÂN", "Nơi nhận:", "(1)", "Hoà", "Nguyễn  Thị\nHoa",
]  # fmt: skip
CELL = st.sampled_from(WORDS)
RIGHT = st.tuples(
    st.integers(1, 9).map(str),
    st.sampled_from(["Nguyễn Văn Bình", "Gia đình bà Võ Thị Mỹ - 0912345678", "1. Trần Thị Hạnh", "LÊ VĂN BA"]),
    st.sampled_from(["ấp 1", "nt", "-", ""]),
    st.sampled_from(["Xã Tân Bình", "Tân Bình", "nt"]),
    st.sampled_from(["Huyện Vĩnh Cửu", "H. Vĩnh Cửu", "nt"]),
).map(list)
LINE = (
    RIGHT
    | RIGHT
    | st.lists(CELL, max_size=7)
    | st.sampled_from(HEADINGS)
    | st.tuples(st.integers(1, 9).map(str), CELL, CELL, CELL, CELL).map(list)
)
SPANS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 4), st.integers(0, 2), st.integers(0, 3)), max_size=2)


@st.composite
def grids(draw: st.DrawFn, name: str = "T") -> Grid:
    """A list out of the parts that lists are made of, in whatever order, with merged cells."""
    rows = [
        *draw(st.lists(st.sampled_from(TITLES), max_size=3)),
        *draw(st.sampled_from([[], *([h] for h in HEADINGS)])),
    ]
    rows = [list(row) for row in (*rows, *draw(st.lists(LINE, max_size=10)))]
    across, down = set(), set()
    for top, left, high, wide in draw(SPANS):
        if top < len(rows) and left < len(rows[top]) and rows[top][left]:
            for r in range(top, min(top + high + 1, len(rows))):
                rows[r] += [""] * (left + wide + 1 - len(rows[r]))
                for c in range(left, left + wide + 1):
                    rows[r][c] = rows[top][left]
                    across |= {(r, c)} if c > left else set()
                    down |= {(r, c)} if r > top else set()
    above = tuple(draw(st.lists(st.sampled_from(["1. Xã Tân Bình", "Kèm theo quyết định"]), max_size=2)))
    return Grid(name, rows, frozenset(across), frozenset(down), above=above, flows=draw(st.booleans()))


@settings(max_examples=150, deadline=None)
@given(first=grids("A"), second=grids("B"), day=st.sampled_from([dt.date(2024, 12, 20), dt.date(2025, 9, 1)]))
def test_any_list_adds_up(first: Grid, second: Grid, day: dt.date) -> None:
    """Each cell has one fate that is known; what was written leads to a row with that field; changes are of such cells."""
    out, recipients, told = accounted([first, second], day=day)

    for grid in (first, second):
        filled = [
            f"{letters(c)}{r}" for r, row in enumerate(grid.rows, 1) for c, cell in enumerate(row) if cell.strip()
        ]
        entries = told[grid.name][len(grid.above) :]
        assert [cell for cell, _, _ in entries] == filled
        assert [cell for cell, fate, _ in entries if fate == Fate.LOST] == []
    rows = {recipient.id: recipient for recipient in recipients}
    written = {f"{s}!{cell}": detail for s, of in told.items() for cell, fate, detail in of if fate == Fate.WRITTEN}
    for detail in written.values():
        for part in detail.split("; "):
            number, _, fields = part.partition(" ")
            assert all(getattr(rows[number], field) for field in fields.split(", "))
    assert {row.cell for row in out.accepted} <= written.keys()
    changes = changes_of(out, numbers_of(out, recipients), Names({}, {}))
    assert {change.cell for of in changes.values() for change in of if change.after} <= written.keys()


def test_the_fates_of_a_list_with_one_of_everything(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["DANH SÁCH NĂM 2024"],
        [*HEAD, "Năm sinh", "Ghi chú"],
        ["(1)", "(2)", "(3)", "(4)", "(5)"],
        ["I. Xã Tân Bình", "", "", "", ""],
        [*ROWS[1], 1970, "x"],
        [2, "Trần Thị Hạnh", "-", "Không Có", "Vĩnh Cửu", 1971],
        ["", "Cộng: 2"],
        ["", "", "TM. ỦY BAN NHÂN DÂN"],
    ]

    told = {cell: fate for cell, fate, _ in run(sheet(tmp_path, rows, (3, 0, 3, 4))).report["cells"]["Sheet1"]}

    assert [told[cell] for cell in ("A1", "B2", "F2", "A3", "A4", "E4", "B5", "F5", "G5", "B6", "C6", "F6", "B7", "C8")] == [
        "chữ phía trên bảng", "tên cột", "tên cột", "dòng đánh số cột", *["tên nhóm: áp dụng cho các dòng dưới"] * 2,
        "ghi", "bỏ: điều riêng tư", "đọc để xét", "từ chối", "bỏ: dấu thay ô trống", "bỏ: điều riêng tư",
        "dòng tổng cộng", "phần ký tên, nơi nhận",
    ]  # fmt: skip


def test_sheets_that_are_not_read(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "ds.xlsx", {"Một": ROWS, "Hai": [["gì đó"]], "Ẩn": [["kín"]]}, hidden="Ẩn")

    assert run(path).report["cells"]["Ẩn"] == [["A1", "không đọc: trang tính ẩn", ""]]
    assert run(path, "--sheet", "Một").report["cells"]["Hai"] == [["A1", "không đọc: trang tính không được chọn", ""]]


def test_paragraphs_above_a_word_table(tmp_path: Path) -> None:
    told = run(word(tmp_path / "ds.docx", [ROWS], above=[["1. Xã Tân Bình", "Kèm theo"]])).report["cells"]["Bảng 1"]

    assert told[:2] == [["đoạn 1", "đoạn văn phía trên bảng", ""], ["đoạn 2", "đoạn văn phía trên bảng", ""]]


def test_cells_beyond_the_headings_are_not_lost(tmp_path: Path) -> None:
    """A .csv row may be longer than its headings: the row is refused until somebody says what that is."""
    path = tmp_path / "ds.csv"
    path.write_text("STT,Họ và tên,Xã,Huyện\n1,Nguyễn Văn Bình,Tân Bình,Vĩnh Cửu,thừa\n", encoding="utf-8")

    assert "chưa rõ cột E là gì" in run(path).reasons["ds!E2"]
    assert run(path, "--map", "E=bo").names == ["Nguyễn Văn Bình"]


def test_an_account_holds_no_private_detail(tmp_path: Path) -> None:
    rows = [[*HEAD, "Điện thoại"], [1, "Nguyễn Văn Bình (1970)", *ROWS[1][2:], "0912345678"]]

    done = run(sheet(tmp_path, rows))

    (change,) = [c for c in done.report["changed"] if c["cell"] == "Sheet1!B2"]
    assert (change["from"], change["to"], change["why"]) == ("", "Nguyễn Văn Bình", "đã bỏ điều riêng tư")
