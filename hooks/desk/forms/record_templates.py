"""Templates for new records and stories: which fields stand in each, filled from the kinds' own examples."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from hooks.desk.forms.template_words import BODY, FIELDS, ROWS
from hooks.desk.normal_form.text import yaml_text
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds.registry import EXEMPLAR_KINDS
from hooks.records.model.stories import Story
from hooks.records.reading.validating import submodel

TEMPLATES: dict[str, type[Exemplar] | type[Decision]] = {
    **{f"{kind.about.slug}.yml": kind for kind in EXEMPLAR_KINDS},
    "quyet-dinh/decision.yml": Decision,
}
"""File below data/_mau/ → kind of record."""
STORY_TEMPLATE = "stories/_mau/index.md"


def files() -> dict[Path, str]:
    """Path → text of every template."""
    records = {Path("data/_mau", name): yaml_text(template(kind), kind) for name, kind in TEMPLATES.items()}
    story = f"---\n{yaml_text(template(Story), Story)}---\n{BODY}"
    return {
        **records,
        Path("data/_mau/quyet-dinh/recipients.csv"): rows_text(template_rows()),
        Path(STORY_TEMPLATE): story,
    }


def template(kind: type[BaseModel]) -> dict[str, Any]:
    """The values that stand in the template of a kind, all of them text."""
    return _filled(FIELDS[kind], kind)


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


def _filled(fields: Mapping[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    out = {}
    for name, value in fields.items():
        field = model.model_fields[name]  # a field that is gone from the kind stops here
        out[name] = _value(field.examples[0] if value is None and field.examples else value, submodel(field.annotation))
    return out


def _value(value: Any, model: type[BaseModel] | None) -> Any:
    if isinstance(value, list):
        return [_value(item, model) for item in value]
    if isinstance(value, Mapping):
        assert model is not None
        return _filled(value, model)
    return "true" if value is True else str(value)
