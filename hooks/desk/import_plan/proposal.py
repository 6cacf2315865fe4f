"""A document → the files it proposes for data/: plan, criteria, and the bodies, documents and deadlines these name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from hooks.dates import PartialDate
from hooks.desk.import_plan.adding import add
from hooks.desk.import_plan.bodies import Bodies
from hooks.desk.import_plan.clauses import Maker, Stated, Values
from hooks.desk.import_plan.criteria import groups_of
from hooks.desk.import_plan.frame import Part
from hooks.desk.import_plan.growing import Node
from hooks.desk.import_plan.ids import numbered
from hooks.desk.import_plan.issuing import issuing_area, signed_at, source_of
from hooks.desk.import_plan.known import Known
from hooks.desk.import_plan.lines import Document
from hooks.desk.import_plan.naming import Naming, unwritten
from hooks.desk.import_plan.outline import Outline, outline_of
from hooks.desk.import_plan.roles import duties
from hooks.desk.normal_form.text import yaml_text
from hooks.records.checks.bodies import out_of_time
from hooks.records.model.agencies import Agencies
from hooks.records.model.milestones import Milestones
from hooks.records.model.numbering import Numbering
from hooks.records.model.plan import Criteria, Plan
from hooks.records.model.sources import Sources
from hooks.text import slug

_PLAIN_FORMS = ["la-ma", "so", "chu", "gach"]


@dataclass(slots=True)
class Proposal:
    """What an import proposes."""

    outline: Outline
    document: Document
    files: dict[str, str]
    """Name of a file of data/ → its text; files that were there keep theirs, and have more at the end."""
    groups: list[Node]
    stated: list[Stated]
    bodies: Bodies
    used: list[str]
    """Ids of all bodies that have a role or a deadline."""
    source: Values


def proposal_of(document: Document, known: Known) -> Proposal:
    """Everything that can be proposed from a document for a campaign that has `known`. Raises UnreadableDataError."""
    outline = outline_of(document)
    areas = [known.area, *signed_at(outline), *issuing_area(outline)]
    _open_up(outline, Bodies(known.agencies, areas))
    groups = groups_of(outline)
    numbering = numbered(outline)
    groups = [g for g in groups if not g.label and all(not child.label for child in g.children)]
    maker = Maker(Bodies(known.agencies, areas), Naming([*known.proper, *signed_at(outline)]), known.sources, groups)
    source, is_new = source_of(outline, known, maker.naming)
    plan = _plan(outline, numbering, maker, source["id"])
    criteria = {"groups": [maker.group(group) for group in groups]}
    _tell_unassigned(outline, maker)
    milestones = _milestones(outline, maker, known)
    _name_deadlines(plan, maker.stated)
    used = _used(plan, criteria, milestones)
    new = [{"id": id_, "name": name} for id_, name in maker.bodies.proposed.items() if id_ in used]
    files = {"plan.yml": yaml_text(plan, Plan), "criteria.yml": _criteria_text(criteria)}
    add(files, known, "agencies.yml", new, Agencies)
    add(files, known, "sources.yml", [source] if is_new else [], Sources)
    add(files, known, "milestones.yml", milestones, Milestones)
    return Proposal(outline, document, files, groups, maker.stated, maker.bodies, used, source)


def _open_up(outline: Outline, bodies: Bodies) -> None:
    """Paragraphs of a part become clauses where they are several, or name bodies: only clauses hold roles."""
    for top in outline.parts:
        body = top.body
        heads = bodies.headed(top.head) if top.is_heading else []
        if len(body) > 1 or any(duties(line.text, bodies.mentions(line.text), heads) for line in body):
            del top.lines[top.headings :]
            top.children[:0] = [Node(None, [line], name="doan-mo-dau", label="đoạn mở đầu") for line in body]


def _tell_unassigned(outline: Outline, maker: Maker) -> None:
    """Bodies that a part's own line names and nothing below it gives work to: only clauses hold roles."""
    for top in outline.parts:
        given = {id_ for node in top.walk() for _, ids in maker.duties.get(node.id, []) for id_ in ids}
        named = dict.fromkeys(top.head[m.start : m.end] for m in maker.bodies.mentions(top.head) if m.id not in given)
        if named:
            told = f"dòng đầu của {top.id} nêu {', '.join(f'“{name}”' for name in named)}, chưa có vai nào ở các điều bên trong"
            hint = "việc giao cho nơi ấy thì thêm một điều có roles trong phần này"
            outline.doubts.append((top.lines[0] if top.lines else None, told, hint))


def _plan(outline: Outline, numbering: Numbering, maker: Maker, source: str) -> Values:
    plan: Values = {"source": source}
    if levels := _numbering(numbering):
        plan["numbering"] = levels
    notes = [{"text": note} for note in _notes(outline)]
    plan |= {"notes": notes} if notes else {}
    if outline.opening:
        plan["opening"] = [maker.clause(node, []) for node in outline.opening]
    recipients = [line.text.strip(" -–+•;.,") for line in outline.told(Part.RECIPIENTS)]
    recipients = [text for text in recipients if text and not re.match(r"nơi (?:nhận|gửi)", text, re.IGNORECASE)]
    plan |= {"recipients": recipients} if recipients else {}
    return plan | {"parts": [maker.part(node) for node in outline.tops()]}


def _numbering(numbering: Numbering) -> Values:
    """The numbering as values; nothing where the plan counts as most do."""
    out: Values = {}
    forms = [level.form.value for level in numbering.levels]
    worded = any(level.word or level.through for level in numbering.levels)
    if worded or forms != _PLAIN_FORMS[: len(forms)]:
        out["levels"] = [_level(level) for level in numbering.levels]
    if numbering.appendices:
        out["appendices"] = [_level(level) for level in numbering.appendices]
    return out | ({"doubled": list(numbering.doubled)} if numbering.doubled else {})


def _level(level: Any) -> Values:
    out: Values = {"form": level.form.value}
    return out | ({"word": level.word} if level.word else {}) | ({"through": "true"} if level.through else {})


def _notes(outline: Outline) -> list[str]:
    told = []
    if any(node.is_counted and node.marker and node.marker.is_sign and not node.label for node in outline.nodes()):
        told.append(
            "Bản gốc dùng gạch đầu dòng ở một số chỗ. Số cuối ở những chỗ ấy do trang đặt theo thứ tự để tiện dẫn."
        )
    return told


def _milestones(outline: Outline, maker: Maker, known: Known) -> list[Values]:
    """The deadlines that can be held; what cannot becomes a doubt."""
    out: list[Values] = []
    used = set(known.milestones)
    for stated in maker.stated:
        stated.who = [id_ for id_ in stated.who if not _out_of_time(id_, stated, known)]
        stated.to = [id_ for id_ in stated.to if not _out_of_time(id_, stated, known)]
        if why := _unheld(stated, known):
            told = f"hạn “{stated.deadline.said}” ở {stated.clause}: {why}"
            outline.doubts.append((stated.line, told, "tự ghi mốc ở data/milestones.yml nếu đây là hạn"))
            continue
        base = f"han-{slug(stated.clause, 40)}"
        stated.id = next(x for x in (base if n == 1 else f"{base}-{n}" for n in range(1, 9999)) if x not in used)
        used.add(stated.id)
        deadline = stated.deadline
        values: Values = {
            "id": stated.id,
            "title": unwritten(stated.line.span).rstrip("."),
            "clause": stated.clause,
            "limit": deadline.limit.value,
        }
        values |= {"date": deadline.date} if deadline.date else {"every": deadline.every}
        values |= {"quarter": str(deadline.quarter)} if deadline.quarter else {}
        out.append(values | {"who": stated.who} | ({"to": stated.to} if stated.to else {}))
    return out


def _out_of_time(id_: str, stated: Stated, known: Known) -> bool:
    """Whether a known body was no more, or not yet, when the deadline comes."""
    agency = next((a for a in known.agencies if a.id == id_), None)
    date = stated.deadline.date
    if agency is None or not date:
        return False
    day = PartialDate.parse(date)
    return bool(out_of_time(agency, day.first, day.last, ("", "")))


def _unheld(stated: Stated, known: Known) -> str:
    if stated.deadline.hour:
        return "hạn tính đến giờ, dữ liệu chỉ ghi được ngày"
    if not stated.deadline.is_whole:
        return "không đủ năm, hoặc ngày không có trong lịch"
    if not stated.who:
        return "không rõ cơ quan nào phải làm"
    year = int(stated.deadline.date[:4]) if stated.deadline.date else 0
    if year and ((known.starts and year < known.starts.year) or (known.ends and year > known.ends.year)):
        return "ở ngoài những năm của phong trào"
    return ""


def _name_deadlines(plan: Values, stated: list[Stated]) -> None:
    """Write at each clause the ids of its deadlines."""
    by = {s.clause: [x.id for x in stated if x.clause == s.clause and x.id] for s in stated}

    def walk(clauses: list[Values]) -> None:
        for clause in clauses:
            if ids := by.get(clause["id"]):
                clause["milestones"] = ids
            walk(clause.get("clauses", []))

    for holder in ({"clauses": plan.get("opening", [])}, *plan["parts"]):
        walk(holder.get("clauses", []))


def _used(*values: Any) -> list[str]:
    """Ids of bodies in all these, in order."""
    out: list[str] = []

    def walk(value: Any) -> None:
        if isinstance(value, Mapping):
            for name, inner in value.items():
                if name in {"bodies", "who", "to"}:
                    out.extend(inner)
                else:
                    walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)

    for value in values:
        walk(value)
    return list(dict.fromkeys(out))


def _criteria_text(criteria: Values) -> str:
    return yaml_text(criteria, Criteria) if criteria["groups"] else "groups: []\n"
