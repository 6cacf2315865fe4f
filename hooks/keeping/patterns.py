"""Regular expressions that are compiled once and kept beside the bytecode of the program.

Python keeps what it makes of a module, yet compiles every pattern anew in every process: of a check that remembered
nothing that was a tenth. What is kept is Python's own compiled form, the one that `re.compile` hands to its matcher.
It holds for one version of Python, may be deleted at any time, and is neither read nor written where no bytecode is
(PYTHONDONTWRITEBYTECODE). How forms are made is none of Python's promises: where it is done in another way, patterns
are compiled each time.
"""

from __future__ import annotations

import atexit
import hashlib
import importlib.util
import re
import sys
from array import array
from base64 import b64decode, b64encode
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from hooks.keeping.stored import Stored, read_by_key, write_by_key

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:
    _sre = None
_PYTHON = f"{sys.version} {sys.byteorder} {getattr(_sre, 'MAGIC', '')}"
"""What compiled forms hang on besides the pattern."""
_MOST, _MOST_BYTES = 1_000, 16_000_000
"""Patterns that are kept: where more are told, older ones are forgotten."""
_UNIT = "I"


class Patterns:
    """Patterns of the module in `source`, by how they are told there; `made_by` is what their spelling hangs on besides."""

    def __init__(self, source: str, made_by: object) -> None:
        beside = Path(importlib.util.cache_from_source(source)).with_suffix(".patterns")
        told = hashlib.sha256(f"{made_by!r} {_PYTHON}".encode()).hexdigest()
        self._stored, self._new = Stored(beside, told, _MOST_BYTES), dict[str, list[Any]]()
        self._keeps = _sre is not None and not sys.dont_write_bytecode

    def ready(self, told: str, spelled: Callable[[], str]) -> re.Pattern[str]:
        """What `re.compile(spelled())` gives; spelled and compiled in the first process alone."""
        if not self._keeps:
            return re.compile(spelled())
        pattern, flags, code, *groups = self._kept.get(told) or self._formed(told, spelled())
        names: list[str | None] = [None] * (groups[0] + 1)
        for name, number in groups[1].items():
            names[number] = name
        units = array(_UNIT, b64decode(code)).tolist()
        made: re.Pattern[str] = _sre.compile(pattern, flags, units, *groups, tuple(names))
        return made

    @cached_property
    def _kept(self) -> dict[str, list[Any]]:
        return read_by_key(self._stored)

    def _formed(self, told: str, pattern: str) -> list[Any]:
        """Pattern, flags, code, number of groups and their names, as plain values: kept when the process ends."""
        read = _parser.parse(pattern)
        code = array(_UNIT, _compiler._code(read, 0)).tobytes()
        form = [pattern, read.state.flags, b64encode(code).decode(), read.state.groups - 1, dict(read.state.groupdict)]
        if not self._new:
            atexit.register(self._keep)
        self._new[told] = form
        return form

    def _keep(self) -> None:
        forms = read_by_key(self._stored) | self._new
        write_by_key(self._stored, forms if len(forms) <= _MOST else self._new)
