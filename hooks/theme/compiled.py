"""Templates compiled once: for all builds of a process, and from one process to the next."""

from __future__ import annotations

import marshal
import os
from contextlib import suppress

import jinja2
from jinja2.bccache import Bucket

from hooks.keeping.stored import Stored

MOST_BYTES = 32 * 1024 * 1024
"""Largest file read or written: ten times what a site has."""


class Compiled(jinja2.BytecodeCache):
    """Compiled templates by name, kept in a file if there is one; a template that changed has another checksum."""

    def __init__(self, stored: Stored | None = None) -> None:
        self._stored = stored
        self._kept: dict[str, bytes] = {}
        with suppress(ValueError, EOFError, TypeError):
            self._kept = marshal.loads(stored.read()) if stored else {}  # noqa: S302 — made here, as its mark tells
        self._before, self._used = dict(self._kept), dict[str, bytes]()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Jinja's protocol: a template is known by its name and the name of the folder that it is found in, wherever that lies."""
        above = (filename or "").removesuffix(name.replace("/", os.sep))
        return f"{above.rstrip(os.sep).rpartition(os.sep)[2]}/{name}"

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
        """Keep what was used this time and before: a page that is left as it was asks for no template."""
        if self._stored and not self._used.items() <= self._before.items():
            self._stored.write(marshal.dumps(self._before | self._used))


OF_PROCESS = Compiled()
"""What this process compiled for whoever keeps nothing himself: `campaign withdraw` makes a site twice, tests hundreds of times."""
