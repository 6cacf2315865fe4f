"""What reads strangers' bytes, each with what holds for any of them: no error but its own, nothing lost, nothing beside the text."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from hooks.desk.importing.files.endings import UnreadableError
from hooks.desk.importing.files.reading import grids_in
from hooks.desk.importing.files.separated import separated_rows
from hooks.desk.nominating.command import decide, private_details
from hooks.desk.nominating.form import Issue, answers
from hooks.guard.finding import found_in, may_be_in
from hooks.guard.removal import without_private
from hooks.records.checks.project import read_project
from hooks.records.model.honours import Recipient
from hooks.records.reading.loading import Records
from hooks.records.reading.story_bounds import excesses
from hooks.records.reading.syntax import images_of, tokens_of
from hooks.records.reading.tables import read_csv
from hooks.records.reading.yaml_files import parse_yaml, read_front_matter
from hooks.text import LOOKALIKES, clean, clean_line, fold, modern, slug
from tests.campaigns import tiny_campaign, write
from tests.desk.forms.listed import text_of
from tests.desk.nominating.nominations import FORM

FOLDER = TemporaryDirectory()
ENDINGS = (".csv", ".xlsx", ".docx", ".ods", ".xls")


def reading(data: bytes) -> None:
    """Records, front matter and tables: read, or told with a line of the file."""
    text = data.decode("utf-8", "replace")
    lines = text.count("\n") + text.count("\r") + 2
    document, problems = parse_yaml(text, "x.yml")
    assert document is not None or problems or not text.strip()
    assert all(0 <= p.line <= lines for p in problems)
    path = Path(FOLDER.name) / "x.md"
    path.write_bytes(data)
    _, problems = read_front_matter(path, "x.md")
    assert all(0 <= p.line <= lines for p in problems)
    table = path.with_name("x.csv")
    table.write_bytes(b"id,name,kind\n" + data)
    rows, problems = read_csv(table, "x.csv", Recipient)
    if not problems:
        given = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
        assert len(rows) == sum(any(cell.strip() for cell in row) for row in given)


def text(data: bytes) -> None:
    """Texts are cleaned once for all; letters and digits stay."""
    given = data.decode("utf-8", "replace")
    told = clean(given)
    assert clean(told) == told
    assert modern(modern(given)) == modern(given)
    assert "\n" not in clean_line(given)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(given))
    assert len(slug(given)) <= 60
    if not any(ord(letter) in LOOKALIKES for letter in given):
        assert re.findall(r"[a-z0-9]", fold(told)) == re.findall(r"[a-z0-9]", fold(given))


def guard(data: bytes) -> None:
    """What is found lies in the text, in order, apart; found again in a text that holds more paragraphs."""
    given = data.decode("utf-8", "replace")
    found = found_in(given)
    ends = [0, *(each.end for each in found)]
    assert all(end <= each.start < each.end <= len(given) for end, each in zip(ends, found, strict=False))
    assert not found or may_be_in([given])
    without_private(given)


def markdown(data: bytes) -> None:
    """A story's text within its bounds is read, each token at rows that it has."""
    body = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    if excesses(body):
        return
    try:
        tokens = tokens_of(body)
    except RecursionError:  # told as a fault of the story
        return
    rows = body.count("\n") + 1
    assert all(0 <= t.map[0] <= t.map[1] <= rows for t in tokens if t.map)
    images_of(body)


def importing(data: bytes) -> None:
    """Files of offices are read or refused in words; of a table in plain text no cell is lost."""
    for ending in ENDINGS:
        try:
            grids = grids_in(data, ending, "x")
        except UnreadableError as error:
            assert str(error)
            continue
        if ending == ".csv":
            rows, _ = separated_rows(data)
            cells = sum(bool(cell.strip()) for row in rows for cell in row)
            assert sum(bool(cell.strip()) for grid in grids for row in grid.rows for cell in row) == cells


@cache
def records() -> tuple[Records, Path]:
    """The tiny campaign, with the project's form."""
    form = ".github/ISSUE_TEMPLATE/de-cu-guong.yml"
    root = write(Path(FOLDER.name) / "tiny", {**tiny_campaign(), form: text_of(Path(form))})
    read = read_project(root)[0]
    assert read is not None
    return read, root


def nomination(data: bytes) -> None:
    """A nomination leads to something; a draft holds no detail of a person."""
    body = data.decode("utf-8", "replace")
    given, faults = answers(body, FORM)
    assert given or faults
    outcome = decide(Issue(12, "vi-du/trang", body), *records())
    if outcome.kind == "draft":
        assert not any(private_details(answer) for name, answer in given.items() if name != "cam-ket")


TARGETS: dict[str, Callable[[bytes], None]] = {
    each.__name__: each for each in (reading, text, guard, markdown, importing, nomination)
}
"""By name."""
