"""The labelled snippets: invented sentences and cells, each with the kind of detail it holds or “-” for none.

Two halves of different shapes: rules may be made with one in sight, the other only measures.
"""

from __future__ import annotations

from pathlib import Path

HALVES = ("tune", "measure")
NONE = "-"


def snippets(half: str) -> list[tuple[str, str]]:
    """Kind and text of each snippet of a half."""
    lines = (Path(__file__).parent / "labelled" / f"{half}.txt").read_text(encoding="utf-8").splitlines()
    return [(kind, text.replace("\\n", "\n")) for kind, _, text in (line.partition("\t") for line in lines)]
