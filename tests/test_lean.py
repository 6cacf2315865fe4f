"""Lines of lists in little room: the same records, and as many as there may be."""

from __future__ import annotations

import sys
import tracemalloc
from pathlib import Path

from hooks.lean import leaned
from hooks.records.model.honours import Recipient
from hooks.records.reading.tables import read_csv

LINE = {"id": "7", "name": "Gia đình Thử Văn Mẫu", "kind": "family", "title": "gia-dinh", "hamlet": "ấp 1"}
MOST_BYTES = 330 if sys.version_info < (3, 13) else 520
"""Of one line with its own name: 600 where each has a table of names of its own. Python 3.13 leaves room for more of them."""


def test_a_line_in_less_room_is_the_same() -> None:
    line = Recipient.model_validate(LINE)
    lean = leaned(line, line.model_fields_set)

    assert lean == line
    assert (lean.model_dump(), lean.model_fields_set) == (line.model_dump(), line.model_fields_set)
    assert lean.model_copy(update={"id": "8"}).id == "8"


def test_what_is_changed_is_all_that_differs() -> None:
    line = Recipient.model_validate(LINE)
    lean = leaned(line, line.model_fields_set, {"name": "Gia đình Thử Thị Mẫu"})

    assert lean == line.model_copy(update={"name": "Gia đình Thử Thị Mẫu"})
    assert line.name == LINE["name"]


def test_many_lines_take_little_room(tmp_path: Path) -> None:
    rows, path = 2_000, tmp_path / "recipients.csv"
    text = "".join(f"{n},Thử Văn Mẫu {n},individual,hoc-tap,ấp {n % 9}\n" for n in range(1, rows + 1))
    path.write_text(f"id,name,kind,title,hamlet\n{text}", encoding="utf-8")
    before, _ = read_csv(path, path.name, Recipient)  # what is made once, and texts that are remembered

    tracemalloc.start()
    lines, problems = read_csv(path, path.name, Recipient)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert (lines, problems, len(lines)) == (before, [], rows)
    assert held / rows <= MOST_BYTES
