"""The project's folders → typed records, with every problem found on the way."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from hooks.dates import show
from hooks.problems import Problem, did_you_mean
from hooks.records.fields import Model
from hooks.records.kinds import (
    FOLDERS,
    Agencies,
    Campaign,
    Criteria,
    Decision,
    Exemplar,
    FormerUnit,
    LedgerEntry,
    Milestones,
    PlacePeriod,
    Plan,
    Recipient,
    Sources,
    Statistic,
    Story,
    Targets,
    Titles,
)
from hooks.records.reading import MAX_BYTES, Document, read_front_matter, read_yaml
from hooks.records.tables import read_csv
from hooks.records.validating import validate
from hooks.text import slug

R = TypeVar("R", bound=Model, covariant=True)
M = TypeVar("M", bound=BaseModel)

SINGLE_FILES: dict[str, type[Model]] = {
    "campaign": Campaign,
    "plan": Plan,
    "criteria": Criteria,
    "titles": Titles,
    "agencies": Agencies,
    "milestones": Milestones,
    "sources": Sources,
    "targets": Targets,
}
"""Files data/<name>.yml that every campaign must have."""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = re.compile(r"^id: *[\"']?([0-9a-z]{6})[\"']?\s*$", re.MULTILINE)
PHOTO_FILES = {".jpg", ".jpeg", ".png", ".webp"}
"""Endings a photo's file may have; what it holds is told by its bytes."""
LEDGER = "data/honours/ledger.csv"
"""Hashes of closed lists; there from the first closed list on."""
MEDIA_FILES = {".mp3", ".m4a", ".ogg", ".mp4", ".webm", ".txt", ".vtt"}
"""Endings of recordings, and of their words, beside a story."""


@dataclass(frozen=True, slots=True)
class Loaded(Generic[R]):
    """A record and the file it stands in, relative to the project root."""

    record: R
    file: str


@dataclass(frozen=True, slots=True)
class LoadedStory:
    """A story: its front matter, its Markdown and the line that starts on, its place in the tree."""

    record: Story
    file: str
    year: str
    slug: str
    body: str
    body_line: int


@dataclass(frozen=True, slots=True)
class Records:
    """Everything read from data/ and stories/, not yet joined."""

    campaign: Campaign
    plan: Plan
    criteria: Criteria
    titles: Titles
    agencies: Agencies
    milestones: Milestones
    sources: Sources
    targets: Targets
    places: tuple[PlacePeriod, ...]
    former: tuple[FormerUnit, ...]
    exemplars: tuple[Loaded[Exemplar], ...]
    decisions: tuple[Loaded[Decision], ...]
    statistics: tuple[Loaded[Statistic], ...]
    stories: tuple[LoadedStory, ...]
    ledger: tuple[LedgerEntry, ...] = ()
    root: Path = Path()
    """Folder of the project, where the photos that records name are found."""
    unread: frozenset[str] = frozenset()
    """Ids and list files that could not be read: told once, not again wherever they are named."""


@dataclass
class _Loader:
    root: Path
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def relative(self, path: Path) -> str:
        # A name that is not UTF-8 cannot be printed as it is.
        return os.fsencode(path.relative_to(self.root).as_posix()).decode("utf-8", "replace")

    def tell(self, path: Path, code: str, message: str, hint: str = "", line: int = 0, field: str = "") -> None:
        self.problems.append(Problem(self.relative(path), line, field, code, message, hint=hint))

    def there(self, path: Path) -> bool:
        if path.is_symlink():
            self.tell(path, "duong-dan", "đây là liên kết tệp, trang không đọc", "chép bản thật vào đây")
        elif path.is_dir():
            self.tell(path, "thieu-tep", "đây là thư mục, phải là tệp", "đổi tên thư mục rồi chép tệp vào đây")
        elif not path.is_file():
            self.tell(path, "thieu-tep", "thiếu tệp này", "chép lại từ bản trước")
        else:
            return True
        return False

    def one(self, path: Path, model: type[M]) -> M | None:
        if not self.there(path):
            return None
        record = self.checked(model, *read_yaml(path, self.relative(path)))
        if record is None and path.stat().st_size <= MAX_BYTES:
            self.unread.update(_ID.findall(path.read_text(encoding="utf-8-sig", errors="replace")))
        return record

    def checked(self, model: type[M], doc: Document | None, found: list[Problem]) -> M | None:
        self.problems += found
        if doc is None:
            return None
        record, wrong = validate(model, doc.value, doc)
        told = {(p.line, p.field) for p in found}
        self.problems += (p for p in wrong if (p.line, p.field) not in told)
        return record

    def table(self, path: Path, model: type[M]) -> tuple[M, ...]:
        if not self.there(path):
            return ()
        rows, wrong = read_csv(path, self.relative(path), model)
        self.problems += wrong
        if not rows and not wrong:
            self.tell(
                path, "tep-rong", "tệp chỉ có dòng tên cột", "thêm các dòng dữ liệu, hoặc chép lại từ bản trước", line=1
            )
        return tuple(rows)

    def entries(self, folder: Path) -> Iterator[Path]:
        """Children in order, without hidden ones and templates; links and odd names are problems."""
        if folder.is_symlink():
            self.tell(folder, "duong-dan", "đây là liên kết tệp, trang không đọc", "chép bản thật vào đây")
            return
        if not folder.is_dir():
            return
        for path in sorted(folder.iterdir(), key=lambda p: p.name):
            if path.name.startswith((".", "_")):
                continue
            if path.is_symlink():
                self.tell(path, "duong-dan", "đây là liên kết tệp, trang không đọc", "chép bản thật vào đây")
            else:
                yield path

    def named(self, path: Path, stem: str) -> None:
        if not _NAME.fullmatch(stem):
            hint = f"đổi tên, chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ {slug(stem)}"
            self.tell(path, "ten-tep", "tên này không dùng được trong địa chỉ trang", hint)

    def top(self, data: Path) -> None:
        files = {*(f"{name}.yml" for name in SINGLE_FILES), "places.csv", "old_units.csv"}
        known = {*files, *FOLDERS.values(), "honours", "statistics"}
        for path in self.entries(data):
            if path.name not in known:
                hint = did_you_mean(path.name, known) or "ở đây chỉ có: " + ", ".join(sorted(known))
                self.tell(path, "tep-la", "tệp hay thư mục này không có chỗ ở đây", hint)
            elif path.name not in files and not path.is_dir():
                self.tell(path, "thieu-tep", "đây là tệp, phải là thư mục", "đổi tên tệp này rồi tạo thư mục")

    def folder(self, folder: Path, model: type[R]) -> Iterator[Loaded[R]]:
        for path in self.entries(folder):
            if issubclass(model, Exemplar) and path.suffix in PHOTO_FILES and path.is_file() and _beside_record(path):
                continue
            if path.suffix != ".yml" or not path.is_file():
                self.tell(path, "tep-la", "tệp hay thư mục này không có chỗ ở đây", "bản ghi có đuôi .yml")
                continue
            self.named(path, path.stem)
            record = self.one(path, model)
            if record is not None:
                yield Loaded(record, self.relative(path))

    def decisions(self, folder: Path) -> Iterator[Loaded[Decision]]:
        for path in self.entries(folder):
            if path == self.root / LEDGER:
                continue
            if not path.is_dir():
                self.tell(path, "tep-la", "tệp này không có chỗ ở đây", "mỗi quyết định là một thư mục có decision.yml")
                continue
            self.named(path, path.name)
            main, table = path / "decision.yml", path / "recipients.csv"
            for extra in self.entries(path):
                if extra.name not in {main.name, table.name}:
                    self.tell(extra, "tep-la", "tệp này không có chỗ ở đây", "chỉ có decision.yml và recipients.csv")
            record = self.one(main, Decision)
            rows = self.table(table, Recipient) if table.exists() and not table.is_symlink() else ()
            if table.exists() and not rows:
                self.unread.add(self.relative(main))
            if record is not None:
                if rows and record.recipients:
                    self.tell(
                        main,
                        "hai-danh-sach",
                        "danh sách ghi ở hai nơi",
                        "giữ recipients.csv, bỏ recipients:",
                        field="recipients",
                    )
                merged = record.model_copy(update={"recipients": [*record.recipients, *rows]})
                yield Loaded(merged, self.relative(main))

    def stories(self, folder: Path) -> Iterator[LoadedStory]:
        for year in self.entries(folder):
            if not (year.is_dir() and re.fullmatch(r"20\d\d", year.name)):
                self.tell(year, "tep-la", "ở đây chỉ có thư mục năm", "ví dụ stories/2026/ten-bai/index.md")
                continue
            for path in self.entries(year):
                if (story := self.story(path, year.name)) is not None:
                    yield story

    def story(self, path: Path, year: str) -> LoadedStory | None:
        index = path / "index.md"
        if not path.is_dir():
            self.tell(
                path,
                "tep-la",
                "tệp này không có chỗ ở đây",
                f"mỗi bài là một thư mục, ví dụ stories/{year}/ten-bai/index.md",
            )
            return None
        self.named(path, path.name)
        for extra in self.entries(path):
            if extra.name != "index.md" and (
                extra.suffix.lower() not in PHOTO_FILES | MEDIA_FILES or not extra.is_file()
            ):
                self.tell(
                    extra,
                    "tep-la",
                    "tệp này không có chỗ trong thư mục bài",
                    "chỉ có index.md; ảnh .jpg, .png, .webp; tiếng .mp3, .m4a, .ogg; phim .mp4, .webm; lời .txt, .vtt",
                )
        if index.is_symlink() or not index.is_file():
            self.unread.add(f"{year}/{path.name}")
            if not index.is_symlink():
                self.tell(index, "thieu-tep", "thư mục bài không có tệp index.md", "thêm index.md, hoặc xóa thư mục")
            return None
        doc, found = read_front_matter(index, self.relative(index))
        record = self.checked(Story, doc, found)
        if record is None or doc is None:
            self.unread.add(f"{year}/{path.name}")
            return None
        if str(record.date.year) != year:
            hint = f"chuyển bài sang stories/{record.date.year}/{path.name}/ hoặc sửa date"
            self.tell(
                index,
                "sai-nam",
                f"bài ngày {show(record.date)} nằm trong thư mục {year}",
                hint,
                doc.line_of(("date",)),
                "date",
            )
        return LoadedStory(record, self.relative(index), year, path.name, doc.body, doc.body_line)


def _beside_record(photo: Path) -> bool:
    record = photo.with_suffix(".yml")
    return record.is_file() and not record.is_symlink()


def load(root: Path) -> tuple[Records | None, list[Problem]]:
    """All records below `root`, and every problem of reading.

    None instead of records when a file that every campaign needs could not be read.
    """
    loader, data = _Loader(root), root / "data"
    loader.top(data)
    single = {name: loader.one(data / f"{name}.yml", model) for name, model in SINGLE_FILES.items()}
    places = loader.table(data / "places.csv", PlacePeriod)
    former = loader.table(data / "old_units.csv", FormerUnit)
    exemplars = tuple(e for kind, name in FOLDERS.items() for e in loader.folder(data / name, kind))
    decisions = tuple(loader.decisions(data / "honours"))
    ledger = loader.table(root / LEDGER, LedgerEntry) if (root / LEDGER).exists() else ()
    statistics = tuple(loader.folder(data / "statistics", Statistic))
    stories = tuple(loader.stories(root / "stories"))
    problems = list(dict.fromkeys(loader.problems))
    if not places or not former or None in single.values():
        return None, problems
    records = Records(
        **single,  # type: ignore[arg-type]
        places=places,
        former=former,
        exemplars=exemplars,
        decisions=decisions,
        statistics=statistics,
        stories=stories,
        ledger=ledger,
        root=root,
        unread=frozenset(loader.unread),
    )
    return records, problems
