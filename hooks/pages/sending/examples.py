"""What the forms show as examples and say of each kind: out of the campaign's own data where it has some, as people write it.

An example is a text that can be typed as it stands. A choice, a switch or an id has none: there the list shows names.
Names of persons, families and clans are never taken out of the data.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from hooks.dates import PartialDate
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.fields import SLUG
from hooks.records.model.kinds import registry
from hooks.records.model.shared import Publishing
from hooks.records.reading.schema import edited, schema_of
from hooks.records.reading.validating import submodel

LONGEST = 90
"""Letters of an example taken out of the data."""
_OF_KIND = {"Fact", "KeyFigure", "Note"}
"""Parts of an exemplar whose examples fit one kind only: shown from records of the same kind alone."""
_NOT_FROM_DATA = {"Recipient", "Change", "Photo", "Consent", "Note"}
_NAMED_AFTER_THEN = {"Citation.publisher"}
"""Fields whose texts in the data may be names of before: the model's own example is a name of today."""
_UNSHOWN = {"Focus", "PlaceRef"}
_FIXED = ("^[0-9]{5}$", "^[0-9abcdefghjkmnpqrstvwxyz]{6}$")
_SHORT = 60
"""Letters of an address taken out of the data."""
Examples = dict[str, str]
"""Owner and field, “Citation.publisher”, “family.members”, → text."""


def examples(c: Catalogue, name: str) -> Examples:
    """Examples of all fields of one kind's form."""
    schema = schema_of(name)
    owners = {name: schema, **schema["$defs"]}
    found = _in_data(c, name)
    out: Examples = {}
    for owner, node in owners.items():
        for field, its in node["properties"].items() if owner not in _UNSHOWN else ():
            told = found.get(f"{owner}.{field}") or _of_draft(name, owner, field)
            text = told or ("" if _fits_no_kind(name, owner, field) else _written(its.get("examples", [""])[0]))
            if text and _typed(its):
                out[f"{owner}.{field}"] = _as_people_write(text)
    return out


def helps(name: str) -> Examples:
    """What the kind's own draft says of its fields, as their help."""
    about = registry.current().known.get(name)
    if about is None:
        return {}
    draft = about.draft
    return {
        f"{name}.summary": f"Một câu nói {draft.summary}, không quá 160 ký tự.",
        "Fact.text": draft.fact,
        f"{name}.story": f"Vài đoạn văn, lời của mình. {draft.story or ''}".strip(),
    }


def _typed(node: Mapping[str, Any]) -> bool:
    """Whether a field holds a text of one's own: no choice, id, switch, file or group."""
    inner = node.get("items", node)
    if "enum" in inner or "x-ref" in inner or inner.get("x-form") == "flag" or "$ref" in inner or "anyOf" in inner:
        return False
    return inner.get("pattern") not in (*_FIXED, SLUG) and "jpg" not in inner.get("pattern", "")


def _fits_no_kind(name: str, owner: str, field: str) -> bool:
    """Whether the model's example was made for one kind of exemplar and is shared by all."""
    if name not in registry.current().known:
        return False
    shared = field in Exemplar.model_fields and field not in Publishing.model_fields
    return owner in _OF_KIND or (owner == name and shared)


def _of_draft(name: str, owner: str, field: str) -> str:
    about = registry.current().known.get(name)
    if about is None or owner != name:
        return ""
    return about.named if field == "name" else _written(about.drafted.get(field))


def _written(example: Any) -> str:
    first = example[0] if isinstance(example, list) and example else example
    return first if isinstance(first, str) and first != "…" else ""


def _as_people_write(text: str) -> str:
    """2026-11-23 as 23/11/2026, with its hour where it has one; anything else as it is."""
    day, space, hour = text.partition(" ")
    try:
        return f"{PartialDate.parse(day)}{space}{hour}" if "-" in day else text
    except ValueError:
        return text


# ---------------------------------------------------------------- out of the data


def _in_data(c: Catalogue, name: str) -> Examples:
    """The first text of every field in what may be seen of the kind, in the catalogue's order; of no sample."""
    private = getattr(edited()[name], "private", False)
    out: Examples = {}
    for record in (r for r in _of_kind(c, name) if not r.sample):
        for owner, field, text in _texts(record, name):
            told = owner == "Citation" if private else owner not in _NOT_FROM_DATA and field != "authors"
            told = told and f"{owner}.{field}" not in _NAMED_AFTER_THEN and not text.startswith("http://")
            if told and len(text) <= (_SHORT if "://" in text else LONGEST):
                out.setdefault(f"{owner}.{field}", text)
    return out


def _of_kind(c: Catalogue, name: str) -> Iterator[Publishing]:
    loaded: Iterable[Any] = {
        "story": c.stories.values(),
        "decision": c.decisions.values(),
        "statistic": c.statistics,
    }.get(name, (e for e in c.exemplars.values() if e.record.kind == name))
    yield from (one.record for one in loaded)


def _texts(record: BaseModel, owner: str) -> Iterator[tuple[str, str, str]]:
    """Every text in a record: the model or kind it belongs to, its field, itself."""
    for field, info in type(record).model_fields.items():
        value = getattr(record, field)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, BaseModel):
                yield from _texts(item, type(item).__name__)
            elif isinstance(item, str) and submodel(info.annotation) is None:
                yield owner, field, item
