"""The guide's examples of lists: what a page says is what the import does with the very sheet of its drawing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import docx
import pytest
import xlsxwriter

from hooks.desk.forms.list_examples import Cell, Layout, Sheet, themes
from hooks.desk.forms.list_pages import FOLDER, files
from hooks.desk.forms.sheet_drawings import drawing
from hooks.records.model.honours import Recipient
from hooks.records.model.kinds import registry
from tests.building import PROJECT, TINY, WORLD
from tests.desk.importing.imported import Done, run
from tests.desk.importing.stepping import records

LAYOUTS = [layout for theme in themes(WORLD) for layout in theme.layouts]
EACH = pytest.mark.parametrize("layout", LAYOUTS, ids=lambda each: each.slug)


def office_file(folder: Path, layout: Layout) -> Path:
    """The file that the drawing shows."""
    path = folder / f"danh-sach.{layout.file}"
    if layout.file == "docx":
        document = docx.Document()
        for sheet in layout.sheets:
            for text in sheet.above:
                document.add_paragraph(text)
            table = document.add_table(len(sheet.rows), sheet.columns)
            for r, row in enumerate(sheet.cells):
                for c, value in enumerate(row):
                    table.cell(r, c).text = str(value)
        document.save(str(path))
        return path
    book = xlsxwriter.Workbook(str(path))
    for sheet in layout.sheets:
        fill(book, sheet)
    book.close()
    return path


def fill(book: xlsxwriter.Workbook, sheet: Sheet) -> None:
    page, struck = book.add_worksheet(sheet.name), book.add_format({"font_strikeout": True})
    for r, row in enumerate(sheet.cells):
        for c, value in enumerate(row):
            page.write(r, c, value, struck if f"{chr(65 + c)}{r + 1}" in sheet.struck else None)
    titles = [f"A{r}:{chr(64 + sheet.columns)}{r}" for r, row in enumerate(sheet.rows, 1) if isinstance(row, str)]
    for cells in (*titles, *sheet.merges):
        first = cells.partition(":")[0]
        page.merge_range(cells, sheet.cells[int(first[1:]) - 1][ord(first[0]) - 65])


def as_shown(rows: Iterable[Recipient]) -> list[tuple[Cell, ...]]:
    """The register's rows in the words of the table of a page."""
    granted = records().titles
    titles = {t.id: t.name for t in granted.titles} | {a.id: a.name for a in granted.awards}
    places = {p.code: f"{p.type} {p.name} ({p.code})" for p in reversed(records().places)}
    told: list[tuple[Cell, ...]] = []
    for r in rows:
        honour = (registry.current().recipients[r.kind], titles.get(r.title or ""), titles.get(r.award or ""))
        place = (r.hamlet, r.former, r.district, places.get(r.code or ""))
        row = (int(r.id), r.name, " · ".join(filter(None, honour)), ", ".join(filter(None, place)))
        told.append((*row, r.unit) if r.unit else row)
    return told


def test_there_are_examples() -> None:
    assert len(LAYOUTS) >= 12
    assert len({layout.slug for layout in LAYOUTS}) == len(LAYOUTS)


@pytest.fixture(scope="module", params=LAYOUTS, ids=lambda each: each.slug)
def tried(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Layout, Done]:
    """An example, and what the command made of its file."""
    layout: Layout = request.param
    file = office_file(tmp_path_factory.mktemp("list"), layout)
    return layout, run(file, *layout.given, date=layout.day.isoformat(), kind="")


def test_the_sheet_of_the_drawing_becomes_the_rows_of_the_page(tried: tuple[Layout, Done]) -> None:
    layout, done = tried

    assert as_shown(done.rows) == list(layout.becomes)


def test_what_is_refused_and_asked_is_what_the_page_says(tried: tuple[Layout, Done]) -> None:
    layout, done = tried
    asked = {q["kind"]: " ".join(i["text"] for i in q["items"]) for q in done.report["questions"] if q["kind"]}

    assert [cell.partition("!")[2] for cell in done.reasons] == [each.cell for each in layout.refused]
    for refused, reason in zip(layout.refused, done.reasons.values(), strict=True):
        assert refused.says in reason
    assert set(asked) == {each.kind for each in layout.asked}
    for each in layout.asked:
        assert each.says in asked[each.kind]


@EACH
def test_the_flags_of_the_page_settle_what_is_asked(layout: Layout, tmp_path: Path) -> None:
    yes = [word for each in layout.asked for word in ("--yes", each.kind)]
    done = run(office_file(tmp_path, layout), *layout.given, *yes, date=layout.day.isoformat(), kind="")

    assert done.code == (1 if layout.refused else 0)


@EACH
def test_the_page_has_its_drawing_and_its_rows(layout: Layout) -> None:
    made = files(WORLD)
    page, drawn = made[FOLDER / f"{layout.slug}.md"], made[FOLDER / f"hinh/{layout.slug}.svg"]

    assert f"(hinh/{layout.slug}.svg " in page
    assert all(str(row[1]) in page for row in layout.becomes)
    assert drawn.count("<text") > sum(len(sheet.rows) for sheet in layout.sheets)


def test_no_committed_page_or_drawing_is_without_an_example() -> None:
    there = {p.relative_to(PROJECT) for p in (PROJECT / FOLDER).rglob("*.*")}

    assert there <= {*files(PROJECT), *files(WORLD)}


def test_a_campaign_without_examples_gets_no_pages() -> None:
    assert files(TINY) == {}


def test_a_sheet_that_does_not_fit_is_told() -> None:
    wide = Sheet(rows=(("STT", "Họ và tên"), (1, "Nguyễn Văn An" * 5)), head=(1,))

    with pytest.raises(ValueError, match="chỉ có chỗ cho"):
        drawing(LAYOUTS[0].model_copy(update={"sheets": (wide,)}))
