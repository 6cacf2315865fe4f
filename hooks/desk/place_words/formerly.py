"""A commune told by its name of today and by the former one that went into it, in one address."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hooks.records.joined.levels import type_and_name
from hooks.records.joined.places import Place
from hooks.records.joined.spelling import name_key
from hooks.records.model.places import FormerUnit

OLD = re.compile(r"(?<=\w) cũ$", re.IGNORECASE)
_NOW = re.compile(r"(?:nay|hiện nay|bây giờ)(?: là| thuộc)?", re.IGNORECASE)


_BEFORE = re.compile(r"(?:trước|trước đây|trước kia|ngày trước|nguyên|cũ)(?: là| thuộc)?", re.IGNORECASE)


def without_former(
    parts: list[str], today: Mapping[str, Sequence[Place]], former: Mapping[str, Sequence[FormerUnit]]
) -> list[str]:
    """“xã Trảng Bom (xã Sông Trầu cũ)” → the commune of today alone, where the other did go into it; else all parts."""
    parts = _now_called(parts, today, former)
    olds = [part for part in parts if OLD.search(part)]
    if not olds:
        return parts
    rest = [part for part in parts if part not in olds and not _NOW.fullmatch(part)]
    codes = {unit.now_code for part in olds for unit in former.get(_key(OLD.sub("", part)), ())}
    here = [place for part in rest for place in today.get(_key(part), ())]
    return rest if len(olds) == 1 and any(place.code in codes for place in here) else parts


def _now_called(
    parts: list[str], today: Mapping[str, Sequence[Place]], former: Mapping[str, Sequence[FormerUnit]]
) -> list[str]:
    """“phường Quyết Thắng (nay là phường Trấn Biên)”, “xã Trảng Bom (trước là xã Sông Trầu)” → likewise."""
    for i, part in enumerate(parts[:-1]):
        if not i or (not (now := bool(_NOW.fullmatch(part))) and not _BEFORE.fullmatch(part)):
            continue
        one, other = (parts[i - 1], parts[i + 1]) if now else (parts[i + 1], parts[i - 1])
        codes = {unit.now_code for unit in former.get(_key(one), ())}
        if any(place.code in codes for place in today.get(_key(other), ())):
            return [*parts[: i - 1], other, *parts[i + 2 :]]
    return parts


def _key(words: str) -> str:
    return name_key(type_and_name(words)[1])
