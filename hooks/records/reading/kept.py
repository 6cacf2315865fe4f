"""What the check remembers from one run to the next: `.cache/check.json`.

It cannot make the check say something else. A piece counts only if the inode, size and times of each of its files are
what they were (`pieces.key_of`) and the program is the same to the byte, with the same Python and libraries. The file
is JSON: reading one made by a stranger runs nothing, and no stranger can know the inodes and times of another's disk.
Whatever is wrong with it, it is put aside and written anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import PIL
import pydantic
import yaml

from hooks.files import clock
from hooks.problems import Problem, Severity
from hooks.records.reading.pieces import Facts, Key, Memory, Piece

MOST_BYTES = 64 * 1024 * 1024
"""Largest file read or written: more than 100,000 records."""
MOST_CLEAN = 1_000
"""Digests of files without personal details that are kept: of each file some versions."""
_RECORDS = Path(__file__).resolve().parent.parent
_GROUND = (
    _RECORDS.parent / f"{name}.py"
    for name in (
        "dates",
        "file_names",
        "formulas",
        "lean",
        "odd_text",
        "old_encodings",
        "problems",
        "sections",
        "syllables",
        "text",
        "web_address",
    )
)
_GUARD = _RECORDS.parent / "guard"
_CODE = (*sorted(_RECORDS.rglob("*.py")), *sorted(_RECORDS.rglob("*.yml")), *sorted(_GUARD.rglob("*.py")), *_GROUND)


def program(code: Iterable[Path] = _CODE) -> str:
    """A digest of everything that decides what the check says of a record."""
    libraries = (pydantic.VERSION, yaml.__version__, yaml.__with_libyaml__, PIL.__version__, version("markdown-it-py"))
    versions = (sys.version, *libraries)
    digest = hashlib.sha256(repr(versions).encode())
    for path in code:
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)} ".encode() + content)
    return digest.hexdigest()


@cache
def this_program() -> str:
    """The same of what this process runs: whatever becomes of its files meanwhile."""
    return program()


class Kept(Memory):
    """Remembers without the records themselves: problems and facts. `begin`, read the project, `save`."""

    def __init__(self, folder: Path, made_by: str) -> None:
        super().__init__()
        self.path, self.made_by = folder / "check.json", made_by
        self._old: dict[str, Any] = {}
        self._same = True
        self._clean_before: frozenset[str] = frozenset()

    def begin(self, started: int = 0) -> None:
        """Take up what was kept; a folder that cannot be written to keeps nothing."""
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            super().begin(started or clock(self.path.parent))
        with suppress(OSError, ValueError, RecursionError):
            if self.path.stat().st_size <= MOST_BYTES:
                kept = json.loads(self.path.read_bytes())
                ours = isinstance(kept, dict) and kept.get("made by") == self.made_by
                pieces, clean = (kept.get("pieces"), kept.get("clean")) if ours else (None, None)
                self._old = pieces if isinstance(pieces, dict) else {}
                self.clean = set(filter(_is_text, clean)) if isinstance(clean, list) else set()
                self._clean_before = frozenset(self.clean)

    def get(self, file: str, key: Key) -> Piece | None:
        """What is kept of a record whose files are the same as then."""
        with suppress(TypeError, ValueError, KeyError, LookupError):
            then, problems, unread, own, facts = self._old[file]
            if then == key:
                piece = Piece(_problems(problems), tuple(unread), _problems(own), Facts(*facts) if facts else None)
                self._now[file] = (key, piece)
                return piece
        self._same = False
        return None

    def save(self) -> None:
        """Write what is known now, if it is not what was kept: whole or not at all."""
        if self._same and self._now.keys() == self._old.keys() and self.clean == self._clean_before:
            return
        pieces = {
            file: (
                key,
                [_values(p) for p in piece.problems],
                piece.unread,
                [_values(p) for p in piece.own],
                piece.facts,
            )
            for file, (key, piece) in self._now.items()
        }
        text = json.dumps(
            {"made by": self.made_by, "pieces": pieces, "clean": sorted(self.clean)[:MOST_CLEAN]},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        data = text.encode("utf-8", "surrogatepass")
        if len(data) > MOST_BYTES:
            return
        with suppress(OSError):
            part = self.path.with_suffix(f".{os.getpid()}")
            part.write_bytes(data)
            part.replace(self.path)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _values(problem: Problem) -> list[str | int]:
    p = problem
    return [p.file, p.line, p.field, p.code, p.message, p.value, p.hint, p.severity.value, p.column]


def _problems(kept: list[list[Any]]) -> tuple[Problem, ...]:
    return tuple(Problem(f, n, at, code, m, v, h, Severity(s), *c) for f, n, at, code, m, v, h, s, *c in kept)
