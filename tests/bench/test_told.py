"""What benches tell: the table and the plot of the peers, and the history of `make bench`. Nothing is measured here."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

from tests.bench.history import figures, kept
from tests.bench.peers_told import OURS, plot, table, write

_SVG = "{http://www.w3.org/2000/svg}"


def build(name: str, search: str, *cpu: float, missing: str = "") -> dict[str, Any]:
    rounds = [{"cpu": seconds, "wall": seconds / 2, "memory": 100.4} for seconds in cpu]
    left = {"files": 1234, "bytes": 5_600_000, "pages": 401, "record_page": 10_900}
    return {"name": name, "search": search, "rounds": rounds, "missing": missing, **left}


BUILDS = [
    build(OURS, "own", 4.0, 5.0),
    build("Hugo", "", 3.0, 2.5),
    build("Hugo", "Pagefind", 8.0, 10.0),
    build("A|B <&>", "", missing="no <wheel>\nfor it | here"),
]


def test_the_table_holds_least_figures_and_ratios_of_pairs() -> None:
    """Least by least (2.5 / 4), and the range of 3 / 4 and 2.5 / 5: each against ours of the same round."""
    head, rule, ours, hugo, searched, missing = table(BUILDS).split("\n")
    assert {line.count("|") - line.count("\\|") for line in (head, rule, ours, hugo, searched, missing)} == {11}
    assert ours.startswith(f"| {OURS} | its own | 4.0 | 2.0 | 100 | 401 | 1,234 | 5.6 | 10.9 | 1.00 (1.00 – 1.00) |")
    assert hugo.startswith("| Hugo | none | 2.5 |")
    assert hugo.endswith("| 0.62 (0.50 – 0.75) |")
    assert searched.endswith("| 2.00 (2.00 – 2.00) |")


def test_what_is_missing_has_a_reason_and_no_figure() -> None:
    *_, line = table(BUILDS).split("\n")
    assert line.startswith("| A\\|B &lt;&amp;&gt; | none | missing: no &lt;wheel&gt; for it \\| here |")
    assert not any(letter.isdigit() for letter in line)


def test_the_plot_is_a_picture_with_bars_in_proportion() -> None:
    drawn = ET.fromstring(plot(BUILDS))  # noqa: S314
    bars = [float(bar.attrib["width"]) for bar in drawn.iter(f"{_SVG}rect")]
    words = [text.text for text in drawn.iter(f"{_SVG}text")]
    assert len(bars) == 3
    assert bars[2] == max(bars)
    assert abs(bars[0] / bars[2] - 4 / 8) < 0.01
    assert words[-2:] == ["A|B <&>, no search", "missing"]
    assert "Hugo + Pagefind" in words


def test_a_table_without_ours_has_no_ratios_and_one_without_anything_is_drawn() -> None:
    assert table(BUILDS[1:2]).endswith("| 10.9 |  |")
    assert ET.fromstring(plot([])).tag == f"{_SVG}svg"  # noqa: S314


def test_the_page_says_when_a_machine_was_busy(tmp_path: Path) -> None:
    told = {"date": "2026-01-02", "commit": "abc", "machine": "2 × X", "load": 0.1, "records": 10_000, "rounds": 3}
    told |= {"versions": {"Hugo": "1.0"}, "builds": BUILDS}
    write(told, tmp_path)
    page = (tmp_path / "README.md").read_text(encoding="utf-8")
    assert "2026-01-02, commit abc. 10,000 records, 3 rounds. 2 × X. Hugo 1.0." in page
    assert "quiet machine" not in page
    assert json.loads((tmp_path / "figures.json").read_text(encoding="utf-8")) == told
    write(told | {"load": 4.2}, tmp_path)
    assert "(load 4.2" in (tmp_path / "README.md").read_text(encoding="utf-8")


def test_the_committed_page_is_of_the_committed_figures(tmp_path: Path) -> None:
    """Nobody mends a figure by hand."""
    folder = Path(__file__).with_name("peers")
    write(json.loads((folder / "figures.json").read_text(encoding="utf-8")), tmp_path)
    for name in ("README.md", "figures.svg", "figures.json"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()


def test_figures_are_taken_from_every_table_of_a_bench() -> None:
    told = "| build | pages | CPU s |\n|---|---|---|\n| as it is | 191 | 4.50 |\n\n| photo, as | CPU s |\n|---|---|\n| whole | 0.70 |\nwords"
    assert figures(told) == {"as it is, pages": 191, "as it is, CPU s": 4.5, "whole, CPU s": 0.7}


def test_a_second_run_of_a_commit_takes_the_place_of_the_first() -> None:
    def run(commit: str, cpu: float) -> dict[str, Any]:
        return {"date": "2026-01-02", "commit": commit, "machine": "2 × X", "figures": {"build: CPU s": cpu}}

    history = kept(kept(kept("", run("a", 5.0)), run("b", 4.0)), run("a", 3.0))
    assert [json.loads(line) for line in history.splitlines()] == [run("b", 4.0), run("a", 3.0)]
