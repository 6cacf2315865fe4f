"""The fonts made at build time."""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from hooks.pictures.fonts import PACKAGE, WEIGHTS, build_fonts, make_subset

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = "àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"


def _source(style: str) -> bytes:
    return (files(PACKAGE) / "files" / f"BeVietnamPro-{style}.ttf").read_bytes()


@pytest.mark.parametrize("style", WEIGHTS.values())
def test_a_font_has_the_letters_and_even_digits_on_demand(style: str) -> None:
    font = TTFont(BytesIO(make_subset(_source(style))))
    cmap, widths = font.getBestCmap(), font["hmtx"].metrics
    assert {c for c in LETTERS + LETTERS.upper() + TONES + TONES.upper() + "₫–“”…" if ord(c) not in cmap} == set()
    table = font["GSUB"].table
    (tnum,) = (r.Feature for r in table.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    twins = table.LookupList.Lookup[tnum.LookupListIndex[0]].SubTable[0].mapping
    assert set(twins) == {cmap[ord(d)] for d in "0123456789"}
    assert len({widths[twin][0] for twin in twins.values()}) == 1
    assert len({widths[digit][0] for digit in twins}) > 1


def test_two_small_files_and_the_licence(tmp_path: Path) -> None:
    made = build_fonts(tmp_path / "site", tmp_path / "cache")
    assert sorted(p.name for p in made) == ["OFL.txt", "bvp-400.woff2", "bvp-700.woff2"]
    assert "SIL OPEN FONT LICENSE" in made[-1].read_text(encoding="utf-8")
    first = [p.read_bytes() for p in made]
    assert all(len(data) < 20_000 for data in first)
    cold = build_fonts(tmp_path / "other", tmp_path / "no-cache")
    warm = build_fonts(tmp_path / "site", tmp_path / "cache")
    assert [p.read_bytes() for p in cold] == first == [p.read_bytes() for p in warm]


@pytest.mark.parametrize("length", [0, 100])
def test_a_font_that_was_damaged_in_the_cache_is_made_again(tmp_path: Path, length: int) -> None:
    first = [p.read_bytes() for p in build_fonts(tmp_path / "site", tmp_path / "cache")]
    for path in (tmp_path / "cache").iterdir():
        path.write_bytes(path.read_bytes()[:length])

    assert [p.read_bytes() for p in build_fonts(tmp_path / "site", tmp_path / "cache")] == first
