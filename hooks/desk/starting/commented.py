"""A record of the kit as YAML, with what the model says of its fields above them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hooks.desk.normal_form.text import tidied, yaml_text
from hooks.records.reading.validating import submodel

_WIDTH = 110
_KEY = re.compile(r"^([a-z_]+):")


def commented(values: Mapping[str, Any], model: type[BaseModel], depth: int = 1) -> str:
    """The values in normal form; above each field its title and help, and those of the fields within, in comments.

    Fields that the file does not have are told at its end. `depth` is how far within fields are told.
    """
    told: list[str] = []
    for line in yaml_text(values, model).splitlines():
        if match := _KEY.match(line):
            told += _about(model.model_fields[match[1]], depth)
        told.append(line)
    lacks = [name for name in model.model_fields if name not in values]
    if lacks:
        told += ["# Ghi thêm được, khi có:"]
        told += [line for name in lacks for line in _line(name, model.model_fields[name], "  ")]
    return tidied("\n".join(told) + "\n", model)


def _about(field: FieldInfo, depth: int) -> Iterator[str]:
    yield from _wrapped(_said(field))
    yield from _within(field, depth, "  ")


def _within(field: FieldInfo, depth: int, indent: str) -> Iterator[str]:
    inner = submodel(field.annotation) if depth else None
    for name, about in inner.model_fields.items() if inner else ():
        yield from _line(name, about, indent)
        yield from _within(about, depth - 1, indent + "  ")


def _line(name: str, field: FieldInfo, indent: str) -> Iterator[str]:
    must = "bắt buộc; " if field.is_required() else ""
    yield from _wrapped(f"{indent}{name}: {must}{_said(field)}")


def _said(field: FieldInfo) -> str:
    return f"{field.title}. {field.description}"


def _wrapped(text: str) -> list[str]:
    indent = " " * (len(text) - len(text.lstrip()))
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent="# ",
        subsequent_indent=f"#   {indent}",
        break_long_words=False,
        break_on_hyphens=False,
    )
