"""One name for one newspaper or portal, wherever it is cited."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from hooks.records.model.shared import Citation
from hooks.records.model.sources import Publisher, Sources
from tests.campaigns import world

SOURCES = Sources.model_construct(
    sources=[],
    publishers=[
        Publisher(name="Cổng Thử", sites=["example.vn"]),
        Publisher(name="Sở Thử", sites=["so.example.vn", "so-thu.vn"]),
    ],
)
IN_ENGLISH = " (bản tiếng Anh)"
"""What may stand after a name: its edition in another language."""


@pytest.mark.parametrize(("url", "name"), [
    ("https://example.vn/a", "Cổng Thử"),
    ("https://www.example.vn/a", "Cổng Thử"),
    ("http://m.example.vn:8080/a", "Cổng Thử"),
    ("https://so.example.vn/a", "Sở Thử"),
    ("https://www.so-thu.vn", "Sở Thử"),
    ("https://notexample.vn/a", "notexample.vn"),
    ("https://www.bao.vn/example.vn", "bao.vn"),
])  # fmt: skip
def test_an_address_tells_its_publisher(url: str, name: str) -> None:
    """By the longest domain that is told; else the domain stands for itself."""
    assert SOURCES.publisher(url) == name


@pytest.mark.parametrize("site", ["https://example.vn", "example", "Example.vn", "example.vn/a", "*.example.vn"])
def test_a_site_is_a_domain(site: str) -> None:
    """In lower case, without anything before or after it."""
    with pytest.raises(ValidationError):
        Publisher(name="Thử", sites=[site])


def test_every_citation_of_the_project_calls_its_publisher_by_the_one_name() -> None:
    """Of every publisher that has a name in data/sources.yml, in whatever record it is cited."""
    records = world()
    known = {p.name for p in records.sources.publishers}
    wrong = {
        (one.publisher, name)
        for one in _citations(_fields(records))
        if one.url and one.publisher and (name := records.sources.publisher(one.url)) in known
        if one.publisher.removesuffix(IN_ENGLISH) != name
    }

    assert wrong == set()


def test_no_site_without_a_name_of_its_own_is_called_in_two_ways() -> None:
    """Told as it is, or with one name."""
    records = world()
    called: dict[str, set[str]] = {}
    for one in _citations(_fields(records)):
        if one.url and one.publisher:
            called.setdefault(records.sources.publisher(one.url), set()).add(one.publisher.removesuffix(IN_ENGLISH))

    assert {site: names for site, names in called.items() if len(names) > 1} == {}


def _fields(holder: Any) -> Iterator[Any]:
    return (getattr(holder, name) for name in holder.__dataclass_fields__)


def _citations(values: Any) -> Iterator[Citation]:
    for value in values:
        if isinstance(value, Citation):
            yield value
        elif isinstance(value, BaseModel):
            yield from _citations(dict(value).values())
        elif isinstance(value, list | tuple):
            yield from _citations(value)
        elif isinstance(value, dict):
            yield from _citations(value.values())
        elif hasattr(value, "__dataclass_fields__"):
            yield from _citations(_fields(value))
