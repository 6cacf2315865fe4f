"""The year's report: each line counted once, in one place, the same on the page and in the files."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from hooks.edition import views
from hooks.pages.report import counts as report_counts
from hooks.pages.report import pages as report
from hooks.pages.report import tables as report_tables
from hooks.records.joined.catalogue import Catalogue
from hooks.tabular import Sheet
from tests.campaigns import catalogue_of, renderer, tiny_campaign

DECISION = "data/honours/2022-tuyen-duong/decision.yml"
HEAD = "id,name,kind,title,award,code,former,district\n"


def campaign(tmp_path: Path, lists: dict[str, str], *, changes: str = "") -> Catalogue:
    """The tiny campaign with one more decision a day: ISO day → rows of its list."""
    files = tiny_campaign()
    head = (
        files[DECISION].partition("changes:")[0].replace("title: nguoi-ham-hoc\n", "title: nguoi-ham-hoc\n" + changes)
    )
    for number, (day, rows) in enumerate(lists.items()):
        folder = f"data/honours/{day[:4]}-them-{number}"
        files[f"{folder}/decision.yml"] = head.replace("gg77gg", f"kk0{number}kk").replace("2022-12-01", day)
        files[f"{folder}/recipients.csv"] = HEAD + rows
    return catalogue_of(tmp_path, files)


def of(c: Catalogue, year: int) -> dict[str, Sheet]:
    """All tables of a year by name."""
    now, before = (report_counts.year_of(c, str(y)) for y in (year, year - 1))
    return {sheet.name: sheet for sheet in report_tables.sheets(c, now, before)}


def numbers_of(sheet: Sheet) -> dict[str, int]:
    return {str(name): int(str(value)) for name, value in sheet.rows}


def page_of(c: Catalogue, address: str) -> str:
    (view,) = (v for v in views.views(c) if v.address == address)
    return renderer(c).render(view)


OLD = """1,Người một,individual,,,,Rẫy Cao,Bến Thử
2,Nhà hai,family,nha-co-ke-sach,,,,Bến Thử
3,Người ba,individual,,,,Sao Mai,Gió Núi
4,Người bốn,individual,,giay-khen-ben-nuoc,,,
5,Người năm,individual,,,,Cầu Gỗ,Bến Thử
"""


def test_former_districts_and_split_communes_are_never_in_todays_table(tmp_path: Path) -> None:
    """A line counts where it can be placed for certain: today's unit, former ground, or nowhere."""
    found = of(campaign(tmp_path, {"2020-05-01": OLD}), 2020)
    numbers = numbers_of(found["Tổng hợp"])

    assert [row[0] for row in found["Theo xã, phường hiện nay"].rows] == ["Phường Cầu Gỗ", "Phường Gió Núi", "Cộng"]
    assert [row[0] for row in found["Nơi theo tên cũ"].rows] == [
        "Huyện Bến Thử (cũ)",
        "Xã Rẫy Cao, huyện Bến Thử (cũ)",
        "Cộng",
    ]
    assert found["Theo xã, phường hiện nay"].rows[-1][-1] == numbers["Biết rõ nay thuộc xã, phường nào"] == 2
    assert found["Nơi theo tên cũ"].rows[-1][-1] == numbers["Chỉ ghi huyện cũ hoặc xã cũ đã chia"] == 2
    assert numbers["Không ghi nơi"] == 1
    assert numbers["Còn lại, đã trừ lượt thu hồi"] == 5


def test_what_was_taken_back_stands_apart(tmp_path: Path) -> None:
    """Revoked lines are in no table of counts but their own column and list."""
    found = of(catalogue_of(tmp_path, tiny_campaign()), 2022)
    numbers = numbers_of(found["Tổng hợp"])
    row = next(r for r in found["Theo loại người nhận"].rows if r[0] == "Người ham học")

    assert (numbers["Còn lại, đã trừ lượt thu hồi"], numbers["Đã thu hồi"]) == (3, 1)
    assert row[-2:] == (1, 1)
    assert [r[1:] for r in found["Đã thu hồi"].rows] == [("4", "Người ham học", "01/02/2023")]
    assert not any("Gió Núi" in str(r[0]) for r in found["Theo xã, phường hiện nay"].rows)


@pytest.mark.parametrize(
    ("before", "now", "told"),
    [
        (19, 40, ("tăng 21", report_tables.TOO_FEW)),
        (20, 23, ("tăng 3", "tăng 15,0%")),
        (21, 14, ("giảm 7", "giảm 33,3%")),
        (20, 20, ("không đổi", "không đổi")),
        (20, 250, ("tăng 230", "tăng 1.150,0%")),
        (2200, 2201, ("tăng 1", "tăng dưới 0,1%")),
    ],
)
def test_a_percentage_needs_a_base_of_twenty(tmp_path: Path, before: int, now: int, told: tuple[str, str]) -> None:
    lists = {
        day: "".join(f"{i},Người {i},individual,,,90001,,\n" for i in range(1, count + 1))
        for day, count in (("2024-05-01", before), ("2025-05-01", now))
    }
    first = of(campaign(tmp_path, lists), 2025)["So với năm trước"].rows[0]

    assert first == ("Lượt vinh danh, đã trừ thu hồi", before, now, *told)


def test_a_year_without_decisions_is_not_called_zero(tmp_path: Path) -> None:
    """Nothing recorded is not nothing granted."""
    c = catalogue_of(tmp_path, tiny_campaign())

    assert of(c, 2022)["So với năm trước"].rows == ()
    assert "chưa có quyết định nào ký năm 2021, nên chưa so được" in page_of(c, "bao-cao/2022/")


def test_tables_of_the_real_years_are_sums_of_the_list(real: Catalogue) -> None:
    """Every table against a count by hand over the lines."""
    for year in report_counts.years(real):
        found = of(real, int(year))
        lines = [h for h in real.honours if str(h.decision.date.year) == year]
        standing = [h for h in lines if not h.revoked]
        placed = Counter(
            h.place.now[0] for h in standing if h.place and not h.place.whole_district and len(h.place.now) == 1
        )
        numbers = numbers_of(found["Tổng hợp"])
        kinds = found["Theo loại người nhận"].rows

        assert numbers["Lượt vinh danh trong các quyết định ấy"] == len(lines)
        assert kinds[-1][-2:] == (len(standing), len(lines) - len(standing))
        for t in real.titles.values():
            assert next(r for r in kinds if r[0] == t.name)[-2] == sum(h.title == t.id for h in standing), t.name
        rows = found["Theo xã, phường hiện nay"].rows
        assert sorted(r[-1] for r in rows[:-1]) == sorted(placed.values())
        assert sum(r[-1] for r in found["Chi tiết"].rows if isinstance(r[-1], int)) == len(standing)
        assert len(found["Quyết định"].rows) == len({h.decision.id for h in lines})


def test_a_line_with_title_and_award_keeps_its_award(tmp_path: Path) -> None:
    rows = "1,Người một,individual,nguoi-ham-hoc,giay-khen-ben-nuoc,90001,,\n2,Người hai,individual,,giay-khen-ben-nuoc,,,\n"
    found = of(campaign(tmp_path, {"2024-05-01": rows}), 2024)

    assert found["Khen thưởng"].rows[-1][-2] == 2
    assert found["Theo loại người nhận"].rows[-1][-2] == 2
    assert found["Theo loại người nhận"].rows[-2] == ("Chỉ khen thưởng", 1, 0, 0, 0, 0, 1, 0)


# ---------------------------------------------------------------- page and files


def cells(page: str, heading: str) -> list[list[str]]:
    """The numbers of the table under a heading, as printed."""
    table = page.partition(f"<h2>{heading}</h2>")[2].partition("</table>")[0]
    return [re.findall(r"<td[^>]*>([^<]*)</td>", row) for row in table.split("<tr")[2:]]


def test_page_csv_and_workbook_tell_the_same(real: Catalogue) -> None:
    files = report.files(real)
    for year in report_counts.years(real):
        found = of(real, int(year))
        page = page_of(real, f"bao-cao/{year}/")
        book = CalamineWorkbook.from_filelike(io.BytesIO(files[f"bao-cao/{year}/bao-cao-{year}.xlsx"]))
        text = files[f"bao-cao/{year}/bao-cao-{year}.csv"].decode("utf-8-sig")
        flat = list(csv.DictReader(io.StringIO(text, newline="")))

        for heading, name in (
            ("Ai được công nhận", "Theo loại người nhận"),
            ("Ở xã, phường nào", "Theo xã, phường hiện nay"),
        ):
            numbers = [row[1:] for row in found[name].rows if set(row[1:]) != {0}]
            told = list(zip(*(column for column in zip(*numbers, strict=True) if set(column) != {0}), strict=True))
            assert cells(page, heading) == [[str(x) for x in row] for row in told], (year, name)
        for name, sheet in found.items():
            read = book.get_sheet_by_name(name).to_python()
            assert [str(x) for x in read[0]] == list(sheet.columns), name
            assert [[x or 0 for x in row] for row in read[1:]] == [[x or 0 for x in row] for row in sheet.rows], name
            assert {r["Giá trị"] for r in flat if r["Bảng"] == name} == {str(x) for row in sheet.rows for x in row[1:]}


def test_a_workbook_runs_nothing_and_keeps_what_looks_like_a_formula(tmp_path: Path) -> None:
    files = tiny_campaign()
    files[DECISION] = (
        files[DECISION]
        .replace("name: Tuyên dương", 'name: "=HYPERLINK(A1) +1 @x Tuyên dương')
        .replace("(minh họa)\ndate", '(minh họa)"\ndate')
    )
    content = report.files(catalogue_of(tmp_path, files))["bao-cao/2022/bao-cao-2022.xlsx"]
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Quyết định").to_python()

    assert str(sheet[1][2]).startswith("=HYPERLINK(A1)")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        assert len(sheets) > 5
        assert not any(b"<f>" in parts.read(name) for name in sheets)


def test_a_report_for_every_year_with_a_decision_or_a_story(tmp_path: Path) -> None:
    c = campaign(tmp_path, {"2020-05-01": OLD})
    addresses = {v.address: v for v in views.views(c) if v.address.startswith("bao-cao/")}

    assert set(addresses) == {"bao-cao/", "bao-cao/2020/", "bao-cao/2022/", "bao-cao/2023/"}
    assert [addresses[f"bao-cao/{y}/"].sample for y in (2022, 2023)] == [True, False]
    index = page_of(c, "bao-cao/")
    assert all(f'href="../bao-cao/{y}/"' in index for y in (2020, 2022, 2023))
    assert 'href="../bao-cao/"' in page_of(c, "vinh-danh/")


def test_samples_are_marked_in_page_and_workbook(real: Catalogue) -> None:
    book = CalamineWorkbook.from_filelike(io.BytesIO(report.files(real)["bao-cao/2024/bao-cao-2024.xlsx"]))

    assert book.sheet_names[0] == "Lưu ý"
    assert "Dữ liệu minh họa" in page_of(real, "bao-cao/2024/")
