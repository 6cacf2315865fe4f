"""How `campaign` speaks of its own use: argparse's words in Vietnamese, and what to write instead."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from hooks.dates import PartialDate
from hooks.problems import did_you_mean, printable

WORDS = {
    "usage: ": "cách dùng: ",
    "options": "tùy chọn",
    "positional arguments": "phải ghi",
    "show this help message and exit": "in phần trợ giúp này",
    "show program's version number and exit": "in phiên bản của chương trình",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "còn thiếu %s",
    "one of the arguments %s is required": "còn thiếu một trong các tùy chọn %s",
    "not allowed with argument %s": "không dùng cùng lúc với %s, bỏ một trong hai",
    "expected one argument": "thiếu giá trị đi sau, cần đúng một giá trị",
    "expected at most one argument": "chỉ nhận nhiều nhất một giá trị",
    "expected at least one argument": "thiếu giá trị đi sau, cần ít nhất một giá trị",
    "expected %s argument": "cần đúng %s giá trị đi sau",
    "expected %s arguments": "cần đúng %s giá trị đi sau",
    "ignored explicit argument %r": "không nhận giá trị đi kèm, bỏ phần %s",
    "ambiguous option: %(option)s could match %(matches)s": "%(option)s có thể là nhiều tùy chọn, ghi đủ tên: %(matches)s",
    "invalid %(type)s value: %(value)r": "không đọc được “%(value)s”",
    "unexpected option string: %s": "không có tùy chọn %s",
    "can't open '%(filename)s': %(error)s": "không mở được tệp %(filename)s",
}
"""What argparse says to who types a command → the same in Vietnamese. What it says to programmers is not here."""

_AS = "2024-12-15 hoặc 15/12/2024"


def _said(words: str) -> str:
    return WORDS.get(words, words)


def speak_vietnamese() -> None:
    """Give argparse our words in place of gettext's, which has none in Vietnamese."""
    vars(argparse).update(_=_said, ngettext=lambda one, many, count: _said(one if count == 1 else many))


class _Subcommands(argparse._SubParsersAction):  # type: ignore[type-arg]
    """Subcommands whose own help begins with what the list of all says of them."""

    def add_parser(self, name: str, **given: Any) -> Any:
        return super().add_parser(name, **{"description": sentence(given["help"]), **given})


def sentence(words: str) -> str:
    """The words as a sentence of their own."""
    return f"{words[:1].upper()}{words[1:]}."


class Parser(argparse.ArgumentParser):
    """A command or a subcommand. Its epilog holds examples, which are shown with each fault of use."""

    def __init__(self, **given: Any) -> None:
        super().__init__(**given, formatter_class=argparse.RawDescriptionHelpFormatter)
        self.register("action", "parsers", _Subcommands)

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """As argparse, but here already what is not known is a fault: told by the subcommand it was given to."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(self._not_known(unknown))
        return found, unknown

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """A choice that there is not is told with the nearest there is."""
        if action.choices is not None and value not in action.choices:
            known = list(map(str, action.choices))
            raise argparse.ArgumentError(action, f"không có “{value}”{_meant(value, known)} Có: {', '.join(known)}")

    def _not_known(self, unknown: Sequence[str]) -> str:
        options = [word for word in unknown if word.startswith("-")]
        if not options:
            return f"thừa “{' '.join(unknown)}”: bỏ đi, hoặc đặt trong dấu nháy kép nếu đó là một tên có dấu cách"
        word, known = options[0].partition("=")[0], [o for o in self._option_string_actions if o.startswith("--")]
        hint = did_you_mean(word, known, slips=True)
        return f"không có tùy chọn {word}{f', {hint}' if hint else '. Có: ' + ', '.join(known)}"

    def error(self, message: str) -> NoReturn:
        """Tell what is wrong, how it is written instead, and where the rest stands; exit code 2."""
        about = self.epilog or self.format_usage().strip()
        self.exit(2, f"{self.prog}: {printable(message)}\n{about}\nXem đủ cách dùng: {self.prog} --help\n")


def add_root(parser: argparse.ArgumentParser, *, anywhere: bool = False) -> None:
    """Let the project be named that a command works in, else the folder it is called in; `anywhere`: it need not be one."""
    kind, here = (
        (Path, Path.cwd()) if anywhere else (project, ".")
    )  # argparse reads a default that is text like what is typed
    parser.add_argument("--root", type=kind, default=here, metavar="THƯ-MỤC", help="thư mục gốc của dự án")


def project(text: str) -> Path:
    """The whole path of a project. Raises argparse's own error where there is none, in Vietnamese."""
    root = Path(text).resolve()
    if not (root / "data").is_dir():
        raise argparse.ArgumentTypeError(f"không thấy thư mục data trong {root}; chạy lệnh ở thư mục gốc của dự án")
    return root


def day(text: str) -> dt.date:
    """A whole date that was typed, 2024-12-15 or 15/12/2024. Raises argparse's own error, in Vietnamese."""
    try:
        date = PartialDate.parse(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{text}” không phải một ngày trong lịch; viết như {_AS}") from None
    if date.day is None:
        raise argparse.ArgumentTypeError(f"“{text}” thiếu ngày; viết đủ như {_AS}")
    return date.first


def _meant(word: str, known: Iterable[str]) -> str:
    known = list(known)
    hint = did_you_mean(word, known, slips=True) or did_you_mean(word, known)
    return f", {hint}" if hint else "."
