"""The guide's field reference: a page for every kind of record with all its fields, in the words of the model."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from hooks.records.model.exemplars import Exemplar
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kind_entries import KindsFile
from hooks.records.model.kinds import registry
from hooks.records.model.stories import Story
from hooks.records.reading.single_files import SINGLE_FILES
from hooks.records.reading.validating import example_text, submodel
from hooks.text import lower_first, slug, sort_key

REFERENCE = Path("docs/huong-dan/cac-truong.md")
FOLDER = Path("docs/huong-dan/cac-truong")
_HEAD = """---
title: Các trường của từng loại bản ghi
description: Mỗi trường ghi gì, có bắt buộc không, ví dụ; lấy thẳng từ bộ kiểm tra của trang.
view: guide
---

# Các trường của từng loại bản ghi

Mỗi loại một trang: trường nào ghi gì, có bắt buộc không, ví dụ. Các trang này do máy viết từ bộ kiểm tra, nên luôn khớp với lỗi mà bộ kiểm tra báo. Điền [biểu mẫu](site:gui-bai/) thì không cần đọc.
"""
Kept = tuple[str, str, type[BaseModel]]
Groups = Mapping[type[BaseModel], str]
_FILES: tuple[Kept, ...] = (
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
    """Path → text of the list of kinds and of a page for each."""
    pages = {FOLDER / f"{slug(label)}.md": _page(label, where, model) for label, where, model in _all()}
    return {REFERENCE: _index(), **pages}


def _all() -> Iterator[Kept]:
    yield from ((k.about.label, f"data/{k.about.folder}/", k) for k in registry.current().models)
    yield from _FILES
    for name, label in _SINGLE.items():
        yield label, f"data/{name}.yml", SINGLE_FILES[name]
    yield "Các loại gương sáng", "data/kinds.yml", KindsFile


def _index() -> str:
    kinds = "".join(f"\n## {label}\n\n`{where}`: [{label}]({_file(label)})\n" for label, where, _ in _all())
    homes = {model: (title, label) for label, _, top in reversed([*_all()]) for model, title in _groups(top).items()}
    rows = (
        f'- <span id="{model.__name__.lower()}">{title}</span>: [{label}]({_file(label)}#{_anchor(title)})\n'
        for model, (title, label) in sorted(homes.items(), key=lambda home: sort_key(home[1][0]))
    )
    return f"{_HEAD}{kinds}\n## Các nhóm trường dùng chung\n\n{''.join(rows)}"


def _anchor(heading: str) -> str:
    """As the engine of hand-written pages makes it, which leaves đ out."""
    return slug(heading.replace("đ", "").replace("Đ", ""))


def _file(label: str) -> str:
    return f"{FOLDER.name}/{slug(label)}.md"


def _page(label: str, where: str, model: type[BaseModel]) -> str:
    title, groups = f"Các trường: {lower_first(label)}", _groups(model)
    head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n"
    told = f'description: "Tệp {where}: mỗi trường ghi gì, có bắt buộc không, ví dụ."\n---\n'
    parts = [
        f"{head}{told}",
        f"# {title}\n",
        f"Tệp: `{where}`. Trường có dấu ● là bắt buộc.\n",
        _table(model, groups),
        *(f"## {name}\n\n{_table(inner, groups)}" for inner, name in groups.items()),
        f"[Các loại khác](../{REFERENCE.name}) · [Hướng dẫn cho ban biên tập](../index.md)\n",
    ]
    return "\n".join(parts)


def _groups(model: type[BaseModel]) -> dict[type[BaseModel], str]:
    """Groups of fields inside a model, at any depth, each with the title of the field it was first met in."""
    found: dict[type[BaseModel], str] = {}
    waiting = [model]
    while waiting:
        for name, field in waiting.pop(0).model_fields.items():
            inner = submodel(field.annotation)
            if inner is not None and inner not in found:
                title = field.title or name
                found[inner] = title if title not in found.values() else f"{title} (`{name}`)"
                waiting.append(inner)
    return found


def _table(model: type[BaseModel], groups: Groups) -> str:
    rows = ["| Trường | Là gì | Viết thế nào | Ví dụ |", "|---|---|---|---|"]
    own = {f.name for f in model.about.fields if f.required} if issubclass(model, Exemplar) else set()
    for name, field in model.model_fields.items():
        rows.append(_row(name, field, groups, must=field.is_required() or name in own))
    return "\n".join(rows) + "\n"


def _row(name: str, field: FieldInfo, groups: Groups, *, must: bool) -> str:
    help_text = field.description or ""
    if values := _values(field.annotation):
        help_text += f" Giá trị: {', '.join(values)}."
    if inner := submodel(field.annotation):
        help_text += f" Nhóm trường: [{groups[inner]}](#{_anchor(groups[inner])})."
    required = " ●" if must else ""
    cells = (f"`{name}`{required}", field.title or "", help_text, f"`{example_text(field)}`")
    return "| " + " | ".join(c.replace("|", "\\|") for c in cells) + " |"


def _values(annotation: Any) -> list[str]:
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return [v.value for v in annotation]
    return next((v for inner in get_args(annotation) if (v := _values(inner))), [])
