"""The `campaign` command: what editors and checks run."""

from __future__ import annotations

import argparse
import datetime as dt
import io
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from hooks.dates import build_date


class _Command(Protocol):
    """A module that describes and runs its own subcommand."""

    def add_parser(self, commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None: ...
    def run(self, given: argparse.Namespace) -> int: ...


_COMMANDS = {
    "check": "checking",
    "import-list": "import_list",
    "nominate": "nomination",
    "new": "new",
    "fmt": "tidying",
}
"""Subcommands that stand in modules of their own: only the one that is asked for is loaded, half the time of a check."""


def _module(name: str) -> _Command:
    return cast(_Command, import_module(f"hooks.desk.{_COMMANDS[name]}"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; returns the exit code (0 well, 1 problems found, 2 wrong use)."""
    parser = argparse.ArgumentParser(prog="campaign", description="Công cụ của trang phong trào.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="lệnh")
    making = commands.add_parser("forms", help="viết lại những tệp lấy từ bộ trường")
    making.add_argument("--root", type=Path, default=Path.cwd(), help="thư mục gốc của dự án")
    making.add_argument("--check", action="store_true", help="chỉ báo tệp nào đã cũ")
    shutting = commands.add_parser("close", help="đóng danh sách của một quyết định, ghi vào sổ")
    shutting.add_argument("decision", metavar="MÃ", help="mã của quyết định, ví dụ q7m2xd")
    shutting.add_argument("--root", type=Path, default=Path.cwd(), help="thư mục gốc của dự án")
    shutting.add_argument(
        "--on", type=dt.date.fromisoformat, default=None, metavar="NGÀY", help="ngày đóng, 2026-12-20"
    )
    measuring = commands.add_parser("bench-data", help="viết một phong trào giả để đo tốc độ")
    measuring.add_argument("--root", type=Path, default=Path.cwd(), help="thư mục gốc của dự án")
    measuring.add_argument("--rows", type=_count, default=10_000, metavar="N", help="số lượt ghi danh")
    measuring.add_argument("--records", type=_count, default=100, metavar="M", help="số gương sáng")
    measuring.add_argument("--stories", type=_count, default=20, metavar="K", help="số bài")
    measuring.add_argument("--out", type=Path, required=True, metavar="THƯ-MỤC", help="thư mục trống để viết vào")
    given = sys.argv[1:] if arguments is None else arguments
    for name in set(given[:1]) & _COMMANDS.keys() or _COMMANDS:
        _module(name).add_parser(commands)
    options = parser.parse_args(given)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a Windows console would stop at the first “đ”
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if options.command in _COMMANDS:
        return _module(options.command).run(options)
    if options.command == "forms":
        return run_forms(options.root, only_check=options.check)
    if options.command == "bench-data":
        from hooks.desk import synthetic

        size = synthetic.Size(options.rows, options.records, options.stories)
        return synthetic.run(options.root.resolve(), options.out, size)
    from hooks.desk import closing

    return closing.close(options.root.resolve(), options.decision, options.on or build_date())


def _count(text: str) -> int:
    """A number of things to make: 0 to a million."""
    if not text.isdecimal() or int(text) > 1_000_000:
        raise argparse.ArgumentTypeError("cần một số từ 0 đến 1000000")
    return int(text)


def run_forms(root: Path, *, only_check: bool) -> int:
    """Write the files made from the record model, or with `only_check` tell which are stale (1)."""
    from hooks.desk import forms

    changed = forms.stale(root) if only_check else forms.write(root)
    for path in changed:
        print(f"{path}: đã cũ, chạy “campaign forms” để viết lại" if only_check else f"{path}: đã viết lại")
    return 1 if only_check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
