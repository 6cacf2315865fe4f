"""The folder of what may be thrown away holds no links: they may lead anywhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.files import cache_of


@pytest.mark.parametrize("place", [".cache", ".cache/site", ".cache/photos", ".cache/check.json", ".cache/site/abc"])
def test_a_link_goes_and_what_it_leads_to_stays(tmp_path: Path, place: str) -> None:
    elsewhere, root = tmp_path / "elsewhere", tmp_path / "project"
    elsewhere.mkdir()
    (elsewhere / "kept.txt").write_text("ours", encoding="utf-8")
    (root / place).parent.mkdir(parents=True)
    Path(root / place).symlink_to(elsewhere)

    cache_of(root)

    assert not (root / place).is_symlink()
    assert (elsewhere / "kept.txt").read_text(encoding="utf-8") == "ours"
