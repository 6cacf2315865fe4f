"""A story with films, recordings, a signed quotation and ways to send it on, as readers meet it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.axe import Asked
from tests.browser.conftest import served
from tests.browser.test_reader import VIEWS, restyle, sideways
from tests.browser.windows import opened
from tests.building import built, lay_out
from tests.campaigns import write
from tests.conftest import Once
from tests.pages.stories.test_media import STORY, with_media

PAGE = "cau-chuyen/2023/den-chong-gio/"
REAL = "cau-chuyen/2026/ngoi-nha-tri-tue-vinh-cuu/"
PUBLIC = f"https://thu.vn/{PAGE}"
MORE = """
[[video: https://youtu.be/abc_DEF-123 | Một buổi sáng bên bến]]

[[video: https://www.facebook.com/bao.thu/videos/1234567890/ | Phim trên Facebook]]

> Đọc được tên mình là mừng nhất.
>
> — Người kể, học viên lớp tối
"""


@pytest.fixture(scope="module")
def story(once: Once) -> Iterator[str]:
    """Address of the story's page, on a site that knows its public address."""
    files = with_media()
    files[f"{STORY}/index.md"] = str(files[f"{STORY}/index.md"]) + MORE

    def make(folder: Path) -> Path:
        project = lay_out(folder / "project", write(folder / "data", files))
        return built(project, folder / "site", SITE_URL="https://thu.vn/")

    with served(once("story", make)) as url:
        yield url + PAGE


def test_it_fits_and_is_accessible(browser: Browser, story: str) -> None:
    """Also when what was said in a recording is unfolded."""
    asked = Asked()
    with opened(browser, story) as page:
        for unfolded in (False, True):
            for width, scheme in VIEWS:
                page.set_viewport_size({"width": width, "height": 800})
                page.emulate_media(color_scheme=scheme)
                assert sideways(page) <= 0, (width, scheme)
                assert not (faults := asked.faults(page)), (width, scheme, faults)
            if not unfolded:
                page.locator("summary").last.click()
                assert page.locator(".media details p").first.is_visible()


def test_text_of_twice_the_size_fits(browser: Browser, story: str) -> None:
    with opened(browser, story, 320) as page:
        restyle(page, "html{font-size:225%!important}")
        wide = page.evaluate(
            "[...document.querySelectorAll('.media *, .pull *, .share *')]"
            ".filter(e => !e.closest('.sr') && e.getBoundingClientRect().right > innerWidth).map(e => e.outerHTML)"
        )
        assert wide == []


def test_what_is_pressed_is_large_enough(browser: Browser, story: str) -> None:
    with opened(browser, story, 320) as page:
        for found in page.locator(".media a, .share a, .share button, .film button, .media summary").all():
            box = found.bounding_box()
            if found.is_visible() and box:
                assert box["height"] >= 24, found.inner_text()


@pytest.mark.parametrize(
    ("name", "host", "path"),
    [
        ("Một buổi sáng bên bến", "www.youtube-nocookie.com", "/embed/abc_DEF-123"),
        ("Phim trên Facebook", "www.facebook.com", "/plugins/video.php"),
    ],
)
def test_a_film_is_asked_for_only_when_pressed(browser: Browser, story: str, name: str, host: str, path: str) -> None:
    """Nothing goes abroad before; then one request, to one host; the keyboard is led into the film."""
    context = browser.new_context()
    asked: list[str] = []

    def abroad(route: Route) -> None:
        asked.append(route.request.url)
        route.fulfill(body="<p>film</p>", content_type="text/html")

    context.route(lambda url: "127.0.0.1" not in url, abroad)
    page = context.new_page()
    page.goto(story, wait_until="networkidle")
    page.mouse.wheel(0, 5000)
    film = page.locator(".film", has_text=name)
    film.get_by_role("button").hover()
    assert asked == []

    film.get_by_role("button").focus()
    page.keyboard.press("Enter")
    frame = film.locator("iframe")
    expect(frame).to_be_focused()
    assert name in (frame.get_attribute("title") or "")
    assert frame.get_attribute("referrerpolicy") == "strict-origin-when-cross-origin"
    expect(film.frame_locator("iframe").locator("p")).to_have_text("film")
    assert [(urlsplit(url).hostname, urlsplit(url).path) for url in asked] == [(host, path)]
    if host == "www.facebook.com":
        assert parse_qs(urlsplit(asked[0]).query)["href"] == ["https://www.facebook.com/bao.thu/videos/1234567890/"]
    assert film.get_by_role("link").is_visible()
    assert sideways(page) <= 0
    context.close()


def test_without_script_links_do_the_same(browser: Browser, story: str) -> None:
    with opened(browser, story, script=False) as page:
        assert page.locator(".film button:visible, .share button:visible, .told:visible").count() == 0
        links = [link.get_attribute("href") for link in page.locator(".film a:visible").all()]
        assert links == [
            "https://www.youtube.com/watch?v=abc_DEF-123",
            "https://www.facebook.com/bao.thu/videos/1234567890/",
        ]
        assert page.locator(".media a[download]:visible").count() == 3
        letter = page.get_by_role("link", name="Gửi qua email").get_attribute("href") or ""
        assert parse_qs(urlsplit(letter).query)["body"][0].endswith(PUBLIC)


def _copied(page: Page) -> str:
    page.get_by_role("button", name="Sao chép liên kết").click()
    expect(page.locator(".share [role=status]")).to_have_text("Đã sao chép")
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_the_public_address_is_copied(browser: Browser, story: str) -> None:
    with opened(browser, story + "?x=1#y") as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        assert _copied(page) == PUBLIC


def test_without_a_public_address_the_one_that_is_read_is_copied(browser: Browser, address: str) -> None:
    with opened(browser, f"{address}{REAL}?x=1#y") as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        assert _copied(page) == address + REAL
        letter = page.get_by_role("link", name="Gửi qua email").get_attribute("href") or ""
        assert parse_qs(urlsplit(letter).query)["body"][0].endswith(f"\r\n{address}{REAL}")


def test_a_browser_that_does_not_copy_shows_the_address(browser: Browser, story: str) -> None:
    with opened(browser, story, alone=True) as page:
        page.add_init_script("delete Navigator.prototype.clipboard")
        page.reload()
        page.get_by_role("button", name="Sao chép liên kết").click()
        expect(page.locator(".share [role=status]")).to_contain_text(PUBLIC)
        assert sideways(page) <= 0


def test_a_browser_that_hands_pages_on_is_given_title_and_address(browser: Browser, story: str) -> None:
    with opened(browser, story, alone=True) as page:
        expect(page.get_by_role("button", name="Chia sẻ")).to_have_count(0)
        page.add_init_script(
            "Navigator.prototype.share = async (data) => { window.given = data; throw new Error('no') }"
        )
        page.reload()
        page.get_by_role("button", name="Chia sẻ").click()
        assert page.evaluate("window.given") == {"title": "Đèn chong gió", "url": PUBLIC}


def test_paper_has_titles_and_addresses_and_nothing_to_press(browser: Browser, story: str) -> None:
    with opened(browser, story, 768) as page:
        page.emulate_media(media="print")
        assert page.locator(".on-paper").first.inner_text() == "https://www.youtube.com/watch?v=abc_DEF-123"
        assert page.locator(".media figcaption:visible").count() == 5
        assert page.locator(".pull:visible").count() == 1
        assert page.get_by_text("Đoạn hai.").is_visible()
        assert (
            page.locator(
                "audio:visible, video:visible, .media a:visible, .film .screen:visible, .share:visible"
            ).count()
            == 0
        )
