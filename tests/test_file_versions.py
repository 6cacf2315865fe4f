"""What a form says of the version it began with: found, taken away, and the same whatever lies between."""

from __future__ import annotations

from hooks.file_versions import LENGTH, said_of, unmarked, version_of

TEXT = "name: Bến\nsummary: Một câu.\n"
LINE = f"# sua-tu-ban: {'0' * LENGTH} aB_-\n"


def test_a_version_is_that_of_the_words_alone() -> None:
    """Line breaks of Windows and the line about the version make no other version; a letter does."""
    assert version_of(TEXT) == version_of(TEXT + LINE) == version_of(TEXT.replace("\n", "\r\n"))
    assert version_of(TEXT) != version_of(TEXT + "\n")
    assert len(version_of(TEXT)) == LENGTH


def test_the_line_is_found_and_taken_away() -> None:
    story = f"---\ntitle: Bài\n{LINE}---\n\nChữ.\n"

    assert said_of(TEXT + LINE) == said_of(story) == f"{'0' * LENGTH} aB_-"
    assert unmarked(TEXT + LINE) == TEXT
    assert unmarked(story) == "---\ntitle: Bài\n---\n\nChữ.\n"


def test_what_only_looks_like_it_stays() -> None:
    for odd in ("# sua-tu-ban: gi do\n", "  # sua-tu-ban: 0\n", f"note: {LINE}"):
        assert (said_of(odd), unmarked(odd)) == ("", odd)
