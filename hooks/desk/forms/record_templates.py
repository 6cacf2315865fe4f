"""Templates for new records and stories: which fields stand in each, filled from the kinds' own examples."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from hooks.desk.forms.own_names import own_names
from hooks.desk.forms.template_words import BODY, ROWS, fields_of
from hooks.desk.normal_form.text import yaml_text
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.stories import Story
from hooks.records.reading.validating import submodel

STORY_TEMPLATE = "stories/_mau/index.md"


def templates() -> dict[str, type[Exemplar] | type[Decision]]:
    """File below data/_mau/ → kind of record."""
    return {**{f"{k.about.slug}.yml": k for k in registry.current().models}, "quyet-dinh/decision.yml": Decision}


def files(root: Path) -> dict[Path, str]:
    """Path → text of every template; places, clauses, titles in them are of the campaign at `root`."""
    own = own_names(root)
    told = {"code": own.places.get("code", "00001"), "clause": own.clause or "I.1", **own.words}
    body = "".join(line for line in BODY.splitlines(keepends=True) if own.words["plate"] or "plate:" not in line)

    def filled(kind: type[BaseModel], fields: Mapping[str, Any]) -> dict[str, Any]:
        return own.put(kind, _filled(fields, kind, own.places))

    records = {
        Path("data/_mau", name): yaml_text(filled(kind, fields_of(kind)), kind) for name, kind in templates().items()
    }
    return {
        **records,
        Path("data/_mau/quyet-dinh/recipients.csv"): rows_text([filled(Recipient, row) for row in own.rows(ROWS)]),
        Path(STORY_TEMPLATE): f"---\n{yaml_text(filled(Story, fields_of(Story)), Story)}---\n{body % told}",
    }


def template(kind: type[BaseModel]) -> dict[str, Any]:
    """The values that stand in the template of a kind, all of them text."""
    return _filled(fields_of(kind), kind)


def template_rows() -> list[dict[str, Any]]:
    """The rows of the template's list."""
    return [_filled(row, Recipient) for row in ROWS]


def rows_text(rows: list[dict[str, Any]]) -> str:
    """Rows of a decision's list as the CSV file that lies beside it."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(Recipient.model_fields), lineterminator="\n", quoting=csv.QUOTE_MINIMAL)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _filled(fields: Mapping[str, Any], model: type[BaseModel], own: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The fields with their values; `own` are the campaign's for those that take the model's example."""
    out = {}
    for name, value in fields.items():
        field = model.model_fields[name]  # a field that is gone from the kind stops here
        example = (own or {}).get(name) or (field.examples or [None])[0]
        out[name] = _value(example if value is None else value, submodel(field.annotation), own)
    return out


def _value(value: Any, model: type[BaseModel] | None, own: Mapping[str, str] | None) -> Any:
    if isinstance(value, list):
        return [_value(item, model, own) for item in value]
    if isinstance(value, Mapping):
        assert model is not None
        return _filled(value, model, own)
    return "true" if value is True else str(value)
