"""Icons: the theme's own, never drawn again by hand, with their licence."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

from tests.building import PROJECT

pytestmark = pytest.mark.slow  # a whole site is built for it

ICONS = files("material") / "templates" / ".icons" / "material"
OURS = PROJECT / "overrides" / "assets" / "icons"


def test_the_stylesheet_names_the_icons_there_are(tiny_plain: Path) -> None:
    named = set(re.findall(r"url\(icons/([^)]+)\)", (tiny_plain / "assets/site.css").read_text(encoding="utf-8")))

    assert (
        named == {p.name for p in (tiny_plain / "assets/icons").glob("*.svg")} == {p.name for p in OURS.glob("*.svg")}
    )


@pytest.mark.parametrize("name", sorted(p.name for p in OURS.glob("*.svg")))
def test_an_icon_is_the_themes_own(tiny_plain: Path, name: str) -> None:
    """MkDocs renders it as a template; one missing under static_templates would be copied as it is written here."""
    assert (tiny_plain / "assets/icons" / name).read_text(encoding="utf-8") == (ICONS / name).read_text(
        encoding="utf-8"
    )


def test_the_icon_of_the_header_is_in_the_page_and_not_read_aloud(tiny_plain: Path) -> None:
    drawn = (ICONS / "magnify.svg").read_text(encoding="utf-8")

    assert f'<span class="icon" aria-hidden="true">{drawn}</span><span class="word">Tra cứu</span></a>' in (
        tiny_plain / "index.html"
    ).read_text("utf-8")


def test_their_licence_is_beside_them(tiny_plain: Path) -> None:
    text = (tiny_plain / "assets/icons/licences.txt").read_text(encoding="utf-8")

    assert (ICONS / "LICENSE").read_text(encoding="utf-8").strip() in text
    assert "END OF TERMS AND CONDITIONS" in text
