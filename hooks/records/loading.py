"""The project's folders → typed records, with every problem found on the way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel

from hooks.problems import Problem
from hooks.records.fields import Model
from hooks.records.kinds import (
    FOLDERS,
    Agencies,
    Campaign,
    Criteria,
    Decision,
    Exemplar,
    FormerUnit,
    Milestones,
    PlacePeriod,
    Plan,
    Recipient,
    Sources,
    Statistic,
    Story,
    Titles,
)
from hooks.records.reading import Document, read_front_matter, read_yaml
from hooks.records.tables import read_csv
from hooks.records.validating import validate

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
}
"""Files data/<name>.yml that every campaign must have."""
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_STORY_FILES = {".jpg", ".jpeg", ".png", ".webp"}


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
    places: tuple[PlacePeriod, ...]
    former: tuple[FormerUnit, ...]
    exemplars: tuple[Loaded[Exemplar], ...]
    decisions: tuple[Loaded[Decision], ...]
    statistics: tuple[Loaded[Statistic], ...]
    stories: tuple[LoadedStory, ...]


@dataclass
class _Loader:
    root: Path
    problems: list[Problem] = field(default_factory=list)

    def relative(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()

    def one(self, path: Path, model: type[M]) -> M | None:
        if not path.is_file():
            self.problems.append(Problem(self.relative(path), 0, "", "thieu-tep", "thiếu tệp này", hint="chép lại từ bản trước"))
            return None
        doc, found = read_yaml(path, self.relative(path))
        return self.checked(model, doc, found)

    def checked(self, model: type[M], doc: Document | None, found: list[Problem]) -> M | None:
        self.problems += found
        if doc is None:
            return None
        record, wrong = validate(model, doc.value, doc)
        self.problems += wrong
        return record

    def table(self, path: Path, model: type[M]) -> tuple[M, ...]:
        if not path.is_file():
            self.problems.append(Problem(self.relative(path), 0, "", "thieu-tep", "thiếu tệp này", hint="chép lại từ bản trước"))
            return ()
        rows, wrong = read_csv(path, self.relative(path), model)
        self.problems += wrong
        return tuple(rows)

    def entries(self, folder: Path) -> Iterator[Path]:
        """Children in order, without hidden ones and templates; links and odd names are problems."""
        if not folder.is_dir():
            return
        for path in sorted(folder.iterdir(), key=lambda p: p.name):
            if path.name.startswith((".", "_")):
                continue
            if path.is_symlink():
                self.problems.append(Problem(self.relative(path), 0, "", "duong-dan", "không dùng liên kết tệp", hint="chép tệp thật vào đây"))
            else:
                yield path

    def named(self, path: Path, stem: str) -> bool:
        if _NAME.fullmatch(stem):
            return True
        hint = "đổi tên, chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ ngoi-nha-tri-tue"
        self.problems.append(Problem(self.relative(path), 0, "", "ten-tep", f"tên “{stem}” không dùng được", hint=hint))
        return False

    def folder(self, folder: Path, model: type[R]) -> Iterator[Loaded[R]]:
        for path in self.entries(folder):
            if path.suffix != ".yml" or not path.is_file():
                self.problems.append(Problem(self.relative(path), 0, "", "tep-la", "tệp này không có chỗ ở đây", hint="bản ghi có đuôi .yml"))
                continue
            self.named(path, path.stem)
            record = self.one(path, model)
            if record is not None:
                yield Loaded(record, self.relative(path))

    def decisions(self, folder: Path) -> Iterator[Loaded[Decision]]:
        for path in self.entries(folder):
            if not path.is_dir():
                self.problems.append(Problem(self.relative(path), 0, "", "tep-la", "mỗi quyết định là một thư mục có decision.yml"))
                continue
            self.named(path, path.name)
            record = self.one(path / "decision.yml", Decision)
            extra = {p.name for p in self.entries(path)} - {"decision.yml", "recipients.csv"}
            for name in sorted(extra):
                self.problems.append(Problem(self.relative(path / name), 0, "", "tep-la", "tệp này không có chỗ ở đây", hint="chỉ có decision.yml và recipients.csv"))
            rows = self.table(path / "recipients.csv", Recipient) if (path / "recipients.csv").exists() else ()
            if record is not None:
                if rows and record.recipients:
                    self.problems.append(Problem(self.relative(path / "decision.yml"), 0, "recipients", "hai-danh-sach", "danh sách ghi ở hai nơi", hint="giữ recipients.csv, bỏ recipients:"))
                merged = record.model_copy(update={"recipients": [*record.recipients, *rows]})
                yield Loaded(merged, self.relative(path / "decision.yml"))

    def stories(self, folder: Path) -> Iterator[LoadedStory]:
        for year in self.entries(folder):
            if not (year.is_dir() and re.fullmatch(r"20\d\d", year.name)):
                self.problems.append(Problem(self.relative(year), 0, "", "tep-la", "ở đây chỉ có thư mục năm", hint="ví dụ stories/2026/ten-bai/index.md"))
                continue
            for path in self.entries(year):
                if (story := self.story(path, year.name)) is not None:
                    yield story

    def story(self, path: Path, year: str) -> LoadedStory | None:
        index = path / "index.md"
        if not self.named(path, path.name) or not index.is_file():
            if _NAME.fullmatch(path.name):
                self.problems.append(Problem(self.relative(index), 0, "", "thieu-tep", "thư mục bài không có index.md"))
            return None
        for extra in self.entries(path):
            if extra.name != "index.md" and extra.suffix.lower() not in _STORY_FILES:
                self.problems.append(Problem(self.relative(extra), 0, "", "tep-la", "tệp này không có chỗ trong thư mục bài", hint="chỉ có index.md và ảnh .jpg, .png, .webp"))
        doc, found = read_front_matter(index, self.relative(index))
        record = self.checked(Story, doc, found)
        if record is None or doc is None:
            return None
        if str(record.date.year) != year:
            hint = f"đổi thư mục thành stories/{record.date.year}/{path.name}/ hoặc sửa date"
            self.problems.append(Problem(self.relative(index), doc.line_of(("date",)), "date", "sai-nam", f"bài ngày {record.date} nằm trong thư mục {year}", hint=hint))
        return LoadedStory(record, self.relative(index), year, path.name, doc.body, doc.body_line)


def load(root: Path) -> tuple[Records | None, list[Problem]]:
    """All records below `root`, and every problem of reading. None when a file that every

    campaign needs could not be read.
    """
    loader, data = _Loader(root), root / "data"
    single = {name: loader.one(data / f"{name}.yml", model) for name, model in SINGLE_FILES.items()}
    places = loader.table(data / "places.csv", PlacePeriod)
    former = loader.table(data / "old_units.csv", FormerUnit)
    exemplars = tuple(e for kind, name in FOLDERS.items() for e in loader.folder(data / name, kind))
    decisions = tuple(loader.decisions(data / "honours"))
    statistics = tuple(loader.folder(data / "statistics", Statistic))
    stories = tuple(loader.stories(root / "stories"))
    if not places or not former or None in single.values():
        return None, loader.problems
    records = Records(**single, places=places, former=former, exemplars=exemplars, decisions=decisions, statistics=statistics, stories=stories)  # type: ignore[arg-type]
    return records, loader.problems
