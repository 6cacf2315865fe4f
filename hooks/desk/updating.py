"""`campaign update`: what a newer version of the program changes for a campaign that is pinned to an older one."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from hooks import program
from hooks.files import why
from hooks.usage import add_root

_PINNED = re.compile(rf"^\s*{program.PACKAGE}\s*==\s*([0-9][\w.]*)", re.MULTILINE)
_VERSION = re.compile(r"^## \[?v?(\d+(?:\.\d+)+|Unreleased)\]?.*$", re.MULTILINE)
FILE = "requirements.txt"

_THAT_ONE = "Cài đúng bản đã ghi: đặt gói .whl của bản ấy vào thư mục goi, rồi pip install -r requirements.txt"


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser], about: str) -> None:
    """Describe the subcommand."""
    p = commands.add_parser("update", help=about, epilog="Ví dụ:\n  campaign update\n  campaign update --from 0.1.0")
    p.add_argument("--from", dest="since", metavar="BẢN", help="so với bản này, thay cho bản trong requirements.txt")
    add_root(p, anywhere=True)


def run(given: argparse.Namespace) -> int:
    """Print the sections of the changelog between the two versions; 0 told, 2 when there is nothing to compare with."""
    try:
        pinned = given.since or _pinned(given.root)
    except OSError as error:
        print(
            f"Không đọc được {FILE}: {why(error)}. → Chạy ở thư mục gốc của trang, hoặc thêm --from BẢN.",
            file=sys.stderr,
        )
        return 2
    if not re.fullmatch(r"\d+(\.\d+)+", pinned):
        told = f"“{pinned}” không phải số bản" if pinned else f"{FILE} không có dòng {program.PACKAGE}==BẢN"
        print(f"{told}. → Ghi như {program.PACKAGE}==0.1.0, hoặc thêm --from 0.1.0.", file=sys.stderr)
        return 2
    installed = program.version()
    print(f"Trang ghi bản {pinned}, máy đang cài bản {installed}.")
    if _order(pinned) >= _order(installed):
        print(_THAT_ONE if _order(pinned) > _order(installed) else "Không có gì phải đổi.")
        return 0
    print(*changes(program.CHANGELOG.read_text(encoding="utf-8"), pinned, installed), sep="\n")
    print(f"Muốn dùng bản mới: sửa {FILE} thành {program.PACKAGE}=={installed}, rồi chạy make test.")
    return 0


def _pinned(root: Path) -> str:
    found = _PINNED.search((root / FILE).read_text(encoding="utf-8-sig", errors="replace"))
    return found[1] if found else ""


def _order(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.split(".")))


def changes(changelog: str, pinned: str, installed: str) -> Iterator[str]:
    """The sections of the versions after `pinned`, up to `installed`, as they stand in the changelog."""
    found = list(_VERSION.finditer(changelog))
    for match, after in zip(found, [*found[1:], None], strict=True):
        if match[1] != "Unreleased" and _order(pinned) < _order(match[1]) <= _order(installed):
            yield changelog[match.start() : after.start() if after else len(changelog)].strip()
