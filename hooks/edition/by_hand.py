"""The pages and files that people write by hand, their addresses and names: known without reading any record."""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Collection, Iterable, Iterator
from functools import partial
from pathlib import Path

from hooks.edition.clashes import Claim, clashes, key
from hooks.pages.addresses import TOPS
from hooks.problems import Problem
from hooks.program import themes
from hooks.records.reading.documents import Document
from hooks.records.reading.genuine import body_faults
from hooks.records.reading.pieces import Memory
from hooks.records.reading.text_files import read_text
from hooks.sections import section_of
from hooks.text import slug
from hooks.theme.stamped import stamped

_MARKDOWN = {".md", ".markdown", ".mdown", ".mkdn", ".mkd"}
_FIRST_PAGES = {"index", "readme"}
_MADE = ("docs/huong-dan/loi/", "docs/huong-dan/danh-sach/")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def by_hand(root: Path, styles: str = "") -> list[Claim]:
    """The address of every file of docs/ and overrides/ that goes onto the site; `styles` are the campaign's own."""
    return [*pages(root), *_of_the_theme(root, styles)]


def pages(root: Path) -> list[Claim]:
    """The files of docs/: a page for each Markdown file, all others as they are."""
    return [Claim(_page(path) or path, f"docs/{path}", f"docs/{path}") for path in _below(root / "docs")]


def _page(path: str) -> str:
    """The file that a Markdown file of docs/ becomes, '' for another file."""
    page, ending = posixpath.splitext(path)
    if ending.lower() not in _MARKDOWN:
        return ""
    above, name = posixpath.split(page)
    return posixpath.join(above if name.lower() in _FIRST_PAGES else page, "index.html")


def _of_the_theme(root: Path, styles: str) -> Iterator[Claim]:
    """The files of overrides/ that are copied as they are, and the template that becomes a page by itself."""
    for path in dict.fromkeys(path for folder in themes(root) for path in _below(folder)):
        if (not path.endswith(".html") or path == "404.html") and not path.startswith("admin/"):
            yield Claim(path, f"overrides/{path}", f"overrides/{path}")
    for name, by_content in stamped(root, styles).items():
        yield Claim(by_content, f"overrides/{name}", f"overrides/{name}")


def _below(folder: Path) -> list[str]:
    """Paths of files below a folder, in order; none that is hidden, or in a folder that is."""
    found: list[list[str]] = []
    for above, inside, names in os.walk(folder):
        inside[:] = [name for name in inside if not name.startswith(".")]
        parts = Path(above).relative_to(folder).parts
        found += ([*parts, name] for name in names if not name.startswith("."))
    return list(map("/".join, sorted(found)))


def may_meet_made(claim: Claim) -> bool:
    """Whether something made of records or by the program could have the address too."""
    top, _, rest = key(claim.path).partition("/")
    return section_of(top) in TOPS or f"{top}/{rest.partition('/')[0]}" in TOPS


def address_faults(found: Collection[Claim]) -> list[Problem]:
    """What is wrong with the addresses `found` and with the names of pages among them: one problem a file."""
    told = list(clashes(found))
    files = {p.file for p in told}
    return told + [p for p in _name_faults(found) if p.file not in files]


def text_faults(root: Path, found: Iterable[Claim], memory: Memory) -> Iterator[Problem]:
    """Among what was `found`: what is odd in the texts of docs/, and addresses in them that mislead; the pages that show faults are made, not written."""
    for file, text in _texts(root, found):
        if isinstance(text, Problem):
            yield text
        else:
            document = Document(file, None, {}, text, 1, text)
            yield from memory.unless_clean(f"texts {file}\n{text}", partial(body_faults, document))


def unreadable(root: Path, found: Iterable[Claim]) -> list[Problem]:
    """The pages of docs/, of those `found`, that cannot be read: the engine would end in the middle of them."""
    return [text for _, text in _texts(root, found) if isinstance(text, Problem)]


def _texts(root: Path, found: Iterable[Claim]) -> Iterator[tuple[str, str | Problem]]:
    """The name and the text of each page of docs/ that people write."""
    for file in _written(found):
        if not file.startswith(_MADE):
            yield file, read_text(root / file, file)


def _written(found: Iterable[Claim]) -> Iterator[str]:
    """The files of docs/ that are pages: of all that is found those that come of nothing but themselves."""
    of_docs = (claim.file for claim in found if claim.maker == claim.file and claim.file.startswith("docs/"))
    return (file for file in of_docs if _page(file))


def _name_faults(found: Iterable[Claim]) -> Iterator[Problem]:
    """Pages of docs/ whose file or folder has a name that cannot stand in an address."""
    for file in _written(found):
        *above, stem = posixpath.splitext(file.removeprefix("docs/"))[0].split("/")
        named = above if stem.lower() in _FIRST_PAGES else [*above, stem]
        if odd := [name for name in named if not _NAME.fullmatch(name)]:
            hint = f"đổi tên, chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ {slug(odd[0])}"
            message = f"tên {odd[0]} không dùng được trong địa chỉ trang"
            yield Problem(file, 0, "", "ten-tep", message, hint=hint)
