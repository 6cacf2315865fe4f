"""What an editor has to decide before a list is written, grouped so that one answer serves a group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from hooks.desk.import_list.people import fielder, namer
from hooks.desk.importing.columns.meanings import FIELDS
from hooks.desk.importing.steps import DOUBT_TITLES, Doubt, DoubtKind, Outcome


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at: what it is, all its cells, what to change when it is wrong."""

    text: str
    cells: tuple[str, ...] = ()
    remedy: str = ""
    named: bool = False
    """Whether the text names its cells itself."""
    people: tuple[str, ...] = ()
    """Whom the line of each cell names, '' for nobody; () where the text says it itself."""


@dataclass(frozen=True, slots=True)
class Question:
    """Everything of one kind that is to be decided."""

    number: int
    """As the preview and the page number it."""
    kind: str
    """What `--yes` takes; '' for refusals, which only mending settles."""
    title: str
    items: tuple[Item, ...]
    count: int
    """How many rows, cells or things it is about."""
    accepted: bool = False
    """Whether the editor has said yes to it."""


def questions_of(out: Outcome, yes: AbstractSet[str] = frozenset()) -> tuple[Question, ...]:
    """The questions of an outcome: refusals first, then doubts by kind."""
    name = namer(out.readings)
    groups = [("", title, [_named(item, name) for item in items]) for title, items in _refused(out)]
    doubts = defaultdict[DoubtKind, list[Item]](list)
    for doubt in (*(each for each in out.doubts if not each.certain), *_further(out)):
        named = bool(doubt.cells) and doubt.cells[0] in doubt.text
        doubts[doubt.kind].append(_named(Item(doubt.text, doubt.cells, doubt.remedy, named), name))
    groups += [(kind.value, DOUBT_TITLES[kind], doubts[kind]) for kind in DoubtKind if kind in doubts]
    return tuple(
        Question(number, kind, title, tuple(items), sum(max(1, len(i.cells)) for i in items), kind in yes)
        for number, (kind, title, items) in enumerate(groups, 1)
    )


def _named(item: Item, name: Callable[[str], str]) -> Item:
    """With the people of its cells, unless its text names the one it is about."""
    people = tuple(map(name, item.cells))
    said = not any(people) or (len(people) == 1 and people[0] in item.text)
    return item if said else replace(item, people=people)


def _refused(out: Outcome) -> list[tuple[str, list[Item]]]:
    """The refusals, each reason once with its cells; unclear columns, and names of several districts, for themselves."""
    several = {str(each["cell"]) for each in out.ambiguous}
    titles = (
        "Cột chưa rõ là gì, chưa ghi dòng nào có chữ ở đó",
        "Bị từ chối",
        "Bị từ chối vì tên nơi có ở nhiều huyện",
    )
    told: list[dict[str, list[str]]] = [{}, {}, {}]
    for refusal in out.refused:
        if refusal.of_column:
            told[0].setdefault(refusal.of_column, []).append(refusal.cell)
        cell, reason = refusal.own if refusal.of_column else (refusal.cell, refusal.reason)
        if reason:
            told[1 + (cell in several)].setdefault(reason, []).append(cell)
    return [
        (title, [Item(reason, tuple(cells)) for reason, cells in reasons.items()])
        for title, reasons in zip(titles, told, strict=True)
        if reasons
    ]


def _further(out: Outcome) -> list[Doubt]:
    """Rows that stand twice and private details that were cut out, as doubts: each wants a look too."""
    remedy = "là một thì xóa một dòng trong tệp"
    twice = [Doubt(DoubtKind.TWICE, f"“{name}” giống {same}", (cell,), remedy) for cell, name, same in out.within]
    field, cells = fielder(out.readings), dict[tuple[str, str], list[str]]()
    for cell, what in out.removed:
        cells.setdefault((what, _if_wrongly_cut(field(cell))), []).append(cell)
    removed = [Doubt(DoubtKind.REMOVED, f"đã bỏ {what}", tuple(of), remedy) for (what, remedy), of in cells.items()]
    return [*twice, *removed]


def _if_wrongly_cut(field: str) -> str:
    """What to do where something was cut out of a cell that is no private detail."""
    if field in {"name", ""}:
        return "là một phần của tên thì sửa ô ấy rồi nhập lại"
    return f"không phải điều riêng tư thì viết lại ô {FIELDS.get(field, field)} cho rõ rồi nhập lại"


def ranges(cells: Sequence[str]) -> list[str]:
    """Cells as people name them, those below one another together, a sheet once: Sheet1!B2, B5:B9."""
    told: list[tuple[str, int, int]] = []
    for cell in dict.fromkeys(cells):
        column = cell.rstrip("0123456789")
        row = int(cell[len(column) :] or 0)
        if told and told[-1][0] == column and told[-1][2] + 1 == row:
            told[-1] = (column, told[-1][1], row)
        else:
            told.append((column, row, row))
    named, sheet = [], ""
    for column, first, last in told:
        own, _, letter = column.rpartition("!")
        until = f":{letter}{last}" if last > first else ""
        named.append(f"{column if own != sheet else letter}{first}{until}")
        sheet = own
    return named
