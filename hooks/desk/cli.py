"""The `campaign` command: what editors and checks run."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast


class _Command(Protocol):
    """A module that describes and runs its own subcommand."""

    def add_parser(self, commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None: ...
    def run(self, given: argparse.Namespace) -> int: ...


_COMMANDS = {
    "check": "checking",
    "new": "creating.command",
    "import-list": "import_list.command",
    "close": "closing",
    "addresses": "addressing",
    "withdraw": "withdrawing.command",
    "fmt": "tidying",
    "forms": "forms.command",
    "nominate": "nominating.command",
    "report": "reporting.command",
    "take": "taking.command",
    "bench-data": "synthetic",
}
"""Subcommand → module below hooks/desk. Only the one that is asked for is loaded: half the time of a check."""


def _module(name: str) -> _Command:
    return cast(_Command, import_module(f"hooks.desk.{_COMMANDS[name]}"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; returns the exit code (0 well, 1 problems found, 2 wrong use)."""
    parser = argparse.ArgumentParser(prog="campaign", description="Công cụ của trang phong trào.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="lệnh")
    given = sys.argv[1:] if arguments is None else arguments
    for name in set(given[:1]) & _COMMANDS.keys() or _COMMANDS:
        _module(name).add_parser(commands)
    options = parser.parse_args(given)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a Windows console would stop at the first “đ”
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return _module(options.command).run(options)


if __name__ == "__main__":
    sys.exit(main())
