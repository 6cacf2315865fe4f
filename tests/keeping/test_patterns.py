"""Compiled patterns beside the bytecode: the same as compiled anew, and never a reason to fail."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.guard.patterns import spelled_out
from hooks.guard.pieces import PIECES
from hooks.guard.rules.table import RULES
from hooks.keeping.patterns import Patterns

TEXT = "Em Lê Thị An, lớp 5A, sinh ngày 3/4/2014, số 12/3 đường Cách Mạng Tháng Tám, đt 0912 345 678"


def kept(folder: Path, made_by: object = "x") -> Patterns:
    """Patterns of a module in `folder`."""
    return Patterns(str(folder / "module.py"), made_by)


def beside(folder: Path) -> Path:
    """The file they are kept in."""
    return Path(importlib.util.cache_from_source(str(folder / "module.py"))).with_suffix(".patterns")


def never() -> str:
    """What is not to be asked for again."""
    raise AssertionError("spelled again")


def test_what_is_kept_is_what_would_be_compiled(tmp_path: Path) -> None:
    first = kept(tmp_path)
    spelled = {rule.pattern: spelled_out(rule.pattern, PIECES, cased=rule.cased) for rule in RULES}
    made = {told: first.ready(told, lambda told=told: spelled[told]) for told in spelled}  # type: ignore[misc]
    first._keep()
    again = kept(tmp_path)
    for told, anew in made.items():
        ready = again.ready(told, never)
        assert ready == anew
        assert (ready.groups, ready.groupindex, ready.flags) == (anew.groups, anew.groupindex, anew.flags)
        for text in (TEXT, TEXT.lower()):
            assert [(m.span(), m.groups(), m.lastgroup) for m in ready.finditer(text)] == [
                (m.span(), m.groups(), m.lastgroup) for m in anew.finditer(text)
            ]


@pytest.mark.parametrize("harm", ["cut", "turned", "emptied", "other"])
def test_what_was_harmed_or_is_of_another_program_is_made_anew(tmp_path: Path, harm: str) -> None:
    first = kept(tmp_path)
    first.ready("a", lambda: "(?P<one>a)b")
    first._keep()
    file, data = beside(tmp_path), beside(tmp_path).read_bytes()
    file.write_bytes(
        {"cut": data[:-4], "turned": data[:-9] + bytes([data[-9] ^ 1]) + data[-8:], "emptied": b"", "other": data}[harm]
    )
    again = kept(tmp_path, "y" if harm == "other" else "x")
    found = again.ready("a", lambda: "(?P<one>a)bc").match("abc")
    assert found and (found[0], found["one"]) == ("abc", "a")


def test_more_are_not_kept_than_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hooks.keeping.patterns._MOST", 3)
    for begin in ("a", "b"):
        patterns = kept(tmp_path)
        for i in range(2):
            patterns.ready(f"{begin}{i}", lambda: "x")
        patterns._keep()
    assert sorted(kept(tmp_path)._kept.where) == ["b0", "b1"]


def test_a_folder_that_takes_nothing_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("a file")
    patterns = kept(tmp_path)
    assert patterns.ready("a", lambda: "ab").fullmatch("ab")
    patterns._keep()
    assert (tmp_path / "__pycache__").read_text() == "a file"


@pytest.mark.parametrize("bytecode", ["", "1"])
def test_nothing_is_written_where_no_bytecode_is(tmp_path: Path, bytecode: str) -> None:
    ask = f"from hooks.keeping.patterns import Patterns; Patterns({str(tmp_path / 'module.py')!r}, 1).ready('a', lambda: 'a')"
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": bytecode}
    environment.pop("PYTHONPYCACHEPREFIX", None)
    subprocess.run([sys.executable, "-c", ask], cwd=Path(__file__).parents[2], env=environment, check=True)
    assert beside(tmp_path).exists() is (not bytecode)


@pytest.mark.parametrize("lacking", ["_sre", "_compiler", "_parser"])
def test_where_forms_are_made_in_another_way_patterns_are_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lacking: str
) -> None:
    monkeypatch.setattr(f"hooks.keeping.patterns.{lacking}", None)
    assert kept(tmp_path).ready("a", lambda: "(?P<one>a)b") == re.compile("(?P<one>a)b")
    assert not beside(tmp_path).exists()
