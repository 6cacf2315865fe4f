"""What `make bench-peers` measured, as a table and a plot: figures.json in, README.md and figures.svg out."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

OURS = "This program"
_SEARCHES = {"": "none", "own": "its own", "Pagefind": "Pagefind"}
_BAR, _LEFT, _WIDE, _HIGH = 380, 330, 800, 26
"""Pixels of the plot: the longest bar, where bars start, the whole width, a line."""
_LOUD, _FEW = 0.5, 3
"""Processes in the queue before measuring, above which the machine was not quiet; rounds below which little is known."""
_TEXT = """# This program and its peers, side by side

{when}. {records} records, {rounds} rounds. {machine}. {versions}.
{noise}
![CPU seconds of one build, by generator and search](figures.svg)

{table}

CPU, wall time and memory are the least of all rounds; CPU and memory are those of all processes of a build (pages that forked processes share
count once; with Pagefind, the greater of the two). “CPU, times ours” holds the least against the least of this program's build from nothing (more
than 1: dearer than this program); in brackets the lowest and highest of the pairs measured in one round. A site's files and bytes hold everything,
assets too. A missing generator could not be brought or did not build; no figure stands for it.

## How

`make bench-peers` (`ARGS="--records 10000 --rounds 3"`; Linux, npm and pip reach their registries) writes this page, its plot and `figures.json`. The peers
come by their locks, [package-lock.json](package-lock.json) and `requirements-peers.txt`, and run on the Node of the lock. All read the same
records of `campaign bench-data`. Each round builds with every generator in turn, every second round in reverse, each time without its last site
and without whatever it remembers. Figures of a busy machine are worth little but for the ratios.

## What is the same

Each has a page a record (head with description and link picture, header, breadcrumbs, emblem, place then and now, introduction, facts, what is
unverified, clauses, sources, four neighbours, footer), lists of 120, a page a place with its records, a sitemap, one JSON file of all records, and our
assets. Record pages of Hugo, Eleventy and Astro weigh what ours weigh, within 5 %; those of Material and Zensical have their makers' own header,
navigation and footer.

## What is not

- This program checks every record (types, dates, places, sources, personal data), draws emblems, and builds the rest of a campaign besides: some 250
  pages more (plan, criteria, forms, guide, figures), tables as CSV and Excel, feeds, its own search for Vietnamese. None of that can be turned off.
  It uses two processes where there are two cores. Link pictures and fonts are drawn once and kept; the first line of the table draws them anew,
  the third and fourth build over the last site with what is remembered of it.
- Peers check nothing but a place they cannot find. They get header, footer and emblems ready-made, and no picture is drawn.
- Hugo: content adapters over `hugo.Data`, places as a taxonomy, cards cached for the second place they stand in. It uses all cores.
- Eleventy: one data file of JavaScript; templates once in JavaScript, the fastest way it has (cards cached too), once in Nunjucks, the usual one.
- Astro: a content collection (glob loader, schema), `.astro` components, its sitemap integration.
- Material and Zensical read Markdown that is made for them beforehand: that time is not counted. Material is stock, without fonts from elsewhere, once
  without its search and once with it; Zensical cannot be told to leave its search out.
- Pagefind indexes what is inside `<main>`, by the word; it knows nothing of Vietnamese without accents.
"""


def write(told: dict[str, Any], folder: Path) -> None:
    """The three files, in `folder`."""
    text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    for name, content in (("figures.json", text), ("README.md", page(told)), ("figures.svg", plot(told["builds"]))):
        (folder / name).write_text(content, encoding="utf-8", newline="\n")


def page(told: dict[str, Any]) -> str:
    """The page with its table."""
    versions = ", ".join(f"{name} {version}" for name, version in told["versions"].items())
    noisy = told["load"] > _LOUD or told["rounds"] < _FEW
    noise = f"\n**Not a quiet machine, or too few rounds (load {told['load']} at the beginning): only to see that it works.**\n"
    return _TEXT.format(
        when=f"{told['date']}, commit {told['commit']}",
        records=f"{told['records']:,}",
        rounds=told["rounds"],
        machine=told["machine"],
        versions=versions,
        noise=noise if noisy else "",
        table=table(told["builds"]),
    )


def table(builds: list[dict[str, Any]]) -> str:
    """A line for each build; the least of its rounds, and held against ours."""
    titles = ("generator", "search", "CPU, s", "wall, s", "memory, MB", "pages", "files", "MB", "a record's page, KB")
    lines = [f"| {' | '.join((*titles, 'CPU, times ours'))} |", "|---" * (len(titles) + 1) + "|"]
    base: list[dict[str, float]] = next((b["rounds"] for b in builds if b["name"] == OURS), [])
    for b in builds:
        first = (_cell(b["name"]), _SEARCHES[b["search"]])
        if b["missing"] or not b["rounds"]:
            lines.append(f"| {' | '.join(first)} | missing: {_cell(b['missing'])} |{' |' * 7}")
            continue
        costs = (f"{least(b, 'cpu'):.1f}", f"{least(b, 'wall'):.1f}", f"{least(b, 'memory'):.0f}")
        left = (f"{b['pages']:,}", f"{b['files']:,}", f"{b['bytes'] / 1e6:.1f}", f"{b['record_page'] / 1e3:.1f}")
        lines.append(f"| {' | '.join((*first, *costs, *left, against(b['rounds'], base)))} |")
    return "\n".join(lines)


def least(build: dict[str, Any], what: str) -> float:
    """The least that a build cost in any round."""
    return float(min(one[what] for one in build["rounds"]))


def against(rounds: list[dict[str, float]], base: list[dict[str, float]]) -> str:
    """CPU as a multiple of another's: the least by the least, and the range of what was measured in the same round."""
    if not base:
        return ""
    whole = min(r["cpu"] for r in rounds) / min(r["cpu"] for r in base)
    pairs = sorted(its["cpu"] / ours["cpu"] for its, ours in zip(rounds, base, strict=False))
    return f"{whole:.2f} ({pairs[0]:.2f} – {pairs[-1]:.2f})"


def plot(builds: list[dict[str, Any]]) -> str:
    """Bars of CPU seconds, in the order of the table."""
    most = max((least(b, "cpu") for b in builds if b["rounds"] and not b["missing"]), default=1.0)
    lines = []
    for n, b in enumerate(builds):
        y, name = n * _HIGH + 6, f"{b['name']}, {'no' if not b['search'] else _SEARCHES[b['search']]} search"
        label = f'<text x="{_LEFT - 8}" y="{y + 13}" text-anchor="end">{escape(name.replace(", Pagefind search", " + Pagefind"))}</text>'
        if b["missing"] or not b["rounds"]:
            lines.append(f'{label}<text x="{_LEFT}" y="{y + 13}" class="none">missing</text>')
            continue
        cpu = least(b, "cpu")
        wide, kind = max(1.0, cpu / most * _BAR), "ours" if b["name"].startswith(OURS) else "its"
        bar = f'<rect class="{kind}" x="{_LEFT}" y="{y}" width="{wide:.1f}" height="{_HIGH - 9}"/>'
        lines.append(f'{label}{bar}<text x="{_LEFT + wide + 6:.1f}" y="{y + 13}">{cpu:.1f} s</text>')
    high = len(builds) * _HIGH + 8
    style = (
        "text{font:13px sans-serif;fill:#222}.ours{fill:#14524a}.its{fill:#9a8f7a}.none{font-style:italic}"
        "@media(prefers-color-scheme:dark){text{fill:#eee}.ours{fill:#6fc2b4}.its{fill:#a79c86}}"
    )
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {high}" width="{_WIDE}" height="{high}" role="img">'
    return "\n".join((head, f"<title>CPU seconds of one build</title><style>{style}</style>", *lines, "</svg>", ""))


def _cell(text: str) -> str:
    return escape(" ".join(text.split()), quote=False).replace("|", "\\|")


if __name__ == "__main__":  # after a change of the words above
    here = Path(__file__).with_name("peers")
    write(json.loads((here / "figures.json").read_text(encoding="utf-8")), here)
