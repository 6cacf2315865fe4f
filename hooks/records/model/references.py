"""Which other records a record names: found from the field types, so a new kind costs nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hooks.problems import did_you_mean
from hooks.records.model.fields import Ref
from hooks.records.model.shared import PlaceRef

Path = tuple[str | int, ...]


def references(record: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str, str]]:
    """Every reference in `record`: its path, the kind named, the id."""
    for name, kind, holds_models in _plan(type(record)):
        value = getattr(record, name)
        if not value:
            continue
        for at, item in _items(value, (*path, name)):
            if kind and isinstance(item, str):
                yield at, kind, item
            elif holds_models and isinstance(item, BaseModel):
                yield from references(item, at)


def named(models: Sequence[BaseModel]) -> Iterator[tuple[str, str]]:
    """Kind and id of what models of one type name: field by field, since a list of them may be long."""
    for field, kind, holds_models in _plan(type(models[0])) if models else ():
        values = filter(None, map(attrgetter(field), models))
        found = [item for value in values for item in (value if isinstance(value, list) else (value,))]
        if kind:
            yield from ((kind, id_) for id_ in dict.fromkeys(i for i in found if isinstance(i, str)))
        if holds_models:
            held: dict[type[BaseModel], list[BaseModel]] = defaultdict(list)
            for item in found:
                if isinstance(item, BaseModel):
                    held[type(item)].append(item)
            for inside in held.values():
                yield from named(inside)


def place_references(record: BaseModel, path: Path = ()) -> Iterator[tuple[Path, PlaceRef]]:
    """Every place reference in `record`, with its path."""
    for name, _, holds_models in _plan(type(record)):
        value = getattr(record, name)
        if not holds_models or not value:
            continue
        first = value[0] if isinstance(value, list) else value
        if isinstance(first, BaseModel) and not _has_places(type(first)):
            continue
        for at, item in _items(value, (*path, name)):
            if isinstance(item, PlaceRef):
                yield at, item
            elif isinstance(item, BaseModel):
                yield from place_references(item, at)


@cache
def _has_places(model: type[BaseModel]) -> bool:
    """Whether a model is a place or holds models: a long list of what does neither is not walked through."""
    return issubclass(model, PlaceRef) or any(holds for _, _, holds in _plan(model))


def _items(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, list):
        for i, item in enumerate(value):
            yield (*path, i), item
    elif value is not None:
        yield path, value


@cache
def _plan(model: type[BaseModel]) -> tuple[tuple[str, str, bool], ...]:
    plan = []
    for name, field in model.model_fields.items():
        kind = reference_kind(field)
        holds_models = _holds_model(field.annotation)
        if kind or holds_models:
            plan.append((name, kind, holds_models))
    return tuple(plan)


def reference_kind(field: FieldInfo) -> str:
    """The kind of record that a field names, '' for none."""
    return next((m.kind for m in field.metadata if isinstance(m, Ref)), "") or _ref_in(field.annotation)


def _ref_in(annotation: Any) -> str:
    if get_origin(annotation) is Annotated:
        for meta in annotation.__metadata__:
            if isinstance(meta, Ref):
                return meta.kind
    return next((kind for inner in get_args(annotation) if (kind := _ref_in(inner))), "")


def _holds_model(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, BaseModel)
    return any(_holds_model(inner) for inner in get_args(annotation))


NOUNS = {
    "source": "văn bản",
    "clause": "điều",
    "agency": "cơ quan",
    "title": "danh hiệu",
    "award": "hình thức khen",
    "milestone": "mốc thời gian",
    "exemplar": "gương sáng",
    "place": "xã, phường",
    "story": "câu chuyện",
}
"""Kind of what has an id → what it is called."""
_WHERE = {
    "source": "data/sources.yml",
    "clause": "data/plan.yml, data/criteria.yml",
    "agency": "data/agencies.yml",
    "title": "data/titles.yml",
    "award": "data/titles.yml",
    "milestone": "data/milestones.yml",
    "exemplar": "dòng id của từng tệp gương sáng trong data/",
    "place": "data/places.csv",
    "story": "stories/",
}
"""Kind of what has an id → where the ids stand."""
_SHOWN = 6


def unknown_id(kind: str, id_: str, known: Collection[str]) -> str:
    """The hint: ids that look alike, else the first that there are, and their file."""
    if near := did_you_mean(id_, known):
        return near
    if not known:
        return f"mã lấy ở {_WHERE[kind]}; ở đó chưa có mục nào"
    listed = ", ".join(sorted(known)[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
    return f"mã lấy ở {_WHERE[kind]}; đang có: {listed}"
