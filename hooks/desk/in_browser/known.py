"""gui-bai/du-lieu/danh-sach.json → what an import asks of the campaign, as the same records the command has."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter

from hooks.desk.importing.duplicates import Lists
from hooks.desk.importing.files.endings import UnreadableError
from hooks.desk.importing.steps import Accepted
from hooks.records.joined.same_rows import place_key
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.places import FormerUnit, PlacePeriod
from hooks.records.model.shared import PlaceRef, RecipientKind
from hooks.records.model.titles import Award, LearningTitle, RecipientWords, Titles
from hooks.records.model.withdrawals import Withdrawal, Withdrawn
from hooks.records.reading.loaded import Loaded

_PARTS = "danh-sach"
"""The folder of the parts, beside the file itself."""
_NOT_LOADED = "Chưa tải được danh sách đã có để so, hay để ghi thêm vào. → Nối mạng rồi đọc lại."
Load = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Known:
    """What the page was given of the campaign."""

    places: tuple[PlacePeriod, ...]
    former: tuple[FormerUnit, ...]
    titles: Titles
    decisions: tuple[Loaded[Decision], ...]
    versions: Mapping[str, str] = field(default_factory=dict)
    """Id of a decision → version of its table, where there is one."""
    withdrawn: tuple[Withdrawal, ...] = ()
    """Without hashes: a browser's Python need not have scrypt. That there are names to compare is told; the check compares."""
    load: Load = field(default=lambda name: "[]", repr=False)
    part_of: Mapping[str, int] = field(default_factory=dict)
    """Place → the part in which its rows are."""
    fields: tuple[str, ...] = ()
    compared: tuple[str, ...] = ()

    def _part(self, name: str) -> list[list[Any]]:
        """The rows of a part; raises UnreadableError when it does not come."""
        if not (text := self.load(f"{_PARTS}/{name}.json")):
            raise UnreadableError(_NOT_LOADED)
        rows: list[list[Any]] = json.loads(text)
        return rows

    def whole(self, decision: str) -> Loaded[Decision] | None:
        """A decision with its own list; None for an unknown one."""
        found = next((d for d in self.decisions if d.record.id == decision), None)
        if found is None:
            return None
        rows = [dict(zip(self.fields, row, strict=True)) for row in self._part(decision)]
        given = [{field: value for field, value in row.items() if value} for row in rows]
        recipients = TypeAdapter(list[Recipient]).validate_python(given)
        return Loaded(found.record.model_copy(update={"recipients": recipients}), found.file)

    def lists_of(self, rows: Sequence[Accepted]) -> Lists:
        """What is recorded of the places of some rows, by the decisions' files."""
        places = {place_key(row.recipient) for row in rows} & self.part_of.keys()
        found: dict[int, list[Recipient]] = {}
        for part in sorted({self.part_of[place] for place in places}):
            for n, *values in self._part(f"noi-{part}"):
                given = dict(zip(self.compared, values, strict=True))
                found.setdefault(n, []).append(
                    Recipient.model_construct(**given | {"kind": RecipientKind(given["kind"])})
                )
        return [(self.decisions[n].file, of) for n, of in found.items()]


def known_from(text: str, load: Load) -> Known:
    """The records in the page's file, which a build made of checked records; `load` gives the text of a file beside it."""
    given = json.loads(text)
    registry.use_words(given["labels"])
    titles = [LearningTitle.model_construct(**t | {"kind": RecipientKind(t["kind"])}) for t in given["titles"]]
    awards = [Award.model_construct(**a) for a in given["awards"]]
    words = TypeAdapter(list[RecipientWords]).validate_python(given["recipients"])
    return Known(
        TypeAdapter(tuple[PlacePeriod, ...]).validate_python(given["places"]),
        TypeAdapter(tuple[FormerUnit, ...]).validate_python(given["former"]),
        Titles.model_construct(titles=titles, awards=awards, recipients=words),
        tuple(Loaded(_decision(d), d["file"]) for d in given["decisions"]),
        {d["id"]: d["version"] for d in given["decisions"] if d["version"]},
        tuple(Withdrawal.model_construct(**w | {"kind": Withdrawn(w["kind"])}) for w in given["withdrawn"]),
        load,
        {place: n for n, places in enumerate(given["parts"]) for place in places},
        tuple(given["fields"]),
        tuple(given["compared"]),
    )


def _decision(given: dict[str, Any]) -> Decision:
    """A decision as far as its list needs it, without its rows."""
    place = PlaceRef.model_validate(given["place"]) if given["place"] else None
    return Decision.model_construct(
        **{key: given[key] for key in ("id", "number", "name", "authority", "title", "award")},
        date=dt.date.fromisoformat(given["date"]),
        place=place,
        recipients=[],
    )
