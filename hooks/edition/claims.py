"""Who writes to which address of the site: told before anything is written, so that nobody writes over another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks.dates import build_moment
from hooks.edition import about_build, headers, views
from hooks.edition.by_hand import by_hand
from hooks.edition.clashes import Claim
from hooks.edition.moved import REDIRECTS, moves
from hooks.edition.outputs import WHOLE_FOLDERS
from hooks.pages.report import pages as report
from hooks.pages.view import View
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue

_THEME = ("assets/stylesheets/", "assets/images/", "assets/javascripts/")
"""Folders of the theme's own files, all of which are taken away."""


def claims(c: Catalogue, pages: Iterable[View]) -> Iterator[Claim]:
    """Every address of the site with its maker: files on disk first, what is made of records after them."""
    yield from by_hand(c.root, views.own_styles(c))
    known = list(pages)
    for view in known:
        yield Claim(f"{view.address}index.html", f"trang “{view.title}”", view.source)
    for folder, maker in WHOLE_FOLDERS.items():
        yield Claim(f"{folder}/", maker)
    for old, new in moves(c, known).items():
        yield Claim(f"{old}index.html", f"trang dẫn từ địa chỉ cũ tới /{new}")
    yield Claim(REDIRECTS, "bảng chuyển hướng do máy viết")
    yield Claim(headers.NAME, "bảng đầu câu trả lời do máy viết")
    yield Claim(about_build.NAME, "bản kê dựng trang do máy viết")
    for name in ("manifest.json", "manifest.json.sig", "manifest.json.minisig"):
        yield Claim(name, "bản kê và chữ ký do lệnh publish viết")
    for path in report.paths(c):
        yield Claim(path, "tệp của báo cáo năm")
    yield Claim("admin/index.html", "trang quản trị")
    yield Claim("xem-truoc/", "bản xem trước của các yêu cầu")
    yield Claim("robots.txt", "tệp robots.txt do máy viết")
    yield Claim("sitemap.xml.gz", "sơ đồ trang do máy viết")
    for folder in _THEME:
        yield Claim(folder, "tệp riêng của giao diện, không lên trang")


def read_claims(root: Path) -> Iterator[Claim]:
    """As `claims`, of the records below `root`, which have no error."""
    records, _ = read_project(root)
    assert records
    c = Catalogue(records, build_moment(), samples=True)
    return claims(c, views.views(c))
