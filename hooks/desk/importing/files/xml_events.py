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
    parser = expat.ParserCreate()
    parser.buffer_text = True
    start, end, words = _handlers(starts, ends, skip, said)
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, words
    parser.StartDoctypeDeclHandler = _refuse
    parser.ParseFile(stream)


def _handlers(
    starts: Starts, ends: Ends, skip: Collection[str], said: Callable[[str], object] | None
) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None], Callable[[str], object]]:
    """What expat calls for each start, each end and each text of one part: for a long list a million times."""
    begins, finishes, passed = _ByLocalName(starts), _ByLocalName(ends), _ByLocalName(dict.fromkeys(skip, True))
    text: list[str] = []
    inside = 0  # how many elements deep in one that is passed over

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal inside
        if inside:
            inside += 1
            return
        text.clear()
        if act := begins[name]:
            act(attributes)
        inside = 1 if skip and passed[name] else 0

    def end(name: str) -> None:
        nonlocal inside
        if inside < 2 and (act := finishes[name]):
            act(text[0] if len(text) == 1 else "".join(text))
        inside -= inside > 0

    return start, end, (lambda piece: None if inside else said(piece)) if said else text.append


def attribute(attributes: Attributes, name: str) -> str | None:
    """The attribute of this local name."""
    return next((value for key, value in attributes.items() if key.rpartition(":")[2] == name), None)


def is_on(value: str | None) -> bool:
    """Whether a switch is on: <w:strike/> without a value is."""
    return value not in {"0", "false", "off", "none", "False", "noStrike"}


def _refuse(*_: object) -> None:
    raise ValueError("a document type in an office file")
