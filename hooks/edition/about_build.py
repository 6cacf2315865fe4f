"""build.json: what a site was built of, for whoever publishes it, verifies it or builds it again. Same commit, same bytes."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

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


def write(c: Catalogue, site: Path) -> None:
    """Write it below `site`, last of all: a build that was stopped has none."""
    text = json.dumps(told(c), ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    (site / NAME).write_text(text, encoding="utf-8", newline="\n")


def told(c: Catalogue) -> dict[str, Any]:
    """What it holds: no path, no clock but the day it is built for.

    `withdrawn` is the SHA-256 of what was taken down on request: a publisher never goes back behind it.
    """
    return {
        **revision(c.root),
        "data": _digest(c.root, (f for name in _CONTENT for f in (c.root / name).rglob("*"))),
        "withdrawn": _digest(c.root, [c.root / _WITHDRAWN]),
        "day": c.on.isoformat(),
        "samples": c.samples,
        "preview": c.early,
        "versions": {name: version(name) for name in (_PROGRAM, *_LIBRARIES)},
    }


def _digest(root: Path, paths: Iterable[Path]) -> str:
    digest = hashlib.sha256()
    for path in sorted(p for p in paths if p.is_file()):
        digest.update(
            f"{path.relative_to(root).as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode()
        )
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
