"""References are found from the field types: nothing that names another record is overlooked."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Annotated, Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from hooks.records.model.fields import Model, Ref
from hooks.records.model.references import named, place_references, references
from hooks.records.model.shared import PlaceRef
from tests.models import MODELS

DEEPEST = 3


def ref_of(hint: Any) -> str:
    """The kind a type names, wherever the mark stands in it."""
    if get_origin(hint) is Annotated:
        marks = [m.kind for m in get_args(hint)[1:] if isinstance(m, Ref)]
        return marks[0] if marks else ref_of(get_args(hint)[0])
    return next((kind for inner in get_args(hint) if (kind := ref_of(inner))), "")


def models_in(hint: Any) -> list[type[BaseModel]]:
    if isinstance(hint, type) and issubclass(hint, BaseModel):
        return [hint]
    return [m for inner in get_args(hint) for m in models_in(inner)]


def is_list(hint: Any) -> bool:
    return get_origin(hint) is list or any(is_list(inner) for inner in get_args(hint))


class Filler:
    """Makes instances with every reference of every field filled in, and remembers each."""

    def __init__(self) -> None:
        self.numbers = itertools.count()
        self.refs: set[tuple[tuple[str | int, ...], str, str]] = set()
        self.places: set[tuple[str | int, ...]] = set()

    def fill(self, model: type[BaseModel], path: tuple[str | int, ...] = (), depth: int = 0) -> BaseModel:
        values = dict(self.values(model, path, depth))
        return model.model_construct(**values)

    def values(self, model: type[BaseModel], path: tuple[str | int, ...], depth: int) -> Iterator[tuple[str, Any]]:
        for name, field in model.model_fields.items():
            marks = [m.kind for m in field.metadata if isinstance(m, Ref)]
            kind = marks[0] if marks else ref_of(field.annotation)
            inner = models_in(field.annotation)
            many = is_list(field.annotation)
            places: list[tuple[str | int, ...]] = [(*path, name, i) for i in range(2)] if many else [(*path, name)]
            if kind:
                made: list[Any] = [self.name(at, kind) for at in places]
            elif inner and depth < DEEPEST:
                made = [self.fill(inner[0], at, depth + 1) for at in places]
                self.places.update(at for at in places if inner[0] is PlaceRef)
            else:
                made = []
            yield name, made if many else (made[0] if made else None)

    def name(self, at: tuple[str | int, ...], kind: str) -> str:
        id_ = f"{kind}-{next(self.numbers)}"
        self.refs.add((at, kind, id_))
        return id_


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_every_reference_of_every_field_is_found(model: type[Model]) -> None:
    """Filled in to three levels, all references come back, with their paths, and no others."""
    filler = Filler()
    record = filler.fill(model)

    found = list(references(record))

    assert set(found) == filler.refs
    assert len(found) == len(filler.refs)


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_what_a_list_names_is_what_each_of_it_names(model: type[Model]) -> None:
    """Field by field or one by one: the same ids."""
    filler = Filler()
    records = [filler.fill(model) for _ in range(2)]

    assert set(named(records)) == {(kind, id_) for _, kind, id_ in filler.refs}
    assert not list(named([]))


@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_every_place_of_every_field_is_found(model: type[Model]) -> None:
    """So do all place references."""
    filler = Filler()
    record = filler.fill(model)

    assert {path for path, _ in place_references(record)} == filler.places


def test_the_kinds_named_are_those_that_exist() -> None:
    """The filling above meets every kind of reference the model has, so the tests above say something."""
    filler = Filler()
    for model in MODELS:
        filler.fill(model)

    assert {kind for _, kind, _ in filler.refs} == {
        "source",
        "clause",
        "agency",
        "title",
        "award",
        "milestone",
        "exemplar",
    }
    assert filler.places
