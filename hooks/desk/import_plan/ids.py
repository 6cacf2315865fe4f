"""Numbers of the outline → ids of the data, and the plan's way of numbering that makes each of them valid.

A number that the data cannot hold (a letter twice in a row of lists, a small Roman one, one that goes back) becomes a
clause without a number, cited as the document prints it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from hooks.desk.import_plan.growing import Node
from hooks.desk.import_plan.lines import Line
from hooks.desk.import_plan.outline import Outline
from hooks.records.model.numbering import NumberForm, Numbering, NumberLevel, Seat, inner_seats, label, top_seats
from hooks.text import slug

_LONGEST = 60
_WORDS = {
    "gach": ("gach", "gạch đầu dòng thứ {}"), "chu": ("diem", "điểm {}"), "la-ma-nho": ("muc", "mục {}"),
    "so": ("khoan", "khoản {}"), "thap-phan": ("muc", "mục {}"), "la-ma": ("muc", "mục {}"), "chu-hoa": ("muc", "mục {}"),
}  # fmt: skip
"""Family → the word in the id of a clause whose number cannot stand there, and how it is cited."""


def numbered(outline: Outline) -> Numbering:
    """Give every node its id; returns the numbering under which all of them are valid."""
    levels = _levels(outline.parts, through=_is_through(outline.parts))
    appendices = _levels(outline.appendices, through=False)
    numbering = Numbering(levels=levels, appendices=appendices, doubled=[])
    ids = _Ids(numbering)
    ids.opening(outline.opening)
    before: Seat | None = None
    for node in outline.tops():
        before = ids.top(node, before) or before
    outline.doubts += ids.doubts
    return Numbering(levels=levels, appendices=appendices, doubled=ids.doubled)


def _is_through(parts: Iterable[Node]) -> bool:
    """Whether articles (Điều) are counted through the document: no number comes twice."""
    seats = [n.marker.seat for p in parts for n in p.walk() if n.marker and n.marker.family == "dieu"]
    return len(seats) == len(set(seats))


def _levels(tops: Iterable[Node], *, through: bool) -> list[NumberLevel]:
    """All kinds of numbers from outside in, so that each way down meets its own in that order."""
    found: list[tuple[NumberForm, str | None]] = []
    for top in tops:
        for way in _ways(top, ()):
            at = 0
            for level in way:
                if level in found[at:]:
                    at = found.index(level, at) + 1
                else:
                    found.insert(at, level)
                    at += 1
    usual: list[tuple[NumberForm, str | None]] = [(NumberForm.ROMAN, None)]
    made = [
        NumberLevel(form=f, word=w, through=through and w == "Điều" and i > 0)
        for i, (f, w) in enumerate(found or usual)
    ]
    return made if list(tops) else []


def _ways(
    node: Node, above: tuple[tuple[NumberForm, str | None], ...]
) -> Iterator[tuple[tuple[NumberForm, str | None], ...]]:
    own = (node.marker.form, node.marker.word) if node.marker and node.marker.form else None
    if own is None:
        return  # below a clause without a number the checks ask for no order
    way = (*above, own)
    yield way
    for child in node.children:
        yield from _ways(child, way)


class _Ids:
    """Goes through the outline as the check of numbers does, and says what that would refuse."""

    def __init__(self, numbering: Numbering) -> None:
        self.numbering = numbering
        self.used: set[str] = set()
        self.doubled: list[str] = []
        self.doubts: list[tuple[Line | None, str, str]] = []

    def opening(self, nodes: list[Node]) -> None:
        """Paragraphs before the first part: named by a word, or by what they are."""
        for node in nodes:
            node.label = f"Văn bản, {node.label or (node.marker.printed if node.marker else 'đoạn mở đầu')}"
            node.id = self._free(node.name or "doan-mo-dau")
            self._below(node, None)

    def top(self, node: Node, before: Seat | None) -> Seat | None:
        """A part or an appendix. Its number is free of what stands before it: a doubled or lesser one is counted on."""
        assert node.marker is not None
        node.id = self._seat(node)
        seat = next(top_seats(self.numbering, node.id), None)
        same = before is not None and seat is not None and seat.levels == before.levels
        if seat is None or node.id in self.used or (same and before is not None and seat.comes_before(before)):
            seat = self._next(node, before)
        self.used.add(node.id)
        self._below(node, seat)
        return seat

    def _next(self, node: Node, before: Seat | None) -> Seat | None:
        """A part whose number is used or out of order: the next free number, told as a doubt."""
        printed = node.marker.printed if node.marker else ""
        once = node.id
        if once in self.used and before and before.position == self._position(once) and before.again < 9:
            self._double(once)
            node.id = f"{once}-{before.again + 1}"
        else:
            level = self.numbering.levels[0]
            position = before.position + 1 if before else 0
            word = f"{slug(level.word)}-" if level.word else ""
            number = level.printed(position).removeprefix(f"{level.word} " if level.word else "")
            node.id = word + (slug(number) if level.form is NumberForm.ORDINAL else number)
            node.is_counted = True
        told = f"số phần “{printed}” bị trùng hoặc lùi; trang ghi là {node.id}"
        self.doubts.append((node.lines[0] if node.lines else None, told, "đối chiếu số phần với bản gốc"))
        return next(top_seats(self.numbering, node.id), None)

    def _position(self, number: str) -> int:
        return next((seat.position for seat in top_seats(self.numbering, number)), -1)

    def _below(self, parent: Node, above: Seat | None) -> None:
        """All clauses inside `parent`."""
        before: Seat | None = None
        mixed = len({n.marker.form for n in parent.children if n.marker and n.marker.form}) > 1
        count = 0
        for node in parent.children:
            if node.marker and node.marker.is_sign:
                count += 1
            seat = self._numbered(node, parent, above, before, 0 if mixed else count) if node.marker else None
            if seat is None and not node.id:
                self._unnumbered(node, parent, count)
            before = seat or before
            self.used.add(node.id)
            self._below(node, seat)

    def _numbered(self, node: Node, parent: Node, above: Seat | None, before: Seat | None, count: int) -> Seat | None:
        """The seat of a node whose number can stand; None for one that needs a word."""
        marker = node.marker
        if above is None and marker and marker.form and (not marker.is_sign or count):
            self._unchecked(node, parent, count)
            return None
        if above is None or marker is None or marker.form is None or (marker.is_sign and not count):
            return None
        node.is_counted = marker.is_sign
        own = str(count) if marker.is_sign else self._seat(node)
        through = any(x.through and x.word == marker.word and x.form is marker.form for x in above.levels)
        id_ = own if through else f"{parent.id}.{own}"
        seat = next(inner_seats(self.numbering, above, parent.id, id_), None) if len(id_) <= _LONGEST else None
        if seat and before and id_ in self.used and _alike(before, seat) and before.again < 9:
            self._double(id_)
            id_ = f"{id_}-{before.again + 1}"
            seat = next(inner_seats(self.numbering, above, parent.id, id_), None)
        fits = id_ not in self.used and (not seat or before is None or _rises(before, seat))
        node.id = id_ if seat and fits else ""
        return seat if fits else None

    def _double(self, id_: str) -> None:
        """Declare that the document has a number twice."""
        if id_ not in self.doubled:
            self.doubled.append(id_)
            self.numbering.doubled.append(id_)

    def _unchecked(self, node: Node, parent: Node, count: int) -> None:
        """Below a clause without a number any number may stand that is not used."""
        assert node.marker is not None
        node.is_counted = node.marker.is_sign
        id_ = f"{parent.id}.{count if node.marker.is_sign else self._seat(node)}"
        node.id = id_ if id_ not in self.used and len(id_) <= _LONGEST else ""

    def _unnumbered(self, node: Node, parent: Node, count: int) -> None:
        marker = node.marker
        if marker is None:
            word, cited = node.name or "doan", node.label or "đoạn không đánh số"
        else:
            name, words = _WORDS.get(marker.family, ("muc", "{}"))
            number = str(count) if marker.is_sign else slug(marker.printed.replace("đ", "dd").replace("Đ", "DD"))
            word = f"{name}-{number}" if not marker.is_sign or count else name
            cited = node.label or words.format(count if marker.is_sign else marker.printed.strip("().:/ "))
        node.id = self._free(f"{parent.id}.{word}"[: _LONGEST - 4].rstrip("-."))
        above = parent.label or label(self.numbering, parent.id)
        node.label = f"{above}, {cited}"[:300]

    def _free(self, id_: str) -> str:
        """The id, or with a number behind it."""
        tried = (id_ if n == 1 else f"{id_}-{n}" for n in range(1, 20_000))
        found = next(one for one in tried if one not in self.used)
        self.used.add(found)
        return found

    @staticmethod
    def _seat(node: Node) -> str:
        assert node.marker is not None
        word = f"{slug(node.marker.word)}-" if node.marker.word else ""
        return word + node.marker.seat


def _alike(before: Seat, seat: Seat) -> bool:
    return (before.level, before.position) == (seat.level, seat.position)


def _rises(before: Seat, seat: Seat) -> bool:
    return before.level == seat.level and not seat.comes_before(before)
