"""`campaign import-places`: tables as offices and public data sets have them, and what is told of bad ones."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import xlsxwriter

from hooks.records.checks.project import find_problems
from hooks.records.model.places import FormerUnit, PlacePeriod
from hooks.records.reading.tables import read_csv
from tests.campaigns import tiny_campaign, write
from tests.desk.commands import Done, run

HEAD = "STT,Tên đơn vị hành chính,Mã ĐVHC,Tỉnh/Thành phố,Diện tích (km2),Vĩ độ,Kinh độ,Sáp nhập từ"
ROWS = [
    '1,Xã Tân An,1273,Tỉnh Thử,"40,5",22.1,106.2,"Nhập xã A, xã B và một phần xã C (huyện Cao)"',
    "2,P. Bến Sông,01274,Tỉnh Thử,12.25,22.2,106.1,Giữ nguyên",
    '3,ĐẶC KHU HÒN THỬ,01275,Tỉnh Thử,5,22.0,106.5,"Tân Lập, một nơi nào đó"',
    "4,Xã Khác,09999,Tỉnh Xa,1,20,105,",
]


def imported(tmp_path: Path, text: str | bytes, *options: str, name: str = "xa.csv") -> Done:
    (tmp_path / name).write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    (tmp_path / "data").mkdir(exist_ok=True)
    return run("import-places", name, *options, cwd=tmp_path)


def read(tmp_path: Path) -> tuple[list[PlacePeriod], list[FormerUnit]]:
    places, wrong = read_csv(tmp_path / "data/places.csv", "places.csv", PlacePeriod)
    former, also = read_csv(tmp_path / "data/old_units.csv", "old_units.csv", FormerUnit)
    assert not wrong + also
    return places, former


TABLE = "\n".join([HEAD, *ROWS])


def test_a_national_table_gives_the_places_of_one_province(tmp_path: Path) -> None:
    done = imported(tmp_path, TABLE, "--province", "Thử", "--write")
    places, former = read(tmp_path)

    assert done.returncode == 0, done.stderr
    assert [(p.code, p.type, p.name, p.area_km2) for p in places] == [
        ("01273", "Xã", "Tân An", 40.5),
        ("01274", "Phường", "Bến Sông", 12.25),
        ("01275", "Đặc khu", "Hòn Thử", 5),
    ]
    assert len({(p.tile_row, p.tile_col) for p in places}) == 3
    assert [(f.now_code, f.type, f.name, f.district, f.province, f.share.value) for f in former] == [
        ("01273", "Xã", "A", "", "Thử", "whole"),
        ("01273", "Xã", "B", "", "Thử", "whole"),
        ("01273", "Xã", "C", "Huyện Cao", "Thử", "part"),
        ("01274", "Phường", "Bến Sông", "", "Thử", "whole"),
    ]
    assert "1 mã mất số 0 ở đầu, đã thêm lại: " in done.stdout
    assert "C2 1273." in done.stdout
    assert "“Tân Lập”" in done.stdout


def test_without_write_nothing_is_written(tmp_path: Path) -> None:
    done = imported(tmp_path, TABLE, "--province", "Thử")

    assert (done.returncode, list((tmp_path / "data").iterdir())) == (0, [])
    assert "chưa ghi gì" in done.stdout


def test_a_table_that_is_there_is_replaced_only_when_asked(tmp_path: Path) -> None:
    imported(tmp_path, TABLE, "--province", "Thử", "--write")
    before = (tmp_path / "data/places.csv").read_bytes()
    other = TABLE.replace("Tân An", "Tân Yên")

    refused = imported(tmp_path, other, "--province", "Thử", "--write")
    assert (refused.returncode, (tmp_path / "data/places.csv").read_bytes()) == (1, before)
    assert "--replace" in refused.stderr
    assert imported(tmp_path, other, "--province", "Thử", "--write", "--replace").returncode == 0


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp1258"])
def test_encodings_are_told_apart(tmp_path: Path, codec: str) -> None:
    text = "Mã;Tên\n01273;Xã Tân An\n01274;Phường Bến Sông\n"
    if codec == "cp1258":
        marks = {"ã": "a\u0303", "ế": "ê\u0301", "ờ": "ơ\u0300"}
        text = "".join(marks.get(c, c) for c in text)

    assert imported(tmp_path, text.encode(codec), "--write").returncode == 0
    assert [p.name for p in read(tmp_path)[0]] == ["Tân An", "Bến Sông"]


def test_columns_in_any_order_in_a_workbook(tmp_path: Path) -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("Xã")
    sheet.write_row(0, 0, ["DANH SÁCH CÁC XÃ, PHƯỜNG"])
    sheet.write_row(2, 0, ["longitude", "latitude", "type", "name", "ward_code"])
    sheet.write_row(3, 0, [106.2, 22.1, "commune", "Tân An", 1273])
    sheet.write_row(4, 0, [106.3, 22.1, "ward", "Bến Sông", 1274])
    book.close()

    done = imported(tmp_path, out.getvalue(), "--write", name="xa.xlsx")
    assert done.returncode == 0, done.stderr
    assert [(p.code, p.type, p.centre) for p in read(tmp_path)[0]] == [
        ("01273", "Xã", (22.1, 106.2)),
        ("01274", "Phường", (22.1, 106.3)),
    ]


def test_former_units_from_a_table_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "cu.csv").write_text(
        "Xã cũ,Huyện cũ,Tỉnh cũ,Xã mới\nXã A,huyện Cao,Thử,Xã Tân An\nThị trấn B,TX. Yên,Xa,Tân An\nXã A,huyện Cao,Thử,Bến Sông\n",
        encoding="utf-8",
    )
    imported(tmp_path, "Mã,Tên\n01273,Xã Tân An\n01274,Phường Bến Sông\n", "--former", "cu.csv", "--write")

    assert [(f.now_code, f.name, f.district, f.province, f.share.value) for f in read(tmp_path)[1]] == [
        ("01273", "A", "Huyện Cao", "Thử", "part"),
        ("01273", "B", "Thị xã Yên", "Xa", "whole"),
        ("01274", "A", "Huyện Cao", "Thử", "part"),
    ]


def test_a_table_of_former_units_of_elsewhere_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cu.csv").write_text("Tên cũ,Tên mới\nXã A,Xã Nơi Khác\n", encoding="utf-8")
    done = imported(tmp_path, "Mã,Tên\n01273,Xã Tân An\n", "--former", "cu.csv", "--write")

    assert done.returncode == 1
    assert "không có dòng nào về các xã, phường này" in done.stdout
    assert list((tmp_path / "data").iterdir()) == []


BAD = {
    "": "Tệp trống",
    "Mã,Tên\n": "không có dòng nào",
    "Tên\nXã Tân An\n": "không thấy cột “Mã”",
    "a,b\n1,2\n": "không thấy cột “Mã”",
    "Mã,Tên\n01273,Xã Tân An\n01273,Xã Bến Sông\n": "Mã 01273 ghi cho hai nơi",
    "Mã,Tên\n01273,Tân An\n": "không rõ là xã, phường hay đặc khu",
    "Mã,Tên\nABC,Xã Tân An\n": "không phải 5 chữ số",
    "Mã,Tên\n01273,\n": "thiếu tên",
    'Mã,Tên\n01273,"Xã Tân An\n01274,Xã Bến Sông\n': "không giống tên một nơi",
    TABLE: "phải chọn một bằng --province",
}


@pytest.mark.parametrize("text", BAD, ids=BAD.values())
def test_a_bad_table_is_told_and_nothing_is_written(tmp_path: Path, text: str) -> None:
    done = imported(tmp_path, text, "--write")

    assert done.returncode == 1
    assert BAD[text] in done.stdout + done.stderr
    assert list((tmp_path / "data").iterdir()) == []


@pytest.mark.parametrize(
    "rows", [["01273,Xã Tân An,22,106"], ["01273,Xã Tân An,22,106", "01274,Xã Bến,23,106"], ["01273,Xã Tân An,,"]]
)
def test_one_place_or_equal_longitudes_pass_the_check(tmp_path: Path, rows: list[str]) -> None:
    """In a campaign whose records speak of none of the places."""
    kept = {"agencies", "campaign", "criteria", "milestones", "plan", "sources", "targets", "titles", "search"}
    files = {f: text for f, text in tiny_campaign().items() if Path(f).stem in kept and Path(f).suffix == ".yml"}
    write(tmp_path, files)
    assert imported(tmp_path, "\n".join(["Mã,Tên,Vĩ độ,Kinh độ", *rows]), "--write").returncode == 0
    assert [p.as_text() for p in find_problems(tmp_path) if p.file.endswith(".csv")] == []
    assert (tmp_path / "data/old_units.csv").read_text(encoding="utf-8").count("\n") == 1


def test_heads_over_two_rows_rows_that_only_group_and_sums_are_understood(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    book = xlsxwriter.Workbook(tmp_path / "xa.xlsx")
    sheet = book.add_worksheet("Danh sách")
    sheet.merge_range("A1:F1", "BẢNG KÊ XÃ, PHƯỜNG")
    sheet.merge_range("A2:A3", "STT")
    sheet.merge_range("B2:D2", "Đơn vị mới")
    sheet.write_row("B3", ["Mã", "Loại", "Tên"])
    sheet.merge_range("E2:E3", "Diện tích (km2)")
    sheet.merge_range("F2:F3", "Đơn vị hành chính cấp xã trước sắp xếp")
    sheet.merge_range("A4:F4", "Khu vực huyện Mây cũ")
    sheet.write_row("A5", [1, 1273, "Xã", "Tân An", 40.5, "xã A và một phần xã B"])
    sheet.write_row("A6", ["II", "", "", "Thành phố Gió", 12, ""])
    sheet.write_row("A7", [2, 1274, "Phường", "Bến Sông", 12, "các phường C, D"])
    sheet.write_row("A8", ["", "", "", "Tổng cộng", 52.5])
    book.close()

    done = run("import-places", "xa.xlsx", "--province", "Thử", "--write", cwd=tmp_path)
    places, former = read(tmp_path)

    assert done.returncode == 0, done.stderr
    assert [(p.code, p.type, p.name, p.area_km2) for p in places] == [
        ("01273", "Xã", "Tân An", 40.5),
        ("01274", "Phường", "Bến Sông", 12),
    ]
    assert [(f.name, f.share.value) for f in former] == [("A", "whole"), ("B", "part"), ("C", "whole"), ("D", "whole")]
    assert "3 dòng không phải một nơi, bỏ qua: Danh sách!A4 “Khu vực huyện Mây cũ”; Danh sách!D6" in done.stdout


def test_a_place_that_lacks_its_code_is_refused_and_not_passed_over(tmp_path: Path) -> None:
    done = imported(tmp_path, "Mã,Tên,Loại\n01273,Tân An,Xã\n,Bến Sông,Phường\n,Xã Đồi,\n")

    assert done.returncode == 1
    assert done.stdout.count("thiếu mã") == 2


def test_heads_over_two_rows_without_merging_and_districts_in_a_column_of_their_own(tmp_path: Path) -> None:
    text = """STT,Mã số,"Tên xã, phường mới",Tọa độ,,Hình thành từ,
,,,Vĩ độ,Kinh độ,Đơn vị cũ,Huyện cũ
1,1273,Xã Tân An,21.5,105.5,"xã A, xã B (huyện Gió)",Huyện Mây
2,1274,Phường Bến Sông,21.6,105.6,"xã C, xã D",TX Sông; TP Núi
"""
    done = imported(tmp_path, text, "--province", "Thử", "--write")
    places, former = read(tmp_path)

    assert done.returncode == 0, done.stderr
    assert [(p.code, p.type, p.name, p.lat) for p in places] == [
        ("01273", "Xã", "Tân An", 21.5),
        ("01274", "Phường", "Bến Sông", 21.6),
    ]
    assert [f.district for f in former if f.now_code == "01273"] == ["Huyện Gió", "Huyện Mây"]
    assert [f.district for f in former if f.now_code == "01274"] == ["", ""]


def test_equal_words_are_told_once_and_all_lines_when_asked(tmp_path: Path) -> None:
    rows = [f"{i},Xã Số {i},{1300 + i:05},Thử,1,,,xã Cũ {i} (chờ xem)" for i in range(1, 21)]
    rows += [f"{i},Xã Số {i},{1300 + i:05},Thử,1,,,nơi lạ {i}" for i in range(21, 35)]
    text = "\n".join([HEAD, *rows, "35,Đặc khu Phú Thử,01399,Thử,1,,,Toàn bộ huyện Phú Thử"])

    short, whole = (imported(tmp_path, text, *options).stdout for options in ((), ("--all",)))

    assert "  - xa!H2, xa!H3, xa!H4, xa!H5 và 16 ô nữa: “(chờ xem)” (20 lần)" in short
    assert "… và 3 điều nữa; kể đủ: thêm --all" in short
    assert "nơi lạ 34" not in short
    assert "xa!H35: “nơi lạ 34”" in whole
    assert "kể đủ" not in whole


def test_a_whole_district_is_a_former_unit_that_records_may_name(tmp_path: Path) -> None:
    text = (
        f'{HEAD}\n1,Đặc khu Phú Thử,01399,Thử,1,,,Toàn bộ huyện Phú Thử\n2,Xã Khác,01400,Thử,1,,,"Xã Khác (giữ nguyên)"'
    )

    done = imported(tmp_path, text, "--write")
    _, former = read(tmp_path)

    assert "Không hiểu" not in done.stdout
    assert [(f.type, f.name, f.district, f.within) for f in former] == [
        ("Huyện", "Phú Thử", "Huyện Phú Thử", ""),
        ("Xã", "Khác", "", ""),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Thuộc huyện, thành phố cũ", "Thuộc huyện cũ", "Huyện, thị xã, thành phố trước sắp xếp", "Tên huyện cũ",
        "Đơn vị hành chính cấp huyện trước khi sáp nhập", "Quận/huyện trước đây",
    ],
)  # fmt: skip
def test_former_districts_stand_below_a_heading_over_two_columns(heading: str, tmp_path: Path) -> None:
    text = f'TT,Tên xã mới,Mã,Sáp nhập từ,\n,,,Đơn vị cũ,"{heading}"\n1,Xã Tân An,01273,"xã A, xã B",Huyện Cao'

    done = imported(tmp_path, text, "--province", "Thử", "--write")
    _, former = read(tmp_path)

    assert "Cột không dùng" not in done.stdout
    assert [(f.name, f.district) for f in former] == [("A", "Huyện Cao"), ("B", "Huyện Cao")]


def test_a_column_of_provinces_is_none_of_districts_and_what_to_call_one_is_told(tmp_path: Path) -> None:
    done = imported(tmp_path, 'Tên xã,Mã,Đơn vị cũ,"Tỉnh, thành phố cũ"\nXã Tân An,01273,xã A,Tỉnh Thử\n')

    assert "Cột không dùng: Tỉnh, thành phố cũ." in done.stdout
    assert "đặt tên cột ấy là “Huyện cũ”" in done.stdout
