"""A YAML text in the project's normal form: fields in the order of their kind, plain quoting, comments kept."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo
from ruamel.yaml.comments import CommentedBase, CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError
from ruamel.yaml.scalarstring import (
    DoubleQuotedScalarString,
    FoldedScalarString,
    LiteralScalarString,
    PlainScalarString,
    ScalarString,
    SingleQuotedScalarString,
)

from hooks.desk.normal_form.dated import with_iso_dates
from hooks.desk.normal_form.field_order import UntidyError, in_order, plain_yaml
from hooks.records.model.fields import Paragraphs
from hooks.records.reading.text_files import plain_breaks
from hooks.records.reading.validating import submodel
from hooks.records.reading.yaml_files import parse_yaml

_FOLD_AT = 92
"""New text is folded at about this column."""


def tidied(text: str, model: type[BaseModel]) -> str:
    """`text`, which the strict reader takes without a problem, in normal form.

    Raises UntidyError when that would lose or change a value.
    """
    try:
        out = in_order(_emitted(text, model), model)
    except (YAMLError, ValueError, RecursionError) as error:
        raise UntidyError(str(error)) from error
    (before, _), (after, found) = parse_yaml(text, ""), parse_yaml(out, "")
    if before is None or after is None or found or with_iso_dates(before.value, model) != after.value:
        raise UntidyError("đọc lại ra giá trị khác")
    return out


# ---------------------------------------------------------------- quoting and indentation


def yaml_text(values: Mapping[str, Any], model: type[BaseModel]) -> str:
    """A new record of plain text values as YAML in normal form.

    Longer text stands in blocks (>-, |-), where a colon or a quote that is written into it does no harm.
    """
    out = io.StringIO()
    plain_yaml(_FOLD_AT).dump(_new(values, model), out)
    return tidied(out.getvalue(), model)


def _new(values: Mapping[str, Any], model: type[BaseModel]) -> dict[str, Any]:
    return {name: _new_value(value, name, model.model_fields[name]) for name, value in values.items()}


def _new_value(value: Any, name: str, field: FieldInfo) -> Any:
    if isinstance(value, list):
        return [_new_value(item, name, field) for item in value]
    if isinstance(value, Mapping):
        inner = submodel(field.annotation)
        assert inner is not None
        return _new(value, inner)
    if "\n" in value or name == "story":  # several paragraphs, parted by empty lines
        return LiteralScalarString(value)
    return FoldedScalarString(value) if _is_long(field) or len(value) > _FOLD_AT else DoubleQuotedScalarString(value)


def _is_long(field: FieldInfo) -> bool:
    cleaner = get_args(Paragraphs)[-1]
    return any(cleaner in (*field.metadata, *get_args(a)) for a in (field.annotation, *get_args(field.annotation)))


def _emitted(text: str, model: type[BaseModel]) -> str:
    yaml, out = plain_yaml(), io.StringIO()
    yaml.dump(_plain(with_iso_dates(yaml.load(text), model)), out)
    return out.getvalue().removesuffix("...\n")  # the sign of an open end, which moves with the fields


def _plain(value: Any) -> Any:
    """The value with block collections and the plainest quoting that reads back the same."""
    if isinstance(value, CommentedMap):
        for key in value:
            value[key] = _plain(value[key])
    elif isinstance(value, CommentedSeq):
        for i, item in enumerate(value):
            value[i] = _plain(item)
    elif isinstance(value, ScalarString) and not isinstance(value, FoldedScalarString | LiteralScalarString):
        return _quoted(value)
    if isinstance(value, CommentedBase) and value:
        value.fa.set_block_style()
    return value


def _quoted(value: ScalarString) -> Any:
    if "\n" in value:
        return LiteralScalarString(value)
    for written, style in ((str(value), PlainScalarString), (f'"{value}"', DoubleQuotedScalarString)):
        doc, found = parse_yaml(f"v: {written}\n", "")
        if doc and not found and doc.value == {"v": str(value)}:
            return style(value)
    return SingleQuotedScalarString(value)


_FRONT = re.compile(r"\A(---[ ]*(\r?\n))(.*?\r?\n)(---[ ]*(?:\r?\n.*)?)\Z", re.DOTALL)


def tidied_story(text: str, model: type[BaseModel]) -> str:
    """As `tidied`, for a Markdown file: the front matter in order, the body as it was, byte for byte."""
    match = _FRONT.match(text)
    if not match:
        raise UntidyError("bài dùng kiểu xuống dòng lạ")
    head = tidied(plain_breaks(match[3]), model)
    return match[1] + head.replace("\n", match[2]) + match[4]
