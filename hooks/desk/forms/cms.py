"""The collections of /admin/ (Decap CMS), made from the record model alone.

Keys that begin with `x_` are our own; overrides/admin/admin.js acts on them:

- x_one: a group that may be left out is a list of at most one; in the file it stands as a group
- x_options: the choices come from the campaign's data, filled in when the site is built
- x_last: asked last, though it stands first in the file
- x_must: the fields that a record must have unless it is a sample; the page says so, and saves none without them
- x_address: the fields that name a new file, a day (its year) and a text; without it, the identifier
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

from annotated_types import Ge, Le, MaxLen, MinLen
from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hooks.dates import DATE_EXAMPLES, PartialDate
from hooks.desk.forms.field_types import Type, pattern_of, type_of
from hooks.records.model.fields import PhotoFile, PlaceCode, RecordId, Ref
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Decision
from hooks.records.model.kinds import registry
from hooks.records.model.shared import Publishing
from hooks.records.model.stories import Story
from hooks.records.model.told import TOLD
from hooks.records.reading.schema import edited, labels_of, members_of, must_have
from hooks.records.reading.validating import example_text

COLLECTIONS = Path("overrides/admin/collections.json")
Widget = dict[str, Any]
_LONG = 1000
"""A text that may be longer than this is typed in a large box."""
_LISTS = {
    "source": ("sources", "{{sources.*.number}} {{sources.*.title}}"),
    "agency": ("agencies", "{{agencies.*.name}}"),
    "title": ("titles", "{{titles.*.name}}"),
    "award": ("titles", "{{awards.*.name}}"),
}
"""Kind of reference → the file of data/ that lists its targets, and how one is shown."""
_BODY = {
    "name": "body",
    "label": "Nội dung bài",
    "widget": "markdown",
    "modes": ["raw"],
    "hint": "Để một dòng trống giữa hai đoạn. Tên mục bắt đầu bằng ##. Đưa ảnh, video, lời trích vào bài: xem trang Hướng dẫn.",
}


def files() -> dict[Path, str]:
    """Path → text of what /admin/ is told of the records."""
    made = [*_exemplars(), _decisions(), _statistics(), _stories(), _targets()]
    return {COLLECTIONS: json.dumps(made, ensure_ascii=False, indent=1) + "\n"}


def _exemplars() -> Iterator[Widget]:
    for kind, folder in registry.current().folders.items():
        yield _records(folder, kind.about.label, f"data/{folder}", kind)


def _records(name: str, label: str, folder: str, model: type[BaseModel], shown: str = "name") -> Widget:
    return {
        "name": name,
        "label": label,
        "label_singular": label[0].lower() + label[1:],
        "folder": folder,
        "create": True,
        "publish": False,
        "delete": False,
        "extension": "yml",
        "format": name,
        "identifier_field": shown,
        "summary": f"{{{{{shown}}}}}",
        "slug": "{{fields.address}}",
        "media_folder": "",
        "public_folder": "",
        "fields": fields_of(model),
        "x_must": next((must_have(name) for name, kind in edited().items() if kind is model), []),
    }


def _decisions() -> Widget:
    made = _records("decisions", "Quyết định", "data/honours", Decision)
    return made | {"path": "{{slug}}/decision", "summary": "{{date}}: {{name}}", "x_address": ["date", "name"]}


def _statistics() -> Widget:
    made = _records("statistics", "Số liệu", "data/statistics", Statistic, "subject")
    return made | {"summary": "{{subject}}, {{period}}", "x_address": ["as_of", "subject"]}


def _stories() -> Widget:
    made = _records("stories", "Câu chuyện", "stories", Story, "title")
    fields = [*made["fields"], _BODY]
    return made | {"path": "{{year}}/{{slug}}/index", "extension": "md", "fields": fields}


def _targets() -> Widget:
    """The fixed lists that relation fields read; not shown, so that nobody edits them by chance."""
    id_ = {"name": "id", "label": "Mã", "widget": "string"}
    entries: dict[str, list[Widget]] = {}
    for name, shown in _LISTS.values():
        key = shown.removeprefix("{{").partition(".")[0]
        entries.setdefault(name, []).append({"name": key, "label": key, "widget": "list", "fields": [id_]})
    made = [{"name": n, "label": n, "file": f"data/{n}.yml", "fields": f} for n, f in entries.items()]
    return {"name": "lists", "label": "Danh mục", "hide": True, "format": "lists", "extension": "yml", "files": made}


def fields_of(model: type[BaseModel]) -> list[Widget]:
    """The form fields of a model, in its order."""
    return [
        _field(name, field) | ({"x_last": True} if name in Publishing.model_fields else {})
        for name, field in model.model_fields.items()
    ]


def _field(name: str, field: FieldInfo) -> Widget:
    type_ = type_of(field)
    made: Widget = {"name": name, "label": field.title, "required": field.is_required(), "hint": _hint(type_, field)}
    if name == "closed" or (type_.pattern == pattern_of(RecordId) and not type_.limit(Ref)):
        return {"name": name, "label": field.title, "widget": "hidden", "required": False}
    inner = _widget(type_, field)
    listed: Widget = {"widget": "list", "label_singular": "mục", "collapsed": False, "default": []}
    if inner["widget"] == "object":
        inner["summary"] = " ".join(f"{{{{fields.{f['name']}}}}}" for f in inner["fields"][:3])
    if not type_.many:
        one = inner["widget"] == "object" and not field.is_required()
        return made | inner | (listed | {"max": 1, "x_one": True} if one else {})
    if shortest := type_.limit(MinLen):
        listed |= {"min": shortest.min_length, "required": True}
    if (longest := type_.limit(MaxLen)) and inner["widget"] == "object":
        listed |= {"max": longest.max_length}
    if inner["widget"] == "object":
        return made | inner | listed
    return made | listed | {"field": {"name": "value", "label": field.title, "required": True} | inner}


def _hint(type_: Type, field: FieldInfo) -> str:
    """The field's help, said for a form: switches are on or off, choices show their own names."""
    help_, example = str(field.description), (field.examples or [""])[0]
    if _is(type_.value, StrEnum):
        return "" if any(value in help_ for value in type_.value) else help_
    if type_.value is bool:
        return help_.replace("true thì", "Bật thì").replace("true khi", "Bật khi")
    typed = isinstance(example, str) and example != "…" and type_.value is not dt.date and not type_.limit(Ref)
    return f"{help_} Ví dụ: {example}" if typed else help_


def _is(value: Any, kind: type[Any]) -> bool:
    return isinstance(value, type) and issubclass(value, kind)


def _widget(type_: Type, field: FieldInfo) -> Widget:
    """The widget for one value."""
    value = type_.value
    if _is(value, BaseModel):
        return {"widget": "object", "fields": fields_of(value)}
    if _is(value, StrEnum):
        options = [{"label": labels_of(value)[v], "value": v.value} for v in members_of(value)]
        return {"widget": "select", "options": options}
    if value is bool:
        return {"widget": "boolean"}
    if value is int:
        low, high = type_.limit(Ge), type_.limit(Le)
        ends = ({"min": low.ge} if low else {}) | ({"max": high.le} if high else {})
        return {"widget": "number", "value_type": "int", **ends}
    if value is dt.date:
        return {"widget": "datetime", "format": "YYYY-MM-DD", "date_format": "DD/MM/YYYY", "time_format": False, "default": ""}  # fmt: skip
    if value is dt.datetime:
        told = "Ngày viết như 2026-12-20; có giờ thì 2026-12-20 08:30, theo giờ Việt Nam."
        return {"widget": "string", "pattern": [r"^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$", told]}
    if value is PartialDate:
        told = _told("partial_date", field, hint=DATE_EXAMPLES)
        return {"widget": "string", "pattern": [r"^\d{4}(-\d{2}(-\d{2})?)?$", told]}
    return _text(type_, field)


def _text(type_: Type, field: FieldInfo) -> Widget:
    if reference := type_.limit(Ref):
        return _reference(reference.kind, type_, field)
    if type_.pattern == pattern_of(PlaceCode):
        return {"widget": "select", "options": [], "x_options": "place"}
    if type_.pattern == pattern_of(PhotoFile):
        return {"widget": "image", "choose_url": False, **_matching(type_.pattern, field)}
    if type_.pattern:
        return {"widget": "string", **_matching(type_.pattern, field)}
    made = {"widget": "text" if type_.longest > _LONG else "string"}
    told = _told("string_too_long", field, max_length=f"{type_.longest:,}".replace(",", "."))
    # Marks of a title typed in pieces (NFD) do not count: the page joins them on saving.
    return made | {"pattern": [rf"^(?:[^\u0300-\u036f][\u0300-\u036f]*){{1,{type_.longest}}}$", told]}


def _matching(pattern: str, field: FieldInfo) -> Widget:
    return {"pattern": [pattern, _told("string_pattern_mismatch", field)]}


def _told(error: str, field: FieldInfo, **values: str) -> str:
    """The message and hint that the check gives, as one text."""
    words = {"title": field.title or "", "help": field.description or "", "example": example_text(field), **values}
    _, message, hint = TOLD[error]
    return ". ".join(part[0].upper() + part[1:] for part in (message.format_map(words), hint.format_map(words)))


def _reference(kind: str, type_: Type, field: FieldInfo) -> Widget:
    if kind not in _LISTS:
        return {"widget": "select", "options": [], "x_options": kind, **_matching(type_.pattern, field)}
    name, shown = _LISTS[kind]
    key = shown.removeprefix("{{").partition(".")[0]
    return {
        "widget": "relation",
        "collection": "lists",
        "file": name,
        "value_field": f"{key}.*.id",
        "search_fields": [f"{key}.*.{part}" for part in ("id", *_parts(shown))],
        "display_fields": [f"{key}.*.{part}" for part in _parts(shown)],
        "options_length": 100,
    }


def _parts(shown: str) -> list[str]:
    return [piece.partition("}}")[0] for piece in shown.split(".*.")[1:]]
