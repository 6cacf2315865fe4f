"""What a reader meets, in a real browser: every kind of page, narrow and wide, with and without script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route

from tests.browser.axe import Asked
from tests.browser.windows import Scheme, Show, opened, window

KINDS = {
    "home": "",
    "plan": "ke-hoach/",
    "part": "ke-hoach/to-chuc-thuc-hien/",
    "agencies": "ke-hoach/ai-lam-viec-gi/",
    "criteria": "tieu-chi/",
    "group": "tieu-chi/gia-dinh-dong-ho/",
    "sheet": "tieu-chi/cap-xa/phieu/",
    "titles": "danh-hieu/",
    "title": "danh-hieu/cong-dong/",
    "award": "danh-hieu/giay-khen/",
    "documents": "danh-hieu/van-ban/",
    "figures": "so-lieu/",
    "honours": "vinh-danh/",
    "by title": "vinh-danh/danh-hieu/gia-dinh/",
    "by year": "vinh-danh/nam/2024/",
    "decision": "vinh-danh/quyet-dinh/p1bvcx/",
    "exemplars": "guong-sang/",
    "kind": "guong-sang/mo-hinh/",
    "initiative": "guong-sang/5bfj5e-*/",
    "individual": "guong-sang/td29bn-*/",
    "family": "guong-sang/fedwez-*/",
    "clan": "guong-sang/637b9p-*/",
    "community": "guong-sang/75x6y1-*/",
    "stories": "cau-chuyen/",
    "story": "cau-chuyen/2026/ngoi-nha-tri-tue-vinh-cuu/",
    "search": "tra-cuu/",
    "found": "tra-cuu/?q=vinh+cuu",
    "nothing found": "tra-cuu/?q=zzz+an",
    "spread": "lan-toa/",
    "reports": "bao-cao/",
    "report": "bao-cao/2024/",
    "open data": "du-lieu/",
    "sending": "gui-bai/",
    "form": "gui-bai/so-lieu/",
    "places": "dia-phuong/",
    "place": "dia-phuong/26170-tri-an/",
    "written": "gioi-thieu/",
    "guide": "huong-dan/",
    "steps": "huong-dan/gui-tung-buoc/",
    "templates": "huong-dan/them-guong/",
    "nominations": "huong-dan/de-cu/",
    "fields": "huong-dan/cac-truong/ca-nhan/",
    "problem codes": "huong-dan/loi/",
    "problem code": "huong-dan/loi/danh-sach-da-dong/",
    "corrections": "dinh-chinh/",
    "lost": "404.html",
}
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
VIEWS = [(w, s) for w, both in ((320, SCHEMES), (768, SCHEMES[::-1]), (1440, SCHEMES)) for s in both]
"""In an order that changes little from one to the next."""


def real(site_folder: Path, pattern: str) -> str:
    """The one address that a pattern stands for."""
    if "*" not in pattern:
        return pattern
    (found,) = site_folder.glob(pattern)
    return f"{found.relative_to(site_folder).as_posix()}/"


def restyle(page: Page, style: str) -> None:
    """Rules a reader's browser adds; as a sheet made by script, since the page's policy lets in no written one."""
    page.evaluate(
        "s => { const sheet = new CSSStyleSheet(); sheet.replaceSync(s); document.adoptedStyleSheets.push(sheet); }",
        style,
    )


def _unscripted(page: Page) -> None:
    """Serve the page as a browser without script shows it, yet let the checker, a script itself, run."""
    page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))

    def unwrapped(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub("</?noscript>", "", answer.text()))

    page.route("**/", unwrapped)
    page.route("**/*.html", unwrapped)


@pytest.fixture(scope="module")
def windows(browser: Browser) -> Iterator[dict[str, Show]]:
    """For every kind of page: as usual, as a checker can see it without script, and without script."""
    with (
        window(browser, 320) as usual,
        window(browser, 320, prepare=_unscripted) as unwrapped,
        window(browser, 320, script=False) as unscripted,
    ):
        yield {"usual": usual, "unwrapped": unwrapped, "without script": unscripted}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_fits_and_is_accessible(
    windows: Mapping[str, Show], address: str, site_folder: Path, kind: str
) -> None:
    """No sideways scrolling, no error, no foreign request; axe finds nothing (WCAG 2.2 AA).

    In between, at 768 px, it fits: axe has seen its colours and its order by then. Without script in the first view.
    A reader who sets letters to 200 % need not scroll sideways.
    """
    url, asked = address + real(site_folder, KINDS[kind]), Asked()
    for script in (True, False):
        with windows["usual" if script else "unwrapped"](url) as page:
            assert page.locator("h1").first.is_visible()
            for width, scheme in VIEWS if script else VIEWS[:1]:
                page.set_viewport_size({"width": width, "height": 800})
                page.emulate_media(color_scheme=scheme)
                assert sideways(page) <= 0, (kind, width, scheme, script)
                if width != 768:
                    assert not (faults := asked.faults(page)), (kind, width, scheme, script, faults)
            if script:
                page.set_viewport_size({"width": 360, "height": 800})
                restyle(page, "html{font-size:225%!important}")
                assert sideways(page) <= 0, (kind, "large letters")
    with windows["without script"](url) as page:
        assert page.locator("h1").first.is_visible()
        assert sideways(page) <= 0, kind


def sideways(page: Page) -> int:
    """Pixels that a reader would have to scroll sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def test_drawings_of_the_guide_are_seen(browser: Browser, address: str) -> None:
    """On a phone and on a wide screen, in their own shape."""
    for width in (360, 1440):
        with opened(browser, address + "huong-dan/viet-bai/", width) as page:
            box = page.locator("figure.step img").first.bounding_box()
            assert box
            assert box["width"] > 250
            assert box["height"] > 200


def test_the_first_tab_stop_leads_past_the_header(browser: Browser, address: str) -> None:
    with opened(browser, address + "ke-hoach/") as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent.trim()") == "Tới nội dung chính"
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('main')")


def test_a_place_is_found_by_its_old_name_with_the_browser_alone(browser: Browser, address: str) -> None:
    """The index of former names is on the page as text, without script."""
    with opened(browser, address + "dia-phuong/", script=False) as page:
        assert "Vĩnh An" in (page.locator("main").text_content() or "")


def test_a_reader_gets_from_home_to_a_clause_in_two_steps(browser: Browser, address: str) -> None:
    with opened(browser, address) as page:
        page.locator("nav.index").get_by_role("link", name="Kế hoạch").click()
        page.get_by_role("link", name="Tiến độ").first.click()
        page.locator("[id='V.1.a']").wait_for()


def test_digits_of_a_list_stand_under_each_other(browser: Browser, address: str) -> None:
    with opened(browser, address + "vinh-danh/quyet-dinh/p1bvcx/") as page:
        page.evaluate("document.fonts.ready")
        widths = page.evaluate(
            """() => ["1111111111", "0000000000"].map(digits => {
                const span = document.createElement("span");
                span.textContent = digits;
                document.querySelector(".roll td").append(span);
                return span.getBoundingClientRect().width;
            })"""
        )
        assert abs(widths[0] - widths[1]) < 0.1
