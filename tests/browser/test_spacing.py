"""Every kind of page on the narrowest screen, with the spacing of letters that readers may set (WCAG 1.4.12)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.test_map import SPACED
from tests.browser.test_reader import KINDS, real, restyle, sideways
from tests.browser.windows import Show, opened, window

OUTSIDE = """() => [...document.querySelectorAll("nav.index a, .find")].filter(a => {
    const cell = a.getBoundingClientRect(), label = document.createRange();
    label.selectNodeContents(a.querySelector(".word")?.offsetWidth === 1 ? a.querySelector(".icon") : a);
    const box = label.getBoundingClientRect();
    return box.left < cell.left || box.right > cell.right || box.top < cell.top || box.bottom > cell.bottom;
}).map(a => a.textContent)"""
"""Labels of the header that reach out of their cells, into others or off the screen; of one for ears only, its sign."""
TORN = """() => [...document.querySelectorAll("main time, .today .big")].filter(d => {
    const text = document.createRange();
    return [...d.textContent.matchAll(/\\d+\\/\\d+\\/\\d{4}/g)].some(date => {
        if (d.childNodes.length !== 1) return false;
        text.setStart(d.firstChild, date.index);
        text.setEnd(d.firstChild, date.index + date[0].length);
        return text.getClientRects().length > 1;
    });
}).map(d => d.textContent)"""
"""Dates that stand on more than one line."""
BROKEN = """() => {
    const broken = [], word = document.createRange();
    const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode());) {
        if (!text.parentElement.offsetWidth || text.parentElement.closest("script, svg, details")) continue;
        let hidden = text.parentElement;  // for ears only: in a box of one pixel
        while (hidden && hidden.offsetWidth !== 1) hidden = hidden.parentElement;
        if (hidden) continue;
        for (const found of text.data.matchAll(/(?<![\\p{L}.])\\p{L}{2,8}(?![\\p{L}.])/gu)) {
            word.setStart(text, found.index);
            word.setEnd(text, found.index + found[0].length);
            const tops = [...word.getClientRects()].filter(box => box.width).map(box => box.top);
            if (Math.max(...tops) - Math.min(...tops) > 10) broken.push(found[0]);
        }
    }
    return broken;
}"""
"""Words of one syllable that stand on more than one line."""


@pytest.fixture(scope="module")
def narrow(browser: Browser) -> Iterator[Show]:
    """A window for all of them."""
    with window(browser, 320) as show:
        yield show


@pytest.mark.parametrize("kind", KINDS)
def test_a_narrow_page_holds_wider_letters(narrow: Show, address: str, site_folder: Path, kind: str) -> None:
    """Nothing to scroll sideways, each label of the header inside its cell, no date in two pieces."""
    with narrow(address + real(site_folder, KINDS[kind])) as page:
        restyle(page, SPACED)
        page.evaluate("document.fonts.ready")
        assert sideways(page) <= 0
        assert page.evaluate(OUTSIDE) == []
        assert page.evaluate(TORN) == []


@pytest.mark.parametrize("width", [360, 1440])
def test_letters_twice_as_large_leave_the_first_screen_to_the_page(browser: Browser, address: str, width: int) -> None:
    """The header takes less than half of it; its parts stand side by side, none over another, each label in its cell."""
    with opened(browser, address, width) as page:
        restyle(page, "html{font-size:225%!important}")
        page.evaluate("document.fonts.ready")
        assert page.evaluate("document.querySelector('header.mast').getBoundingClientRect().bottom") < 400
        assert page.evaluate("document.querySelector('h1').getBoundingClientRect().top") < 500
        assert page.evaluate(OUTSIDE) == []
        brand, find = page.locator(".brand").bounding_box(), page.locator(".find").bounding_box()
        assert brand and find and brand["x"] + brand["width"] <= find["x"]
        assert page.evaluate("document.querySelector('.find').textContent.trim()") == "Tra cứu"


def test_the_search_box_has_four_sides_where_its_button_wraps(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        restyle(page, "html{font-size:225%!important}")
        box, button = page.locator(".ask input").bounding_box(), page.locator(".ask .btn").bounding_box()
        assert box and button and box["y"] + box["height"] <= button["y"], "the button stands below"
        assert page.locator(".ask input").evaluate("i => getComputedStyle(i).borderRightWidth") == "2px"


@pytest.mark.parametrize("kind", ["home", "group", "exemplars", "stories", "story", "titles", "honours", "place"])
def test_letters_twice_as_large_break_no_word(browser: Browser, address: str, site_folder: Path, kind: str) -> None:
    """Spaces that do not break bind too little for that, and nothing stands in a column too narrow for it."""
    with opened(browser, address + real(site_folder, KINDS[kind]), 360) as page:
        restyle(page, "html{font-size:225%!important}")
        page.evaluate("document.fonts.ready")
        assert page.evaluate(BROKEN) == []


CAPTIONED = """() => {
    const figure = document.createElement("figure"), picture = document.createElement("img"), caption = document.createElement("figcaption");
    figure.className = "photo";
    picture.width = picture.height = 960;
    caption.textContent = "Một người đọc sách bên hiên nhà buổi chiều. Ảnh: Báo Thử";
    figure.append(picture, caption);
    document.querySelector(".bust").firstElementChild.replaceWith(figure);
    const [head, page] = [document.querySelector(".bust h1"), document.querySelector(".bust")].map(x => x.getBoundingClientRect());
    return {caption: caption.offsetWidth / page.width, picture: figure.offsetHeight - caption.offsetHeight, head: head.left - page.left};
}"""
"""A portrait with a caption put into an exemplar's page; the caption's part of the width, how much lower the picture reaches, where the name begins."""


def test_on_a_phone_a_caption_has_the_room_beside_its_portrait(browser: Browser, tiny_site_address: str) -> None:
    """It does not push the name down in many short lines beside nothing."""
    with opened(browser, tiny_site_address + "guong-sang/dd44dd-ben-nuoc-doi-sim/", 360) as page:
        measured = page.evaluate(CAPTIONED)

    assert measured["caption"] > 0.6
    assert measured["picture"] >= 0
    assert measured["head"] == 0
