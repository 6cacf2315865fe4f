"""The `campaign` command: what editors and checks run."""

from __future__ import annotations

import argparse
import io
import os
import subprocess
import sys
from collections.abc import Callable, Container, Sequence, Set
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TextIO, cast

from hooks import program
from hooks.odd_text import neutral
from hooks.problems import Problem, summary
from hooks.usage import Parser, speak_vietnamese
from hooks.working import INTERRUPTED


class _Command(Protocol):
    """A module that describes and runs its own subcommand."""

    def add_parser(self, commands: Any, about: str) -> None: ...
    def run(self, given: argparse.Namespace) -> int: ...


class _Subcommand(NamedTuple):
    module: str
    """Below hooks/desk."""
    about: str
    """What it is for, in a few words, as the help of the program lists it."""


_COMMANDS = {
    "init": _Subcommand("starting.command", "dựng một trang phong trào mới trong thư mục riêng"),
    "check": _Subcommand("checking", "kiểm tra mọi bản ghi và bài viết"),
    "new": _Subcommand("creating.command", "viết tệp nháp cho một bài, một gương sáng, một quyết định mới"),
    "import-list": _Subcommand("import_list.command", "nhập danh sách từ tệp Excel, Word, LibreOffice, CSV"),
    "import-plan": _Subcommand(
        "import_plan.command",
        "đọc văn bản kế hoạch (Word, chữ thuần, trang web) thành data/plan.yml, data/criteria.yml để viết lại",
    ),
    "import-places": _Subcommand("import_places.command", "lập bảng xã, phường và tên cũ từ tệp Excel, CSV"),
    "close": _Subcommand("closing", "chốt danh sách của một quyết định, ghi vào sổ"),
    "addresses": _Subcommand("addressing", "ghi mọi địa chỉ của bản chính thức vào sổ địa chỉ"),
    "withdraw": _Subcommand("withdrawing.command", "gỡ một mục, một dòng, một bài, một ảnh theo yêu cầu"),
    "fmt": _Subcommand("tidying", "xếp các trường theo thứ tự chung, bỏ dấu nháy thừa; giữ nguyên lời và ghi chú"),
    "forms": _Subcommand("forms.command", "viết lại những tệp lấy từ bộ trường"),
    "nominate": _Subcommand("nominating.command", "lập bản nháp từ một đề cử trên GitHub (máy chạy)"),
    "report": _Subcommand("reporting.command", "nói bằng lời một yêu cầu gộp đổi những gì"),
    "upcoming": _Subcommand("upcoming", "nói mục nào hiện ngày nào, bản nháp nào còn chờ, đồng ý nào sắp hết hạn"),
    "take": _Subcommand("taking.command", "nhận gói bài, bản ghi do biểu mẫu Gửi bài làm ra"),
    "publish": _Subcommand("publishing.command", "đăng trang đã dựng lên máy chủ, đổi bản trong một bước"),
    "rollback": _Subcommand("publishing.rolling_back", "đưa trang về một bản đã đăng trước"),
    "verify": _Subcommand("publishing.verifying", "soát rằng trang trên mạng đúng là bản đã đăng, không bị ai sửa"),
    "update": _Subcommand(
        "updating", "nói bản chương trình đang cài đổi những gì so với bản ghi trong requirements.txt"
    ),
    "bench-data": _Subcommand("synthetic", "viết một phong trào giả để đo tốc độ"),
}
"""Subcommand → where it is described and run, and what it is for. Only the one that is asked for is loaded: half the time of a check."""

_WITHOUT_KINDS = {"publish", "rollback", "verify", "update"}
"""Subcommands that read no records: they need not wait for them."""
_BY_KINDS = {"new", "forms", "fmt", "take"}
"""Subcommands that work by the kinds before they read a record, or without."""

_EXAMPLES = (
    "Ví dụ:\n  campaign check\n  campaign new story\n  campaign import-list danh-sach.xlsx --decision q7m2xd\n"
    "Cách dùng từng lệnh: campaign LỆNH --help"
)

_NOWHERE = (
    "Thư mục mà cửa sổ lệnh đang đứng không còn: đã bị xóa, hoặc bị thay bằng thư mục khác cùng tên. "
    "Vào một thư mục đang có bằng lệnh cd rồi chạy lại."
)


def _module(name: str) -> _Command:
    return cast(_Command, import_module(f"hooks.desk.{_COMMANDS[name].module}"))


def _stands_somewhere() -> bool:
    """Whether the folder that the command was called in is still there."""
    try:
        Path.cwd()
    except FileNotFoundError:
        return False
    return True


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one subcommand; returns the exit code (0 well, 1 problems found, 2 wrong use, 130 stopped)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper | _Heard):  # a Windows console would stop at the first “đ”
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if not _stands_somewhere():
        print(_NOWHERE, file=sys.stderr)
        return 2
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        print("\nĐã dừng vì bạn bấm Ctrl-C.", file=sys.stderr)
        return INTERRUPTED


def _run(given: Sequence[str]) -> int:
    asked = {next((word for word in given if not word.startswith("-")), "")} & _COMMANDS.keys()
    if problems := _kinds_opened(asked, given):
        print("\n".join([*(p.as_text() for p in problems), summary(problems)]))
        return 1
    parser = command_line(asked)
    options = parser.parse_args(given)
    if options.version:
        print(f"campaign {_version()}")
    elif options.command is None:
        print(parser.format_help(), end="")
    else:
        return _module(options.command).run(options)
    return 0


def _kinds_opened(command: Set[str], given: Sequence[str]) -> list[Problem]:
    """Open the kinds of the campaign that is worked in: they name subcommands, forms and folders.

    Returns what is wrong with them, for subcommands that would go wrong by it; the others read the campaign and tell it.
    """
    if not command - _WITHOUT_KINDS:
        return []
    from hooks.records.reading.kinds_file import open_kinds

    at = next((i for i, word in enumerate(given) if word == "--root"), len(given))
    named = next((word.removeprefix("--root=") for word in given if word.startswith("--root=")), "")
    here = named or "".join(given[at + 1 : at + 2]) or "."
    wrong = open_kinds(None if "init" in command else Path(here))
    return wrong if command & _BY_KINDS else []


def command_line(names: Container[str] = _COMMANDS) -> Parser:
    """What can be typed: of the subcommands of these names all, of the others what they are for."""
    speak_vietnamese()
    parser = Parser(prog="campaign", description="Công cụ của trang phong trào.", epilog=_EXAMPLES)
    parser.add_argument("--version", action="store_true", help="in phiên bản của chương trình")
    commands = parser.add_subparsers(dest="command", metavar="lệnh", title="các lệnh")
    for name, told in _COMMANDS.items():
        if name in names:
            _module(name).add_parser(commands, told.about)
        else:
            commands.add_parser(name, help=told.about)
    return parser


def _version() -> str:
    """The number of pyproject.toml, and the revision in Git where the program lies in one."""
    number = program.version()
    try:
        command = ["git", "-C", str(program.ROOT), "log", "-1", "--format=%h"]
        found = subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()  # noqa: S603
    except OSError:
        found = ""
    return f"{number} (bản {found} trong Git)" if found and not program.INSTALLED else number


class _Heard:
    """A stream to people that does not mind when nobody listens to the end (`campaign addresses | head`).

    The command goes on and does its work: what it still says is for nobody.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Say it, if somebody listens; what stands in files and names steers no terminal."""
        self._try(lambda: self._stream.write(neutral(text)))
        return len(text)

    def flush(self) -> None:
        """Let it out, if somebody listens."""
        self._try(self._stream.flush)

    def _try(self, say: Callable[[], object]) -> None:
        try:
            say()
        except BrokenPipeError:  # what is still in the buffer goes the same way
            os.dup2(os.open(os.devnull, os.O_WRONLY), self._stream.fileno())

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


def command() -> int:
    """The program itself: as `main`, and a listener that goes away is nothing to speak of."""
    sys.stdout, sys.stderr = cast(TextIO, _Heard(sys.stdout)), cast(TextIO, _Heard(sys.stderr))
    code = main()
    sys.stdout.flush()
    return code


if __name__ == "__main__":
    sys.exit(command())
