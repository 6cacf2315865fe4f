"""gui-bai/du-lieu/danh-sach.json → what an import asks of the campaign, as the same records the command has."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import TypeAdapter

from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.places import FormerUnit, PlacePeriod
from hooks.records.model.shared import PlaceRef, RecipientKind
from hooks.records.model.titles import Award, LearningTitle, Titles
from hooks.records.model.withdrawals import Withdrawal
from hooks.records.reading.loaded import Loaded


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
    """None: a browser's Python need not have scrypt. Names that were withdrawn are found by the check, after sending."""


def known_from(text: str) -> Known:
    """The records in the page's file, which a build made of checked records."""
    given = json.loads(text)
    titles = [LearningTitle.model_construct(**t | {"kind": RecipientKind(t["kind"])}) for t in given["titles"]]
    awards = [Award.model_construct(**a) for a in given["awards"]]
    return Known(
        TypeAdapter(tuple[PlacePeriod, ...]).validate_python(given["places"]),
        TypeAdapter(tuple[FormerUnit, ...]).validate_python(given["former"]),
        Titles.model_construct(titles=titles, awards=awards),
        tuple(Loaded(_decision(d, given["fields"]), d["file"]) for d in given["decisions"]),
        {d["id"]: d["version"] for d in given["decisions"] if d["version"]},
    )


def _decision(given: dict[str, Any], fields: list[str]) -> Decision:
    """A decision as far as its list needs it."""
    rows = [{f: v for f, v in zip(fields, row, strict=False) if v} for row in given["rows"]]
    place = PlaceRef.model_validate(given["place"]) if given["place"] else None
    return Decision.model_construct(
        **{key: given[key] for key in ("id", "number", "name", "authority", "title", "award")},
        date=dt.date.fromisoformat(given["date"]),
        place=place,
        recipients=TypeAdapter(list[Recipient]).validate_python(rows),
    )
