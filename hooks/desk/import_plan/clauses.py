"""Nodes → clauses and criteria as plain values: numbers and bodies are the document's, texts are left to write."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from hooks.desk.import_plan.bodies import Bodies
from hooks.desk.import_plan.deadlines import Deadline, deadline_of_cell, deadlines_in
from hooks.desk.import_plan.growing import Node
from hooks.desk.import_plan.lines import Line
from hooks.desk.import_plan.naming import Naming, unwritten
from hooks.desk.import_plan.roles import Duties, column_role, duties, merged
from hooks.records.model.duties import Role
from hooks.records.model.sources import Source
from hooks.text import fold, slug

Values = dict[str, Any]
_MOST_WORDS = 11


@dataclass(slots=True)
class Stated:
    """A deadline with where it stands and who has to keep it."""

    clause: str
    line: Line
    deadline: Deadline
    who: list[str]
    to: list[str]
    id: str = ""


@dataclass(slots=True)
class Maker:
    """Makes the values of one plan; gathers what it finds on the way."""

    bodies: Bodies
    naming: Naming
    sources: Sequence[Source]
    groups: Sequence[Node]
    stated: list[Stated] = field(default_factory=list)
    duties: dict[str, Duties] = field(default_factory=dict)
    """Clause → the roles in it."""
    _slugs: set[str] = field(default_factory=set)

    def part(self, node: Node) -> Values:
        """A part or an appendix."""
        title = self.naming.sentence(node.head)
        sentence = not node.is_heading
        title = self.naming.title(title) if sentence else title
        title = title or (node.marker.printed if node.marker else "Nội dung")
        content = node.lines if sentence else node.body
        values: Values = {"id": node.id, "slug": self.slug(title), "title": title, "short": self.naming.short(title)}
        values["lead"] = unwritten(span_of(node.lines or [line for n in node.walk() for line in n.lines]))
        if content or not node.children:
            values["text"] = unwritten(span_of(content or node.lines))
        self._add_sources(values, node)
        self._add_clauses(values, node, [] if sentence else self.bodies.headed(node.head))
        return values

    def clause(self, node: Node, heads: Sequence[str]) -> Values:
        """A clause with all below; `heads` are the bodies that the headings above name."""
        values: Values = {"id": node.id} | ({"cited_as": node.label} if node.label else {})
        titled = node.is_heading and bool(node.head) and (bool(node.children) or bool(node.body) or bool(node.columns))
        if titled:
            values["title"] = self.naming.title(node.head)
        content = node.body if titled else node.lines
        if content or node.cells or not node.children or values.get("title", "").endswith("…"):
            values["text"] = unwritten(span_of([*(content or node.lines), *node.cells]))
        named = self._bodies(node.head) if titled else []
        self._add_duties(values, node, content, named or heads, asked=titled)
        self._add_sources(values, node)
        self._add_clauses(values, node, named or heads)
        return values

    def group(self, node: Node) -> Values:
        """A group of criteria."""
        title = self.naming.sentence(node.head) or node.id
        values: Values = {"id": node.id, "slug": self.slug(title), "title": title, "short": self.naming.short(title)}
        values["lead"] = unwritten(span_of([*node.lines, *node.cells]))
        if bodies := self._bodies(node.head):
            values["bodies"] = bodies
        if node.children[0].columns != node.columns and (told := _columns(node)):
            values["notes"] = [{"text": f"{told}."}]
        values["criteria"] = [self._criterion(child) for child in node.children]
        return values

    def slug(self, title: str) -> str:
        """An address of its own."""
        base = slug(title, 50)
        tried = (base if n == 1 else f"{base}-{n}" for n in range(1, 20_000))
        found = next(one for one in tried if one not in self._slugs)
        self._slugs.add(found)
        return found

    def _criterion(self, node: Node) -> Values:
        lines = span_of([*node.lines, *node.cells])
        values: Values = {"id": node.id, "text": unwritten(lines), "ask": unwritten(lines)}
        if told := _columns(node):
            values["how"] = f"{told}."
        self._add_duties(values, node, node.lines, [], asked=False)
        values.pop("milestones", None)
        self._add_sources(values, node)
        return values

    def _add_clauses(self, values: Values, node: Node, heads: Sequence[str]) -> None:
        inside = [child for child in node.children if not any(child is group for group in self.groups)]
        if inside and not any(node is group for group in self.groups):
            values["clauses"] = [self.clause(child, heads) for child in inside]

    def _bodies(self, text: str) -> list[str]:
        return list(dict.fromkeys(m.id for m in self.bodies.mentions(text)))

    def _add_duties(
        self, values: Values, node: Node, content: Sequence[Line], heads: Sequence[str], *, asked: bool
    ) -> None:
        if node.name.endswith("can-cu"):
            return
        of_lines = [duties(_plain(line, node), self.bodies.mentions(_plain(line, node)), heads) for line in content]
        if node.columns:
            of_lines = [self._of_columns(node)]
        found = merged(*of_lines) if content or node.columns else []
        if found:
            self.duties[node.id] = found
            values["roles"] = [{"role": role.value, "bodies": ids} for role, ids in found]
        self._add_deadlines(values, node, content, found)

    def _of_columns(self, node: Node) -> Duties:
        out: Duties = []
        for title, said in node.columns.items():
            role = column_role(title)
            ids = (self._bodies(said) or ([self.bodies.called(said)] if role is Role.LEADS else [])) if role else []
            if role and any(ids):
                out.append((role, ids))
        return merged(out)

    def _add_deadlines(self, values: Values, node: Node, content: Sequence[Line], found: Duties) -> None:
        told = [(line, deadline) for line in content for deadline in deadlines_in(_plain(line, node))]
        for title, said in node.columns.items():
            if ("thoi gian" in fold(title) or "han" in fold(title).split()) and (deadline := deadline_of_cell(said)):
                line = next((cell for cell in node.cells if cell.text in said), node.lines[0])
                told.append((line, deadline))
        by = {role.value: ids for role, ids in found}
        who = next((by[r] for r in ("bao-cao", "chu-tri", "thuc-hien", "tham-muu", "phoi-hop") if by.get(r)), [])
        for line, deadline in told:
            self.stated.append(
                Stated(node.id, line, deadline, list(who), [x for x in by.get("nhan-bao-cao", []) if x not in who])
            )

    def _add_sources(self, values: Values, node: Node) -> None:
        text = " ".join(line.text for line in node.lines)
        named = [s.id for s in self.sources if s.number and s.number in text]
        if named:
            values["sources"] = list(dict.fromkeys(named))


def _plain(line: Line, node: Node) -> str:
    """A line without the marker of its node."""
    return node.marker.rest if node.marker and node.lines and line is node.lines[0] else line.text


def _columns(node: Node) -> str:
    """What the other columns of a row say, where that is short enough to be a fact rather than a text."""
    return ". ".join(f"{title}: {said}" for title, said in node.columns.items() if len(said.split()) <= _MOST_WORDS)


def span_of(lines: Sequence[Line]) -> str:
    """Lines as they are told: 12–14, or 12, 15."""
    numbers = sorted({n for line in lines for n in range(line.number, max(line.last, line.number) + 1)})
    pieces: list[list[int]] = []
    for number in numbers:
        if pieces and number == pieces[-1][1] + 1:
            pieces[-1][1] = number
        else:
            pieces.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in pieces)
