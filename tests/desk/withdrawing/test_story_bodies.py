"""Links to what is withdrawn become their words, in every way that Markdown has of writing them."""

from __future__ import annotations

import pytest

from hooks.desk.withdrawing.story_bodies import unlinked, without_file, words_beside
from hooks.records.reading.syntax import tokens_of

WAYS = {
    "Một [bác ấy](guong:k3v9tq) kể.": "Một bác ấy kể.",
    'Một [bác ấy](guong:k3v9tq "Bác Ba") kể.': "Một bác ấy kể.",
    "Một [bác ấy]( <guong:k3v9tq> 'Bác Ba' ) kể.": "Một bác ấy kể.",
    "Một [bác **ấy** [hai]](guong:k3v9tq) kể.": "Một bác **ấy** [hai] kể.",
    r"Một [bác\] ấy](guong:k3v9tq) kể.": r"Một bác\] ấy kể.",
    "Một [bác\nấy](guong:k3v9tq) kể.": "Một bác\nấy kể.",
    "Một [bác ấy](guong:m4w8zc) kể, [bác khác](guong:k3v9tq).": "Một [bác ấy](guong:m4w8zc) kể, bác khác.",
    "Một bác <guong:k3v9tq> kể.": "Một bác kể.",
    "[Bác ấy][1], [Bác Ấy][], [bác ấy], [x].\n\n[1]: guong:k3v9tq\n[bác ấy]: <guong:k3v9tq> 'Bác'\n[x]: guong:m4w8zc\n": (
        "Bác ấy, Bác Ấy, bác ấy, [x].\n\n[x]: guong:m4w8zc\n"
    ),
}


@pytest.mark.parametrize(("written", "left"), WAYS.items())
def test_a_link_becomes_its_words(written: str, left: str) -> None:
    assert any("k3v9tq" in str(child.attrs) for token in tokens_of(written) for child in token.children or ())
    assert unlinked("guong", "k3v9tq", written) == left


def test_other_records_and_what_is_no_link_stay() -> None:
    for text in ("[a](guong:k3v9tqx)", "[a](chuyen:k3v9tq)", "guong:k3v9tq", "[1] và [x](y)", "![ảnh](anh.jpg)"):
        assert unlinked("guong", "k3v9tq", text) == text


def test_a_recording_goes_with_its_words_unless_another_is_played_with_them() -> None:
    body = "Đầu.\n\n[[tiếng: loi-ke.mp3 | Lời kể | loi-ke.txt]]\n\n[[tiếng: hat.mp3 | Hát | hat.txt]]\n\nCuối.\n"

    assert words_beside("loi-ke.mp3", body) == {"loi-ke.txt", "loi-ke.vtt"}
    assert words_beside("loi-ke.mp3", body.replace("hat.txt", "loi-ke.txt")) == {"loi-ke.vtt"}
    assert without_file("loi-ke.mp3", body) == "Đầu.\n\n[[tiếng: hat.mp3 | Hát | hat.txt]]\n\nCuối.\n"
