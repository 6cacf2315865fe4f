"""Links of a preview: each names its file, and what waits has its mark."""

from __future__ import annotations

import pytest

from hooks.pages.waiting import Marks
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import load
from hooks.theme.offline import filed, page
from tests.campaigns import TODAY, write
from tests.early import early_campaign

MARK = ' <span class="sample wait">Bản nháp. Chờ ngày 20/12/2026</span>'


@pytest.mark.parametrize(
    ("link", "file"),
    [
        ("./", "./index.html"),
        ("../..", "../../index.html"),
        (".", "./index.html"),
        ("../guong-sang/x/#y", "../guong-sang/x/index.html#y"),
        ("tra-cuu/?q=a&amp;b=/", "tra-cuu/index.html?q=a&amp;b=/"),
        ("#y", "#y"),
        ("?xep=ten", "?xep=ten"),
        ("du-lieu/v1/a.csv", "du-lieu/v1/a.csv"),
        ("https://example.org/a/", "https://example.org/a/"),
        ("//example.org/a/", "//example.org/a/"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("/tuyet-doi/", "/tuyet-doi/"),
        ("x#a/", "x#a/"),
    ],
)
def test_only_links_to_folders_of_the_site_change(link: str, file: str) -> None:
    assert filed(link) == file


@pytest.fixture(scope="module")
def marks(tmp_path_factory: pytest.TempPathFactory) -> Marks:
    records, _ = load(write(tmp_path_factory.mktemp("early"), early_campaign()))
    assert records
    return Marks(Catalogue(records, TODAY, early=True))


@pytest.mark.parametrize(
    ("link", "mark"),
    [
        ("../../vinh-danh/quyet-dinh/aa33aa/", MARK),
        ("../../vinh-danh/quyet-dinh/aa33aa/#r1", MARK),
        ("../../vinh-danh/quyet-dinh/aa33aa/trang-2/", MARK),
        ("../../vinh-danh/quyet-dinh/gg77gg/", ""),
        ("https://example.org/vinh-danh/quyet-dinh/aa33aa/", ""),
    ],
)
def test_a_link_to_what_waits_is_followed_by_its_mark(marks: Marks, link: str, mark: str) -> None:
    """From a page two folders down, whatever else the link's tag says and holds."""
    html = f'<p><a class="quiet" title="a > b" href="{link}"><b>1</b> lượt</a>, <a href="#a">khác</a></p>'
    file = link if "//" in link else filed(link)

    assert page(html, "bao-cao/2026/", marks) == (
        f'<p><a class="quiet" title="a > b" href="{file}"><b>1</b> lượt</a>{mark}, <a href="#a">khác</a></p>'
    )


def test_the_page_of_what_waits_says_so_under_its_title(marks: Marks) -> None:
    html = "<h1>Tên</h1><h1>x</h1>"

    assert page(html, "cau-chuyen/2023/bai-nhap/", marks) == (
        '<h1>Tên</h1>\n<p class="up"><span class="sample wait">Bản nháp</span></p><h1>x</h1>'
    )
    assert page(html, "cau-chuyen/", marks) == html
