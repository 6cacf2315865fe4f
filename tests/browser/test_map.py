"""The map of tiles and the pages of places in a browser: by key, by ear, by finger, with wider letters, without script."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.test_reader import restyle, sideways
from tests.browser.windows import opened

SPACED = """*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}"""
"""Text spacing as WCAG 1.4.12 has it."""
OUTSIDE = """() => [...document.querySelectorAll("#ban-do a")].filter(a => {
    const tile = a.querySelector("rect").getBoundingClientRect();
    return [...a.querySelectorAll("tspan[x]")].some(line => {
        const box = line.getBoundingClientRect();
        return box.left < tile.left - .5 || box.right > tile.right + .5 || box.top < tile.top - 2 || box.bottom > tile.bottom + 2;
    });
}).map(a => a.textContent)"""
MAPS = ["", "dia-phuong/"]


@pytest.mark.parametrize("path", MAPS)
def test_every_tile_is_a_link_with_the_name_of_its_place(browser: Browser, address: str, path: str) -> None:
    """As a screen reader has it: 95 links of one group, each with type and name, none twice."""
    with opened(browser, address + path, 1440) as page:
        tree = page.locator("#ban-do").aria_snapshot()
        names = re.findall(r'link "([^"]+)"', tree)
        assert 'group "Bản đồ: 95 xã, phường' in tree.splitlines()[0]
        assert len(names) == len({*names}) == 95
        assert all(re.match(r"(Xã|Phường) \S", name) for name in names)
        assert [n for n in names if n.startswith(("Phường Biên Hòa", "Phường Long Khánh"))]


def test_arrows_go_from_tile_to_tile_and_the_line_tells_the_place(browser: Browser, address: str) -> None:
    with opened(browser, address, 1440) as page:
        tiles = page.locator("#ban-do a")
        told = page.locator("#ban-do-noi")
        start = page.locator("#ban-do a[href*='26170-']")
        start.focus()
        expect(told).to_contain_text("Phường Trị An")
        expect(told).to_contain_text("thị trấn Vĩnh An")
        expect(start).to_have_attribute("aria-describedby", "ban-do-noi")
        middle = (
            "a => { const b = a.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2 + scrollY]; }"
        )
        for key, back, axis, sign in (("ArrowRight", "ArrowLeft", 0, 1), ("ArrowDown", "ArrowUp", 1, 1)):
            before = page.evaluate(f"({middle})(document.activeElement)")
            page.keyboard.press(key)
            after = page.evaluate(f"({middle})(document.activeElement)")
            assert (after[axis] - before[axis]) * sign > 20
            expect(told).not_to_contain_text("Phường Trị An")
            page.keyboard.press(back)
            assert abs(page.evaluate(f"({middle})(document.activeElement)")[axis] - before[axis]) < 1
            start.focus()
        page.keyboard.press("End")
        expect(tiles.last).to_be_focused()
        page.keyboard.press("ArrowDown")  # there is nothing below
        expect(tiles.last).to_be_focused()
        page.keyboard.press("Home")
        expect(tiles.first).to_be_focused()
        page.keyboard.press("Tab")
        assert page.evaluate("!document.activeElement.closest('#ban-do')"), "one stop of the Tab key for the whole map"
        page.keyboard.press("Shift+Tab")
        expect(tiles.first).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url("**/dia-phuong/*/")


def test_the_line_never_covers_the_tile_it_tells_of(browser: Browser, address: str) -> None:
    with opened(browser, address, 1440) as page:
        page.locator("#ban-do a").first.focus()
        for _ in range(17):
            page.keyboard.press("ArrowDown")
            tile, line = page.evaluate(
                """() => [document.activeElement.getBoundingClientRect().bottom,
                          document.getElementById("ban-do-noi").getBoundingClientRect().top]"""
            )
            assert tile <= line


@pytest.mark.parametrize("path", MAPS)
def test_the_line_covers_no_tile_before_one_is_pointed_at(browser: Browser, address: str, path: str) -> None:
    """It stands close under the map and leaves no blank strip; told of a place, it takes no more room of the page."""
    with opened(browser, address + path, 1440) as page:
        line, caption = page.locator(".told"), page.locator(".tilemap figcaption")
        assert line.evaluate("l => getComputedStyle(l).position") == "static"
        before, below = line.bounding_box(), caption.bounding_box()
        assert before and below and below["y"] - before["y"] - before["height"] < 16
        assert before["height"] < 40
        page.locator("#ban-do a").first.hover()
        expect(line).not_to_contain_text("Rê chuột")
        assert line.evaluate("l => getComputedStyle(l).position") == "sticky"
        height = page.evaluate("document.documentElement.scrollHeight")
        page.mouse.move(0, 0)
        assert abs(page.evaluate("document.documentElement.scrollHeight") - height) <= 1


@pytest.mark.parametrize("width", [320, 360, 1440])
@pytest.mark.parametrize("path", MAPS)
def test_tiles_are_large_enough_and_their_names_stay_inside(
    browser: Browser, address: str, path: str, width: int
) -> None:
    """24 px both ways; with the spacing readers may set."""
    with opened(browser, address + path, width) as page:
        page.evaluate("document.fonts.ready")
        small = """() => [...document.querySelectorAll("#ban-do a rect")].map(r => r.getBoundingClientRect())
            .filter(b => Math.min(b.width, b.height) < 24).length"""
        assert page.evaluate(small) == 0
        assert page.evaluate(OUTSIDE) == []
        assert sideways(page) <= 0
        restyle(page, SPACED)
        assert page.evaluate(OUTSIDE) == []


@pytest.mark.parametrize("path", MAPS)
def test_without_script_the_map_is_links(browser: Browser, address: str, path: str) -> None:
    with opened(browser, address + path, script=False) as page:
        expect(page.locator("#ban-do-noi")).to_be_hidden()
        assert page.locator("#ban-do a[tabindex]").count() == 0
        page.locator("#ban-do a[href*='26170-']").click()
        page.wait_for_url("**/dia-phuong/26170-tri-an/")


def test_in_colours_the_reader_sets_sections_and_tiles_stay_apart(browser: Browser, address: str) -> None:
    """None, one, more entries differ without colour; a section begins with a line, and the bar of a list has a border."""
    look = "r => { const s = getComputedStyle(r); return [s.fill, s.strokeDasharray, s.strokeWidth].join(); }"
    with opened(browser, address) as page:
        page.emulate_media(forced_colors="active")
        kinds = [page.locator(f".legend .k{k} rect").first.evaluate(look) for k in range(3)]
        assert len({*kinds}) == 3
        assert len({kind.split(",", 3)[0] for kind in kinds}) > 1
        assert page.locator(".ox").first.evaluate("s => getComputedStyle(s).borderTopStyle") != "none"
        page.goto(address + "tieu-chi/co-quan-so-ban-nganh/")
        page.locator("form.ticks input").first.check()
        assert page.locator(".tally").evaluate("s => getComputedStyle(s).borderTopStyle") == "solid"


def test_a_letter_of_home_leads_to_the_places_that_begin_with_it(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        page.get_by_role("link", name="Xã, phường vần Đ", exact=True).click()
        page.wait_for_url("**/dia-phuong/#chu-dd")
        names = page.locator("#theo-ten section:has(#chu-dd) li span").all_inner_texts()
        assert len(names) > 5
        assert all(name.startswith("Đ") for name in names)


def test_a_list_of_a_place_is_narrowed_by_former_commune(browser: Browser, address: str) -> None:
    with opened(browser, address + "dia-phuong/26188-tan-trieu/") as page:
        rows = page.locator(".roll.tight tbody tr")
        whole = rows.count()
        folded = page.locator("details.rows", has_text="Tân Bình")
        expect(folded).not_to_have_attribute("open", "")
        inside = folded.locator("tbody tr").count()
        page.locator("#loc").fill("tân bình")
        expect(folded).to_have_attribute("open", "")
        shown = rows.filter(visible=True).count()
        assert inside <= shown < whole
        page.locator("#loc").fill("")
        expect(folded).not_to_have_attribute("open", "")


@pytest.mark.parametrize("path", ["dia-phuong/26188-tan-trieu/", "dia-phuong/26368-long-thanh/"])
def test_a_page_of_a_place_fits_a_phone_with_wider_letters(browser: Browser, address: str, path: str) -> None:
    with opened(browser, address + path) as page:
        restyle(page, SPACED)
        assert sideways(page) <= 0


def test_every_row_of_a_place_is_there_without_script(browser: Browser, address: str) -> None:
    with opened(browser, address + "dia-phuong/26188-tan-trieu/", script=False) as page:
        told = sum(int(t) for t in page.locator("#luot-vinh-danh .count b").all_inner_texts())
        assert page.locator(".roll.tight tbody tr").count() == told


@pytest.mark.parametrize(
    ("asked", "filled"), [("26170", "Phường Trị An"), ("99999", ""), ("%3Cb%3E", ""), ("__proto__", "")]
)
def test_a_form_begins_with_the_place_its_address_names(
    browser: Browser, address: str, asked: str, filled: str
) -> None:
    """One of today's places; anything else is passed over. A draft has precedence."""
    with opened(browser, f"{address}gui-bai/mo-hinh/?noi={asked}") as page:
        page.locator("#bieu-mau[data-ready]").wait_for()
        place = page.locator("[data-name=place] input").first
        expect(place).to_have_value(filled)
