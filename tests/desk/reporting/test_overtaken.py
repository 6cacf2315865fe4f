"""A form that began with a version a colleague has changed since: the report says so, on GitHub's own way too."""

from __future__ import annotations

from pathlib import Path

from hooks.file_versions import version_of
from tests.campaigns import tiny_campaign, write
from tests.desk.commands import run
from tests.desk.reporting.repositories import commit, data, text

RECORD, STORY = "data/communities/ben-nuoc.yml", "stories/2022/ben-nuoc-co-sach/index.md"
OLD = tiny_campaign()[RECORD]
NEW = OLD.replace("summary: Bến nước có lớp buổi tối.", "summary: Bến nước có hai lớp buổi tối.")
MINE = OLD.replace("date: 2022-10\n", "date: 2022-09\n")


def said(began: str, mine: str = "aaaa") -> str:
    return f"# sua-tu-ban: {version_of(began)} {mine}\n"


def stale(root: Path) -> list[str]:
    return [found["file"] for found in data(root)["overtaken"]]


def test_a_form_that_began_with_what_stands_is_well(root: Path) -> None:
    write(root, {RECORD: MINE + said(OLD)})

    assert stale(root) == []


def test_a_form_that_began_before_a_colleagues_change_is_told_first(root: Path) -> None:
    commit(write(root, {RECORD: NEW}))
    write(root, {RECORD: MINE + said(OLD)})

    assert stale(root) == [RECORD]
    told = text(root)
    assert "1 tệp sửa từ bản cũ" in told
    assert told.index("SỬA TỪ BẢN CŨ") < told.index("\nSỬA (")


def test_two_forms_that_began_alike(root: Path) -> None:
    """The colleague's line stands in the file by now, and says the same beginning: only their letters differ."""
    commit(write(root, {RECORD: NEW + said(OLD, "aaaa")}))
    write(root, {RECORD: MINE + said(OLD, "bbbb")})

    assert stale(root) == [RECORD]


def test_a_line_left_over_from_before_is_no_news(root: Path) -> None:
    """Somebody mends by hand what a form once wrote; and the next form begins with what stands."""
    commit(write(root, {RECORD: NEW + said(OLD)}))
    write(root, {RECORD: NEW.replace("hai lớp", "ba lớp") + said(OLD)})
    assert stale(root) == []
    write(root, {RECORD: NEW.replace("hai lớp", "ba lớp") + said(NEW, "cccc")})
    assert stale(root) == []


def test_a_story_and_a_file_that_is_gone(root: Path) -> None:
    story = tiny_campaign()[STORY]
    commit(write(root, {STORY: story.replace("---\n\n", "---\n\nThêm.\n\n", 1)}))
    (root / RECORD).unlink()
    commit(root)
    write(root, {STORY: story.replace("\n---\n", f"\n{said(story)}---\n", 1), RECORD: MINE + said(OLD)})

    assert sorted(stale(root)) == [RECORD, STORY]


def test_fmt_takes_the_line_away_and_does_not_ask_for_it(root: Path) -> None:
    write(root, {RECORD: OLD + said(OLD)})
    assert run("fmt", "--check", "--root", str(root), str(root / RECORD)).returncode == 0
    assert run("fmt", "--root", str(root), str(root / RECORD)).returncode == 0

    assert (root / RECORD).read_text(encoding="utf-8") == OLD
