"""XML read as it streams by: handlers by the local names of elements, so that any namespace or prefix will do.

Office files by Excel, LibreOffice, Google and WPS differ in prefixes, strict ones in namespaces; none has a DTD.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import IO, Generic, TypeVar
from xml.parsers import expat

T = TypeVar("T")
Attributes = Mapping[str, str]
Starts = Mapping[str, Callable[[Attributes], object]]
Ends = Mapping[str, Callable[[str], object]]


class _ByLocalName(dict[str, T | None], Generic[T]):
    """What belongs to w:tbl as to tbl, found once for each name."""

    def __init__(self, known: Mapping[str, T]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, name: str) -> T | None:
        self[name] = found = self._known.get(name.rpartition(":")[2])
        return found


def parse(
    stream: IO[bytes],
    starts: Starts,
    ends: Ends,
    skip: Collection[str] = (),
    said: Callable[[str], object] | None = None,
) -> None:
    """Call the handlers: `starts` with attributes, `ends` with the text since the last start, `said` with any text.

    What stands inside elements of `skip` is passed over. Raises expat.ExpatError, ValueError for a DTD.
    """
    reader = _Reader(starts, ends, skip, said)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.words if said else reader.text.append
    parser.StartDoctypeDeclHandler = _refuse
    parser.ParseFile(stream)


class _Reader:
    """Calls the handlers of one part."""

    def __init__(self, starts: Starts, ends: Ends, skip: Collection[str], said: Callable[[str], object] | None) -> None:
        self.text: list[str] = []
        self._starts, self._ends = _ByLocalName(starts), _ByLocalName(ends)
        self._skip = _ByLocalName(dict.fromkeys(skip, True))
        self._said = said
        self._inside = 0
        """How many elements deep in one that is passed over."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if self._inside:
            self._inside += 1
            return
        self.text.clear()
        if act := self._starts[name]:
            act(attributes)
        if self._skip[name]:
            self._inside = 1

    def end(self, name: str) -> None:
        """An element ends."""
        if self._inside > 1:
            self._inside -= 1
            return
        self._inside = 0
        if act := self._ends[name]:
            act("".join(self.text))

    def words(self, text: str) -> None:
        """Text that no end waits for."""
        if self._said and not self._inside:
            self._said(text)


def attribute(attributes: Attributes, name: str) -> str | None:
    """The attribute of this local name."""
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), None)


def is_on(value: str | None) -> bool:
    """Whether a switch is on: <w:strike/> without a value is."""
    return value not in {"0", "false", "off", "none", "False", "noStrike"}


def _refuse(*_: object) -> None:
    raise ValueError("a document type in an office file")
