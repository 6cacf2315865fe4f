"""A list dropped onto /gui-bai/danh-sach/ → the files that `campaign import-list` would write, and what it would tell."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.desk.import_list.account import account_of
from hooks.desk.import_list.imported import Imported, about_of, imported, is_held
from hooks.desk.import_list.overview import Row, View, view_of
from hooks.desk.import_list.page import MOST_CELLS, preview_page
from hooks.desk.import_list.preview import change_lines, counts_line, item_line, verdict
from hooks.desk.import_list.questions import Question
from hooks.desk.import_list.report import list_bytes, mending_bytes, report, report_text
from hooks.desk.importing.columns.meanings import FIELDS
from hooks.desk.importing.files.endings import DAMAGED, UnreadableError, not_read
from hooks.desk.importing.files.grids import Grid
from hooks.desk.importing.files.reading import grids_in
from hooks.desk.importing.target import Target, WrongUseError
from hooks.desk.in_browser.known import Known
from hooks.odd_text import visible

_EVERY = 50
"""Lines between two words on how far it is."""
Tell = Callable[[str, int, int], None]
"""Told what begins, or how many lines of how many are done."""


class Page:
    """The page that dropped the list: told how far it is, asked what it has answered already."""

    def __init__(self, answers: Mapping[str, str], tell: Tell) -> None:
        self._answers, self._tell = answers, tell
        self.asked: dict[str, dict[str, Any]] = {}
        """Everything that was asked, with its choices and what was answered."""

    def step(self, what: str) -> None:
        """Tell what begins now."""
        self._tell(what, 0, 0)

    def progress(self, done: int, total: int) -> None:
        """Tell how many lines of how many are done, now and then."""
        if done % _EVERY == 0 or done == total:
            self._tell("", done, total)

    def ask(self, question: str, choices: Sequence[str]) -> str | None:
        """The page's answer; without one the rows are refused, and the page shows the question."""
        answer = self._answers.get(question, "")
        self.asked[question] = {"question": question, "choices": list(choices), "answer": answer}
        return answer if answer in choices else None


@dataclass(frozen=True, slots=True)
class Reply:
    """What the page shows and offers: text for it (JSON), and the files; b'' for none."""

    told: str
    table: bytes = b""
    mending: bytes = b""
    report: bytes = b""
    preview: bytes = b""


def read_list(known: Known, file: Path, asked: str, tell: Tell) -> Reply:
    """Read the file as the page asks (JSON: decision, date, kind, title, award, decided, map, sheet, yes, answers)."""
    given = json.loads(asked)
    page = Page(given.pop("answers"), tell)
    try:
        return _read(known, Namespace(file=file, **given), page)
    except (WrongUseError, UnreadableError) as error:
        return Reply(json.dumps({"fault": str(error)}, ensure_ascii=False))


def _read(known: Known, given: Namespace, page: Page) -> Reply:
    target = _target(known, given.file, given.decision)
    done = imported(given, known, target, page, _grids, Known.lists_of)
    page.step("Đang lập các tệp")
    view = view_of(done.out, done.numbers, done.changes, about_of(given, known, target, wrote=False))
    version = known.versions.get(target.decision.record.id, "") if target.decision else ""
    changes = (change for of in done.changes.values() for change in of)
    data = report(done.out, view, account_of(done.grids, done.out, done.numbers), changes)
    held = is_held(done.out, given.yes)
    told = _told(done, view, target, page) | {"version": version, "held": held}
    return Reply(
        json.dumps(told, ensure_ascii=False),
        list_bytes([*target.present, *done.recipients]) if done.recipients and not held else b"",
        mending_bytes(done.out) if done.out.refused else b"",
        report_text(data),
        preview_page(view).encode(),
    )


def _grids(file: Path) -> list[Grid]:
    """Every sheet or table of the file, read in this very process: a browser has no other, and bounds the page itself."""
    ending = file.suffix.lower()
    if told := not_read(ending):
        raise UnreadableError(told)
    try:
        return grids_in(file.read_bytes(), ending, file.stem)
    except UnreadableError:
        raise
    except Exception:  # readers answer damaged files with many kinds of error
        raise UnreadableError(DAMAGED) from None


def _told(done: Imported, view: View, target: Target, page: Page) -> dict[str, Any]:
    """What the page shows."""
    return {
        "file": view.about.file,
        "path": target.path.as_posix() if target.decision else "",
        "present": len(target.present),
        "rows_in": view.rows_in,
        "counts": counts_line(view),
        "verdict": verdict(view),
        "asked": list(page.asked.values()),
        "doubts": _shown([_doubt(question) for question in view.questions]),
        "columns": view.columns,
        "dropped": _shown(view.dropped),
        "fields": FIELDS,
        "sheets": [[g.name, g.hidden] for g in done.grids if g.rows],
        "earlier": _shown(view.earlier),
        "skipped": _shown(view.skipped),
        "elsewhere": _shown(view.certain),
        "changed": _shown(change_lines(view.changes)),
        "refused": len(view.refused),
        "rows": [_row(row) for row in view.rows],
    }


def _shown(told: Any) -> Any:
    """Texts that the page only shows, so that nothing of the file turns a line round."""
    if isinstance(told, dict):
        return {key: _shown(value) for key, value in told.items()}
    if isinstance(told, list | tuple):
        return [_shown(value) for value in told]
    return visible(told) if isinstance(told, str) else told


def _doubt(question: Question) -> dict[str, Any]:
    """Everything of one kind that is to be looked at."""
    items = [[item_line(item, MOST_CELLS), item.remedy] for item in question.items]
    return {"title": question.title, "count": question.count, "kind": question.kind, "items": items}


def _row(row: Row) -> list[str | bool]:
    """A line of the table as it will stand; last, whether it wants a look."""
    values = (row.number, row.name, row.honour, row.place, row.more)
    return [*(value.text for value in values), row.doubtful]


def _target(known: Known, file: Path, decision: str) -> Target:
    """The decision's own list, or a new one; which decisions are open the page knows."""
    found = known.whole(decision)
    mending = file.with_name(f"{file.stem}-can-sua.csv")
    if found is None:
        return Target(Path("recipients.csv"), mending, None, ())
    return Target(Path(found.file).with_name("recipients.csv"), mending, found, tuple(found.record.recipients))
