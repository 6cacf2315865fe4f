"""`campaign import-list`: headings inside a list give place, title and kind of the rows below, as far as they reach."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from hooks.desk.importing.granting.grants import Granted
from hooks.desk.importing.groups import Candidate, Group, Groups, Heading, heading_of
from hooks.desk.place_words.addresses import Words
from hooks.records.model.shared import RecipientKind
from tests.desk.importing.imported import run, sheet
from tests.desk.importing.stepping import rules

NAMED: list[object] = ["STT", "Họ và tên", "Ấp"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (["I", "Xã Tân Bình", ""], ["II", "Xã Vĩnh Tân", ""]),
        (["I", "Xã Tân Bình", "25 hộ"], ["II", "Xã Vĩnh Tân", "1 hộ"]),  # with its count
        (["Xã Tân Bình", "", ""], ["", "Xã Vĩnh Tân", ""]),  # nothing marks it, in either column
        (["*", "Xã Tân Bình:", ""], ["*", "Vĩnh Tân", ""]),
        (["I. XÃ TÂN BÌNH", "", ""], ["II. XÃ VĨNH TÂN (1 HỘ)", "", ""]),
    ],
)
def test_headings_of_communes_inside_a_list(tmp_path: Path, first: list[object], second: list[object]) -> None:
    """They give the place of the rows below, and are no rows."""
    rows = [NAMED, first, [1, "Nguyễn Văn Bình", "ấp 1"], second, [1, "Lê Văn Ba", "ấp 3"]]

    done = run(sheet(tmp_path, rows))

    assert [(r.name, r.former) for r in done.rows] == [
        ("Nguyễn Văn Bình", "Xã Tân Bình"),
        ("Lê Văn Ba", "Xã Vĩnh Tân"),
    ]
    assert done.reasons == {}


def test_a_heading_ends_what_the_one_of_its_level_said(tmp_path: Path) -> None:
    """Hamlets end with their commune; “Khối Mặt trận” has no commune though the section before had."""
    rows = [
        ["STT", "Họ và tên", "Thành tích"],
        ["A", "GIA ĐÌNH HỌC TẬP", ""],
        ["I", "Xã Tân Bình", ""],
        ["1. Ấp 1", "", ""],
        [1, "Nguyễn Văn Một", ""],
        ["2. Ấp 2", "", ""],
        [2, "Nguyễn Văn Hai", ""],
        ["II", "Xã Vĩnh Tân", ""],
        [3, "Nguyễn Văn Ba", ""],
        ["III", "Khối Mặt trận", ""],
        [4, "Nguyễn Văn Bốn", ""],
        ["B", "DÒNG HỌ HỌC TẬP", ""],
        [5, "Dòng họ Lê", ""],
    ]

    done = run(sheet(tmp_path, rows, (3, 0, 3, 2), (5, 0, 5, 2)), kind="")

    assert [(r.name, r.title, r.former, r.hamlet) for r in done.rows] == [
        ("Nguyễn Văn Một", "gia-dinh", "Xã Tân Bình", "Ấp 1"),
        ("Nguyễn Văn Hai", "gia-dinh", "Xã Tân Bình", "Ấp 2"),
        ("Nguyễn Văn Ba", "gia-dinh", "Xã Vĩnh Tân", None),
        ("Nguyễn Văn Bốn", "gia-dinh", None, None),
        ("Dòng họ Lê", "dong-ho", None, None),
    ]
    assert any("2 dòng không có nơi ở" in d for d in done.report["doubts"])


def test_roman_numbers_of_rows_are_no_headings(tmp_path: Path) -> None:
    rows = [["STT", "Tên dòng họ"], ["I", "Dòng họ Nguyễn"], ["II", "Dòng họ Trần"]]

    assert run(sheet(tmp_path, rows), kind="").names == ["Dòng họ Nguyễn", "Dòng họ Trần"]


def test_communes_can_be_the_honoured(tmp_path: Path) -> None:
    rows = [["STT", "Tên cộng đồng"], ["I", "Huyện Vĩnh Cửu"], [1, "Xã Tân Bình"], [2, "Cộng đồng dân cư ấp 3"]]

    done = run(sheet(tmp_path, rows), kind="")

    assert [(r.name, r.kind, r.district) for r in done.rows] == [
        ("Xã Tân Bình", "community", "Huyện Vĩnh Cửu"),
        ("Cộng đồng dân cư ấp 3", "community", "Huyện Vĩnh Cửu"),
    ]


def test_a_line_that_may_be_a_heading_is_told(tmp_path: Path) -> None:
    """Nothing marks “Khối cơ quan”: the rows below stay with the commune above, and an editor hears of it."""
    rows = [NAMED, ["I", "Xã Tân Bình", ""], [1, "Nguyễn Văn Bình", "ấp 1"], ["Khối cơ quan"], [2, "Lê Văn Ba", ""]]

    done = run(sheet(tmp_path, [*rows, ["Xem mặt sau"]]))

    assert [r.former for r in done.rows] == ["Xã Tân Bình", "Xã Tân Bình"]
    assert [d for d in done.report["doubts"] if "Sheet1!A4 “Khối cơ quan”" in d]
    assert not [d for d in done.report["doubts"] if "Xem mặt sau" in d]


def test_communes_numbered_like_rows(tmp_path: Path) -> None:
    """No family is called “Xã Tân Bình”: a heading where it stands alone, refused with anything beside it."""
    rows = [NAMED, [1, "Xã Tân Bình", "2 hộ"], ["1.1", "Nguyễn Văn Bình", "ấp 1"], ["1.2", "Lê Văn Ba", "ấp 2"]]

    done = run(sheet(tmp_path, [*rows, [2, "Xã Vĩnh Tân", "ấp 3"]]))

    assert [(r.name, r.former) for r in done.rows] == [("Nguyễn Văn Bình", "Xã Tân Bình"), ("Lê Văn Ba", "Xã Tân Bình")]
    assert "tên nơi" in done.reasons["Sheet1!B5"]


# ------------------------------------------------------------ the step by itself


def _heading(*texts: str, mark: str = "", spans: bool = False, places: bool = True) -> Heading | None:
    known = rules()
    return heading_of(Candidate(texts, mark, spans), known.grants, known.placer.addresses, places=places)


TAN_BINH = Group(words=Words("Xã Tân Bình"))
FAMILIES = Group(Granted("gia-dinh", "", RecipientKind.FAMILY), RecipientKind.FAMILY)


@pytest.mark.parametrize(
    ("texts", "mark", "spans", "heading"),
    [
        (("I", "Xã Tân Bình"), "I", False, Heading("roman", TAN_BINH)),
        (("I", "Xã Tân Bình", "25 hộ"), "I", False, Heading("roman", TAN_BINH)),
        (("II. XÃ TÂN BÌNH (3 HỘ)",), "", False, Heading("roman", TAN_BINH)),
        (("Xã Tân Bình",), "", False, Heading("place", TAN_BINH)),
        (("Ấp 3",), "", True, Heading("hamlet", Group(words=Words(hamlet="Ấp 3")))),
        (("A", "GIA ĐÌNH HỌC TẬP"), "A", False, Heading("capital", FAMILIES)),
        (("GIA ĐÌNH HỌC TẬP",), "", False, Heading("honour", FAMILIES)),
        (("III", "Khối Mặt trận"), "III", False, Heading("roman", Group())),
        (("-", "Khối Mặt trận"), "-", False, None),  # a dash alone makes no heading
        (("Khối cơ quan",), "", False, None),
        (("Nguyễn Văn Bình",), "", False, None),
        (("I", "Xã Tân Bình", "Xã Vĩnh Tân"), "I", False, None),  # two texts are a row
    ],
)
def test_what_is_a_heading(texts: tuple[str, ...], mark: str, spans: bool, heading: Heading | None) -> None:
    found = _heading(*texts, mark=mark, spans=spans)

    assert (found and replace(found, text="")) == heading


def test_a_bare_place_heads_nothing_where_places_are_honoured() -> None:
    assert _heading("Xã Tân Bình", places=False) is None


@pytest.mark.parametrize(
    ("lines", "place", "kind"),
    [
        ([("I", "Xã Tân Bình"), ("a", "Ấp 1")], Words("Xã Tân Bình", hamlet="Ấp 1"), None),
        ([("I", "Xã Tân Bình"), ("a", "Ấp 1"), ("II", "Xã Vĩnh Tân")], Words("Xã Vĩnh Tân"), None),
        ([("A", "GIA ĐÌNH HỌC TẬP"), ("I", "Xã Tân Bình")], Words("Xã Tân Bình"), "family"),
        ([("A", "GIA ĐÌNH HỌC TẬP"), ("I", "Xã Tân Bình"), ("B", "DÒNG HỌ HỌC TẬP")], Words(), "clan"),
        ([("A", "Huyện Vĩnh Cửu"), ("I", "Xã Tân Bình")], Words("Xã Tân Bình", "Huyện Vĩnh Cửu"), None),
        ([("I", "Xã Tân Bình"), ("II", "Khối Mặt trận")], Words(), None),
    ],
)
def test_headings_hold_until_one_of_their_level(lines: list[tuple[str, str]], place: Words, kind: str | None) -> None:
    """What the outer ones say holds inside; an inner one speaks louder."""
    groups = Groups()
    for mark, text in lines:
        heading = _heading(mark, text, mark=mark, spans=True)
        assert heading is not None
        groups = groups.entered(heading)

    assert (groups.now.words, groups.now.kind) == (place, kind)


@pytest.mark.parametrize("heading", ["Lớp 6A", "KHỐI 7", "Khối 6: 2 em", "Lớp 6/1 (2 em)", "Tổ Toán - Tin", "Tổ Văn"])
def test_classes_head_pupils_and_are_neither_people_nor_places(tmp_path: Path, heading: str) -> None:
    rows = [
        ["CÔNG DÂN HỌC TẬP XÃ TÂN BÌNH, HUYỆN VĨNH CỬU"],
        ["STT", "Họ và tên", "Thành tích"],
        ["", heading, ""],
        [1, "Nguyễn Văn Bình", "Giỏi"],
        [2, "Tổ Văn Ba", "Giỏi"],
    ]

    done = run(sheet(tmp_path, rows), kind="individual")

    assert [(r.name, r.hamlet, r.title) for r in done.rows] == [
        ("Nguyễn Văn Bình", None, "cong-dan"),
        ("Tổ Văn Ba", None, "cong-dan"),
    ]
    assert done.reasons == {}


@pytest.mark.parametrize(
    "bloc", ["Khối doanh nghiệp", "Khối trường học", "Khối xã, phường", "Cụm các đơn vị", "Các cơ quan tỉnh"]
)
@pytest.mark.parametrize("marked", ["I", "1."])
def test_a_bloc_below_people_makes_no_body_of_them(tmp_path: Path, bloc: str, marked: str) -> None:
    """“B. CÁ NHÂN” holds over “I. Khối doanh nghiệp”, which says where those people work."""
    rows: list[list[object]] = [
        ["STT", "Tên tập thể, cá nhân", "Xã", "Huyện"],
        ["A", "TẬP THỂ"],
        [1, "Trường Tiểu học Tân Bình", "Tân Bình", "Vĩnh Cửu"],
        ["B", "CÁ NHÂN"],
        [marked, bloc] if marked == "I" else [f"{marked} {bloc}"],
        [1, "Nguyễn Văn Lợi", "Tân Bình", "Vĩnh Cửu"],
        [2, "NGƯT. TS. Phạm Thị Hải Yến", "Tân Bình", "Vĩnh Cửu"],
        ["C", "ĐƠN VỊ"],
        [1, "Trường Tiểu học Vĩnh Tân", "Vĩnh Tân", "Vĩnh Cửu"],
    ]

    done = run(sheet(tmp_path, rows), kind="")

    assert [row.kind for row in done.rows] == ["unit", "individual", "individual", "unit"]


def test_a_bloc_tells_bodies_where_nothing_else_tells(tmp_path: Path) -> None:
    rows: list[list[object]] = [[*NAMED[:2], "Xã"], ["I", "Khối doanh nghiệp"], [1, "Cửa hàng Ba Lúa", "Vĩnh Tân"]]

    assert [row.kind for row in run(sheet(tmp_path, rows), kind="").rows] == ["unit"]
    titled: list[list[object]] = [["DANH SÁCH CÁ NHÂN"], *rows[:2], [1, "Nguyễn Văn Lợi", "Vĩnh Tân"]]
    assert [row.kind for row in run(sheet(tmp_path, titled), kind="").rows] == ["individual"]


def test_a_person_written_as_a_body_is_told(tmp_path: Path) -> None:
    rows: list[list[object]] = [[*NAMED[:2], "Xã"], ["I", "ĐƠN VỊ"], [1, "TS. Nguyễn Văn Lợi", "Vĩnh Tân"]]

    done = run(sheet(tmp_path, rows), kind="")

    assert (done.code, [row.kind for row in done.rows]) == (1, ["unit"])
    assert [q["kind"] for q in done.report["questions"]] == ["loai"]
