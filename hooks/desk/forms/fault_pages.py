"""The guide's page of every problem code, with the words the check itself prints, and their index."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path

from hooks.desk.forms.fault_examples import Example, Fault, Theme, themes, told
from hooks.problems import Severity

FOLDER = Path("docs/huong-dan/loi")
_MOST_TOLD = 156
"""Letters of a description."""
_LANGUAGES = {".yml": "yaml", ".md": "markdown"}
_INDEX = """---
title: Các mã lỗi
description: Mỗi mã lỗi nghĩa là gì, vì sao trang không nhận, ví dụ sai và ví dụ đúng.
---

# Các mã lỗi

Bấm vào mã để xem ví dụ sai, lời máy báo và cách viết đúng. Lời báo và ví dụ lấy thẳng từ bộ kiểm tra.
"""


@cache
def files() -> dict[Path, str]:
    """Path → text of the index and of each code's page."""
    pages = {FOLDER / f"{fault.code}.md": _page(fault) for theme in themes() for fault in theme.faults}
    return {FOLDER / "index.md": _INDEX + "".join(map(_section, themes())), **pages}


def _section(theme: Theme) -> str:
    rows = "".join(f"| [`{f.code}`]({f.code}.md) | {_sentence(f.name)} |\n" for f in theme.faults)
    return f"\n## {theme.theme}\n\n| Mã | Ý là |\n| --- | --- |\n{rows}"


def _page(fault: Fault) -> str:
    title = f"{fault.code}: {fault.name}"
    parts = [
        f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n"
        f"description: {json.dumps(brief(fault.why), ensure_ascii=False)}\n---\n",
        f"# {title}",
        fault.why,
        *(_examples(fault, fault.wrong, fault.right) if fault.wrong and fault.right else [fault.spoken]),
        "[Các mã lỗi khác](index.md) · [Hướng dẫn cho ban biên tập](../index.md)",
    ]
    return "\n\n".join(parts).replace("---\n\n\n#", "---\n\n#") + "\n"


def _examples(fault: Fault, wrong: Example, right: Example) -> list[str]:
    problems = [p for p in told(fault, wrong=True) if p.code == fault.code]
    warned = all(p.severity is Severity.WARNING for p in problems)
    language = _LANGUAGES.get(Path(fault.file).suffix, "text")
    where = f", trong `{fault.file}`" if fault.file else ""
    return [
        f"**{'Nên xem lại' if warned else 'Sai'}**{where}:",
        _block(wrong, language),
        "**Máy báo:**",
        "```text\n" + "\n".join(p.as_text() for p in problems) + "\n```",
        "**Đúng:**",
        _block(right, language),
    ]


def _block(example: Example, language: str) -> str:
    return f"```{'text' if example.show and language == 'text' else language}\n{example.shown}\n```"


def _sentence(name: str) -> str:
    return name[:1].upper() + name[1:] + "."


def brief(text: str) -> str:
    """The first sentences without Markdown's signs, as many as a description takes."""
    sentences = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text.replace("`", "")).split(". ")
    brief = sentences[0]
    for more in sentences[1:]:
        if len(brief) + len(more) > _MOST_TOLD:
            break
        brief += f". {more}"
    return brief.rstrip(".") + "."
