"""The comment of a request: strangers' words in it read as they were written and do nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hooks.desk.reporting.markdown import MARK, MOST, escaped, markdown
from hooks.desk.reporting.posting import main
from hooks.desk.reporting.sections import Entry, Line, Section, Told, dumped, loaded, section
from hooks.odd_text import visible
from tests.desk.reporting.repositories import edit, report, repository

HOSTILE = [
    "@ai-do", "(@ai-do)", "chào@ai-do", "#123", "vi-du/trang#7", "GH-12", "gh-12", "a1b2c3d4e5f60718293a4b5c6d7e8f9012345678",
    "1234567", "https://vi-du.vn/a", "www.vi-du.vn", "ai@vi-du.vn", "[a](https://vi-du.vn)", "![a](https://vi-du.vn/a.png)",
    "<img src=x onerror=alert(1)>", "<!-- a", "--> b", "<b>đậm</b>", "</details>", "&lt;b&gt;", "&copy;", "**đậm**", "_nghiêng_", "~~gạch~~",
    "`mã`", "``", "```", "| a | b |", "a|b", "# tiêu đề", "- mục", "+ mục", "1. mục", "2) mục", "> trích", "=== a", ":smile:", "$x$", "$$x$$",
    "[^1]", "[x]", "\\", "\\*", "a\\", "{a}", "---", "***", "~~~", "a\n\n# b", "a\r\nb", "\u202eđảo\u202c", "a\u200bb", "a\x00b\x1b[31m",
    "javascript:alert(1)", "mailto:a@b.vn", "xem (https://vi-du.vn), nhé", "Trần Văn A", "Lớp 1", "11. Trường", "S’tiêng", "http://a.vn|b`c", "<a|b@c`d>",
]  # fmt: skip
GITHUB = MarkdownIt("gfm-like", {"html": True, "linkify": False}).enable(["table", "strikethrough"])
_LIVE = [
    r"(?<![\w`])@[\w-]+", r"#\d+", r"\bgh-\d+", r"\b[0-9a-f]{7,40}\b", r"://", r"\bwww\.", r":\w+:", r"\$", r"\w@\w",
]  # fmt: skip
"""What GitHub makes live of text outside of code."""


def read_as_written(value: str) -> None:
    """Assert that a value is shown as it is, spaces aside, and that nothing in it is live."""
    source = f"- **x** {escaped(f'a {value}')}"
    (inline,) = [token for token in GITHUB.parse(source) if token.type == "inline"]
    told = inline.children or []
    children = told[[token.type for token in told].index("strong_close") + 1 :]
    assert {token.type for token in children} <= {"text", "code_inline", "text_special"}, (source, children)
    whole = "".join(t.content for t in children).strip()
    assert whole == " ".join(visible(f"a {value}").split())
    outside = "\0".join(t.content for t in children if t.type != "code_inline")
    assert not [live for live in _LIVE if re.search(live, outside, re.IGNORECASE)], (source, outside)


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_is_text(value: str) -> None:
    read_as_written(value)


@given(st.lists(st.sampled_from(HOSTILE), max_size=3).map("".join) | st.text(max_size=40))
def test_whatever_is_put_together_is_text(value: str) -> None:
    read_as_written(value)


@given(st.lists(st.sampled_from(HOSTILE), min_size=1, max_size=3).map(" ".join))
def test_a_value_that_begins_an_entry_is_text(value: str) -> None:
    """Nothing that begins a line makes a heading, a list, a quotation, a rule or code of it."""
    blocks = [
        token.type
        for token in GITHUB.parse(f"- {escaped(value)}\n")
        if token.type.endswith("_open") or token.type in {"fence", "hr"}
    ]

    assert blocks in (["bullet_list_open", "list_item_open", "paragraph_open"], ["bullet_list_open", "list_item_open"])


def test_signs_nobody_sees_are_written_out() -> None:
    assert visible("a\u202eb\u200bc\x1bd") == "a‹U+202E›b‹U+200B›c‹U+001B›d"


def told(count: int) -> Told:
    """A report of many entries."""
    entries = [Entry(f"Mục {n}", f"data/{n}.yml", (Line("Tên", "cũ " * 20, "mới " * 20),)) for n in range(count)]
    return Told(
        ("Sửa nhiều.",), "So với bản x.", (section("Sửa", "Xem kỹ.", entries), section("Khác", "", [Entry("Cuối")]))
    )


@pytest.mark.parametrize("count", [1, 12, 13, 300, 5000])
def test_a_comment_fits_and_is_cut_at_an_entry(count: int) -> None:
    text = markdown(told(count))

    assert len(text) <= MOST
    assert text.startswith(MARK)
    assert text.count("<details>") == text.count("</details>") == (count > 12)
    heads = text.count("- **Mục ")
    left = re.search(r"… còn (\d+) mục, xem báo cáo đầy đủ ở tóm tắt của lần chạy\.", text)
    assert (left is None) == (count <= 300 and "**Cuối**" in text)
    assert heads + ("**Cuối**" in text) + (int(left[1]) if left else 0) == count + 1
    assert all(line.count("**") == 2 for line in text.splitlines() if line.startswith("- "))


def test_what_is_handed_on_gives_the_same_comment() -> None:
    assert markdown(loaded(dumped(told(20)))) == markdown(told(20))
    assert len(dumped(told(100_000))) < 1_000_000
    assert re.search(r"… còn \d+ mục", markdown(loaded(dumped(told(100_000)))))


@pytest.mark.parametrize(
    "text",
    ["", "[]", json.dumps({"summary": ["a" * 9000], "about": "", "sections": []}), "{}", "null", "1", '{"summary": 1}', '{"summary": [1], "about": "", "sections": []}', "[" * 100_000, '"' + "a" * 3_000_000 + '"',
     '{"summary": [], "about": "", "sections": [{"title": "a", "advice": "", "count": "x", "entries": []}]}',
     '{"summary": [], "about": "", "sections": [{"title": "a", "advice": "", "count": 1, "entries": [{"head": {}, "file": "", "lines": []}]}]}'],
)  # fmt: skip
def test_what_no_report_is_gives_no_comment(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    """The file comes from a job that ran a stranger's code."""
    (tmp_path / "told.json").write_text(text, encoding="utf-8")

    assert main(str(tmp_path / "told.json"), "0") == 2
    assert capsys.readouterr().err.startswith("Không đọc được báo cáo: ")


def test_bytes_that_are_no_text_give_no_comment(tmp_path: Path) -> None:
    (tmp_path / "told.json").write_bytes(b"\xff\xfe{")

    assert main(str(tmp_path / "told.json"), "0") == 2


def test_strangers_words_in_every_part_are_text() -> None:
    """Also in what the other job says of itself: it may be anybody's."""
    bad = "@ai-do <img src=x> #1 `x` ![a](https://vi-du.vn)"
    source = markdown(Told((bad,), bad, (Section(bad, bad, (Entry(bad, bad, (Line(bad), Line(bad, bad, bad))),), 1),)))

    inlines = [t for token in GITHUB.parse(source) if token.type == "inline" for t in token.children or []]
    assert {t.type for t in inlines if t.type not in {"strong_open", "strong_close", "em_open", "em_close", "softbreak", "hardbreak"}} == {
        "text", "code_inline", "html_inline",
    }  # fmt: skip
    assert {t.content for t in inlines if t.type == "html_inline"} == {"<br>"}
    assert not [t.content for t in inlines if t.type == "text" and re.search(r"@\w|#\d|://", t.content)]


def test_hostile_values_of_records(tmp_path: Path) -> None:
    """From a file to the comment."""
    root = repository(tmp_path)
    edit(root, "data/initiatives/sach-tren-do.yml", "name: Sách trên đò", "name: 'Sách @ai-do | <b>#1</b>'")

    text = report(root, "--format", "markdown").stdout

    assert "Sách `@ai-do` \\| `<b>#1</b>`" in text


def test_the_json_is_json(tmp_path: Path) -> None:
    root = repository(tmp_path)
    edit(root, "data/initiatives/sach-tren-do.yml", "name: Sách trên đò", 'name: "Sách \\" {}"')

    told = json.loads(report(root, "--format", "json").stdout)

    assert told["changes"][0]["name"] == 'Sách " {}'
    assert set(told) == {
        "format", "base", "head", "on", "base_has_more", "empty", "summary", "broken", "unread", "changes", "pages", "counts", "names",
        "private", "photos", "consents", "overtaken", "waiting", "withdrawn", "forgotten", "files", "problems",
    }  # fmt: skip
