"""What took the place of what: chains, circles, stories known by their titles, what was withdrawn."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.records.joined.moved import follow, forgotten, rows_of, rows_text, successors, title_mark
from hooks.records.model.published import Kind, PublishedAddress

DAY = dt.date(2026, 11, 29)


def row(address: str, kind: Kind, id_: str, **more: Any) -> PublishedAddress:
    return PublishedAddress(address=address, kind=kind, id=id_, since=DAY, **more)


def story(id_: str, **more: Any) -> PublishedAddress:
    return row(f"cau-chuyen/{id_}/", Kind.STORY, id_, **more)


@given(st.sets(st.integers(1, 400)))
def test_rows_are_written_short_and_read_again(numbers: set[int]) -> None:
    assert rows_of(rows_text(numbers)) == numbers


def test_thirty_thousand_rows_are_one_word() -> None:
    assert rows_text(range(1, 30_001)) == "1-30000"
    assert rows_text([3, 1, 2, 7, 9, 10]) == "1-3 7 9-10"


AFTER = {
    ("story", "a"): ("story", "b"),
    ("story", "b"): ("story", "c"),
    ("story", "x"): ("story", "y"),
    ("story", "y"): ("story", "x"),
}


@pytest.mark.parametrize(
    ("there", "start", "end"),
    [
        ({"c"}, "a", "c"),
        ({"b", "c"}, "a", "b"),
        ({"a", "c"}, "a", "a"),
        ({"d"}, "a", None),
        ({"c"}, "x", None),
        (set(), "z", None),
    ],
)
def test_a_chain_is_followed_to_the_first_that_is_there_and_a_circle_to_none(
    there: set[str], start: str, end: str | None
) -> None:
    found = follow(("story", start), {("story", id_) for id_ in there}, AFTER)
    assert found == (("story", end) if end else None)


MARK = title_mark("Đèn chong gió")


@pytest.mark.parametrize(
    ("marks", "end"),
    [
        ({"2026/moi": MARK}, "2026/moi"),
        ({"2026/moi": MARK, "2026/nua": MARK}, None),
        ({"2026/da-dung": MARK}, None),
        ({"2026/tro-lai": MARK}, "2026/tro-lai"),
        ({"2026/moi": "00000000"}, None),
    ],
    ids=["new folder", "two of one title", "stood beside it", "back in a folder of before", "another title"],
)
def test_a_story_is_known_by_its_title_where_only_one_can_be_meant(marks: dict[str, str], end: str | None) -> None:
    ledger = [
        story("2026/cu", mark=MARK),
        story("2026/da-dung", mark=MARK),
        story("2026/tro-lai", to="2026/cu", mark=MARK),
    ]
    found = successors(ledger, [], marks)

    assert found.get(("story", "2026/cu")) == (("story", end) if end else None)


def test_marks_take_no_notice_of_tones_and_capitals() -> None:
    assert title_mark("ĐÈN  chong giò") == MARK


def test_what_a_record_says_goes_before_what_the_ledger_remembers() -> None:
    found = successors([story("2026/a", to="2026/b")], [("story", "2026/c", ("2026/a",))])
    assert found == {("story", "2026/a"): ("story", "2026/c")}


def test_a_name_that_was_withdrawn_is_in_no_address() -> None:
    """Nor that of a record that was merged into it; ids still lead to the page that says so."""
    ledger = [
        row("guong-sang/aaaaaa-tran-van-be/", Kind.EXEMPLAR, "aaaaaa"),
        row("guong-sang/bbbbbb-ong-be/", Kind.EXEMPLAR, "bbbbbb", to="aaaaaa"),
        row("guong-sang/cccccc-ai-khac/", Kind.EXEMPLAR, "cccccc"),
        story("2026/chuyen-ong-be", mark=MARK),
        row("cau-chuyen/", Kind.PAGE, "cau-chuyen/"),
    ]
    gone = {("exemplar", "aaaaaa"): "guong-sang/aaaaaa/", ("story", "2026/chuyen-ong-be"): "cau-chuyen/go-1/"}
    left = [r.address for r in forgotten(ledger, gone, successors(ledger, []))]

    assert left == ["guong-sang/aaaaaa/", "guong-sang/bbbbbb/", "guong-sang/cccccc-ai-khac/", "cau-chuyen/"]
