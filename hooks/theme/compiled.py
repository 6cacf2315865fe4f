"""Templates compiled once: for all builds of a process, and from one process to the next."""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from hooks.theme import templates

MOST_BYTES = 32 * 1024 * 1024
"""Largest file read or written: ten times what a site has."""


class Compiled(jinja2.BytecodeCache):
    """Compiled templates by name; one that changed has another checksum.

    Kept in `file`, if one is named: with the program's own settings of templates and the versions that compile them,
    whole or not at all.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._kept: dict[str, bytes] = _read(file) if file else {}
        self._used: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja's protocol."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])
            if bucket.code is not None:
                self._used[bucket.key] = self._kept[bucket.key]

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Jinja's protocol."""
        self._kept[bucket.key] = self._used[bucket.key] = bucket.bytecode_to_string()

    def save(self) -> None:
        """Write what was used this time, if it is not what the file holds."""
        if self._file is None or self._used == _read(self._file):
            return
        body = marshal.dumps(self._used)
        if len(body) <= MOST_BYTES:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part = self._file.with_suffix(f".{os.getpid()}")
            part.write_bytes(_mark(body) + body)
            part.replace(self._file)


def _mark(body: bytes) -> bytes:
    """What stands before the body: of these bytes, compiled so."""
    own = Path(templates.__file__).read_bytes() + Path(__file__).read_bytes()
    by = (sys.version, version("jinja2"), version("markupsafe"))
    return hashlib.sha256(repr(by).encode() + own + body).digest()


def _read(path: Path) -> dict[str, bytes]:
    with suppress(OSError, ValueError, EOFError, TypeError):
        if path.stat().st_size <= MOST_BYTES:
            content = path.read_bytes()
            if content[:32] == _mark(content[32:]):
                found: dict[str, bytes] = marshal.loads(content[32:])  # noqa: S302 — made here, as its mark tells
                return found
    return {}
