"""The labelled snippets: invented sentences and cells, each with the kind of detail it holds or “-” for none.

Two halves of different shapes: rules may be made with one in sight, the other only measures. What was missed at the first
try in snippets written by hand, as reporters and offices write, stands with the rest of them in a third part.
"""

from __future__ import annotations

from pathlib import Path

PARTS = ("tune", "measure", "written")
NONE = "-"


def snippets(part: str) -> list[tuple[str, str]]:
    """Kind and text of each snippet of a part."""
    lines = (Path(__file__).parent / "labelled" / f"{part}.txt").read_text(encoding="utf-8").splitlines()
    return [(kind, text.replace("\\n", "\n")) for kind, _, text in (line.partition("\t") for line in lines)]
