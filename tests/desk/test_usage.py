"""What `campaign` says of its own use: in Vietnamese, with what to write instead."""

from __future__ import annotations

import argparse
import ast
import inspect
import re
import shlex
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from hooks import program
from hooks.desk.cli import command_line
from hooks.usage import WORDS
from tests.building import TINY, lay_out
from tests.desk.commands import run, run_apart

CALLS = {
    call.removeprefix("$ campaign "): told
    for call, _, told in (
        block.strip().partition("\n")
        for block in Path(__file__).with_name("wrong_calls.txt").read_text(encoding="utf-8").split("\n\n")
    )
}
ENGLISH = re.compile(
    r"\b(usage|options|positional|arguments?|required|invalid|choice|choose|unrecognized|expected|ambiguous|could match"
    r"|show|help message|exit|error|not allowed|one of the|No such|denied|ROOT)\b",
    re.IGNORECASE,
)
VIETNAMESE = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("wrong"), TINY)


@pytest.mark.parametrize("call", CALLS)
def test_wrong_calls_are_told_what_to_write(tiny: Path, call: str) -> None:
    """wrong_calls.txt, block for block; where argparse found the fault, examples and the way to the help follow."""
    done = run(*shlex.split(call), cwd=tiny)

    told, _, more = done.stderr.replace(str(tiny), "…").partition("\nVí dụ:\n")
    assert (done.returncode, done.stdout) == (2, "")
    assert told.rstrip() == CALLS[call]
    assert not ENGLISH.search(re.sub(r"--[a-z-]+|“[^”]*”", "", told))
    if told.startswith("campaign"):
        assert more.startswith("  campaign")
        assert more.rstrip().endswith("--help")


def test_there_are_enough_of_them() -> None:
    """Every command is called wrongly, in all some fifty times."""
    assert len(CALLS) >= 50
    assert {call.split()[0] for call in CALLS} >= {name for path, _ in parsers() for name in path[1:2]}


def parsers() -> Iterator[tuple[tuple[str, ...], argparse.ArgumentParser]]:
    """Every command and subcommand with the way to it."""
    waiting: list[tuple[tuple[str, ...], argparse.ArgumentParser]] = [(("campaign",), command_line())]
    while waiting:
        path, parser = waiting.pop()
        yield path, parser
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                waiting += [((*path, name), below) for name, below in action.choices.items()]


ALL = dict(parsers())


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_help_is_vietnamese(path: tuple[str, ...]) -> None:
    """A new command or option without Vietnamese words, or without an example, fails here."""
    parser = ALL[path]
    for action in parser._actions:
        assert VIETNAMESE.search(str(action.help or action.metavar)), f"{path}: {action.option_strings or action.dest}"
        assert action.choices or action.nargs == 0 or action.metavar, f"{path}: {action.dest} has no metavar"
    assert VIETNAMESE.search(parser.description or "")
    assert not ENGLISH.search(re.sub(r"--[a-z-]+|\{[^}]*\}|campaign .*", "", parser.format_help()))


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_every_example_can_be_typed(path: tuple[str, ...]) -> None:
    examples = re.findall(r"^  campaign (.*)$", ALL[path].epilog or "", re.MULTILINE)

    assert examples
    for example in examples:
        typed = shlex.split(example)
        assert typed[: len(path) - 1] == list(path[1:])
        ALL["campaign",].parse_args(typed)


def test_argparse_says_nothing_to_users_that_we_do_not_know() -> None:
    """Its words, whichever Python this is; those to programmers, who build a parser wrongly, aside."""
    known = re.compile(
        r"conflict|invalid (option string|conflict)|is an invalid argument|must be optional|dest=|merge|call|mode"
        r"|subcommands|parser|error: |warning: |deprecated|default|heading"
    )
    said = {
        value.value
        for node in ast.walk(ast.parse(inspect.getsource(argparse)))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}
        for value in node.args
        if isinstance(value, ast.Constant) and isinstance(value.value, str)
    }

    assert {words for words in said - WORDS.keys() if not known.search(words)} <= {
        "unrecognized arguments: %s",
        "invalid choice: %(value)r (choose from %(choices)s)",
        "invalid choice: %(value)r, maybe you meant %(closest)r? (choose from %(choices)s)",
    }  # these the parser says itself


def test_without_a_command_the_help_is_shown() -> None:
    done = run()

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("cách dùng: campaign")
    assert all(name in done.stdout for _, *rest in ALL for name in rest[:1])


def test_the_version_is_that_of_the_project() -> None:
    done = run("--version")

    assert re.fullmatch(r"campaign \d+\.\d+\.\d+( \(bản [0-9a-f]{7,} trong Git\))?\n", done.stdout)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp437"])
def test_narrow_consoles_are_no_obstacle(encoding: str) -> None:
    """Help, wrong use and version, as consoles of Windows were set up for long."""
    for arguments in ((), ("chek",)):
        done = run_apart(*arguments, PYTHONIOENCODING=encoding, PYTHONUTF8="0", LC_ALL="C")
        assert "Ví dụ" in done.stdout + done.stderr
        assert "Traceback" not in done.stderr


def test_control_c_is_one_line(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("hooks.desk.checking.find_problems", stop)

    done = run("check", "--no-cache", cwd=tiny)

    assert (done.returncode, done.stderr.strip()) == (130, "Đã dừng vì bạn bấm Ctrl-C.")


@pytest.mark.parametrize("written", ["15/12/2026", "15-12-2026", "15.12.2026", "2026-12-15"])
def test_days_are_typed_as_people_write_them(written: str) -> None:
    given = ALL["campaign",].parse_args(["close", "q7m2xd", "--on", written])

    assert given.on.isoformat() == "2026-12-15"


def test_a_copy_of_the_program_alone_tells_what_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "ROOT", tmp_path)

    assert program.version() in {metadata.version(program.PACKAGE), "0"}
