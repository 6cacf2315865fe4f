"""Films and recordings of a story's text are told wrong in the form as the check of the file tells them."""

from __future__ import annotations

from pathlib import Path

from hooks.records.checks.media import insert_faults
from tests.frontend.nodejs import needs_node, run
from tests.pages.stories.test_reading import story_of

pytestmark = needs_node
RIGHT = [
    "[[video: https://www.youtube.com/watch?v=abc_DEF-123 | Phim]]",
    "[[VIDEO:https://youtu.be/abc_DEF-123?t=5|Phim]]",
    "[[video: https://m.youtube.com/shorts/abc_DEF-123/ | Phim]]",
    "[[video: https://www.facebook.com/bao.thu/videos/ten-phim/1234567890 | Phim]]",
    "[[video: https://web.facebook.com/watch/?v=1234567890 | Phim]]",
    "[[video: https://facebook.com/reel/1234567890 | Phim]]",
    "Chữ có `[[video: x]]` trong dấu nháy và \\[[video: x]].",
]
WRONG = [
    *("[[video]]", "[video: https://youtu.be/abc_DEF-123 | Phim]", "[[video https://youtu.be/abc_DEF-123 | Phim]]"),
    *("[[phim: https://youtu.be/abc_DEF-123 | Phim]]", "[[video: https://youtu.be/abc_DEF-123]]", "[[tiếng: | Tên]]"),
    *("[[video: youtu.be/abc_DEF-123 | Phim]]", "[[video: https://fb.watch/abc | Phim]]"),
    *("[[video: https://youtu.be/ngan | Phim]]", "[[video: https://www.youtube.com/watch?v=a&v=b | Phim]]"),
    *("[[video: https://www.youtube.com/@kenh | Phim]]", "[[video: https://www.facebook.com/share/v/abc | Phim]]"),
    *("[[video: https://vimeo.com/1 | Phim]]", f"[[video: https://youtu.be/abc_DEF-123 | {'x' * 151}]]"),
    *("[[video: https://youtu.be/abc_DEF-123 | Phim | loi.txt]]", "[[tiếng: https://a.example/a.mp3 | Tên]]"),
    *("[[tiếng: Lời Kể.mp3 | Tên | loi.txt]]", "[[tiếng: phim.mp4 | Tên]]", "[[video: loi.mp3 | Tên]]"),
    *("Chữ [[video: https://youtu.be/abc_DEF-123 | Phim]]", "[[video: https://youtu.be/abc_DEF-123 | Phim]]\nchữ"),
]


def test_the_form_says_what_the_check_says() -> None:
    bodies = [*RIGHT, *WRONG]
    check = [
        [(p.line - 5, p.code, p.message) for p in insert_faults(story_of(b), Path("/nowhere"), ())] for b in bodies
    ]

    form = run(["gui-bai/inserts.js"], "(m, all) => all.map((body) => [...m.insertFaults(body)])", bodies)

    assert [[(row, *wrong[:2]) for row, wrong, _ in found] for found in form] == check
    assert not any(check[: len(RIGHT)])
    assert all(check[len(RIGHT) :])


def test_files_beside_the_story_are_told_of_and_hold_nobody_back() -> None:
    """The form does not carry them."""
    body = "[[tiếng: ke.mp3 | Lời kể | loi.txt]]\n\n[[tiếng: ke.mp3 | Lời kể | loi.txt]]\n\n[[tiếng: hat.mp3 | Hát]]\n\n[[tiếng: ru.mp3 | Ru | lời]]"

    found = run(["gui-bai/inserts.js"], "(m, body) => [...m.insertFaults(body)]", body)

    assert [(row, wrong[0], mild) for row, wrong, mild in found] == [
        (0, "nghe-thieu", True),
        (2, "nghe-trung", False),
        (4, "nghe-loi", False),
        (6, "nghe-loi", False),
    ]
