"""Bad input, file by file: each case patches the tiny campaign and tells every problem expected.

A case has `title`, any of the operations below, and `problems`. `pytest tests/test_cases.py
--update-cases` writes `problems` anew; read the difference before keeping it.

- delete: [path]; folders: [path] makes empty ones; links: {path: target} makes symbolic links
- files: {path: text} whole files; replace: {path: [old, new, …]}; append: {path: text}
- repeat: {path: [before, text, times, after]}; encode: {path: codec}; hex: {path: bytes}
"""

from __future__ import annotations

import ast
import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.desk.checking import remembered
from hooks.files import clock
from hooks.problems import Problem
from hooks.records.model.told import STORY_TOLD, TOLD
from tests.campaigns import check_told, tiny_campaign, write

HERE = Path(__file__).resolve().parents[2]
CASES = sorted((HERE / "cases").glob("*.yml"))
PROGRAM = sorted((HERE.parent / "hooks").rglob("*.py"))
MOST_SHOWN = 100


def settled(root: Path) -> None:
    """Until the file system's clock has left the last change below `root` behind."""
    newest = max(os.lstat(p).st_ctime_ns for p in root.rglob("*"))
    while clock(root) <= newest:
        pass


def read_case(path: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return loaded


def lay_out(root: Path, case: dict[str, Any]) -> None:
    """The tiny campaign below `root`, changed as the case says."""
    files: dict[str, str | bytes] = {**tiny_campaign()}
    for path in case.get("delete", []):
        files = {name: text for name, text in files.items() if name != path and not name.startswith(f"{path}/")}
    files |= case.get("files", {})
    for path, pairs in case.get("replace", {}).items():
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            text = str(files[path])
            assert text.count(old) == 1, f"{path}: {old!r} stands there {text.count(old)} times"
            files[path] = text.replace(old, new)
    for path, text in case.get("append", {}).items():
        files[path] = str(files[path]) + text
    for path, (before, text, times, after) in case.get("repeat", {}).items():
        files[path] = before + text * int(times) + after
    for path, codec in case.get("encode", {}).items():
        files[path] = str(files[path]).encode(codec)
    for path, digits in case.get("hex", {}).items():
        files[path] = bytes.fromhex(digits)
    write(root, files)
    for path in case.get("folders", []):
        (root / path).mkdir(parents=True, exist_ok=True)
    for path, target in case.get("links", {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(target)


def entry(problem: Problem) -> dict[str, str]:
    """A problem as cases write it."""
    column = f":{problem.column}" if problem.column else ""
    place = f"{problem.file}:{problem.line}{column} {problem.code} {problem.field}".rstrip()
    told = {"at": place, "message": problem.message, "value": problem.value[:MOST_SHOWN], "hint": problem.hint}
    return {key: text for key, text in told.items() if text}


def rewrite(path: Path, found: list[dict[str, str]]) -> None:
    """Replace the expected part of a case file."""
    head = path.read_text(encoding="utf-8").partition("\nproblems:")[0]
    told = yaml.safe_dump({"problems": found}, allow_unicode=True, sort_keys=False, width=100_000)
    path.write_text(f"{head.rstrip()}\n{told}", encoding="utf-8", newline="\n")


@pytest.mark.parametrize("path", CASES, ids=lambda p: p.stem)
def test_every_problem_of_a_case_is_told(path: Path, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The check finds exactly the problems a case lists, in its order, words and lines included; and again when it remembers."""
    case = read_case(path)
    lay_out(tmp_path, case)
    settled(tmp_path)

    problems = remembered(tmp_path)

    found = [entry(p) for p in problems]
    if request.config.getoption("--update-cases"):
        rewrite(path, found)
        pytest.skip("written anew")
    assert found == case["problems"]
    assert remembered(tmp_path) == problems
    for problem in problems:
        check_told(problem, tmp_path)


def codes_in_code() -> set[str]:
    """Every problem code of the program, read off the calls that make problems."""
    codes = {code for code, _, _ in (*TOLD.values(), *STORY_TOLD.values())}
    position = {"Problem": 3, "problem": 2, "row_problem": 3, "refuse": 2, "tell": 1}
    for file in PROGRAM:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            index = position.get(name, len(node.args))
            if index < len(node.args) and isinstance(argument := node.args[index], ast.Constant):
                codes.add(str(argument.value))
    return codes


def test_every_code_has_a_case() -> None:
    """No problem code is without an example of what causes it."""
    told = {problem["at"].split()[1] for path in CASES for problem in read_case(path)["problems"]}
    shown_elsewhere = {
        "tep-khong-doc-duoc",  # test_reading: a file without read permission is readable for root
    }

    assert codes_in_code() - told == shown_elsewhere


def test_every_message_of_the_model_has_a_case() -> None:
    """Each kind of fault that the record model can tell is told in some case."""
    told = [problem["message"] for path in CASES for problem in read_case(path)["problems"]]

    for kind, (_, message, _) in TOLD.items():
        pattern = re.sub(r"\\\{\w+\\\}", ".+", re.escape(message))
        assert any(re.fullmatch(pattern, m) for m in told), kind


def test_no_two_cases_have_one_title() -> None:
    """A title tells what its case is about."""
    titles = [read_case(path)["title"] for path in CASES]

    assert len(titles) == len(set(titles))
