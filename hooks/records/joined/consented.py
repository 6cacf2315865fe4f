"""What of a record its consent covers: the rest is not there, on no page, card, picture, list or export."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hooks.records.model.consents import Covered
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.shared import Photo, Publishing
from hooks.records.model.stories import Story

PARTS: dict[Covered, tuple[str, ...]] = {
    Covered.PORTRAIT: ("photo",),
    Covered.PLACE: ("place", "place_date", "more_places"),
}
"""Fields that go where a part is not covered; without the text, all go but those kept below."""
KEPT = {
    *("sample", "draft", "publish_on", "updated", "id", "name", "other_names", "consent", "merged", "sources", "photo"),
    *("place", "place_date", "more_places"),
}
"""Fields that stay though the text is not covered, by themselves or by what covers them."""
_NOTHING = ("", 0)


def outside(record: Publishing) -> list[str]:
    """The fields of a record that its consent does not cover and that hold something; “name” where not even that is."""
    if not isinstance(record, Exemplar) or record.sample or record.consent is None:
        return []
    covered = record.consent.covered
    if Covered.NAME not in covered:
        return ["name"]
    fields = [name for part, names in PARTS.items() if part not in covered for name in names]
    if Covered.TEXT not in covered:
        fields += [name for name in type(record).model_fields if name not in KEPT]
    return [name for name in fields if getattr(record, name)]


def as_consented(record: Publishing) -> Any:
    """The record without what its consent does not cover; None when not even its name is."""
    less = outside(record)
    if not less:
        return record
    return None if less == ["name"] else record.model_copy(update={name: _empty(record, name) for name in less})


def with_photos_consented(record: Publishing, on: dt.date) -> Any:
    """The record without the photos that show somebody who has not agreed to it, not yet or no longer."""
    less: dict[str, Any] = {}
    for name in _PHOTOS & record.model_fields_set if isinstance(record, Exemplar | Story) else ():
        photo = getattr(record, name)
        if isinstance(photo, list):
            kept = [each for each in photo if may_show(each, on)]
            less |= {name: kept} if len(kept) < len(photo) else {}
        elif photo and not may_show(photo, on):
            less[name] = None
    return record.model_copy(update=less) if less else record


_PHOTOS = {"photo", "cover", "gallery"}


def may_show(photo: Photo, on: dt.date) -> bool:
    """Whether whom a photo shows agreed to that; who is not named was not to be asked."""
    consent = photo.consent
    return consent is None or (Covered.PORTRAIT in consent.covered and consent.given_on <= on <= (consent.until or on))


def _empty(record: Publishing, name: str) -> Any:
    field = type(record).model_fields[name]
    return "" if field.is_required() else field.get_default(call_default_factory=True)
