"""What axe need not be asked twice is asked once, and what only one view or one text among many has wrong is found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.axe import COLOUR, Asked, colour_rules

ROWS = "".join(f'<tr><th scope="row" id="t{n}">Số {n}<td id="r{n}">Dòng {n}</tr>' for n in range(200))
SOUND = f"""<!doctype html><html lang="vi"><title>Thử</title><style>
body {{ color: #222; background: #fff }} td {{ position: relative }}
@media (prefers-color-scheme: dark) {{ body {{ color: #eee; background: #111 }} }}
</style><main><h1>Thử</h1><label for="o">Ô</label> <input id="o"><table>{ROWS}</table></main>"""
DARK = "@media (prefers-color-scheme: dark) { %s }"
WIDE = "@media (min-width: 700px) { %s }"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_content(SOUND)
    yield page
    page.close()


def look(page: Page, asked: Asked) -> str:
    """What is found in two widths and both schemes."""
    told = []
    for width in (360, 1000):
        for scheme in ("light", "dark"):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            told.append(asked.faults(page))
    return "".join(told)


@pytest.mark.parametrize(
    "style",
    [
        "#r150 { color: #bbb }",
        "#r150 { background: #777 }",
        DARK % "#r150 { color: #333 }",
        WIDE % "#r150 { color: #bbb }",
        DARK % (WIDE % "#r150 { background: #bbb }"),
        "#r150 { opacity: .3 }",
        "#r150 { color: #888; font-size: 20px }",  # enough for the largest letters only
    ],
)
def test_one_text_among_many_that_cannot_be_read_is_found(page: Page, style: str) -> None:
    """In one scheme, in one width, by letters or by what is under them; and the sound page has nothing before."""
    asked = Asked()
    assert look(page, asked) == ""
    page.add_style_tag(content=style)
    assert "color-contrast" in look(page, asked)


def test_what_is_laid_over_a_text_is_found(page: Page) -> None:
    """No letter and no background of any element changes: one of them only comes to lie elsewhere."""
    page.evaluate(
        "document.querySelector('main').insertAdjacentHTML('beforeend', '<p id=p style=\"height:2em;width:9em\">')"
    )
    page.add_style_tag(content="#p { background: #333 }")
    asked = Asked()
    assert look(page, asked) == ""
    page.evaluate("document.getElementById('r150').append(document.getElementById('p'))")
    page.add_style_tag(content="#p { position: absolute; inset: 0; margin: 0; z-index: -1 } #r150 { z-index: 0 }")
    assert "color-contrast" in look(page, asked)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("document.querySelector('label').remove()", "label"),
        ("document.getElementById('r150').innerHTML = '<img src=\"data:,\">'", "image-alt"),
        ("document.getElementById('r150').innerHTML = '<a href=\"#o\"></a>'", "link-name"),
        (
            "document.documentElement.style.setProperty('--x', 1), document.querySelector('th').outerHTML = '<li>x'",
            "listitem",
        ),
    ],
)
def test_what_has_changed_is_asked_about_again(page: Page, change: str, rule: str) -> None:
    asked = Asked()
    assert look(page, asked) == ""
    page.evaluate(change)
    assert rule in look(page, asked)


SMALL = '<button class="small">Một</button><button class="small">Hai</button>'


@pytest.mark.parametrize(
    ("content", "style", "rule"),
    [
        (SMALL, ".small { width: 9px; height: 9px; overflow: hidden; padding: 0; margin: 0 }", "target-size"),
        (
            '<p style="height:9em">Dài',
            "#r150 { display: block; height: 1em; overflow: auto }",
            "scrollable-region-focusable",
        ),
    ],
)
def test_what_only_lies_wrong_in_one_width_is_found(page: Page, content: str, style: str, rule: str) -> None:
    page.evaluate("html => { document.getElementById('r150').innerHTML = html; }", content)
    page.add_style_tag(content="button { padding: 20px; margin: 20px } #r150 { display: block }")
    asked = Asked()
    assert look(page, asked) == ""
    page.add_style_tag(content=WIDE % style)
    assert rule in look(page, asked)


def test_what_has_not_changed_is_not_asked_about_again(page: Page) -> None:
    page.evaluate("document.querySelector('label').remove()")
    page.add_style_tag(content="#r150 { color: #bbb }")
    asked = Asked()
    assert look(page, asked)
    assert look(page, asked) == ""


def test_the_rules_of_colours_are_those_axe_has(page: Page) -> None:
    """These alone look at what is painted, so all others need the state of a page and no more."""
    assert colour_rules(page) == COLOUR
