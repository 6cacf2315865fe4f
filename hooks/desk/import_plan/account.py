"""The account of an import: each line of the document with what it was read as, what is doubtful, and all of it as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.desk.import_plan.clauses import span_of
from hooks.desk.import_plan.deadlines import Deadline
from hooks.desk.import_plan.growing import Node
from hooks.desk.import_plan.lines import Line
from hooks.desk.import_plan.proposal import Proposal
from hooks.records.model.milestones import LIMIT_LABELS
from hooks.records.model.numbering import FORM_LABELS, PRINTED, NumberForm

_LOST = "chưa xếp vào đâu"
_SHOWN = 72


@dataclass(frozen=True, slots=True)
class Entry:
    """One line and what it was read as; `id` is the clause it belongs to, '' for lines of the frame."""

    line: Line
    what: str
    id: str = ""


def account_of(proposal: Proposal) -> list[Entry]:
    """Every line of the document, in its order."""
    told = {(line.number, line.where): Entry(line, what) for line, what in proposal.outline.frame}
    for node, what in _nodes(proposal):
        for i, line in enumerate([*node.lines, *node.cells]):
            beside = "cột bên của dòng bảng, " if i >= len(node.lines) else ""
            told.setdefault((line.number, line.where), Entry(line, beside + what, node.id))
    return [told.get((line.number, line.where), Entry(line, _LOST)) for line in proposal.document.lines()]


def _nodes(proposal: Proposal) -> Iterator[tuple[Node, str]]:
    outline = proposal.outline
    of_groups = {id(group): group for group in proposal.groups}
    criteria = {id(child) for group in proposal.groups for child in group.children}
    for tops, name in ((outline.opening, "lời mở đầu"), (outline.parts, "phần"), (outline.appendices, "phụ lục")):
        for top in tops:
            for node in top.walk():
                inside = (
                    "nhóm tiêu chí" if id(node) in of_groups else "tiêu chí" if id(node) in criteria else "điều, điểm"
                )
                yield node, name if node is top or name == "lời mở đầu" else inside


def lost(entries: list[Entry]) -> list[Entry]:
    """Lines that are nowhere: there should be none."""
    return [entry for entry in entries if entry.what == _LOST]


def summary(proposal: Proposal, entries: list[Entry]) -> Iterator[str]:
    """The account for people: what was read as what, then what to look at."""
    yield from _counted(proposal, entries)
    yield "\nĐọc thành:"
    names = {id(node): what for node, what in _nodes(proposal)}
    for top in (*proposal.outline.opening, *proposal.outline.tops()):
        yield from _tree(top, 0, names)
    frame = [entry for entry in entries if not entry.id]
    yield "\nKhông vào điều nào:" if frame else ""
    yield from (f"  dòng {e.line.span}: {e.what}: {_cut(e.line.text)}" for e in frame)
    yield from _bodies(proposal)
    yield from _deadlines(proposal)
    yield ""
    yield from doubts_of(proposal)


def doubts_of(proposal: Proposal, most: int | None = None) -> Iterator[str]:
    """What to look at, the first `most` of it, and what was done with the file's letters."""
    doubts = proposal.outline.doubts
    if doubts:
        yield f"Cần xem lại ({len(doubts)}):"
    for line, told, hint in doubts[:most]:
        yield f"  {f'dòng {line.span}: ' if line else ''}{told}"
        yield f"    → {hint}"
    if most is not None and len(doubts) > most:
        yield "  … kể đủ: campaign import-plan, không kèm --write."
    yield from (f"  {note}" for note in proposal.document.notes)


def _counted(proposal: Proposal, entries: list[Entry]) -> Iterator[str]:
    outline, source = proposal.outline, proposal.source
    number = f" số {source['number']}" if "number" in source else ""
    yield f"Văn bản{number}: {source.get('title', source['id'])}"
    clauses = sum(1 for _, what in _nodes(proposal) if what == "điều, điểm")
    criteria = sum(len(group.children) for group in proposal.groups)
    yield (
        f"{len(entries)} dòng, {len(lost(entries))} dòng bị sót. {len(outline.parts)} phần, {len(outline.appendices)} phụ lục, "
        f"{clauses} điều và điểm, {len(proposal.groups)} nhóm với {criteria} tiêu chí, "
        f"{sum(bool(s.id) for s in proposal.stated)} mốc thời gian, {len(proposal.used)} cơ quan."
    )
    forms = dict.fromkeys(n.marker.form for top in outline.parts for n in top.walk() if n.marker and n.marker.form)
    yield f"Cách đánh số: {', '.join(FORM_LABELS[form] for form in forms)}."


def _tree(node: Node, depth: int, names: dict[int, str]) -> Iterator[str]:
    lines = span_of([*node.lines, *node.cells])
    what = names.get(id(node), "")
    sort = f" ({what})" if what not in {"điều, điểm", "phần"} else ""
    yield f"  {'  ' * depth}{node.id}{sort}, dòng {lines or '…'}: {_cut(node.head)}"
    for child in node.children:
        yield from _tree(child, depth + 1, names)


def _bodies(proposal: Proposal) -> Iterator[str]:
    new = [(id_, name) for id_, name in proposal.bodies.proposed.items() if id_ in proposal.used]
    if new:
        yield "\nCơ quan chưa có trong data/agencies.yml, đề xuất thêm (xem lại tên, gộp tên trùng):"
        yield from (f"  {id_}: {name}" for id_, name in new)


def _deadlines(proposal: Proposal) -> Iterator[str]:
    held = [s for s in proposal.stated if s.id]
    if held:
        yield "\nMốc thời gian đề xuất:"
    for s in held:
        deadline = s.deadline
        yield f"  {s.id}, {s.clause}, dòng {s.line.span}: {LIMIT_LABELS[deadline.limit].lower()} {_when(deadline)}, “{deadline.said}”"


def _when(deadline: Deadline) -> str:
    quarter = f"quý {PRINTED[NumberForm.ROMAN][deadline.quarter - 1]}/" if deadline.quarter else ""
    return f"{quarter}{deadline.date or deadline.every}{' hằng năm' if deadline.every else ''}"


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"


def report_text(proposal: Proposal, entries: list[Entry]) -> bytes:
    """The whole account as JSON: every line and cell, the tree, doubts, bodies, deadlines."""
    outline = proposal.outline
    told = {
        "source": proposal.source,
        "lines": [_told(entry) for entry in entries],
        "lost": [e.line.number for e in lost(entries)],
        "tree": [_branch(node) for node in (*outline.opening, *outline.tops())],
        "bodies": [{"id": id_, "name": proposal.bodies.proposed.get(id_, "")} for id_ in proposal.used],
        "deadlines": [
            {"id": s.id, "clause": s.clause, "line": s.line.number, "said": s.deadline.said, "who": s.who, "to": s.to}
            | {"limit": s.deadline.limit.value, "when": _when(s.deadline)}
            for s in proposal.stated
        ],
        "doubts": [{"line": at.number if at else 0, "what": what, "do": hint} for at, what, hint in outline.doubts],
        "notes": proposal.document.notes,
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _told(entry: Entry) -> dict[str, object]:
    line = entry.line
    out: dict[str, object] = {"line": line.number}
    out |= {"through": line.last} if line.last > line.number else {}
    out |= {"text": line.text} | ({"where": line.where} if line.where else {})
    return out | {"read_as": entry.what} | ({"id": entry.id} if entry.id else {})


def _branch(node: Node) -> dict[str, object]:
    out: dict[str, object] = {"id": node.id, "printed": node.marker.printed if node.marker else "", "text": node.head}
    out |= {"lines": span_of([*node.lines, *node.cells])} | ({"cited_as": node.label} if node.label else {})
    out |= {"columns": node.columns} if node.columns else {}
    return out | ({"inside": [_branch(child) for child in node.children]} if node.children else {})


def original_text(entries: list[Entry]) -> str:
    """The document line by line with the id of each: what stays unpublished, beside the data, for who rewrites it."""
    return "".join(f"[{e.id or e.what}] {e.line.text}\n" for e in entries)
