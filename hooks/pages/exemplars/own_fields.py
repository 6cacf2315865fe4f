"""The fields that only one kind has, as its pages, cards and lists show them: by what data/kinds.yml says of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hooks.pages import parts
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kind_entries import FieldType, OwnField, Shown
from hooks.records.model.shared import LEVEL_LABELS

_FIGURES = {FieldType.NUMBER, FieldType.YEAR, FieldType.DATE}
_LINKED = {FieldType.RECORD, FieldType.RECORDS}
"""Shown among the related, both ways."""


def beside(c: Catalogue, e: Exemplar) -> list[Data]:
    """Heading and value of what stands beside the emblem: all but texts of several paragraphs and links to exemplars."""
    return [
        {"heading": own.at_head, "figure": own.type in _FIGURES, **_value(c, own, value)}
        for own, value in _shown(e, Shown.PAGE)
        if own.type not in {FieldType.TEXT, *_LINKED}
    ]


def below(e: Exemplar) -> list[Data]:
    """Heading and text of the sections that follow the introduction."""
    return [
        {"heading": own.at_head, "text": value} for own, value in _shown(e, Shown.PAGE) if own.type is FieldType.TEXT
    ]


def _shown(e: Exemplar, where: Shown) -> Iterator[tuple[OwnField, Any]]:
    for own in e.about.fields:
        value = getattr(e, own.name)
        if where in own.shown and value not in (None, []):
            yield own, value


def _value(c: Catalogue, own: OwnField, value: Any) -> Data:
    if own.type is FieldType.AGENCY:
        return {"text": "", "agency": parts.agency(c, value)}
    return {"text": told(own, value), "agency": None}


def told(own: OwnField, value: Any) -> str:
    """A value in words."""
    if own.type is FieldType.NUMBER:
        return parts.number(value)
    if own.type is FieldType.LEVEL:
        level = LEVEL_LABELS[value]
        return level.removeprefix("cấp ") if own.at_head.lower().startswith("cấp") else level
    if own.type is FieldType.LINES:
        return "; ".join(value)
    return str(value)
