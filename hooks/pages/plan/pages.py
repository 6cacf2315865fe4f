"""The plan: overview with its time line, and one page a part."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from hooks.pages import addresses, parts
from hooks.pages.plan import bodies, deadlines, duties, shared, timeline
from hooks.pages.plan.shared import Sharing
from hooks.pages.view import View
from hooks.pictures import signs
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import walk_clauses
from hooks.records.model.plan import Clause, PlanPart
from hooks.records.model.sources import Source
from hooks.sections import Section, named
from hooks.text import ascii_clause

Data = dict[str, Any]
MOST_EXAMPLES = 8
"""Exemplars named under a clause; the rest are counted and found on their own pages."""


def views(c: Catalogue) -> Iterator[View]:
    """The overview, the parts in order, and the page of bodies."""
    years = f"{c.campaign.starts.year} – {c.campaign.ends.year}"
    about = f"Kế hoạch của {c.campaign.words.movement} ở {c.campaign.area} {years}: các phần, các hạn, trình bày theo từng điều."
    yield View(
        "ke-hoach/",
        "plan/index.html",
        f"Kế hoạch {years}",
        about,
        partial(overview, c),
        source="data/plan.yml",
        sign=partial(_sign, c, f"Kế hoạch {years}"),
    )
    for part in c.plan.parts:
        yield View(
            addresses.part(part),
            "plan/part.html",
            f"{part_name(c, part)}. {part.title}",
            parts.description(part.lead),
            partial(part_data, c, part),
            source="data/plan.yml",
            sign=partial(_part_sign, part, f"Kế hoạch {years}"),
        )
    yield bodies.view(c)


def _sign(c: Catalogue, title: str) -> signs.Heading:
    scale = timeline.Scale(c.campaign)
    bars = [scale.bar(phase.starts, phase.ends) for phase in c.campaign.phases]
    return "", title, signs.Years(scale.first, scale.last, tuple((bar["x"], bar["width"]) for bar in bars))


def _part_sign(part: PlanPart, above: str) -> signs.Heading:
    return above, part.title, signs.Numeral(part.id)


def overview(c: Catalogue) -> Data:
    """The plan as a whole."""
    return {
        "years": f"{c.campaign.starts.year} – {c.campaign.ends.year}",
        "span": timeline.words(c.campaign.ends.year - c.campaign.starts.year + 1),
        "phases": timeline.words(len(c.campaign.phases)),
        "standing": timeline.standing(c),
        "drawing": timeline.drawing(c),
        "ticks": timeline.ticks(c),
        "keys": timeline.keys(c),
        "parts": [part_link(c, p) | {"lead": p.lead} for p in c.plan.parts],
        "part_count": timeline.words(len(c.plan.parts)),
        "deadlines": deadlines.deadlines(c),
        "opening": [clause(c, one, 3, Sharing()) for one in c.plan.opening],
        "recipients": c.plan.recipients,
        "document": document(c, c.sources[c.plan.source]),
        "notes": parts.notes(c, c.plan.notes),
        "bodies": sum(bool(c.clauses_of_agency.get(a)) for a in c.agencies),
    }


def part_link(c: Catalogue, part: PlanPart) -> Data:
    """A part in a list: number, name, how much is in it."""
    about = {"id": c.clauses[part.id].label, "name": part_name(c, part), "short": part.short, "title": part.title}
    return about | {"url": addresses.part(part), "size": size(c, part)}


def size(c: Catalogue, part: PlanPart) -> str:
    """What a reader counts in a part, level by level, numbered ones only: “2 điều, 9 điểm, 22 tiêu chí”; '' for none."""
    numbered = [one for one in walk_clauses(part.clauses) if not one.cited_as]
    outer = [one for one in part.clauses if not one.cited_as]
    inside = {part.id, *(one.id for one in numbered)}
    groups = [g for g in c.criteria.groups if g.id.rpartition(".")[0] in inside]
    points, criteria = len(numbered) - len(outer) + len(groups), sum(len(g.criteria) for g in groups)
    found = ((len(outer), "điều"), (points, "điểm"), (criteria, "tiêu chí"))
    return ", ".join(f"{n} {name}" for n, name in found if n)


def part_data(c: Catalogue, part: PlanPart) -> Data:
    """One part of the plan."""
    order = list(c.plan.parts)
    at, sharing = order.index(part), shared.of_part(part)
    return _examples(c, part.id) | {
        "part": part,
        "label": c.clauses[part.id].label,
        "anchors": [ascii_clause(old) for old in part.anchors],
        "crumbs": [(named(Section.PLAN), "ke-hoach/"), (part_name(c, part), None)],
        "parts": [part_link(c, p) for p in order],
        "contents": [contents(c, one) for one in part.clauses],
        "clauses": [clause(c, one, 3, sharing) for one in part.clauses],
        "groups": groups_of(c, part.id),
        "documents": [document(c, c.sources[s]) for s in part.sources],
        "notes": parts.notes(c, part.notes),
        "before": part_link(c, order[at - 1]) if at else None,
        "after": part_link(c, order[at + 1]) if at + 1 < len(order) else None,
        "given": any(one.roles for one in walk_clauses(part.clauses)),
    }


def part_name(c: Catalogue, part: PlanPart) -> str:
    """How a part is called: “Phần VII”, or by its own word, as “Phụ lục I”."""
    label = c.clauses[part.id].label
    return label if " " in label else f"Phần {label}"


def contents(c: Catalogue, one: Clause) -> Data:
    """A clause in the list beside the text."""
    return {
        "id": c.clauses[one.id].label,
        "anchor": ascii_clause(one.id),
        "title": one.title or "",
        "clauses": [contents(c, i) for i in one.clauses],
    }


def clause(c: Catalogue, one: Clause, level: int, sharing: Sharing) -> Data:
    """A clause with all that belongs to it; `level` is its heading's, `sharing` what its part tells once."""
    return _examples(c, one.id) | {
        "id": c.clauses[one.id].label,
        "anchor": ascii_clause(one.id),
        "level": min(level, 4),
        "title": one.title,
        "text": one.text,
        "roles": duties.in_section(c, one, sharing),
        "milestones": [milestone(c, one.id, m) for m in one.milestones],
        "documents": [document(c, c.sources[s]) for s in one.sources],
        "notes": parts.notes(c, one.notes),
        "groups": groups_of(c, one.id),
        "clauses": [clause(c, inner, level + 1, sharing) for inner in one.clauses],
    }


def milestone(c: Catalogue, clause_id: str, id_: str) -> Data:
    """A deadline under a clause; `own` when this clause says it, and not another one."""
    found = deadlines.deadline(c, c.milestones[id_], clause_id)
    return found | {"own": clause_id in found["clauses"]}


def _examples(c: Catalogue, clause_id: str) -> Data:
    found = c.clause_exemplars.get(clause_id, ())
    return {
        "examples": [parts.exemplar_link(e) for e in found[:MOST_EXAMPLES]],
        "more_examples": max(0, len(found) - MOST_EXAMPLES),
    }


def groups_of(c: Catalogue, holder: str) -> list[Data]:
    """The subject groups that a clause, or a part itself, holds."""
    return [group(c, g.id) for g in c.criteria.groups if g.id.rpartition(".")[0] == holder]


def group(c: Catalogue, clause_id: str) -> Data:
    """A subject group with all its criteria, for the part that holds the criteria."""
    found = c.clauses[clause_id].group
    assert found is not None
    criteria = [
        {"id": c.clauses[k.id].label, "url": addresses.clause(c.clauses[k.id]), "text": k.text} for k in found.criteria
    ]
    ended = parts.notes(c, [found.ended]) if found.ended else []
    return {
        "id": c.clauses[found.id].label,
        "anchor": ascii_clause(found.id),
        "title": found.title,
        "url": addresses.group(found),
        "ended": ended,
        "criteria": criteria,
    }


def document(c: Catalogue, source: Source) -> Data:
    """A cited document with a link to its own line."""
    return parts.document(c, source.id) | {"number": source.called if source.number else None, "name": source.title}
