"""The committed files that browsers load are what the modules and the lock give."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.browser.install import BUNDLER
from tests.building import PROJECT, tree
from tests.frontend.nodejs import FRONTEND, needs_npm, node

ASSETS = PROJECT / "overrides/assets"
SCRIPTS = {
    "search.js",
    "gui-bai/form.js",
    "gui-bai/drafts.js",
    "gui-bai/paste.js",
    "gui-bai/guard.js",
    "gui-bai/inserts.js",
    "gui-bai/mistaken.js",
    "gui-bai/list.js",
    "gui-bai/list-worker.js",
    *(path.name for path in (FRONTEND / "pages").glob("*.js")),
}
LIBRARIES = {
    f"gui-bai/vendor/{name}" for name in ("libraries.js", "licences.txt", "yaml.js", "yaml-reading.js", "zip.js")
}


@needs_npm
def test_scripts_are_what_the_modules_give(tmp_path: Path) -> None:
    """After a change in hooks/frontend/: `make scripts`."""
    assert BUNDLER.is_file(), "run tests/browser/install.py first"
    node("bundle.mjs", str(tmp_path))

    assert tree(tmp_path) == {name: (ASSETS / name).read_bytes() for name in SCRIPTS}


@needs_npm
def test_libraries_are_what_the_lock_gives(tmp_path: Path) -> None:
    """After another version in hooks/frontend/package.json: `make vendor`."""
    assert BUNDLER.is_file(), "run tests/browser/install.py first"
    (tmp_path / "gui-bai/vendor").mkdir(parents=True)
    node("build.mjs", str(tmp_path), cwd=FRONTEND / "vendor")

    assert tree(tmp_path) == {name: (ASSETS / name).read_bytes() for name in LIBRARIES}


def test_the_search_runs_in_older_browsers() -> None:
    """Nothing newer than what its target says slips in with text.js: a lookbehind stops Safari before 16.4."""
    script = (ASSETS / "search.js").read_text(encoding="utf-8")

    assert not re.search(r"\(\?<[!=]|\?\?|\?\.[a-z\[(]", script)


def test_locks_name_no_address() -> None:
    for folder in (FRONTEND, FRONTEND / "vendor/python", PROJECT / "tests/tools/typescript"):
        lock = json.loads((folder / "package-lock.json").read_text(encoding="utf-8"))
        assert "omit-lockfile-registry-resolved=true" in (folder / ".npmrc").read_text(encoding="utf-8").splitlines()
        for name, entry in lock["packages"].items():
            assert "resolved" not in entry, name
            assert not name or entry.get("integrity"), name
