"""Real Git repositories that hold the tiny campaign, and reports of what is changed in them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.campaigns import tiny_campaign, write
from tests.desk.commands import Done, run

# No setting of the machine has a say: a name, signing, hooks, the branch's name.
_AROUND = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "PATH": "/usr/local/bin:/usr/bin:/bin"}


def git(folder: Path, *arguments: str) -> str:
    """What Git says to a command in a folder."""
    command = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", str(folder), *arguments]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True, env=_AROUND).stdout


def repository(folder: Path, files: Mapping[str, str | bytes] | None = None) -> Path:
    """A repository with one commit: the tiny campaign, unless other files are given."""
    write(folder, tiny_campaign() if files is None else files)
    git(folder, "init", "--quiet", "--initial-branch=main")
    return commit(folder)


def commit(folder: Path) -> Path:
    """Keep all that is there; returns the folder."""
    git(folder, "add", "--all", ".")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", "x")
    return folder


def edit(root: Path, file: str, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{file}: {old!r} stands there {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def report(root: Path, *arguments: str, base: str = "HEAD") -> Done:
    """The command's answer."""
    return run("report", "--root", str(root), "--base", base, *arguments)


def data(root: Path, *arguments: str, base: str = "HEAD") -> dict[str, Any]:
    """The report as JSON."""
    done = report(root, "--format", "json", *arguments, base=base)
    assert (done.returncode, done.stderr) == (0, "")
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def text(root: Path, *arguments: str, base: str = "HEAD") -> str:
    """The report as a terminal has it."""
    done = report(root, *arguments, base=base)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def change(told: dict[str, Any], kind: str, what: str = "changed") -> dict[str, Any]:
    """The one change of a kind."""
    found: list[dict[str, Any]] = [c for c in told["changes"] if (c["kind"], c["what"]) == (kind, what)]
    assert len(found) == 1, told["changes"]
    return found[0]


def fields(change: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Label, before and after of what changed."""
    return [(f["label"], f["before"], f["after"]) for f in change["fields"]]
