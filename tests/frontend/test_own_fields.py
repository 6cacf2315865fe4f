"""The forms hold a record to the fields that data/kinds.yml gives its kind, in the same places as the check."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hooks.pages.sending.files import build
from hooks.records.model.kinds import registry
from tests.campaigns import catalogue_of, tiny_campaign
from tests.frontend.nodejs import run
from tests.frontend.test_mistakes import _ASK, _MODULES, hard
from tests.records.reading.test_kinds_file import SCHOOL, TINY_KINDS

_RIGHT = {
    "id": "zz01zz",
    "name": "Trường Thử",
    "summary": "Trường có tủ sách.",
    "sources": [{"publisher": "Báo Thử", "title": "Bài", "published": "2022-05-01"}],
    "pupils": "420",
    "grade": "Tiểu học",
}
_CASES: list[tuple[dict[str, Any], set[str]]] = [
    ({}, set()),
    ({"pupils": ""}, {"pupils"}),
    ({"pupils": "", "sample": "true"}, set()),
    ({"pupils": "", "draft": "true"}, set()),
    ({"pupils": "0"}, {"pupils"}),
    ({"pupils": "bốn trăm"}, {"pupils"}),
    ({"grade": "Trung học"}, {"grade"}),
    ({"opened": "hôm qua"}, {"opened"}),
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Of every case: what the form says of it."""
    root: Path = tmp_path_factory.mktemp("tiny")
    with registry.kept():
        files = dict(build(catalogue_of(root, tiny_campaign() | {"data/kinds.yml": TINY_KINDS + SCHOOL})))
    cases = [("school", {k: v for k, v in (_RIGHT | given).items() if v}, "") for given, _ in _CASES]
    out: list[Any] = run(_MODULES, _ASK, {"files": files, "cases": cases})
    return out


def test_own_fields_are_told_where_they_are(told: list[Any]) -> None:
    assert [hard(faults) for faults, _ in told] == [fields for _, fields in _CASES]


def test_what_a_kind_requires_is_said_in_the_words_of_a_form(told: list[Any]) -> None:
    (fault,) = told[1][0]

    assert "Điền ô này" in str(fault)
    assert "draft" not in str(fault)
