"""Running `campaign import-list` on an office's file, and what one run left."""

from __future__ import annotations

import gc
import json
from collections import Counter
from collections.abc import Sequence
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from hooks.desk import cli
from hooks.desk.import_list import command
from hooks.desk.import_list.account import Fate
from hooks.desk.import_list.imported import imported
from hooks.desk.importing.files.endings import UnreadableError, not_read
from hooks.desk.importing.files.grids import Grid, letters
from hooks.desk.importing.files.reading import grids_in
from hooks.records.model.honours import Recipient
from hooks.records.reading.loading import Records, load
from hooks.records.reading.tables import read_csv
from tests.building import WORLD
from tests.campaigns import tiny_campaign, write
from tests.desk.importing.office_files import xlsx

HEAD: list[object] = ["STT", "Họ và tên", "Ấp", "Xã/phường", "Huyện"]
ROWS: list[list[object]] = [
    HEAD,
    [1, "Nguyễn Văn Bình", "ấp 1", "Xã Tân Bình", "Vĩnh Cửu"],
    [2, "Trần Thị Hạnh", "ấp 2", "Vĩnh Tân", "Huyện Vĩnh Cửu"],
    [3, "Lê Quốc Cường", "ấp 3", "Thị trấn Vĩnh An", "H. Vĩnh Cửu"],
]


OLD = "2024-12-20"
NEW = "2025-09-01"


class Done:
    """What one run left: exit code, report, rows written, rows to mend."""

    def __init__(self, code: int, out: Path, report: Path) -> None:
        self.code, self.out = code, out
        self.report: dict[str, Any] = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
        self.rows = read_csv(out, out.name, Recipient)[0] if out.exists() else []
        self.mending = out.with_name("ra-can-sua.csv")

    @property
    def reasons(self) -> dict[str, str]:
        return {r["cell"]: r["reason"] for r in self.report["refused"]}

    @property
    def names(self) -> list[str]:
        return [r.name for r in self.rows]


_FOLDER = TemporaryDirectory()


@cache
def root() -> Path:
    """The tiny campaign with the places, titles and awards of the project: read in no time for each import."""
    files: dict[str, str | bytes] = {**tiny_campaign()}
    own = {name: (WORLD / name).read_bytes() for name in ("data/places.csv", "data/old_units.csv", "data/titles.yml")}
    return write(Path(_FOLDER.name), files | own)


@cache
def _kept(folder: Path) -> Records:
    """The records of `root`, which no import changes: read once for all of them."""
    records, _ = load(folder)
    assert records is not None
    return records


def _whole(file: Path) -> list[Grid]:
    """A sound file's grids, read in this very process as the page does it."""
    if told := not_read(ending := file.suffix.lower()):
        raise UnreadableError(told)
    return grids_in(file.read_bytes(), ending, file.stem)


def run_apart(file: Path, *more: str, date: str = OLD, kind: str = "family") -> Done:
    """Import a file as `run` does, wholly as the command does it: read in a process of its own, the campaign anew.

    For files that are damaged, hostile or too large. That a sound file gives the same grids in both ways is what
    tests/desk/in_browser compares for every kind of file.
    """
    return _run(file, more, date, kind)


def run(file: Path, *more: str, date: str = OLD, kind: str = "family") -> Done:
    """Import a file into a fresh ra.csv beside it, for real."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(command, "imported", partial(imported, read=_whole))
        patch.setattr(
            command, "_records", lambda folder, of=command._records: _kept(folder) if folder == root() else of(folder)
        )
        return _run(file, more, date, kind)


def _run(file: Path, more: Sequence[str], date: str, kind: str) -> Done:
    out, report = file.with_name("ra.csv"), file.with_name("bao-cao.json")
    for old in (out, report, file.with_name("ra-can-sua.csv")):
        old.unlink(missing_ok=True)
    kinds = ["--kind", kind] if kind else []
    where = ["--root", str(root()), "--out", str(out), "--date", date]
    code = cli.main(["import-list", str(file), *where, "--write", "--report", str(report), *kinds, *more])
    gc.enable()  # the command stops it for its one run; a process of tests has many
    done = Done(code, out, report)
    if done.report:
        assert done.report["rows_in"] == done.report["written"] + len(done.report["refused"])
        assert done.report["written"] == len(done.rows)
        check_account(file, done)
    return done


def check_account(file: Path, done: Done) -> None:
    """Every cell of the file that is not empty has exactly one fate, and each that was written leads to its row."""
    told = {sheet: {cell: (fate, detail) for cell, fate, detail in of} for sheet, of in done.report["cells"].items()}
    grids = grids_in(file.read_bytes(), file.suffix.lower(), file.stem)
    for grid in grids:
        filled = {
            f"{letters(c)}{r}" for r, row in enumerate(grid.rows, 1) for c, cell in enumerate(row) if cell.strip()
        }
        cells = [cell for cell, _, _ in done.report["cells"][grid.name] if not cell.startswith("đoạn")]
        assert sorted(cells) == sorted(filled)
        assert len(done.report["cells"][grid.name]) == len(cells) + len(grid.above) + (
            len(grid.below) if grid is grids[-1] else 0
        )
    fates = Counter(fate for of in told.values() for fate, _ in of.values())
    assert done.report["counts"] == dict(fates)
    assert [cell for of in told.values() for cell, (fate, _) in of.items() if fate == Fate.LOST] == []
    rows = {row.id: row for row in done.rows}
    for fate, detail in (entry for of in told.values() for entry in of.values() if entry[0] == Fate.WRITTEN):
        for part in detail.split("; "):
            number, _, fields = part.partition(" ")
            assert all(getattr(rows[number], field) for field in fields.split(", ")), (fate, detail)
    assert {c["cell"] for c in done.report["changed"]} <= {f"{s}!{cell}" for s, of in told.items() for cell in of}


def sheet(tmp_path: Path, rows: Sequence[Any], *merges: tuple[int, int, int, int]) -> Path:
    return xlsx(tmp_path / "ds.xlsx", {"Sheet1": rows}, merges)


def decided(tmp_path: Path, decision: str = "2022-tuyen-duong", **changes: str) -> Path:
    root = write(tmp_path / "tiny", tiny_campaign())
    for name, text in changes.items():
        (root / f"data/honours/{decision}/{name.replace('__', '.')}").write_text(text, encoding="utf-8")
    return root


def into(root: Path, file: Path, *more: str) -> int:
    return cli.main(["import-list", str(file), "--root", str(root), "--decision", "2022-tuyen-duong", *more])
