"""Photos of people who did not agree to them, not yet or no longer."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from hooks.records.joined.consented import with_photos_consented
from hooks.records.model.stories import Story

PORTRAIT = {"given_on": "2026-02-01", "scope": "Ảnh", "covers": ["portrait"], "kept_by": "Tòa soạn"}


def story(**consent: Any) -> Story:
    photo = {"file": "a.jpg", "alt": "Một người.", "credit": "Ban Thử"}
    asked = photo | {"file": "b.jpg", "consent": PORTRAIT | consent}
    told = {"sample": True, "title": "Bài", "standfirst": "Lời dẫn.", "authors": ["Ban Thử"], "date": "2026-01-01"}
    return Story.model_validate(told | {"cover": asked, "gallery": [photo, asked]})


@pytest.mark.parametrize(
    ("consent", "shown"),
    [
        ({}, True),
        ({"covers": ["name", "text"]}, False),
        ({"covers": [], "scope": "Tên; không đăng ảnh"}, False),
        ({"given_on": "2026-04-01"}, False),
        ({"until": "2026-02-28"}, False),
        ({"until": "2026-03-01"}, True),
    ],
)
def test_a_photo_is_there_while_whom_it_shows_agrees(consent: dict[str, Any], shown: bool) -> None:
    found = with_photos_consented(story(**consent), dt.date(2026, 3, 1))

    assert [photo.file for photo in found.gallery] == (["a.jpg", "b.jpg"] if shown else ["a.jpg"])
    assert (found.cover is not None) is shown
