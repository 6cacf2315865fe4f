"""Schemas that one build leaves to the next: the same words, and none of another campaign's kinds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.edition.kept_schemas import MOST_BYTES, KeptSchemas
from hooks.keeping.stored import Stored
from hooks.records.model.kinds import registry
from hooks.records.reading.kinds_file import open_kinds
from hooks.records.reading.schema import MADE, edited, schema_of

OWN = """kinds:
  - like: unit
    label: Trường
"""


@pytest.fixture(autouse=True)
def made() -> Iterator[None]:
    """Schemas of this test alone."""
    before = dict(MADE)
    MADE.clear()
    with registry.kept():
        yield
    MADE.clear()
    MADE.update(before)


def kept(folder: Path, made_by: str = "chương trình") -> Stored:
    return Stored(folder / "schemas", made_by, MOST_BYTES)


def words() -> str:
    return json.dumps([schema_of(name) for name in edited()], ensure_ascii=False)


def test_what_is_kept_is_what_would_be_made(tmp_path: Path) -> None:
    schemas, said = KeptSchemas(kept(tmp_path)), words()
    schemas.save()
    MADE.clear()

    KeptSchemas(kept(tmp_path))

    assert len(MADE) == len(edited())
    assert words() == said


def test_of_another_program_and_of_what_is_damaged_nothing_is_taken(tmp_path: Path) -> None:
    schemas = KeptSchemas(kept(tmp_path))
    words()
    schemas.save()
    MADE.clear()

    KeptSchemas(kept(tmp_path, "chương trình khác"))
    assert not MADE
    (tmp_path / "schemas").write_bytes((tmp_path / "schemas").read_bytes()[:-9])
    KeptSchemas(kept(tmp_path))
    assert not MADE


def test_a_campaign_s_own_kinds_have_schemas_of_their_own(tmp_path: Path) -> None:
    usual = schema_of("decision")
    (tmp_path / "data").mkdir()
    (tmp_path / "data/kinds.yml").write_text(OWN, encoding="utf-8")
    assert not open_kinds(tmp_path)

    assert [*edited()] == ["story", "unit", "decision", "statistic"]
    assert schema_of("unit")["title"] == "Trường"
    assert schema_of("decision") is not usual
