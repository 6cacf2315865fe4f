"""What is wrong with kinds that are each well written: two that cannot be told apart, names that are taken, fields that do not fit."""

from __future__ import annotations

import keyword
from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from hooks.file_names import is_device
from hooks.problems import Problem, did_you_mean, field_name
from hooks.program import themes
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kind_entries import REFERENCES, FieldType, Kind, KindsFile, OwnField
from hooks.records.model.kinds.making import LISTS, type_of
from hooks.records.reading.documents import Document

CODE, TWICE = "loai-guong", "trung-ma"
_IDS = {"story", "decision", "statistic", "exemplar"}
_FOLDERS = {"honours", "statistics"}
_ADDRESSES = {"cau-chuyen", "quyet-dinh", "so-lieu", "danh-sach", "du-lieu"}
"""What the program calls its own: kinds of record, folders of data/, forms of /gui-bai/."""
_ANOTHER = "chọn một {0} khác"
_Path = tuple[str | int, ...]
Fault = tuple[_Path, str, str, str, str]
"""Where; code, message, value, hint."""


def kind_faults(file: KindsFile, doc: Document, root: Path) -> Iterator[Problem]:
    """Everything wrong with the kinds of a campaign, each at its line."""
    found = [*_alike(file.kinds)]
    for i, kind in enumerate(file.kinds):
        found += [*_taken(("kinds", i), kind, root), *_private_alone(("kinds", i), kind)]
        for j, own in enumerate(kind.fields):
            found += _field_faults(("kinds", i, "fields", j), own, [f.name for f in kind.fields[:j]])
    for path, code, message, value, hint in found:
        yield Problem(doc.file, doc.line_of(path), field_name(path), code, message, value, hint)


def _alike(kinds: list[Kind]) -> Iterator[Fault]:
    ways: tuple[tuple[str, str, Callable[[Kind], str]], ...] = (
        ("id", "mã", lambda k: k.id),
        ("folder", "thư mục", lambda k: k.folder),
        ("address", "đoạn địa chỉ", lambda k: k.slug),
    )
    for field, word, value_of in ways:
        seen: dict[str, str] = {}
        for i, kind in enumerate(kinds):
            value = value_of(kind)
            if value in seen:
                message = f"loại “{seen[value]}” đã dùng {word} này"
                yield ("kinds", i, field), TWICE, message, value, _ANOTHER.format(word)
            seen.setdefault(value, kind.label)
    for i, kind in enumerate(kinds):
        for other in (k.short for k in kinds if k is not kind):
            # A nomination tells its kind by how its choice begins.
            if f"{kind.short} ".lower().startswith(f"{other} ".lower()):
                message = f"tên này mở đầu như tên của loại “{other}”, người đề cử và máy không phân biệt được"
                yield ("kinds", i, "word"), CODE, message, kind.short, "ghi word: một tên ngắn khác hẳn"


def _taken(at: _Path, kind: Kind, root: Path) -> Iterator[Fault]:
    for field, value, taken in (
        ("id", kind.id, _IDS),
        ("folder", kind.folder, _FOLDERS),
        ("address", kind.slug, _ADDRESSES),
    ):
        if value in taken or is_device(value):
            yield (*at, field), CODE, "tên này trang đã dùng vào việc khác", value, _ANOTHER.format("tên")
    if not any((theme / f"pages/exemplars/{kind.template}.html").is_file() for theme in themes(root)):
        message = f"không có tệp overrides/pages/exemplars/{kind.template}.html"
        yield (*at, "template"), CODE, message, kind.template, "bỏ dòng này: mẫu chung hiện được mọi trường riêng"


def _private_alone(at: _Path, kind: Kind) -> Iterator[Fault]:
    """Names of private persons are read and shown by rules of their own, which hang on whom a list means."""
    if kind.own_recipient and kind.private:
        message = "người riêng tư thì danh sách gọi là cá nhân, gia đình hay dòng họ, không có mã riêng"
        hint = "bỏ dòng này, ghi recipient: individual, family hoặc clan"
        yield (*at, "own_recipient"), CODE, message, "true", hint


def _field_faults(at: _Path, own: OwnField, before: list[str]) -> Iterator[Fault]:
    name = own.name
    if name in before:
        yield (*at, "name"), TWICE, "loại này đã có một trường tên ấy", name, _ANOTHER.format("tên")
    elif keyword.iskeyword(name) or keyword.issoftkeyword(name):
        yield (*at, "name"), CODE, "tên này máy dùng vào việc khác", name, _ANOTHER.format("tên")
    elif name in Exemplar.model_fields or hasattr(Exemplar, name) or name in Exemplar.__annotations__:
        message = "mọi loại gương sáng đã có trường này"
        yield (*at, "name"), CODE, message, name, "bỏ trường này, hoặc chọn một tên khác"
    yield from _options(at, own)
    if own.type is not FieldType.CHOICE or own.choices:
        yield from _examples(at, own)


def _options(at: _Path, own: OwnField) -> Iterator[Fault]:
    """What only some types have, or must have."""
    for field, given, types in (
        ("least", own.least is not None, {FieldType.NUMBER}),
        ("most", own.most is not None, {FieldType.NUMBER}),
        ("choices", bool(own.choices), {FieldType.CHOICE}),
        ("waits", own.waits, {FieldType.DATE}),
        ("back", bool(own.back), {FieldType.RECORD, FieldType.RECORDS}),
    ):
        if given and own.type not in types:
            only = ", ".join(sorted(types))
            yield (*at, field), CODE, f"chỉ kiểu {only} mới có {field}", "", f"bỏ dòng này, hoặc đổi type: {own.type}"
    if own.type is FieldType.CHOICE and len({*own.choices}) < max(2, len(own.choices)):
        yield (*at, "choices"), CODE, "cần ít nhất hai lựa chọn, không trùng nhau", "", "mỗi lựa chọn một dòng “- ”"
    if own.least is not None and own.most is not None and own.least > own.most:
        yield (*at, "most"), CODE, f"số lớn nhất nhỏ hơn số nhỏ nhất ({own.least})", str(own.most), "xem lại hai số"


def _examples(at: _Path, own: OwnField) -> Iterator[Fault]:
    """The example and the words of the template are of the field's own type."""
    adapter = TypeAdapter[object](type_of(own))
    for field, value in (("example", own.example), ("draft", own.draft)):
        if value is None or (field == "draft" and own.type in REFERENCES):
            continue
        try:
            adapter.validate_python([value] if own.type in LISTS else value)
        except ValidationError:
            near = did_you_mean(value, own.choices) if own.type is FieldType.CHOICE else ""
            hint = near or f"viết một giá trị của kiểu {own.type.value}, như trong bản ghi"
            yield (*at, field), CODE, f"giá trị này không thuộc kiểu {own.type.value}", value, hint
