"""Parts of an Office file (.xlsx, .docx) and how they refer to each other.

Source: ECMA-376 part 2, Open Packaging Conventions. Names of parts are compared without regard to case.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

from hooks.desk.importing.files.xml_events import Attributes, attribute, parse


@dataclass(frozen=True, slots=True)
class Reference:
    """A part that another one refers to: the mark it is called by, the last word of its kind, its name."""

    mark: str
    kind: str
    name: str


class Parts:
    """The parts of one file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._named = {_key(info.filename): info for info in archive.infolist()}

    def open(self, name: str) -> IO[bytes]:
        """A part to read; raises KeyError."""
        return self._archive.open(self._named[_key(name)])

    def __contains__(self, name: str) -> bool:
        """Whether the file has a part of this name."""
        return _key(name) in self._named

    def references(self, name: str = "") -> Iterator[Reference]:
        """What a part refers to; without a name, the file itself."""
        folder, base = posixpath.split(name)
        found: list[Attributes] = []
        beside = posixpath.join(folder, "_rels", f"{base}.rels")
        if beside in self:
            with self.open(beside) as stream:
                parse(stream, {"Relationship": found.append}, {})
        for each in found:
            if (attribute(each, "TargetMode") or "") != "External":
                target = posixpath.normpath(posixpath.join("/" + folder, attribute(each, "Target") or ""))
                kind = (attribute(each, "Type") or "").rpartition("/")[2]
                yield Reference(attribute(each, "Id") or "", kind, target)

    def main(self, usual: str) -> str:
        """The part that the document begins with."""
        return next((r.name for r in self.references() if r.kind == "officeDocument" and r.name in self), usual)


def _key(name: str) -> str:
    return name.replace("\\", "/").lstrip("/").lower()
