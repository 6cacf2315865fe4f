"""The titles and the forms of award: an overview, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from hooks.pages import addresses, parts
from hooks.pages.titles import documents
from hooks.pages.titles.answers import Footnotes, answered, earlier, pending, requirements
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.kind_entries import FrameName
from hooks.records.model.kinds import registry
from hooks.records.model.shared import LEVEL_LABELS
from hooks.records.model.sources import SourceStatus
from hooks.records.model.titles import Award, LearningTitle, Route
from hooks.sections import Section, named

Data = dict[str, Any]
MOST_HOLDERS = 8
"""Exemplars named on a title's page; the rest are found in the list of honours."""


def views(c: Catalogue) -> Iterator[View]:
    """The overview, each title, each form of award, the documents."""
    text = f"Các {c.campaign.words.title} và hình thức khen trong phong trào: ai được xét, làm gì, hỏi ai, khi nào, được gì."
    yield View(
        *("danh-hieu/", "titles/index.html", named(Section.TITLES), text, partial(overview, c)),
        source="data/titles.yml",
        sign=partial(_sign, c),
    )
    for title in c.titles.values():
        about = parts.description(f"{title.name}: ai được xét, làm gì, hỏi ai, khi nào, được gì. {title.lead}")
        yield View(
            *(addresses.title(title.id), "titles/title.html", title.name, about, partial(title_data, c, title)),
            source="data/titles.yml",
            sign=partial(_title_sign, title),
        )
    for award in c.awards.values():
        about = parts.description(f"{award.name}: khen ai, khi nào, hỏi ai. {award.text or ''}")
        yield View(
            *(addresses.award(award.id), "titles/award.html", award.name, about, partial(award_data, c, award)),
            source="data/titles.yml",
            sign=partial(_award_sign, c, award),
        )
    yield documents.view(c)


def _frame(title: LearningTitle) -> FrameName:
    return registry.current().look(title.kind)[0]


def _frames(c: Catalogue) -> signs.Frames:
    return signs.Frames(tuple(dict.fromkeys(_frame(title) for title in c.titles.values())), gold=True)


def _sign(c: Catalogue) -> signs.Heading:
    return "", named(Section.TITLES), _frames(c)


def _title_sign(title: LearningTitle) -> signs.Heading:
    return "Danh hiệu", title.name, signs.Frames((_frame(title),), gold=True)


def _award_sign(c: Catalogue, award: Award) -> signs.Heading:
    return "Khen thưởng", award.name, _frames(c)


def overview(c: Catalogue) -> Data:
    """A card for each title and each form of award."""
    return {
        "titles": [card(t) for t in c.titles.values()],
        "awards": [
            {"id": a.id, "name": a.name, "url": addresses.award(a.id), "text": a.text, "when": a.when}
            for a in c.awards.values()
        ],
        "notes": parts.notes(c, c.title_notes),
    }


def card(title: LearningTitle) -> Data:
    """A title in a list; each way to it by name, when there is more than one."""
    url = addresses.title(title.id)
    ways = [{"name": r.name, "url": f"{url}#{r.id}"} for r in title.routes]
    return {
        "id": title.id,
        "name": title.name,
        "url": url,
        "kind": title.kind.value,
        "for_whom": title.for_whom,
        "lead": title.lead,
        "ways": ways if len(ways) > 1 else [],
    }


def title_data(c: Catalogue, title: LearningTitle) -> Data:
    """One title: the answers first, then the criteria, who holds it, what is not known, the sources."""
    footnotes = Footnotes(c)
    routes = [route_data(c, route, footnotes) for route in title.routes]
    footnotes.cite(title.sources)
    return {
        "title": title,
        "crumbs": [(named(Section.TITLES), "danh-hieu/"), (title.name, None)],
        "routes": routes,
        "groups": groups(c, title),
        "held": held(c, title),
        "pending": pending(c, title.unknown),
        "notes": parts.notes(c, title.notes),
        "sources": footnotes.lines,
        "thin": footnotes.thin,
    }


def route_data(c: Catalogue, route: Route, footnotes: Footnotes) -> Data:
    """One way to a title."""
    return {
        "id": route.id,
        "name": route.name,
        "answers": answered(c, route.answers, footnotes),
        "document": parts.document(c, route.document) if route.document else None,
        "in_force": route.document is not None and c.sources[route.document].status is SourceStatus.IN_FORCE,
        "scale": route.scale,
        "requirements": requirements(route.requirements, footnotes),
        "earlier": earlier(c, route.earlier, footnotes),
    }


def groups(c: Catalogue, title: LearningTitle) -> list[Data]:
    """The groups of subjects whose criteria lead to a title, those apart that are judged no more."""
    return [
        {"short": g.short, "url": addresses.group(g), "sheet": addresses.sheet(g)}
        for g in c.criteria.groups
        if title.id in g.titles and g.ended is None
    ]


def held(c: Catalogue, title: LearningTitle) -> Data | None:
    """Who holds a title: how many lines, where they are listed, exemplars among them; None when nobody is listed."""
    lines = c.honours_by_title.get(title.id, ())
    if not lines:
        return None
    named = dict.fromkeys(h.recipient.exemplar for h in lines if h.recipient.exemplar and not h.revoked)
    holders = [c.exemplars[e] for e in named if e in c.exemplars]
    return {
        "count": parts.number(len(lines)),  # as many as the list has lines
        "url": f"vinh-danh/danh-hieu/{title.id}/",
        "samples": any(h.decision.sample for h in lines),
        "exemplars": [parts.exemplar_link(e) for e in holders[:MOST_HOLDERS]],
    }


def award_data(c: Catalogue, award: Award) -> Data:
    """One form of award."""
    footnotes = Footnotes(c)
    answers = answered(c, award.answers, footnotes)
    footnotes.cite(award.sources)
    return {
        "award": award,
        "crumbs": [(named(Section.TITLES), "danh-hieu/"), (award.name, None)],
        "level": award.level_text or (LEVEL_LABELS[award.level] if award.level else None),
        "clause": parts.clause(c, award.clause),
        "answers": answers,
        "pending": pending(c, award.unknown),
        "notes": parts.notes(c, award.notes),
        "sources": footnotes.lines,
        "thin": footnotes.thin,
    }
