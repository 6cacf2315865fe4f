"""What the templates of a campaign name: its own first place, clause, titles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from hooks.records.joined.places import bare_district
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.places import FormerUnit, PlacePeriod, Share
from hooks.records.reading.tables import read_csv
from hooks.records.reading.yaml_files import read_yaml

_HAMLET = "ấp "
"""What a hamlet of the templates begins with."""


@dataclass(frozen=True, slots=True)
class OwnNames:
    """Ids of a campaign; all empty where it has none yet, and the model's examples stay."""

    places: Mapping[str, str]
    """Fields of a place: a code of today; a former unit, whole, with its district."""
    clause: str
    titles: Mapping[str, str]
    """Kind of recipient → its first title."""
    award: str
    hamlet: str
    """What a place smaller than a commune is called: thôn; '' where the campaign does not say it."""

    def put(self, kind: type[BaseModel], values: dict[str, Any]) -> dict[str, Any]:
        """The values of a template of this kind with the campaign's ids; what it has not is left out of lists."""
        if values.get("clauses") and self.clause:
            values["clauses"] = [self.clause]
        if kind is Decision and self.titles:
            values["title"] = self.titles.get("family", next(iter(self.titles.values())))
        if kind is Recipient and self.titles:
            own = {"title": self.titles.get(values.get("kind", "")), "award": self.award}
            values |= {name: id_ or "" for name, id_ in own.items() if name in values}
        return {name: self._called(name, value) for name, value in values.items()} if self.hamlet else values

    def _called(self, name: str, value: Any) -> Any:
        """A value in which the hamlets of the templates are called as here: “ấp mẫu 01” → “thôn mẫu 01”."""
        if isinstance(value, dict):
            return {inner: self._called(inner, v) for inner, v in value.items()}
        if isinstance(value, list):
            return [self._called(name, v) for v in value]
        return value.replace(_HAMLET, f"{self.hamlet} ", 1) if name == "hamlet" and value else value


def own_names(root: Path) -> OwnNames:
    """The ids in the files of a campaign; what cannot be read has none."""
    titles: dict[str, str] = {}
    for title in _items(root, "titles", "titles"):
        titles.setdefault(str(title.get("kind")), str(title.get("id")))
    parts = _items(root, "plan", "parts")
    clauses = [c for part in parts for c in part.get("clauses") or [part]]
    awards = _items(root, "titles", "awards")
    return OwnNames(_places(root), _id(clauses), titles, _id(awards), _hamlet(root))


def _hamlet(root: Path) -> str:
    told = _value(root, "campaign").get("words")
    words = told.get("hamlets") if isinstance(told, Mapping) else None
    return str(words or "").partition(",")[0].strip()


def _places(root: Path) -> dict[str, str]:
    places, _ = read_csv(root / "data/places.csv", "places.csv", PlacePeriod)
    former, _ = read_csv(root / "data/old_units.csv", "old_units.csv", FormerUnit)
    codes = [p.code for p in places if p.until is None]
    units = [u for u in former if u.district and u.share is Share.WHOLE and not u.into]
    found = {"code": codes[0]} if codes else {}
    return found | ({"former": units[0].name, "district": bare_district(units[0].district)} if units else {})


def _items(root: Path, name: str, key: str) -> list[Mapping[str, Any]]:
    return [item for item in _value(root, name).get(key) or () if isinstance(item, Mapping)]


def _value(root: Path, name: str) -> Mapping[str, Any]:
    doc, _ = read_yaml(path, path.name) if (path := root / f"data/{name}.yml").is_file() else (None, [])
    return doc.value if doc and isinstance(doc.value, Mapping) else {}


def _id(items: list[Mapping[str, Any]]) -> str:
    return next((str(item["id"]) for item in items if "id" in item), "")
