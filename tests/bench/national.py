"""Beyond one machine: campaigns by province, joined by their data packages into one table of the country.

`make` writes the packages of generated campaigns, as their sites would offer them; `join` reads packages with DuckDB
and nothing of ours, as anyone may who has only the addresses of the sites. Lists the honours of all in one Parquet file
and prints counts, seconds and memory.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
CAMPAIGNS = ("dong-nai", "north", "tiny")
"""Campaigns of the tests that the generated ones take their places and titles from."""
COLUMNS = ("decision", "line", "name", "kind", "title", "award", "place_then", "place_code", "revoked")
"""What every campaign tells of a line under the same name."""


def make(folder: Path, rows: int) -> None:
    """Write the package of each generated campaign, with `rows` lines each."""
    from hooks.dates import build_date
    from hooks.desk.synthetic import Size, Synthetic
    from hooks.pages.data import pages as open_data
    from hooks.records.checks.project import read_project
    from hooks.records.joined.catalogue import Catalogue
    from tests.building import SITES, lay_out

    for name in CAMPAIGNS:
        laid = lay_out(folder / "laid" / name, SITES / name)
        Synthetic(laid, folder / "campaigns" / name, Size(rows, 20, 5)).write()
        records, _ = read_project(folder / "campaigns" / name)
        assert records is not None
        open_data.write(Catalogue(records, build_date()), folder / "sites" / name)


def resources(package: Path, name: str) -> list[tuple[Path, list[str]]]:
    """Files of a package that hold the table `name`, with their columns in order."""
    told = json.loads(package.read_text(encoding="utf-8"))
    found = [r for r in told["resources"] if r["name"].startswith(name) and ".json" in r["path"]]
    return [(package.parent / r["path"], [f["name"] for f in r["schema"]["fields"]]) for r in found]


def join(folder: Path) -> None:
    """One table of all packages below a folder."""
    import duckdb

    began, db = time.perf_counter(), duckdb.connect()
    db.execute(f"CREATE TABLE honours (campaign VARCHAR, {', '.join(f'{c} VARCHAR' for c in COLUMNS)})")
    for package in sorted(folder.rglob("datapackage.json")):
        campaign = package.relative_to(folder).parts[0]
        for path, columns in resources(package, "recipients"):
            _take(db, campaign, path, columns)
    db.execute("COPY honours TO ? (FORMAT parquet)", [str(folder / "honours.parquet")])
    took = time.perf_counter() - began
    print("| campaign | lines | decisions | titles | places |\n|---|---|---|---|---|")
    counts = "campaign, count(*), count(DISTINCT decision), count(DISTINCT title), count(DISTINCT place_code)"
    for line in db.execute(f"SELECT {counts} FROM honours GROUP BY campaign ORDER BY campaign").fetchall():  # noqa: S608
        print(f"| {' | '.join(map(str, line))} |")
    size = (folder / "honours.parquet").stat().st_size / 1e6
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{took:.1f} s, {memory:.0f} MB at most, {size:.1f} MB of Parquet")


def _take(db: Any, campaign: str, path: Path, columns: list[str]) -> None:
    """Rows of one file: a list of lists, of which the first names the columns, or of objects."""
    rows = "SELECT json AS row FROM read_json_objects(?, format = 'array')"
    cells = ", ".join(f"coalesce(row ->> '$.{name}', row ->> {columns.index(name)})" for name in COLUMNS)
    first = f"coalesce(row ->> 0, '') <> '{columns[0]}'"
    db.execute(f"INSERT INTO honours SELECT ?, {cells} FROM ({rows}) WHERE {first}", [campaign, str(path)])  # noqa: S608


def main() -> None:
    """Make or join."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("make", "join"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rows", type=int, default=100_000)
    given = parser.parse_args()
    if given.what == "make":
        make(given.folder, given.rows)
    else:
        join(given.folder)


if __name__ == "__main__":
    main()
