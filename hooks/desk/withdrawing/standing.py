"""Where names stand: in the files people write, and on the pages and in the files the site is made of."""

from __future__ import annotations

import html
import os
import re
import shutil
import tempfile
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path, PurePosixPath

from hooks.dates import build_moment
from hooks.desk.withdrawing.pictures import addresses_of
from hooks.desk.withdrawing.targets import Row
from hooks.desk.withdrawing.traces import MOST_BYTES, Names, files_with, holds
from hooks.edition.contents import Edition
from hooks.edition.handmade.appended import APPENDED
from hooks.edition.outputs import WHOLE_FOLDERS
from hooks.files import write_all
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import LEDGER, Records

SOURCES = ("data", "stories", "docs")
"""Folders that people write in."""
_OF_PEOPLE = ("name", "unit", "achievement")
"""Fields of a row in which a person may be named."""
_PUBLIC = "https://vi-du.invalid/"
"""Feeds are made for a public address only."""
_OF_OTHERS = "dòng, thẻ lấy từ mục khác: ở đây không phải sửa"
_OF_PHOTOS = {"caption": "chú thích ảnh", "alt": "mô tả ảnh", "credit": "ảnh của ai"}
_KEY = re.compile(r"\s*(?:- )?([a-z_]+):(?:\s|$)")
_VIEW = re.compile(r"---\n(?:(?!---)[^\n]*\n)*?view: *(\w+) *\n")
_NO_TEXT = ("assets/", "admin")
"""Folders of what is made of records and holds no words."""


def in_sources(names: Names, root: Path) -> Iterator[str]:
    """Files below `root` in which a name stands, with the lines; of those that are no text, the file."""
    for path in sorted({p for folder in SOURCES for p in (root / folder).rglob("*") if p.is_file()}):
        if path.stat().st_size > MOST_BYTES:
            continue
        file, data = path.relative_to(root).as_posix(), path.read_bytes()
        text = data.decode("utf-8", "replace")
        if lines := names.lines(text):
            yield f"{file}: dòng {', '.join(with_fields(text, lines))}"
        elif holds(names, file, data):
            yield f"{file}: {_where(names, PurePosixPath(file))}"


def _where(names: Names, file: PurePosixPath) -> str:
    """Where a file that is no text has a name."""
    if names.in_text(file.name):
        return "trong tên tệp"
    return "trong tên thư mục" if names.in_text(str(file.parent)) else "trong phần máy đọc của tệp"


def with_fields(text: str, lines: Iterable[int]) -> Iterator[str]:
    """Numbers of lines; those of a photo's words with what these are."""
    rows = text.split("\n")
    for line in lines:
        keys = (match[1] for row in reversed(rows[:line]) if (match := _KEY.match(row)))
        told = _OF_PHOTOS.get(next(keys, ""))
        yield f"{line} ({told})" if told else str(line)


def of_row(row: Row, asked: Names) -> Iterator[str]:
    """What goes with a row, and how one person of it alone is taken out; `asked` are the names that were given besides."""
    decision, file = row.loaded.record, row.loaded.file
    named = [f for f in _OF_PEOPLE if asked.in_text(getattr(row.recipient, f) or "")]
    yield "    cả dòng mất: tên mọi người trong dòng, nơi ở, đơn vị, thành tích; chỉ còn số, loại, danh hiệu."
    yield (
        "    Chỉ một người trong dòng xin gỡ (một trong hai vợ chồng, người được nhắc ở thành tích) thì không dùng lệnh này: "
        f"bỏ tên người ấy ở cột {', '.join(named or _OF_PEOPLE)} của dòng {row.recipient.id}, "
        f"{file.replace('decision.yml', 'recipients.csv')} (danh sách ngắn: {file})."
    )
    if decision.closed:
        yield (
            f"    Danh sách đã chốt: trước đó bỏ dòng closed trong {file} và mọi dòng {decision.id} trong {LEDGER}; "
            f"sửa xong thì campaign close {decision.id} --on {decision.closed.isoformat()}."
        )


def on_site(names: Names, records: Records, files: Iterable[str] = (), own: Container[str] = ()) -> Iterator[str]:
    """Addresses of the site, as it is made today of `records`, at which a name stands or one of the pictures in `files`.

    Those of pages whose own file is in `own` say which; all others have it of what they show of other records.
    """
    c = Catalogue(records, build_moment(), samples=True)
    edition, shown = Edition(c, _PUBLIC, ""), addresses_of(files, c)
    named = False
    for view in edition.views:
        told = names.in_text(f"{view.address} {view.title} {view.description}")
        page = edition.renderer.render(view)
        pictured = any(address in page for address in shown)
        named = named or names.in_text(view.address)
        if not (told or pictured or names.in_text(html.unescape(page))):
            continue
        mine = _own(view.source, own)
        yield f"/{view.address} ({'có ảnh; ' if pictured else ''}{f'từ {mine}' if mine else _OF_OTHERS})"
        if (told or (pictured and mine)) and (card := edition.cards.link(view.address)).path != edition.cards.site.path:
            yield f"/{card.path} (ảnh đi kèm liên kết)"
    yield from _by_hand(names, c, edition)
    if named:
        yield "/sitemap.xml (tờ kê địa chỉ)"
    yield from _in_files(names, edition)


def _own(source: str, own: Container[str]) -> str:
    """The file behind a page that holds what is looked for: its record, or the list beside it."""
    beside = source.replace("decision.yml", "recipients.csv")
    return next((file for file in (source, beside) if file in own), "")


def _by_hand(names: Names, c: Catalogue, edition: Edition) -> Iterator[str]:
    """Pages of docs/ under which a list is printed that holds a name."""
    for path in sorted((c.root / "docs").rglob("*.md")) if names else ():
        head = _VIEW.match(path.read_text(encoding="utf-8", errors="replace"))
        if head and head[1] in APPENDED:
            template, data = APPENDED[head[1]]
            address = f"{path.relative_to(c.root / 'docs').with_suffix('').as_posix()}/"
            if names.in_text(html.unescape(edition.renderer.render(View(address, template, "", "", partial(data, c))))):
                yield f"/{address} ({_OF_OTHERS})"


def _in_files(names: Names, edition: Edition) -> Iterator[str]:
    """What the site has besides pages: open data, feeds, the search, what forms read."""
    with tempfile.TemporaryDirectory() as made:
        outputs = edition.outputs(Path(made))
        for folder in WHOLE_FOLDERS if names else ():
            if not folder.startswith(_NO_TEXT):
                outputs.make(f"{folder}/x")  # with all others of its kind
        yield from (f"/{file}" for file in files_with(names, Path(made)))


def laid_out(root: Path, changes: Mapping[str, bytes | None], into: Path) -> Path:
    """A copy of the project below `into` with the changes made: what would be, without touching what is."""
    for name in (*SOURCES, "overrides"):
        if (root / name).is_dir():
            shutil.copytree(
                root / name, into / name, copy_function=_linked, ignore=shutil.ignore_patterns("node_modules")
            )
    write_all({into / file: data for file, data in changes.items()})
    return into


def _linked(source: str, target: str) -> None:
    """The same file by a second name where the system can do that, a copy elsewhere; it is replaced, never written into."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copyfile(source, target, follow_symlinks=False)
