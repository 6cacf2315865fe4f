"""Strict CSV: UTF-8, a header of field names, one record a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from hooks.lean import leaned
from hooks.problems import Problem, did_you_mean
from hooks.records.reading.documents import Document
from hooks.records.reading.genuine import odd_lines
from hooks.records.reading.text_files import read_text
from hooks.records.reading.validating import example_text, problem_of

M = TypeVar("M", bound=BaseModel)

MAX_BYTES = 32 * 1024 * 1024
"""Largest CSV file read: about 300,000 recipients."""
MAX_CELL = 4000
_AT_A_TIME = 1000
_SYNTAX = (
    ("unexpected end of data", "sai-cu-phap", "có dấu nháy kép mở mà không đóng", "thêm dấu nháy kép đóng ở cuối ô"),
    (
        "field larger than",
        "qua-dai",
        f"có ô dài quá {MAX_CELL} ký tự",
        "viết gọn lại; nếu ô không dài, xem có dấu nháy kép mở mà không đóng",
    ),
    (
        "",
        "sai-cu-phap",
        "sau dấu nháy kép đóng còn chữ",
        'ô có dấu nháy kép thì viết đôi dấu ấy ("") và đặt cả ô trong nháy kép',
    ),
)


def read_csv(path: Path, file: str, model: type[M]) -> tuple[list[M], list[Problem]]:
    """Every row as a record, or all problems, each with the row's line.

    Empty cells count as absent. No row is dropped in silence: with problems the list is empty.
    """
    text = read_text(path, file, MAX_BYTES)
    if isinstance(text, Problem):
        return [], [text]
    try:
        header = next((cells for _, cells in _lines(text)), [])
        problems = _header_problems(header, file, model)
    except _BadTableError as bad:
        return [], [bad.problem(file)]
    if problems:
        return [], problems
    rows, lines, problems = _cells(text, file)
    try:
        records: list[M] = _rows_of(model).validate_python(rows)
    except ValidationError as error:
        problems += [_row_problem(e, file, model, lines) for e in error.errors(include_url=False)]
    problems = _with_columns(problems, list(odd_lines(text, file)))
    return ([], problems) if problems else (_lean(records), [])


def _lean(records: list[M]) -> list[M]:
    """The same records in less room: those that fill in the same columns share the set of their names."""
    filled: dict[frozenset[str], set[str]] = {}
    for i, record in enumerate(records):
        names = record.model_fields_set
        records[i] = leaned(record, filled.setdefault(frozenset(names), names))
    return records


def _with_columns(problems: list[Problem], odd: list[Problem]) -> list[Problem]:
    """Each odd thing once: by its cell where that tells, at its column."""
    columns = {(p.line, p.code): p.column for p in odd}
    told = [replace(p, column=columns.get((p.line, p.code), 0)) for p in problems]
    cells = {(p.line, p.code) for p in problems}
    return told + [p for p in odd if (p.line, p.code) not in cells]


def reads_as(path: Path, file: str, model: type[M], records: Sequence[M]) -> bool:
    """Whether a file is read as just these records; of a long one a few are held at a time."""
    text = read_text(path, file, MAX_BYTES)
    if isinstance(text, Problem):
        return False
    try:
        header = next((cells for _, cells in _lines(text)), [])
    except _BadTableError:
        return False
    if _header_problems(header, file, model):
        return False
    rows, _, problems = _cells(text, file)
    if problems or len(rows) != len(records):
        return False
    read, parts = _rows_of(model).validate_python, range(0, len(rows), _AT_A_TIME)
    try:
        return all(read(rows[n : n + _AT_A_TIME]) == list(records[n : n + _AT_A_TIME]) for n in parts)
    except ValidationError:
        return False


@cache
def _rows_of(model: type[BaseModel]) -> TypeAdapter[Any]:
    return TypeAdapter(list[model])  # type: ignore[valid-type]


def row_lines(path: Path, file: str) -> list[int]:
    """The line each record of a readable table begins on."""
    text = read_text(path, file, MAX_BYTES)
    return [] if isinstance(text, Problem) else _cells(text, file)[1]


class _BadTableError(Exception):
    """The table cannot be read on from the line given."""

    def __init__(self, line: int, error: csv.Error) -> None:
        self.line, self.told = line, str(error)

    def problem(self, file: str) -> Problem:
        _, code, message, hint = next(s for s in _SYNTAX if s[0] in self.told)
        return Problem(file, self.line, "", code, message, hint=hint)


def _lines(text: str) -> Iterator[tuple[int, list[str]]]:
    """The rows that hold anything, the header first, each with the line it begins on."""
    csv.field_size_limit(MAX_CELL * 4)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            if (cells and cells[0].strip()) or any(c.strip() for c in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise _BadTableError(line, error) from None


def _cells(text: str, file: str) -> tuple[list[dict[str, str]], list[int], list[Problem]]:
    rows: list[dict[str, str]] = []
    lines: list[int] = []
    problems: list[Problem] = []
    table = _lines(text)
    _, header = next(table)
    long = '"' in text or max(map(len, text.split("\n"))) > MAX_CELL  # else no cell can be
    try:
        for line, cells in table:
            if len(cells) != len(header):
                message = f"dòng có {len(cells)} ô, dòng đầu có {len(header)} ô"
                problems.append(
                    Problem(file, line, "", "so-o", message, hint="ô có dấu phẩy phải đặt trong dấu nháy kép")
                )
                continue
            if long and sum(map(len, cells)) > MAX_CELL and any(len(c) > MAX_CELL for c in cells):
                problems.append(
                    Problem(file, line, "", "qua-dai", f"có ô dài quá {MAX_CELL} ký tự", hint="viết gọn lại")
                )
                continue
            rows.append({k: text for k, v in zip(header, cells, strict=True) if v and (text := v.strip())})
            lines.append(line)
    except _BadTableError as bad:
        problems.append(bad.problem(file))
    return rows, lines, problems


def _header_problems(header: list[str], file: str, model: type[BaseModel]) -> list[Problem]:
    """What is wrong with the first line: no columns at all, or columns the model does not have as they are."""
    if not any(header):
        hint = "dòng đầu: " + ",".join(model.model_fields)
        return [Problem(file, 1, "", "tep-rong", "tệp không có dòng đầu ghi tên cột", hint=hint)]
    if len(header) == 1 and (sign := next((s for s in ";\t|" if s in header[0]), "")):
        shown = "dấu tab" if sign == "\t" else f"dấu {sign}"
        message = f"các cột ngăn bằng {shown}"
        return [Problem(file, 1, "", "sai-cu-phap", message, hint="lưu lại thành CSV ngăn bằng dấu phẩy")]
    return sorted({*_odd_columns(header, file, model), *_missing_columns(header, file, model)})


def _odd_columns(header: list[str], file: str, model: type[BaseModel]) -> Iterator[Problem]:
    fields = model.model_fields
    for name in header:
        if name not in fields:
            hint = did_you_mean(name, fields) or "các cột dùng được: " + ", ".join(fields)
            yield Problem(file, 1, name, "cot-la", f"không có cột nào tên “{name}”", hint=hint)
        elif header.count(name) > 1:
            yield Problem(file, 1, name, "trung-truong", f"cột {name} có hai lần", hint="giữ lại một cột")


def _missing_columns(header: list[str], file: str, model: type[BaseModel]) -> Iterator[Problem]:
    for name, field in model.model_fields.items():
        if field.is_required() and name not in header:
            message = f"thiếu cột bắt buộc “{field.title}”"
            yield Problem(file, 1, name, "thieu-truong", message, hint=f"thêm cột {name}")


def _row_problem(error: ErrorDetails, file: str, model: type[BaseModel], lines: list[int]) -> Problem:
    row, *rest = error["loc"]
    line = lines[int(row)]
    if error["type"] == "missing":
        name = str(rest[0])
        field = model.model_fields[name]
        hint = f"điền cột {name}, ví dụ: {example_text(field)}"
        return Problem(file, line, name, "thieu-truong", f"ô “{field.title}” để trống", hint=hint)
    inner = error.copy()
    inner["loc"] = tuple(rest)
    return problem_of(inner, model, Document(file, None, {(): line}), ())
