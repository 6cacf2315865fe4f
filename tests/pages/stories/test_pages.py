"""The index of stories, their cards, their pages: which stands first, what is said once, what each shows."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from hooks.pages.home import pages as home
from hooks.pages.parts import stories_led
from hooks.pages.stories.pages import views
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.stories import PLATE_LABELS, PLATE_WORDS, Plate
from hooks.text import first_sentence
from tests.building import built, lay_out
from tests.campaigns import TODAY, catalogue_of, patched, records_of, tiny_campaign, write
from tests.conftest import Once

OLD = "stories/2022/ben-nuoc-co-sach/index.md"
SOURCES = "sources:\n  - publisher: Báo Thử\n"
PINNED = patched((OLD, "date: 2022-10-09\n", "date: 2022-10-09\nlead: true\n"))


def keys(c: Catalogue) -> list[str]:
    return [f"{s.year}/{s.slug}" for s in stories_led(c)]


def test_the_newest_story_stands_first(tmp_path: Path) -> None:
    assert keys(catalogue_of(tmp_path, tiny_campaign())) == ["2023/den-chong-gio", "2022/ben-nuoc-co-sach"]


def test_a_pinned_story_stands_first_on_the_index_and_at_home(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, PINNED)

    index = next(v for v in views(c) if v.address == "cau-chuyen/").data()
    assert index["lead"]["title"] == "Bến nước có sách"
    assert [(y["year"], [s["title"] for s in y["cards"]]) for y in index["years"]] == [("2023", ["Đèn chong gió"])]
    assert home.data(c)["stories"][0]["title"] == "Bến nước có sách"


def test_of_two_pinned_stories_the_newer_stands_first(tmp_path: Path) -> None:
    """The check tells of them; a page made all the same has one lead."""
    records = records_of(tmp_path, PINNED)
    newer = next(s for s in records.stories if s.year == "2023")
    both = [
        dataclasses.replace(s, record=s.record.model_copy(update={"lead": True})) if s is newer else s
        for s in records.stories
    ]

    c = Catalogue(dataclasses.replace(records, stories=tuple(both)), TODAY)

    assert keys(c) == ["2023/den-chong-gio", "2022/ben-nuoc-co-sach"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Một câu.", "Một câu."),
        ("Năm 2020 có 30.594 nhà. Rồi sao?", "Năm 2020 có 30.594 nhà."),
        ("Ai học?\nĐâu cũng học.", "Ai học?"),
        ("Xe chở 4.500 bản… rồi đi tiếp. Hết.", "Xe chở 4.500 bản… rồi đi tiếp."),
        ("Không có dấu chấm", "Không có dấu chấm"),
    ],
)
def test_a_card_has_room_for_the_first_sentence(text: str, first: str) -> None:
    assert first_sentence(text) == first


def test_every_plate_has_a_name_and_words() -> None:
    assert set(PLATE_LABELS) == set(PLATE_WORDS) == set(Plate)


DOUBTS = "unknown:\n  - Rổ sách <b>có</b> từ năm nào.\n  - Ai giữ rổ sách.\nsources:\n  - publisher: Báo Thử\n"


@pytest.fixture(scope="session")
def site(once: Once) -> Path:
    """The pinned story with doubts; the other one is a card."""
    files = patched((OLD, "date: 2022-10-09\n", "date: 2022-10-09\nlead: true\n"), (OLD, SOURCES, DOUBTS))
    return once("pinned", lambda folder: built_from(folder, files))


def built_from(folder: Path, files: dict[str, str]) -> Path:
    return built(lay_out(folder / "project", write(folder / "data", files)), folder / "site")


def cards_of(page: Path) -> list[str]:
    return re.findall(r'<article class="tale">.*?</article>', page.read_text(encoding="utf-8"), re.DOTALL)


@pytest.mark.slow
def test_a_story_shows_its_drawing_once_and_what_is_not_known_once(site: Path) -> None:
    told = (site / "cau-chuyen/2022/ben-nuoc-co-sach/index.html").read_text(encoding="utf-8")
    assert re.findall(r'<h2 id="chua-ro">(.*?)</h2>', told) == ["Điều chưa rõ"]
    assert told.count("Rổ sách &lt;b&gt;có&lt;/b&gt; từ năm nào.") == 1
    assert told.count("Ai giữ rổ sách.") == 1
    [(src, alt)] = re.findall(r'<figure class="plate"><img src="([^"]+)" alt="([^"]+)"', told)
    assert src.endswith("assets/plates/reading-house.svg") and alt == PLATE_WORDS[Plate.READING_HOUSE]
    assert "Tranh vẽ minh họa: ngôi nhà đọc sách" in told
    assert (site / "assets/plates/reading-house.svg").is_file()
    assert "chua-ro" not in (site / "cau-chuyen/2023/den-chong-gio/index.html").read_text(encoding="utf-8")


@pytest.mark.slow
@pytest.mark.parametrize("page", ["index.html", "cau-chuyen/index.html"])
def test_pictures_of_lists_have_sizes_and_wait_until_they_are_near(site: Path, page: str) -> None:
    images = [image for card in cards_of(site / page) for image in re.findall("<img[^>]*>", card)]

    assert images
    for image in images:
        assert 'width="720" height="440" loading="lazy"' in image
        assert 'alt=""' in image  # the name beside it says it


@pytest.mark.slow
def test_a_story_without_a_picture_is_a_page_and_a_card_of_words(tmp_path: Path) -> None:
    """The check warns; nothing keeps it from being built."""
    site = built_from(tmp_path, patched((OLD, "plate: reading-house\n", "")))

    cards = cards_of(site / "cau-chuyen/index.html")
    assert [("<img" in card, "Bến nước có sách" in card) for card in cards] == [(False, True)]
    assert (
        "<img"
        not in (site / "cau-chuyen/2022/ben-nuoc-co-sach/index.html").read_text(encoding="utf-8").split("<article")[1]
    )
