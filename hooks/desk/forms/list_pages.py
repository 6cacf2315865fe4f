"""The guide's page of every layout of a list, with its drawing, and their gallery."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hooks.dates import show
from hooks.desk.forms.list_examples import Asked, Layout, Theme, themes
from hooks.desk.forms.sheet_drawings import drawing
from hooks.desk.importing.steps import DOUBT_TITLES, DoubtKind

FOLDER = Path("docs/huong-dan/danh-sach")
_COLUMNS = ("Số", "Tên", "Loại, danh hiệu", "Nơi ở, trụ sở", "Nơi làm việc")
_INDEX = """---
title: Danh sách kẻ thế nào
description: Những kiểu danh sách cơ quan hay lập, mỗi kiểu một hình vẽ, cách máy hiểu, điều phải trả lời.
---

# Danh sách kẻ thế nào

Tìm hình giống danh sách của bạn rồi bấm vào. Trang ấy cho biết máy hiểu gì, sổ sẽ ghi gì, điều gì phải xem hay sửa. Danh sách thường ghép nhiều kiểu: xem từng kiểu một.

Người trong hình không có thật. Cách nhập: xem [Nhập danh sách của cơ quan](../nhap-danh-sach.md).
"""


def files(root: Path) -> dict[Path, str]:
    """Path → text of the gallery, of each layout's page and of its drawing; none where there are no examples."""
    found = themes(root)
    if not found:
        return {}
    layouts = [layout for theme in found for layout in theme.layouts]
    pages = {FOLDER / f"{each.slug}.md": _page(each) for each in layouts}
    drawings = {FOLDER / "hinh" / f"{each.slug}.svg": drawing(each) for each in layouts}
    return {FOLDER / "index.md": _INDEX + "".join(map(_section, found)), **pages, **drawings}


def _section(theme: Theme) -> str:
    lines = "".join(f"- [![](hinh/{each.slug}.svg) {each.title}]({each.slug}.md)\n" for each in theme.layouts)
    return f"\n## {theme.theme}\n\n{lines}"


def _page(layout: Layout) -> str:
    head = f"title: {json.dumps(layout.title, ensure_ascii=False)}"
    told = f"description: {json.dumps(layout.seen, ensure_ascii=False)}"
    parts = [
        f"---\n{head}\n{told}\n---",
        f"# {layout.title}",
        layout.seen,
        f'![{layout.alt}](hinh/{layout.slug}.svg "{layout.caption}")',
        "## Máy hiểu thế nào",
        "\n".join(f"- {each}" for each in layout.understood),
        "## Sổ sẽ ghi",
        _given(layout),
        _table(layout.becomes),
        *_settled(layout),
        "[Kiểu khác](index.md) · [Nhập danh sách của cơ quan](../nhap-danh-sach.md)",
    ]
    return "\n\n".join(parts) + "\n"


def _given(layout: Layout) -> str:
    """The day, and what the editor had to say of the list."""
    day = f"Ngày của danh sách: {show(layout.day)}."
    said = f" Danh sách không tự nói là gì, nên chọn sẵn loại, danh hiệu; gõ lệnh thì thêm `{' '.join(layout.given)}`."
    return day + (said if layout.given else "")


def _table(rows: Sequence[Sequence[int | str]]) -> str:
    columns = _COLUMNS[: max(map(len, rows))]
    full = [[str(cell) for cell in row] + [""] * (len(columns) - len(row)) for row in rows]
    return "\n".join(_line(row) for row in (columns, ["---"] * len(columns), *full))


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _settled(layout: Layout) -> Iterator[str]:
    """What is refused, what is to be looked at, and how each is settled."""
    if layout.refused:
        yield "## Dòng bị từ chối"
        yield "\n".join(f"- **Ô {each.cell}**: “{each.says}”. {each.do}" for each in layout.refused)
    if layout.asked:
        yield "## Điều cần xem"
        yield "\n".join(map(_asked, layout.asked))
    if not layout.refused and not layout.asked:
        yield "Không có gì phải xem: mọi dòng đều ổn."


def _asked(asked: Asked) -> str:
    title = DOUBT_TITLES[DoubtKind(asked.kind)]
    return f"- **{title}**: “{asked.says}”. {asked.do} Đúng cả mà gõ lệnh thì thêm `--yes {asked.kind}`."
