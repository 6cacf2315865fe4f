"""The project's folders → typed records, with every problem found on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from hooks.dates import show
from hooks.problems import Problem, did_you_mean
from hooks.records.model.allowed import ALLOWED, Allowed
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.fields import Model
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Decision, LedgerEntry, Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.places import FormerUnit, PlacePeriod
from hooks.records.model.published import ADDRESSES, PublishedAddress
from hooks.records.model.stories import Story
from hooks.records.model.withdrawals import Withdrawal
from hooks.records.reading.endings import MAY_LIE_BY_A_STORY, MEDIA_FILES, PHOTO_FILES, ending
from hooks.records.reading.folders import Entry, Folders, M
from hooks.records.reading.kinds_file import default, open_kinds
from hooks.records.reading.loaded import Loaded, LoadedStory, Records
from hooks.records.reading.single_files import SINGLE_FILES, single_paths
from hooks.records.reading.yaml_files import read_front_matter
from hooks.text import slug

__all__ = ["LEDGER", "WITHDRAWN", "Loaded", "LoadedStory", "Loader", "Records", "load"]

R = TypeVar("R", bound=Model, covariant=True)

LEDGER = "data/honours/ledger.csv"
"""Hashes of closed lists; there from the first closed list on."""
WITHDRAWN = "data/withdrawn.csv"
"""What was withdrawn; there from the first withdrawal on."""
_FILES = {
    *(f"{name}.yml" for name in (*SINGLE_FILES, "kinds")),
    *(f"{name}.csv" for name in ("places", "old_units", "addresses", "withdrawn", "private-allowed")),
}
"""What may lie in data/ itself."""


_CALLED = {
    "quyet-dinh": "data/honours/",
    "so-lieu": "data/statistics/",
    "cau-chuyen": "stories/",
    "bai-viet": "stories/",
}
"""What somebody who does not know the folders' names may call them → the folder; the kinds' own besides."""


def _meant(name: str) -> str:
    if gone := next((about for about in default().known.values() if about.folder == name), None):
        return f"data/kinds.yml không có loại {gone.id} ({gone.label.lower()}): bỏ thư mục này, hoặc thêm loại ấy vào"
    called = {about.slug: f"data/{about.folder}/" for about in registry.current().known.values()} | _CALLED
    return f"những mục ấy nằm trong {called[slug(name)]}" if slug(name) in called else ""


class Loader(Folders):
    """Reads the folders of a campaign, each record by itself."""

    def top(self, data: Path) -> None:
        """Note what has no place in data/."""
        known = {*_FILES, *registry.current().folders.values(), "honours", "statistics"}
        for path in self.entries(data):
            if path.name not in known:
                hint = (
                    _meant(path.name) or did_you_mean(path.name, known) or "ở đây chỉ có: " + ", ".join(sorted(known))
                )
                self.tell(path, "tep-la", "tệp hay thư mục này không có chỗ ở đây", hint)
            elif path.name not in _FILES and not path.is_dir():
                self.tell(path, "thieu-tep", "đây là tệp, phải là thư mục", "đổi tên tệp này rồi tạo thư mục")
            elif path.name == "withdrawn.csv":  # what is said of every record hangs on it
                self.common.append(path)
                self.withdrawn = self.table(self.root / WITHDRAWN, Withdrawal)
            elif path.name == "kinds.yml":
                self.common.append(path)
            elif path.name == "private-allowed.csv":
                self.allowed = self.table(self.root / ALLOWED, Allowed)

    def folder(self, folder: Path, model: type[R]) -> Iterator[Loaded[R]]:
        """The records of a folder that holds one a file, photos beside them."""
        entries = self.entries(folder)
        stems = {e.name[:-4] for e in entries if e.name.endswith(".yml") and e.is_file()}
        photos: dict[str, list[Entry]] = {}
        for entry in entries if issubclass(model, Exemplar) else ():
            stem, dot, ending = entry.name.rpartition(".")
            if dot + ending in PHOTO_FILES and stem in stems and entry.is_file():
                photos.setdefault(stem, []).append(entry)
        beside = {photo.name for found in photos.values() for photo in found}
        for entry in entries:
            if entry.name in beside:
                continue
            if entry.name[:-4] not in stems or not entry.name.endswith(".yml"):
                self.tell(entry, "tep-la", "tệp hay thư mục này không có chỗ ở đây", "bản ghi có đuôi .yml")
                continue
            stem = entry.name[:-4]
            self.named(entry, stem)
            file = self.relative(entry)
            loaded = self.once(file, [entry, *photos.get(stem, ())], partial(self.file, entry, file, model))
            if loaded is not None:
                yield loaded

    def file(self, entry: Entry, file: str, model: type[R]) -> Loaded[R] | None:
        """A record and its file."""
        record = self.record(Path(entry.path), file, model)
        return Loaded(record, file) if record is not None else None

    def exemplars(self, data: Path) -> Iterator[Loaded[Exemplar]]:
        """The records of every kind."""
        for kind, name in registry.current().folders.items():
            yield from self.folder(data / name, kind)

    def decisions(self, folder: Path) -> Iterator[Loaded[Decision]]:
        """Decisions with their lists, a folder each."""
        for entry in self.entries(folder):
            path = Path(entry.path)
            if path == self.root / LEDGER:
                continue
            if not entry.is_dir():
                hint = "mỗi quyết định là một thư mục có decision.yml"
                self.tell(entry, "tep-la", "tệp này không có chỗ ở đây", hint)
                continue
            self.named(entry, entry.name)
            lying = self.entries(path)
            for extra in lying:
                if extra.name not in {"decision.yml", "recipients.csv"}:
                    self.tell(extra, "tep-la", "tệp này không có chỗ ở đây", "chỉ có decision.yml và recipients.csv")
            file = self.relative(path / "decision.yml")
            loaded = self.once(file, lying, partial(self.decision, path, file))
            if loaded is not None:
                yield loaded

    def decision(self, path: Path, file: str) -> Loaded[Decision] | None:
        """A decision; the rows of its table follow those written in it."""
        main, table = path / "decision.yml", path / "recipients.csv"
        record = self.one(main, Decision)
        rows = self.table(table, Recipient) if table.exists() and not table.is_symlink() else ()
        if table.exists() and not rows:
            self.unread.add(file)
        if record is None:
            return None
        if rows and record.recipients:
            hint = "giữ recipients.csv, bỏ recipients:"
            self.tell(main, "hai-danh-sach", "danh sách ghi ở hai nơi", hint, field="recipients")
        return Loaded(record.model_copy(update={"recipients": [*record.recipients, *rows]}), file)

    def stories(self, folder: Path) -> Iterator[LoadedStory]:
        """Stories by year, a folder each."""
        for year in self.entries(folder):
            if not (year.is_dir() and re.fullmatch(r"20\d\d", year.name)):
                self.tell(year, "tep-la", "ở đây chỉ có thư mục năm", "ví dụ stories/2026/ten-bai/index.md")
                continue
            for entry in self.entries(Path(year.path)):
                if (story := self.story(entry, year.name)) is not None:
                    yield story

    def story(self, entry: Entry, year: str) -> LoadedStory | None:
        """A story with what lies beside it."""
        if not entry.is_dir():
            hint = f"mỗi bài là một thư mục, ví dụ stories/{year}/ten-bai/index.md"
            self.tell(entry, "tep-la", "tệp này không có chỗ ở đây", hint)
            return None
        self.named(entry, entry.name)
        lying = self.entries(Path(entry.path))
        for extra in lying:
            if extra.name != "index.md" and not (ending(extra.name) in PHOTO_FILES | MEDIA_FILES and extra.is_file()):
                self.tell(extra, "tep-la", "tệp này không có chỗ trong thư mục bài", MAY_LIE_BY_A_STORY)
        index = Path(entry.path) / "index.md"
        if index.is_symlink() or not index.is_file():
            self.unread.add(f"{year}/{entry.name}")
            if not index.is_symlink():
                self.tell(index, "thieu-tep", "thư mục bài không có tệp index.md", "thêm index.md, hoặc xóa thư mục")
            return None
        files = [e for e in lying if e.is_file()]
        return self.once(self.relative(index), files, partial(self.text, index, year, entry.name))

    def text(self, index: Path, year: str, slug: str) -> LoadedStory | None:
        """The file of a story."""
        file = self.relative(index)
        doc, found = read_front_matter(index, file)
        record = self.checked(Story, doc, found)
        if record is None or doc is None:
            self.unread.add(f"{year}/{slug}")
            return None
        if str(record.date.year) != year:
            hint = f"chuyển bài sang stories/{record.date.year}/{slug}/ hoặc sửa date"
            message = f"bài ngày {show(record.date)} nằm trong thư mục {year}"
            self.tell(index, "sai-nam", message, hint, doc.line_of(("date",)), "date")
        return LoadedStory(record, file, year, slug, doc.body, doc.body_line)

    def written(self, file: str, model: type[M]) -> tuple[M, ...]:
        """The rows of a table that the program writes: none before there is a first."""
        return self.table(self.root / file, model) if (self.root / file).exists() else ()

    def former(self, path: Path) -> tuple[FormerUnit, ...] | None:
        """The former units, of which there may be none; None when their table cannot be read."""
        before = len(self.problems)
        rows = self.table(path, FormerUnit, may_be_empty=True)
        return rows if len(self.problems) == before else None

    def run(self) -> Records | None:
        """All records; None when a file that every campaign needs could not be read."""
        self.problems += (wrong := open_kinds(self.root))  # by them folders and records are read
        records = None if wrong else self._all()
        return replace(records, kinds=registry.current().file) if records else None

    def _all(self) -> Records | None:
        data = self.root / "data"
        self.top(data)
        single = {name: self.one(path, SINGLE_FILES[name]) for name, path in single_paths(data).items()}
        places = self.table(data / "places.csv", PlacePeriod)
        former = self.former(data / "old_units.csv")
        exemplars = tuple(self.exemplars(data))
        decisions = tuple(self.decisions(data / "honours"))
        made = {"ledger": self.written(LEDGER, LedgerEntry), "published": self.written(ADDRESSES, PublishedAddress)}
        statistics = tuple(self.folder(data / "statistics", Statistic))
        stories = tuple(self.stories(self.root / "stories"))
        if not places or former is None or None in single.values():
            return None
        return Records(
            **(single | made),  # type: ignore[arg-type]
            places=places,
            former=former,
            exemplars=exemplars,
            decisions=decisions,
            statistics=statistics,
            stories=stories,
            withdrawn=self.withdrawn,
            root=self.root,
            unread=frozenset(self.unread),
        )


def load(root: Path) -> tuple[Records | None, list[Problem]]:
    """All records below `root`, and every problem of reading.

    None instead of records when a file that every campaign needs could not be read.
    """
    loader = Loader(root)
    records = loader.run()
    return records, list(dict.fromkeys(loader.problems))
