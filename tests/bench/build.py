"""Measured figures of the build: CPU and memory with many generated records.

Prints two Markdown tables: CPU and memory of the build as it is and with N more record pages, and
the CPU of the generator's own steps. Wall time depends on the disk and is not shown.
"""

from __future__ import annotations

import argparse
import csv
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from hooks.dates import build_date
from hooks.edition.views import views
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import load
from hooks.theme.templates import Renderer
from tests.building import EPOCH, lay_out

LETTERS = "0123456789abcdefghjkmnpqrstvwxyz"


def record_id(number: int) -> str:
    """A six-character id that no real record uses: starts with zz."""
    out = ""
    for _ in range(4):
        number, rest = divmod(number, len(LETTERS))
        out = LETTERS[rest] + out
    return "zz" + out


def add_records(root: Path, count: int) -> None:
    """Write `count` plainly synthetic initiatives, spread over all former units and many clauses."""
    folder = root / "data" / "initiatives"
    with (root / "data" / "old_units.csv").open(encoding="utf-8", newline="") as file:
        units = list(csv.DictReader(file))
    for i in range(count):
        unit = units[i % len(units)]
        (folder / f"thu-{i}.yml").write_text(
            f"id: {record_id(i)}\nname: Mô hình thử số {i}\nsample: true\nplace:\n  former: {unit['type']} {unit['name']}\n"
            f"  district: {unit['district']}\nsummary: Bản ghi thử số {i} để đo thời gian dựng trang.\n"
            f"story: Đoạn giới thiệu của bản ghi thử số {i}, chỉ để đo.\nfacts:\n  - text: Việc thứ nhất của bản ghi {i}.\n"
            f"    date: 2023\n  - text: Việc thứ hai của bản ghi {i}.\n    date: 2024-05\nclauses:\n  - IV.{i % 6 + 1}\n"
            f"unknown:\n  - Năm ra mắt\nsources:\n  - publisher: Nơi đăng thử\n    title: Bài thử số {i}\n    published: 2024-06\n",
            encoding="utf-8",
        )


def measure(root: Path, out: Path) -> tuple[float, float, int]:
    """CPU seconds, peak memory in MB and number of pages of one build in a child process."""
    environment = {**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1"}
    child = os.fork()
    if child == 0:
        os.chdir(root)
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.execve(sys.executable, [sys.executable, "-m", "mkdocs", "build", "-d", str(out)], environment)  # noqa: S606
    _, status, usage = os.wait4(child, 0)
    if status:
        sys.exit("the build failed")
    scale = 1024 * 1024 if sys.platform == "darwin" else 1024
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / scale, sum(1 for _ in out.rglob("index.html"))


def steps(root: Path) -> list[tuple[str, float]]:
    """CPU seconds of the generator's own steps, without MkDocs and the theme."""
    out, last = [], time.process_time()

    def took(name: str) -> None:
        nonlocal last
        out.append((name, time.process_time() - last))
        last = time.process_time()

    records, _ = load(root)
    took("reading the records")
    records, _ = read_project(root)
    assert records is not None
    took("reading and checking them")
    catalogue = Catalogue(records, build_date())
    made = list(views(catalogue))
    took("catalogue and list of pages")
    renderer = Renderer(root / "overrides", catalogue)
    for view in made:
        renderer.render(view)
    took(f"data and templates of {len(made)} pages")
    return out


def main() -> None:
    """Build twice and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    count = parser.parse_args().records
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with tempfile.TemporaryDirectory() as name:
        root = lay_out(Path(name) / "project")
        base = measure(root, Path(name) / "base")
        add_records(root, count)
        more = measure(root, Path(name) / "more")
        own = steps(root)
    print("| build | pages | CPU s | peak MB |\n|---|---|---|---|")
    print(f"| as it is | {base[2]} | {base[0]:.2f} | {base[1]:.0f} |")
    print(f"| with {count} more records | {more[2]} | {more[0]:.2f} | {more[1]:.0f} |")
    print(f"| difference | {more[2] - base[2]} | {more[0] - base[0]:.2f} | {more[1] - base[1]:.0f} |")

    print("\n| the generator's own steps | CPU s |\n|---|---|")
    for step, seconds in own:
        print(f"| {step} | {seconds:.2f} |")


if __name__ == "__main__":
    main()
