"""The release, which has no samples: full pages, nothing that only samples filled, looked at as the sample site is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.browser.axe import Asked
from tests.browser.test_reader import KINDS, real, sideways
from tests.browser.windows import Show

ONLY_WITH_LISTS = ("by title", "by year", "decision", "individual", "family", "clan", "report")
READ_FILES = {"search", "found", "nothing found", "form", "sending"}
"""Pages that show what other files hold."""
EDITORS = "huong-dan"


@pytest.fixture(scope="session")
def pages(release_folder: Path) -> dict[str, str]:
    """Address → HTML of what is inside the page, editors' pages aside."""
    found = {p.parent.relative_to(release_folder).as_posix(): p for p in release_folder.rglob("index.html")}
    texts = {address: p.read_text(encoding="utf-8") for address, p in found.items() if not address.startswith(EDITORS)}
    return {address: text.partition("<main>")[2].partition("</main>")[0] for address, text in texts.items()}


def test_nothing_of_the_samples_is_left_nor_explained(pages: dict[str, str]) -> None:
    assert len(pages) > 200
    assert [
        a for a, html in pages.items() if re.search(r"Dữ liệu minh họa|dữ liệu mẫu|số liệu mẫu|\(mẫu\)", html)
    ] == []


def test_no_page_is_a_frame_without_a_picture(pages: dict[str, str]) -> None:
    """No sentence that only says that nothing is there, no count of none, no table of zeros, no heading over nothing."""
    wrong = []
    for address, html in pages.items():
        tables = re.findall(r"<table.*?</table>", html, re.DOTALL)
        cells = [[_text(c) for c in re.findall(r"<td[^>]*>(.*?)(?=<t[dhr]|</t)", t, re.DOTALL)] for t in tables]
        sections = re.findall(r"<section[^>]*>(.*?)</section>", html, re.DOTALL)
        wrong += [(address, "empty")] if 'class="empty"' in html else []
        wrong += [(address, "none")] if re.search(r"<b[^>]*>0</b>|>0 (?:dòng|lượt|mục)\b", html) else []
        wrong += [(address, "zeros") for row in cells if row and set(row) == {"0"}]
        wrong += [(address, "heading") for s in sections if not _text(re.sub(r"<h2.*?</h2>", "", s, flags=re.DOTALL))]
    assert wrong == []


def _text(html: str) -> str:
    return "".join(re.sub(r"<(?!svg|img|input)[^>]+>", "", html).split())


@pytest.mark.parametrize("kind", sorted(KINDS.keys() - set(ONLY_WITH_LISTS)))
def test_every_kind_of_page_fits_and_is_accessible(
    show: Show, release_address: str, release_folder: Path, site_folder: Path, kind: str
) -> None:
    """As the pages with samples, in two of their views; not again what is the same byte for byte."""
    address = real(release_folder, KINDS[kind])
    file = release_folder / address.partition("?")[0]
    file = file / "index.html" if file.is_dir() else file
    if kind not in READ_FILES and file.read_bytes() == (site_folder / file.relative_to(release_folder)).read_bytes():
        return
    asked = Asked()
    with show(release_address + address) as page:
        for width, scheme in ((360, "light"), (1440, "dark")):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme="light" if scheme == "light" else "dark")
            assert sideways(page) <= 0, (kind, width)
            assert not (faults := asked.faults(page)), (kind, width, faults)
