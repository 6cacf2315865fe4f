"""Records taken apart into items, each found again on the other side by its key."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from hooks.guard.names import names_in
from hooks.pages import addresses
from hooks.records.model.exemplars import Exemplar
from hooks.records.reading.loading import Records
from hooks.records.reading.single_files import SINGLE_FILES
from hooks.text import lower_first

Key = tuple[str, str]
"""Kind of item and what it is found by: an id, a story's folder, a file."""
SINGLE_LABELS = {
    "campaign": "thông tin chung", "plan": "kế hoạch", "criteria": "tiêu chí", "titles": "danh hiệu, khen thưởng",
    "agencies": "cơ quan", "milestones": "mốc thời gian", "sources": "văn bản", "targets": "mục tiêu",
    "search": "chữ để tra cứu", "kinds": "các loại gương sáng",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One record as it is compared."""

    kind: str
    """exemplar, story, decision, statistic, shared, place, former, ledger: stable, for the JSON."""
    key: str
    label: str
    """What it is, in small letters: “gia đình”."""
    name: str
    file: str
    record: BaseModel
    body: str = ""
    """A story's text."""
    address: str = ""
    private: bool = True
    """Whether it may hold private details that nobody may see: not what offices publish of themselves."""

    @property
    def names_person(self) -> bool:
        """Whether it is the record of a private person, a family or a clan, or a story that names a person in its title."""
        if isinstance(self.record, Exemplar):
            return self.record.private
        return self.kind == "story" and bool(names_in(self.name))


def items(records: Records) -> dict[Key, Item]:
    """Every item by its key, in the order in which a report tells them; rows of lists stay in their decision."""
    return {(item.kind, item.key): item for item in (*_stories(records), *_folders(records), *_common(records))}


def _stories(records: Records) -> Iterator[Item]:
    for s in records.stories:
        yield Item("story", f"{s.year}/{s.slug}", "bài", s.record.title, s.file, s.record, s.body, addresses.story(s))


def _folders(records: Records) -> Iterator[Item]:
    for e in records.exemplars:
        yield _exemplar(e.record, e.file)
    for d in records.decisions:
        name = " – ".join(filter(None, (d.record.number, d.record.name)))
        yield Item("decision", d.record.id, "quyết định", name, d.file, d.record, address=addresses.decision(d.record))
    for s in records.statistics:
        name = f"{s.record.subject}, {s.record.period}"
        yield Item("statistic", s.record.id, "bộ số liệu", name, s.file, s.record)


def _exemplar(record: Exemplar, file: str) -> Item:
    label = lower_first(record.about.label)
    return Item("exemplar", record.id, label, record.name, file, record, address=addresses.exemplar(record))


def _common(records: Records) -> Iterator[Item]:
    """What there is once, and what offices have decided: nothing private."""
    for name in (*SINGLE_FILES, "kinds"):
        record: Any = getattr(records, name)
        yield Item("shared", name, "dữ liệu chung", SINGLE_LABELS[name], f"data/{name}.yml", record, private=False)
    numbered: dict[str, int] = {}
    for row in records.places:
        yield Item(
            "place",
            f"{row.code} {row.since}",
            "địa phương",
            f"{row.type} {row.name}",
            "data/places.csv",
            row,
            private=False,
        )
    for unit in records.former:
        key = f"{unit.type} {unit.name}, {unit.district}, {unit.until}"
        name = f"{unit.type} {unit.name}" + (f" ({unit.within})" if unit.within else "")
        yield Item("former", _numbered(key, numbered), "đơn vị cũ", name, "data/old_units.csv", unit, private=False)
    for entry in records.ledger:
        key = _numbered(f"{entry.decision} {entry.resealed or ''}".strip(), numbered)
        yield Item("ledger", key, "dòng sổ chốt", key, "data/honours/ledger.csv", entry, private=False)


def _numbered(key: str, before: dict[str, int]) -> str:
    """The key, with a number when it was there before."""
    before[key] = before.get(key, 0) + 1
    return key if before[key] == 1 else f"{key} ({before[key]})"
