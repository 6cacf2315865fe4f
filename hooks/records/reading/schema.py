"""The record model as JSON Schema (draft 2020-12): what editors' tools and the forms' pages check by.

Pydantic makes the schema; here it is put into the shape that tools read best. Three things differ
from pydantic's own: our reader takes every value as text, other YAML tools see numbers and true or
false, so both are allowed; a field may stand there without a value; rules about several fields are
written out. Keywords of our own begin with “x-”:

- x-form: how a text is read (line, name, paragraphs, whole, flag, date, day, moment); x-ref: what an id names
- x-rule: the type of pydantic error that a failed rule tells, a key of `validating.TOLD`
- x-order: two days of which the second is not before the first; x-at: the field a rule is shown at
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, get_args

from annotated_types import MaxLen
from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema

from hooks.odd_text import BMP
from hooks.records.model.consents import BASIS_LABELS, COVERED_LABELS, Basis, Consent, Covered
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import CHANGE_LABELS, ChangeKind, Decision, Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.kinds.making import LISTS
from hooks.records.model.shared import LEVEL_LABELS, Citation, Level, PlaceRef, RecipientKind
from hooks.records.model.stories import PLATE_LABELS, Plate, Story
from hooks.records.model.told import TOLD
from hooks.records.reading.validating import submodel

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LABELS: dict[type[StrEnum], Mapping[Any, str]] = {
    Level: LEVEL_LABELS,
    Plate: PLATE_LABELS,
    ChangeKind: CHANGE_LABELS,
    Covered: COVERED_LABELS,
    Basis: BASIS_LABELS,
}
_SCALARS = ["string", "number", "boolean"]
_YES, _NO = ("true", "yes", "on", "y", "t", "1"), ("false", "no", "off", "n", "f", "0")


def edited() -> dict[str, type[BaseModel]]:
    """The kinds of record that editors write, by the name their tools use."""
    kinds = {model.kind: model for model in registry.current().models}
    return {"story": Story, **kinds, "decision": Decision, "statistic": Statistic}


def names() -> dict[str, str]:
    """What editors call each of them."""
    told = {"story": "Câu chuyện", "decision": "Quyết định", "statistic": "Số liệu"}
    return registry.current().labels | told


def labels_of(values: type[StrEnum]) -> Mapping[Any, str]:
    """What editors read in place of each value of a closed list: of one that is a campaign's data, the value itself."""
    if values is RecipientKind:
        return registry.current().recipients
    return _LABELS.get(values) or {value: value.value for value in values}


def members_of(values: type[StrEnum]) -> Iterable[StrEnum]:
    """The values of a closed list, those of the campaign's own with them."""
    return registry.current().recipients if values is RecipientKind else values


def _any_case(word: str) -> str:
    return "".join(f"[{c.upper()}{c}]" if c.isalpha() else c for c in word)


_FLAG = f"^({'|'.join(map(_any_case, (*_YES, *_NO)))})$"


def _ticked(name: str) -> Schema:
    yes = {"anyOf": [{"const": True}, {"pattern": f"^({'|'.join(map(_any_case, _YES))})$", "type": "string"}]}
    return {"required": [name], "properties": {name: yes}}


_SAMPLE, _DRAFT = _ticked("sample"), _ticked("draft")


def _has(name: str) -> Schema:
    return {"required": [name], "properties": {name: {"not": {"type": "null"}}}}


_PLACE_BOTH = {"not": {"allOf": [_has("code"), {"anyOf": [_has("former"), _has("district")]}]}}
_NO_DISTRICT = {"if": _has("former"), "then": _has("district")}
_SOURCED = {"anyOf": [_SAMPLE, {"required": ["sources"], "properties": {"sources": {"minItems": 1}}}]}
_RULES: dict[type[BaseModel], tuple[tuple[str, str, Schema], ...]] = {
    Citation: (
        ("citation_both", "publisher", {"not": {"allOf": [_has("id"), _has("publisher")]}}),
        ("citation_none", "publisher", {"anyOf": [_has("id"), _has("publisher")]}),
    ),
    PlaceRef: (
        ("place_both", "code", _PLACE_BOTH),
        ("place_no_district", "district", _NO_DISTRICT),
        ("place_empty", "code", {"anyOf": [_has("code"), _has("district")]}),
    ),
    Recipient: (("place_both", "code", _PLACE_BOTH), ("place_no_district", "district", _NO_DISTRICT)),
    Consent: (
        ("end_before_start", "until", {"x-order": ["given_on", "until"]}),
        ("no_guardian", "guardian", {"anyOf": [{"not": _ticked("young")}, _ticked("guardian")]}),
    ),
    Exemplar: (("no_sources", "sources", _SOURCED),),
    Decision: (("no_sources", "sources", _SOURCED),),
    Story: (("no_sources", "sources", _SOURCED),),
}
"""What a model's validators ask of several fields: error, field it is shown at, schema; in the validators' order."""


def _rules(model: type[BaseModel]) -> Iterator[Schema]:
    for owner, rules in _RULES.items():
        if issubclass(model, owner):
            for error, at, schema in rules:
                yield _rule(error, at, schema)
    if issubclass(model, Exemplar) and model.private:
        yield _rule("no_consent", "consent", {"anyOf": [_SAMPLE, _has("consent")]})
    if issubclass(model, Exemplar):
        for own in model.about.fields if model is not Exemplar else ():
            if own.required:
                there = {"properties": {own.name: {"minItems": 1}}} if own.type in LISTS else {}
                yield _rule("no_own", own.name, {"anyOf": [_SAMPLE, _DRAFT, _has(own.name) | there]})


def _rule(error: str, at: str, schema: Schema) -> Schema:
    return {"x-rule": error, "x-at": at, "errorMessage": TOLD[error][1].partition(" ({")[0]} | schema


MADE: dict[str, Schema] = {}
"""Schemas made so far, by what they hang on besides the program: a sixth of a small build, so one build leaves them to the next."""


def schema_of(name: str) -> Schema:
    """The JSON Schema of one of the `edited` kinds: for reading, callers share it."""
    key = f"{name} {registry.current().mark}"
    if key not in MADE:
        MADE[key] = _schema_of(name, edited()[name])
    return MADE[key]


def _schema_of(name: str, model: type[BaseModel]) -> Schema:
    made = model.model_json_schema(schema_generator=GenerateJsonSchema)
    models = {inner.__name__: inner for inner in models_in(model)}
    definitions = {key: _model(models[key], made["$defs"][key]) for key in sorted(models) if key != model.__name__}
    head = {"$schema": DIALECT, "$id": f"{name}.json", "title": names()[name]}
    return head | _model(model, made) | {"$defs": definitions}


def must_have(name: str) -> list[str]:
    """The parts that a real record of a kind must have, which its model asks for only by a rule: a sample goes without."""
    return [rule["x-at"] for rule in _rules(edited()[name]) if rule["x-rule"] in {"no_sources", "no_consent", "no_own"}]


def models_in(model: type[BaseModel], seen: frozenset[type[BaseModel]] = frozenset()) -> Iterator[type[BaseModel]]:
    """A model and all that its fields hold."""
    yield model
    for field in model.model_fields.values():
        inner = submodel(field.annotation)
        if inner and inner not in seen:
            yield from models_in(inner, seen | {model})


def _model(model: type[BaseModel], made: Schema) -> Schema:
    """A model's object: its fields in their order, nothing else, its rules."""
    fields: Schema = {}
    for name, field in model.model_fields.items():
        node = _field(made["properties"][name], _enum(field.annotation)) | {"examples": field.examples or []}
        longest = [m.max_length for m in field.metadata if isinstance(m, MaxLen)]
        if longest and "maxLength" in node:
            node["maxLength"] = min(longest)  # pydantic keeps that of the type
        if field.default is None:
            node = _or_nothing(node)
        fields[name] = node
    rules = list(_rules(model))
    required = [name for name, field in model.model_fields.items() if field.is_required()]
    out = {"type": "object", "properties": fields, "required": required, "additionalProperties": False}
    return out | ({"allOf": rules} if rules else {})


def _field(node: Schema, values: type[StrEnum] | None) -> Schema:
    """One field or item in the shape described above."""
    rest = {k: v for k, v in node.items() if k not in {"anyOf", "default", "examples"}}
    for choice in node.get("anyOf", ()):
        rest |= choice if choice.get("type") != "null" else {}
    if values and "$ref" in rest:
        del rest["$ref"]
        rest |= {
            "enum": [v.value for v in members_of(values)],
            "enumDescriptions": [labels_of(values)[v] for v in members_of(values)],
        }
    for ours, theirs in (("ge", "minimum"), ("le", "maximum")):
        if ours in rest:
            rest[theirs] = rest.pop(ours)
    if "items" in rest:
        rest["items"] = _field(rest["items"], values)
    return rest | _type(rest)


def _type(node: Schema) -> Schema:
    if node.get("type") == "boolean":
        return {"type": ["boolean", "integer", "string"], "pattern": _FLAG, "x-form": "flag"}
    if node.get("type") == "integer":
        return {"type": ["integer", "string"]}
    if node.get("type") == "string":
        words = node.get("x-form") in {"line", "name", "paragraphs"}
        return {"type": _SCALARS} | ({"not": {"type": "string", "pattern": BMP}} if words else {})
    return {}


def _or_nothing(node: Schema) -> Schema:
    """The same, where the key may also stand without a value."""
    if "enum" in node:
        return node | {"enum": [*node["enum"], None]}
    if "$ref" in node:
        reference = node["$ref"]
        return {k: v for k, v in node.items() if k != "$ref"} | {"anyOf": [{"$ref": reference}, {"type": "null"}]}
    return node | {"type": [*node["type"], "null"]}


def _enum(annotation: Any) -> type[StrEnum] | None:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _enum(inner))), None)
