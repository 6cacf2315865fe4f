"""build.json: what a site was built of, the same for the same commit."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
from pathlib import Path

import pytest

from hooks.edition.about_build import told
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from tests.campaigns import TODAY


def about(root: Path, on: dt.date = TODAY) -> dict[str, object]:
    records, _ = read_project(root)
    assert records
    return told(Catalogue(records, on, samples=False), {})


def git(root: Path, *command: str) -> str:
    given = ["git", "-C", str(root), "-c", "user.name=T", "-c", "user.email=t@vi-du.vn", *command]
    return subprocess.run(given, capture_output=True, check=True, encoding="utf-8").stdout.strip()


def test_it_tells_the_commit_and_whether_sources_differ(tiny: Path) -> None:
    assert (about(tiny)["commit"], about(tiny)["changed"]) == (None, None)
    git(tiny, "init", "-q")
    git(tiny, "add", "-A")
    git(tiny, "commit", "-q", "-m", "x")
    (tiny / "site").mkdir()
    (tiny / "site/index.html").write_text("", encoding="utf-8")
    assert (about(tiny)["commit"], about(tiny)["changed"]) == (git(tiny, "rev-parse", "HEAD"), False)
    (tiny / "data/moi.txt").write_text("", encoding="utf-8")
    assert about(tiny)["changed"] is True


def test_it_tells_of_another_content_and_of_nothing_else(tiny: Path) -> None:
    before = about(tiny)
    for path in tiny.rglob("*.yml"):
        path.touch()
    assert about(tiny) == before
    assert str(tiny) not in json.dumps(before)
    (tiny / "data/withdrawn.csv").write_text("x", encoding="utf-8")
    after = told_without_reading(tiny)
    assert {key for key in before if after[key] != before[key]} == {"data", "withdrawn"}


def told_without_reading(root: Path) -> dict[str, object]:
    """As `about`, of records that were read before the file became wrong."""
    text = (root / "data/withdrawn.csv").read_text(encoding="utf-8")
    (root / "data/withdrawn.csv").unlink()
    records, _ = read_project(root)
    assert records
    c = Catalogue(records, TODAY, samples=False)
    (root / "data/withdrawn.csv").write_text(text, encoding="utf-8")
    return told(c, {})


@pytest.mark.parametrize(("name", "samples"), [("site", True), ("release", False)])
def test_a_site_has_it(request: pytest.FixtureRequest, name: str, samples: bool) -> None:
    found = json.loads((request.getfixturevalue(name) / "build.json").read_text(encoding="utf-8"))
    assert (found["samples"], found["preview"], found["day"]) == (samples, False, "2026-11-29")
