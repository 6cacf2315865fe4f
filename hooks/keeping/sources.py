"""What a site is made of: every file of the project that is no built site, the program, and what was brought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from hooks import program
from hooks.keeping.site_folder import LAST

_HIDDEN = (".github", ".cache/admin")
"""Of what begins with a dot: forms that pages lead to, and the editor of /admin/."""


def sources(root: Path, target: Path, named: Iterable[Path]) -> Iterator[Path]:
    """Files and folders, each once; `named` are those of the settings, wherever they lie. `target` is built into."""
    own = [p for p in root.iterdir() if not p.name.startswith(".") and not _is_site(p, target)]
    yield from (*own, *(root / name for name in _HIDDEN))
    for path in dict.fromkeys((*named, *program.themes(root), Path(program.__file__).parent)):
        if not any(path.resolve().is_relative_to(one.resolve()) for one in own):
            yield path


def _is_site(path: Path, target: Path) -> bool:
    return path.resolve() == target.resolve() or (path / LAST).is_file()
