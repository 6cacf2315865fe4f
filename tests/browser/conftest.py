"""A real browser on the real site, served from a folder."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.base import AxeResults
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.install import find
from tests.building import TINY, built, lay_out

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


COLOUR = ["color-contrast", "link-in-text-block"]
"""All rules of WCAG that look at colours (axe's cat.color)."""


def axe_of(page: Page, *, colours: bool = False) -> AxeResults:
    """What axe finds on a page; it is put in once, and tells no more than the faults: that is most of its time.

    With `colours` only rules that look at colours: what a page that was looked at can have lost by another scheme.
    """
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(Axe().axe_script)
    only = {"type": "rule", "values": COLOUR} if colours else WCAG
    return AxeResults(page.evaluate("o => axe.run(o)", {"runOnly": only, "resultTypes": ["violations"]}))


def colour_rules(page: Page) -> list[str]:
    """The rules that axe itself counts among those of colours, of the levels asked for."""
    page.evaluate(Axe().axe_script)
    found: list[str] = page.evaluate(
        "tags => axe.getRules(tags).filter(r => r.tags.includes('cat.color')).map(r => r.ruleId).sort()", WCAG
    )
    return found


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no fault; its page's test has ended."""


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("browser")
    return built(lay_out(folder / "project"), folder / "site")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Address of a site in a folder, ending in a slash."""
    server = _Server(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """Address of the served site, ending in a slash."""
    with served(site_folder) as url:
        yield url


@pytest.fixture(scope="session")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny campaign's site, with a repository on GitHub."""
    folder = tmp_path_factory.mktemp("tiny")
    return built(lay_out(folder / "project", TINY), folder / "site", REPO_URL="https://github.com/vi-du/trang")


@pytest.fixture(scope="session")
def tiny_site_address(tiny_site: Path) -> Iterator[str]:
    """Address of the tiny campaign's served site, ending in a slash."""
    with served(tiny_site) as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    assert path, "run tests/browser/install.py first"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield chromium
        chromium.close()
