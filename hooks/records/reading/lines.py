"""Where a value stands: files are read again for their lines, only when there is a problem to tell."""

from __future__ import annotations

from array import array
from pathlib import Path

from hooks.problems import Problem, field_name
from hooks.records.reading.documents import Document
from hooks.records.reading.nodes import Path_
from hooks.records.reading.tables import row_lines
from hooks.records.reading.yaml_files import read_front_matter, read_yaml


class Lines:
    """Makes problems of records already read, with their file and line below `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._documents: dict[str, Document | None] = {}
        self._rows: dict[str, array[int]] = {}

    def problem(self, file: str, path: Path_, code: str, message: str, hint: str = "", value: str = "") -> Problem:
        """A problem at the line of `path`."""
        if file not in self._documents:
            read = read_front_matter if file.endswith(".md") else read_yaml
            self._documents[file] = read(self.root / file, file)[0]
        doc = self._documents[file]
        if len(path) > 1 and path[0] == "recipients" and isinstance(path[1], int):
            # Rows of recipients.csv follow the inline ones.
            row = path[1] - (len(doc.value.get("recipients") or ()) if doc else 0)
            if row >= 0:
                table = file.replace("decision.yml", "recipients.csv")
                return self.row_problem(table, row, field_name(path[2:]), code, message, hint, value)
        return Problem(file, doc.line_of(path) if doc else 0, field_name(path), code, message, value, hint)

    def row_problem(
        self, table: str, row: int, field: str, code: str, message: str, hint: str = "", value: str = ""
    ) -> Problem:
        """A problem at row `row` of a table, counting from 0 without the header."""
        if table not in self._rows:
            self._rows[table] = array("I", row_lines(self.root / table, table))
        lines = self._rows[table]
        return Problem(table, lines[row] if row < len(lines) else 0, field, code, message, value, hint)
