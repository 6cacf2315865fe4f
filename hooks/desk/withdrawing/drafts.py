"""Files as they will be: changed in memory, written all together or not at all."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from ruamel.yaml.comments import CommentedMap

from hooks.desk.normal_form.field_order import UntidyError, plain_yaml
from hooks.desk.normal_form.text import tidied
from hooks.records.reading.text_files import plain_breaks

_FRONT = re.compile(r"\A---[ ]*\n(.*?\n)---[ ]*(?:\n(.*))?\Z", re.DOTALL)
Change = Callable[[CommentedMap], None]
"""Changes the values of a record."""


class Drafts:
    """Files below `root` with what is to become of them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._now: dict[str, bytes | None] = {}

    @property
    def changes(self) -> Mapping[str, bytes | None]:
        """Path → content, None for a file that goes; only what is not as it was."""
        return {file: now for file, now in self._now.items() if now != self._was(file)}

    def read(self, file: str) -> bytes | None:
        """A file as it will be, None when it is not there."""
        return self._now[file] if file in self._now else self._was(file)

    def _was(self, file: str) -> bytes | None:
        path = self.root / file
        return path.read_bytes() if path.is_file() else None

    def text(self, file: str) -> str:
        """A file of text as it will be, lines ending alike."""
        return plain_breaks((self.read(file) or b"").decode("utf-8"))

    def write(self, file: str, text: str) -> None:
        """Change a file."""
        self._now[file] = text.encode()

    def remove(self, file: str) -> None:
        """Take a file away."""
        self._now[file] = None

    def record(self, file: str, model: type[BaseModel], change: Change) -> None:
        """Change the values of a record that is a YAML file, or of a story's front matter."""
        if not file.endswith(".md"):
            self.write(file, _changed(self.text(file), model, change))
        elif match := _FRONT.match(self.text(file)):
            self.write(file, f"---\n{_changed(match[1], model, change)}---\n{match[2] or ''}")

    def body(self, file: str, change: Callable[[str], str]) -> None:
        """Change the text of a story below its front matter."""
        if match := _FRONT.match(self.text(file)):
            self.write(file, f"---\n{match[1]}---\n{change(match[2] or '')}")

    def row(self, file: str, number: str, change: Callable[[dict[str, str]], dict[str, str]]) -> None:
        """Change the row of a table whose column `id` holds `number`; all others stay as they are, byte for byte."""
        text = self.text(file)
        reader, lines = csv.reader(io.StringIO(text, newline=""), strict=True), text.split("\n")
        header, start = next(reader), reader.line_num
        for cells in reader:
            values = dict(zip(header, cells, strict=False))
            if values.get("id", "").strip() == number:
                changed = change(values)
                lines[start : reader.line_num] = [_line([changed.get(name, "") for name in header])]
                break
            start = reader.line_num
        self.write(file, "\n".join(lines))

    def drop_rows(self, file: str, goes: Callable[[dict[str, str]], bool]) -> None:
        """Take rows out of a table, which may not be there; all others stay as they are. Without any it goes."""
        if self.read(file) is None:
            return
        text = self.text(file)
        reader, lines = csv.reader(io.StringIO(text, newline=""), strict=True), text.split("\n")
        header, start = next(reader), reader.line_num
        kept = lines[:start]
        for cells in reader:
            if not goes(dict(zip(header, cells, strict=False))):
                kept += lines[start : reader.line_num]
            start = reader.line_num
        if len(kept) == 1 and kept != lines[:-1]:
            self.remove(file)  # a table without rows would be told as wrong
        else:
            self.write(file, "\n".join((*kept, *lines[start:])))


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()


def _changed(text: str, model: type[BaseModel], change: Change) -> str:
    """The text with its values changed: in normal form if it was, else every other field as and where it stood.

    An editor reads what changed line by line: a name that only changed places would look like one that came.
    """
    yaml, out = plain_yaml(), io.StringIO()
    values: Any = yaml.load(text)
    change(values)
    yaml.dump(values, out)
    return tidied(out.getvalue(), model) if _is_tidy(text, model) else out.getvalue()


def _is_tidy(text: str, model: type[BaseModel]) -> bool:
    try:
        return tidied(text, model) == text
    except UntidyError:
        return False
