"""What becomes of the files when something is withdrawn: itself, and each place where a record names it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap

from hooks.desk.withdrawing.drafts import Drafts
from hooks.desk.withdrawing.people import Telling
from hooks.desk.withdrawing.story_bodies import unlinked, without_file, words_beside
from hooks.desk.withdrawing.targets import Photo, Row, Target
from hooks.desk.withdrawing.traces import Names
from hooks.records.joined.withdrawn import image_hash
from hooks.records.model.honours import ChangeKind, Decision
from hooks.records.model.references import references
from hooks.records.model.withdrawals import GONE
from hooks.records.reading.endings import MEDIA_FILES, PHOTO_FILES, ending
from hooks.records.reading.loading import Loaded, LoadedStory, Records
from hooks.records.reading.single_files import SINGLE_FILES

KEPT = ("id", "kind", "title", "award")
"""What stays of a row: its number, and what the decision granted to what kind of recipient, which is counted."""
_UNSAID = "nội dung đã gỡ theo yêu cầu"
_SAID = ("corrections", "changes")
"""Fields that tell what was corrected."""


def withdraw(target: Target, records: Records, drafts: Drafts) -> list[str]:
    """Take the target away in `drafts`, and all that leads to it; returns the photos and recordings that go with it."""
    found = target.found
    if isinstance(found, Row):
        _row(found, drafts)
        return []
    if isinstance(found, Photo):
        return _shown([found.file], records, drafts)
    files = list(_files_of(found, records.root))
    for file in files:
        drafts.remove(file)
    kind, scheme = ("story", "chuyen") if isinstance(found, LoadedStory) else ("exemplar", "guong")
    for file, record in _others(records, found.file):
        _unname(file, record, kind, target.what, drafts)
    for story in records.stories:
        if drafts.read(story.file) is not None and f"{scheme}:{target.what}" in story.body:
            drafts.body(story.file, partial(unlinked, scheme, target.what))
    return _shown([file for file in files if ending(file) in PHOTO_FILES | MEDIA_FILES], records, drafts)


def unsay(names: Names, found: Telling, records: Records, drafts: Drafts) -> None:
    """Take names out of what records say they corrected: the correction stays, without its words.

    In what tells of somebody who goes, short names too.
    """

    def named(file: str, text: str) -> bool:
        return names.in_text(text) or (file in found.files and found.short.in_text(text))

    for file, record in _others(records, ""):
        said = [x for field in _SAID for x in getattr(record, field, ())]
        if any(named(file, f"{x.text} {getattr(x, 'why', '')}") for x in said) and drafts.read(file) is not None:
            drafts.record(file, type(record), partial(_unsaid, partial(named, file)))


def _unsaid(named: Callable[[str], bool], values: CommentedMap) -> None:
    for said in (x for field in _SAID for x in values.get(field) or ()):
        if named(f"{said['text']} {said.get('why') or ''}"):
            said["text"] = _UNSAID
            said.pop("why", None)


def _files_of(found: Loaded[Any] | LoadedStory, root: Path) -> Iterator[str]:
    """The files of a record or a story, photos and recordings included."""
    file = PurePosixPath(found.file)
    if isinstance(found, LoadedStory):
        lying = sorted(p for p in (root / file.parent).rglob("*") if p.is_file())
        yield from (p.relative_to(root).as_posix() for p in lying)
        return
    yield found.file
    for path in sorted((root / file.parent).glob(f"{file.stem}.*")):
        if ending(path.name) in PHOTO_FILES:
            yield path.relative_to(root).as_posix()


# ---------------------------------------------------------------- a row


def _row(row: Row, drafts: Drafts) -> None:
    file, decision, number = row.loaded.file, row.loaded.record, row.recipient.id
    table = file.replace("decision.yml", "recipients.csv")
    inline = drafts.read(table) is None
    if not inline:
        drafts.row(table, number, _emptied)
    if inline or any(c.recipient == number for c in decision.changes):
        drafts.record(file, Decision, partial(_without, number, inline=inline))


def _emptied(values: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in values.items() if name in KEPT} | {"name": GONE}


def _without(number: str, values: CommentedMap, *, inline: bool) -> None:
    """A decision without the name of a row: in its list, and in what was later said of the row."""
    for row in values.get("recipients") or () if inline else ():
        if str(row["id"]) == number:
            for name in [name for name in row if name not in KEPT]:
                row.pop(name)
            row.insert(1, "name", GONE)
    changes = values.get("changes") or []
    for change in [c for c in changes if str(c["recipient"]) == number]:
        if change["kind"] == ChangeKind.CORRECTION:
            changes.remove(change)
            continue
        change["text"] = _UNSAID  # it stays taken back
        change["sources"] = [{"id": s["id"]} for s in change.get("sources") or () if "id" in s]
        if not change["sources"]:
            change.pop("sources")
    if "changes" in values and not changes:
        values.pop("changes")


# ---------------------------------------------------------------- photos and recordings


def _shown(files: Sequence[str], records: Records, drafts: Drafts) -> list[str]:
    """Photos and recordings with every copy of them, byte for byte; what shows one shows it no longer."""
    found = dict.fromkeys((*files, *_copies(files, records.root)))
    shown: list[Loaded[Any] | LoadedStory] = [*records.exemplars, *records.stories]
    for file in found:
        drafts.remove(file)
        for loaded in shown:
            there = drafts.read(loaded.file) is not None
            if there and PurePosixPath(loaded.file).parent == PurePosixPath(file).parent:
                _unshow(loaded, PurePosixPath(file).name, drafts)
    return list(found)


def _copies(files: Sequence[str], root: Path) -> Iterator[str]:
    """The files of photos and recordings that are the same as one of these."""
    marks = {image_hash(data): len(data) for file in files if (data := (root / file).read_bytes())}
    lying = (p for part in ("data", "stories") for p in (root / part).rglob("*"))
    for path in sorted(p for p in lying if ending(p.name) in PHOTO_FILES | MEDIA_FILES):
        if path.stat().st_size in marks.values() and image_hash(path.read_bytes()) in marks:
            yield path.relative_to(root).as_posix()


def _unshow(loaded: Loaded[Any] | LoadedStory, name: str, drafts: Drafts) -> None:
    record = loaded.record
    shown = [*getattr(record, "gallery", ()), *filter(None, (getattr(record, key, None) for key in ("photo", "cover")))]
    if any(photo.file == name for photo in shown):
        drafts.record(loaded.file, type(record), partial(_without_photo, name))
    if isinstance(loaded, LoadedStory):
        for words in words_beside(name, loaded.body):
            drafts.remove(str(PurePosixPath(loaded.file).with_name(words)))
        drafts.body(loaded.file, partial(without_file, name))


def _without_photo(name: str, values: CommentedMap) -> None:
    for key in ("photo", "cover"):
        if key in values and values[key]["file"] == name:
            values.pop(key)
    if "gallery" in values:
        for photo in [p for p in values["gallery"] if p["file"] == name]:
            values["gallery"].remove(photo)
        if not values["gallery"]:
            values.pop("gallery")


# ---------------------------------------------------------------- what names it


def _others(records: Records, file: str) -> Iterator[tuple[str, BaseModel]]:
    """Every record but the one in `file`."""
    for name in SINGLE_FILES:
        yield f"data/{name}.yml", getattr(records, name)
    others: list[Loaded[Any] | LoadedStory] = [*records.exemplars, *records.decisions, *records.statistics]
    for loaded in (*others, *records.stories):
        if loaded.file != file:
            yield loaded.file, loaded.record


def _unname(file: str, record: BaseModel, kind: str, id_: str, drafts: Drafts) -> None:
    """Take every reference to a record out of another: an item of its list, a field, the cell of a row."""
    paths = [path for path, there, named in references(record) if (there, named) == (kind, id_)]
    table = file.replace("decision.yml", "recipients.csv")
    if isinstance(record, Decision) and drafts.read(table) is not None:
        for row in [r.id for r in record.recipients if r.exemplar == id_]:
            drafts.row(table, row, lambda values: {**values, "exemplar": ""})
        paths = [path for path in paths if path[0] != "recipients"]
    if paths and drafts.read(file) is not None:
        drafts.record(file, type(record), partial(_without_id, id_, list(dict.fromkeys(map(_field, paths)))))


def _field(path: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """The field that names a record, alone or as an item of its list: others may have gone from the list before."""
    return path[:-1] if isinstance(path[-1], int) else path


def _without_id(id_: str, fields: list[tuple[str | int, ...]], values: Any) -> None:
    for *above, name in fields:
        group = values
        for part in above:
            group = group[part]
        if isinstance(group[name], list):
            left = [item for item in group[name] if str(item) != id_]
            group[name][:] = left
        if not isinstance(group[name], list) or not group[name]:
            del group[name]
