"""Who does what: every body the plan names, its work, and what it is today."""

from __future__ import annotations

from functools import partial
from typing import Any

from hooks.pages import parts
from hooks.pages.plan import deadlines, duties
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import ClauseEntry, in_plan_order
from hooks.records.model.agencies import Agency, Certainty, Successor
from hooks.sections import Section, named
from hooks.text import lower_first, sort_key

Data = dict[str, Any]


def view(c: Catalogue) -> View:
    """The page of all bodies."""
    return View(
        "ke-hoach/ai-lam-viec-gi/",
        "plan/agencies.html",
        "Ai làm việc gì",
        "Từng cơ quan có tên trong kế hoạch: việc được giao ở điều nào, nay là cơ quan nào, điều gì chưa xác minh.",
        partial(bodies_data, c),
        source="data/agencies.yml",
    )


def bodies_data(c: Catalogue) -> Data:
    """All bodies that have work, then the ones that only took over from others."""
    all_of_them = [full_body(c, a) for a in c.agencies.values()]
    working = [a for a in all_of_them if a["work"] or a["shared"]]
    index = [
        {"name": name, "anchor": a["id"], "same": name == a["name"]}
        for a in working
        for name in (a["name"], *a["also"])
    ]
    return {
        "crumbs": [(named(Section.PLAN), "ke-hoach/"), ("Ai làm việc gì", None)],
        "index": sorted(index, key=lambda i: sort_key(i["name"])),
        "bodies": working,
        "wide": [a for a in working if a["found_by"]],
        "others": [a for a in all_of_them if not (a["work"] or a["shared"])],
    }


def full_body(c: Catalogue, agency: Agency) -> Data:
    """One body with its work, what it is now, its members and groups."""
    groups = [a for a in c.agencies.values() if agency.id in a.members]
    own = work(c, agency.id)
    mine = {w["id"] for w in own}
    shared: list[Data] = [
        {"group": g.name, "anchor": g.id, "work": [w for w in work(c, g.id) if w["id"] not in mine]} for g in groups
    ]
    return {
        "id": agency.id,
        "name": agency.name,
        "also": agency.also,
        "found_by": agency.found_by,
        "since": agency.since,
        "until": agency.until,
        "members": [parts.agency(c, m) for m in agency.members],
        "successors": [successor(c, s) for s in agency.successors],
        "took_over": took_over(c, agency.id),
        "work": own,
        "shared": [s for s in shared if s["work"]],
        "places": len(mine | {w["id"] for s in shared for w in s["work"]}),
        "notes": parts.notes(c, agency.notes),
    }


def successor(c: Catalogue, item: Successor) -> Data:
    """What a body became: of which work, since when, how sure."""
    now = parts.taken_over(c, item)
    return now | {"anchor": item.agency, "since": item.since, "scope": item.scope} | _sources(c, item)


def took_over(c: Catalogue, agency_id: str) -> list[Data]:
    """The bodies whose work a body took over, each with how sure that is."""
    return [
        {"id": a.id, "name": duties.in_a_sentence(a.name), "sure": s.certainty is Certainty.SEEN}
        | {"certainty": parts.taken_over(c, s)["certainty"], "scope": s.scope}
        for a in c.agencies.values()
        for s in a.successors
        if s.agency == agency_id
    ]


def _sources(c: Catalogue, item: Successor) -> Data:
    return {"sources": parts.citations(c, item.sources)}


def work(c: Catalogue, agency_id: str) -> list[Data]:
    """The places of the plan that give work to a body itself, in the plan's order, with what it does in each."""
    told = ((entry, _told(c, entry, agency_id)) for entry in in_plan_order(c.clauses))
    return [parts.clause(c, entry.id) | {"roles": text} for entry, text in told if text]


def _told(c: Catalogue, entry: ClauseEntry, agency_id: str) -> str:
    if entry.group is not None and entry.criterion is None:
        return "Thi đua theo các tiêu chí của nhóm này" if agency_id in entry.group.bodies else ""
    place = entry.clause or entry.criterion
    text = duties.of_body(c, place, agency_id) if place else ""
    return "; ".join([text, *_deadlines(c, entry.id, agency_id)]) if text else ""


def _deadlines(c: Catalogue, clause_id: str, agency_id: str) -> list[str]:
    """When a body owes what a clause says, in the plan's words."""
    owed = [m for m in c.milestones.values() if clause_id in m.limits and agency_id in m.who]
    found = [deadlines.deadline(c, m, clause_id) for m in owed]
    last = [f" ({d['turn']})" if d["past"] and d["turn"] else "" for d in found]
    return [f"{lower_first(d['title'])}: {lower_first(d['stated'])}{x}" for d, x in zip(found, last, strict=True)]
