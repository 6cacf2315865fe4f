"""What is known of each record after reading it, and remembering that while its files stay as they were."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from hooks.files import WITHOUT_CHANGE_TIME
from hooks.problems import Problem

Named = tuple[str, str]
"""A kind of record and an id."""
Spot = tuple[str | None, str | None, str | None, str | None, str | None]
"""Code, former name, district; first and last day (ISO) that the place is spoken of."""
Key = list[list[str | int]]
"""Name, size, inode and times of the files a record is made of."""


class Facts(NamedTuple):
    """What one record says that others must agree with: plain values, all that a check across records needs."""

    file: str
    kind: str
    id: str
    real: bool
    sample: bool
    named: Sequence[Named]
    places: Sequence[Spot]
    held: Sequence[str] = ()
    """Of a decision: its day; if its list is closed, that day; if the list could be read, what the ledger says of it."""
    signed: Sequence[str] = ()
    """Of a decision: its level and who signed it."""
    latest: str = ""
    """The latest day (ISO) of all that is not seen before its day."""
    honoured: Sequence[Named] = ()
    """Of a decision: each title of its list with each kind of recipient that holds it."""
    gone: Sequence[str] = ()
    """Of a decision: the numbers of the rows whose name was withdrawn."""
    hidden: Sequence[str] = ()
    """Of what has a page: “draft” if it is one, the last day (ISO) of its consent, “unnamed” if that covers no name, the day
    (ISO) that all of it waits for; '' for none."""
    leads: bool = False
    """Of a story: whether it asks to stand first, and is no draft."""
    former: Sequence[str] = ()
    """Ids that it says it took the place of."""
    title_mark: str = ""
    """Of a story: by what it is known again when its folder has another name."""
    rows: str = ""
    """Of a decision: the numbers of its rows."""
    called: Sequence[str | None] = ()
    """By what it is known again when it is recorded twice: `checks/doubles.py`."""
    portraits: Sequence[str] = ()
    """The last days (ISO) of consent by whom its photos show."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One record: the problems of reading it, those it has by itself, its facts.

    `loaded` is the record with its file; None when it could not be read, or was remembered without it.
    """

    problems: tuple[Problem, ...]
    unread: tuple[str, ...]
    own: tuple[Problem, ...] = ()
    facts: Facts | None = None
    loaded: Any = None


def key_of(parts: Iterable[os.DirEntry[str] | Path]) -> Key:
    """Changes whenever one of the files is written, replaced, or may be read by others than before.

    No program can set the time of a file's last change (ctime) to what it was, unlike mtime. Windows has no such time
    (ctime is when the file was made): there the content itself is asked, by its hash.
    """
    out: Key = []
    for part in parts:
        s = part.stat(follow_symlinks=False)
        content = hashlib.sha256(Path(part).read_bytes()).hexdigest() if WITHOUT_CHANGE_TIME and part.is_file() else ""
        out.append([part.name, s.st_size, f"{s.st_ino} {content}", s.st_mtime_ns, s.st_ctime_ns])
    return out


class Memory:
    """Pieces by file, for as long as the process runs.

    `started` is the time of a file written before anything was read (`begin`): what was written at the same tick
    of the file system's clock or later could be written again without a trace, so it is not remembered.
    """

    started = 0

    def __init__(self) -> None:
        self._before: dict[str, tuple[Key, Piece]] = {}
        self._now: dict[str, tuple[Key, Piece]] = {}
        self.clean: set[str] = set()
        """Digests of what nothing was found in."""

    def begin(self, started: int) -> None:
        """A new reading of everything; what the last one did not meet is forgotten."""
        self._before, self._now, self.started = self._now or self._before, {}, started

    def get(self, file: str, key: Key) -> Piece | None:
        """What is remembered of a record whose files are the same as then."""
        found = self._before.get(file)
        if found is None or found[0] != key:
            return None
        self._now[file] = found
        return found[1]

    def records(self) -> Iterator[tuple[str, list[str], Any]]:
        """Each record of the last reading as it was read: the file it stands in, the names of all its files, itself."""
        for file, (key, piece) in self._now.items():
            if piece.loaded is not None:
                yield file, [str(name) for name, *_ in key], piece.loaded.record

    def unless_clean(self, said: str, find: Callable[[], Iterable[Problem]]) -> list[Problem]:
        """What is found in all that is `said`, or nothing where it is known that nothing is."""
        mark = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()
        if mark in self.clean:
            return []
        if not (problems := list(find())):
            self.clean.add(mark)
        return problems

    def put(self, file: str, key: Key, piece: Piece) -> None:
        """Remember a piece, unless its files are too new to be told from the next ones."""
        if all(int(time) < self.started for _, _, _, *times in key for time in times):
            self._now[file] = (key, piece)


class Pieces:
    """All pieces of one reading, and a way to the record of those that were remembered without it."""

    def __init__(self) -> None:
        self._all: list[tuple[Piece, Callable[[], Any]]] = []

    def add(self, piece: Piece, read: Callable[[], Any]) -> None:
        """Take in a piece; `read` reads its record again."""
        self._all.append((piece, read))

    def __iter__(self) -> Iterator[tuple[Piece, Callable[[], Any]]]:
        """Every piece in the order of reading, with the way to its record."""
        return iter(self._all)
