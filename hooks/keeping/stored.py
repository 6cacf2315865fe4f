"""A file that keeps something: whole or not at all, and only for who made it.

Before the body stands the SHA-256 of what made it and of the body itself. It keeps damage and old versions out, not
people: who may write here may write the program too.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

_MARK = 32
MOST_OF_ONE = 64 * 1024 * 1024
"""Largest picture or font that is kept: more than any of the web's."""


class Stored:
    """Bytes in `file`, made by what is known by `made_by`; no more than `most` of them."""

    def __init__(self, file: Path, made_by: str, most: int) -> None:
        self.file, self._made_by, self._most = file, made_by.encode(), most

    def read(self) -> bytes:
        """What was kept; b'' for nothing, or when it is not just that."""
        with suppress(OSError):
            if self.file.stat().st_size <= self._most + _MARK:
                content = self.file.read_bytes()
                if content[:_MARK] == self._mark(content[_MARK:]):
                    return content[_MARK:]
        return b""

    def write(self, body: bytes) -> None:
        """Keep this instead, unless it is too long; a folder that cannot be written to keeps nothing."""
        if len(body) > self._most:
            return
        part = self.file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            part.write_bytes(self._mark(body) + body)
            part.replace(self.file)

    def _mark(self, body: bytes) -> bytes:
        return hashlib.sha256(self._made_by + b"\0" + body).digest()


def of_name(file: Path) -> Stored:
    """A file whose name tells all that what it keeps was made of, whoever made it."""
    return Stored(file, file.name, MOST_OF_ONE)


def kept_or(file: Path, make: Callable[[], bytes]) -> bytes:
    """What such a file keeps; what is made now, and kept, where there is none or it was damaged."""
    stored = of_name(file)
    if not (found := stored.read()):
        found = make()
        stored.write(found)
    return found


class Held:
    """The same as long as the process runs."""

    def __init__(self) -> None:
        self._body = b""

    def read(self) -> bytes:
        """What was kept; b'' for nothing."""
        return self._body

    def write(self, body: bytes) -> None:
        """Keep this instead."""
        self._body = body


def read_by_key(stored: Stored | Held) -> dict[str, Any]:
    """What was kept by key; nothing for what cannot be read as that."""
    with suppress(ValueError, RecursionError):
        found = json.loads(stored.read() or b"{}")
        if isinstance(found, dict):
            return found
    return {}


def write_by_key(stored: Stored | Held, value: Mapping[str, Any]) -> None:
    """Keep plain values by key instead."""
    stored.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass"))
