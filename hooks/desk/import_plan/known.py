"""What a campaign already has that an imported plan leans on: bodies, documents, deadlines, its own names and years."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from hooks.problems import Problem
from hooks.records.model.agencies import Agency
from hooks.records.model.sources import Source
from hooks.records.reading.text_files import read_text
from hooks.records.reading.yaml_files import parse_yaml


class UnreadableDataError(Exception):
    """A file of the campaign that has to be added to cannot be read; `str()` says which, in Vietnamese."""


@dataclass(slots=True)
class Known:
    """What was found; all of it empty for a campaign that has nothing yet."""

    agencies: list[Agency] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    milestones: list[str] = field(default_factory=list)
    proper: list[str] = field(default_factory=list)
    """Names that keep their capitals."""
    area: str = ""
    starts: dt.date | None = None
    ends: dt.date | None = None
    texts: dict[str, str] = field(default_factory=dict)
    """Name of a file → its text, of those that are there and may be added to."""


def _value(path: Path, known: Known) -> dict[str, Any]:
    text = read_text(path, f"data/{path.name}")
    document, found = (None, [text]) if isinstance(text, Problem) else parse_yaml(text, f"data/{path.name}")
    if document is None or found or not isinstance(document.value, dict):
        raise UnreadableDataError(
            f"Không đọc được data/{path.name}. Hãy chạy “campaign check”, sửa tệp ấy rồi nhập lại."
        )
    if path.stem != "campaign":
        known.texts[path.name] = str(text)
    return document.value


def _agencies(known: Known, value: dict[str, Any]) -> None:
    known.agencies += _valid(Agency, value.get("agencies"))


def _sources(known: Known, value: dict[str, Any]) -> None:
    known.sources += _valid(Source, value.get("sources"))


def _milestones(known: Known, value: dict[str, Any]) -> None:
    known.milestones += [str(m["id"]) for m in value.get("milestones") or [] if isinstance(m, dict) and "id" in m]


def _campaign(known: Known, value: dict[str, Any]) -> None:
    known.area = str(value.get("area") or "")
    known.proper += [known.area, str(value.get("publisher") or "")]
    known.starts, known.ends = _day(value.get("starts")), _day(value.get("ends"))


_READ = {"agencies": _agencies, "sources": _sources, "milestones": _milestones, "campaign": _campaign}


def _valid(model: Any, items: Any) -> list[Any]:
    out = []
    for item in items if isinstance(items, list) else []:
        try:
            out.append(model.model_validate(item))
        except ValidationError:
            continue  # told by the check
    return out


def _day(value: Any) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(value))
    except ValueError:
        return None


def known_of(data: Path) -> Known:
    """What the folder data/ of a campaign holds. Raises UnreadableDataError."""
    known = Known()
    for name, read in _READ.items():
        path = data / f"{name}.yml"
        if path.is_file():
            read(known, _value(path, known))
    known.proper += [name for a in known.agencies for name in (a.name, *a.also)]
    return known
