"""The preview of a request, opened as an editor opens it: by a double click on index.html in a folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Request, expect

from tests.building import HtmlPage, built, lay_out, read_page, tree
from tests.campaigns import write
from tests.conftest import Once
from tests.early import DRAFT, EXPIRED, WAITING, WORDS, early_campaign

BANNER = "Bản xem trước, chưa phải trang chính thức."
SOURCES = "https://github.com/vi-du/trang"
_MARK = re.compile(r'<span class="sample wait">((?:Bản nháp|Chờ ngày)[^<]*)</span>')
_LINK = re.compile(r'<a\b[^>]*href="([^"]*)"[^>]*>.*?</a>(?: <span class="sample wait">([^<]*)</span>)?', re.DOTALL)
_FIGURES = re.compile(r"năm Zqso.*")  # to the end of its line: these have a mark of their own


@pytest.fixture(scope="module")
def project(once: Once) -> Path:
    """The campaign with drafts, ready to be built."""
    return once("early-project", lambda f: lay_out(f / "project", write(f / "records", early_campaign())))


@pytest.fixture(scope="module")
def folder(once: Once, project: Path) -> Path:
    """Its preview."""
    return once("early", lambda f: built(project, f / "Bản xem trước (1)", PREVIEW="1", REPO_URL=SOURCES))


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[Path, HtmlPage]:
    return {path: read_page(path) for path in sorted(folder.rglob("*.html"))}


@pytest.fixture
def page(browser: Browser, folder: Path) -> Iterator[Page]:
    """The first page, as a double click opens it. Whatever is not a file of the preview fails the test."""
    context = browser.new_context(viewport={"width": 360, "height": 740})
    opened = context.new_page()
    wrong: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith(("data:", folder.as_uri())):
            wrong.append(request.url)

    opened.on("request", asked)
    opened.on("requestfailed", lambda request: wrong.append(f"{request.url}: {request.failure}"))
    opened.on("console", lambda said: wrong.append(said.text) if said.type in ("error", "warning") else None)
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.goto((folder / "index.html").as_uri())
    yield opened
    assert wrong == []
    context.close()


def test_every_link_leads_to_a_file_that_is_there(folder: Path, pages: dict[Path, HtmlPage]) -> None:
    """No folder, nothing that is missing, nothing loaded from elsewhere."""
    dead = set()
    for path, page in pages.items():
        for link in {*page.links, *page.loads}:
            url = urlsplit(urljoin(path.as_uri(), link))
            target = Path(unquote(url.path))
            if url.scheme == "file" and not (target.is_file() and target.is_relative_to(folder)):
                dead.add((str(path.relative_to(folder)), link))
        assert not [x for x in page.loads if urlsplit(x).scheme not in ("", "data")], path

    assert not dead
    assert len(pages) > 80


def test_every_page_says_what_it_is_and_is_never_indexed(folder: Path, pages: dict[Path, HtmlPage]) -> None:
    for path, page in pages.items():
        assert BANNER in " ".join(page.texts), path
        assert ("meta", "content", "noindex") in page.attributes, path
        said = [v for tag, _, v in page.attributes if tag in ("link", "meta") and not v.startswith("default-src ")]
        assert not [v for v in said if "://" in v], path
    files = tree(folder)
    assert files["robots.txt"] == b"User-agent: *\nDisallow: /\n"
    assert not {n for n in files if n.startswith(("sitemap", "404", "admin/"))}


def test_what_waits_is_marked_on_its_page_and_beside_every_link(folder: Path, pages: dict[Path, HtmlPage]) -> None:
    """Wherever it is led to, story texts and lists included; and nothing else is marked so."""
    led = set()
    for path in pages:
        html = _FIGURES.sub("", path.read_text(encoding="utf-8"))
        own = WAITING.get(path.parent.relative_to(folder).as_posix() + "/")
        expected = [own] if own else []
        for href, mark in _LINK.findall(html):
            wait = WAITING.get(to_page(folder, path, href))
            if wait and not href.startswith("#"):
                assert mark == wait, (path, href)
                expected.append(wait)
                led.add(to_page(folder, path, href))
        assert sorted(_MARK.findall(html)) == sorted(expected), path

    assert led == WAITING.keys()


def to_page(folder: Path, page: Path, link: str) -> str:
    """The address below `folder` that a link of a page leads to, '' for elsewhere."""
    path = unquote(urlsplit(urljoin(page.as_uri(), link)).path)
    return path.removeprefix(f"{folder}/").removesuffix("index.html") if path.startswith(f"{folder}/") else ""


def test_draft_figures_which_have_no_page_are_marked_where_they_stand(folder: Path) -> None:
    for name in ("so-lieu", "dia-phuong/90007-gio-nui", "index.html"):
        path = folder / name if name.endswith("html") else folder / name / "index.html"
        assert re.search(r"năm Zqso[^\n]*Bản nháp", path.read_text(encoding="utf-8")), name
    assert re.search(r"năm Zqso\)\. Bản nháp", (folder / "lan-toa/index.html").read_text(encoding="utf-8"))


def test_who_no_longer_consents_is_in_no_preview(folder: Path) -> None:
    assert not [n for n, content in tree(folder).items() if EXPIRED.encode() in content]


def test_without_the_setting_nothing_of_what_waits_is_in_the_site(
    project: Path, tiny_plain: Path, tmp_path: Path
) -> None:
    """Not a word, not an address, not an id; the site is that of a campaign without it, byte for byte."""
    site = tree(built(project, tmp_path / "site", SAMPLES="1"))
    without = tree(tiny_plain)

    told = {n for n, content in site.items() for w in (*WORDS, EXPIRED, "bai-nhap") if w.encode() in content or w in n}
    assert told == set()
    assert {n for n in site if site[n] != without.get(n)} <= {
        "gui-bai/du-lieu/dau/0.json",  # marks of what is recorded, readable by nobody
        "gui-bai/du-lieu/da-co.json",  # ids and files that are taken
        "build.json",  # the hash of all records
    }


def test_a_draft_is_reached_by_links_alone(page: Page) -> None:
    """The first page → the stories → a draft → whom it is about → the list of its kind."""
    page.get_by_role("link", name="Câu chuyện", exact=True).first.click()
    page.get_by_role("link", name="Bài Zqbai").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Bài Zqbai")
    expect(page.locator("h1 + p")).to_have_text(DRAFT)
    page.get_by_role("link", name="Bến Zqnhap").first.click()
    expect(page.locator("h1")).to_have_text("Bến Zqnhap")
    page.get_by_role("link", name="Vinh danh", exact=True).first.click()
    page.get_by_role("link", name="Tuyên dương Zqquyet").first.click()
    expect(page.get_by_role("row", name="Bà Zqten mẫu")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= 360")


def test_styles_fonts_and_drawings_are_there(page: Page) -> None:
    assert (
        page.evaluate(
            "document.fonts.ready.then(fonts => [...fonts].filter(f => f.status == 'loaded' && f.family == 'BVP').length)"
        )
        == 2
    )
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("BVP")
    broken = page.locator("img").evaluate_all("found => found.filter(i => i.complete && !i.naturalWidth).length")
    assert broken == 0


@pytest.mark.parametrize(
    ("asked", "title", "told"),
    [
        ("zqten", "Bà Zqten mẫu", "Bản nháp. Chờ ngày 20/12/2026"),
        ("bến zqnhap", "Bến Zqnhap", "Bản nháp"),
        ("zqhen", "Bài Zqhen", "Chờ ngày 20/12/2026"),
    ],
)
def test_the_search_finds_a_name_marked_and_leads_there(page: Page, asked: str, title: str, told: str) -> None:
    page.get_by_role("link", name="Tra cứu").first.click()
    page.get_by_role("searchbox").fill(asked)
    page.keyboard.press("Enter")
    hit = page.locator(".hits li").first
    expect(hit.get_by_role("heading")).to_have_text(title)
    expect(hit).to_contain_text(told)
    hit.get_by_role("link").click()
    expect(page.get_by_text(title).first).to_be_visible()


def test_a_form_says_that_it_needs_the_real_site(page: Page) -> None:
    page.get_by_role("link", name="Gửi bài", exact=True).click()
    page.locator("main a[href*='cau-chuyen']").first.click()
    expect(page.get_by_text("biểu mẫu không chạy")).to_be_visible()
