"""What readers would not see of a record, as data for the forms: what its consent leaves out, dates after today."""

from __future__ import annotations

from typing import Any

from hooks.guard.patterns import in_browsers
from hooks.records.joined.consented import KEPT, PARTS
from hooks.records.joined.dated import said_of
from hooks.records.model.consents import EXCEPT, NAMED, REFUSES, YOUNG
from hooks.records.model.shared import RecipientKind
from hooks.records.model.told import TOLD, UNSEEN_TOLD
from hooks.records.reading.schema import edited, models_in


def unseen(name: str) -> dict[str, Any]:
    """Of one kind's form: its dates that are told when they lie ahead, with what waits for them; what consent parts."""
    return {"dated": _dated(name), "consent": _consent(name)}


OF_RECORDS = ("uncovered", "uncovered_whole", "may_be_young")
"""What is told of a consent that is a record's own, which no story or decision has."""


NO_FORMS = {"unit_goes", "half_position", "pale_colour", "milestone_form", "milestone_quarter"}
"""What is told of tables of places, the plan and the campaign, which no form changes."""


def told_of(name: str) -> dict[str, tuple[str, str, str]]:
    """What a form may tell of one kind, its text and pictures aside."""
    left_out = NO_FORMS if hasattr(edited()[name], "about") else {*NO_FORMS, *OF_RECORDS}
    return {key: told for key, told in (TOLD | UNSEEN_TOLD).items() if key not in left_out}


def _dated(name: str) -> dict[str, dict[str, bool]]:
    """Model → date → whether what it stands in waits for it too; the kind's own under its name."""
    model = edited()[name]
    out = {
        name if each is model else each.__name__: {d.name: d.holds for d in said_of(each).dates if d.told}
        for each in models_in(model)
    }
    return {owner: dates for owner, dates in out.items() if dates}


def _consent(name: str) -> dict[str, Any]:
    about = getattr(edited()[name], "about", None)
    parts, kept = (PARTS, sorted(KEPT)) if about else ({}, [])
    return {
        "named": {part.value: in_browsers(words) for part, words in NAMED.items()},
        "refuses": in_browsers(REFUSES),
        "except": in_browsers(EXCEPT),
        "parts": {part.value: fields for part, fields in parts.items()},
        "kept": kept,
        "young": in_browsers(YOUNG) if about and about.recipient is RecipientKind.INDIVIDUAL else "",
    }
