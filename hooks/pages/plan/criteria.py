"""The criteria: the groups of subjects, and for each a page to tick through and a sheet to fill in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from hooks.pages import addresses, parts
from hooks.pages.plan.pages import MOST_EXAMPLES
from hooks.pages.titles.answers import bodies, routes_of
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.kinds import registry
from hooks.records.model.plan import Criterion, SubjectGroup
from hooks.records.model.titles import LearningTitle, Route
from hooks.sections import Section, named
from hooks.text import ascii_clause

Data = dict[str, Any]
FEW_ROWS = 5
"""A sheet with no more rows than this has higher ones: more room to write on the same one page."""


def views(c: Catalogue) -> Iterator[View]:
    """The overview and the groups in the plan's order."""
    text = "Tiêu chí thi đua của kế hoạch cho từng nhóm, viết thành câu tự hỏi để đánh dấu, kèm danh hiệu và căn cứ."
    yield View(
        "tieu-chi/",
        "plan/criteria.html",
        named(Section.CRITERIA),
        text,
        partial(overview, c),
        source="data/criteria.yml",
        sign=lambda: ("", named(Section.CRITERIA), signs.Ticks()),
    )
    for group in c.criteria.groups:
        yield from group_views(c, group)


def group_views(c: Catalogue, group: SubjectGroup) -> Iterator[View]:
    """A group's page, and its sheet unless it is judged no more."""
    text = parts.description(f"{group.title}. {group.lead}")
    yield View(
        *(addresses.group(group), "plan/criteria_group.html", f"Tiêu chí: {group.short}", text),
        partial(group_data, c, group),
        source="data/criteria.yml",
        sign=partial(_sign, c, group),
    )
    if group.ended is None:
        text = f"Phiếu in ra giấy để tự xem lại theo tiêu chí: {group.short}. Không phải mẫu của cơ quan nào."
        yield View(
            *(addresses.sheet(group), "plan/sheet.html", f"Phiếu tự xem lại: {group.short}", text),
            partial(sheet_data, c, group),
            source="data/criteria.yml",
            sign=partial(_sign, c, group),
        )


def _sign(c: Catalogue, group: SubjectGroup) -> signs.Heading:
    return named(Section.CRITERIA), group.short, signs.Numeral(c.clauses[group.id].label)


def overview(c: Catalogue) -> Data:
    """All groups."""
    holders = [g.id.rpartition(".")[0] for g in c.criteria.groups]
    return {
        "groups": [door(c, g) for g in current_first(c)],
        "count": sum(len(g.criteria) for g in c.criteria.groups),
        "home_clause": parts.clause(c, holders[0]) if holders else None,
        "notes": parts.notes(c, c.criteria.notes),
    }


def current_first(c: Catalogue) -> list[SubjectGroup]:
    """The groups in the plan's order; those that are judged no more stand last."""
    return sorted(c.criteria.groups, key=lambda g: g.ended is not None)


def door(c: Catalogue, group: SubjectGroup) -> Data:
    """A group in a list."""
    return {
        "id": c.clauses[group.id].label,
        "short": group.short,
        "title": group.title,
        "lead": group.lead,
        "url": addresses.group(group),
        "count": len(group.criteria),
        "ended": group.ended is not None,
        "titles": [title_link(c, t) for t in group.titles],
    }


def title_link(c: Catalogue, title_id: str) -> Data:
    """A title named in passing."""
    title = c.titles[title_id]
    return {"name": title.name, "url": addresses.title(title.id), "for_whom": title.for_whom}


def group_data(c: Catalogue, group: SubjectGroup) -> Data:
    """One group with its criteria."""
    examples = {
        e.record.id: e for k in (group.id, *(k.id for k in group.criteria)) for e in c.clause_exemplars.get(k, ())
    }
    return {
        "group": group,
        "crumbs": [(named(Section.CRITERIA), "tieu-chi/"), (group.short, None)],
        "clause": plan_clause(c, group),
        "ended": parts.notes(c, [group.ended]) if group.ended else [],
        "criteria": [criterion(c, k) for k in group.criteria],
        "goals": [goal(c, group, c.titles[t]) for t in group.titles],
        "asked": asked(c, group),
        "sheet": addresses.sheet(group),
        "unknown": sum(len(k.unknown) for k in group.criteria),
        "noted": any(k.notes for k in group.criteria),
        "notes": parts.notes(c, group.notes),
        "sources": sources(c, group),
        "examples": [parts.exemplar_link(e) for e in list(examples.values())[:MOST_EXAMPLES]],
        "more_examples": max(0, len(examples) - MOST_EXAMPLES),
        "others": [door(c, g) for g in current_first(c) if g.id != group.id],
    }


def asked(c: Catalogue, group: SubjectGroup) -> list[Data]:
    """The bodies to ask about the titles a group works towards."""
    routes = [r for t in group.titles for r in routes_of(c.titles[t], group)]
    return bodies(c, (body for r in routes for body in r.answers.asked))


def goal(c: Catalogue, group: SubjectGroup, title: LearningTitle) -> Data:
    """A title a group works towards, with what its own criteria ask, to tick."""
    ways = [way(c, title, r) for r in routes_of(title, group)]
    told = {"lead": title.lead, "several": len(title.routes) > 1, "ways": [w for w in ways if w["asks"]]}
    return title_link(c, title.id) | told


def way(c: Catalogue, title: LearningTitle, route: Route) -> Data:
    """One way to a title: its document, and a question for each part of its criteria that has one."""
    asks = [(i, r) for i, r in enumerate(route.requirements, 1) if r.ask]
    read_in = dict.fromkeys(x.publisher for _, r in asks for said in r.said for x in said.sources if x.publisher)
    return {
        "name": route.name,
        "url": f"{addresses.title(title.id)}#{route.id}",
        "document": parts.document(c, route.document) if route.document else None,
        "read_in": list(read_in),
        "asks": [{"key": f"{title.id}.{route.id}.{i}", "ask": r.ask, "name": r.name} for i, r in asks],
    }


def sheet_data(c: Catalogue, group: SubjectGroup) -> Data:
    """The sheet of a group: what to write down, a box for each criterion, whom to ask."""
    kinds = dict.fromkeys(c.titles[t].kind for t in group.titles)
    goals = [goal(c, group, c.titles[t]) for t in group.titles]
    rows = len(group.criteria) + sum(len(w["asks"]) for g in goals for w in g["ways"])
    return {
        "group": group,
        "crumbs": [(named(Section.CRITERIA), "tieu-chi/"), (group.short, addresses.group(group)), ("Phiếu", None)],
        "url": addresses.group(group),
        "subject": " hoặc ".join(registry.current().recipients[k].lower() for k in kinds),
        "criteria": [{"id": c.clauses[k.id].label, "ask": k.ask} for k in group.criteria],
        "goals": goals,
        "few": rows <= FEW_ROWS,
        "asked": asked(c, group),
        "campaign": c.campaign.name,
    }


def plan_clause(c: Catalogue, group: SubjectGroup) -> Data:
    """Where the group stands in the plan: the anchor on the page of its part."""
    above = parts.clause(c, group.id.rpartition(".")[0])
    page = above["url"].partition("#")[0]
    return {"id": c.clauses[group.id].label, "url": f"{page}#{ascii_clause(group.id)}", "title": group.title}


def criterion(c: Catalogue, item: Criterion) -> Data:
    """One criterion to tick."""
    return {
        "id": c.clauses[item.id].label,
        "anchor": ascii_clause(item.id),
        "ask": item.ask,
        "text": item.text,
        "how": item.how,
        "titles": [title_link(c, t) for t in item.titles],
        "documents": [parts.document(c, s) for s in (*item.sources, *item.found)],
        "notes": parts.notes(c, item.notes),
        "unknown": item.unknown,
    }


def sources(c: Catalogue, group: SubjectGroup) -> list[Data]:
    """The documents the group rests on: the plan, then those its criteria name or the editors found for them."""
    ids = [c.plan.source, *(s for k in group.criteria for s in (*k.sources, *k.found))]
    lines = []
    for source_id in dict.fromkeys(ids):
        at = group.id if source_id == c.plan.source else None
        lines.append(parts.document(c, source_id, at=at))
    return lines
