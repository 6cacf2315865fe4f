"""The places of a new campaign: from a table, from the whole country's, or one that stands for those to come."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hooks.desk.import_places.command import SINCE, files_of, told
from hooks.desk.import_places.imported import found_in
from hooks.desk.import_places.national import national
from hooks.desk.import_places.units import Found, Unit
from hooks.desk.importing.files.endings import KINDS


class NoPlacesError(Exception):
    """The table cannot be taken; the message has what to mend."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The two tables, the first place, what is to be told."""

    files: dict[str, str]
    first: Unit
    full_name: str
    """The area's own name with what it is, where the table says it; ''."""
    origin: str
    lines: tuple[str, ...]


def placed(file: Path | None, former: Path | None, province: str, area: str) -> Placed:
    """The places. Raises NoPlacesError, UnreadableError for a file and NoProvinceError for a province."""
    if file is not None:
        found = found_in(file, former, province or "")
        if not found.units and not province:  # a table of the whole country
            tried = found_in(file, former, area)
            found = tried if tried.units else found
    elif province:
        found = national(province)
    else:
        found = Found(units=[Unit("00001", "Xã", "Nơi mẫu")])
    if found.refused or not found.units:
        raise NoPlacesError("\n".join((*told(found), "Chưa ghi gì.")))
    lines = tuple(told(found)) if file or province else ("Chưa có bảng xã, phường: trang có một nơi mẫu.",)
    return Placed(
        files_of(found, SINCE, area), min(found.units, key=lambda u: u.code), found.area_name, found.origin, lines
    )


def is_file(words: str) -> bool:
    """Whether an answer is a file and not a province's name."""
    return Path(words).suffix.lower() in KINDS
