"""Lines one after the other → a tree: each numbered line stands where its number goes on, or where it begins a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hooks.desk.import_plan.lines import Line
from hooks.desk.import_plan.markers import LETTERS, SKIPPED, Marker, as_capital, marker_of

_STOPS = re.compile(r"[.;!?…,]\W*$|/\.\W*$")
_MOST_WORDS = 14


@dataclass(eq=False, slots=True)
class Node:
    """One numbered line with what stands below it, or a paragraph that holds a list; the root has no marker, no lines."""

    marker: Marker | None = None
    lines: list[Line] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    cells: list[Line] = field(default_factory=list)
    """Of a row of a table: what stands beside its text."""
    columns: dict[str, str] = field(default_factory=dict)
    """Of a row of a table: heading of a column → what the row says there."""
    name: str = ""
    """Of a node without a number: the word its id ends with, such as loi-ket."""
    id: str = ""
    label: str = ""
    """How it is cited when the data cannot hold its number, or it has none; else ''."""
    is_counted: bool = False
    """Whether its number is not the document's own."""
    headings: int = 1
    """How many of its lines are its heading: that of an appendix or a chapter may have several."""

    @property
    def head(self) -> str:
        """Its heading, or first line, without the marker."""
        first = self.marker.rest if self.marker else self.lines[0].text if self.lines else ""
        return " ".join(filter(None, (first, *(line.text for line in self.lines[1 : self.headings]))))

    @property
    def body(self) -> list[Line]:
        """Its lines after the heading."""
        return self.lines[self.headings :]

    @property
    def is_heading(self) -> bool:
        """Whether its first line is a heading rather than a sentence: no stop at its end."""
        return not _STOPS.search(self.head)

    def walk(self) -> Iterator[Node]:
        """It and all below, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Grower:
    """Puts line after line into the tree; `doubts` are what an editor should look at."""

    def __init__(self) -> None:
        self.root = Node()
        self.stack = [self.root]
        self._floor = 1
        """How many of the open nodes nothing closes."""
        self.doubts: list[tuple[Line, str]] = []

    def add(self, line: Line) -> Node:
        """Put a line where it belongs; returns the node it is now part of."""
        marker = self._read(marker_of(line.text))
        return self._numbered(line, marker) if marker else self._plain(line)

    def add_marked(self, line: Line, marker: Marker) -> Node:
        """Put a row of a table, whose number stands beside it, where it belongs."""
        return self._numbered(line, self._read(marker) or marker)

    def begin(self, node: Node) -> None:
        """Put a node below the root, and go on inside it."""
        self.root.children.append(node)
        self.stack = [self.root, node]
        self._floor = 2

    def _read(self, marker: Marker | None) -> Marker | None:
        """The marker; I, V, X and L are letters where a list of letters has come to them."""
        if marker and marker.family == "la-ma" and len(marker.seat) == 1 and marker.seat in "IVXL":
            capital = as_capital(marker)
            if self._going_on(capital) and not self._going_on(marker):
                return capital
        if marker and marker.family == "chu" and marker.seat in "ivx" and not self._going_on(marker):
            return self._small(marker)
        return marker

    def _small(self, marker: Marker) -> Marker:
        value = {"i": 1, "v": 5, "x": 10}[marker.seat]
        small = Marker("la-ma-nho", "la-ma-nho", 14.0, value, marker.seat, marker.printed, marker.rest)
        return small if value == 1 or self._going_on(small) else marker

    # ---------------------------------------------------------------- numbered lines

    def _numbered(self, line: Line, marker: Marker) -> Node:
        depth = self._depth(line, marker)
        del self.stack[max(depth, self._floor) :]
        node = Node(marker, [line])
        self.stack[-1].children.append(node)
        self.stack.append(node)
        return node

    def _depth(self, line: Line, marker: Marker) -> int:
        """How many of the open nodes stay open: the new one stands in the last of them."""
        if len(marker.path) > 1 and (found := self._under(marker)):
            return found
        if marker.is_sign:
            return self._same(marker) or len(self.stack)
        if marker.is_named:
            return self._outside(marker)
        if found := self._going_on(marker):
            return found
        return self._new_list(marker) if marker.value == 1 else self._out_of_order(line, marker)

    def _going_on(self, marker: Marker) -> int | None:
        """Where the number is the next of a list that is open: written alike first, then of the same kind."""
        for alike in (True, False):
            for depth in range(len(self.stack) - 1, 0, -1):
                last = self.stack[depth].marker
                if last and _follows(last, marker) and (not alike or last.style == marker.style):
                    return depth
        return None

    def _same(self, marker: Marker) -> int | None:
        for depth in range(len(self.stack) - 1, 0, -1):
            last = self.stack[depth].marker
            if last and last.style == marker.style:
                return depth
        return None

    def _under(self, marker: Marker) -> int | None:
        """Inside the node that has the pieces before the last: 1.2 in 1, II.1 in II; or in the part of that number."""
        before = marker.path[:-1]
        for depth in range(len(self.stack) - 1, 0, -1):
            last = self.stack[depth].marker
            if last and (
                last.path == before or (len(last.path) < 2 and (last.seat,) == before and last.family != "chu")
            ):
                return depth + 1
        for depth in range(len(self.stack) - 1, 0, -1):
            last = self.stack[depth].marker
            if last and len(before) == 1 and before[0] == str(last.value) and not last.is_sign and last.family != "chu":
                return depth + 1
        return None

    def _outside(self, marker: Marker) -> int:
        """After all that stand further out."""
        for depth in range(self._floor, len(self.stack)):
            last = self.stack[depth].marker
            if last is None or last.rank >= marker.rank:
                return depth
        return len(self.stack)

    def _new_list(self, marker: Marker) -> int:
        """Where a first number begins a list: inside the last line, unless that is a sign or stands further in."""
        same = self._same(marker)
        if same and not self._opens(len(self.stack) - 1):
            return same
        depth = len(self.stack)
        while depth > 1 and not self._opens(depth - 1):
            last = self.stack[depth - 1].marker
            inward = last and last.rank > marker.rank and not (marker.family == "so" and last.family == "chu")
            if not last or not (last.is_sign or inward):
                break
            depth -= 1
        return depth

    def _opens(self, depth: int) -> bool:
        """Whether the node announces a list: it ends with a colon, or is a paragraph that holds one."""
        node = self.stack[depth]
        return depth > 0 and (node.marker is None or node.lines[-1].text.rstrip().endswith(":"))

    def _out_of_order(self, line: Line, marker: Marker) -> int:
        """A number that follows none: a jump or a doubled one stands in the list of its kind, else where its rank says."""
        of_kind = [
            d for d in range(len(self.stack) - 1, 0, -1) if (m := self.stack[d].marker) and m.family == marker.family
        ]
        less = [d for d in of_kind if (m := self.stack[d].marker) and m.value < marker.value]
        if found := [*less, *of_kind][:1]:
            before = self.stack[found[0]].marker
            assert before is not None
            self.doubts.append(
                (line, f"số “{marker.printed}” đứng sau “{before.printed}”: bản gốc thiếu, trùng hay lùi số")
            )
            return found[0]
        self.doubts.append((line, f"danh sách bắt đầu bằng “{marker.printed}”: bản gốc thiếu các số trước"))
        return self._outside(marker)

    # ---------------------------------------------------------------- paragraphs

    def _plain(self, line: Line) -> Node:
        top = self.stack[-1]
        if top is self.root:
            node = Node(None, [line])
            self.root.children.append(node)
            self.stack = [self.root, node] if self._holds(line.text) else [self.root]
            return node
        if top.marker and self._completes(top, line.text):
            top.lines.append(line)
            top.headings = len(top.lines)
            return top
        alone = len(self.stack) == 2 or (top.is_heading and not top.body)
        if alone or not self._holds(line.text):
            top.lines.append(line)
            return top
        del self.stack[max(len(self.stack) - 1, self._floor) :]
        node = Node(None, [line])
        self.stack[-1].children.append(node)
        self.stack.append(node)
        return node

    @staticmethod
    def _completes(top: Node, text: str) -> bool:
        """Whether a line is the title below a number that stands alone (PHẦN THỨ NHẤT), or goes on in its capitals."""
        assert top.marker is not None
        if top.children or len(top.lines) != top.headings or not top.marker.is_named:
            return False
        return not top.head or (top.head.isupper() and text.isupper())

    @staticmethod
    def _holds(text: str) -> bool:
        """Whether a paragraph looks as if a list followed: a colon at its end, or few words and no stop."""
        return text.rstrip().endswith(":") or (len(text.split()) <= _MOST_WORDS and not _STOPS.search(text))


def _follows(last: Marker, marker: Marker) -> bool:
    """Whether one number is the next after the other; letters that documents leave out may be missing."""
    if last.family != marker.family or len(last.path) != len(marker.path):
        return False
    if last.family == "thap-phan" and last.path[:-1] != marker.path[:-1]:
        return False
    if marker.value == last.value + 1:
        return True
    between = LETTERS[last.value : marker.value - 1]
    return last.family in {"chu", "chu-hoa"} and marker.value > last.value and set(between) <= SKIPPED
