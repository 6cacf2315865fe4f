"""Styles and scripts under names that tell their content."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.desk.publishing.manifest import Entry, Manifest, is_look
from hooks.theme.stamped import page, stamped, write
from tests.building import PROJECT


def test_a_page_names_them_by_content_and_nothing_else_changes() -> None:
    names = {"assets/site.css": "assets/site.0123456789ab.css"}
    text = (
        '<link href="../assets/site.css"><a href="assets/khac.css">assets/site.css</a><script src="/t/assets/site.css">'
    )

    assert page(text, names) == text.replace('/assets/site.css"', '/assets/site.0123456789ab.css"')
    assert page(text, {}) == text


@pytest.fixture
def style(tmp_path: Path) -> Path:
    """Where a project has its only style."""
    path = tmp_path / "overrides/assets/a.css"
    path.parent.mkdir(parents=True)
    return path


def test_the_name_follows_the_content(tmp_path: Path, style: Path) -> None:
    style.write_text("một", encoding="utf-8")
    first = stamped(tmp_path)
    write(first, tmp_path, tmp_path / "site")
    style.write_text("hai", encoding="utf-8")

    assert (tmp_path / "site" / first["assets/a.css"]).read_text(encoding="utf-8") == "một"
    assert stamped(tmp_path).keys() == first.keys()
    assert stamped(tmp_path) != first


def sent(root: Path) -> str:
    """What readers are sent of the style."""
    names = stamped(root)
    write(names, root, root / "site")
    return (root / "site" / names["assets/a.css"]).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "/* vì sao * / */\nq{content:\"/* “ */\"}/**/b{content:'\\'/*'}\n",
            "q{content:\"/* “ */\"}b{content:'\\'/*'}",
        ),
        (
            'a b,\n  c { content: "{ x; y, z } ";\n\n  margin: 1px 2px;\n}\n\n.d .e { }\n',
            'a b,c {content: "{ x; y, z } ";margin: 1px 2px;}.d .e {}',
        ),
    ],
)
def test_notes_and_spaces_that_part_nothing_are_not_sent(tmp_path: Path, style: Path, text: str, expected: str) -> None:
    style.write_text(text, encoding="utf-8")
    assert sent(tmp_path) == expected
    names = stamped(tmp_path)
    style.write_text("/* khác */" + expected, encoding="utf-8")
    assert stamped(tmp_path) == names


def test_a_publisher_knows_these_names_by_sight() -> None:
    """Else pages that readers have open would lose them with the next release."""
    names = set(stamped(PROJECT).values())
    assert names == {name for name in names if is_look(name) and re.search(r"[.][0-9a-f]{12}[.](css|js)$", name)}
    other = ("tra-cuu/552d6e24d298/p1.json", "tra-cuu/552012241298/p1.json", "assets/plates/a.b9bb0584.webp")
    dated = ("tin/20261129/anh.webp", "assets/site.css", "tin/20261129abcd/index.html")
    files = dict.fromkeys((*other, *dated, *names), Entry(0, ""))
    assert Manifest(files).by_content() == [*other, *names]
    assert set(Manifest(files).by_content(looks=True)) == names
