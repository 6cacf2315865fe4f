"""Where the program's own files lie: in its repository beside `hooks/`, in an installed package below it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import metadata
from pathlib import Path

PACKAGE = "campaign-publication"
ROOT = Path(__file__).resolve().parents[1]
"""The folder that `hooks` is imported from."""
_BESIDE = Path(__file__).resolve().parent


INSTALLED = (_BESIDE / "overrides").is_dir()
"""Whether this is a package and not the repository."""


def _own(name: str) -> Path:
    """A file or folder that the package has below `hooks/` and the repository beside it."""
    return below if (below := _BESIDE / name).exists() else ROOT / name


OVERRIDES = _own("overrides")
"""Templates and assets."""
CHANGELOG = _own("CHANGELOG.md")
KIT = _BESIDE / "kit"
"""What a new campaign begins with."""


def lies_in(root: Path) -> bool:
    """Whether the program is a part of the campaign at `root`, as in its repository, and not a package it uses."""
    return (root / "hooks").is_dir()


def themes(root: Path) -> tuple[Path, ...]:
    """The folders of templates and assets of the campaign at `root`: its own, where it has one, before the program's."""
    own = root / "overrides"
    if (own / "pages").is_dir():  # a whole program lies there
        return (own,)
    return (own, OVERRIDES) if own.is_dir() else (OVERRIDES,)


def theme_folders(root: Path, known: Sequence[str]) -> list[str]:
    """MkDocs' folders of the theme with the program's, which come after the campaign's own and before all others."""
    ours = [str(folder) for folder in themes(root)]
    return [*ours, *(folder for folder in known if folder not in ours)]


def version() -> str:
    """The program's number: of its pyproject.toml, else of the installed package; “0” where nobody tells."""
    told = ROOT / "pyproject.toml"
    if INSTALLED or not told.is_file():
        try:
            return metadata.version(PACKAGE)
        except metadata.PackageNotFoundError:  # a copy of the program's folders alone
            return "0"
    import tomllib  # asked for by few commands

    return str(tomllib.loads(told.read_text(encoding="utf-8"))["project"]["version"])
