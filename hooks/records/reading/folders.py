"""Walking the project's folders: what lies where, files → records, one record after the other."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from hooks.file_names import left_by_system, name_fault
from hooks.problems import Problem, Severity
from hooks.records.model.allowed import Allowed
from hooks.records.model.fields import Model
from hooks.records.model.withdrawals import Withdrawal
from hooks.records.reading.documents import Document
from hooks.records.reading.genuine import ODD_CODES, text_faults
from hooks.records.reading.loaded import Loaded
from hooks.records.reading.pieces import Facts, Memory, Piece, Pieces, key_of
from hooks.records.reading.tables import read_csv
from hooks.records.reading.text_files import MAX_BYTES
from hooks.records.reading.validating import validate
from hooks.records.reading.yaml_files import read_yaml
from hooks.text import slug

M = TypeVar("M", bound=Model)
T = TypeVar("T")
Entry = os.DirEntry[str]
Look = Callable[[Any, Sequence[str], bool], tuple[list[Problem], Facts]]
"""Looks a record over that was just read: it, the files beside it, whether its list could not be read."""

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = re.compile(r"^id: *[\"']?([0-9a-z]{6})[\"']?\s*$", re.MULTILINE)
_SET_ASIDE = {"_mau", "_mau.yml", "_danh-sach"}
SKIPPED = "bo-qua"
"""Of a file that nobody reads because of its name: a warning."""
_NOT_READ = {
    "_": (
        "tên mở đầu bằng dấu _ nên không được đọc",
        "bỏ dấu _ ở đầu tên; chưa muốn đăng thì ghi draft: true; là mẫu thì để trong _mau",
    ),
    ".": (
        "tên mở đầu bằng dấu chấm nên không được đọc",
        "bỏ dấu chấm ở đầu tên; chưa muốn đăng thì ghi draft: true",
    ),
}
_ENDINGS = (".yml", ".yaml", ".md", ".csv", ".jpg", ".jpeg", ".png", ".webp")
"""Of what somebody writes or brings to be read; programs hide files of other kinds: .gitkeep, .x.yml.swp."""
_LINK = ("duong-dan", "đây là liên kết tệp, trang không đọc", "chép bản thật vào đây")


def _seems_meant(entry: Entry) -> bool:
    """Whether something hidden, or what lies in a hidden folder, has the form of what is read."""
    folder = entry.is_dir(follow_symlinks=False)
    names = [path.name for path in Path(entry).iterdir()] if folder else [entry.name]
    return any(name.lower().endswith(_ENDINGS) and not left_by_system(name) for name in names)


@dataclass
class Folders:
    """Reads below `root` and keeps what it finds wrong; `look` and `memory` only where records are checked.

    Without `keep` each record is let go once it was looked over: many thousands at a time cost more than they must.
    """

    root: Path
    look: Look | None = None
    memory: Memory | None = None
    keep: bool = True
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    pieces: Pieces = field(default_factory=Pieces)
    common: list[Entry] = field(default_factory=list)
    """Files that what is said of every record hangs on."""
    withdrawn: tuple[Withdrawal, ...] = ()
    allowed: tuple[Allowed, ...] = ()
    """What looks personal and may stand."""

    def __post_init__(self) -> None:
        """Paths are shown without the root."""
        self._above = len(os.fspath(self.root).rstrip(os.sep)) + 1

    def relative(self, path: Path | Entry) -> str:
        """A path as problems show it."""
        below = os.fspath(path)[self._above :].replace(os.sep, "/")
        # A name that is not UTF-8 cannot be printed as it is.
        return below if below.isascii() else os.fsencode(below).decode("utf-8", "replace")

    def tell(self, path: Path | Entry, code: str, message: str, hint: str = "", line: int = 0, field: str = "") -> None:
        """Note a problem; of a file that is passed over, as a warning."""
        severity = Severity.WARNING if code == SKIPPED else Severity.ERROR
        self.problems.append(Problem(self.relative(path), line, field, code, message, "", hint, severity))

    def there(self, path: Path) -> bool:
        """Whether a file that must be there is; if not, that is noted."""
        if path.is_symlink():
            self.tell(path, *_LINK)
        elif path.is_dir():
            self.tell(path, "thieu-tep", "đây là thư mục, phải là tệp", "đổi tên thư mục rồi chép tệp vào đây")
        elif not path.is_file():
            self.tell(path, "thieu-tep", "thiếu tệp này", "chép lại từ bản trước")
        else:
            return True
        return False

    def one(self, path: Path, model: type[M]) -> M | None:
        """A YAML file that must be there as a record; not read again while it is as it was."""
        if not self.there(path):
            return None
        file = self.relative(path)

        def read() -> Loaded[M] | None:
            record = self.record(path, file, model)
            return Loaded(record, file) if record is not None else None

        loaded: Loaded[M] | None = self._met(file, [path], read, look=None).loaded if self.keep else read()
        return loaded.record if loaded else None

    def record(self, path: Path, file: str, model: type[M]) -> M | None:
        """A YAML file as a record; the ids in one that cannot be read are noted."""
        record = self.checked(model, *read_yaml(path, file))
        if record is None and path.stat().st_size <= MAX_BYTES:
            self.unread.update(_ID.findall(path.read_text(encoding="utf-8-sig", errors="replace")))
        return record

    def checked(self, model: type[M], doc: Document | None, found: list[Problem]) -> M | None:
        """A document as a record, with the problems `found` while it was read and those of its fields."""
        self.problems += found
        if doc is None:
            return None
        record, wrong = validate(model, doc.value, doc)
        odd = list(text_faults(doc, model))
        told = {(p.line, p.field) for p in found}
        at = {p.field for p in odd if p.code in ODD_CODES}
        self.problems += (
            p for p in wrong if (p.line, p.field) not in told and not (p.code in ODD_CODES and p.field in at)
        )
        self.problems += odd
        return record

    def table(self, path: Path, model: type[M], *, may_be_empty: bool = False) -> tuple[M, ...]:
        """The rows of a table that must be there, and hold some unless it may be empty."""
        if not self.there(path):
            return ()
        rows, wrong = read_csv(path, self.relative(path), model)
        self.problems += wrong
        if not (rows or wrong or may_be_empty):
            hint = "thêm các dòng dữ liệu, hoặc chép lại từ bản trước"
            self.tell(path, "tep-rong", "tệp chỉ có dòng tên cột", hint, line=1)
        return tuple(rows)

    def entries(self, folder: Path) -> list[Entry]:
        """Children in order, without hidden ones and templates; links and odd names are problems."""
        if folder.is_symlink():
            self.tell(folder, *_LINK)
            return []
        if not folder.is_dir():
            return []
        found = []
        with os.scandir(folder) as children:
            for entry in sorted(children, key=lambda e: e.name):
                if left_by_system(entry.name):
                    continue
                if entry.name.startswith((".", "_")):
                    if entry.name not in _SET_ASIDE and (entry.name[0] == "_" or _seems_meant(entry)):
                        self.tell(entry, SKIPPED, *_NOT_READ[entry.name[0]])
                elif entry.is_symlink():
                    self.tell(entry, *_LINK)
                else:
                    found.append(entry)
        self._for_all_systems(found)
        return found

    def _for_all_systems(self, entries: Sequence[Entry]) -> None:
        """Note names that Windows cannot hold, and such as are one name there."""
        for entry in entries:
            if fault := name_fault(entry.name):
                self.tell(entry, "ten-tep", *fault)
        if len({entry.name.casefold() for entry in entries}) < len(entries):
            seen: dict[str, str] = {}
            for entry in entries:
                if (other := seen.setdefault(entry.name.casefold(), entry.name)) != entry.name:
                    message = f"tên này chỉ khác {other} ở chữ hoa, chữ thường"
                    self.tell(entry, "ten-tep", message, "đổi một tên: trên Windows hai tệp này là một")

    def named(self, path: Entry, stem: str) -> None:
        """Note a name that cannot stand in an address."""
        if not _NAME.fullmatch(stem) and not name_fault(path.name):
            hint = f"đổi tên, chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ {slug(stem)}"
            self.tell(path, "ten-tep", "tên này không dùng được trong địa chỉ trang", hint)

    def once(self, file: str, parts: Iterable[Entry], read: Callable[[], T | None]) -> T | None:
        """What `read` makes of a record's files, unless they are the same as last time.

        None when it cannot be read, or when the record itself is not kept.
        """
        piece = self._met(file, list(parts), read, self.look)
        self.pieces.add(piece, read)
        loaded: T | None = piece.loaded
        return loaded

    def _met(self, file: str, parts: Sequence[Entry | Path], read: Callable[[], object], look: Look | None) -> Piece:
        """What is remembered of a record's files, or what they are now."""
        key = key_of([*parts, *self.common]) if self.memory else []
        piece = self.memory.get(file, key) if self.memory else None
        if piece is None:
            piece = self._piece(file, parts, read, look)
            if self.memory:
                self.memory.put(file, key, piece)
        self.problems += piece.problems
        self.unread.update(piece.unread)
        return piece

    def _piece(self, file: str, parts: Sequence[Entry | Path], read: Callable[[], object], look: Look | None) -> Piece:
        outside = self.problems, self.unread
        self.problems, self.unread = [], set()
        try:
            loaded = read()
            found = tuple(self.problems), tuple(sorted(self.unread))
            if look is None or loaded is None:
                return Piece(*found, loaded=loaded)
            own, facts = look(loaded, [p.name for p in parts], file in self.unread)
            return Piece(*found, tuple(own), facts, loaded if self.keep else None)
        finally:
            self.problems, self.unread = outside
