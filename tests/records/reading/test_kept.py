"""What the check remembers: it never makes the check say something else."""

from __future__ import annotations

import json
import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hooks.desk.checking import remembered
from hooks.files import clock
from hooks.problems import Problem
from hooks.records.checks.project import find_problems, read_project
from hooks.records.reading import kept, pieces
from hooks.records.reading.loaded import Records
from hooks.records.reading.pieces import Key, Memory, key_of
from hooks.records.reading.single_files import SINGLE_FILES
from tests.building import PROJECT
from tests.campaigns import tiny_campaign, write
from tests.records.checks.test_cases import settled

COMMUNITY = "data/communities/ben-nuoc.yml"
MANY = 150


def contents(root: Path) -> dict[str, Any]:
    """What was kept, by file."""
    pieces: dict[str, Any] = json.loads((root / ".cache/check.json").read_bytes())["pieces"]
    return pieces


@pytest.mark.slow
def test_any_changed_byte_is_seen(tmp_path: Path) -> None:
    """With the size and the time of the file as they were, as a copying program may leave them."""
    root, dice = write(tmp_path, tiny_campaign()), random.Random(20260101)  # noqa: S311 (no secret)
    files = sorted(p for p in root.rglob("*") if p.is_file())
    settled(root)
    assert remembered(root) == []
    for _ in range(MANY):
        path = dice.choice(files)
        before, stat = path.read_bytes(), path.stat()
        at = dice.randrange(len(before))
        path.write_bytes(before[:at] + bytes([dice.choice(b"x:-\n\"'9\xff")]) + before[at + 1 :])
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        assert remembered(root) == find_problems(root), (path, at)
        path.write_bytes(before)
    assert remembered(root) == []


def test_a_file_written_twice_within_one_tick_is_read_twice(tmp_path: Path) -> None:
    """What has just been written is not remembered: the next change could leave no trace."""
    root = write(tmp_path, tiny_campaign())
    text = (root / COMMUNITY).read_text(encoding="utf-8")
    settled(root)
    remembered(root)
    for i in range(30):
        (root / COMMUNITY).write_text(text.replace("90004", f"{90100 + i}"), encoding="utf-8")
        remembered(root)
        (root / COMMUNITY).write_text(text.replace("90004", f"{90200 + i}"), encoding="utf-8")
        assert remembered(root) == find_problems(root)


def test_without_the_time_of_change_the_content_tells(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where ctime is when a file was made, as on Windows: one of the same size, inode and times is another all the same."""
    root = write(tmp_path, tiny_campaign())
    settled(root)

    def key() -> Key:
        with os.scandir((root / COMMUNITY).parent) as entries:
            found = key_of(e for e in entries if e.name == "ben-nuoc.yml")
        return [[*entry[:-1]] for entry in found]  # all but ctime

    def change(old: str, new: str) -> None:
        path = root / COMMUNITY
        stat = path.stat()
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))

    blind = key()
    change("90004", "90404")
    assert key() == blind
    monkeypatch.setattr(pieces, "WITHOUT_CHANGE_TIME", True)
    seen = key()
    change("90404", "90004")
    assert key() != seen


@pytest.mark.parametrize("save", ["in place", "renamed", "renamed with its old time"])
def test_a_change_right_after_the_check_is_seen(tmp_path: Path, save: str) -> None:
    """Of the same size, in the same second, with mtime as it was, however the editor saves."""
    root = write(tmp_path, tiny_campaign())
    path, draft = root / COMMUNITY, root / ".ben-nuoc.yml.swp"
    good = path.read_text(encoding="utf-8")
    settled(root)
    remembered(root)
    for i in range(20):
        stat, text = path.stat(), good if i % 2 else good.replace("90004", "90404")
        target = path if save == "in place" else draft
        target.write_text(text, encoding="utf-8")
        if save != "renamed":
            os.utime(target, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        target.replace(path)
        assert bool(remembered(root)) is (text != good)


def test_what_has_not_changed_is_not_read(tmp_path: Path) -> None:
    """A lie put into the file is believed while nothing changes, and for that record alone."""
    root = write(tmp_path, tiny_campaign())
    settled(root)
    remembered(root)
    lie = lied(root)

    assert remembered(root) == [lie]
    (root / "data/campaign.yml").touch()
    assert remembered(root) == [lie]
    (root / COMMUNITY).touch()
    assert remembered(root) == []


def lied(root: Path) -> Problem:
    """Keep a problem that is none."""
    path = root / ".cache/check.json"
    values = json.loads(path.read_bytes())
    values["pieces"][COMMUNITY][1] = [[COMMUNITY, 1, "", "la", "không có thật", "", "", "error"]]
    path.write_text(json.dumps(values), encoding="utf-8")
    return Problem(COMMUNITY, 1, "", "la", "không có thật")


def test_another_program_reads_everything_anew(tmp_path: Path) -> None:
    root = write(tmp_path, tiny_campaign())
    settled(root)
    remembered(root)
    lied(root)

    assert remembered(root, "another") == []


def test_the_program_is_every_byte_that_decides(tmp_path: Path) -> None:
    code = [p for p in (PROJECT / "hooks").rglob("*.py") if p.parent.name == "records" or p.stem in {"text", "dates"}]
    copies = [tmp_path / p.name for p in code]
    for source, copy in zip(code, copies, strict=True):
        copy.write_bytes(source.read_bytes())
    digests = {kept.program(copies)}
    for copy in copies:
        copy.write_bytes(copy.read_bytes() + b"#")
        digests.add(kept.program(copies))

    assert len(digests) == len(copies) + 1
    assert {p.name for p in code} <= {p.name for p in kept._CODE}


def _half(data: bytes) -> bytes:
    return data[: len(data) // 2]


def _strange(data: bytes) -> bytes:
    values = json.loads(data)
    odd: list[Any] = [None, 7, [], [1, 2, 3, 4, 5], "x", {"a": 1}, [[], [[]], [], [], []]]
    pieces = {file: odd[i % len(odd)] for i, file in enumerate(values["pieces"])}
    return json.dumps(values | {"pieces": pieces}).encode()


def _inside(data: bytes) -> bytes:
    values = json.loads(data)
    for piece in values["pieces"].values():
        piece[1:] = [[["a", "b"]], 5, {"x": []}, [1, 2]]
    return json.dumps(values).encode()


@pytest.mark.parametrize(
    "harm",
    [
        _half,
        _strange,
        _inside,
        lambda data: b"",
        lambda data: b"\xff\x00\x80",
        lambda data: b"null",
        lambda data: b"[" * 100_000,
        lambda data: data.replace(b'"pieces"', b'"piece"'),
        lambda data: json.dumps(json.loads(data) | {"pieces": [1]}).encode(),
    ],
)
def test_a_broken_file_is_put_aside_and_written_anew(tmp_path: Path, harm: Callable[[bytes], bytes]) -> None:
    root = write(tmp_path, tiny_campaign())
    settled(root)
    remembered(root)
    path = root / ".cache/check.json"
    good = path.read_bytes()
    path.write_bytes(harm(good))

    assert remembered(root) == []
    assert path.read_bytes() == good
    assert [p.name for p in path.parent.iterdir()] == ["check.json"]


def test_what_is_gone_is_forgotten_and_nothing_is_written_without_need(tmp_path: Path) -> None:
    root = write(tmp_path, tiny_campaign())
    settled(root)
    remembered(root)
    assert COMMUNITY in contents(root)
    written = (root / ".cache/check.json").stat().st_mtime_ns
    remembered(root)
    assert (root / ".cache/check.json").stat().st_mtime_ns == written
    (root / COMMUNITY).unlink()

    assert remembered(root) == find_problems(root)
    assert COMMUNITY not in contents(root)


def test_without_a_place_to_keep_anything_the_check_says_the_same(tmp_path: Path) -> None:
    root = write(tmp_path, tiny_campaign())
    (root / ".cache").write_text("đây là tệp", encoding="utf-8")

    assert remembered(root) == []
    assert (root / ".cache").is_file()


def test_what_was_said_by_other_rules_of_private_details_is_not_kept() -> None:
    """A rule that was mended finds something in a record that did not change."""
    assert {path.name for path in kept._CODE} >= {"rules.py", "houses.py", "children.py", "private.py"}


def test_a_file_known_to_hold_no_detail_is_asked_again_when_its_text_changes(tmp_path: Path) -> None:
    write(tmp_path, tiny_campaign())
    memory = Memory()
    memory.begin(0)
    before = find_problems(tmp_path, memory)
    campaign_file = tmp_path / "data/campaign.yml"
    told = campaign_file.read_text(encoding="utf-8").replace("about: Mọi tên", "about: Gọi 0912 345 678. Mọi tên")
    campaign_file.write_text(told, encoding="utf-8")
    memory.begin(0)

    new = [p for p in find_problems(tmp_path, memory) if p not in before]

    assert memory.clean
    assert [p.code for p in new] == ["chi-tiet-rieng"]


def test_a_file_of_which_there_is_one_is_read_again_only_when_it_changed(tmp_path: Path) -> None:
    """What it says, and what is wrong with it, is the same whether it was read or remembered."""
    root, memory = write(tmp_path, tiny_campaign()), Memory()

    def reading() -> tuple[Records, list[Problem]]:
        settled(root)
        memory.begin(clock(root))
        records, found = read_project(root, memory)
        assert records is not None
        return records, found

    first, again = reading()[0], reading()[0]
    titles = root / "data/titles.yml"
    titles.write_text(titles.read_text(encoding="utf-8").replace("lead: ", "lead: Từ nay, ", 1), encoding="utf-8")
    changed, found = reading()

    assert all(getattr(again, name) is getattr(first, name) for name in SINGLE_FILES)
    assert changed.titles != first.titles
    assert changed.plan is first.plan
    assert (changed.titles, found) == (read_project(root)[0].titles, read_project(root)[1])  # type: ignore[union-attr]
