"""build.json: what a site was built of, for whoever publishes it, verifies it or builds it again. Same commit, same bytes."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hooks.keeping.digests import below

if TYPE_CHECKING:  # who asks for the revision alone need not wait for it
    from hooks.records.joined.catalogue import Catalogue

NAME = "build.json"
_PROGRAM = "campaign-publication"
_LIBRARIES = (
    "mkdocs",
    "mkdocs-material",
    "jinja2",
    "markdown",
    "markdown-it-py",
    "nh3",
    "pillow",
    "pydantic",
    "fonttools",
)
"""What the bytes of the site depend on. Not Python: every version that is supported makes the same."""
_CONTENT = ("data", "stories")
_SOURCES = (*_CONTENT, "docs", "hooks", "overrides", "mkdocs.yml", "requirements.txt", "pyproject.toml")
_WITHDRAWN = "data/withdrawn.csv"


def write(c: Catalogue, site: Path, known: Mapping[str, str]) -> None:
    """Write it below `site`, last of all: a build that was stopped has none. `known` are SHA-256 of files by path."""
    text = json.dumps(told(c, known), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (site / NAME).write_text(text, encoding="utf-8", newline="\n")


def told(c: Catalogue, known: Mapping[str, str]) -> dict[str, Any]:
    """What it holds: no path, no clock but the day it is built for.

    `withdrawn` is the SHA-256 of what was taken down on request: a publisher never goes back behind it.
    """
    return {
        **revision(c.root),
        "data": _digest(c.root, (path for name in _CONTENT for path, _ in below(str(c.root / name), ())), known),
        "withdrawn": _digest(c.root, [str(c.root / _WITHDRAWN)], known),
        "day": c.on.isoformat(),
        "samples": c.samples,
        "preview": c.early,
        "versions": {name: version(name) for name in (_PROGRAM, *_LIBRARIES)},
    }


def _digest(root: Path, paths: Iterable[str], known: Mapping[str, str]) -> str:
    digest, above = hashlib.sha256(), len(os.fspath(root)) + 1
    for name, path in sorted(
        (path[above:].replace(os.sep, "/"), path) for path in paths if path in known or Path(path).is_file()
    ):
        held = known.get(path) or hashlib.sha256(Path(path).read_bytes()).hexdigest()
        digest.update(f"{name}\0{held}\n".encode())
    return digest.hexdigest()


def revision(root: Path) -> dict[str, Any]:
    """The commit, and whether sources differ from it; None for both where there is no Git."""
    top = _git(root, ["rev-parse", "--show-toplevel"])
    if top is None or not Path(top).samefile(root):
        return {"commit": None, "changed": None}
    changed = _git(root, ["status", "--porcelain", "--", *(name for name in _SOURCES if (root / name).exists())])
    return {"commit": _git(root, ["rev-parse", "HEAD"]), "changed": changed != ""}


def _git(root: Path, arguments: Sequence[str]) -> str | None:
    environment = {k: v for k, v in os.environ.items() if k not in {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"}}
    command = ["git", "-C", str(root), "--no-optional-locks", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)  # noqa: S603
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None
