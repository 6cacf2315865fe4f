"""A real browser on the real site, served from a folder."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.install import find
from tests.browser.windows import Show, window
from tests.building import TINY, built, lay_out
from tests.conftest import Once

STILL = "--disable-smooth-scrolling"
"""Pages are at once where they are led: else each click, and each call of a script, waits until they have glided there."""
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    STILL,
    "--js-flags=--min-semi-space-size=32",  # the checker of pages makes and drops much: less often looked through
    "--font-render-hinting=none",  # else the shell without windows draws letters otherwise than Chromium
]


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that goes away in the middle of an answer is no fault; its page's test has ended."""


@pytest.fixture(scope="session")
def site_folder(once: Once) -> Path:
    """The real site with samples."""
    return once("real", lambda folder: built(lay_out(folder / "project"), folder / "site"))


@pytest.fixture(scope="session")
def release_folder(once: Once) -> Path:
    """The real site as it is released, without samples."""
    return once("release", lambda folder: built(lay_out(folder / "project"), folder / "site", SAMPLES="0"))


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
def release_address(release_folder: Path) -> Iterator[str]:
    """Address of the served release, ending in a slash."""
    with served(release_folder) as url:
        yield url


@pytest.fixture(scope="session")
def tiny_site(once: Once) -> Path:
    """The tiny campaign's site, with a repository on GitHub."""
    repository = "https://github.com/vi-du/trang"
    return once("tiny", lambda f: built(lay_out(f / "project", TINY), f / "site", REPO_URL=repository))


@pytest.fixture(scope="session")
def tiny_site_address(tiny_site: Path) -> Iterator[str]:
    """Address of the tiny campaign's served site, ending in a slash."""
    with served(tiny_site) as url:
        yield url


@pytest.fixture(scope="module")
def show(browser: Browser) -> Iterator[Show]:
    """A window as wide as a phone for the tests of a module that leave nothing behind in it."""
    with window(browser) as show:
        yield show


@pytest.fixture
def gliding(browser: Browser) -> Iterator[Browser]:
    """A browser of its own whose pages glide, as those of readers do."""
    switches = [switch for switch in SWITCHES if switch != STILL]
    chromium = browser.browser_type.launch(executable_path=find(), args=switches)
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    assert path, "run tests/browser/install.py first"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield chromium
        chromium.close()
