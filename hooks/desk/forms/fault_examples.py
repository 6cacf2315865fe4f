"""One wrong and one right example for every problem code, laid into a small campaign and checked for real."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from hooks.problems import Problem
from hooks.records.checks.project import find_problems
from hooks.records.model.kinds import registry

FAULTS = Path(__file__).resolve().parent / "faults"
"""Themes as YAML, `campaign/` the campaign the examples are laid into, `media/` the files they copy."""


class Example(BaseModel):
    """How a file looks when it is wrong, or right.

    `text` stands in the fault's file in place of its `instead_of`; what the reader sees is `show`, or else `text`.
    The other fields do to the campaign what they say, paths relative to it.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    show: str = ""
    text: str = ""
    files: dict[str, str] = {}
    encode: str = "utf-8"
    """How `files` are stored."""
    append: dict[str, str] = {}
    replace: dict[str, tuple[str, str]] = {}
    copy_: dict[str, str] = {}
    """Path → name in `media/`."""
    links: dict[str, str] = {}
    delete: list[str] = []
    repeat: dict[str, tuple[str, int]] = {}
    double: list[str] = []
    """Files whose last line stands there twice."""

    @property
    def shown(self) -> str:
        """What the page prints."""
        return (self.show or self.text).rstrip("\n")


class Fault(BaseModel):
    """One code: what it means, why it is refused, and its examples."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    code: str
    name: str
    why: str
    file: str = ""
    instead_of: str = ""
    wrong: Example | None = None
    right: Example | None = None
    spoken: str = ""
    """Instead of examples, for the few that no example can make."""


class Theme(BaseModel):
    """Faults that belong together."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    theme: str
    faults: tuple[Fault, ...]


@cache
def themes() -> tuple[Theme, ...]:
    """All themes in the order of their files. Raises pydantic's ValidationError when one is wrongly written."""
    return tuple(Theme.model_validate(_read(path)) for path in sorted(FAULTS.glob("*.yml")))


def faults() -> Iterator[Fault]:
    """Every fault, theme by theme."""
    for theme in themes():
        yield from theme.faults


def told(fault: Fault, *, wrong: bool) -> tuple[Problem, ...]:
    """What the check says of one of a fault's examples."""
    example = fault.wrong if wrong else fault.right
    assert example is not None
    with registry.kept(), tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "kho"
        shutil.copytree(FAULTS / "campaign", root)
        _lay(root, fault, example)
        return tuple(find_problems(root))


def _read(path: Path) -> object:
    loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    for fault in loaded["faults"]:
        for side in ("wrong", "right"):
            if "copy" in fault.get(side, {}):
                fault[side]["copy_"] = fault[side].pop("copy")  # the model has a method of that name
    return loaded


def _lay(root: Path, fault: Fault, example: Example) -> None:
    for name in example.delete:
        path = root / name
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    if fault.file and (root / fault.file).exists():
        _swap(root / fault.file, fault.instead_of, example.text)
    elif example.text:
        _write(root / fault.file, example.text.encode("utf-8"))
    for name, (old, new) in example.replace.items():
        _swap(root / name, old, new)
    for name, text in example.files.items():
        _write(root / name, text.encode(example.encode))
    for name, text in example.append.items():
        _write(root / name, (root / name).read_bytes() + text.encode("utf-8"))
    for name, source in example.copy_.items():
        _write(root / name, (FAULTS / "media" / source).read_bytes())
    for name, (text, times) in example.repeat.items():
        _write(root / name, text.encode("utf-8") * times)
    for name in example.double:
        whole = (root / name).read_bytes()
        _write(root / name, whole + whole.splitlines(keepends=True)[-1])
    for name, target in example.links.items():
        (root / name).symlink_to(target)


def _swap(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    if text.count(old) != 1:
        raise ValueError(f"{path.name}: {old!r} stands there {text.count(old)} times")
    _write(path, text.replace(old, new).encode("utf-8"))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
