"""Open data: what leaves, that it is described truly, and that it is the same on every build."""

from __future__ import annotations

import csv
import gc
import gzip
import hashlib
import io
import json
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from hooks import tabular
from hooks.edition import views
from hooks.pages.data import pages as open_data
from hooks.pages.data import tables as exports
from hooks.pages.data.exemplars import PUBLIC_EXEMPLAR
from hooks.pages.honours import registers
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import load
from tests.building import WORLD
from tests.campaigns import TODAY, catalogue_of, patched, renderer, tiny_campaign

DECISION = "data/honours/2022-tuyen-duong/decision.yml"
LIST = "data/honours/2022-tuyen-duong/recipients.csv"
FOLDER = open_data.FOLDER
SECRETS = ("consent", "given_on", "kept_by", "confirmed_on", "draft", "publish_on", "notes", "photo", "hamlet", "story")


def rows_of(c: Catalogue, name: str) -> list[dict[str, str]]:
    """A CSV file of the offer, by column."""
    return list(csv.DictReader(io.StringIO(open_data.offer(c).files[FOLDER + name].decode("utf-8"), newline="")))


def objects_of(c: Catalogue, name: str) -> list[dict[str, Any]]:
    """A JSON file of the offer."""
    header, *rows = json.loads(open_data.offer(c).files[FOLDER + name])
    return [dict(zip(header, row, strict=True)) for row in rows]


def page_of(c: Catalogue, address: str) -> str:
    """The content of a page, without its theme."""
    (view,) = (v for v in views.views(c) if v.address == address)
    return renderer(c).render(view)


def faults(folder: Path) -> list[str]:
    """What the frictionless package says against a Data Package, of its description and its rows."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # frictionless warns of its own dependencies
        from frictionless import validate

        report = validate(str(folder / "datapackage.json"))
        gc.collect()  # it leaves packed JSON open: so its warning of that comes here
    return [str(row) for row in report.flatten(["name", "rowNumber", "title", "message"])]


# ---------------------------------------------------------------- counts


@pytest.mark.parametrize("samples", [True, False])
def test_every_list_has_as_many_rows_as_the_catalogue(real: Catalogue, released: Catalogue, samples: bool) -> None:
    """Files, the page of open data and a count by hand agree."""
    c = real if samples else released
    counted = {
        "recipients": sum(len(d.record.recipients) for d in c.decisions.values()),
        "decisions": len(c.decisions),
        "exemplars": len(c.exemplars),
        "places": len({p.code for p in c.gazetteer.places.values()}),
        "titles": len(c.titles) + len(c.awards),
    }
    page = page_of(c, "du-lieu/")

    assert {name: len(rows_of(c, f"{name}.csv")) for name in counted} == counted
    assert {name: len(objects_of(c, f"{name}.json")) for name in counted} == counted
    assert len(objects_of(c, "stories.json")) == len(c.stories)
    for name, count in (counted | {"stories": len(c.stories)}).items():
        block = page.partition(f'id="{name}"')[2].partition("</article>")[0]
        assert (f"<b>{count}</b> dòng" in block) == bool(count), name
    assert "<b>0</b> dòng" not in page


def test_counts_of_a_place_and_a_decision_are_those_of_their_pages(real: Catalogue) -> None:
    places = rows_of(real, "places.csv")
    for row in places:
        assert int(row["honours"]) == len(real.honours_at.get(row["code"], ())), row["name"]
        assert int(row["exemplars"]) == len(real.exemplars_at.get(row["code"], ())), row["name"]
    assert sum(int(row["honours"]) for row in places) > 0
    for row in rows_of(real, "decisions.csv"):
        assert f"<b>{row['lines']}</b> lượt vinh danh" in page_of(real, row["page"])


def test_the_list_of_a_decision_is_the_signed_list_and_linked_on_its_page(real: Catalogue) -> None:
    for decision in real.decisions:
        content = open_data.offer(real).files[f"{FOLDER}decisions/{decision}.csv"]
        header, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
        page = page_of(real, f"vinh-danh/quyet-dinh/{decision}/")

        assert content.startswith(b"\xef\xbb\xbf")
        assert header[:3] == ["Số", "Tên", "Loại"]
        assert [r[:2] for r in rows] == [[r.id, r.name] for r in real.decisions[decision].record.recipients]
        assert all(f"<tr id=r{r[0]}>" in page for r in rows)
        assert f'href="../../../{FOLDER}decisions/{decision}.csv" download>Tải về (CSV)</a>' in page


# ---------------------------------------------------------------- description, checksums


@pytest.mark.parametrize("samples", [True, False])
def test_the_data_package_and_its_data_are_valid(
    real: Catalogue, released: Catalogue, samples: bool, tmp_path: Path
) -> None:
    """Types, keys, enumerations, sizes and checksums, as another program reads them."""
    open_data.write(real if samples else released, tmp_path)

    assert faults(tmp_path / FOLDER) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("recipients.csv", b"p1bvcx", b"khong0"),  # names no decision
        ("recipients.csv", b",individual,", b",person,"),
        ("decisions.csv", b"2024-12-20", b"20/12/2024"),
    ],
)
def test_the_check_of_the_data_package_sees_faults(
    real: Catalogue, tmp_path: Path, file: str, old: bytes, new: bytes
) -> None:
    open_data.write(real, tmp_path)
    path = tmp_path / FOLDER / file
    path.write_bytes(path.read_bytes().replace(old, new))

    assert faults(tmp_path / FOLDER)


def test_checksums_are_true_for_every_file_and_told_on_the_page(real: Catalogue) -> None:
    files = {name.removeprefix(FOLDER): x for name, x in open_data.offer(real).files.items() if name.startswith(FOLDER)}
    lines = [line.split("  ") for line in files.pop("SHA256SUMS").decode().splitlines()]
    told = {name: digest for digest, name in lines}
    page = page_of(real, "du-lieu/")

    assert told == {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    for name, digest in told.items():
        assert digest in page or name.startswith(("decisions/", "years/")), name


def test_what_opens_in_excel_comes_first_and_checksums_are_folded(real: Catalogue, released: Catalogue) -> None:
    for c in (real, released):
        page = page_of(c, "du-lieu/")
        headings = re.findall(r"<h2>([^<]+)</h2>", page)
        assert headings[:3] == ["Mở bằng Excel", "Các tệp", "Mô tả và mã kiểm tra"]
        shown = re.sub(r"<details.*?</details>", "", page, flags=re.DOTALL)
        assert "SHA-256" in page and "SHA-256" not in shown
        excel = page.partition("Mở bằng Excel</h2>")[2].partition("</section>")[0]
        assert ("làm riêng cho Excel" in excel) == bool(c.decisions)
        assert f'href="../{FOLDER}{open_data.BOOK}" download' in excel


def test_the_workbook_holds_every_table_as_its_file_does(real: Catalogue, released: Catalogue) -> None:
    for c in (real, released):
        content = open_data.offer(c).files[FOLDER + open_data.BOOK]
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        tables = [t for t in exports.tables(c) if t.rows]
        assert len(book.sheet_names) == len(tables) and all(
            t.title.startswith(n) for t, n in zip(tables, book.sheet_names, strict=True)
        )
        for table, name in zip(tables, book.sheet_names, strict=True):
            header, *rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            assert header == [x.title for x in table.columns]
            assert [str(r[0]) for r in rows] == [str(r[0]) for r in table.rows], name


def test_the_lists_of_a_year_leave_whole_as_a_table_and_as_a_workbook(real: Catalogue) -> None:
    """Each line of the year's decisions once, with its decision; the same cells in both forms; linked where the year is."""
    for year, lines in real.honours_by_year.items():
        table, book = (f"{FOLDER}years/vinh-danh-{year}{end}" for end in (".csv", ".xlsx"))
        files = open_data.offer(real).files
        header, *rows = csv.reader(io.StringIO(files[table].decode("utf-8-sig"), newline=""))
        (sheet,) = CalamineWorkbook.from_filelike(io.BytesIO(files[book])).sheet_names
        read = CalamineWorkbook.from_filelike(io.BytesIO(files[book])).get_sheet_by_name(sheet)
        cells = [[str(v) for v in row] for row in read.to_python(skip_empty_area=False)]

        assert Counter((r[1], r[2]) for r in rows) == Counter((h.recipient.id, h.recipient.name) for h in lines)
        assert {r[0] for r in rows} == {registers.decision_name(h.decision) for h in lines}
        assert cells == [header, *rows]
        for page, root in ((f"vinh-danh/nam/{year}/", "../../../"), ("vinh-danh/", "../"), ("du-lieu/", "../")):
            html = page_of(real, page)
            assert all(f'href="{root}{path}" download' in html for path in (table, book)), (page, year)


def test_every_column_has_a_vietnamese_title_and_meaning(real: Catalogue) -> None:
    for table in exports.tables(real):
        for column in table.columns:
            assert column.title not in {"", column.name}, (table.name, column.name)
            assert len(column.description) > 5, (table.name, column.name)
        assert all(len(row) == len(table.columns) for row in table.rows)


# ---------------------------------------------------------------- what stays at home


def test_exemplars_leave_only_by_the_list_of_public_fields(real: Catalogue) -> None:
    assert tuple(rows_of(real, "exemplars.csv")[0]) == PUBLIC_EXEMPLAR
    assert not set(PUBLIC_EXEMPLAR) & set(SECRETS)


def test_consent_confirmation_notes_and_hidden_records_stay_at_home(tmp_path: Path) -> None:
    """Words that stand only in fields not published appear in no file."""
    files = patched(
        (
            "data/individuals/nguoi-lai-do.yml",
            "sample: true\n",
            "sample: true\nconsent:\n  given_on: 2022-01-01\n"
            "  scope: CHỈ TRONG PHIẾU\n  kept_by: NGƯỜI GIỮ PHIẾU\nconfirmed_on: 2022-02-03\nnotes:\n  - text: LỜI GHI TRONG\n",
        )
    )
    files["data/families/nha-ben-song.yml"] = files["data/families/nha-ben-song.yml"] + "draft: true\n"
    c = catalogue_of(tmp_path, files)
    everything = b"".join(open_data.offer(c).files.values())

    for word in ("CHỈ TRONG PHIẾU", "NGƯỜI GIỮ PHIẾU", "2022-02-03", "LỜI GHI TRONG", "bb22bb"):
        assert word.encode() not in everything, word
    assert b"aa11aa" in everything


def test_a_release_has_no_sample_column_and_no_sample(real: Catalogue, released: Catalogue) -> None:
    for name in ("recipients", "decisions", "exemplars"):
        assert "sample" in rows_of(real, f"{name}.csv")[0]
    offered = open_data.offer(released)
    for table, _ in offered.tables:
        assert "sample" not in table.names
    samples = [e.record for e in real.exemplars.values() if e.record.sample]
    samples_found = [r.name for r in samples if r.name.encode() in b"".join(offered.files.values())]
    assert samples
    assert samples_found == []
    assert "sample" not in page_of(released, "du-lieu/")
    assert "Dữ liệu minh họa" in page_of(real, "du-lieu/")


# ---------------------------------------------------------------- values that could do harm

HOSTILE = ["=1+1", "+84 123", "-2", "-x", "＝1", " @SUM(A1)", 'Nói "to", rõ; nhé', "<b>đậm</b>", "| gạch | dọc"]
GUARDED = {n: f"'{n.strip()}" if n.strip()[0] in "=+-@＝" and n != "-2" else n for n in HOSTILE}
"""What stands in the tables: behind an apostrophe what a spreadsheet would run."""


@pytest.mark.parametrize("write", [tabular.csv_parts, tabular.parts_for_people])
def test_no_table_has_a_text_that_runs(write: Callable[..., Iterator[bytes]]) -> None:
    """Machines' tables and people's, texts and lists of texts; JSON has the texts as they are."""
    rows = [(n, (n, "x")) for n in HOSTILE]
    read = list(csv.reader(io.StringIO(b"".join(write(("a", "b"), rows)).decode("utf-8-sig"), newline="")))[1:]

    assert [a for a, _ in read] == [f"'{n}" if GUARDED[n] != n else n for n in HOSTILE]
    assert [b[0] for _, b in read] == ["'" if GUARDED[n] != n or n == "-2" else n[0] for n in HOSTILE]
    assert json.loads(b"".join(tabular.json_parts(("a", "b"), rows)))[1:] == [[n, [n, "x"]] for n in HOSTILE]


def test_a_summary_that_runs_is_guarded_in_open_data(tmp_path: Path) -> None:
    """Names that would run are refused by the check; a sentence may begin with a sign."""
    path = "data/communities/ben-nuoc.yml"
    text = tiny_campaign()[path].replace("summary: Bến nước có lớp buổi tối.", "summary: '=IMAGE(A1)'")
    c = catalogue_of(tmp_path, {**tiny_campaign(), path: text})

    assert "'=IMAGE(A1)" in [row["summary"] for row in rows_of(c, "exemplars.csv")]
    assert "=IMAGE(A1)" in [row["summary"] for row in objects_of(c, "exemplars.json")]


def test_line_breaks_inside_a_value_survive() -> None:
    rows = (("a\nb", 'c"d', ("x", "y")), ("", " e ", ()))
    read = list(csv.reader(io.StringIO(b"".join(tabular.csv_parts(("p", "q", "r"), rows)).decode(), newline="")))

    assert read == [["p", "q", "r"], ["a\nb", 'c"d', "x | y"], ["", " e ", ""]]
    assert json.loads(b"".join(tabular.json_parts(("p", "q", "r"), rows))) == [
        ["p", "q", "r"],
        ["a\nb", 'c"d', ["x", "y"]],
        ["", " e ", []],
    ]


# ---------------------------------------------------------------- many lines


def test_many_lines_are_cut_by_year_and_stay_valid(real: Catalogue, tmp_path: Path) -> None:
    """No line is lost or doubled when the list is cut, and each is as it is in the whole table."""
    offered = open_data.made(real, most=10)
    open_data.put(offered.files, tmp_path)
    names = [t.name for t, _ in offered.tables if t.name.startswith("recipients")]
    tables = [json.loads(gzip.decompress(offered.files[f"{FOLDER}{name}.json.gz"])) for name in names]
    header, *rows = json.loads(open_data.offer(real).files[f"{FOLDER}recipients.json"])

    assert names == [f"recipients-{year}" for year in sorted(real.honours_by_year)]
    assert all(table[0] == header for table in tables)
    assert sorted(row for table in tables for row in table[1:]) == sorted(rows)
    assert faults(tmp_path / FOLDER) == []
    packed = tmp_path / FOLDER / f"{names[0]}.json.gz"
    packed.write_bytes(gzip.compress(gzip.decompress(packed.read_bytes()).replace(b"false", b"0"), mtime=0))
    assert any("revoked" in fault for fault in faults(tmp_path / FOLDER))


def test_two_catalogues_give_the_same_bytes() -> None:
    made = []
    for _ in range(2):
        records, _problems = load(WORLD)
        assert records is not None
        made.append(open_data.offer(Catalogue(replace(records), TODAY)).files)

    assert made[0] == made[1]


def test_a_list_stands_wherever_it_once_stood(tmp_path: Path) -> None:
    """Packed since it grew, or of a decision that was merged into another: each old address still has it, as it is now."""
    stood = ("decisions/gg77gg.zip", "decisions/zz99zz.csv", "years/vinh-danh-2022.zip", "years/vinh-danh-2021.csv")
    ledger = [f"{FOLDER}{name},file,{FOLDER}{name},2026-01-01,,," for name in stood]
    files = tiny_campaign()
    files["data/addresses.csv"] = "\n".join(["address,kind,id,since,to,rows,mark", *ledger, ""])
    files[DECISION] += "merged:\n  - zz99zz\n"
    made = open_data.offer(catalogue_of(tmp_path, files)).files

    of_decision = made[f"{FOLDER}decisions/gg77gg.csv"]
    assert made[f"{FOLDER}decisions/zz99zz.csv"] == of_decision
    with zipfile.ZipFile(io.BytesIO(made[f"{FOLDER}decisions/gg77gg.zip"])) as packed:
        assert packed.read("gg77gg.csv") == of_decision
    assert f"{FOLDER}years/vinh-danh-2022.zip" in made
    assert f"{FOLDER}years/vinh-danh-2022.csv" in made
