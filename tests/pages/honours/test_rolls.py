"""Registers of any length: what a page holds, how long lists are parted, that no row is lost."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest

from hooks.edition.views import views
from hooks.pages.data import pages as open_data
from hooks.pages.honours import registers
from hooks.records.joined.catalogue import Catalogue
from tests.campaigns import catalogue_of, renderer, tiny_campaign

ROWS = "data/honours/2022-tuyen-duong/recipients.csv"
NAMES = ("An", "Ánh", "Bình", "Đào", "Dung", "Yến")
MANY = 1203
AWARD = "giay-khen-ben-nuoc"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """The tiny campaign with a list of many rows in two places and without one, for two titles."""
    files = tiny_campaign()
    header = files[ROWS].splitlines()[0].split(",")
    out = io.StringIO()
    table = csv.DictWriter(out, header, lineterminator="\n")
    table.writeheader()
    for i in range(1, MANY + 1):
        title, code = ("", "nha-co-ke-sach")[i % 2], ("90001", "90004", "")[i % 3]
        name = f"Thử <b>{NAMES[i % len(NAMES)]}</b>" if i == 7 else f"Thử {i:04} {NAMES[i % len(NAMES)]}"
        row = {"id": str(i), "name": name, "kind": "family" if title else "individual", "title": title, "code": code}
        table.writerow(row | ({"hamlet": f"bến {i % 4}"} if code else {}))
    return catalogue_of(tmp_path_factory.mktemp("long"), {**files, ROWS: out.getvalue()})


@pytest.fixture(scope="module")
def pages(long: Catalogue) -> dict[str, str]:
    """Address → content of every page of the decision, of the titles and of the year."""
    render = renderer(long)
    return {v.address: render.render(v) for v in views(long) if v.address.startswith(("vinh-danh/", "dia-phuong/9"))}


def test_every_row_stands_on_one_page_of_its_decision_and_is_found_there(
    long: Catalogue, pages: dict[str, str]
) -> None:
    """Bounded pages; the address that other pages link to is the page that holds the row."""
    lists = {a: html for a, html in pages.items() if a.startswith("vinh-danh/quyet-dinh/gg77gg/")}
    found = Counter(i for html in lists.values() for i in re.findall(r"<tr id=r(\d+)>", html))
    assert found == Counter(str(i) for i in range(1, MANY + 1))
    assert len(lists) == -(-MANY // registers.PAGE_ROWS)
    for h in long.honours_by_decision["gg77gg"]:
        page, _, anchor = registers.row_address(long, h).partition("#")
        assert f"<tr id={anchor}>" in lists[page]


def test_a_long_list_is_parted_by_title_then_place_with_true_counts(long: Catalogue, pages: dict[str, str]) -> None:
    groups = registers.of_decision(long, "gg77gg")
    assert len({(g.key, g.place) for g in groups}) == len(groups) == 6
    assert [g.key for g in groups] == ["nguoi-ham-hoc"] * 3 + ["nha-co-ke-sach"] * 3
    assert [bool(g.place) for g in groups] == [True, True, False] * 2
    for g in groups:
        assert {(h.title, h.place.now if h.place else ()) for h in g.lines} == {(g.key, g.place.now if g.place else ())}
        assert list(g.lines) == sorted(g.lines, key=lambda h: int(h.recipient.id))
    assert sum(len(g.lines) for g in groups) == MANY
    html = pages["vinh-danh/quyet-dinh/gg77gg/"]
    assert html.count("<small>") >= 1
    assert re.search(r"<td>bến \d\n", html)


@pytest.mark.parametrize(
    ("titles", "groups"),
    [
        ("KKAA", [("nha-co-ke-sach", "12"), ("", "34")]),
        ("AAKK", [("", "12"), ("nha-co-ke-sach", "34")]),
        ("KAKA", [("", "1234")]),
    ],
    ids=["a run each", "in the order of the list", "to and fro"],
)
def test_a_short_list_stands_as_it_was_signed(tmp_path: Path, titles: str, groups: list[tuple[str, str]]) -> None:
    """Runs of one title are groups; a list that goes to and fro is one, and each line tells what it grants."""
    grants = {"K": {"title": "nha-co-ke-sach"}, "A": {"award": AWARD}}
    files = tiny_campaign()
    header = files[ROWS].splitlines()[0].split(",")
    out = io.StringIO()
    table = csv.DictWriter(out, header, lineterminator="\n")
    table.writeheader()
    for i, letter in enumerate(titles, 1):
        kind = "family" if letter == "K" else "individual"
        table.writerow({"id": str(i), "name": f"Thử {9 - i}", "kind": kind, **grants[letter]})
    c = catalogue_of(tmp_path, {**files, ROWS: out.getvalue()})
    found = registers.of_decision(c, "gg77gg")
    html = renderer(c).render(next(v for v in views(c) if v.address.endswith("/gg77gg/")))

    named = [
        (g.lines[0].title if len({h.title for h in g.lines}) == 1 else "", "".join(h.recipient.id for h in g.lines))
        for g in found
    ]
    assert named == groups
    assert re.findall(r"<tr id=r(\d)>", html) == [str(i) for i in range(1, len(titles) + 1)]
    assert ("more-line>" in html) == found[0].mixed == (len(groups) == 1)


def test_a_list_over_a_page_leaves_as_an_archive_with_every_row_in_it(long: Catalogue, pages: dict[str, str]) -> None:
    path = registers.list_file(long, "gg77gg")
    with zipfile.ZipFile(io.BytesIO(open_data.offer(long).files[path])) as archive:
        assert archive.namelist() == ["gg77gg.csv"]
        assert archive.testzip() is None
        header, *rows = csv.reader(io.StringIO(archive.read("gg77gg.csv").decode("utf-8-sig"), newline=""))
    assert path.endswith(".zip")
    assert [row[0] for row in rows] == [str(i) for i in range(1, MANY + 1)]
    assert {len(row) for row in rows} == {len(header)}
    assert rows[6][1] == f"Thử <b>{NAMES[7 % len(NAMES)]}</b>"
    assert f'href="../../../{path}" download' in pages["vinh-danh/quyet-dinh/gg77gg/"]


def test_lists_over_a_page_lead_to_decisions_and_places_instead(long: Catalogue, pages: dict[str, str]) -> None:
    """By title and by year: no row twice on the site, counts that are those of the lines."""
    for address in ("vinh-danh/danh-hieu/nha-co-ke-sach/", "vinh-danh/nam/2022/"):
        html = pages[address]
        assert "<tr" not in html
        assert "quyet-dinh/gg77gg/" in html
    by_title = long.honours_by_title["nha-co-ke-sach"]
    counted = Counter(code for h in by_title for code in (h.place.now if h.place else ()))
    html = pages["vinh-danh/danh-hieu/nha-co-ke-sach/"]
    for code, count in counted.items():
        assert re.search(rf'href="[./]*dia-phuong/{code}-[^"]*"[^>]*>[^<]*<b>{count}</b>', html)


def test_a_name_is_escaped_in_a_row(pages: dict[str, str]) -> None:
    together = "".join(pages.values())
    assert "<b>Ánh</b>" not in together
    assert "&lt;b&gt;Ánh&lt;/b&gt;" in together
