"""Who writes to which address of the site: told before anything is written, so that nobody writes over another."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from hooks.edition.outputs import WHOLE_FOLDERS
from hooks.pages.report import pages as report
from hooks.pages.view import View
from hooks.problems import Problem
from hooks.records.joined.catalogue import Catalogue

CODE = "trung-dia-chi"
"""Of two that write to one address."""
_MARKDOWN = {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}
_FIRST_PAGES = {"index", "readme"}
_THEME = ("assets/stylesheets/", "assets/images/", "assets/javascripts/")
"""Folders of the theme's own files, all of which are taken away."""
_RENAME = "đổi tên tệp trong docs/ hoặc overrides/, hoặc đổi slug trong data/, để mỗi nơi một địa chỉ"


class Claim(NamedTuple):
    """An address that something is written to."""

    path: str
    """A file below the site; or a folder, ending in a slash, all of which (its first page aside) is one maker's."""
    maker: str
    """What writes it, in an editor's words."""
    file: str = ""
    """The file that makes it so, '' for none."""

    @property
    def told(self) -> str:
        """The maker with its file."""
        return f"{self.maker} ({self.file})" if self.file and self.file != self.maker else self.maker


def claims(c: Catalogue, views: Iterable[View]) -> Iterator[Claim]:
    """Every address of the site with its maker: files on disk first, what is made of records after them."""
    yield from _written_by_hand(c.root)
    yield from _of_the_theme(c.root)
    for view in views:
        yield Claim(f"{view.address}index.html", f"trang “{view.title}”", view.source)
    for folder, maker in WHOLE_FOLDERS.items():
        yield Claim(f"{folder}/", maker)
    for path in report.paths(c):
        yield Claim(path, "tệp của báo cáo năm")
    yield Claim("admin/index.html", "trang quản trị")
    yield Claim("robots.txt", "tệp robots.txt do máy viết")
    yield Claim("sitemap.xml.gz", "sơ đồ trang do máy viết")
    for folder in _THEME:
        yield Claim(folder, "tệp riêng của giao diện, không lên trang")


def _written_by_hand(root: Path) -> Iterator[Claim]:
    """The files of docs/: a page for each Markdown file, all others as they are."""
    for path in _below(root / "docs"):
        source = f"docs/{path}"
        page = path.with_suffix("") if path.suffix.lower() in _MARKDOWN else None
        if page is None:
            yield Claim(str(path), source, source)
        elif page.name.lower() in _FIRST_PAGES:
            yield Claim(str(page.with_name("index.html")), source, source)
        else:
            yield Claim(f"{page}/index.html", source, source)


def _of_the_theme(root: Path) -> Iterator[Claim]:
    """The files of overrides/ that are copied as they are, and the template that becomes a page by itself."""
    for path in _below(root / "overrides"):
        if (path.suffix != ".html" or str(path) == "404.html") and path.parts[0] != "admin":
            yield Claim(str(path), f"overrides/{path}", f"overrides/{path}")


def _below(folder: Path) -> Iterator[PurePosixPath]:
    found = (PurePosixPath(p.relative_to(folder).as_posix()) for p in sorted(folder.rglob("*")) if p.is_file())
    return (path for path in found if not any(part.startswith(".") for part in path.parts))


def clashes(found: Iterable[Claim]) -> Iterator[Problem]:
    """A problem for every two makers of one address, be it spelled alike only where case does not count.

    So for a file where another has a folder, a file in a folder that is wholly another's, a folder spelled in two ways.
    """
    files: dict[str, Claim] = {}
    whole: dict[str, Claim] = {}
    for claim in found:
        mine = whole if claim.path.endswith("/") else files
        other = mine.setdefault(_key(claim.path), claim)
        if other is not claim:
            yield _clash(other, claim, f"địa chỉ /{claim.path.removesuffix('index.html')} có hai nơi cùng viết")
    spelled: dict[str, tuple[str, Claim]] = {}
    for claim in (*files.values(), *whole.values()):
        for folder in _folders(claim.path):
            key = _key(folder)
            if key not in spelled or spelled[key][0] != folder:
                yield from _folder_clashes(
                    folder, claim, files.get(key.rstrip("/")), spelled.setdefault(key, (folder, claim))
                )
            owner = whole.get(key, claim)
            if owner is not claim and claim.path != f"{folder}index.html":
                yield _clash(owner, claim, f"/{claim.path} nằm trong thư mục /{folder} đã dành riêng")


def _folder_clashes(folder: str, claim: Claim, file: Claim | None, first: tuple[str, Claim]) -> Iterator[Problem]:
    if file is not None:
        yield _clash(file, claim, f"/{file.path} vừa là tệp vừa là thư mục")
    if first[0] != folder:
        yield _clash(first[1], claim, f"thư mục /{first[0]} và /{folder} chỉ khác nhau chữ hoa, chữ thường")


def _key(path: str) -> str:
    """A path as a file system knows it that takes no notice of case, nor of how marks are put together."""
    return unicodedata.normalize("NFC", path).casefold()


def _folders(path: str) -> Iterator[str]:
    at = path.find("/")
    while at >= 0:
        yield path[: at + 1]
        at = path.find("/", at + 1)


def _clash(one: Claim, other: Claim, what: str) -> Problem:
    file = next((c.file for c in (other, one) if c.file), "docs")
    return Problem(file, 0, "", CODE, f"{what}: {one.told} và {other.told}", hint=_RENAME)
