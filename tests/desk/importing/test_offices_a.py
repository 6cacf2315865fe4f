"""Lists in the usual layouts of offices, each read as a careful clerk would read it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.desk.importing import office_files
from tests.desk.importing.imported import NEW, Done, run

CASES: Mapping[str, Any] = yaml.safe_load(
    (Path(__file__).with_name("lists") / "offices_a.yml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_list_is_read_as_a_clerk_would(tmp_path: Path, case: Mapping[str, Any]) -> None:
    done = run(_file(tmp_path, case), date=NEW, kind=case.get("kind", ""))

    assert _written(done) == _expected(case)
    assert [cell.rpartition("!")[2] for cell in done.reasons] == case.get("refused", [])
    assert {q["kind"] for q in done.report["questions"]} >= set(case.get("asked", []))
    assert done.code == bool(case.get("refused") or case.get("asked"))


def _written(done: Done) -> list[dict[str, str]]:
    return [row.model_dump(mode="json", exclude_none=True, exclude={"id"}) for row in done.rows]


def _expected(case: Mapping[str, Any]) -> list[dict[str, str]]:
    """Each row with what all rows have: “name | field=value field=value”."""
    lines = (line.partition("|") for line in case.get("rows", "").splitlines())
    return [{"name": name.strip(), **_pairs(case["each"]), **_pairs(more)} for name, _, more in lines]


def _pairs(text: str) -> dict[str, str]:
    return dict(re.findall(r"(\w+)=(.*?)(?= \w+=|$)", text))


def _file(folder: Path, case: Mapping[str, Any]) -> Path:
    """The list as an Excel file, or of the kind the case says; “== name” begins a sheet."""
    sheets: dict[str, list[list[object]]] = {}
    rows = sheets.setdefault("Sheet1", [])
    for line in case["list"].splitlines():
        if line.startswith("== "):
            rows = sheets[line[3:]] = []
        else:
            rows.append([_value(cell.strip()) for cell in line.split("|")] if line else [])
    kind, path, above = case.get("as", "xlsx"), folder / "ds", case.get("above", 0)
    if kind == "docx":
        return office_files.word(path.with_suffix(".docx"), [rows[above:]], (), [[str(row[0]) for row in rows[:above]]])
    if kind == "csv":
        path.with_suffix(".csv").write_bytes(office_files.csv_bytes(rows))
        return path.with_suffix(".csv")
    merges = [_merge(text) for text in case.get("merges", "").split()]
    return office_files.xlsx(path.with_suffix(".xlsx"), {k: v for k, v in sheets.items() if v}, merges)


def _value(cell: str) -> object:
    return int(cell) if cell.isdecimal() and not cell.startswith("0") else cell


def _merge(text: str) -> office_files.Merge:
    """A5:D6 as rows and columns."""
    left, top, right, bottom = re.fullmatch(r"([A-Z])(\d+):([A-Z])(\d+)", text).groups()  # type: ignore[union-attr]
    return int(top) - 1, ord(left) - 65, int(bottom) - 1, ord(right) - 65
