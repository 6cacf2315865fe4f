"""A file that is no page is left where it lies only if all that it is made of is what it was."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from hooks.keeping.asides import Asides
from hooks.keeping.site_folder import Site

PATH, SOURCE = "du-lieu/1.json", Path("data/a.yml")
KNOWN = {str(SOURCE): "1" * 64}


def built(folder: Path, rows: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The rows of a build that made the file, or left it."""
    site = Site(folder, {})
    asides = Asides(site, "bản 1", KNOWN, rows)
    if not asides.left(PATH, ("khóa",), [SOURCE]):
        site.put(PATH, b"{}")
    site.finish(b"")
    return asides.rows()


def left(folder: Path, rows: Mapping[str, list[str]], **other: object) -> bool:
    """Whether a next build that differs in one thing would leave it."""
    of = {"made_by": "bản 1", "known": KNOWN, "told": ("khóa",), "files": [SOURCE]} | other
    asides = Asides(Site(folder, {}), str(of["made_by"]), of["known"], rows)  # type: ignore[arg-type]
    return asides.left(PATH, of["told"], of["files"])  # type: ignore[arg-type]


def test_what_is_made_of_the_same_is_left_time_and_again(tmp_path: Path) -> None:
    first = built(tmp_path, {})
    again = built(tmp_path, first)

    assert left(tmp_path, first)
    assert again == first != {}


@pytest.mark.parametrize(
    "other",
    [
        {"made_by": "bản 2"},
        {"known": {str(SOURCE): "2" * 64}},
        {"known": {}},
        {"told": ("khóa khác",)},
        {"files": [SOURCE, SOURCE]},
        {"files": []},
    ],
)
def test_what_is_made_of_anything_else_is_made(tmp_path: Path, other: dict[str, object]) -> None:
    assert not left(tmp_path, built(tmp_path, {}), **other)


def test_what_was_harmed_or_is_not_remembered_is_made(tmp_path: Path) -> None:
    rows = built(tmp_path, {})
    unknown = left(tmp_path, {})
    (tmp_path / PATH).write_bytes(b"[]")

    assert not unknown
    assert not left(tmp_path, rows)
