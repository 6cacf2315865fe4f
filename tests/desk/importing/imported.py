"""Running `campaign import-list` on an office's file, and what one run left."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hooks.desk import cli
from hooks.records.model.honours import Recipient
from hooks.records.reading.tables import read_csv
from tests.building import PROJECT
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
    own = {name: (PROJECT / name).read_bytes() for name in ("data/places.csv", "data/old_units.csv", "data/titles.yml")}
    return write(Path(_FOLDER.name), files | own)


def run(file: Path, *more: str, date: str = OLD, kind: str = "family") -> Done:
    """Import a file into a fresh ra.csv beside it, for real."""
    out, report = file.with_name("ra.csv"), file.with_name("bao-cao.json")
    for old in (out, report, file.with_name("ra-can-sua.csv")):
        old.unlink(missing_ok=True)
    kinds = ["--kind", kind] if kind else []
    where = ["--root", str(root()), "--out", str(out), "--date", date]
    code = cli.main(["import-list", str(file), *where, "--write", "--report", str(report), *kinds, *more])
    done = Done(code, out, report)
    if done.report:
        assert done.report["rows_in"] == done.report["written"] + len(done.report["refused"])
        assert done.report["written"] == len(done.rows)
    return done


def sheet(tmp_path: Path, rows: Sequence[Any], *merges: tuple[int, int, int, int]) -> Path:
    return xlsx(tmp_path / "ds.xlsx", {"Sheet1": rows}, merges)


def decided(tmp_path: Path, decision: str = "2022-tuyen-duong", **changes: str) -> Path:
    root = write(tmp_path / "tiny", tiny_campaign())
    for name, text in changes.items():
        (root / f"data/honours/{decision}/{name.replace('__', '.')}").write_text(text, encoding="utf-8")
    return root


def into(root: Path, file: Path, *more: str) -> int:
    return cli.main(["import-list", str(file), "--root", str(root), "--decision", "2022-tuyen-duong", *more])
