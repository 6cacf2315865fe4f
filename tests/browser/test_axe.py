"""What axe need not be asked twice is asked once, and what only one view or one text among many has wrong is found."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import building
from tests.browser.axe import COLOUR, LOOK, TURNED, Asked, Known, axe_of, colour_rules

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


TWIN = '<p id="twin" style="color: #999">%s</p>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<p style="color: #999; position: absolute; clip-path: inset(50%)">Hai chữ', TWIN % "Hai chữ"),
        ('<div style="width: 0; height: 0; overflow: hidden"><p style="color: #999">Hai chữ</div>', TWIN % "Hai chữ"),
        ('<p style="color: #999">A', TWIN % "Hai chữ"),
        ('<p style="color: #999">…', TWIN % "Hai chữ"),
        ('<p style="color: #999" aria-disabled="true">Hai chữ', TWIN % "Hai chữ"),
        ('<label style="color: #999">Hai chữ <input disabled></label>', '<label style="color: #999">Hai chữ <input></label>'),
        ('<p><a href="#o" style="color: #444; text-decoration: none">Hai chữ</a>',
         '<p>Một chữ và <a href="#o" style="color: #444; text-decoration: none">Hai chữ</a> rồi ba chữ'),
        ('<p>Một chữ và<br><a href="#o" style="color: #444; text-decoration: none">Hai chữ</a><br>rồi ba chữ',
         '<p>Một chữ và <a href="#o" style="color: #444; text-decoration: none">Hai chữ</a> rồi ba chữ'),
    ],
)  # fmt: skip
def test_what_is_right_of_one_text_is_not_thought_right_of_its_twin(page: Page, before: str, after: str) -> None:
    """Of the same colours: it is hidden, cut off, not in use, too short to tell, or no link within a text."""
    asked, put = (
        Asked(known=Known(None)),
        "html => { document.querySelector('main').innerHTML = '<h1>Thử</h1>' + html; }",
    )
    page.evaluate(put, before)
    assert not any(_faulted(page, rule) for rule in COLOUR), "the first twin is right"
    assert asked.faults(page) == ""
    page.evaluate(put, after)
    assert any(_faulted(page, rule) for rule in COLOUR), "the second is not"
    told = asked.faults(page)
    assert any(rule in told for rule in COLOUR)


def test_what_is_right_on_one_page_is_known_on_another_and_by_other_workers_and_no_fault_is(
    page: Page, tmp_path: Path
) -> None:
    shared = building.Workshop(tmp_path)
    page.add_style_tag(content="td { opacity: .95 } #r150 { color: #bbb }")
    assert "color-contrast" in look(page, Asked(known=Known(shared)))
    assert "color-contrast" in look(page, Asked(known=Known(shared))), "a fault is told of each page that has it"

    page.add_style_tag(content="#r150 { color: inherit }")
    assert look(page, Asked(known=Known(shared))) == ""
    pairs = set(page.evaluate(LOOK)["pairs"])
    assert pairs
    assert Known(shared).without(pairs) == set()
    assert Known(None).without(pairs) == pairs


def _asked_about(page: Page, which: str) -> set[str]:
    page.evaluate(LOOK)
    return set(page.evaluate(f"[...{which}].map(e => e.id)"))


def _faulted(page: Page, rule: str) -> set[str]:
    nodes = (n for v in axe_of(page).response["violations"] if v["id"] == rule for n in v["nodes"])
    return {str(node["target"][0]).removeprefix("#") for node in nodes}


def test_axe_is_asked_about_every_text_it_finds_fault_with(page: Page) -> None:
    """Letters and grounds of any colours, see-through ones too, one over the other: none is wrongly thought readable."""
    made = random.Random(7)  # noqa: S311

    def colour() -> str:
        grey, tint = made.choice([0, 0, 30, 90, 118, 160, 255, 255]), made.randint(-30, 30)
        one = f"{grey} {max(0, min(255, grey + tint))} {grey}"
        return f"rgb({one} / {made.choice([0, 0.3, 0.8])})" if made.random() < 0.1 else f"rgb({one})"

    def scene(n: int) -> str:
        own = f"color: {colour()}; border-bottom: 0 solid rgb({n} 1 1); opacity: {made.choice([1] * 9 + [0.6])}"
        size = made.choice(["", "", "", "font-size: 20px", "font-size: 26px", "text-shadow: 0 0 2px #fff"])
        lies = made.choice(["", "", "position: relative; z-index: -1", "position: relative; left: 30px"])
        over = f'<i style="position: absolute; inset: 0 50% 0 0; background: {colour()}"></i>' if n % 5 == 0 else ""
        picture = "background-image: linear-gradient(#fff, #eee);" if n % 7 == 0 else ""
        text = f'<span id="c{n}" style="{own}; {size}; {lies}">Hai chữ</span>'
        ground = f"{picture} background: {colour()}" if n % 2 else f"background-color: {colour()}; {picture}"
        return f'<div style="position: relative; {ground}; opacity: {made.choice([1] * 9 + [0.7])}">{over}{text}</div>'

    page.evaluate("html => { document.querySelector('main').innerHTML = html; }", "".join(scene(n) for n in range(200)))
    faulted = _faulted(page, "color-contrast")

    assert len(faulted) > 30
    assert faulted <= (about := _asked_about(page, "firstOfPairs.values()"))
    assert len(about) < 180, "of some it is known without"


def test_axe_is_asked_about_every_target_it_finds_fault_with(page: Page) -> None:
    """Of all sizes and distances, on each other and under others: none is wrongly thought large or far enough."""
    made = random.Random(7)  # noqa: S311

    def scene(n: int) -> str:
        def box(what: str, name: str) -> str:
            left, top, wide, high = (
                made.choice(c) for c in ([0, 9, 13, 25, 40], [0, 11, 14, 24], [9, 20, 24, 60], [9, 20, 24, 30])
            )
            place = f"position: absolute; left: {left}px; top: {top}px; width: {wide}px; height: {high}px"
            return f'<{what} id="{name}" style="{place}; padding: 0; border: 0; overflow: hidden">x</{what.partition(" ")[0]}>'

        first, second = (made.choice(['a href="#o"', "button", 'div tabindex="0" role="button"']) for _ in range(2))
        third = box("span", f"s{n}") if n % 3 == 0 else ""
        return f'<div style="position: relative; height: 99px">{box(first, f"a{n}")}{box(second, f"b{n}")}{third}</div>'

    words = '<p>Một <a href="#o" id="w1">a</a><a href="#o" id="w2">b</a> ba</p><p><a href="#o" id="w3">a</a> <a href="#o" id="w4">b</a></p>'
    page.evaluate(
        "html => { document.querySelector('main').innerHTML = html; }",
        "".join(scene(n) for n in range(150)) + words,
    )
    faulted = _faulted(page, "target-size")

    assert len(faulted) > 50
    assert faulted <= (about := _asked_about(page, "inDoubt"))
    assert len(about) < 270, "of some it is known without"


def test_a_page_locked_to_one_way_of_holding_the_device_is_found(page: Page) -> None:
    asked = Asked()
    assert look(page, asked) == ""
    page.add_style_tag(content="@media (orientation: portrait) { main { transform: rotate(90deg) } }")
    page.evaluate("document.querySelector('h1').textContent = 'Xoay'")
    assert TURNED[0] in look(page, asked)


def test_the_rules_of_colours_are_those_axe_has(page: Page) -> None:
    """These alone look at what is painted, so all others need the state of a page and no more."""
    assert colour_rules(page) == COLOUR
