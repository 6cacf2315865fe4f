"""`make bench`: runs the benches one after the other and keeps their figures in history.jsonl, one line a run.

The line has date, commit, machine, load and every figure of the tables that the benches print. A second run of the same commit on the same
machine takes the place of the first. Whoever measures on a quiet machine commits the file.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench import machine

BENCHES = ("build", "photos", "importing")
HISTORY = Path(__file__).with_name("history.jsonl")
_RULE = re.compile(r"\|(?:-+\|)+")


def figures(told: str) -> dict[str, float]:
    """Every number of the Markdown tables in a text, by the first cell of its row and the title of its column."""
    out: dict[str, float] = {}
    titles: list[str] = []
    before: list[str] = []
    for line in told.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if _RULE.fullmatch(line):
            titles = before
        elif titles and cells:
            numbers = zip(titles[1:], cells[1:], strict=False)
            out |= {f"{cells[0]}, {title}": float(n) for title, n in numbers if re.fullmatch(r"-?\d+(\.\d+)?", n)}
        elif not cells:
            titles = []
        before = cells
    return out


def kept(history: str, run: dict[str, Any]) -> str:
    """The history with one more line, in place of what the same commit and machine told before."""
    same = ("commit", "machine")
    lines = [line for line in history.splitlines() if [json.loads(line)[k] for k in same] != [run[k] for k in same]]
    return "".join(f"{line}\n" for line in (*lines, json.dumps(run, ensure_ascii=False)))


def main() -> int:
    """Run, print and keep; 1 if a bench failed or found something too slow."""
    run: dict[str, Any] = {"date": machine.today(), "commit": machine.commit(), "machine": machine.machine()}
    run |= {"load": machine.load(), "figures": {}}
    failed = 0
    for bench in BENCHES:
        command = [sys.executable, str(Path(__file__).with_name(f"{bench}.py"))]
        done = subprocess.run(command, stdout=subprocess.PIPE, check=False, encoding="utf-8")
        print(done.stdout, flush=True)
        failed |= bool(done.returncode)
        run["figures"] |= {f"{bench}: {name}": value for name, value in figures(done.stdout).items()}
    before = HISTORY.read_text(encoding="utf-8") if HISTORY.exists() else ""
    HISTORY.write_text(kept(before, run), encoding="utf-8", newline="\n")
    return failed


if __name__ == "__main__":
    sys.exit(main())
