"""What tells of somebody who is withdrawn, and may call them by less than the name: an editor reads all of it.

A machine sees a title before the given name or the family name, and the last two syllables. It sees no “bác ấy”.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from hooks.desk.withdrawing.drafts import Drafts
from hooks.desk.withdrawing.pictures import of_whose
from hooks.desk.withdrawing.standing import with_fields
from hooks.desk.withdrawing.targets import Photo, Row, Target
from hooks.desk.withdrawing.traces import BETWEEN, Names, persons, spelt
from hooks.guard.whole_names import CAPITAL
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.references import references
from hooks.records.model.shared import RecipientKind
from hooks.records.reading.endings import WORDS_FILES, ending
from hooks.records.reading.loading import Loaded, LoadedStory, Records
from hooks.titles import DEGREES, KIN, TITLES

MORE = "Người ấy còn cách gọi khác (hai tiếng cuối của tên, tên ở nhà) thì chạy lại, thêm --name, để tìm ở mọi tệp."
"""What an editor may do besides."""
_TITLED = "|".join(sorted(f"{KIN}|{TITLES}|{DEGREES}".split("|"), key=len, reverse=True))
_PERSONS = {RecipientKind.INDIVIDUAL, RecipientKind.FAMILY}


class ShortNames:
    """The short forms of persons' names, to be looked for in what tells of them: elsewhere they are anybody's."""

    def __init__(self, names: Iterable[str]) -> None:
        ways: dict[str, None] = {}
        for words in (re.findall(r"\w+", name) for name in names):
            given, family, two = spelt(words[-1]), spelt(words[0]), BETWEEN.join(map(spelt, words[-2:]))
            ways |= dict.fromkeys((rf"(?:{_TITLED})\.?{BETWEEN}(?:{given}|{family})", two))
        found = rf"(?<!\w)(?i:{'|'.join(ways)})(?!\w)(?!\s[{CAPITAL}])"  # “chị Lan Anh” is not called Lan
        self._pattern = re.compile(found) if ways else None

    def in_text(self, text: str) -> bool:
        """Whether one of them stands in a text."""
        return bool(self._pattern and self._pattern.search(text))

    def lines(self, text: str) -> list[int]:
        """The lines that one of them begins on, counted from 1."""
        found = self._pattern.finditer(text) if self._pattern else ()
        return sorted({text.count("\n", 0, match.start()) + 1 for match in found})


@dataclass(frozen=True, slots=True)
class Telling:
    """What tells of the persons that go: file → why it is thought to."""

    short: ShortNames
    files: Mapping[str, str]


def telling(targets: Sequence[Target], names: Names, records: Records, given: Iterable[str] = ()) -> Telling:
    """The stories and records that are about one of the targets, lead to it or have its name; itself is none of them.

    Whose a story's picture is no record tells: then the names that were given do.
    """
    called = [name for t in targets for name in _names_of(t)]
    people = [person for name in called or _of_pictures(targets, given) for person in persons(name)]
    ids, gone = {_id_of(t) for t in targets} - {""}, {_file_of(t) for t in targets}
    named = Names([*people, *(name for t in targets for name in of_whose(t))])
    found: dict[str, str] = {}
    loaded: list[Loaded[Any] | LoadedStory] = [*records.stories, *records.exemplars, *records.statistics]
    for one in loaded if people else ():
        what = "bài này" if isinstance(one, LoadedStory) else "mục này"
        text = (records.root / one.file).read_text(encoding="utf-8")
        leads = any((kind, id_) == ("exemplar", id_) and id_ in ids for _, kind, id_ in references(one.record))
        if one.file in gone:
            continue
        if leads or any(f"guong:{id_}" in text for id_ in ids):
            found[one.file] = f"{what} viết về người ấy, dẫn tới mục của người ấy"
        elif names.in_text(text) or named.in_text(text):
            found[one.file] = f"{what} có tên người ấy"
    return Telling(ShortNames(people), found)


def _of_pictures(targets: Sequence[Target], given: Iterable[str]) -> Iterable[str]:
    """The names that were given, where only pictures go: beside a record or a row they may be nicknames."""
    return given if all(isinstance(t.found, Photo) for t in targets) else ()


def to_read(found: Telling, targets: Sequence[Target], drafts: Drafts) -> Iterator[str]:
    """Each file with the lines that may call somebody by a short name, as they will be.

    Where only a picture goes, these are the words of other pictures: they may show the same person.
    """
    pictures_only = all(isinstance(t.found, Photo) for t in targets)
    for file, why in found.files.items():
        if drafts.read(file) is None:
            continue
        own = _lines(file, found, drafts)
        if pictures_only:
            own = [line for line in own if line.endswith(")")]
            yield from [f"{file}: dòng {', '.join(own)}"] if own else ()
            continue
        yield f"{file}: {why}" + (f"; có thể gọi tắt ở dòng {', '.join(own)}" if own else "")
        for beside in _words_beside(file, drafts.root):
            if lines := _lines(beside, found, drafts):
                yield f"{beside}: có thể gọi tắt ở dòng {', '.join(lines)}"


def _lines(file: str, found: Telling, drafts: Drafts) -> list[str]:
    """The lines of a file as it will be that hold a short name; those of a photo's words end in a bracket."""
    text = (drafts.read(file) or b"").decode("utf-8", "replace")
    return list(with_fields(text, found.short.lines(text)))


def _words_beside(file: str, root: Path) -> list[str]:
    """The words of a story's recordings."""
    lying = sorted((root / file).parent.iterdir()) if file.endswith("/index.md") else ()
    return [str(PurePosixPath(file).with_name(p.name)) for p in lying if ending(p.name) in WORDS_FILES]


def _names_of(t: Target) -> tuple[str, ...]:
    """The names of a target that are persons'."""
    if isinstance(t.found, Row):
        return t.names if t.found.recipient.kind in _PERSONS else ()
    return (t.names or of_whose(t)) if (record := _record_of(t)) and type(record).about.private else ()


def _record_of(t: Target) -> Exemplar | None:
    found = t.found.owner if isinstance(t.found, Photo) else t.found
    return found.record if isinstance(found, Loaded) else None


def _id_of(t: Target) -> str:
    if isinstance(t.found, Row):
        return t.found.recipient.exemplar or ""
    return record.id if (record := _record_of(t)) else ""


def _file_of(t: Target) -> str:
    return t.found.file if isinstance(t.found, Loaded | LoadedStory) else ""
