"""The labelled snippets: invented sentences and cells, each with the kind of detail it holds or “-” for none.

Two halves of different shapes: rules may be made with one in sight, the other only measures. What was missed at the first
try in snippets written by hand, as reporters and offices write, stands with the rest of them in a third part.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from hooks.guard.finding import found_in

PARTS = ("tune", "measure", "written")
NONE = "-"


def snippets(part: str) -> list[tuple[str, str]]:
    """Kind and text of each snippet of a part."""
    lines = (Path(__file__).parent / "labelled" / f"{part}.txt").read_text(encoding="utf-8").splitlines()
    return [(kind, text.replace("\\n", "\n")) for kind, _, text in (line.partition("\t") for line in lines)]


def told(once: Callable[[str, Callable[[Path], Path]], Path]) -> dict[str, list[str]]:
    """Each snippet of all parts with the kinds that the guard finds in it, in their order: found once in a run."""
    kinds: dict[str, list[str]] = json.loads(once("labelled", _found).read_text(encoding="utf-8"))
    return kinds


def _found(folder: Path) -> Path:
    texts = {text for part in PARTS for _, text in snippets(part)}
    found = {text: [f.kind for f in found_in(text)] for text in sorted(texts)}
    (folder / "found.json").write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")
    return folder / "found.json"
