"""Strict CSV: UTF-8, a header of field names, one record a row."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from hooks.problems import Problem, did_you_mean
from hooks.records.reading import Document, read_text
from hooks.records.validating import problem_of

M = TypeVar("M", bound=BaseModel)

MAX_BYTES = 32 * 1024 * 1024
"""Largest CSV file read: about 300,000 recipients."""
MAX_CELL = 4000


def read_csv(path: Path, file: str, model: type[M]) -> tuple[list[M], list[Problem]]:
    """Every row as a record, or all problems, each with the row's line.

    Empty cells count as absent. No row is dropped in silence: with problems the list is empty.
    """
    text = read_text(path, file, MAX_BYTES)
    if isinstance(text, Problem):
        return [], [text]
    rows, lines, problems = _cells(text, file, model)
    if problems:
        return [], problems
    try:
        return TypeAdapter(list[model]).validate_python(rows), []  # type: ignore[valid-type]
    except ValidationError as error:
        return [], [_row_problem(e, file, model, lines) for e in error.errors(include_url=False)]


def _cells(text: str, file: str, model: type[BaseModel]) -> tuple[list[dict[str, str]], list[int], list[Problem]]:
    rows: list[dict[str, str]] = []
    lines: list[int] = []
    problems: list[Problem] = []
    csv.field_size_limit(MAX_CELL * 4)
    reader = csv.reader(text.split("\n"), strict=True)
    try:
        header = next(reader, [])
        problems += _header_problems(header, file, model)
        for cells in reader:
            if not any(c.strip() for c in cells):
                continue
            if len(cells) != len(header):
                message = f"dòng có {len(cells)} ô, dòng đầu có {len(header)} ô"
                problems.append(Problem(file, reader.line_num, "", "so-o", message, hint="ô có dấu phẩy phải đặt trong dấu nháy kép"))
                continue
            if any(len(c) > MAX_CELL for c in cells):
                problems.append(Problem(file, reader.line_num, "", "qua-dai", f"có ô dài quá {MAX_CELL} chữ cái"))
                continue
            rows.append({k: v.strip() for k, v in zip(header, cells, strict=True) if v.strip()})
            lines.append(reader.line_num)
    except csv.Error as error:
        hint = "xem lại dấu nháy kép; mỗi dấu mở phải có dấu đóng"
        problems.append(Problem(file, reader.line_num, "", "sai-cu-phap", f"không đọc được dòng này ({error})", hint=hint))
    return rows, lines, problems


def _header_problems(header: list[str], file: str, model: type[BaseModel]) -> list[Problem]:
    fields = model.model_fields
    if not header or not any(header):
        return [Problem(file, 1, "", "tep-rong", "tệp không có dòng đầu ghi tên cột", hint="dòng đầu: " + ",".join(fields))]
    found = []
    for name in header:
        if name not in fields:
            hint = did_you_mean(name, fields) or "các cột dùng được: " + ", ".join(fields)
            found.append(Problem(file, 1, name, "cot-la", f"không có cột nào tên “{name}”", hint=hint))
        elif header.count(name) > 1:
            found.append(Problem(file, 1, name, "trung-truong", f"cột {name} có hai lần", hint="giữ lại một cột"))
    found += [
        Problem(file, 1, name, "thieu-truong", f"thiếu cột bắt buộc “{field.title}”", hint=f"thêm cột {name}")
        for name, field in fields.items()
        if field.is_required() and name not in header
    ]
    return sorted(set(found))


def _row_problem(error: Any, file: str, model: type[BaseModel], lines: list[int]) -> Problem:
    row, *rest = error["loc"]
    doc = Document(file, None, {(): lines[row]})
    return problem_of({**error, "loc": tuple(rest)}, model, doc, ())
