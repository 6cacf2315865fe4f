"""What is made from the record model for editors: the guide's field reference and fault pages, templates, schemas."""

from __future__ import annotations

import argparse
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
from hooks.usage import add_root
from hooks.working import Working

_MADE = (reference, cms, fault_pages, guard_rules, schemas)
_ABOUT = "viết lại những tệp lấy từ bộ trường"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("forms", help=_ABOUT, epilog="Ví dụ:\n  campaign forms\n  campaign forms --check")
    add_root(p)
    p.add_argument("--check", action="store_true", help="chỉ báo tệp nào đã cũ")


def run(given: argparse.Namespace) -> int:
    """Write the files made from the record model, or with --check tell which are stale (1)."""
    with Working("Đang lập các tệp lấy từ bộ trường"):
        changed = stale(given.root) if given.check else write(given.root)
    for path in changed:
        print(f"{path}: đã cũ, chạy “campaign forms” để viết lại" if given.check else f"{path}: đã viết lại")
    return 1 if given.check and changed else 0


def files(root: Path) -> dict[Path, str]:
    """Path → text of everything made from the model; `root` has the files that are only completed."""
    made = {path: text for module in _MADE for path, text in module.files().items()}
    return made | record_templates.files(root) | list_pages.files(root) | lists_of_kinds.files(root)


def stale(root: Path) -> list[Path]:
    """Files that differ from what the model says now."""
    return [path for path, text in files(root).items() if _differs(root / path, text)]


def write(root: Path) -> list[Path]:
    """Write what is stale; returns what was written."""
    changed = {path: text for path, text in files(root).items() if _differs(root / path, text)}
    for path, text in changed.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        write_whole(root / path, text.encode())
    return list(changed)


def _differs(path: Path, text: str) -> bool:
    return not path.is_file() or path.read_text(encoding="utf-8") != text
