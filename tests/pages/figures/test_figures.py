"""Drawings made at build time: emblems, plates, maps, charts, targets."""

from __future__ import annotations

import gzip
import hashlib
import re
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from hooks.pages.figures import pages as figures_pages
from hooks.pages.figures import targets
from hooks.pages.honours import figure as honours_figure
from hooks.pages.places import maps, tiles
from hooks.pictures import card_photos
from hooks.pictures.emblems import _emblem, emblem
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.kinds import registry
from hooks.records.model.shared import Level
from hooks.records.model.stories import PLATE_LABELS, PLATE_WORDS, Plate
from tests.building import PROJECT
from tests.campaigns import TODAY, catalogue_of, patched, renderer, tiny_campaign, world

PLATES = PROJECT / "overrides" / "assets" / "plates"
MOST_PLATE_BYTES, MOST_SENT = 17_000, 8 * 1024
TARGET = """targets:
  - id: nha-co-ke
    name: Nhà có kệ sách
    base: số nhà
    level: commune
    measure: ty-le-ke-sach
    source: de-cuong
    goals:
      - year: 2025
        percent: 40
      - year: 2030
"""


# ---------------------------------------------------------------- emblems


@pytest.mark.parametrize("kind", registry.current().labels)
def test_an_emblem_is_drawn_from_its_seed(kind: str) -> None:
    """The same record keeps its lines for ever; its neighbour has others."""
    drawn = {seed: str(emblem(kind, "AB", seed=seed)) for seed in ("k3v9tq", "k3v9tr", "5bfj5e", "000000")}

    _emblem.cache_clear()

    assert drawn["k3v9tq"] == str(emblem(kind, "AB", seed="k3v9tq"))
    assert len(set(drawn.values())) == len(drawn)
    for text in drawn.values():
        ElementTree.fromstring(text)  # noqa: S314  our own drawing


def test_the_rosette_stays_inside_the_frame() -> None:
    """Every ellipse and circle starts within the square it is drawn in."""
    for kind in registry.current().labels:
        for n in range(200):
            rings = re.findall(r'class="r[12]" d="([^"]+)"', str(emblem(kind, "A", seed=f"r{n}")))
            assert len(rings) == 2
            for x, y in re.findall(r"M(-?[\d.]+) (-?[\d.]+)a", "".join(rings)):
                assert 10 < float(x) < 110 and 10 < float(y) < 112


@pytest.mark.parametrize("kind", registry.current().labels)
def test_a_small_emblem_keeps_a_rosette_of_its_own(kind: str) -> None:
    """In few lines: a card stays light, and neighbours differ."""
    drawn = [str(emblem(kind, "AB", seed=f"r{n}", small=True)) for n in range(40)]

    assert all('class="r1"' in text and len(text) < 1_800 for text in drawn)
    assert len(set(drawn)) > 20


def test_beads_of_gold_are_for_the_honoured_only() -> None:
    assert 'class="bd"' in emblem("family", "AB", True, seed="k3v9tq")
    assert 'class="bd"' not in emblem("family", "AB", False, seed="k3v9tq")


def test_hostile_letters_and_classes_are_escaped() -> None:
    text = str(emblem("unit", "<b>", True, '"><script>', seed="<script>"))

    assert "<script" not in text and "<b>" not in text


# ---------------------------------------------------------------- plates


@pytest.mark.parametrize("plate", Plate)
def test_every_plate_is_a_small_picture_of_our_own_with_words(plate: Plate) -> None:
    path = PLATES / f"{plate}.svg"
    drawn = ElementTree.parse(path).getroot()  # noqa: S314  our own drawing

    assert path.stat().st_size <= MOST_PLATE_BYTES
    assert drawn.get("viewBox") == "0 0 720 440"
    assert PLATE_LABELS[plate] and PLATE_WORDS[plate].endswith(".")
    assert len(gzip.compress(path.read_bytes(), 9)) <= MOST_SENT
    for part in drawn.iter():
        assert not part.tag.endswith(("script", "foreignObject", "image", "}a"))
        assert all(v.startswith("#") for k, v in part.attrib.items() if k.endswith("href"))


@pytest.mark.parametrize("plate", Plate)
def test_a_plate_has_colours_for_the_dark_and_for_paper(plate: Plate) -> None:
    """Every colour is a variable that both schemes and paper set: none is written into a shape."""
    text = (PLATES / f"{plate}.svg").read_text(encoding="utf-8")
    style = text[text.index("<style>") : text.index("</style>")]
    sets = [set(re.findall(r"(--\w+):#", row)) for row in style.split("\n") if ":root" in row]

    assert "prefers-color-scheme:dark" in style and "@media print" in style
    assert len(sets) == 3 and sets[0] == sets[1] == sets[2]
    assert "#" not in re.sub(r'href="#\w+"', "", text.replace(style, ""))


def test_link_pictures_hold_the_plates_as_they_are_now() -> None:
    """As pixels, 1200 wide; the name tells which drawing they were taken from."""
    digests = {plate: hashlib.sha256((PLATES / f"{plate}.svg").read_bytes()).hexdigest() for plate in Plate}

    assert {path.name for path in card_photos.PLATES.iterdir()} == {f"{p}.{d[:8]}.webp" for p, d in digests.items()}
    for path in card_photos.PLATES.iterdir():
        with Image.open(path) as image:
            assert (image.format, image.size) == ("WEBP", (1200, 733))


def test_there_is_no_plate_that_no_story_can_choose() -> None:
    assert {p.stem for p in PLATES.iterdir()} == set(Plate)


# ---------------------------------------------------------------- maps


def test_no_two_names_on_the_map_cover_each_other(real: Catalogue) -> None:
    """And none leaves the drawing."""
    drawn = maps.discs(real)
    boxes = []
    for label in drawn["labels"]:
        wide = len(label["name"]) * 6.1
        start = label["x"] - {"start": 0, "middle": wide / 2, "end": wide}[label["anchor"]]
        boxes.append((start, label["y"] - 11, start + wide, label["y"] + 3))

    assert len(boxes) >= 12
    for a, b in combinations(boxes, 2):
        assert a[2] <= b[0] or b[2] <= a[0] or a[3] <= b[1] or b[3] <= a[1]
    assert all(x0 >= 0 and y0 >= 0 and x1 <= 340 and y1 <= drawn["height"] for x0, y0, x1, y1 in boxes)


def test_the_largest_place_is_named_on_the_map(real: Catalogue) -> None:
    drawn = maps.discs(real)

    assert max(drawn["discs"], key=lambda d: d["area"])["name"] in {x["name"] for x in drawn["labels"]}


def test_places_of_the_other_former_province_are_marked_on_both_maps(real: Catalogue) -> None:
    """By shape and in words, not by colour alone."""
    first, *others = maps.provinces(real)
    expected = {p.name for p in real.gazetteer.places.values() if set(p.provinces) & set(others)}
    drawn = tiles.tile_map(real)["tiles"]

    assert first == real.campaign.area and others
    assert {d["name"] for d in maps.discs(real)["discs"] if d["marked"]} == expected
    assert sum(t["marked"] for t in drawn) == len(expected)
    assert all(any(o in t["title"] for o in others) == t["marked"] for t in drawn)


# ---------------------------------------------------------------- honours


def test_the_chart_and_its_table_count_the_same_lines(real: Catalogue) -> None:
    drawn = honours_figure.by_year_and_title(real)
    assert drawn is not None

    for i, title in enumerate(real.titles):
        lines = real.honours_by_title.get(title, ())
        assert sum(row["cells"][i]["count"] for row in drawn["rows"]) == len(lines)
        by_year = {bar["year"]: bar["text"] for bar in drawn["charts"][i]["bars"]}
        for row in drawn["rows"]:
            assert by_year[row["year"]] == row["cells"][i]["text"]


def test_years_follow_each_other_in_the_chart(real: Catalogue) -> None:
    """A year without a decision stays as an empty place, so that distances in time are true: that is not “0”."""
    drawn = honours_figure.by_year_and_title(real)
    assert drawn is not None

    for chart in drawn["charts"]:
        assert all(b["year"] == a["year"] + 1 for a, b in pairwise(chart["bars"]))
        assert chart["bars"][-1]["year"] == TODAY.year
    signed = {d.record.date.year for d in real.decisions.values()}
    bars = [bar for chart in drawn["charts"] for bar in chart["bars"]]
    assert {bar["year"] for bar in bars if bar["text"] == "–"} == {bar["year"] for bar in bars} - signed != set()
    assert drawn["unsigned"]


def test_without_samples_there_is_nothing_to_draw() -> None:
    records = world()

    assert honours_figure.by_year_and_title(Catalogue(records, TODAY, samples=False)) is None


# ---------------------------------------------------------------- targets


def tiny_with_share(measure: str, value: str, level: str = "") -> dict[str, str]:
    """The tiny campaign with one target, and one published figure of a ward."""
    path = "data/statistics/2022-vung-thu.yml"
    files = patched(
        (path, "figures:\n", f"{level}figures:\n  - measure: {measure}\n    label: Thử\n    value: {value}\n")
    )
    return files | {"data/targets.yml": TARGET}


@pytest.mark.parametrize(
    ("measure", "value", "level", "shown"),
    [
        ("ty-le-ke-sach", "62,5%", "", True),
        ("ty-le-ke-sach", "hơn 62%", "level: commune\n", True),
        ("ty-le-ke-sach", "1.234", "", False),
        ("ty-le-ke-sach", "397/397", "", False),
        ("ke-sach-khac", "62%", "", False),
        ("ty-le-ke-sach", "62%", "level: district\n", False),
    ],
)
def test_a_figure_stands_beside_a_target_only_if_it_is_of_the_same_kind(
    tmp_path: Path, measure: str, value: str, level: str, shown: bool
) -> None:
    catalogue = catalogue_of(tmp_path, tiny_with_share(measure, value, level))

    (group,) = targets.by_document(catalogue)

    assert [p["text"] for p in group["rows"][0]["published"]] == ([value] if shown else [])


def test_a_goal_that_was_not_read_is_not_drawn(tmp_path: Path) -> None:
    (group,) = targets.by_document(catalogue_of(tmp_path, tiny_campaign() | {"data/targets.yml": TARGET}))
    row = group["rows"][0]

    assert [m["x"] for m in row["marks"]] == [40]
    assert [(g["text"], g["unread"]) for g in row["goals"]] == [("40%", False), ("", True)]


def test_the_level_of_a_figure_is_that_of_its_place(real: Catalogue) -> None:
    levels = {s.record.subject: targets.level_of(s.record) for s in real.statistics}

    assert levels["Huyện Vĩnh Cửu"] is Level.DISTRICT
    assert levels["Phường Thống Nhất, thành phố Biên Hòa"] is Level.COMMUNE
    assert levels["Tỉnh Đồng Nai (từ 01/7/2025)"] is Level.PROVINCE
    assert levels["Thư viện Đồng Nai"] is None


def test_no_published_figure_of_today_is_of_a_kind_with_a_target(real: Catalogue) -> None:
    """The counts of former districts say nothing about a share of the whole country."""
    rows = [row for group in targets.by_document(real) for row in group["rows"]]

    assert len(rows) == len(real.targets) > 0
    assert not any(row["published"] for row in rows)


# ---------------------------------------------------------------- the page


def figures_page(c: Catalogue) -> str:
    (view,) = (v for v in figures_pages.views(c) if v.address == "so-lieu/")
    return renderer(c).render(view)


def test_the_area_comes_first_then_what_is_in_it_and_the_country_last(real: Catalogue) -> None:
    order = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, None, Level.NATIONAL)
    levels = {s.record.subject: targets.level_of(s.record) for s in real.statistics}
    names = [p["name"] for p in figures_pages.data(real)["places"]]

    assert sorted(names) == sorted(levels)
    ranks = [order.index(levels[name]) for name in names]
    assert ranks == sorted(ranks) and len(set(ranks)) == len(order)
    assert names[0] == "Tỉnh Đồng Nai (từ 01/7/2025)" and names[-1] == "Cả nước"


def test_earlier_years_of_a_place_are_folded_and_nothing_is_lost(real: Catalogue) -> None:
    places = figures_pages.data(real)["places"]
    shown = [e for p in places for e in (*p["entries"], *p["older"])]

    assert sorted(e["id"] for e in shown) == sorted(s.record.id for s in real.statistics)
    for place in places:
        (newest,) = {e["year"] for e in place["entries"]}
        assert all(e["year"] < newest for e in place["older"])
    page = figures_page(real)
    folds = re.findall(r'<details class="fold printed"><summary>Các năm trước: ([^<]+)</summary>', page)
    assert folds == [", ".join(dict.fromkeys(str(e["year"]) for e in p["older"])) for p in places if p["older"]]


def test_targets_stand_last_without_an_axis_until_there_is_a_figure_to_compare(real: Catalogue, tmp_path: Path) -> None:
    page = figures_page(real)
    section = page.partition('id="muc-tieu"')[2]
    assert section and page.rindex('<section class="ox"') < page.index('id="muc-tieu"')
    assert section.count("Chưa có số nào để so.") == 1
    assert 'class="aim"' not in page and "Số đã công bố" not in section

    compared = figures_page(catalogue_of(tmp_path, tiny_with_share("ty-le-ke-sach", "62,5%")))
    assert compared.count('class="aim"') == 1 and '<circle cx="62.5%"' in compared
    assert '<td data-label="Số đã công bố"><b>62,5%</b>' in compared and "Chưa có số nào để so" not in compared
