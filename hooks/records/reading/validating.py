"""Values → records: what pydantic found wrong, told in Vietnamese with file and line."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hooks.problems import Problem, did_you_mean, field_name
from hooks.records.model.told import TOLD
from hooks.records.reading.yaml_files import Document

M = TypeVar("M", bound=BaseModel)
Path = tuple[str | int, ...]


def validate(model: type[M], value: Any, doc: Document, base: Path = ()) -> tuple[M | None, list[Problem]]:
    """`value` (at path `base` of `doc`) as a record, or None and every problem in it."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        found = [problem_of(e, model, doc, base) for e in error.errors(include_url=False)]
        return None, found


def problem_of(error: ErrorDetails, model: type[BaseModel], doc: Document, base: Path) -> Problem:
    """One pydantic error as a problem at its line."""
    path = (
        *base,
        *(p for p in error["loc"] if not isinstance(p, str) or not p.startswith(("function-", "constrained-"))),
    )
    value = error.get("input")
    shown = value if isinstance(value, str) else ""
    kind = error["type"]
    if value is None and kind == "string_type":
        kind = "string_too_short"
    elif isinstance(value, str) and kind in {"too_short", "too_long"}:
        kind = f"string_{kind}"
    code, message, hint = TOLD.get(kind, ("sai-gia-tri", "giá trị không dùng được", "ví dụ: {example}"))
    owner, field = _field_of(model, error["loc"])
    words = {"name": str(path[-1]) if path else "", "title": "", "help": "", "example": "", "near": "", "expected": ""}
    if field is not None:
        words |= {"title": field.title or "", "help": field.description or "", "example": example_text(field)}
    if error["type"] == "extra_forbidden" and owner is not None:
        words["near"] = did_you_mean(words["name"], owner.model_fields) or "các trường dùng được: " + ", ".join(
            owner.model_fields
        )
        shown = ""
    words["line"] = _new_line(words["name"], field)
    words |= {k: _number(v) for k, v in (error.get("ctx") or {}).items()}
    if error["type"] == "enum":
        words["expected"] = words["expected"].replace("'", "").replace(" or ", ", ")
        words["near"] = did_you_mean(shown, words["expected"].split(", ")) or "chọn một trong các giá trị ấy"
    name = field_name(path)
    return Problem(doc.file, doc.line_of(path), name, code, message.format_map(words), shown, hint.format_map(words))


def _new_line(name: str, field: Any) -> str:
    example = (field.examples or [""])[0] if field is not None else ""
    if isinstance(example, dict | list):
        return f"dòng {name}: rồi viết tiếp ở các dòng dưới, thụt vào hai dấu cách: {example_text(field)}"
    return f"dòng: {name}: {example}"


def _number(value: object) -> str:
    """A limit as Vietnamese writes it: 100.000."""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return f"{value:,}".replace(",", ".") if isinstance(value, int) else str(value)


def example_text(field: Any) -> str:
    """A field's example on one line."""
    example = (field.examples or [""])[0]
    if isinstance(example, dict):
        return "; ".join(f"{k}: {v}" for k, v in example.items())
    if isinstance(example, list):
        return "- " + (
            ", ".join(map(str, example))
            if not isinstance(example[0], dict)
            else "; ".join(f"{k}: {v}" for k, v in example[0].items())
        )
    return "true" if example is True else str(example)


def _field_of(model: type[BaseModel], loc: Path) -> tuple[type[BaseModel] | None, Any]:
    owner: type[BaseModel] | None = model
    field: Any = None
    for part in loc:
        if isinstance(part, int):
            continue
        if owner is None:
            return None, None
        last = owner
        field = owner.model_fields.get(part)
        if field is None:
            return last, None
        owner = submodel(field.annotation) or last
    holder = model
    for part in loc[:-1]:
        if isinstance(part, str) and part in holder.model_fields:
            holder = submodel(holder.model_fields[part].annotation) or holder
    return holder, field


def submodel(annotation: Any) -> type[BaseModel] | None:
    """The model inside a field's type (X, X | None, list[X]), if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if found := submodel(inner):
            return found
    return None
