"""What the templates of a campaign name: its own first place, clause, titles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from hooks.records.joined.places import bare_district
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.places import FormerUnit, PlacePeriod, Share
from hooks.records.model.stories import Plate
from hooks.records.reading.tables import read_csv
from hooks.records.reading.yaml_files import read_yaml
from hooks.sections import NAMES, Section

_HAMLET = "ấp "
"""What a hamlet of the templates begins with."""
_TODAY = "2026"
"""When a place of today is meant."""
_FORMER = " Trước khi xã, phường nhập lại thì thay `code` bằng `former` (xã cũ) và `district` (huyện cũ)."


@dataclass(frozen=True, slots=True)
class OwnNames:
    """Ids of a campaign; all empty where it has none yet, and the model's examples stay."""

    places: Mapping[str, str]
    """Fields of a place: a code of today; a former unit, whole, with its district, and a year of it."""
    clause: str
    titles: Mapping[str, str]
    """Kind of recipient → its first title."""
    award: str
    words: Mapping[str, str]
    """What a story's template says of the campaign: the section of exemplars, a drawing, how an old place is written."""
    hamlet: str
    """What a place smaller than a commune is called: thôn; '' where the campaign does not say it."""

    def put(self, kind: type[BaseModel], values: dict[str, Any]) -> dict[str, Any]:
        """The values of a template of this kind with the campaign's ids; what it has not is left out of lists."""
        if values.get("clauses") and self.clause:
            values["clauses"] = [self.clause]
        if "former" in values.get("place", {}) and "former" not in self.places:
            del values["place"]["former"], values["place"]["district"]
            values |= {"place": self.places | values["place"], "place_date": _TODAY}
        if "former" not in self.places:
            values.pop("more_places", None)
        if kind is Decision and self.titles:
            values["title"] = self.titles[self._main]
        if kind is Recipient and self.titles:
            own = {"title": self.titles.get(values.get("kind", "")), "award": self.award}
            values |= {name: id_ or "" for name, id_ in own.items() if name in values}
        return {name: self._called(name, value) for name, value in values.items()} if self.hamlet else values

    @property
    def _main(self) -> str:
        """The recipients whom the template's decision honours."""
        return "family" if "family" in self.titles else next(iter(self.titles), "family")

    def rows(self, usual: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
        """The rows of a list, each for recipients that this campaign honours by a title."""
        kinds = registry.current()
        has = dict.fromkeys(str(k.honoured_as) for k in kinds.known.values() if k.honoured_as)
        if not self.titles or {row["kind"] or "family" for row in usual} <= has.keys() & self.titles.keys():
            return list(usual)
        others = [kind for kind in has if kind != self._main and kind in self.titles]
        order = [self._main, self._main, *others, self._main, self._main]
        return [
            _row(row, kind, f"{kinds.called[kind]} mẫu {sign}")
            for row, kind, sign in zip(usual, order, "ABCD", strict=False)
        ]

    def _called(self, name: str, value: Any) -> Any:
        """A value in which the hamlets of the templates are called as here: “ấp mẫu 01” → “thôn mẫu 01”."""
        if isinstance(value, dict):
            return {inner: self._called(inner, v) for inner, v in value.items()}
        if isinstance(value, list):
            return [self._called(name, v) for v in value]
        return value.replace(_HAMLET, f"{self.hamlet} ", 1) if name == "hamlet" and value else value


def _row(row: dict[str, Any], kind: str, name: str) -> dict[str, Any]:
    own = {"kind": kind, "name": name}
    return {field: value for field, value in {**row, **own}.items() if field != "unit" or kind == "unit"}


def own_names(root: Path) -> OwnNames:
    """The ids in the files of a campaign; what cannot be read has none."""
    titles: dict[str, str] = {}
    for title in _items(root, "titles", "titles"):
        titles.setdefault(str(title.get("kind")), str(title.get("id")))
    parts = _items(root, "plan", "parts")
    clauses = [c for part in parts for c in part.get("clauses") or [part]]
    awards = _items(root, "titles", "awards")
    campaign, places = _value(root, "campaign"), _places(root)
    return OwnNames(places, _id(clauses), titles, _id(awards), _words(campaign, places), _hamlet(campaign))


def _words(campaign: Mapping[str, Any], places: Mapping[str, str]) -> dict[str, str]:
    sections, plates = (_list(campaign, name) for name in ("sections", "drawings"))
    named = [s.get("name") for s in sections if isinstance(s, Mapping) and s.get("section") == Section.EXEMPLARS]
    plates = plates if "drawings" in campaign else [*Plate]
    return {
        "exemplars": f"“{next(filter(None, named), NAMES[Section.EXEMPLARS])}”",
        "plate": str(plates[0]) if plates else "",
        "former": _FORMER if "former" in places else "",
    }


def _hamlet(campaign: Mapping[str, Any]) -> str:
    told = campaign.get("words")
    words = told.get("hamlets") if isinstance(told, Mapping) else None
    return str(words or "").partition(",")[0].strip()


def _places(root: Path) -> dict[str, str]:
    places, _ = read_csv(root / "data/places.csv", "places.csv", PlacePeriod)
    former, _ = read_csv(root / "data/old_units.csv", "old_units.csv", FormerUnit)
    codes = [p.code for p in places if p.until is None]
    units = [u for u in former if u.district and u.share is Share.WHOLE and not u.into]
    found = {"code": codes[0]} if codes else {}
    return found | (_former(max(units, key=lambda u: u.until)) if units else {})


def _former(unit: FormerUnit) -> dict[str, str]:
    """A former unit, and a year in which it was still there."""
    year = str(unit.until.year - 1)
    return {"former": unit.name, "district": bare_district(unit.district), "place_date": year}


def _items(root: Path, name: str, key: str) -> list[Mapping[str, Any]]:
    return [item for item in _list(_value(root, name), key) if isinstance(item, Mapping)]


def _list(record: Mapping[str, Any], key: str) -> list[Any]:
    """What stands in a list; of what is wrongly written nothing."""
    value = record.get(key)
    return value if isinstance(value, list) else []


def _value(root: Path, name: str) -> Mapping[str, Any]:
    doc, _ = read_yaml(path, path.name) if (path := root / f"data/{name}.yml").is_file() else (None, [])
    return doc.value if doc and isinstance(doc.value, Mapping) else {}


def _id(items: list[Mapping[str, Any]]) -> str:
    return next((str(item["id"]) for item in items if "id" in item), "")
