"""Templates for new records and stories: which fields stand in each, filled from the kinds' own examples."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from hooks.desk.forms.template_words import BODY, ROWS, fields_of
from hooks.desk.normal_form.text import yaml_text
from hooks.records.joined.places import bare_district
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.places import FormerUnit, PlacePeriod, Share
from hooks.records.model.stories import Story
from hooks.records.reading.tables import read_csv
from hooks.records.reading.validating import submodel

STORY_TEMPLATE = "stories/_mau/index.md"


def templates() -> dict[str, type[Exemplar] | type[Decision]]:
    """File below data/_mau/ → kind of record."""
    return {**{f"{k.about.slug}.yml": k for k in registry.current().models}, "quyet-dinh/decision.yml": Decision}


def files(root: Path) -> dict[Path, str]:
    """Path → text of every template; the places in them are of the campaign at `root`."""
    own = own_places(root)
    records = {
        Path("data/_mau", name): yaml_text(_filled(fields_of(kind), kind, own), kind)
        for name, kind in templates().items()
    }
    story = f"---\n{yaml_text(_filled(fields_of(Story), Story, own), Story)}---\n{BODY % own.get('code', '00001')}"
    return {
        **records,
        Path("data/_mau/quyet-dinh/recipients.csv"): rows_text([_filled(row, Recipient, own) for row in ROWS]),
        Path(STORY_TEMPLATE): story,
    }


def own_places(root: Path) -> dict[str, str]:
    """Fields of a place as a campaign would fill them: a code of today; a former unit, whole, with its district."""
    places, _ = read_csv(root / "data/places.csv", "places.csv", PlacePeriod)
    former, _ = read_csv(root / "data/old_units.csv", "old_units.csv", FormerUnit)
    codes = [p.code for p in places if p.until is None]
    units = [u for u in former if u.district and u.share is Share.WHOLE and not u.into]
    found = {"code": codes[0]} if codes else {}
    return found | ({"former": units[0].name, "district": bare_district(units[0].district)} if units else {})


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
