"""What the forms say: examples of the right kind, words of people and not of files, from the campaign's own data."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from hooks.desk.importing.columns.meanings import field_of
from hooks.pages.sending.files import build
from hooks.records.model.kinds import registry
from hooks.records.reading.schema import edited
from tests.campaigns import catalogue_of, patched, tiny_campaign
from tests.frontend.nodejs import FRONTEND

FILES = re.compile(
    r"data/|\.ya?ml|\.csv|index\.md|\btrue\b|\bfalse\b|^- |[|`{}]|\b[a-z]+_[a-z]+\b|^[\"']|\bMã \d|\bcampaign\b"
)
"""Words and signs that only who writes files knows."""


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    files = dict(build(catalogue_of(tmp_path_factory.mktemp("tiny"), tiny_campaign())))
    return {kind: files[f"{kind}.json"] for kind in edited()}


def said(form: dict[str, Any]) -> dict[str, str]:
    """Owner and field → title, help and example, of every field that is shown."""
    out = {}
    for owner, node in {form["kind"]: form["schema"], **form["schema"]["$defs"]}.items():
        for name, field in node["properties"].items():
            shown = name not in form["hidden"] and owner not in {"Focus", "PlaceRef"} and name not in _OTHERWISE
            if shown:
                key = f"{owner}.{name}"
                help_ = form["help"].get(key, form["help"].get(name, field.get("description", "")))
                out[key] = " ".join(("" if "enum" in field else help_, form["examples"].get(key, "")))
    return out


_OTHERWISE = {"file", "code", "former", "district", "focus", "id"}
"""Asked for in another way than by typing: a photo chosen, a place found, a document picked."""


def test_no_form_speaks_of_files(forms: dict[str, Any]) -> None:
    told = {(kind, key): text for kind, form in forms.items() for key, text in said(form).items()}

    assert len(told) > 150
    assert {at: text for at, text in told.items() if FILES.search(text)} == {}


def test_a_kind_has_no_example_of_another(forms: dict[str, Any]) -> None:
    """Each kind has a name of its own sort; what is published of another kind is nobody's example."""
    names = {kind: forms[kind]["examples"][f"{kind}.name"] for kind in registry.current().known}

    assert len(set(names.values())) == len(registry.current().known)
    for kind in ("individual", "family", "clan"):
        assert names[kind] == registry.current().known[kind].named
        assert f"{kind}.other_names" not in forms[kind]["examples"]
    assert names["initiative"] == "Sách trên đò"
    assert "Sách trên đò" not in str(
        [forms[kind]["examples"] for kind in registry.current().known if kind != "initiative"]
    )


def test_examples_are_the_campaigns_own_and_no_samples(tmp_path: Path) -> None:
    """A private kind lends no word of its records; a sample lends none either."""
    family = next(path for path in tiny_campaign() if path.startswith("data/families/"))
    assert "sample: true" in tiny_campaign()[family]
    files = dict(build(catalogue_of(tmp_path, patched())))

    assert files["unit.json"]["examples"]["unit.name"] == "Xưởng Thuyền Gió Núi"
    assert "nha-ben-song" not in str(files["family.json"]["examples"])
    assert files["family.json"]["examples"]["family.name"] == "Gia đình ông Nguyễn Văn A"


def test_what_must_be_there_is_marked(forms: dict[str, Any]) -> None:
    assert {kind: form["must"] for kind, form in forms.items()} == {
        **{key: ["sources", "consent"] for key in ("individual", "family", "clan")},
        **{key: ["sources"] for key in ("community", "unit", "initiative", "story")},
        "decision": ["sources", "recipients"],
        "statistic": [],  # its model asks for them always
    }


def test_the_importer_knows_the_headings_of_what_was_typed() -> None:
    """The lines of a decision are handed to the import as a table with headings."""
    (row,) = re.findall(r"HEADINGS = \[(.*)\];", (FRONTEND / "gui-bai/long-list.js").read_text(encoding="utf-8"))
    meant = [field_of(heading) for heading in re.findall('"(.*?)"', row)]

    assert meant == [
        *("stt", "name", "kind", "title", "award", "hamlet", "commune", "district", "unit", "achievement"),
    ]


def test_no_example_is_refused_or_out_of_date(tmp_path: Path) -> None:
    """An address begins as its help says, a date with an hour has the day first, a publisher is one of today."""
    files = tiny_campaign()
    path = "data/units/xuong-thuyen.yml"
    old = "  - publisher: Cổng thông tin cũ\n    url: http://cu.example.org/a\n"
    files[path] = files[path].replace("sources:\n", f"sources:\n{old}", 1)
    said = dict(build(catalogue_of(tmp_path, files)))["unit.json"]["examples"]

    assert said["Citation.url"].startswith("https://")
    assert said["Citation.publisher"] == "Báo Nhân Dân"
    assert said["unit.publish_on"] == "01/12/2026 08:30"
