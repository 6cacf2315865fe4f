"""What differs between two long texts is told, and nothing of what does not; private details are left out."""

from __future__ import annotations

from hooks.desk.reporting.values import guarded, said

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
