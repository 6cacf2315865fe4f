"""Regular expressions that are compiled once and kept beside the bytecode of the program.

Python keeps what it makes of a module, yet compiles every pattern anew in every process: of a check that remembered
nothing that was a tenth. What is kept is Python's own compiled form, the one that `re.compile` hands to its matcher.
It holds for one version of Python, may be deleted at any time, and is read where it is there but not written where
bytecode is not (PYTHONDONTWRITEBYTECODE). How forms are made is none of Python's promises: where it is done in another way, patterns
are compiled each time.
"""

from __future__ import annotations

import atexit
import hashlib
import importlib.util
import json
import re
import sys
from array import array
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from hooks.keeping.stored import Stored

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:
    _sre = _compiler = _parser = None
_PYTHON = f"{sys.version} {sys.byteorder} {getattr(_sre, 'MAGIC', '')}"
"""What compiled forms hang on besides the pattern."""
_MOST, _MOST_BYTES = 1_000, 16_000_000
"""Patterns that are kept: where more are told, older ones are forgotten."""
_UNIT = "I"
_Form = tuple[bytes, bytes, int, int, dict[str, int]]
"""Pattern and code, flags, number of groups, their numbers by name."""


class Patterns:
    """Patterns of the module in `source`, by how they are told there; `made_by` is what their spelling hangs on besides."""

    def __init__(self, source: str, made_by: object) -> None:
        beside = Path(importlib.util.cache_from_source(source)).with_suffix(".patterns")
        told = hashlib.sha256(f"{made_by!r} {_PYTHON}".encode()).hexdigest()
        self._stored, self._new = Stored(beside, told, _MOST_BYTES), dict[str, _Form]()
        self._writes = not sys.dont_write_bytecode

    def ready(self, told: str, spelled: Callable[[], str]) -> re.Pattern[str]:
        """What `re.compile(spelled())` gives; spelled and compiled in the first process alone."""
        with suppress(TypeError, ValueError, AttributeError, RuntimeError):  # of a Python that does it in another way
            return _made(*(self._kept.form(told) or self._formed(told, spelled())))
        return re.compile(spelled())

    @cached_property
    def _kept(self) -> _Kept:
        return _Kept(self._stored.read())

    def _formed(self, told: str, pattern: str) -> _Form:
        """Its compiled form, to be kept when the process ends."""
        read = _parser.parse(pattern)
        code = array(_UNIT, _compiler._code(read, 0)).tobytes()
        if self._writes and not self._new:
            atexit.register(self._keep)
        self._new[told] = pattern.encode(), code, read.state.flags, read.state.groups - 1, dict(read.state.groupdict)
        return self._new[told]

    def _keep(self) -> None:
        forms = _Kept(self._stored.read()).forms() | self._new
        self._stored.write(_written(forms if len(forms) <= _MOST else self._new))


def _made(pattern: bytes, code: bytes, flags: int, groups: int, named: dict[str, int]) -> re.Pattern[str]:
    names: list[str | None] = [None] * (groups + 1)
    for name, number in named.items():
        names[number] = name
    made: re.Pattern[str] = _sre.compile(
        pattern.decode(), flags, array(_UNIT, code).tolist(), groups, named, tuple(names)
    )
    return made


class _Kept:
    """What a file holds: a line that tells where each form lies, then the forms; only those asked for are taken out."""

    def __init__(self, body: bytes) -> None:
        head, _, self._forms = body.partition(b"\n")
        self.where: dict[str, list[Any]] = json.loads(head or b"{}")

    def form(self, told: str) -> _Form | None:
        """One of them, if it is there."""
        if not (found := self.where.get(told)):
            return None
        begin, middle, end, flags, groups, named = found
        return self._forms[begin:middle], self._forms[middle:end], flags, groups, named

    def forms(self) -> dict[str, _Form]:
        """All of them."""
        return {told: form for told in self.where if (form := self.form(told))}


def _written(forms: Mapping[str, _Form]) -> bytes:
    where, out = dict[str, list[Any]](), bytearray()
    for told, (pattern, code, *rest) in forms.items():
        where[told] = [len(out), len(out) + len(pattern), len(out) + len(pattern) + len(code), *rest]
        out += pattern + code
    return json.dumps(where, separators=(",", ":")).encode() + b"\n" + bytes(out)
