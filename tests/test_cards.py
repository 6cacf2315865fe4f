"""Link pictures: size, bytes, text that fits, and one for each page."""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from hooks.pages import cards
from hooks.pages.view import View

LONG = (
    "Trường Trung học cơ sở dân tộc nội trú xã Bù Gia Mập và những lớp học buổi tối cho người lớn tuổi ở vùng biên giới"
)


@pytest.mark.parametrize("title", ["An", LONG, LONG * 3, "Nghiêngngả" * 12, "Hoa\u0301"])
def test_a_card_has_the_promised_size_and_weight(title: str) -> None:
    data = cards.draw("Đồng Nai học tập suốt đời", "Câu chuyện", title, sample=True)
    with Image.open(BytesIO(data)) as image:
        assert (image.format, image.size) == ("JPEG", (1200, 630))
        # The margins stay paper, whatever the title: nothing runs over the edge.
        edge = image.convert("L").crop((0, 600, 1200, 630)).getextrema()
        assert edge[0] > 200  # type: ignore[operator]
    assert len(data) <= 80 * 1024
    assert data == cards.draw("Đồng Nai học tập suốt đời", "Câu chuyện", title, sample=True)


def view(address: str, title: str = "Tên") -> View:
    return View(address, "x.html", title, "", dict)


def test_stories_and_exemplars_have_a_card_of_their_own() -> None:
    made = [
        view("cau-chuyen/2026/a/"),
        view("guong-sang/k3v9tq-a/"),
        view("guong-sang/"),
        view("dia-phuong/1-a/"),
        view(""),
    ]
    assert list(cards.choose(made)) == ["cau-chuyen/2026/a/", "guong-sang/k3v9tq-a/"]


def test_a_big_campaign_draws_a_bounded_number() -> None:
    chosen = cards.choose([*(view(f"guong-sang/x{i}/") for i in range(2000)), view("cau-chuyen/2026/a/")])
    assert len(chosen) == cards.MOST_CARDS
    assert "cau-chuyen/2026/a/" in chosen


def test_the_address_changes_with_the_text_only(tmp_path: Path) -> None:
    one, same, other = view("cau-chuyen/2026/a/", "A"), view("cau-chuyen/2026/b/", "A"), view("cau-chuyen/2026/a/", "B")
    assert cards.address(one, "Trang") == cards.address(same, "Trang") != cards.address(other, "Trang")
    cards.write_cards(tmp_path / "site", tmp_path / "cache", "Trang", [one, other])
    written = {p.relative_to(tmp_path / "site").as_posix() for p in (tmp_path / "site").rglob("*.jpg")}
    assert written == {cards.address(v, "Trang") for v in (None, one, other)}
    assert not [p for p in (tmp_path / "cache").iterdir() if not re.fullmatch(r"[0-9a-f]{16}\.jpg", p.name)]
