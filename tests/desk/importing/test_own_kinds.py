"""`campaign import-list` in a campaign with a kind of recipient of its own: its headings, the words of its places."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.records.model.kinds import registry
from tests.building import SITES
from tests.desk.importing.imported import NEW, Done, run, sheet


@pytest.fixture
def markets(tmp_path: Path) -> Iterator[Path]:
    """A campaign whose own kind is a market, with a place whose name is no Vietnamese syllable."""
    root = tmp_path / "campaign"
    shutil.copytree(SITES / "clean", root)
    kinds, places = root / "data/kinds.yml", root / "data/places.csv"
    text = kinds.read_text(encoding="utf-8").replace("label: Trường học xanh", "label: Chợ")
    kinds.write_text(text.replace("word: Trường", "word: Chợ"), encoding="utf-8")
    places.write_text(places.read_text(encoding="utf-8").replace("Bến Mây", "Đạ Tẻh"), encoding="utf-8")
    with registry.kept():
        yield root


def imported(root: Path, head: list[str], *rows: list[object], title: str = "") -> Done:
    above: list[list[object]] = [[title]] if title else []
    return run(sheet(root.parent, [*above, head, *rows]), "--root", str(root), date=NEW, kind="")


@pytest.mark.parametrize("name", ["Tên chợ", "TÊN CHỢ", "Tên chợ được công nhận", "Chợ"])
def test_names_stand_below_the_word_of_the_kind(name: str, markets: Path) -> None:
    done = imported(markets, ["TT", name, "Xã phường", "Danh hiệu"], [1, "Chợ Sớm", "Đồi Mây", "Trường học xanh"])

    assert [(r.name, r.kind, r.code) for r in done.rows] == [("Chợ Sớm", "school", "92001")], done.reasons


def test_without_headings_those_that_are_known_are_told(markets: Path) -> None:
    done = imported(markets, ["Một", "Hai", "Ba"], [1, "Chợ Sớm", "Đồi Mây"])

    assert done.names == []
    assert "cột tên gọi là “Họ và tên”, “Tên”, “Tên đơn vị”, “Tên chợ”…" in done.reasons["Sheet1!A2"]


def test_words_of_the_campaigns_places_are_no_slips(markets: Path) -> None:
    head, title = ["TT", "Tên chợ", "Xã phường", "Danh hiệu"], "Trường học xanh"
    rows: list[list[object]] = [[1, "Chợ Đạ Tẻh", "Đạ Tẻh", title], [2, "Chợ Nguễn", "Đồi Mây", title]]

    done = imported(markets, head, *rows)

    told = [doubt for doubt in done.report["doubts"] if "không phải âm tiếng Việt" in doubt]
    assert len(done.rows) == 2
    assert ["“Nguễn”" in doubt and "Tẻh" not in doubt for doubt in told] == [True]
