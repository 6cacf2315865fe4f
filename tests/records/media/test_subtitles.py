"""Subtitles as they are published: times and words, and nothing that steers a page or tells of persons unseen."""

from __future__ import annotations

import pytest

from hooks.records.media.subtitles import is_subtitles, published, spoken, wrong_in

CUE = "00:01.000 --> 00:04.000"
WHOLE = f"""WEBVTT - bản của ông Tư
Kind: captions

NOTE người gõ: 0912345678

mot
{CUE} line:84% align:start
<v Ông Tư>Chào <b>bà con</b> &amp; các cháu
2 &lt; 3

00:00:05.000 --> 00:00:06.000
<i>Hết.</i>
"""


def test_times_and_words_are_published_and_nothing_else() -> None:
    assert list(wrong_in(WHOLE)) == []
    assert published(WHOLE) == (
        f"WEBVTT\n\n{CUE} line:84% align:start\n<v Ông Tư>Chào <b>bà con</b> &amp; các cháu\n2 &lt; 3\n\n"
        "00:00:05.000 --> 00:00:06.000\n<i>Hết.</i>\n"
    )
    assert published(published(WHOLE)) == published(WHOLE)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("STYLE\n::cue{background:url(https://evil.example/x)}", 2),
        ("STYLE  \n::cue{color:red}", 2),
        ("REGION\nid:a", 2),
        (f"{CUE}\n<c.evil>Lời</c>", 3),
        (f"{CUE}\n<b.evil>Lời</b>", 3),
        (f"{CUE}\n<v.evil Tư>Lời", 3),
        (f"{CUE}\nxem <https://evil.example/x>", 3),
        (f"{CUE}\n2 < 3", 3),
        (f"{CUE}\nmột\n{CUE}\nhai", 4),
        (f"{CUE} region:a\nLời", 2),
        ("0912345678:00:00.000 --> 0912345678:00:01.000\nLời", 2),
        ("Lời không có giờ", 2),
    ],
)
def test_what_is_no_plain_word_is_told_and_left_out(text: str, row: int) -> None:
    whole = f"WEBVTT\n\n{text}\n"
    out = published(whole)

    assert [at for at, _, _ in wrong_in(whole)] == [row]
    assert not [sign for sign in ("evil", "STYLE", "REGION", "region", "0912345678") if sign in out]


def test_people_and_guard_read_the_same_words() -> None:
    """Tags within a number and signs by their number hide nothing; rows stay where they are."""
    text = f"WEBVTT\n\n{CUE}\n<v Bà Ba>09<b>12</b>3456&#55;8&#10;và &lt;b&gt;\n"

    assert spoken(text).split("\n") == ["WEBVTT", "", "", "Bà Ba: 0912345678 và <b>", ""]
    assert "0912345678" not in text


@pytest.mark.parametrize(
    ("text", "known"), [(WHOLE, True), ("WEBVTT\n", False), ("WEBVTTX\n\n-->", False), (f"{CUE}\nLời", False)]
)
def test_subtitles_say_what_they_are(text: str, known: bool) -> None:
    assert is_subtitles(text) is known
