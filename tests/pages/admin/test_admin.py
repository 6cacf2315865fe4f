"""What /admin/ is told: every target it names is there, wrong settings write nothing, choices are what readers may see."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel

from hooks.desk.forms import cms
from hooks.desk.forms.field_types import type_of
from hooks.pages.admin import pages as admin
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.fields import Ref
from hooks.records.model.figures import Statistic
from hooks.records.model.honours import Decision
from hooks.records.model.kinds import registry
from hooks.records.model.shared import Publishing
from hooks.records.model.stories import Story
from hooks.records.reading.validating import submodel
from tests.browser.install import ADMIN_BUNDLE
from tests.building import PROJECT, TINY
from tests.campaigns import catalogue_of, tiny_campaign

REPOSITORY = "https://github.com/toa-soan/trang"
SIGN_IN = "https://dang-nhap.example.org"
MODELS: dict[str, type[Publishing]] = {
    **{folder: kind for kind, folder in registry.current().folders.items()},
    "decisions": Decision,
    "statistics": Statistic,
    "stories": Story,
}


def collections() -> dict[str, dict[str, Any]]:
    return {c["name"]: c for c in json.loads(cms.files()[cms.COLLECTIONS])}


def paired(model: type[BaseModel], form: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every reference of a model, at any depth: the kind named, and the form field that asks for it."""
    asked = {field["name"]: field for field in form}
    for name, its in model.model_fields.items():
        if inner := submodel(its.annotation):
            yield from paired(inner, asked[name]["fields"])
        elif reference := type_of(its).limit(Ref):
            yield reference.kind, asked[name].get("field", asked[name])


def reached(data: Any, path: str) -> list[Any]:
    """What a path such as sources.*.id leads to in a file."""
    for step in path.split("."):
        data = [item for part in data for item in part] if step == "*" else [p[step] for p in data if step in p]
    return list(data)


def test_every_field_of_every_kind_is_asked_once() -> None:
    for name, model in MODELS.items():
        asked = [field["name"] for field in collections()[name]["fields"]]
        assert asked == [*model.model_fields, *(["body"] if model is Story else [])]


def test_every_reference_leads_to_what_the_model_names(tmp_path: Path) -> None:
    """A relation to a wrong file, list or field offers nothing or the wrong ids: Decap itself tells of neither."""
    c = catalogue_of(tmp_path, tiny_campaign())
    there: dict[str, Any] = {"source": c.sources, "agency": c.agencies, "title": c.titles, "award": c.awards}
    offered, lists = admin.choices(c), {f["name"]: f for f in collections()["lists"]["files"]}
    for name, model in MODELS.items():
        for kind, field in paired(model, collections()[name]["fields"]):
            if field["widget"] == "select":
                assert field["x_options"] == kind and offered[kind]
                continue
            assert (field["widget"], field["collection"]) == ("relation", "lists")
            file = lists[field["file"]]
            data = [yaml.load((TINY / file["file"]).read_text(encoding="utf-8"), yaml.BaseLoader)]
            assert reached(data, field["value_field"]) == list(there[kind])
            for path in (*field["search_fields"], *field["display_fields"]):
                assert reached(data, path), path
            assert field["value_field"].split(".")[0] in {inner["name"] for inner in file["fields"]}


def test_every_key_is_one_that_decap_reads() -> None:
    """Decap takes unknown keys in silence; a misspelled one would do nothing."""
    if not ADMIN_BUNDLE.is_file():
        pytest.skip("needs npm (see tests/browser/install.py)")
    bundle = ADMIN_BUNDLE.read_text(encoding="utf-8")
    read = set(re.findall(r'"([a-z_]+)"', bundle)) | set(re.findall(r"\.([a-z_]+)\b", bundle))
    assert set(_keys(list(collections().values()))) - read == set()


def _keys(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else value.values() if isinstance(value, dict) else ():
        yield from _keys(item)
    if isinstance(value, dict):
        yield from (key for key in value if not key.startswith("x_"))


def test_only_what_readers_may_see_can_be_chosen(tmp_path: Path) -> None:
    """The page is public: no draft and, in a release, no sample among the choices."""
    files = tiny_campaign()
    files["data/units/xuong-thuyen.yml"] = "draft: true\n" + files["data/units/xuong-thuyen.yml"]
    shown = {choice["value"] for choice in admin.choices(catalogue_of(tmp_path, files, samples=False))["exemplar"]}

    assert "ff66ff" in shown
    assert not shown & {"ee55ee", "aa11aa"}


@pytest.mark.parametrize(
    ("repository", "sign_in", "brought"),
    [
        (REPOSITORY, SIGN_IN, True),
        (REPOSITORY + ".git", SIGN_IN + "/", True),
        (REPOSITORY, SIGN_IN, False),
        (REPOSITORY, "", True),
        ("", SIGN_IN, True),
        ("https://example.org/kho", SIGN_IN, True),
        (REPOSITORY, "http://dang-nhap.example.org", True),
        (REPOSITORY, "https://a.example; script-src *", True),
        (REPOSITORY, 'https://a.example"><script>', True),
    ],
)
def test_the_page_is_written_only_with_bundle_and_both_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, repository: str, sign_in: str, brought: bool
) -> None:
    """Otherwise nothing; and no setting gets a word into the page's policy."""
    root, site = _project(tmp_path / "project", brought=brought), tmp_path / "site"
    monkeypatch.setenv("CMS_AUTH_URL", sign_in)

    admin.write(catalogue_of(tmp_path / "data", tiny_campaign()), root, site, repository, "https://trang.example/")

    right = brought and repository.startswith(REPOSITORY) and sign_in.startswith(SIGN_IN)
    assert (site / "admin").exists() == right
    if right:
        told = json.loads((site / "admin/config.json").read_text(encoding="utf-8"))["config"]
        assert told["backend"]["repo"] == "toa-soan/trang"
        assert told["backend"]["base_url"] == SIGN_IN
        assert told["backend"]["open_authoring"] and told["publish_mode"] == "editorial_workflow"
        page = (site / "admin/index.html").read_text(encoding="utf-8")
        assert f" {SIGN_IN};" in page and "%" not in page
        assert 'name="robots" content="noindex' in page


def _project(root: Path, *, brought: bool) -> Path:
    shutil.copytree(PROJECT / "overrides/admin", root / "overrides/admin")
    for path in admin.BROUGHT.values() if brought else ():
        (root / ".cache/admin/node_modules" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / ".cache/admin/node_modules" / path).write_text("// thử\n", encoding="utf-8")
    return root


def test_the_lock_names_hashes_and_no_address() -> None:
    for folder in ("overrides/admin", "tests/tools/decap-server"):
        lock = (PROJECT / folder / "package-lock.json").read_text(encoding="utf-8")
        packages = json.loads(lock)["packages"]
        assert all(p.get("integrity", "").startswith("sha512-") for name, p in packages.items() if name)
        assert "resolved" not in lock


def test_the_exemplars_photo_stands_beside_the_record() -> None:
    """An empty media folder is Decap's word for “beside the entry”."""
    for name, model in MODELS.items():
        if issubclass(model, Exemplar | Story):
            assert (collections()[name]["media_folder"], collections()[name]["public_folder"]) == ("", "")
