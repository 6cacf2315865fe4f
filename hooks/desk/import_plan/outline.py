"""The sections of a document → the outline of a plan: its opening, its parts, its appendices, and whose each line is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hooks.desk.import_plan.frame import Part, Section, appendix_heading
from hooks.desk.import_plan.growing import Grower, Node
from hooks.desk.import_plan.lines import Document, Line
from hooks.desk.import_plan.markers import Marker, letter_value, roman
from hooks.desk.import_plan.sectioning import sections
from hooks.desk.import_plan.tables import rows_of
from hooks.records.model.numbering import PRINTED, NumberForm

_CLOSING = re.compile(
    r"^(?:trên đây|yêu cầu|đề nghị|giao|quá trình|trong quá trình|nhận được|chỉ thị này|kế hoạch này|hướng dẫn này|quyết định này)\b"
    r"|^(?:ủy ban|ubnd|ban|sở|hội|bộ|tỉnh|thành) .{2,60}(?:đề nghị|yêu cầu)\b",
    re.IGNORECASE,
)
_ALWAYS_CLOSING = re.compile(r"^trên đây là\b", re.IGNORECASE)  # right below a heading or a line without a stop too
_DEEPEST = 6
"""Levels below a part: files that nest deeper are refused."""
_ISSUING = re.compile(r"^(?:quyết định|nghị quyết|thông báo|công văn|tờ trình|thông tư|nghị định)", re.IGNORECASE)


@dataclass(slots=True)
class Outline:
    """A document as a plan."""

    main: Section
    sections: list[Section]
    opening: list[Node] = field(default_factory=list)
    parts: list[Node] = field(default_factory=list)
    appendices: list[Node] = field(default_factory=list)
    frame: list[tuple[Line, str]] = field(default_factory=list)
    """Lines that are no clause, and what they are."""
    doubts: list[tuple[Line | None, str, str]] = field(default_factory=list)
    """Line, what is doubtful, what to do."""
    scored: list[Node] = field(default_factory=list)
    """Nodes whose children are rows of a table of criteria with points."""

    def tops(self) -> list[Node]:
        """Parts and appendices."""
        return [*self.parts, *self.appendices]

    def told(self, *parts: Part) -> list[Line]:
        """Lines of the frame that are one of these: the plan's own, else those of what issues it."""
        own = self.main.of(*parts)
        return own or [line for section in self.sections if not section.is_appendix for line in section.of(*parts)]

    def nodes(self) -> Iterator[Node]:
        """All nodes, in reading order."""
        for top in (*self.opening, *self.parts, *self.appendices):
            yield from top.walk()


def outline_of(document: Document) -> Outline:
    """The outline of a document."""
    found = sections(document.blocks)
    main = _main(found)
    outline = Outline(main, found)
    for section in found:
        outline.frame += [(line, part.value) for line, part in section.frame if part not in {Part.BASIS, Part.OPENING}]
        if section is main:
            _plan(outline, section)
        elif section.is_appendix or found.index(section) > found.index(main):
            _appendix(outline, section)
        else:
            _issuing(outline, section)
    outline.frame += document.beside
    _number_appendices(outline)
    if not outline.parts:
        _one_part(outline)
    for top in (*outline.opening, *outline.tops()):
        _flatten(outline, top, 1)
    return outline


def _flatten(outline: Outline, node: Node, depth: int) -> None:
    """Put what stands deeper than the data can hold beside what held it."""
    if depth < _DEEPEST:
        for child in node.children:
            _flatten(outline, child, depth + 1)
        return
    flat: list[Node] = []
    for child in node.children:
        flat += child.walk()
        if child.children:
            told = f"dưới “{child.marker.printed if child.marker else child.head[:40]}” bản gốc chia quá nhiều cấp; trang xếp ngang nhau"
            outline.doubts.append((child.lines[0] if child.lines else None, told, "gộp bớt cấp khi viết lại"))
    for each in flat:
        each.children = []
    node.children = flat


def _main(found: list[Section]) -> Section:
    """The section with the plan: the document itself, or what is issued with a decision of a few articles."""
    documents = [s for s in found if not s.is_appendix]
    kind = next((line.text for line in found[0].of(Part.KIND, Part.TITLE)), "")
    later = [s for s in documents[1:] if s.body]
    return later[0] if later and (_ISSUING.match(kind) or not found[0].body) else (documents or found)[0]


def _plan(outline: Outline, section: Section) -> None:
    root = _grown(outline, section)
    outline.opening += _opening(section)
    family = _top_family(root)
    for node in root.children:
        if node.marker and node.marker.family == family:
            outline.parts.append(node)
        elif outline.parts:
            outline.parts[-1].children.append(node)
        else:
            outline.opening.append(node)
    _closing(outline)


def _opening(section: Section) -> list[Node]:
    basis = section.of(Part.BASIS)
    nodes = [Node(None, basis, name="can-cu", label="đoạn căn cứ")] if basis else []
    lines = section.of(Part.OPENING)
    return nodes + [Node(None, [line], name="mo-dau", label="đoạn mở đầu") for line in lines]


def _grown(outline: Outline, section: Section, top: Node | None = None) -> Node:
    grower = Grower()
    if top:
        grower.begin(top)
    for block in section.body:
        if isinstance(block, Line):
            grower.add(block)
            continue
        rows = rows_of(block)
        holder = grower.stack[-1]
        if holder is grower.root or holder.children:
            first = next(block.lines())
            holder = Node(None, [], name="bang", label=f"bảng ở dòng {first.number}")
            grower.stack[-1].children.append(holder)
        holder.children += rows.nodes
        outline.frame += [(line, "tên cột của bảng") for line in rows.heads]
        outline.frame += [(line, "dòng cộng của bảng") for line in rows.totals]
        outline.scored += [holder] if rows.has_points else []
        grower.doubts += rows.doubts
    outline.doubts += [
        (line, told, "đối chiếu với bản gốc; đúng là bản gốc như vậy thì giữ") for line, told in grower.doubts
    ]
    return grower.root


def _top_family(root: Node) -> str:
    """Which kind of number the parts have: that which usually stands outside all others."""
    numbered = [node.marker for node in root.children if node.marker and not node.marker.is_sign and node.marker.form]
    return min(numbered, key=lambda m: m.rank).family if numbered else ""


def _closing(outline: Outline) -> None:
    """The last words of the document, which stand behind its last number: a node of the last part."""
    if not outline.parts:
        return
    part = last = outline.parts[-1]
    while last.children:
        last = last.children[-1]
    first = last.headings + last.is_heading  # the first words below a heading are its own
    for i, line in enumerate(last.lines):
        closing = _CLOSING.match(line.text) or (line.text.endswith("/.") and last is not part)
        if (i >= first and closing) or (i >= last.headings and _ALWAYS_CLOSING.match(line.text)):
            part.children.append(Node(None, last.lines[i:], name="loi-ket", label="đoạn kết"))
            del last.lines[i:]
            return


def _issuing(outline: Outline, section: Section) -> None:
    """A decision that issues the plan: what it says stands in the plan's opening."""
    kind = next((line.text.capitalize() for line in section.of(Part.KIND)), "Văn bản ban hành")
    for node in _opening(section):
        outline.opening.append(Node(None, node.lines, name=f"ban-hanh-{node.name}", label=f"{kind}, {node.label}"))
    for node in _grown(outline, section).children:
        node.name, node.label = (
            "ban-hanh",
            f"{kind}, {node.marker.printed.rstrip('.:') if node.marker else 'đoạn không đánh số'}",
        )
        outline.opening.append(node)


def _appendix(outline: Outline, section: Section) -> None:
    """An appendix, as a part of its own behind the others."""
    heading = [*section.heading] or section.of(Part.KIND, Part.TITLE)
    outline.frame = [(line, what) for line, what in outline.frame if line not in heading]
    top = Node(None, heading, headings=len(heading))
    _grown(outline, section, top)
    top.children[:0] = _opening(section)
    outline.appendices.append(top)


def _number_appendices(outline: Outline) -> None:
    """Give each appendix the number it prints, or one of the page's own, all in one form."""
    told = [appendix_heading(top.lines[0].text) if top.lines else None for top in outline.appendices]
    numbers = [found[1] if found else "" for found in told]
    forms = Counter(_form(number) for number in numbers if number)
    form = forms.most_common(1)[0][0] if forms else NumberForm.ROMAN
    value = 0
    for top, found, number in zip(outline.appendices, told, numbers, strict=True):
        own = _value(number) if number and _form(number) is form else 0
        value = own if own > value else value + 1
        word = "Phụ lục"
        title = found[2] if found else top.lines[0].text if top.lines else ""
        seat = _seat(form, value)
        if own != value:
            first = top.lines[0] if top.lines else next((n.lines[0] for n in top.walk() if n.lines), None)
            outline.doubts.append(
                (
                    first,
                    f"phụ lục không đánh số, hoặc số lặp; trang đặt là {word} {seat}",
                    "đối chiếu số phụ lục với bản gốc",
                )
            )
        top.is_counted = own != value
        top.marker = Marker("phu-luc", "phu-luc", 0.0, value, seat, f"{word} {seat}", title, form, word)


def _form(number: str) -> NumberForm:
    if number.isdecimal():
        return NumberForm.ARABIC
    return NumberForm.ROMAN if roman(number.upper()) else NumberForm.CAPITAL


def _value(number: str) -> int:
    return int(number) if number.isdecimal() else roman(number.upper()) or letter_value(number)


def _seat(form: NumberForm, value: int) -> str:
    return PRINTED[form][value - 1]


def _one_part(outline: Outline) -> None:
    """A document without numbers is one part, of the page's own number."""
    nodes, outline.opening = outline.opening, [n for n in outline.opening if n.name == "can-cu"]
    rest = [n for n in nodes if n.name != "can-cu"]
    for node in rest:
        node.name = node.name if node.name != "mo-dau" else ""
        node.label = "" if not node.name else node.label
    title = next((line.text for line in outline.main.of(Part.TITLE, Part.KIND)), "Nội dung")
    marker = Marker("la-ma", "la-ma", 8.0, 1, "I", "", title, NumberForm.ROMAN)
    outline.parts = [Node(marker, [], rest, is_counted=True)]
    line = rest[0].lines[0] if rest and rest[0].lines else None
    told = "văn bản không đánh số phần nào; trang gom thành phần I"
    outline.doubts.append((line, told, "chia thành các phần theo bản gốc, hoặc giữ một phần"))
