"""Nominations as GitHub sends them: the body of a filled form, the event around it."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from hooks.desk.nominating.form import FORM as FORM_FILE
from hooks.desk.nominating.form import Question, questions
from hooks.records.model.kinds import registry
from tests.desk.forms.listed import text_of

KINDS_FOLDERS = "communities\nunits\ninitiatives\n"
"""What .github/nomination-folders says where the kinds are the tests'."""


def lay_form(root: Path) -> None:
    """The repository's own form below `root`, with the kinds of the tests, whatever the campaign's are."""
    (root / FORM_FILE).parent.mkdir(parents=True, exist_ok=True)
    (root / FORM_FILE).write_text(text_of(FORM_FILE), encoding="utf-8")


def _form() -> tuple[Question, ...]:
    with tempfile.TemporaryDirectory() as folder:
        lay_form(Path(folder))
        return tuple(questions(Path(folder)))


FORM = _form()
CHOICES = {
    k.short.lower(): next(o for o in FORM[0].options if o.startswith(f"Một {k.short.lower()}"))
    for k in registry.current().known.values()
}
"""A kind's word → its choice in the form."""
GOOD = {
    "loai": CHOICES["cộng đồng"],
    "noi": "ấp 3, phường Trị An",
    "ten-tap-the": "Tổ đọc sách ấp 3",
    "viec": "Từ 15/12/2025, mỗi tối thứ năm bà con ấp 3 đọc sách cùng nhau ở nhà văn hóa.\n\nTổ có 120 cuốn sách, quỹ 120.000.000 đồng.",
    "nguon": "https://baodongnai.com.vn/van-hoa/202601/to-doc-sach-ap-3-123456789/",
    "cam-ket": "\n".join(f"- [X] {o}" for o in FORM[-1].options),
}


def body(**changes: str) -> str:
    """The text GitHub makes of a filled form; `changes` by question, with _ for -."""
    given = {**GOOD, **{k.replace("_", "-"): v for k, v in changes.items()}}
    return "\n\n".join(f"### {q.label}\n\n{given[q.id] or '_No response_'}" for q in FORM)


def event(text: Any, **issue: Any) -> dict[str, Any]:
    """The part of a “labeled” event that matters, with some of what does not."""
    return {
        "action": "labeled",
        "label": {"name": "nhan-de-cu", "color": "14524a"},
        "issue": {
            "number": 12,
            "title": "Đề cử gương: $(touch hong) `id` @moi-nguoi",
            "state": "open",
            "user": {"login": "ban-doc"},
            "author_association": "NONE",
            "labels": [{"name": "de-cu"}, {"name": "nhan-de-cu"}],
            "body": text,
            **issue,
        },
        "repository": {"full_name": "vi-du/trang", "default_branch": "main"},
        "sender": {"login": "bien-tap", "type": "User"},
    }


def lay_event(folder: Path, payload: Any) -> Path:
    """Write the event as GitHub does; returns its path."""
    path = folder / "event.json"
    path.write_text(payload if isinstance(payload, str) else json.dumps(payload), encoding="utf-8")
    return path
