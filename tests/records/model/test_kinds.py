"""The record model is what editors read: every field speaks Vietnamese, and every example is right."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from hooks.records.model.agencies import CERTAINTY_LABELS, Certainty
from hooks.records.model.duties import ROLE_LABELS, Role
from hooks.records.model.kinds import registry
from hooks.records.model.milestones import LIMIT_LABELS, Limit, Milestone
from hooks.records.model.numbering import FORM_LABELS, NumberForm
from hooks.records.model.shared import LEVEL_LABELS, Citation, Level, PlaceRef, RecipientKind
from hooks.records.model.sources import SOURCE_STATUS_LABELS, SourceStatus
from hooks.records.reading.validating import example_text
from tests.models import MODELS, exemplar_model

MARKED = re.compile("[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]", re.IGNORECASE)


def is_leaf(annotation: Any) -> bool:
    """Whether a type holds no group of fields."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return False
    return all(is_leaf(inner) for inner in get_args(annotation))


@pytest.mark.parametrize("model", MODELS)
def test_every_field_tells_what_it_is(model: type[BaseModel]) -> None:
    """Title, help and example are there; help is a Vietnamese sentence; text is composed and clean."""
    for name, field in model.model_fields.items():
        title, told = field.title or "", field.description or ""

        assert title, name
        assert title[0].isupper(), name
        assert not title.endswith("."), name
        assert told.endswith((".", "…")), name
        assert MARKED.search(title + told), name
        assert len(field.examples or []) == 1, name
        assert example_text(field), name
        for text in (title, told, example_text(field)):
            assert unicodedata.is_normalized("NFC", text), name
            assert not re.search(r"\b(the|of|is|must|and|field|list)\b", text), name


@pytest.mark.parametrize("model", MODELS)
def test_examples_are_right(model: type[BaseModel]) -> None:
    """What the guide and the messages show as an example passes the check itself."""
    leaves = {name: field for name, field in model.model_fields.items() if is_leaf(field.annotation)}
    for name, field in leaves.items():
        kind: Any = field.rebuild_annotation()
        try:
            TypeAdapter(kind).validate_python((field.examples or [None])[0])
        except ValidationError as wrong:
            pytest.fail(f"{name}: {wrong}")


@pytest.mark.parametrize("model", MODELS)
def test_examples_of_groups_name_real_fields(model: type[BaseModel]) -> None:
    """An example of a group of fields names fields that the group has."""
    for name, field in model.model_fields.items():
        inner = next((m for m in _models(field.annotation)), None)
        example = (field.examples or [None])[0]
        shown = example[0] if isinstance(example, list) else example

        assert (inner is not None) == isinstance(shown, dict), name
        if inner is not None and isinstance(shown, dict):
            assert set(shown) <= set(inner.model_fields), name


def _models(annotation: Any) -> list[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [m for inner in get_args(annotation) for m in _models(inner)]


def test_every_kind_of_exemplar_has_a_folder_and_a_label() -> None:
    """A new kind is not half made."""
    kinds = registry.current()
    assert set(kinds.folders) == set(kinds.models)
    assert {k.kind for k in kinds.models} == set(kinds.labels)
    assert len(set(kinds.folders.values())) == len({k.about.slug for k in kinds.models}) == len(kinds.models)


def test_a_kind_is_told_by_how_its_word_begins() -> None:
    """A nomination names its kind by the beginning of a choice: none may begin another."""
    words = [f"{kind.about.short.lower()} " for kind in registry.current().models]

    assert [(a, b) for a in words for b in words if a != b and b.startswith(a)] == []


def test_every_recipient_has_a_kind_of_exemplar() -> None:
    """What is called so in a list is called so on its page."""
    kinds = registry.current()
    assert set(kinds.recipients) == set(RecipientKind)
    assert {r: kinds.labels[r.value] for r in RecipientKind} == kinds.recipients


@pytest.mark.parametrize(
    ("kind", "labels"),
    [
        (Level, LEVEL_LABELS),
        (Certainty, CERTAINTY_LABELS),
        (Role, ROLE_LABELS),
        (NumberForm, FORM_LABELS),
        (SourceStatus, SOURCE_STATUS_LABELS),
    ],
)
def test_every_choice_has_a_vietnamese_label(kind: type[StrEnum], labels: dict[StrEnum, str]) -> None:
    """Readers never see the English value."""
    assert set(labels) == set(kind)
    assert all(MARKED.search(label) for label in labels.values())


def test_every_limit_has_its_word() -> None:
    """“Trong” has no mark, and is Vietnamese all the same."""
    assert [LIMIT_LABELS[limit] for limit in Limit] == ["Trước", "Trong", "Vào", "Đến hết"]


def test_records_do_not_change() -> None:
    """A record read is a record for good."""
    place = PlaceRef(code="90001")

    with pytest.raises(ValidationError, match="frozen"):
        place.code = "90004"


@pytest.mark.parametrize("value", ["1.000", "1,000", "1_000", "１２", "12 hộ", "1e3", "", "12.0"])
def test_only_digits_are_a_whole_number(value: str) -> None:
    """A thousand written 1.000 is not read as one."""
    with pytest.raises(ValidationError, match="households"):
        exemplar_model("clan").model_validate(
            {"id": "cc33cc", "name": "a", "summary": "b", "sample": "true", "households": value}
        )


@pytest.mark.parametrize(
    ("day", "right"),
    [
        ("12-15", True),
        ("01-31", True),
        ("02-28", True),
        ("02-29", False),
        ("02-30", False),
        ("04-31", False),
        ("13-01", False),
        ("06-30", True),
        ("06-31", False),
        ("00-10", False),
        ("10-00", False),
        ("1-1", False),
        ("12", True),
        ("13", False),
        ("12-15\n", False),
    ],
)
def test_yearly_days_are_days_of_every_year(day: str, right: bool) -> None:
    """A milestone that comes every year cannot fall on 29 February."""
    values = {"id": "a", "title": "b", "clause": "I.1", "limit": "truoc", "every": day, "who": ["so"]}
    if right:
        assert Milestone.model_validate(values).every == day
    else:
        with pytest.raises(ValidationError, match="every"):
            Milestone.model_validate(values)


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " https://a.vn",
        "https://a.vn/ b",
        'https://a.vn/"x',
        "//a.vn",
        "ftp://a.vn",
        "data:text/html,x",
        "https://a.vn/<b>",
        "https://a.vn\njavascript:x",
        "http:",
        "https://",
    ],
)
def test_only_web_addresses_are_addresses(url: str) -> None:
    """No script, no quote, no space gets into a link."""
    with pytest.raises(ValidationError, match="url"):
        Citation.model_validate({"publisher": "Báo Thử", "url": url})
