"""Drafts made by flags, and what a command added."""

from __future__ import annotations

import subprocess
from pathlib import Path

from hooks.records.model.kinds import registry
from tests.building import EPOCH, tree
from tests.desk.commands import run

SOURCE = ("--source", "Báo Đồng Nai", "--source-title", "Bài về lớp học: buổi tối", "--url", "https://example.org/a")


EXEMPLAR = ("--name", "Ấp Ví Dụ: 1", "--summary", "Bà con góp sách.", "--place", "tan binh, vinh cuu", *SOURCE)


CONSENT = ("--consent", "2026-11-20")


FLAGS: dict[str, tuple[str, ...]] = {
    "story": ("--title", "Lớp học: buổi tối", "--standfirst", "Sau giờ làm.", "--place", "26170", *SOURCE),
    "decision": (
        *("--name", "Công nhận năm 2024", "--date", "2024-12-20", "--authority", "Ủy ban nhân dân huyện Vĩnh Cửu"),
        *(
            "--level",
            "district",
            "--title",
            "gia-dinh",
            "--recipient",
            "Gia đình ví dụ",
            "--place",
            "Vĩnh Cửu",
            *SOURCE,
        ),
    ),
    **{k.kind: (*EXEMPLAR, *(CONSENT if k.private else ())) for k in registry.current().models},
}


def added(before: dict[str, bytes], root: Path) -> list[str]:
    after = tree(root)
    assert {name: after[name] for name in before} == before
    return sorted(set(after) - set(before))


def new(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("new", *arguments, "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)
