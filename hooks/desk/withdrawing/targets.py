"""What an editor asks to withdraw: an id, a row, a story, a photo, or the address of its page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from hooks.problems import did_you_mean
from hooks.records.joined.moved import Past, follow
from hooks.records.joined.withdrawn import STORIES
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.published import Kind
from hooks.records.model.withdrawals import Withdrawn
from hooks.records.reading.endings import PHOTO_FILES, RECORDING_FILES, ending
from hooks.records.reading.loading import Loaded, LoadedStory, Records
from hooks.sections import usual

FORMS = "mã gương sáng (k3v9tq), quyết định và số dòng (q7m2xd/7), bài (2026/lop-hoc-toi), tệp ảnh, tệp ghi âm, hoặc địa chỉ trang"
_PAGE = re.compile(r"(?:.*/)?guong-sang/([0-9a-z]{6})(?:-[^/#]*)?/?(?:#.*)?")
_LINE = re.compile(r"(?:.*/)?vinh-danh/quyet-dinh/([0-9a-z]{6})/(?:trang-\d+/)?#r(\d+)")
_TEXT = re.compile(r"(?:.*/)?(?:cau-chuyen|stories)/(20\d\d)/([a-z0-9-]+)/?(?:index\.md)?(?:#.*)?")
_ROW = re.compile(r"([a-z0-9-]+)/(\d{1,6})")


class WrongUseError(Exception):
    """What was asked for is not there; `str()` says so and what to write, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a list."""

    loaded: Loaded[Decision]
    index: int

    @property
    def recipient(self) -> Recipient:
        """The row itself."""
        return self.loaded.record.recipients[self.index]


@dataclass(frozen=True, slots=True)
class Photo:
    """One photo or recording, by its path below the project, and whose it is."""

    file: str
    owner: Loaded[Exemplar] | LoadedStory


Found = Loaded[Exemplar] | Row | LoadedStory | Photo


@dataclass(frozen=True, slots=True)
class Target:
    """One thing to withdraw."""

    what: str
    """As data/withdrawn.csv has it."""
    kind: Withdrawn
    scope: str
    """Where its name may not come back."""
    names: tuple[str, ...]
    """What it is called, first the name that is hashed: looked for wherever it may stand. Empty for a photo."""
    found: Found

    @property
    def key(self) -> tuple[str, str]:
        """Tells one thing from another."""
        return self.what, self.found.file if isinstance(self.found, Photo) else ""


def target_of(asked: str, records: Records) -> Target:
    """What `asked` means. Raises WrongUseError."""
    text = re.sub(r"\?[^#]*", "", asked.strip()).replace("/index.html", "/")  # as copied from a post, or from a preview
    text = usual(text)
    for form, write in ((_PAGE, "{0}"), (_LINE, "{0}/{1}"), (_TEXT, "{0}/{1}")):
        if match := form.fullmatch(text):
            text = write.format(*match.groups())
    path = text.removeprefix("./")
    if ending(path) in PHOTO_FILES | RECORDING_FILES:
        return _photo(path, records)
    if story := next((s for s in records.stories if text == f"{s.year}/{s.slug}"), None):
        return Target(text, Withdrawn.STORY, STORIES, (story.record.title,), story)
    if match := _ROW.fullmatch(text):
        return _row(match[1], match[2], records)
    return _record(path, records)


def _photo(path: str, records: Records) -> Target:
    folder, stem = Path(path).parent, Path(path).stem
    files = {Path(e.file): e for e in records.exemplars}
    beside = next((e for file, e in files.items() if (file.parent, file.stem) == (folder, stem)), None)
    owner = beside or next((s for s in records.stories if Path(s.file).parent == folder), None)
    if owner is None or not (records.root / path).is_file():
        raise WrongUseError(f"Không có ảnh nào, bản ghi âm nào của một mục hay một bài ở {path}.")
    what = f"{owner.year}/{owner.slug}" if isinstance(owner, LoadedStory) else owner.record.id
    return Target(what, Withdrawn.PHOTO, "photo", (), Photo(path, owner))


def _row(decision: str, number: str, records: Records) -> Target:
    known = {d.record.id: d for d in records.decisions} | {Path(d.file).parent.name: d for d in records.decisions}
    if (loaded := known.get(decision)) is None:
        raise WrongUseError(f"Không có quyết định nào mang mã hay tên thư mục {decision}. Các dạng ghi được: {FORMS}.")
    index = next((i for i, r in enumerate(loaded.record.recipients) if r.id == number), None)
    if index is None:
        raise WrongUseError(f"Danh sách của {decision} không có dòng mang số {number}.")
    recipient, id_ = loaded.record.recipients[index], loaded.record.id
    if recipient.gone:
        raise WrongUseError(f"Dòng {id_}/{number} đã gỡ rồi.")
    return Target(f"{id_}/{number}", Withdrawn.ROW, id_, (recipient.name,), Row(loaded, index))


def _merged_into(asked: str, records: Records) -> str:
    """The record or story that took the place of what is asked for, by its id; '' for none."""
    after = Past(records).successors
    there = {(Kind.EXEMPLAR.value, e.record.id) for e in records.exemplars}
    there |= {(Kind.STORY.value, f"{s.year}/{s.slug}") for s in records.stories}
    found = (follow((kind, asked), there, after) for kind in (Kind.EXEMPLAR.value, Kind.STORY.value))
    return next((named[1] for named in found if named), "")


def _record(asked: str, records: Records) -> Target:
    for loaded in records.exemplars:
        if asked in (loaded.record.id, loaded.file):
            names = (loaded.record.name, *loaded.record.other_names)
            return Target(loaded.record.id, Withdrawn.RECORD, loaded.record.kind, names, loaded)
    if any(w.what == asked for w in records.withdrawn):
        raise WrongUseError(f"{asked} đã gỡ rồi.")
    if any(asked in (d.record.id, Path(d.file).parent.name) for d in records.decisions):
        raise WrongUseError(f"{asked} là một quyết định: ghi thêm số của dòng, ví dụ {asked}/7.")
    if now := _merged_into(asked, records):
        raise WrongUseError(f"{asked} đã gộp, đổi tên thành {now}: xem lại rồi ghi {now}. Địa chỉ cũ đi theo mục ấy.")
    hint = did_you_mean(asked, [e.record.id for e in records.exemplars])
    raise WrongUseError(f"Không thấy mục nào là {asked}{f' ({hint})' if hint else ''}. Các dạng ghi được: {FORMS}.")
