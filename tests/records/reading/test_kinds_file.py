"""data/kinds.yml → kinds: what it says is what they are; a file that is wrong opens nothing half."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import ValidationError

from hooks.problems import Problem
from hooks.records.checks.project import find_problems
from hooks.records.model.honours import Recipient
from hooks.records.model.kind_entries import Colour, FrameName
from hooks.records.model.kinds import registry
from hooks.records.model.kinds.registry import Registry, words_of
from hooks.records.model.shared import Draft, RecipientKind
from hooks.records.reading.kept import Kept
from hooks.records.reading.kinds_file import default, open_kinds, read_kinds
from hooks.records.reading.loading import load
from hooks.records.reading.schema import schema_of
from tests.building import tree
from tests.campaigns import catalogue_of, records_of, tiny_campaign, write
from tests.desk.commands import run

SCHOOL = """
  - id: school
    label: Trường học
    folder: schools
    what: Trường mầm non, phổ thông.
    named: Trường Tiểu học A
    recipient: unit
    frame: shield
    colour: clay
    fields:
      - name: pupils
        type: number
        title: Số học sinh
        help: Số học sinh năm học này.
        example: 420
        least: 1
        required: true
      - name: grade
        type: choice
        title: Cấp học
        help: Cấp học của trường.
        example: Tiểu học
        choices:
          - Mầm non
          - Tiểu học
      - name: opened
        type: date
        title: Khai giảng
        help: Ngày mở trường.
        example: 2020-09-05
        waits: true
"""
TINY_KINDS = "kinds:\n" + "".join(
    f"  - like: {kind}\n" for kind in ("individual", "family", "clan", "community", "unit", "initiative")
)
RECORD = (
    "id: zq8m3v\nname: Trường Thử\nsummary: Trường có tủ sách.\nsources:\n  - publisher: Báo Thử\n    title: Một tin\n"
)


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    with registry.kept():
        yield


def kinds_of(root: Path, text: str) -> Registry:
    write(root, {"data/kinds.yml": text})
    found, problems = read_kinds(root)
    assert found is not None, problems
    return found


def test_without_the_file_the_kinds_are_the_programs(tmp_path: Path) -> None:
    assert read_kinds(tmp_path) == (default(), [])
    assert [*default().known] == ["individual", "family", "clan", "community", "unit", "initiative"]


def test_an_entry_is_like_one_of_the_programs_but_for_what_it_says(tmp_path: Path) -> None:
    (model,) = kinds_of(tmp_path, "kinds:\n  - like: clan\n    label: Họ tộc\n    frame: octagon\n").models
    own = default().known["clan"]

    assert model.about == own.model_copy(
        update={"label": "Họ tộc", "said": None, "frame": FrameName.OCTAGON, "draft": Draft()}
    )
    assert model.private


def test_the_same_text_gives_the_same_models(tmp_path: Path) -> None:
    """What a server remembers of records stays good while the file does."""
    assert kinds_of(tmp_path, TINY_KINDS).models == kinds_of(tmp_path, TINY_KINDS).models


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ("pupils: 420\n", ""),
        ("pupils: 0\n", "pupils"),
        ("pupils: bốn trăm\n", "pupils"),
        ("pupils: 420\ngrade: Trung học\n", "grade"),
        ("pupils: 420\nopened: hôm qua\n", "opened"),
        ("grade: Tiểu học\n", "pupils"),
        ("grade: Tiểu học\ndraft: true\n", ""),
        ("grade: Tiểu học\nsample: true\n", ""),
    ],
)
def test_a_record_is_held_to_its_own_fields(tmp_path: Path, more: str, fault: str) -> None:
    """Types, limits, choices; what is required may still lack in a draft and in a sample."""
    files = tiny_campaign() | {"data/kinds.yml": TINY_KINDS + SCHOOL, "data/schools/truong-thu.yml": RECORD + more}
    problems = [p for p in find_problems(write(tmp_path, files)) if p.file.startswith("data/schools")]

    assert [p.field for p in problems if p.field] == ([fault] if fault else [])


def test_a_date_that_waits_holds_its_record_back(tmp_path: Path) -> None:
    record = RECORD + "pupils: 420\nopened: 2027-03-01\n"
    files = tiny_campaign() | {"data/kinds.yml": TINY_KINDS + SCHOOL, "data/schools/truong-thu.yml": record}

    told = [p for p in find_problems(write(tmp_path, files)) if p.file == "data/schools/truong-thu.yml"]

    assert [(p.code, p.field) for p in told] == [("chua-toi-ngay", "opened")]


def test_recipients_are_called_as_the_first_kind_they_can_be(tmp_path: Path) -> None:
    """Of a recipient that is no kind of the campaign, name and frame are the common ones."""
    kinds = kinds_of(tmp_path, "kinds:" + SCHOOL)
    titles = records_of(tmp_path / "tiny", tiny_campaign()).titles

    assert kinds.recipients[RecipientKind.UNIT] == "Trường học"
    assert kinds.recipients[RecipientKind.CLAN] == "Dòng họ"
    assert kinds.look("unit") == kinds.look("school") == (FrameName.SHIELD, Colour.CLAY)
    assert kinds.look("clan") == (FrameName.LOBES, Colour.RIVER)
    registry.use(kinds)
    assert [w.called for w in words_of(titles) if w.kind is RecipientKind.UNIT][-1] == ["Trường học"]


def test_a_kind_may_be_a_recipient_of_its_own(tmp_path: Path) -> None:
    """Besides the five, by its id, as long as its campaign is open."""
    kinds = kinds_of(tmp_path, "kinds:" + SCHOOL.replace("recipient: unit", "own_recipient: true"))
    registry.use(kinds)
    school = RecipientKind("school")

    assert [*kinds.recipients] == [*RecipientKind, school]
    assert (kinds.recipients[school], kinds.recipients[RecipientKind.UNIT]) == ("Trường học", "Đơn vị")
    assert kinds.known["school"].honoured_as is RecipientKind("school") is school
    assert Recipient.model_validate({"id": "1", "name": "Trường Thử", "kind": "school"}).kind is school
    assert "school" in schema_of("decision")["$defs"]["Recipient"]["properties"]["kind"]["enum"]
    registry.use(default())
    with pytest.raises(ValueError, match="school"):
        RecipientKind("school")


def test_private_persons_are_no_recipients_of_their_own(tmp_path: Path) -> None:
    wrong = SCHOOL.replace("recipient: unit", "own_recipient: true\n    private: true")

    found, problems = read_kinds(write(tmp_path, {"data/kinds.yml": "kinds:" + wrong}))

    assert (found, [p.field for p in problems]) == (None, ["kinds[1].own_recipient"])


def test_what_the_check_remembers_of_records_hangs_on_the_kinds(tmp_path: Path) -> None:
    """Another limit in data/kinds.yml is asked of records that have not changed."""
    record = RECORD + "pupils: 420\n"
    files = tiny_campaign() | {"data/kinds.yml": TINY_KINDS + SCHOOL, "data/schools/truong-thu.yml": record}
    root = write(tmp_path / "root", files)
    assert _remembered(root, tmp_path) == []

    write(root, {"data/kinds.yml": (TINY_KINDS + SCHOOL).replace("least: 1", "least: 1000\n        most: 2000")})
    write(
        root,
        {
            "data/kinds.yml": (root / "data/kinds.yml")
            .read_text(encoding="utf-8")
            .replace("example: 420", "example: 1420")
        },
    )

    assert [p.field for p in _remembered(root, tmp_path)] == ["pupils"]


def _remembered(root: Path, folder: Path) -> list[Problem]:
    kept = Kept(folder / "cache", "this program")
    kept.begin(1 << 62)
    found = [p for p in find_problems(root, kept) if p.file.startswith("data/schools")]
    kept.save()
    return found


def test_a_wrong_file_is_told_alone_and_opens_the_programs_kinds(tmp_path: Path) -> None:
    """No line about records that cannot be read by it."""
    files = tiny_campaign() | {"data/kinds.yml": "kinds:\n  - like: xom\n", "data/schools/truong-thu.yml": RECORD}
    root = write(tmp_path, files)

    assert [(p.file, p.code) for p in find_problems(root)] == [("data/kinds.yml", "khong-co")]
    assert load(root)[0] is None
    assert open_kinds(root)
    assert registry.current() is default()


def test_kinds_are_those_of_the_campaign_that_was_opened_last(tmp_path: Path) -> None:
    """What is opened inside `kept` is gone afterwards."""
    open_kinds(write(tmp_path / "a", {"data/kinds.yml": "kinds:" + SCHOOL}))
    with registry.kept():
        open_kinds(tmp_path)
        assert len(registry.current().models) == 6

    assert [*registry.current().known] == ["school"]


def test_models_forbid_what_is_not_theirs(tmp_path: Path) -> None:
    (model,) = kinds_of(tmp_path, "kinds:" + SCHOOL).models

    with pytest.raises(ValidationError, match="households"):
        model.model_validate({"id": "zq8m3v", "name": "a", "summary": "b", "sample": "true", "households": "3"})


def test_people_are_ordered_by_their_given_names_whatever_the_kind_is_called(tmp_path: Path) -> None:
    """A kind that is an individual in lists is one on pages."""
    volunteers = "  - like: individual\n    id: volunteer\n    label: Tình nguyện viên\n    folder: volunteers\n"
    files = tiny_campaign() | {"data/kinds.yml": TINY_KINDS + volunteers}
    names = ("Bùi Văn Cường", "Trần Văn An", "Lê Thị Bình")
    for n, name in enumerate(names):
        files[f"data/volunteers/v-{n}.yml"] = f"id: zq8m3{n}\nname: {name}\nsummary: Một câu.\nsample: true\n"

    shown = [e.record.name for e in catalogue_of(tmp_path, files).exemplars.values() if e.record.kind == "volunteer"]

    assert shown == ["Trần Văn An", "Lê Thị Bình", "Bùi Văn Cường"]


@pytest.mark.parametrize("arguments", [("forms",), ("fmt",), ("new", "school", "--sample")], ids=" ".join)
def test_commands_that_work_by_the_kinds_stop_at_a_wrong_file(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """They say what the check says, and write nothing."""
    root = write(tmp_path, tiny_campaign() | {"data/kinds.yml": "kinds:\n  - like: xom\n"})
    before = tree(root)

    done = run(*arguments, "--root", str(root))

    assert (done.returncode, "data/kinds.yml:2: LỖI khong-co" in done.stdout) == (1, True)
    assert tree(root) == before
