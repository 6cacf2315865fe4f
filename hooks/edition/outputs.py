"""Everything of the site that is no page: written all together, or a file when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path

from hooks.edition import about_build, moved, offline_files, views
from hooks.edition.moved import Old
from hooks.files import Left, never
from hooks.pages.data import pages as open_data
from hooks.pages.feeds import pages as feeds
from hooks.pages.search import gathering as search_documents
from hooks.pages.search import index as search_index
from hooks.pages.search.documents import Document
from hooks.pages.search.found_by import FoundBy
from hooks.pages.sending import files as sending_files
from hooks.pages.stories import inserts
from hooks.pictures import fonts, media_files, photo_files, photos
from hooks.records.joined.catalogue import Catalogue
from hooks.theme import cards, stamped

WHOLE_FOLDERS = {
    "assets/fonts": "phông chữ của trang",
    photo_files.FOLDER: "ảnh của các mục, các bài",
    media_files.FOLDER: "video và âm thanh của các bài",
    cards.FOLDER: "ảnh đi kèm liên kết",
    open_data.FOLDER.rstrip("/"): "tệp dữ liệu mở",
    search_index.FOLDER: "mục lục của trang Tra cứu",
    sending_files.FOLDER: "dữ liệu của các biểu mẫu gửi bài",
    moved.IDS.rstrip("/"): "mục lục mã của trang báo không tìm thấy",
    feeds.FOLDER.rstrip("/"): "bản tin để theo dõi và lịch các hạn",
    "admin": "trang quản trị",
}
"""Folders of the site all of whose files are written here, their first pages aside; and what these are, for editors."""


class Outputs:
    """Fonts, photos, recordings, link pictures, open data, the index of /tra-cuu/, what /gui-bai/ reads, /admin/, below `site`."""

    def __init__(
        self,
        c: Catalogue,
        deck: cards.Deck,
        pages: Callable[[], Iterable[Document]],
        site: Path,
        admin: Callable[[], None],
        old: Old,
        site_url: str,
        names: Mapping[str, str],
    ) -> None:
        self.catalogue, self.deck, self.pages, self.site = c, deck, pages, site
        self.cache = c.root / ".cache"
        self._admin, self._old, self._site_url, self._names = admin, old, site_url, names
        self._written: set[Callable[[], None]] = set()

    def write(self, known: Mapping[str, str], left: Left = never, found_by: FoundBy | None = None) -> None:
        """Write everything: the last thing a build does. A preview needs neither link pictures nor forms.

        `known` are SHA-256 of files by path, `left` tells what need not be written, `found_by` the words of
        documents that are as they were.
        """
        self._fonts()
        photo_files.build_photos(photos.jobs(self.catalogue), self.site, self.cache / "photos")
        self._media()
        self._open_data()
        self._index(found_by)
        self._feeds()
        self._admin()
        self._stamped()
        if self.catalogue.early:
            offline_files.write(self.site, views.own_styles(self.catalogue))
        else:
            self.deck.write(self.site, self.cache / "cards", left=left)
            sending_files.write(self.catalogue, self.site, left)
            self._old.write(self.site)
        about_build.write(self.catalogue, self.site, known)

    def make(self, path: str) -> bool:
        """Write the file at `path`, with others of its kind where that costs little; False if there is none."""
        folder, _, name = path.rpartition("/")
        if folder == photo_files.FOLDER and name in self._jobs:
            photo_files.build_photos([self._jobs[name]], self.site, self.cache / "photos")
        elif folder == cards.FOLDER:
            self.deck.write(self.site, self.cache / "cards", {path})
        elif path in self._names.values():
            self._once(self._stamped)
        elif path == about_build.NAME:
            about_build.write(self.catalogue, self.site, {})
        elif path in self._old:
            self._old.write(self.site)
        else:
            self._once(self._kind_of(folder))
        return (self.site / path.removesuffix("/") / ("index.html" if path.endswith("/") else "")).is_file()

    @cached_property
    def _jobs(self) -> dict[str, photo_files.Job]:
        return {name: job for job in photos.jobs(self.catalogue) for name in job.names()}

    def _kind_of(self, folder: str) -> Callable[[], None]:
        if folder.startswith("tra-cuu"):
            return self._index
        if folder.startswith("gui-bai"):
            return self._forms
        if folder.startswith("admin"):
            return self._admin
        if folder == feeds.FOLDER.rstrip("/"):
            return self._feeds
        return {"assets/fonts": self._fonts, media_files.FOLDER: self._media}.get(folder, self._open_data)

    def _once(self, write: Callable[[], None]) -> None:
        if write not in self._written:
            self._written.add(write)
            write()

    def _fonts(self) -> None:
        fonts.build_fonts(self.site, self.cache / "fonts")

    def _media(self) -> None:
        media_files.write_media(inserts.media(self.catalogue), self.site)

    def _open_data(self) -> None:
        open_data.write(self.catalogue, self.site)

    def _forms(self) -> None:
        sending_files.write(self.catalogue, self.site)

    def _feeds(self) -> None:
        feeds.write(self.catalogue, self._site_url, self.site)

    def _stamped(self) -> None:
        stamped.write(self._names, self.catalogue.root, self.site, views.own_styles(self.catalogue))

    def _index(self, found_by: FoundBy | None = None) -> None:
        search_documents.write(self.catalogue, self.pages(), self.site, found_by)
