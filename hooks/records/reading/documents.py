"""A file read into plain values that know their lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A file read into plain text values. `lines` maps a path of keys and indexes to its line."""

    file: str
    value: Any
    lines: Mapping[_Path, int]
    body: str = ""
    body_line: int = 0
    text: str = ""
    """The whole file."""

    def line_of(self, path: _Path) -> int:
        """The line of `path`, or of its nearest parent that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)
