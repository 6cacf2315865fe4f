"""What a site is made of, wherever it is built: never of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.keeping.digests import below
from hooks.keeping.site_folder import LAST
from hooks.keeping.sources import sources

OWN = ("data/a.yml", "out/ghi-chu.txt", "out/.an", "out/trong/b.txt")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (*OWN, ".cache/photos/x.jpg", "out/__pycache__/a.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    return tmp_path


def files(root: Path, target: Path) -> list[str]:
    """Every file that counts, of those of the project."""
    found = {path for source in sources(root, target, ()) for path, _ in below(str(source))}
    found |= {str(source) for source in sources(root, target, ()) if source.is_file()}
    return sorted(Path(p).relative_to(root).as_posix() for p in found if Path(p).is_relative_to(root))


@pytest.mark.parametrize("place", ["site", "out/site", "out/trong/sau/site", ".cache/thu/site"])
@pytest.mark.parametrize("last", [LAST, "index.html"])
def test_what_lies_in_the_site_is_no_source_and_what_lies_beside_it_is(root: Path, place: str, last: str) -> None:
    """The first build has nothing there yet, the last one may have been killed."""
    before = files(root, root / place)
    (root / place).mkdir(parents=True)
    (root / place / last).write_text("{}", encoding="utf-8")

    assert files(root, root / place) == before
    assert set(before) == set(OWN)


def test_another_site_beside_it_is_no_source_either(root: Path) -> None:
    for name in ("mot", "hai"):
        (root / "out" / name).mkdir()
        (root / "out" / name / LAST).write_text("{}", encoding="utf-8")

    assert set(files(root, root / "out/mot")) == set(OWN)


def test_a_link_to_what_lies_above_leads_nowhere_twice(root: Path) -> None:
    (root / "vong").symlink_to(root / "out")

    assert "vong/ghi-chu.txt" in files(root, root / "out/site")
