"""Where every kind of exemplar is listed among what people write: each has its line as its entry says, what is none has none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hooks.records.model.kind_entries import Kind
from hooks.records.model.kinds import registry
from hooks.records.reading.kinds_file import default

ALLOWED = Path(".github/nomination-folders")
"""Folders of data/ in which a nomination may become a draft, one a line; read by .github/scripts/send-nomination.sh."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list in a file: what begins the line of a kind, and the line as it is added."""

    path: Path
    start: Callable[[Kind], str]
    rest: Callable[[Kind], str]
    own_words: bool = False
    """Whether the rest is what the entry says and follows it; else people may have written more."""


_NOMINATION = Path(".github/ISSUE_TEMPLATE/de-cu-guong.yml")
LISTINGS = (
    Listing(
        Path("docs/huong-dan/them-guong.md"),
        lambda k: f"| {k.label} | [Mở mẫu {k.short.lower()}](kho:data/_mau/{k.slug}.yml) |",
        lambda k: f" `data/{k.folder}/` |",
    ),
    Listing(
        Path("docs/huong-dan/index.md"), lambda k: f"| `data/{k.folder}/` |", lambda k: f" {k.what} |", own_words=True
    ),
    Listing(Path("CONTRIBUTING.md"), lambda k: f"| `{k.slug}.yml` |", lambda k: f" `data/{k.folder}/` |"),
    Listing(
        _NOMINATION,
        lambda k: f"        - Một {k.short.lower()}",
        lambda k: " (không ghi tên ở đây)" if k.private else "",
    ),
)


def files(root: Path) -> dict[Path, str]:
    """Path → text of every such file below `root`, complete."""
    there = [listing for listing in LISTINGS if (root / listing.path).is_file()]
    made = {listing.path: _completed((root / listing.path).read_text(encoding="utf-8"), listing) for listing in there}
    if (root / _NOMINATION).is_file():
        made[ALLOWED] = "".join(f"{kind.folder}\n" for kind in registry.current().known.values() if not kind.private)
    return made


def _completed(text: str, listing: Listing) -> str:
    """The text with the line of each kind of the campaign and none of others, new ones behind those that are there."""
    own = {listing.start(kind): listing.rest(kind) for kind in registry.current().known.values()}
    gone = tuple({listing.start(kind) for kind in _not_of_the_campaign()} - own.keys())
    lines = text.split("\n")
    of_kinds = [n for n, line in enumerate(lines) if line.startswith((*own, *gone))]
    last = of_kinds[-1] if of_kinds else len(lines) - 2  # a table without rows ends the text
    added = [start + rest for start, rest in own.items() if not any(line.startswith(start) for line in lines)]
    if listing.own_words:
        lines = [next((start + rest for start, rest in own.items() if line.startswith(start)), line) for line in lines]
    kept = [[line for line in some if not line.startswith(gone)] for some in (lines[: last + 1], lines[last + 1 :])]
    return "\n".join([*kept[0], *added, *kept[1]])


def _not_of_the_campaign() -> list[Kind]:
    """Kinds of the program that this campaign does without: the kit's texts name them."""
    return [kind for id_, kind in default().known.items() if id_ not in registry.current().known]
