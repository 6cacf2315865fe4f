"""What editors wait for: the check of all records, and in `make serve` from saving a record to its page.

Prints two Markdown tables, best of three. CPU is what the process used, user and system.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from hooks.desk import synthetic
from tests.building import PROJECT
from tests.serving import Preview, previewed, replace

RUNS = 3
RECORD = "data/initiatives/thu-7.yml"
Took = tuple[float, float]
"""Wall and CPU seconds."""


def campaign(root: Path, records: int) -> Path:
    """A synthetic campaign, laid out to be checked and built: a story for every ten records."""
    size = synthetic.Size(records, records, records // 10)
    synthetic.Synthetic(PROJECT, root, size).write()
    return root


def check(root: Path, *options: str) -> Took:
    """One run of `campaign check` in a process of its own."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = [sys.executable, "-m", "hooks.desk.cli", "check", "--root", str(root), *options]
    subprocess.run(command, cwd=PROJECT, check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def edit(root: Path, text: str) -> None:
    """Save other words in one record."""
    path = root / RECORD
    replace(path, path.read_text(encoding="utf-8").replace("story: ", f"story: {text} ", 1))


def edited(root: Path, run: int) -> Took:
    """The check after one record was changed."""
    edit(root, f"Lần {run}.")
    return check(root)


def save(preview: Preview, root: Path, run: int) -> Took:
    """From saving a record to its page as the browser gets it."""
    path = root / RECORD
    found = dict(
        line.split(": ", 1) for line in path.read_text(encoding="utf-8").split("\n") if line.startswith("id: ")
    )
    page, epoch = f"guong-sang/{found['id']}-mo-hinh-thu-so-7/", preview.epoch()
    preview.page(page)
    cpu, start = cpu_of(preview), time.perf_counter()
    edit(root, f"sửa{run}")
    preview.wait(epoch)
    assert f"sửa{run}" in preview.page(page).decode()
    return time.perf_counter() - start, cpu_of(preview) - cpu


def cpu_of(preview: Preview) -> float:
    """CPU seconds of a running process, from the kernel's own count."""
    fields = Path(f"/proc/{preview.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def best(runs: list[Took]) -> str:
    """Two cells: the least wall and the least CPU."""
    return f"{min(wall for wall, _ in runs):.2f} | {min(cpu for _, cpu in runs):.2f}"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, nargs="+", default=[1000, 10_000])
    checks, saves = [], []
    with tempfile.TemporaryDirectory() as name:
        for count in parser.parse_args().records:
            root = campaign(Path(name) / str(count), count)
            what = f"{count} records, {count // 10} stories"
            checks.append(f"{what}: everything read | {best([check(root, '--no-cache') for _ in range(RUNS)])}")
            check(root)
            checks.append(f"{what}: nothing changed | {best([check(root) for _ in range(RUNS)])}")
            checks.append(f"{what}: one record changed | {best([edited(root, i) for i in range(RUNS)])}")
            with previewed(root) as preview:
                saves.append(f"{count} | {best([save(preview, root, i) for i in range(RUNS)])}")
    print("| campaign check | wall s | CPU s |\n|---|---|---|", *(f"| {row} |" for row in checks), sep="\n")
    print(
        "\n| from saving to the page, records | wall s | CPU s |\n|---|---|---|", *(f"| {r} |" for r in saves), sep="\n"
    )


if __name__ == "__main__":
    main()
