"""The pages of places: tiles and their names, what the plan asks, figures of former districts, folded lists."""

from __future__ import annotations

import csv
import gzip
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest

from hooks.edition.views import views
from hooks.pages.places import asked, place, recipients, tiles
from hooks.records.joined.catalogue import Catalogue
from tests.campaigns import catalogue_of, patched, renderer, tiny_campaign

ROWS = "data/honours/2022-tuyen-duong/recipients.csv"


def pages(c: Catalogue, *beginnings: str) -> dict[str, str]:
    """Address → content of the pages whose address begins so."""
    render = renderer(c, repo_url="https://github.com/vi-du/trang")
    return {v.address: render.render(v) for v in views(c) if v.address.startswith(beginnings)}


# ---------------------------------------------------------------- the map of tiles


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Trị An", ["Trị", "An"]),
        ("Bù Gia Mập", ["Bù", "Gia", "Mập"]),
        ("Nam Cát Tiên Đông", ["Nam Cát", "Tiên", "Đông"]),
        ("La Ngà Trên Núi Cao", ["La Ngà", "Trên", "Núi Cao"]),
        ("Huế", ["Huế"]),
    ],
)
def test_a_name_stands_in_three_lines_at_most(name: str, lines: list[str]) -> None:
    assert tiles.name_lines(name) == lines


def test_the_colours_mean_what_there_is(released: Catalogue, tmp_path: Path) -> None:
    """Without honours nothing speaks of them; where nothing at all is recorded there is no scale of nothing."""
    assert tiles.tile_map(released)["sorts"] == ["gương sáng", "câu chuyện"]
    files = {k: v for k, v in tiny_campaign().items() if not re.match(r"stories/|data/(?!\w+\.|statistics)", k)}
    files = {k: re.sub(r"(?ms)^exemplars?:.*", "", v) if k.endswith("ledger.csv") else v for k, v in files.items()}
    bare = tiles.tile_map(catalogue_of(tmp_path, files))

    assert bare["shades"] == bare["sorts"] == []
    assert {t["class"] for t in bare["tiles"]} == {"k0"}
    assert {t["title"] for t in bare["tiles"]} == {t["title"].partition(":")[0] for t in bare["tiles"]}


def test_forty_places_without_tiles_have_a_map_pages_and_neighbours(tmp_path: Path) -> None:
    """Another province that records positions only."""
    files = tiny_campaign()
    header, *rows = csv.reader(io.StringIO(files["data/places.csv"]))
    rows = [[*row[:-2], "", ""] for row in rows]
    rows += [
        [f"{91000 + i}", f"Nơi Thử {i}", "Xã", "2021-03-01", "", f"{15 + i / 50}", f"{108 + i % 7 / 20}", "9", "", ""]
        for i in range(37)
    ]
    table = io.StringIO()
    csv.writer(table, lineterminator="\n").writerows([header, *rows])
    c = catalogue_of(tmp_path, {**files, "data/places.csv": table.getvalue()})
    made = pages(c, "dia-phuong/")

    assert len(made) == 41
    assert len(re.findall(r'<a href="[^"]+" class="k\d"', made["dia-phuong/"])) == 40
    for address, html in made.items():
        if address != "dia-phuong/":
            assert html.count("<rect") == 1
            assert len(re.findall(r'<span class="fig">\d+\xa0km</span>|dưới\xa01\xa0km', html)) == 6


def test_no_page_of_a_place_is_empty(released: Catalogue) -> None:
    """Each has its spot on the map, neighbours, what the plan asks of its own type, and a way to tell of someone."""
    made = pages(released, "dia-phuong/")
    for one in released.gazetteer.places.values():
        (html,) = (h for a, h in made.items() if a.startswith(f"dia-phuong/{one.code}-"))
        kind = one.now.type.lower()
        assert f"Kế hoạch đặt ra gì cho một {kind}?" in html
        assert f"gui-bai/mo-hinh/?noi={one.code}" in html
        assert "issues/new?template=de-cu-guong.yml&amp;noi=" in html
        assert '<b class="fig">0</b>' not in html
        assert html.count('id="gan-day"') == 1


def test_the_small_map_costs_little(released: Catalogue) -> None:
    """Two kilobytes packed at most."""
    drawn = tiles.Locator.of(released)

    assert len(gzip.compress(drawn.path.encode())) < 2048
    assert drawn.path.count("M") == len(released.gazetteer.places)


# ---------------------------------------------------------------- what the plan asks


def commune_files() -> dict[str, str]:
    """The tiny campaign with a body and a group of the level of communes."""
    return patched(
        ("data/agencies.yml", "  - id: doan-thuyen\n    name: Đoàn thuyền\n", "  - id: doan-thuyen\n    name: Đoàn thuyền\n    level: commune\n"),
        ("data/criteria.yml", "    lead: Nhóm này gồm người hay qua sông.\n", "    lead: Nhóm này gồm người hay qua sông.\n    bodies:\n      - doan-thuyen\n"),
        ("data/criteria.yml", "Tháng này mình đã đọc cuốn nào chưa?", "Xã, phường đã đọc chưa? Ở xã, phường, thị trấn khác thì sao?"),
    )  # fmt: skip


def test_duties_criteria_and_the_next_deadline_come_from_the_data(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, commune_files())
    found = {code: asked.asked(c, c.gazetteer.places[code].now.type) for code in ("90001", "90004")}
    ward, commune = found["90001"], found["90004"]
    assert ward and commune

    assert [line["clause"]["id"] for line in ward["lines"]][:2] == ["I.1.d", "I.1.đ"]
    assert len(ward["lines"]) <= asked.MOST_LINES
    assert ward["deadline"]["id"] == "gom-tin"
    asks = [[line["text"] for line in a["lines"] if line["clause"]["id"] == "II.2.d.1"] for a in (ward, commune)]
    assert asks == [["Phường đã đọc chưa? Ở phường khác thì sao?"], ["Xã đã đọc chưa? Ở xã khác thì sao?"]]


def test_where_the_plan_names_nobody_of_this_level_nothing_is_said(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())

    assert asked.asked(c, c.gazetteer.places["90001"].now.type) is None
    assert all("Kế hoạch đặt ra" not in html for html in pages(c, "dia-phuong/9").values())


def test_no_deadline_is_made_up(real: Catalogue) -> None:
    """The plan sets communes none; whose work is not settled is said so."""
    found = asked.asked(real, next(iter(real.gazetteer.places.values())).now.type)
    assert found is not None

    assert found["deadline"] is None
    assert found["unsettled"] == ["Ủy ban nhân dân các huyện, thành phố"]


# ---------------------------------------------------------------- figures


def test_figures_of_a_former_district_are_shown_as_its_own_on_all_its_places(released: Catalogue) -> None:
    """Letter by letter, with source and period; never on a place that was elsewhere."""
    known = place.Known.of(released)
    for loaded in released.statistics:
        found = released.resolve(loaded.record.place) if loaded.record.place else None
        told = {code for code, all_of_it in known.figures.items() if any(s["figures"] is loaded.record.figures for s in all_of_it)}  # fmt: skip
        assert told == {*(found.now if found else ())}
    html = pages(released, "dia-phuong/26368-")
    (page,) = html.values()
    assert "Huyện Long Thành, 2016 – 2020" in page.replace("\xa0", " ")
    assert "Số của cả huyện Long Thành (cũ), nay là 6 xã, phường." in re.sub("\xa0|&nbsp;", " ", page)


# ---------------------------------------------------------------- lists of honours


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    """A decision with 12 lines in one commune, 10 in another, 7 in a third."""
    files = tiny_campaign()
    header = files[ROWS].splitlines()[0].split(",")
    out = io.StringIO()
    table = csv.DictWriter(out, header, lineterminator="\n")
    table.writeheader()
    for i in range(1, 30):
        where = {"code": "90004"} if i <= 12 else {"code": "90007"} if i <= 22 else {"code": "90001"}
        table.writerow({"id": str(i), "name": f"Nhà thử {i:02}", "kind": "family", "title": "nha-co-ke-sach"} | where)
    return catalogue_of(tmp_path_factory.mktemp("listed"), {**files, ROWS: out.getvalue()})


def test_a_list_is_whole_whatever_its_length(listed: Catalogue) -> None:
    for code, lengths in (("90004", [10, 2]), ("90007", [10]), ("90001", [7])):
        (decision,) = (d for d in recipients.decisions(listed, listed.gazetteer.places[code]) if d["here"] != "1")
        assert [len(b["lines"]) for b in decision["blocks"]] == lengths
        rows = [h for b in decision["blocks"] for h in b["lines"]]
        assert [h for h in listed.honours_at[code] if h.decision.id == rows[0].decision.id] == rows
    (html,) = pages(listed, "dia-phuong/90004-").values()
    assert all(f"Nhà thử {i:02}" in html.replace("\xa0", " ") for i in range(1, 13))
    assert "<summary>Còn 2 lượt nữa" in html


def test_a_long_list_is_parted_by_the_commune_it_was_signed_in(listed: Catalogue) -> None:
    """No line is lost, each stands under its own name of the time; the first few are open."""
    lines = [h for h in listed.honours_at["90004"] if h.place][:11]
    assert len(lines) == 11 and lines[0].place
    old = replace(lines[0].place, label="xã Rẫy Cao", district="huyện Bến Thử")
    town = replace(lines[0].place, label="thị trấn Bến Thử", district="huyện Bến Thử")
    mixed = [h._replace(place=old if i % 3 else town) for i, h in enumerate(lines)]
    blocks = recipients.blocks(mixed)

    assert [b["name"] for b in blocks] == [
        "Thị trấn Bến Thử, huyện Bến Thử\xa0(cũ)",
        "Xã Rẫy Cao, huyện Bến Thử\xa0(cũ)",
    ]
    assert sorted(h.recipient.id for b in blocks for h in b["lines"]) == sorted(h.recipient.id for h in lines)
    assert all(h.place and b["name"].lower().startswith(h.place.label.lower()) for b in blocks for h in b["lines"])
    assert [b["open"] for b in blocks] == [True, False]
