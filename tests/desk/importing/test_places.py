"""`campaign import-list`: places at the date of the list, never guessed."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest

from hooks.desk.importing.cells import Cells
from hooks.desk.importing.groups import Group, Groups, Heading
from hooks.desk.importing.memory import Memory, Remark
from hooks.desk.importing.places import Where, place_of
from hooks.desk.importing.steps import Options
from hooks.desk.place_words.addresses import Words
from tests.building import WORLD
from tests.desk.importing.imported import HEAD, NEW, OLD, Done, run, sheet
from tests.desk.importing.office_files import xlsx
from tests.desk.importing.stepping import listing


def placed(tmp_path: Path, commune: str, district: str = "", date: str = OLD) -> Done:
    return run(sheet(tmp_path, [HEAD, [1, "Nguyễn Văn Bình", "ấp 1", commune, district]]), date=date)


def test_an_ambiguous_commune_is_never_guessed(tmp_path: Path) -> None:
    done = placed(tmp_path, "Tân Thành")

    assert "có ở 2 huyện" in done.reasons["Sheet1!D2"]
    assert done.report["ambiguous"] == [
        {"cell": "Sheet1!D2", "value": "Tân Thành", "choices": ["Thành phố Đồng Xoài", "Huyện Bù Đốp"]}
    ]


def test_all_ambiguous_names_of_the_gazetteer_are_refused_without_a_district(tmp_path: Path) -> None:
    with (WORLD / "data/old_units.csv").open(encoding="utf-8") as file:
        units = list(csv.DictReader(file))
    names = sorted({u["name"] for u in units if len({v["district"] for v in units if v["name"] == u["name"]}) > 1})
    rows = [HEAD, *([n, "Nguyễn Văn Bình", "", name, ""] for n, name in enumerate(names, 1))]

    done = run(sheet(tmp_path, rows))

    assert len(names) == 27  # Phú Trung too, of which one was over by then
    assert len(done.report["ambiguous"]) == len(done.report["refused"]) == 27


@pytest.mark.parametrize(
    ("commune", "district", "date", "expected"),
    [
        ("Phường Tân Bình", "", OLD, ("Phường Tân Bình", "Thành phố Đồng Xoài", None)),  # the type tells
        ("Vĩnh Tân", "", OLD, ("Xã Vĩnh Tân", "Huyện Vĩnh Cửu", None)),  # in one district only
        ("P. Trị An", "", "2026-06-01", (None, None, "26170")),
        ("xã Trị An", "", NEW, (None, None, "26170")),
        ("Trị An", "", NEW, (None, None, "26170")),
    ],
)
def test_places_at_the_date_of_the_list(
    tmp_path: Path, commune: str, district: str, date: str, expected: tuple[str | None, ...]
) -> None:
    row = placed(tmp_path, commune, district, date).rows[0]

    assert (row.former, row.district, row.code) == expected


@pytest.mark.parametrize(
    ("commune", "district", "date", "told"),
    [
        ("Tân Bìn", "Vĩnh Cửu", OLD, "có phải ý bạn là “Tân Bình”"),
        ("Tân Bình", "Vĩnh Cữu", OLD, "có phải ý bạn là “Huyện Vĩnh Cửu”"),
        ("Nowhere", "", OLD, "không có xã, phường nào tên"),
        ("", "", OLD, "để trống"),
        ("", "Vĩnh Cửu", NEW, "chỉ dùng đến"),
    ],
)
def test_places_that_are_refused(tmp_path: Path, commune: str, district: str, date: str, told: str) -> None:
    done = placed(tmp_path, commune, district, date)

    assert done.rows == []
    assert told in done.report["refused"][0]["reason"]


def test_an_old_name_after_the_reform_becomes_todays_code(tmp_path: Path) -> None:
    done = placed(tmp_path, "Vĩnh Tân", "Vĩnh Cửu", NEW)

    assert done.rows[0].code
    assert any("tên cũ “Vĩnh Tân”" in d for d in done.report["doubts"])


@pytest.mark.parametrize(
    ("address", "hamlet", "former"),
    [
        ("ấp 3 xã Bình Lợi huyện Vĩnh Cửu", "ấp 3", "Xã Bình Lợi"),  # only spaces
        ("Ấp 3-Xã Bình Lợi-Huyện Vĩnh Cửu", "Ấp 3", "Xã Bình Lợi"),
        ("ấp 3 – Bình Lợi – Vĩnh Cửu", "ấp 3", "Xã Bình Lợi"),
        ("Khu phố 3\nPhường Tân Phong\nTP. Biên Hòa", "Khu phố 3", "Phường Tân Phong"),
        ("Tổ 5, KP.3, P.Tân Phong, TP.Biên Hoà, T.Đồng Nai", "Tổ 5, KP.3", "Phường Tân Phong"),
        ("KP3, F. Tân Phong, Biên Hòa, ĐN", "KP3", "Phường Tân Phong"),
        ("P Tân Phong, TP Biên Hòa", None, "Phường Tân Phong"),
        ("12/4 ấp 3, X. Bình Lợi, H. Vĩnh Cửu", "ấp 3", "Xã Bình Lợi"),
        ("K3/14 KP 3, P. Bửu Hòa, Biên Hòa", "KP 3", "Phường Bửu Hòa"),
        ("Số 15 đường Đồng Khởi, KP3, phường Tân Phong, thành phố Biên Hòa", "KP3", "Phường Tân Phong"),
        ("KDC 3, xã Bình Lợi (huyện Vĩnh Cửu)", "KDC 3", "Xã Bình Lợi"),
        ("ấp Cây Xoài xã Tân An h. Vĩnh Cửu", "ấp Cây Xoài", "Xã Tân An"),
        ("Phường Xuân An, TX. Long Khánh", None, "Phường Xuân An"),
    ],
)
def test_addresses_as_offices_write_them(tmp_path: Path, address: str, hamlet: str | None, former: str) -> None:
    done = run(sheet(tmp_path, [["STT", "Họ và tên", "Địa chỉ"], [1, "Nguyễn Văn Bình", address]]))

    assert [(r.hamlet, r.former) for r in done.rows] == [(hamlet, former)]


@pytest.mark.parametrize(
    ("cell", "hamlet"),
    [
        ("12/4 ấp 3", "ấp 3"),
        ("ấp 3, xã Tân Bình, huyện Vĩnh Cửu", "ấp 3"),
        ("Tổ 5 - Ấp 3", "Tổ 5, Ấp 3"),
        ("Tổ 5, Bình Lục", "Tổ 5, Bình Lục"),
        ("A1/12 ấp 3", "ấp 3"),
        ("Vĩnh Tân", "Vĩnh Tân"),  # also a commune's name, but here a hamlet's
    ],
)
def test_hamlets_as_offices_write_them(tmp_path: Path, cell: str, hamlet: str) -> None:
    done = run(sheet(tmp_path, [HEAD, [1, "Nguyễn Văn Bình", cell, "Tân Bình", "Vĩnh Cửu"]]))

    assert [(r.hamlet, r.former) for r in done.rows] == [(hamlet, "Xã Tân Bình")]


def test_an_address_without_a_commune_says_so(tmp_path: Path) -> None:
    done = run(sheet(tmp_path, [["STT", "Họ và tên", "Địa chỉ"], [1, "Nguyễn Văn Bình", "ấp 1"]]))

    assert done.reasons["Sheet1!C2"] == "không thấy tên xã, phường trong “ấp 1”"


TITLED: list[list[object]] = [["STT", "Họ và tên", "Ấp"], [1, "Nguyễn Văn Bình", "Bình Lục"]]


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["ỦY BAN NHÂN DÂN XÃ BÌNH LỢI", "DANH SÁCH GIA ĐÌNH HỌC TẬP HUYỆN VĨNH CỬU"], ("Xã Bình Lợi", "Huyện Vĩnh Cửu")),
        (["Danh sách hộ xã Bình Lợi năm 2024"], ("Xã Bình Lợi", "Huyện Vĩnh Cửu")),
        (["DANH SÁCH HUYỆN VĨNH CỬU"], (None, "Huyện Vĩnh Cửu")),
        (["DANH SÁCH XÃ BÌNH LỢI VÀ XÃ TRỊ AN, HUYỆN VĨNH CỬU"], (None, "Huyện Vĩnh Cửu")),  # which of the two?
        (["DANH SÁCH NĂM 2024"], (None, None)),
    ],
)  # fmt: skip
def test_a_place_in_the_title_is_taken_and_told(
    tmp_path: Path, titles: list[str], expected: tuple[str | None, str | None]
) -> None:
    done = run(sheet(tmp_path, [*([t] for t in titles), *TITLED]))

    assert [(r.former, r.district) for r in done.rows] == [expected]
    told = "không có nơi ở" if expected == (None, None) else "lấy nơi ghi ở tên "
    assert any(told in d for d in done.report["doubts"])


@pytest.mark.parametrize(
    ("above", "code"),
    [
        (["(Theo Tờ trình số 12/TTr-UBND ngày 02/10/2025 của UBND xã Tân An)"], "26179"),
        (["(Kèm theo Quyết định số 7/QĐ-UBND của Chủ tịch UBND tỉnh)", "Xét đề nghị của Hội Khuyến học xã Tân An"], "26179"),
        (["Kèm theo Quyết định số 12/QĐ-UBND ngày 20/10/2025 của Chủ tịch UBND phường Trảng Dài"], "25993"),
        (["UBND XÃ BÀU HÀM", "(Theo Tờ trình số 12/TTr-UBND của UBND xã Tân An)"], "26254"),  # stands nearer
        (["(Theo Tờ trình của UBND xã Tân An và UBND xã Bàu Hàm)"], None),
        (["(Theo Tờ trình của UBND xã Tân An)", "Căn cứ Biên bản họp của Hội Khuyến học xã Bàu Hàm"], None),
        (["(Theo Tờ trình của UBND xã Tân An và UBND xã Chốn Xa)"], None),  # the second is nobody's
        (["Kính gửi: UBND xã Tân An"], None),
        (["Căn cứ đề nghị của UBND xã Tân An, tỉnh Lâm Đồng ngày 2/10/2025"], None),
    ],
)  # fmt: skip
def test_a_document_named_above_tells_the_one_commune_where_nothing_else_does(
    tmp_path: Path, above: list[str], code: str | None
) -> None:
    done = run(sheet(tmp_path, [*([t] for t in above), *TITLED]), "--decided", date="2025-10-20")

    assert [r.code for r in done.rows] == [code]
    assert any(("lấy nơi ghi ở" if code else "không có nơi ở") in d for d in done.report["doubts"])


def test_a_name_of_a_column_tells_the_commune(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên", "Ấp (thuộc xã Bàu Hàm)"], [1, "Nguyễn Văn Bình", "Ấp 1"]]
    done = run(sheet(tmp_path, rows), date="2025-10-20")

    assert [(r.code, r.hamlet) for r in done.rows] == [("26254", "Ấp 1")]
    assert any("lấy nơi ghi ở tên cột: xã Bàu Hàm" in d for d in done.report["doubts"])


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("KP 2, phường Quyết Thắng (nay là phường Trấn Biên)", "26041"),
        ("ấp 1, xã Trảng Bom (trước đây là xã Sông Trầu)", "26248"),
        ("KP 2, phường Quyết Thắng (nay là phường Trảng Dài)", None),  # it went into another
    ],
)
def test_what_a_former_commune_is_called_now(tmp_path: Path, address: str, code: str | None) -> None:
    done = run(sheet(tmp_path, [["STT", "Họ và tên", "Nơi ở"], [1, "Nguyễn Văn Bình", address]]), date="2025-10-20")

    assert [r.code for r in done.rows] == ([code] if code else [])


def test_a_ward_in_the_title_after_the_reform(tmp_path: Path) -> None:
    """A district that wrote a letter then no longer stands: it says nothing."""
    done = run(sheet(tmp_path, [["UBND PHƯỜNG TRỊ AN (HUYỆN VĨNH CỬU CŨ)"], *TITLED]), date="2026-06-01")

    assert [(r.code, r.district) for r in done.rows] == [("26170", None)]


def test_sheets_named_after_their_communes(tmp_path: Path) -> None:
    """“Tân Bình” alone is of two districts, “Long Thành” a town and a district: refused or left out, not guessed."""
    names = ["Xã Vĩnh Tân", "TT Vĩnh An", "2. Phú Lý", "Tân Bình", "Long Thành"]

    done = run(xlsx(tmp_path / "ds.xlsx", dict.fromkeys(names, TITLED)))

    assert [r.former for r in done.rows] == ["Xã Vĩnh Tân", "Thị trấn Vĩnh An", "Xã Phú Lý", None]
    assert list(done.reasons) == ["Tân Bình!C2"]
    with done.mending.open(encoding="utf-8-sig", newline="") as file:
        assert [row["Xã, phường"] for row in csv.DictReader(file)] == ["Tân Bình"]


def test_the_district_in_the_title_tells_between_communes_of_one_name(tmp_path: Path) -> None:
    rows = [["DANH SÁCH HUYỆN VĨNH CỬU"], HEAD, [1, "Nguyễn Văn Bình", "ấp 1", "Tân Bình", ""], [2, "Lê Văn Ba", "", "Tân Thành", ""]]  # fmt: skip

    done = run(sheet(tmp_path, rows))

    assert [(r.former, r.district) for r in done.rows] == [("Xã Tân Bình", "Huyện Vĩnh Cửu")]
    assert "có ở 2 huyện" in done.reasons["Sheet1!D4"]  # neither of them is the title's
    assert any("ghi phía trên bảng" in d for d in done.report["doubts"])


def test_an_empty_commune_beside_a_district_is_told(tmp_path: Path) -> None:
    done = placed(tmp_path, "", "Vĩnh Cửu")

    assert [(r.former, r.district) for r in done.rows] == [(None, "Huyện Vĩnh Cửu")]
    assert any("1 dòng chỉ ghi huyện" in d and "Sheet1!D2" in d for d in done.report["doubts"])


@pytest.mark.parametrize("name", ["Thạnh Phú (cũ)", "xã Thạnh Phú cũ"])
def test_a_name_that_says_it_is_old(tmp_path: Path, name: str) -> None:
    assert placed(tmp_path, name, date=NEW).rows[0].code == placed(tmp_path, "Thạnh Phú", "Vĩnh Cửu", NEW).rows[0].code


def test_the_preview_names_communes_of_today(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """As they were called then: Trị An was a commune before it became a ward."""
    placed(tmp_path, "Trị An", date=NEW)
    assert "ấp 1, Xã Trị An (26170)" in capsys.readouterr().out
    placed(tmp_path, "Trị An", date="2026-06-01")
    assert "ấp 1, Phường Trị An (26170)" in capsys.readouterr().out


ADDRESSED: list[object] = ["STT", "Họ và tên", "Địa chỉ"]


@pytest.mark.parametrize(
    "above",
    [
        ["DANH SÁCH GIA ĐÌNH HỌC TẬP XÃ TÂN AN NĂM 2024"],
        ["UBND XÃ TÂN AN", "DANH SÁCH GIA ĐÌNH HỌC TẬP"],  # the letterhead alone
        ["UBND XÃ BÌNH LỢI", "DANH SÁCH GIA ĐÌNH XÃ TÂN AN"],  # the title is nearer
        ["DANH SÁCH XÃ TÂN AN", "(Kèm theo Quyết định số 12/QĐ-UBND của UBND xã Bình Lợi)"],
    ],
)
def test_an_address_without_a_commune_is_in_the_titles(tmp_path: Path, above: list[str]) -> None:
    rows = [*([text] for text in above), ADDRESSED, [1, "Lê Văn Ba", "Ấp 1"], [2, "Võ Thị Mỹ", ""]]

    done = run(sheet(tmp_path, rows))

    assert [(r.former, r.hamlet) for r in done.rows] == [("Xã Tân An", "Ấp 1"), ("Xã Tân An", None)]
    assert [d for d in done.report["doubts"] if "2 dòng" in d and "xã Tân An" in d]


@pytest.mark.parametrize(
    "name", ["Xã Tân An", "TÂN AN", "DS Tân An", "01. Tân An", "01. DS xã Tân An (12)", "DS_Tân An", "Tân An 2024"]
)
def test_sheets_give_their_commune_to_addresses(tmp_path: Path, name: str) -> None:
    done = run(xlsx(tmp_path / "ds.xlsx", {name: [ADDRESSED, [1, "Lê Văn Ba", "Ấp 1"]]}))

    assert [r.former for r in done.rows] == ["Xã Tân An"]


def test_a_title_and_a_sheet_of_two_communes_tell_none(tmp_path: Path) -> None:
    rows: list[list[object]] = [["DANH SÁCH XÃ BÌNH LỢI"], ADDRESSED, [1, "Lê Văn Ba", "Ấp 1"]]

    done = run(xlsx(tmp_path / "ds.xlsx", {"Tân An": rows}))

    assert "tên trang tính là Tân An" in done.reasons["Tân An!C3"]


def test_an_empty_cell_of_a_filled_column_is_not_the_one_above(tmp_path: Path) -> None:
    head: list[object] = ["STT", "Họ và tên", "Xã"]
    people: list[list[object]] = [[1, "Lê Văn Ba", "Tân An"], [2, "Võ Thị Mỹ", ""], [3, "Trần Văn Tư", "Bình Lợi"]]

    untitled = run(sheet(tmp_path, [head, *people]))
    spanning = run(sheet(tmp_path, [["UBND XÃ TÂN AN"], head, *people]))
    alone = run(sheet(tmp_path, [["DANH SÁCH XÃ TÂN AN"], head, *people[:2]]))

    assert (list(untitled.reasons), list(spanning.reasons)) == (["Sheet1!C3"], ["Sheet1!C4"])
    assert [r.former for r in alone.rows] == ["Xã Tân An", "Xã Tân An"]
    assert any("1 dòng không ghi xã" in d for d in alone.report["doubts"])


def test_a_cell_speaks_louder_than_its_heading_and_is_told(tmp_path: Path) -> None:
    rows = [["STT", "Họ và tên", "Xã"], ["I", "Xã Tân An"], [1, "Lê Văn Ba", "Bình Lợi"], [2, "Võ Thị Mỹ", ""]]

    done = run(sheet(tmp_path, rows))

    assert [r.former for r in done.rows] == ["Xã Bình Lợi", "Xã Tân An"]
    assert any("khác với tên nhóm" in d and "Sheet1!C3" in d for d in done.report["doubts"])


def test_the_lists_own_commune_by_other_words(tmp_path: Path) -> None:
    rows = [
        ["STT", "Họ và tên", "Ấp", "Xã"],
        [1, "Lê Văn Ba", "Toàn xã", "Xã nhà"],
        [2, "Võ Thị Mỹ", "ấp 1", "trong xã"],
    ]

    titled, untitled = run(sheet(tmp_path, [["DANH SÁCH XÃ TÂN AN"], *rows])), run(sheet(tmp_path, rows))

    assert [(r.former, r.hamlet) for r in titled.rows] == [("Xã Tân An", None), ("Xã Tân An", "ấp 1")]
    assert all("xã nhà" in reason for reason in untitled.reasons.values())
    assert len(untitled.reasons) == 2


# ------------------------------------------------------------ the step by itself

WIDE = ["STT", "Họ và tên", "Ấp", "Xã", "Huyện"]
VINH_CUU = {"code": None, "former": "Xã Tân Bình", "district": "Huyện Vĩnh Cửu", "hamlet": "ấp 1"}


def _where(
    words: dict[str, str],
    head: list[str] | None = None,
    titles: tuple[str, ...] = (),
    options: Options | None = None,
    memory: Memory | None = None,
) -> Where:
    found = listing([*([t] for t in titles), head or WIDE, ["1", "Lê Văn Ba"]], options)
    return place_of(found, 1, Cells(words), memory or Memory())[0]


@pytest.mark.parametrize(
    ("words", "columns"),
    [
        ({"hamlet": "ấp 1", "commune": "Tân Bình", "district": "Vĩnh Cửu"}, VINH_CUU),
        ({"commune": "ấp 1, xã Tân Bình, Vĩnh Cửu"}, VINH_CUU),
        ({"hamlet": "ấp 1, xã Tân Bình", "district": "H. Vĩnh Cửu"}, VINH_CUU),
        ({"hamlet": "1", "commune": "Tân Bình", "district": "Vĩnh Cửu"}, VINH_CUU),  # “1” under “Ấp”
    ],
)
def test_places_from_the_cells_of_a_row(words: dict[str, str], columns: dict[str, str | None]) -> None:
    assert _where(words) == Where(columns)


ABOVE = Memory(groups=Groups().entered(Heading("roman", Group(words=Words("Xã Tân Bình", "Vĩnh Cửu", "ấp 1")))))


@pytest.mark.parametrize(
    ("words", "head", "titles", "memory", "columns", "remarks"),
    [
        ({}, WIDE, (), ABOVE, VINH_CUU, []),
        ({"hamlet": "ấp 2"}, WIDE, (), ABOVE, {**VINH_CUU, "hamlet": "ấp 2"}, []),
        ({"commune": "Vĩnh Tân"}, WIDE, (), ABOVE, {**VINH_CUU, "former": "Xã Vĩnh Tân", "hamlet": ""}, [Remark.AGAINST_GROUP]),
        ({}, WIDE[:3], ("DANH SÁCH XÃ TRỊ AN, HUYỆN VĨNH CỬU",), ABOVE, VINH_CUU, []),  # the nearer heading tells
        ({"hamlet": "ấp 1"}, WIDE[:3], ("DANH SÁCH XÃ TRỊ AN",), None, {**VINH_CUU, "former": "Xã Trị An"}, [Remark.BY_TITLE]),
        ({"hamlet": "ấp 1"}, WIDE[:3], (), None, {"hamlet": "ấp 1"}, [Remark.NOWHERE]),
        ({"district": "Vĩnh Cửu"}, WIDE, (), None, {**VINH_CUU, "former": None, "hamlet": ""}, [Remark.DISTRICT_ONLY]),
    ],
)  # fmt: skip
def test_what_a_row_leaves_out(
    words: dict[str, str],
    head: list[str],
    titles: tuple[str, ...],
    memory: Memory | None,
    columns: dict[str, str | None],
    remarks: list[Remark],
) -> None:
    """From the heading inside the list; only where the list has no column for it, from the title."""
    where = _where(words, head, titles, memory=memory)

    assert (where.columns, where.fault) == (columns, None)
    assert [remark for remark, _ in where.remarks] == remarks


@pytest.mark.parametrize(
    ("words", "column", "told"),
    [
        ({}, 3, "ô nơi ở hoặc trụ sở để trống"),
        ({"commune": "ấp 1, chỗ nào đó, xã Tân Bình"}, 3, "không hiểu phần “chỗ nào đó”"),
        ({"commune": "Không Có", "district": "Vĩnh Cửu"}, 3, "không có “Không Có”"),
        ({"commune": "Tân Thành"}, 3, "có ở 2 huyện"),
    ],
)
def test_faults_of_places(words: dict[str, str], column: int, told: str) -> None:
    where = _where(words)

    assert where.fault is not None
    assert where.fault.column == column
    assert told in where.fault.reason
    assert (where.ambiguous is not None) == ("Tân Thành" in words.values())


def test_a_row_without_a_place_has_the_decisions() -> None:
    where = _where({"hamlet": "ấp 1"}, options=Options(dt.date(2024, 12, 20), placed=True))

    assert where == Where({"hamlet": "ấp 1"})


def test_the_district_an_editor_chose_holds_for_the_same_words() -> None:
    asked: list[str] = []

    def ask(question: str, choices: Sequence[str]) -> str:
        asked.append(question)
        return choices[1]

    found, memory = listing([WIDE, ["1", "Lê Văn Ba"]], ask=ask), Memory()
    districts = []
    for commune in ("Tân Thành", "Tân Thành", "Xã Tân Bình"):
        where, memory = place_of(found, 1, Cells({"commune": commune}), memory)
        districts.append(where.columns["district"])

    assert districts[:2] == ["Huyện Bù Đốp"] * 2
    assert asked[0] == "“Tân Thành” ở huyện nào?"
    assert [q for q in asked if "Tân Thành" in q] == asked[:1]


def test_a_misspelt_district_is_told_in_its_own_cell(tmp_path: Path) -> None:
    rows: list[list[object]] = [HEAD, [1, "Nguyễn Văn Bình", "ấp 1", "Tân Bình", "Vĩnh Cữu"]]

    done = run(sheet(tmp_path, rows))

    assert list(done.reasons) == ["Sheet1!E2"]
    assert "“Vĩnh Cữu”; có phải ý bạn là “Huyện Vĩnh Cửu”?" in done.reasons["Sheet1!E2"]


def test_a_unit_that_is_over_is_nearer_than_one_of_another_name(tmp_path: Path) -> None:
    """“Xuân Thạnh” is Xuân Thanh with one mark more, which was merged before; not Xuân Tân."""
    rows: list[list[object]] = [HEAD, [1, "Lê Hoàng Sơn", "", "Xuân Thạnh", "Long Khánh"]]

    (reason,) = run(sheet(tmp_path, rows)).reasons.values()

    assert "có phải ý bạn là “Xuân Thanh”?" in reason
    assert "Xuân Tân" not in reason
    assert "ghi phường Xuân An, là nơi nhận lúc ấy" in reason


def test_what_to_write_instead_of_a_place_that_is_none(tmp_path: Path) -> None:
    head: list[object] = ["STT", "Tên đơn vị", "Địa chỉ"]
    rows: list[list[object]] = [head, [1, "Công ty A", "Cụm CN Thạnh Phú"], [2, "Hội Khuyến học xã Tân Bình", ""]]

    first, second = run(sheet(tmp_path, rows), kind="unit").reasons.values()

    assert "thay bằng tên xã, phường nơi nó đóng" in first
    assert "ghi xã, phường vào ô ấy, cả khi tên đã có" in second
