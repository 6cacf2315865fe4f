"""Which exemplar names which, seen from both sides, and which others live at the same place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from hooks.pages import parts
from hooks.pages.parts import Data
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.references import references

_MOST_NEAR = 4
Links = dict[str, list[tuple[str, str]]]
"""By exemplar id: what each of its links is called, and the id of the other exemplar."""


def links_between(c: Catalogue) -> Links:
    """(what the link is called, id of the other exemplar) by exemplar id, both ways."""
    out: Links = defaultdict(list)
    for loaded in c.exemplars.values():
        e = loaded.record
        for path, kind, other in references(e):
            if kind == "exemplar" and other in c.exemplars and other != e.id:
                field = str(path[0])
                out[e.id].append((str(type(e).model_fields[field].title), other))
                out[other].append((_back(e, field), e.id))
    return out


def _back(e: Exemplar, field: str) -> str:
    """What the other side calls a link that a field makes."""
    return next((own.back for own in e.about.fields if own.name == field and own.back), "Liên quan")


def related(c: Catalogue, links: Sequence[tuple[str, str]]) -> list[Data]:
    """The exemplars that an exemplar's links lead to, by what the links are called."""
    groups: dict[str, list[Data]] = defaultdict(list)
    for label, other in dict.fromkeys(links):
        groups[label].append(parts.exemplar_card(c, c.exemplars[other]))
    return [{"label": label, "cards": cards} for label, cards in groups.items()]


def near(c: Catalogue, e: Exemplar, besides: set[str]) -> list[Data]:
    """A few others at the same place, as links; stops as soon as there are enough."""
    out: dict[str, Data] = {}
    for code in (code for p in c.places_of(e) if not p.whole_district for code in p.now):
        for x in c.exemplars_at.get(code, ()):
            other = x.record
            if other.id != e.id and other.id not in besides and other.sample <= e.sample:
                out[other.id] = parts.exemplar_link(x)
                if len(out) == _MOST_NEAR:
                    return list(out.values())
    return list(out.values())
