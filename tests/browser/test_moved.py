"""Old addresses in a browser, on a site that lies below a path of its host: with script, without, by id alone."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.building import TINY, built, lay_out
from tests.conftest import Once

BASE = "trang"
LEDGER = """address,kind,id,since,to,rows,mark
guong-sang/ee55ee-xuong-cu/,exemplar,ee55ee,2023-01-01,,,
ke-hoach/loi-cu/,part,I,2023-01-01,,,
"""


class _Host(SimpleHTTPRequestHandler):
    """Answers as static hosts do: the lost page for an address that is none."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, BASE, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        pass


def _site(folder: Path) -> Path:
    root = lay_out(folder / "project", TINY)
    (root / "data/addresses.csv").write_text(LEDGER, encoding="utf-8")
    built(root, folder / "host" / BASE, SITE_URL=f"https://vi-du.example/{BASE}/")
    return folder / "host"


@pytest.fixture(scope="session")
def host(once: Once) -> Iterator[str]:
    """Address of a site below a path, ending in a slash."""
    folder = once("moved", _site)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}/{BASE}/"
    server.shutdown()
    server.server_close()
    thread.join()


XUONG = "guong-sang/ee55ee-xuong-thuyen-gio-nui/"


@pytest.mark.parametrize("script", [True, False])
def test_an_old_address_leads_on(browser: Browser, host: str, script: bool) -> None:
    page = browser.new_page(java_script_enabled=script)
    page.goto(f"{host}guong-sang/ee55ee-xuong-cu/")
    page.wait_for_url(f"{host}{XUONG}")
    expect(page.locator("h1")).to_have_text("Xưởng Thuyền Gió Núi")
    page.close()


def test_a_place_on_the_page_goes_along(browser: Browser, host: str) -> None:
    page = browser.new_page()
    page.goto(f"{host}ke-hoach/loi-cu/#I.1")
    page.wait_for_url(f"{host}ke-hoach/duong-di/#I.1")
    expect(page.locator("[id='I.1']")).to_be_attached()
    page.close()


@pytest.mark.parametrize("lost", ["guong-sang/ee55ee-ten-khac/", "guong-sang/EE55EE", "vinh-danh/gg77gg/#r3"])
def test_the_lost_page_knows_an_id(browser: Browser, host: str, lost: str) -> None:
    page = browser.new_page()
    page.goto(host + lost)
    page.wait_for_url(f"{host}vinh-danh/quyet-dinh/gg77gg/#r3" if "gg77gg" in lost else f"{host}{XUONG}")
    page.close()


@pytest.mark.parametrize(
    ("lost", "script"), [("guong-sang/zzzzzz-ai-do/", True), ("guong-sang/ee55ee-ten-khac/", False)]
)
def test_else_it_says_where_to_look(browser: Browser, host: str, lost: str, script: bool) -> None:
    page = browser.new_page(java_script_enabled=script)
    page.goto(host + lost, wait_until="networkidle")
    assert page.url == host + lost
    expect(page.locator("h1")).to_have_text("Không tìm thấy trang này")
    page.close()
