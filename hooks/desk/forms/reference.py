"""The guide's field reference: every kind of record and every field, in the words of the model."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds.registry import FOLDERS, KIND_LABELS
from hooks.records.model.stories import Story
from hooks.records.reading.single_files import SINGLE_FILES
from hooks.records.reading.validating import example_text, submodel

REFERENCE = Path("docs/huong-dan/cac-truong.md")
_HEAD = """---
title: Các trường của từng loại bản ghi
description: Mỗi trường ghi gì, có bắt buộc không, ví dụ; lấy thẳng từ bộ kiểm tra của trang.
view: guide
---

# Các trường của từng loại bản ghi

Trang này do máy viết từ bộ kiểm tra, nên luôn khớp với lỗi mà bộ kiểm tra báo. Trường có dấu ● là bắt buộc.
"""
_FILES: tuple[tuple[str, str, type[BaseModel]], ...] = (
    *((KIND_LABELS[k.kind], f"data/{folder}/", k) for k, folder in FOLDERS.items()),
    ("Quyết định", "data/honours/năm-tên/decision.yml", Decision),
    ("Dòng trong danh sách", "data/honours/năm-tên/recipients.csv", Recipient),
    ("Số liệu đã công bố", "data/statistics/", Statistic),
    ("Câu chuyện", "stories/năm/tên-bài/index.md", Story),
)
_SINGLE = {
    "campaign": "Phong trào",
    "plan": "Kế hoạch",
    "criteria": "Tiêu chí",
    "titles": "Danh hiệu và khen thưởng",
    "agencies": "Cơ quan",
    "milestones": "Mốc thời gian",
    "sources": "Văn bản",
    "targets": "Mục tiêu",
    "search": "Chữ để tra cứu",
}


def files() -> dict[Path, str]:
    """Path → text of the reference."""
    return {REFERENCE: _reference()}


def _reference() -> str:
    parts, shown = [_HEAD], set[type[BaseModel]]()
    for label, where, model in _FILES:
        parts.append(f"\n## {label}\n\nTệp: `{where}`\n\n{_table(model)}")
        shown.add(model)
    parts.append("\n## Các nhóm trường dùng chung\n")
    for _, _, model in _FILES:
        parts += _nested(model, shown)
    for name, label in _SINGLE.items():
        model = SINGLE_FILES[name]
        parts.append(f"\n## {label}\n\nTệp: `data/{name}.yml`\n\n{_table(model)}")
        parts += _nested(model, shown)
    return "".join(parts)


def _nested(model: type[BaseModel], shown: set[type[BaseModel]]) -> Iterator[str]:
    for field in model.model_fields.values():
        inner = submodel(field.annotation)
        if inner is None or inner in shown:
            continue
        shown.add(inner)
        yield f"\n### {inner.__name__}\n\n{_table(inner)}"
        yield from _nested(inner, shown)


def _table(model: type[BaseModel]) -> str:
    rows = ["| Trường | Là gì | Viết thế nào | Ví dụ |", "|---|---|---|---|"]
    rows += [_row(name, field) for name, field in model.model_fields.items()]
    return "\n".join(rows) + "\n"


def _row(name: str, field: FieldInfo) -> str:
    help_text = field.description or ""
    if values := _values(field.annotation):
        help_text += f" Giá trị: {', '.join(values)}."
    if inner := submodel(field.annotation):
        help_text += f" Nhóm trường: {inner.__name__}."
    required = " ●" if field.is_required() else ""
    cells = (f"`{name}`{required}", field.title or "", help_text, f"`{example_text(field)}`")
    return "| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |"


def _values(annotation: Any) -> list[str]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return [v.value for v in annotation]
    return next((v for inner in get_args(annotation) if (v := _values(inner))), [])
