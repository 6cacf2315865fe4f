"""An entry of data/kinds.yml → the model of its records."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import Annotated, Any

from pydantic import AfterValidator, Field, create_model

from hooks.records.model.exemplars import Exemplar
from hooks.records.model.fields import AgencyRef, Date, ExemplarRef, F, Line, Paragraphs, Waits, Whole
from hooks.records.model.kind_entries import FieldType, Kind, OwnField
from hooks.records.model.shared import Level

FIRST_YEAR, LAST_YEAR, MOST = 1800, 2199, 1_000_000_000
_TYPES: dict[FieldType, Any] = {
    FieldType.LINE: Line,
    FieldType.TEXT: Paragraphs,
    FieldType.YEAR: Annotated[Whole, Field(ge=FIRST_YEAR, le=LAST_YEAR)],
    FieldType.DATE: Date,
    FieldType.LINES: list[Line],
    FieldType.LEVEL: Level,
    FieldType.RECORD: ExemplarRef,
    FieldType.RECORDS: list[ExemplarRef],
    FieldType.AGENCY: AgencyRef,
}
LISTS = {FieldType.LINES, FieldType.RECORDS}
"""Types that hold several values."""


def model_of(kind: Kind) -> type[Exemplar]:
    """The model of one kind: what all exemplars share, and the fields of its own."""
    fields: dict[str, Any] = {own.name: (_annotation(own), _info(own)) for own in kind.fields}
    name = "".join(part.capitalize() for part in kind.id.split("-"))
    # The suffix keeps a kind called “photo” apart from the group of fields of that name.
    model = create_model(
        f"{name}Exemplar", __base__=Exemplar, __module__=__name__, __doc__=f"data/{kind.folder}/", **fields
    )
    model.about, model.kind, model.private = kind, kind.id, kind.private
    return model


def type_of(own: OwnField) -> Any:
    """The type of a value that is there."""
    if own.type is FieldType.NUMBER:
        least, most = 0 if own.least is None else own.least, MOST if own.most is None else own.most
        return Annotated[Whole, Field(ge=least, le=most)]
    if own.type is FieldType.CHOICE:
        # The record holds the words alone: what pages are digested by cannot name a list made at run time.
        return Annotated[_choice(own.name, tuple(own.choices)), AfterValidator(str)]
    return _TYPES[own.type]


@cache
def _choice(name: str, choices: tuple[str, ...]) -> type[StrEnum]:
    """A closed list whose values are the words that readers see."""
    make: Any = StrEnum
    made: type[StrEnum] = make(name, {f"CHOICE_{n}": word for n, word in enumerate(choices, 1)})
    return made


def _annotation(own: OwnField) -> Any:
    whole = type_of(own) if own.type in LISTS else type_of(own) | None
    return Annotated[whole, Waits()] if own.waits else whole


def _info(own: OwnField) -> Any:
    many = own.type in LISTS
    return F(own.title, own.help, [own.example] if many else own.example, list if many else None)
