"""How pages look: against pictures kept here, with large letters, on paper, to the keyboard.

The pictures show the tiny campaign, so they change with the design only. To take them anew:
UPDATE_PICTURES=1 python -m pytest tests/browser/test_looks.py, then look at every one of them.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageFilter
from playwright.sync_api import Browser, Page

from tests.browser.conftest import served
from tests.browser.test_reader import sideways
from tests.browser.windows import Scheme, opened

PICTURES = Path(__file__).resolve().parent / "pictures"
# Letters are drawn a little differently by every Chromium: pictures are blurred and small
# differences let pass, so that only what a reader would notice counts.
BLUR, NOTICED, ALLOWED = 3, 40, 0.01
LOOKS: list[tuple[str, str, int, Scheme]] = [
    ("home", "", 360, "light"),
    ("home-dark", "", 1440, "dark"),
    ("decision", "vinh-danh/quyet-dinh/gg77gg/", 360, "light"),
    ("story", "cau-chuyen/2023/den-chong-gio/", 1440, "light"),
    ("places", "dia-phuong/", 360, "dark"),
    ("group", "tieu-chi/nha-ben-song/", 768, "light"),
]


@pytest.fixture(scope="session")
def tiny_address(tiny_plain: Path) -> Iterator[str]:
    """Address of the tiny campaign's site, ending in a slash."""
    with served(tiny_plain) as url:
        yield url


def differing(one: Image.Image, other: Image.Image) -> float:
    """Share of the pixels that a reader would see differ, 0 to 1."""
    blurred = [image.convert("L").filter(ImageFilter.GaussianBlur(BLUR)) for image in (one, other)]
    marks = ImageChops.difference(*blurred).point(lambda v: 255 if v > NOTICED else 0)
    return marks.histogram()[255] / (one.width * one.height)


@pytest.mark.parametrize(("name", "path", "width", "scheme"), LOOKS, ids=[x[0] for x in LOOKS])
def test_a_page_looks_as_it_did(
    browser: Browser, tiny_address: str, name: str, path: str, width: int, scheme: Scheme
) -> None:
    with opened(browser, tiny_address + path, width, scheme) as page:
        page.evaluate("document.fonts.ready.then(() => true)")
        seen = Image.open(BytesIO(page.screenshot())).convert("RGB")
    kept = PICTURES / f"{name}.png"
    if os.environ.get("UPDATE_PICTURES"):
        PICTURES.mkdir(exist_ok=True)
        seen.quantize(64).save(kept, optimize=True)
    before = Image.open(kept).convert("RGB")
    assert before.size == seen.size
    assert differing(before, seen) < ALLOWED
    moved = ImageChops.offset(seen, 0, 12)
    assert differing(before, moved) > ALLOWED, "a shifted page would be noticed"


PRINTED = {
    "decision": "vinh-danh/quyet-dinh/p1bvcx/",
    "criteria": "tieu-chi/gia-dinh-dong-ho/",
    "story": "cau-chuyen/2026/ngoi-nha-tri-tue-vinh-cuu/",
    "figures": "so-lieu/",
    "places": "dia-phuong/",
    "plan": "ke-hoach/to-chuc-thuc-hien/",
}


@pytest.mark.parametrize("kind", PRINTED)
def test_a_sheet_of_paper_has_the_matter_and_no_controls(browser: Browser, address: str, kind: str) -> None:
    with opened(browser, address + PRINTED[kind], 703) as page:  # A4 less margins, in CSS pixels
        page.emulate_media(media="print")
        for control in (".index", ".find", ".skip", ".ask", ".btn", ".crumb", ".foot .links"):
            assert page.locator(f"{control}:visible").count() == 0, control
        assert page.locator("h1").first.is_visible()
        assert sideways(page) <= 0
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
        assert page.pdf(format="A4").startswith(b"%PDF-")


def test_nothing_moves_for_readers_who_asked_for_rest(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        behaviour = "getComputedStyle(document.documentElement).scrollBehavior"
        assert page.evaluate(behaviour) == "smooth"
        page.emulate_media(reduced_motion="reduce")
        assert page.evaluate(behaviour) == "auto"
        moving = (
            "[...document.querySelectorAll('*')].filter(e => parseFloat(getComputedStyle(e).transitionDuration)).length"
        )
        assert page.evaluate(moving) == 0


def _focus_shows(page: Page) -> bool:
    """Whether the focused element is marked: by an outline, or a tile of the map by its edge."""
    return bool(
        page.evaluate(
            """() => {
                const style = getComputedStyle(document.activeElement);
                const tile = document.activeElement.querySelector(":scope > rect");
                return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
                    || (tile && parseFloat(getComputedStyle(tile).strokeWidth) > 2);
            }"""
        )
    )


@pytest.mark.parametrize("path", ["", "dia-phuong/", "tieu-chi/gia-dinh-dong-ho/", "vinh-danh/quyet-dinh/p1bvcx/"])
def test_the_keyboard_reaches_everything_and_the_focus_shows(browser: Browser, address: str, path: str) -> None:
    """Every link and control gets its turn, in the order of the page, and is marked when it has the focus."""
    with opened(browser, address + path, 1440) as page:
        wanted = page.evaluate(
            """() => {
                const all = [...document.querySelectorAll("a[href],button,input,select,summary,[tabindex='0']")]
                    .filter(e => !e.disabled && e.checkVisibility({visibilityProperty: true}) && e.tabIndex >= 0);
                all.forEach((e, i) => { e.dataset.turn = i; });
                return all.length;
            }"""
        )
        turns = []
        for _ in range(wanted):
            page.keyboard.press("Tab")
            turns.append(page.evaluate("document.activeElement.dataset.turn"))
            assert _focus_shows(page), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
        assert turns == [str(i) for i in range(wanted)]


def test_a_place_is_opened_from_the_map_by_keyboard(browser: Browser, address: str) -> None:
    with opened(browser, address + "dia-phuong/") as page:
        page.locator(".tiles[role=group] a").first.focus()
        name = page.locator(".tiles[role=group] a title").first.text_content() or ""
        page.keyboard.press("Enter")
        page.wait_for_url("**/dia-phuong/*/")
        assert page.locator("h1").inner_text().split()[-1] in name
