"""The JSON Schemas of editors' tools: right in themselves, and fitting everything that is recorded."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from hooks.desk.forms import command as forms
from hooks.desk.forms import schemas
from hooks.records.model.told import TOLD
from hooks.records.reading.schema import edited, schema_of
from hooks.records.reading.yaml_files import read_front_matter, read_yaml
from tests.building import PROJECT, TINY, WORLD
from tests.pages.sending.forms import RIGHT, SLIPS, wrong

_TEMPLATES = {
    "individual": "ca-nhan", "family": "gia-dinh", "clan": "dong-ho", "community": "cong-dong", "unit": "don-vi",
    "initiative": "mo-hinh", "decision": "quyet-dinh/decision",
}  # fmt: skip


def files(kind: str) -> list[Path]:
    """Every record, story and template of a kind in the tree."""
    found = [p for root in (PROJECT, WORLD, TINY) for p in sorted(root.glob(schemas.globs()[kind]))]
    return found + ([WORLD / f"data/_mau/{_TEMPLATES[kind]}.yml"] if kind in _TEMPLATES else [])


def values(path: Path) -> Any:
    """What a file holds, every scalar as text."""
    document, problems = (read_front_matter if path.suffix == ".md" else read_yaml)(path, path.name)
    assert document is not None, problems
    return document.value


def as_other_tools_read(value: Any) -> Any:
    """The same with the types of YAML 1.2's core schema (chapter 10.3), as code editors see them."""
    if isinstance(value, dict):
        return {key: as_other_tools_read(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_other_tools_read(item) for item in value]
    text = str(value)
    if text in {"true", "false"}:
        return text == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,2})?", text):
        return float(text)
    return value


@pytest.mark.parametrize("kind", edited())
def test_a_schema_fits_its_dialect_and_all_that_is_recorded(kind: str) -> None:
    """Both as our reader takes values and as other tools do."""
    schema = schema_of(kind)
    Draft202012Validator.check_schema(schema)
    checker = Draft202012Validator(schema)
    found = files(kind)
    assert found
    for path in found:
        for value in (values(path), as_other_tools_read(values(path))):
            assert [(path, list(e.path), e.message) for e in checker.iter_errors(value)] == []


@pytest.mark.parametrize("kind", edited())
def test_a_schema_refuses_what_the_model_refuses(kind: str) -> None:
    """All slips but those in the sense of a date or the order of two, which JSON Schema cannot tell; dates as people write them are read."""
    checker = Draft202012Validator(schema_of(kind))
    assert checker.is_valid(RIGHT[kind])
    beyond = re.compile(
        r"\d{4}-(13|00|02-30|02-29|04-31|12-32)|2022-13|2021|2020-|1700|2022-05-01|'(\d\d?/)?\d\d?/\d{4}'|tháng \d+ năm \d{4}|năm \d{4}'"
    )
    for slip in (s for s in SLIPS if s[0] == kind and not beyond.search(str(s[1])) and not _limit_of_text(s)):
        assert not checker.is_valid(wrong(slip)), slip


def _limit_of_text(slip: tuple[str, Any]) -> bool:
    """Limits of numbers hold for numbers; our reader's texts are checked as numbers by the model."""
    return bool(re.search(r"'(0|201|-3|100001|101|-1)'", str(slip)))


@pytest.mark.parametrize("kind", edited())
def test_every_field_is_explained_and_every_rule_has_a_message(kind: str) -> None:
    schema = schema_of(kind)
    for owner in (schema, *schema["$defs"].values()):
        for name, field in owner["properties"].items():
            assert field["title"], name
            assert field["description"], name
            assert field["examples"], name
            assert len(field.get("enumDescriptions", field.get("enum", [])[:])) >= len([v for v in field.get("enum", []) if v is not None]), name  # fmt: skip
        for rule in owner.get("allOf", ()):
            assert rule["errorMessage"] == TOLD[rule["x-rule"]][1].partition(" ({")[0]  # it has no values to name
            assert "{" not in rule["errorMessage"]
            assert rule["x-at"] in owner["properties"]


def test_the_committed_schemas_are_up_to_date(tmp_path: Path) -> None:
    """`campaign forms --check` tells a stale one."""
    shutil.copytree(WORLD / "data", tmp_path / "data")  # examples are the campaign's own
    for path, text in forms.files(WORLD).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8", newline="\n")
    assert forms.stale(tmp_path) == []
    old = schemas.FOLDER / "story.json"
    (tmp_path / old).write_text("{}", encoding="utf-8")
    assert forms.stale(tmp_path) == [old]
