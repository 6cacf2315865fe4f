"""The view as lines of a terminal: counts, decisions, what was understood, the rows as they will stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from hooks.desk.import_list.overview import ChangeGroup, Row, Value, View
from hooks.desk.import_list.questions import Item, Question, ranges

_MOST, _CELLS, _ALONE, _ORDINARY, _MOST_ROWS = 12, 8, 4, 5, 1000


def preview_lines(view: View) -> Iterator[str]:
    """What an editor reads before writing."""
    yield counts_line(view)
    for question in view.questions:
        yield ""
        yield from _question(question)
    yield from _understood(view)
    yield from _block("Ghi khác chữ trong ô", change_lines(view.changes), most=60)
    yield from _rows(view)
    yield ""
    yield verdict(view)


def counts_line(view: View) -> str:
    """“Tệp có 120 dòng: ghi được 112, từ chối 8; 104 gia đình, 8 đơn vị.”"""
    kinds = ", ".join(f"{count} {label.lower()}" for label, count in view.kinds)
    return (
        f"Tệp có {view.rows_in} dòng: ghi được {view.written}, từ chối {len(view.refused)}"
        + (f"; {kinds}" if kinds else "")
        + "."
    )


def verdict(view: View) -> str:
    """What is left to be done, in one line."""
    if not view.rows_in:
        return "Không thấy dòng nào của danh sách trong tệp."
    if not view.written:
        return "Không có dòng nào để ghi."
    flags = " ".join(f"--yes {q.kind}" for q in view.open if q.kind)
    parts = [
        f"{len(view.refused)} dòng bị từ chối: sửa trong tệp rồi nhập lại" if view.refused else "",
        f"còn {sum(bool(q.kind) for q in view.open)} điều cần xem; đúng cả thì thêm {flags}" if flags else "",
    ]
    return ". ".join(part[:1].upper() + part[1:] for part in parts if part) + "." if any(parts) else "Mọi dòng đều ổn."


def _question(question: Question) -> Iterator[str]:
    done = " (đã đồng ý)" if question.accepted else ""
    yield f"{question.number}. {question.title}: {question.count}{done}"
    for item in question.items[:_MOST]:
        yield f"  {item_line(item)}"
        if item.remedy and not question.accepted:
            yield f"    Sai thì: {item.remedy}"
    yield from _left(question.items)
    if question.kind and not question.accepted:
        yield f"  Đúng cả thì thêm: --yes {question.kind}"


def item_line(item: Item, most: int = _CELLS) -> str:
    """One thing to look at, after its cells and whom they are of, unless its words name them."""
    if not item.cells or item.named:
        return item.text + _people(item, most)
    if any(item.people) and len(item.cells) <= _ALONE:
        return f"{', '.join(_each(item))}: {item.text}"
    cells = ranges(item.cells)
    more = f" và {len(cells) - most} chỗ nữa" if len(cells) > most else ""
    count = f" ({len(item.cells)} ô)" if len(item.cells) > 2 else ""
    return f"{', '.join(cells[:most])}{more}{count}: {item.text}{_people(item, most)}"


def _each(item: Item) -> Iterator[str]:
    """Every cell with its person, a sheet once: Sheet1!B5 (Võ Thị Mỹ), B9 (Lê Văn Ba)."""
    before = ""
    for cell, name in zip(item.cells, item.people, strict=True):
        sheet, _, at = cell.rpartition("!")
        yield (at if sheet == before else cell) + (f" ({name})" if name else "")
        before = sheet


def _people(item: Item, most: int) -> str:
    """The first people of many cells."""
    names = list(dict.fromkeys(filter(None, item.people)))
    more = f" và {len(names) - most} tên nữa" if len(names) > most else ""
    return f" (dòng của {', '.join(names[:most])}{more})" if names else ""


def _left(lines: Sequence[object], most: int = _MOST) -> Iterator[str]:
    if len(lines) > most:
        yield f"  … và {len(lines) - most} mục nữa, có đủ trong trang xem trước (--html) và báo cáo (--report)"


def _understood(view: View) -> Iterator[str]:
    yield from _block("Cột", [f"{column}: {meant}" for column, meant in view.columns], most=60)
    yield from _block("Lấy từ nơi khác trong tệp", view.certain)
    yield from _block("Cột bị bỏ", [f"{column}: {why}" for column, why in view.dropped], most=60)
    yield from _block("Đổi bảng mã, ví dụ", [f"{cell}: {a} → {b}" for cell, a, b in view.conversions])
    skipped = [f"{cell}: {why}: {text[:60]}" for cell, why, text in view.skipped]
    yield from _block("Không phải dòng của danh sách", skipped)
    yield from _block("Đã có trong danh sách trước", [f"{cell}: {name}, {file}" for cell, name, file in view.earlier])


def change_lines(groups: Iterable[ChangeGroup]) -> list[str]:
    """The changes by reason; what is certain only counted."""
    lines: list[str] = []
    for group in groups:
        lines.append(f"{group.why}: {group.count}")
        if not group.certain:
            lines += [f"  {c.cell}: {c.before} → {c.after}" for c in group.first]
    return lines


def _rows(view: View) -> Iterator[str]:
    """Every doubtful row and a few ordinary ones."""
    if not view.rows:
        return
    yield ""
    ordinary = [row for row in view.rows if not row.doubtful][:_ORDINARY]
    rows = [row for row in view.rows if row.doubtful or row in ordinary]
    told = f"mọi dòng cần xem ({view.doubtful}) và vài dòng khác" if view.doubtful else "vài dòng đầu"
    yield f"Danh sách sẽ ghi {view.written} dòng; {told}:"
    yield from (f"  {_row(row)}" for row in rows[:_MOST_ROWS])
    if view.unhonoured:
        yield f"  {unhonoured(view)}"
    yield from _left(range(view.doubtful + min(_ORDINARY, view.shown - view.doubtful)), _MOST_ROWS)


def unhonoured(view: View) -> str:
    """What is to be done for rows that a later check would find without an honour."""
    return (
        f"{view.unhonoured} dòng không mang danh hiệu, hình thức khen nào: ghi title hay award trong tệp quyết định, "
        "hoặc thêm --title, --award, cột “Danh hiệu”"
    )


def _row(row: Row) -> str:
    parts = (row.number, row.name, row.honour, row.place, row.more)
    notes = sorted({note for part in parts for note in part.notes})
    mark = f"[xem {', '.join(map(str, notes))}] " if notes else "[xem] " if row.doubtful else ""
    return mark + " · ".join(filter(None, map(_value, parts)))


def _value(value: Value) -> str:
    """A value; where it is doubtful, what the file says too."""
    was = [before for before, _ in value.was if before] if value.notes else []
    return f"{value.text} (tệp ghi: {'; '.join(was)})" if was else value.text


def _block(title: str, lines: Sequence[str], most: int = _MOST) -> Iterator[str]:
    if lines:
        yield ""
        yield f"{title}:"
        yield from (f"  {line}" for line in lines[:most])
        yield from _left(lines, most)
