"""What a site is made of: every file of the project that is no built site, the program, and what was brought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks import program
from hooks.keeping.digests import SKIPPED
from hooks.keeping.site_folder import LAST

_HIDDEN = (".github", ".cache/admin")
"""Of what begins with a dot: forms that pages lead to, and the editor of /admin/."""


def sources(root: Path, target: Path, named: Iterable[Path]) -> Iterator[Path]:
    """Files and folders, each once; `named` are those of the settings, wherever they lie. `target` is built into."""
    own = [part for p in root.iterdir() if not p.name.startswith(".") for part in _beside(p, target)]
    yield from (*own, *(root / name for name in _HIDDEN))
    for path in dict.fromkeys((*named, *program.themes(root), Path(program.__file__).parent)):
        if not any(path.resolve().is_relative_to(one.resolve()) for one in own):
            yield path


def _beside(path: Path, target: Path) -> Iterator[Path]:
    """The path itself, unless it is a built site; of a folder that is built into, wherever below, what else lies there."""
    if path.name in SKIPPED or _is_site(path, target):
        return
    if target.resolve().is_relative_to(path.resolve()) and not path.is_symlink():
        for inner in path.iterdir():
            yield from _beside(inner, target)
    else:
        yield path


def _is_site(path: Path, target: Path) -> bool:
    return path.resolve() == target.resolve() or (path / LAST).is_file()
