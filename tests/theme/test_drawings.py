"""Icons of tabs in a campaign's colour; drawings that no page shows."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from hooks.program import OVERRIDES
from hooks.theme.drawings import is_unseen, recoloured

ICONS = sorted(path.name for path in (OVERRIDES / "assets").glob("favicon*"))
BLUE = "#0B4F8A"


@pytest.mark.parametrize("name", ICONS)
def test_an_icon_has_the_campaigns_colour_and_its_own_lines(name: str) -> None:
    made = recoloured(f"assets/{name}", OVERRIDES / "assets" / name, BLUE)

    assert made == recoloured(f"assets/{name}", OVERRIDES / "assets" / name, BLUE)
    assert made
    if name.endswith(".svg"):
        assert (b'fill="#0b4f8a"' in made, b"#14524a" in made, b"#fbf6ea" in made) == (True, False, True)
        return
    before, after = (Image.open(io.BytesIO(b)) for b in ((OVERRIDES / "assets" / name).read_bytes(), made))
    assert (before.size, before.format) == (after.size, after.format)
    one, other = before.convert("RGBA"), after.convert("RGBA")
    assert other.getpixel((other.width // 2, 1)) == (0x0B, 0x4F, 0x8A, 255)
    assert one.getchannel("A").tobytes() == other.getchannel("A").tobytes()
    assert sum(other.getchannel("R").histogram()[241:]) > 0


def test_a_campaigns_own_icon_and_other_files_stay(tmp_path: Path) -> None:
    own = Path(shutil.copy(OVERRIDES / "assets/favicon.svg", tmp_path))

    assert recoloured("assets/favicon.svg", own, BLUE) is None
    assert recoloured("assets/seal.svg", OVERRIDES / "assets/seal.svg", BLUE) is None


@pytest.mark.parametrize(
    ("path", "icon", "unseen"),
    [
        ("assets/favicon-leaf.svg", "favicon-leaf", False),
        ("assets/favicon-leaf-180.png", "favicon-leaf", False),
        ("assets/favicon-sun.ico", "favicon-leaf", True),
        ("assets/favicon-sun.ico", "favicon", True),
        ("assets/favicon-180.png", "favicon", False),
        ("assets/favicon.svg", "favicon-leaf", False),  # what /admin/ has, and who asks by that name
        ("assets/plates/a.svg", "favicon", False),
        ("assets/plates/b.svg", "favicon", True),
        ("assets/seal.svg", "favicon", False),
        ("index.md", "favicon", False),
    ],
)
def test_what_no_page_shows(path: str, icon: str, unseen: bool) -> None:
    assert is_unseen(path, icon, {"a"}) == unseen
