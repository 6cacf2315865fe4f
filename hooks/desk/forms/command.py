"""What is made from the record model for editors: the guide's field reference and fault pages, templates, schemas."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from hooks.desk.forms import (
    cms,
    fault_pages,
    guard_rules,
    list_pages,
    lists_of_kinds,
    record_templates,
    reference,
    schemas,
)
from hooks.files import write_whole
from hooks.program import lies_in
from hooks.usage import add_root
from hooks.working import Working

_OF_THE_PROGRAM = (reference, cms, fault_pages, guard_rules)
"""Made of the program alone, where it lies beside the campaign; a package brings what its pages need of them."""
_WHOLLY_MADE = (Path("data/_mau"), schemas.FOLDER)
"""Folders in which nothing else may lie: what a kind left there that the campaign no longer has goes."""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("forms", help=about, epilog="Ví dụ:\n  campaign forms\n  campaign forms --check")
    add_root(p)
    p.add_argument("--check", action="store_true", help="chỉ báo tệp nào đã cũ")


def run(given: argparse.Namespace) -> int:
    """Write the files made from the record model, or with --check tell which are stale (1)."""
    with Working("Đang lập các tệp lấy từ bộ trường"):
        changed = stale(given.root) if given.check else write(given.root)
    for path in changed:
        done = "đã viết lại" if (given.root / path).exists() else "đã bỏ"
        print(f"{path}: đã cũ, chạy “campaign forms” để viết lại" if given.check else f"{path}: {done}")
    return 1 if given.check and changed else 0


def files(root: Path) -> dict[Path, str]:
    """Path → text of everything made from the model; `root` has the files that are only completed."""
    made = schemas.files() | record_templates.files(root)
    if lies_in(root):
        made |= {path: text for module in _OF_THE_PROGRAM for path, text in module.files().items()}
        made |= list_pages.files(root)
    return made | lists_of_kinds.files(root)


def stale(root: Path) -> list[Path]:
    """Files that differ from what the model says now, and those that nothing makes any more."""
    made = files(root)
    return [*(path for path, text in made.items() if _differs(root / path, text)), *_left_over(root, made)]


def write(root: Path) -> list[Path]:
    """Write what is stale; returns what was written or taken away."""
    made = files(root)
    changed = {path: text for path, text in made.items() if _differs(root / path, text)}
    for path, text in changed.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        write_whole(root / path, text.encode())
    gone = _left_over(root, made)
    for path in gone:
        (root / path).unlink()
    return [*changed, *gone]


def _left_over(root: Path, made: Mapping[Path, str]) -> list[Path]:
    there = (path for folder in _WHOLLY_MADE for path in sorted((root / folder).rglob("*")) if path.is_file())
    return [path.relative_to(root) for path in there if path.relative_to(root) not in made]


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_text(encoding="utf-8") != text
