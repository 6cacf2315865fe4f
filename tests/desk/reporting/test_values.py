"""What differs between two long texts is told, and nothing of what does not; private details are left out."""

from __future__ import annotations

import datetime as dt

from hooks.desk.reporting.values import guarded, said, spelled
from hooks.records.model.consents import Consent

STORY = "Đoạn một có hai câu. Câu thứ hai.\n\n## Mục\n\n- một\n- hai\n\n" + "Một câu nữa. " * 20


def test_of_a_story_only_what_was_added_is_told() -> None:
    assert said(STORY, f"{STORY}\n\nBà kể thêm.") == ("", "Bà kể thêm.")


def test_a_private_detail_does_not_hide_what_else_stayed() -> None:
    before, after = said(STORY, guarded(f"{STORY}\n\nGọi 0912 345 678 nhé. Bà kể thêm."))

    assert (before, after) == ("", "[câu có số điện thoại: không chép lại] Bà kể thêm.")


def test_two_long_sentences_are_told_from_where_they_part() -> None:
    before, after = said(f"{'rất dài ' * 60}một", f"{'rất dài ' * 60}hai")

    assert before.startswith("… ")
    assert (before.endswith("dài một"), after.endswith("dài hai")) == (True, True)
    assert len(before) < 100


def test_a_no_that_nobody_wrote_is_not_told() -> None:
    """“Người giám hộ đã đồng ý: không” would read as if it were missing."""
    given = Consent(given_on=dt.date(2026, 11, 20), scope="Tên", kept_by="Tòa soạn")

    told = spelled(given, {})

    assert "Tòa soạn" in told
    assert "không" not in told
    assert ": có" in spelled(given.model_copy(update={"young": True, "guardian": True}), {})
