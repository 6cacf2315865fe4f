"""What a reviewer looks at first: new names, private details, photos, dates, files that are no records."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic import BaseModel

from hooks.dates import show, show_moment
from hooks.desk.reporting.changes import BODY, PERSONS, ROWS, Change, newly_withdrawn
from hooks.desk.reporting.items import Item, items
from hooks.desk.reporting.repository import FileChange, is_media
from hooks.desk.reporting.sides import Side
from hooks.desk.reporting.values import details, texts
from hooks.desk.reporting.versions import overtaken
from hooks.guard.names import names_in
from hooks.records.checks.hidden import SOON
from hooks.records.joined.waiting import waits
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.shared import Photo, Publishing
from hooks.records.model.withdrawals import REASON_LABELS, WITHDRAWN_LABELS
from hooks.records.reading.endings import PHOTO_FILES, ending
from hooks.records.reading.loading import WITHDRAWN, Records

_FEW = 100
"""Names of one record that are held against each other: a part of a name is no name of its own."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at, and where: a record's name, or a file."""

    where: str
    file: str
    text: str


def overtaken_files(before: Side, after: Side) -> Iterator[Finding]:
    """Files that somebody else changed after a form had been opened."""
    for path in overtaken(before.versions, after.versions):
        gone = path not in before.versions
        told = "tệp này không còn ở bản trước" if gone else "xem mục Sửa: chỗ nào đổi mà người gửi không nói tới?"
        yield Finding("Đã có người sửa sau khi người gửi mở biểu mẫu", path, told)


def new_names(changes: Iterable[Change], before: Records | None) -> list[Finding]:
    """Names of persons and families that stand nowhere on the side before, each with where it stands now."""
    found: dict[str, Finding] = {}
    for change in changes:
        item = change.after
        if item and item.private and not (isinstance(item.record, Publishing) and item.record.sample):
            named = list(dict.fromkeys(_names(item, change)))
            for name in named:
                if not any(name != other and name in other for other in named[:_FEW]):
                    found.setdefault(name, Finding(item.name, item.file, name))
    known = _known_names(before) if before and found else set()
    return [finding for name, finding in found.items() if name not in known]


def _names(item: Item, change: Change) -> Iterator[str]:
    yield from _named(item)
    rows: Iterable[Recipient | None] = (row.after for row in change.rows)
    if _no_sample_any_more(change) and isinstance(item.record, Decision):
        rows = item.record.recipients
    yield from (row.name for row in rows if row and row.kind in PERSONS and not row.gone)


def _no_sample_any_more(change: Change) -> bool:
    """Whether what was invented is real now: then all its names are new."""
    then, now = (side.record if side else None for side in (change.before, change.after))
    return isinstance(then, Publishing) and isinstance(now, Publishing) and then.sample and not now.sample


def _named(item: Item) -> Iterator[str]:
    if isinstance(item.record, Exemplar) and item.names_person:
        yield from (item.record.name, *item.record.other_names)
    for text in (*_texts(item.record), item.body):
        yield from names_in(text)


def _texts(record: BaseModel) -> Iterator[str]:
    """The texts of a record that others are told of in: no rows of a list, not who wrote it."""
    for name in type(record).model_fields:
        if name not in {ROWS, "authors"}:
            yield from texts(getattr(record, name))


def _known_names(records: Records) -> set[str]:
    known = {r.name for d in records.decisions if not d.record.sample for r in d.record.recipients}
    real = (i for i in items(records).values() if not (isinstance(i.record, Publishing) and i.record.sample))
    return known.union(*(_named(item) for item in real if item.private))


def private_findings(changes: Iterable[Change]) -> Iterator[Finding]:
    """Texts that seem to hold a private detail: the kind of it, the record, the field; never the detail."""
    for change in changes:
        item = change.after
        if item and item.private:
            yield from _private(item, change)


def _private(item: Item, change: Change) -> Iterator[Finding]:
    for name, field in type(item.record).model_fields.items():
        if name != ROWS and (kinds := _kinds(texts(getattr(item.record, name)))):
            yield Finding(item.name, item.file, f"{field.title}: {kinds}")
    if kinds := _kinds([item.body]):
        yield Finding(item.name, item.file, f"{BODY}: {kinds}")
    for row in change.rows:
        if row.after and (kinds := _kinds(texts(row.after))):
            yield Finding(item.name, item.file, f"dòng {row.after.id}: {kinds}")


def _kinds(found: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(kind for text in found for kind in details(text)))


def consents(records: Records | None, on: dt.date) -> Iterator[Finding]:
    """Consents that end within 30 days or have ended: of all records, since nobody else tells.

    Whose consent has ended is not named.
    """
    for loaded in records.exemplars if records else ():
        until = loaded.record.consent.until if loaded.record.consent else None
        if until and on <= until <= on + SOON:
            yield Finding(loaded.record.name, loaded.file, f"phiếu đồng ý còn đến hết ngày {show(until)}")
        elif until and until < on:
            folder = f"{loaded.file.rpartition('/')[0]}/"
            yield Finding(f"mã {loaded.record.id}", folder, f"phiếu đồng ý đã hết từ sau ngày {show(until)}")


def waiting(changes: Iterable[Change], now: dt.datetime) -> Iterator[Finding]:
    """Records of the request that readers will not see yet, and why."""
    for change in changes:
        item = change.after
        if item and isinstance(item.record, Publishing) and (why := _not_seen(item.record, now)):
            yield Finding(item.name, item.file, why)


def _not_seen(record: Publishing, now: dt.datetime) -> str:
    """Why a record is not seen at a minute by its own word: a draft, a sample, a day still to come; '' when it is."""
    if record.draft:
        return "bản nháp, chưa hiện trên trang"
    if record.sample:
        return "dữ liệu minh họa, không có ở bản chính thức"
    wait = waits(record, now)
    return f"chỉ hiện từ {show_moment(wait.moment)}" if wait else ""


def withdrawals(before: Records | None, after: Records | None) -> Iterator[Finding]:
    """What was withdrawn, by id; and what the table of withdrawals says no more, so that it might come back."""
    for w in newly_withdrawn(before, after):
        at = f"; trang báo đã gỡ: /{w.address}" if w.address else ""
        yield Finding(f"{WITHDRAWN_LABELS[w.kind]}: {w.what}", WITHDRAWN, f"{REASON_LABELS[w.reason]}{at}")
    for w in newly_withdrawn(after, before) if before and after else ():
        told = "dòng này bị BỎ khỏi sổ gỡ: tên đã gỡ có thể trở lại"
        yield Finding(f"{WITHDRAWN_LABELS[w.kind]}: {w.what}", WITHDRAWN, told)


def photo_findings(
    files: Sequence[FileChange], records: Records | None, changes: Iterable[Change]
) -> Iterator[Finding]:
    """Photos and recordings of records that were added, changed or removed, with their words and whose they are."""
    described = dict(_photos(records)) if records else {}
    known = list(changes)
    withheld = tuple(c.item.file.removesuffix(".yml").removesuffix("index.md") for c in known if c.withheld)
    silent = any(c.silent for c in known)
    for file in files:
        if is_media(file.path) and file.path.startswith(("data/", "stories/")):
            hide = file.path.startswith(withheld) or (silent and file.what == "D")
            path = "/".join([*file.path.split("/")[:2], "…"]) if hide else file.path
            yield Finding(_WHAT.get(file.what, "đổi"), path, _words_of(file, described.get(file.path)))


_WHAT = {"A": "thêm", "M": "đổi", "D": "bỏ"}


def _words_of(file: FileChange, photo: Photo | None) -> str:
    if file.what == "D":
        return ""
    if ending(file.path) not in PHOTO_FILES:
        return "nghe, xem hết trước khi gộp"
    if photo is None:
        return "CHƯA có lời tả, CHƯA ghi của ai"
    kept = " – tệp đã đổi: lời tả còn đúng không?" if file.what == "M" else ""
    return f"tả: “{photo.alt}”, của: {photo.credit}{kept}"


def _photos(records: Records) -> Iterator[tuple[str, Photo]]:
    """Every photo that a record names, by its path."""
    for story in records.stories:
        folder = PurePosixPath(story.file).parent
        for photo in (story.record.cover, *story.record.gallery):
            if photo:
                yield str(folder / photo.file), photo
    for e in records.exemplars:
        if e.record.photo:
            yield str(PurePosixPath(e.file).parent / e.record.photo.file), e.record.photo


def strange_files(files: Sequence[FileChange], changes: Sequence[Change], unread: Iterable[str]) -> list[FileChange]:
    """Files that are in no record that changed and no photo: the program, pages written by hand, comments in a record."""
    told = {side.file for c in changes for side in (c.before, c.after) if side}.union(unread)
    told |= {file.replace("decision.yml", "recipients.csv") for file in told}
    gone = tuple(c.item.file.removesuffix("index.md") for c in changes if c.withheld)
    left = (f for f in files if f.path not in told and not f.path.startswith(gone))
    return [f for f in left if not (is_media(f.path) and f.path.startswith(("data/", "stories/")))]
