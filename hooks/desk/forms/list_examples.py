"""One example of every layout in which offices write their lists: the sheet, and what an import makes of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

LAYOUTS = Path("data/_danh-sach/mau.yml")
"""The examples of this campaign, with places of its own; below the project's root."""
Cell = int | str


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Sheet(_Part):
    """A sheet of a workbook, or a table of a Word file; cells are named as a spreadsheet names them (B2)."""

    name: str = "Sheet1"
    above: tuple[str, ...] = ()
    """Paragraphs above a Word table."""
    rows: tuple[str | tuple[Cell, ...], ...]
    """A row that is one text is a title over all columns."""
    head: tuple[int, ...]
    """Rows of headings, from 1."""
    merges: tuple[str, ...] = ()
    struck: tuple[str, ...] = ()
    marked: tuple[str, ...] = ()
    """Cells, or ranges of them, to look at in the picture."""

    @property
    def columns(self) -> int:
        """How many columns it has."""
        return max(len(row) for row in self.rows if not isinstance(row, str))

    @property
    def cells(self) -> list[list[Cell]]:
        """Every row with all its columns."""
        rows: list[tuple[Cell, ...]] = [(row,) if isinstance(row, str) else row for row in self.rows]
        return [[*row, *[""] * (self.columns - len(row))] for row in rows]


class Refused(_Part):
    """A row that is refused: its cell, words of the message, what settles it."""

    cell: str
    says: str
    do: str


class Asked(_Part):
    """What is to be looked at: the kind as `--yes` takes it, words of the message, what to do."""

    kind: str
    says: str
    do: str


class Layout(_Part):
    """One layout: when it is met, its picture, the rows that come of it, what is refused and asked."""

    slug: str
    title: str
    seen: str
    """When an office writes so."""
    caption: str
    alt: str
    file: Literal["xlsx", "docx"] = "xlsx"
    day: dt.date
    given: tuple[str, ...] = ()
    """Options of the command."""
    sheets: tuple[Sheet, ...]
    understood: tuple[str, ...]
    becomes: tuple[tuple[Cell, ...], ...]
    """Number, name, kind and title, place and, where there is one, place of work; as the preview shows them."""
    refused: tuple[Refused, ...] = ()
    asked: tuple[Asked, ...] = ()


class Theme(_Part):
    """Layouts that have one thing to be seen in common."""

    theme: str
    layouts: tuple[Layout, ...]


def themes(root: Path) -> list[Theme]:
    """The examples of a project, none where it has no file of them."""
    path = root / LAYOUTS
    if not path.is_file():
        return []
    return [Theme.model_validate(each) for each in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)]
