"""Files besides pages that a build need not make again: what they are made of is what it was, and they lie there."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from hooks.keeping.digests import digest
from hooks.keeping.site_folder import Site


class Asides:
    """What is asked before such a file is made, and what the next build is told of it.

    `made_by` is what all of them hang on, `known` the SHA-256 of sources by path, `before` what the last build told.
    """

    def __init__(self, site: Site, made_by: str, known: Mapping[str, str], before: Mapping[str, list[str]]) -> None:
        self._site, self._made_by, self._known, self._before = site, made_by, known, before
        self._keys: dict[str, str] = {}

    def left(self, path: str, told: object = (), files: Iterable[Path] = ()) -> bool:
        """Whether the file of the site lies there as the program would make it of what is told and these sources."""
        digests = [self._known.get(os.fspath(file), "") for file in files]
        if "" in digests:
            return False
        key = self._keys[path] = digest((self._made_by, told, digests))
        then, held = self._before.get(path, ("", ""))
        return key == then and self._site.leave(path, held)

    def rows(self) -> dict[str, list[str]]:
        """By its path what each file was made of, and what it holds."""
        return {path: [key, held] for path, key in self._keys.items() if (held := self._site.made(path))}
