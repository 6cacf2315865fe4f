"""What editors copy and read: templates that pass the check, forms that are not stale."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from hooks.desk.forms import command as forms
from hooks.desk.forms.record_templates import files, templates
from hooks.problems import Severity
from hooks.records.checks.project import find_problems
from hooks.records.model.honours import Decision, Recipient
from hooks.records.model.kinds import registry
from hooks.records.model.stories import Story
from hooks.records.reading.kinds_file import open_kinds
from hooks.records.reading.tables import read_csv
from hooks.records.reading.validating import validate
from hooks.records.reading.yaml_files import read_front_matter, read_yaml
from tests.building import PROJECT, SITES, WORLD
from tests.campaigns import write

CAMPAIGN = {"data", "stories", "docs"}


@cache
def texts() -> Mapping[Path, str]:
    """Path → text of each template, with the places and clauses of the tests' province."""
    return files(WORLD)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all templates."""
    return write(tmp_path_factory.mktemp("mau"), {path.as_posix(): text for path, text in texts().items()})


def test_there_is_a_template_for_every_kind() -> None:
    found = {p.relative_to("data/_mau").as_posix() for p in texts() if p.suffix == ".yml"}
    assert found == set(templates())
    assert set(templates().values()) == {*registry.current().models, Decision}


@pytest.mark.parametrize("name", templates())
def test_a_record_template_is_a_valid_sample_of_its_kind(name: str, made: Path) -> None:
    doc, problems = read_yaml(made / "data/_mau" / name, name)
    assert doc is not None
    record, wrong = validate(templates()[name], doc.value, doc)
    assert [p.as_text() for p in (*problems, *wrong)] == []
    assert record is not None
    assert record.sample


def test_the_list_template_is_valid(made: Path) -> None:
    rows, problems = read_csv(made / "data/_mau/quyet-dinh/recipients.csv", "recipients.csv", Recipient)
    assert [p.as_text() for p in problems] == []
    assert rows


def test_the_story_template_is_valid(made: Path) -> None:
    doc, problems = read_front_matter(made / "stories/_mau/index.md", "index.md")
    assert doc is not None
    _, wrong = validate(Story, doc.value, doc)
    assert [p.as_text() for p in (*problems, *wrong)] == []


@pytest.mark.parametrize("name", ["tiny", "north", "clean"])
def test_a_copy_of_each_template_is_well_in_any_campaign(name: str, tmp_path: Path) -> None:
    """Its kinds, its recipients, its clauses and places: with former units or without."""
    shutil.copytree(SITES / name / "data", tmp_path / "data", ignore=shutil.ignore_patterns("_mau"))
    open_kinds(tmp_path)
    folders = {kind.about.slug: folder for kind, folder in registry.current().folders.items()}
    copies = {}
    for path, text in files(tmp_path).items():
        told = path.as_posix().replace("data/_mau/quyet-dinh", "data/honours/2025-mau").replace("_mau", "2026/mau")
        here = path.parent == Path("data/_mau")
        text = f"{text.rpartition('---')[0]}---\nLời của bài.\n" if path.suffix == ".md" else text
        copies[f"data/{folders[path.stem]}/mau.yml" if here else told] = text
    write(tmp_path, copies)

    assert [p.as_text() for p in find_problems(tmp_path) if p.severity is Severity.ERROR] == []


def test_what_is_made_from_the_model_is_up_to_date() -> None:
    """Of the program itself; a campaign's own templates and guide are for `make check`."""
    with registry.kept():
        open_kinds(PROJECT)
        assert [path for path in forms.stale(PROJECT) if path.parts[0] not in CAMPAIGN] == []


def test_stale_forms_are_told_and_written_anew(tmp_path: Path) -> None:
    written = forms.write(tmp_path)
    assert written == list(forms.files(tmp_path))
    assert forms.stale(tmp_path) == []
    (tmp_path / written[0]).write_text("cũ", encoding="utf-8")
    assert forms.stale(tmp_path) == [written[0]]
