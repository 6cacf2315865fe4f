"""The fields that only one kind of exemplar has, in words: what is shown of them, and where, data/kinds.yml says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hooks.pages.numerals import number
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kind_entries import FieldType, OwnField, Shown
from hooks.records.model.shared import LEVEL_LABELS


def shown(e: Exemplar, where: Shown) -> Iterator[tuple[OwnField, Any]]:
    """The fields of its own kind that are shown there and that it has, with their values."""
    for own in e.about.fields:
        value = getattr(e, own.name)
        if where in own.shown and value not in (None, []):
            yield own, value


def told(c: Catalogue, own: OwnField, value: Any) -> str:
    """A value in words; what it names by its name, '' for what may not be seen."""
    match own.type:
        case FieldType.NUMBER:
            return number(value)
        case FieldType.LEVEL:
            level = LEVEL_LABELS[value]
            return level.removeprefix("cấp ") if own.at_head.lower().startswith("cấp") else level
        case FieldType.LINES:
            return "; ".join(value)
        case FieldType.AGENCY:
            return c.agencies[value].name if value in c.agencies else ""
        case FieldType.RECORD | FieldType.RECORDS:
            ids = [value] if isinstance(value, str) else value
            return "; ".join(c.exemplars[id_].record.name for id_ in ids if id_ in c.exemplars)
    return str(value)


def lines(c: Catalogue, e: Exemplar, where: Shown) -> list[tuple[str, str]]:
    """Heading and words of each."""
    found = ((own.at_head, told(c, own, value)) for own, value in shown(e, where))
    return [(heading, words) for heading, words in found if words]
