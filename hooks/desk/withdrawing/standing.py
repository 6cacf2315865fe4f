"""Where names stand: in the files people write, and on the pages and in the files the site is made of."""

from __future__ import annotations

import html
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from hooks.dates import build_moment
from hooks.desk.withdrawing.targets import Row
from hooks.desk.withdrawing.traces import MOST_BYTES, Names, files_with, holds
from hooks.edition.contents import Edition
from hooks.edition.outputs import WHOLE_FOLDERS
from hooks.files import write_all
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import LEDGER, Records

SOURCES = ("data", "stories", "docs")
"""Folders that people write in."""
_OF_PEOPLE = ("name", "unit", "achievement")
"""Fields of a row in which a person may be named."""
_NO_TEXT = ("assets/", "admin")
"""Folders of what is made of records and holds no words."""


def in_sources(names: Names, root: Path) -> Iterator[str]:
    """Files below `root` in which a name stands, with the lines; of those that are no text, the file."""
    for path in sorted({p for folder in SOURCES for p in (root / folder).rglob("*") if p.is_file()}):
        if path.stat().st_size > MOST_BYTES:
            continue
        file, data = path.relative_to(root).as_posix(), path.read_bytes()
        lines = names.lines(data.decode("utf-8", "replace"))
        if lines:
            yield f"{file}: dòng {', '.join(map(str, lines))}"
        elif holds(names, file, data):
            yield f"{file}: trong tên tệp, hoặc trong phần máy đọc của tệp"


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


def on_site(names: Names, records: Records) -> Iterator[str]:
    """Addresses of the site, as it is made today of `records`, at which a name stands."""
    edition = Edition(Catalogue(records, build_moment(), samples=True), "", "")
    for view in edition.views:
        told = names.in_text(f"{view.address} {view.title} {view.description}")
        if told or names.in_text(html.unescape(edition.renderer.render(view))):
            yield f"/{view.address}"
            if told and (card := edition.cards.link(view.address)).path != edition.cards.site.path:
                yield f"/{card.path} (ảnh đi kèm liên kết)"
    with tempfile.TemporaryDirectory() as made:
        outputs = edition.outputs(Path(made))
        for folder in WHOLE_FOLDERS:
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
