"""Values → records: what pydantic found wrong, told in Vietnamese with file and line."""

from __future__ import annotations

from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from hooks.problems import Problem, did_you_mean, field_name
from hooks.records.model.fields import SLUG
from hooks.records.model.kinds import registry
from hooks.records.model.shared import RecipientKind
from hooks.records.model.told import TOLD
from hooks.records.reading.documents import Document
from hooks.text import slug

M = TypeVar("M", bound=BaseModel)
Path = tuple[str | int, ...]
_NO_NAMES = ("function-", "constrained-")
"""How parts of an error's place begin that pydantic puts in and no file has."""
_UNTOLD = ("sai-gia-tri", "giá trị không dùng được", "ví dụ: {example}")


def validate(model: type[M], value: Any, doc: Document, base: Path = ()) -> tuple[M | None, list[Problem]]:
    """`value` (at path `base` of `doc`) as a record, or None and every problem in it."""
    try:
        return model.model_validate(value), []
    except ValidationError as error:
        found = [problem_of(e, model, doc, base) for e in error.errors(include_url=False)]
        return None, found


def problem_of(error: ErrorDetails, model: type[BaseModel], doc: Document, base: Path) -> Problem:
    """One pydantic error as a problem at its line."""
    path = (*base, *(p for p in error["loc"] if not isinstance(p, str) or not p.startswith(_NO_NAMES)))
    code, message, hint = TOLD.get(_kind(error), _UNTOLD)
    words = _words(error, model, str(path[-1]) if path else "")
    value = error.get("input")
    if "at" in words:  # of several fields, the one to look at
        path, value = (*path, words["at"]), words["value"]
    shown = value if isinstance(value, str) and error["type"] != "extra_forbidden" else ""
    name = field_name(path)
    return Problem(doc.file, doc.line_of(path), name, code, message.format_map(words), shown, hint.format_map(words))


def _kind(error: ErrorDetails) -> str:
    """What TOLD calls an error: pydantic does not tell a text left empty, or one too long, from lists."""
    kind, value = error["type"], error.get("input")
    if value is None and kind == "string_type":
        return "string_too_short"
    if kind == "string_pattern_mismatch" and error["ctx"]["pattern"] == SLUG:
        return "slug"
    return f"string_{kind}" if isinstance(value, str) and kind in {"too_short", "too_long"} else kind


def _words(error: ErrorDetails, model: type[BaseModel], name: str) -> dict[str, str]:
    """What the messages of TOLD leave open: the field's own words, its limits, what may have been meant."""
    holder, field = _field_of(model, error["loc"])
    words = {"name": name, "title": "", "help": "", "example": "", "near": "", "expected": ""}
    if field is not None:
        words |= {"title": field.title or "", "help": field.description or "", "example": example_text(field)}
    words["line"] = _new_line(name, field)
    words |= {k: _number(v) for k, v in (error.get("ctx") or {}).items()}
    if error["type"] == "extra_forbidden":
        known = holder.model_fields
        words["near"] = did_you_mean(name, known) or "các trường dùng được: " + ", ".join(known)
    if _kind(error) == "slug":
        words["proposal"] = slug(str(error["input"]))
    if error["type"] == "enum":
        words["expected"] = _expected(field, words["expected"])
        value = error.get("input")
        meant = did_you_mean(value if isinstance(value, str) else "", words["expected"].split(", "))
        words["near"] = meant or "chọn một trong các giá trị ấy"
    return words


def _expected(field: Any, told: str) -> str:
    """The values of a closed list, those of the campaign's own with them."""
    if field is not None and field.annotation is RecipientKind:
        return ", ".join(registry.current().recipients)
    return told.replace("'", "").replace(" or ", ", ")


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


def _field_of(model: type[BaseModel], loc: Path) -> tuple[type[BaseModel], Any]:
    """The field an error is about, and the model that has or lacks it; None for one there is not."""
    holder, field = model, None
    for part in (p for p in loc if isinstance(p, str)):
        holder = (submodel(field.annotation) if field is not None else None) or holder
        field = holder.model_fields.get(part)
        if field is None:
            break
    return holder, field


def submodel(annotation: Any) -> type[BaseModel] | None:
    """The model inside a field's type (X, X | None, list[X]), if there is one."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for inner in get_args(annotation):
        if found := submodel(inner):
            return found
    return None
