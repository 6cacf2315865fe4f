"""`campaign new`: drafts that pass the check; answers by flags and at a terminal; nothing written when in doubt."""

from __future__ import annotations

import csv
import os
import re
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import pytest

from hooks.desk.creating.records import new_id
from hooks.desk.place_words.questions import PlaceFinder
from hooks.records.checks import contacts
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.places import Gazetteer
from hooks.records.model.kinds import registry
from hooks.records.reading.yaml_files import read_front_matter, read_yaml
from tests.building import EPOCH, PROJECT, WORLD, tree
from tests.campaigns import TODAY, faults, world
from tests.desk.commands import run, run_apart

SOURCE = ("--source", "Báo Đồng Nai", "--source-title", "Bài về lớp học: buổi tối", "--url", "https://example.org/a")
EXEMPLAR = ("--name", "Ấp Ví Dụ: 1", "--summary", "Bà con góp sách.", "--place", "tan binh, vinh cuu", *SOURCE)
CONSENT = ("--consent", "2026-11-20")
FLAGS: dict[str, tuple[str, ...]] = {
    "story": ("--title", "Lớp học: buổi tối", "--standfirst", "Sau giờ làm.", "--place", "26170", *SOURCE),
    "decision": (
        *("--name", "Công nhận năm 2024", "--date", "2024-12-20", "--authority", "Ủy ban nhân dân huyện Vĩnh Cửu"),
        *(
            "--level",
            "district",
            "--title",
            "gia-dinh",
            "--recipient",
            "Gia đình ví dụ",
            "--place",
            "Vĩnh Cửu",
            *SOURCE,
        ),
    ),
    **{k.kind: (*EXEMPLAR, *(CONSENT if k.private else ())) for k in registry.current().models},
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The project's plan, titles and places, to add to."""
    for path in (WORLD / "data").iterdir():
        if path.is_file() and path.name != "addresses.csv":  # it remembers stories that are not there
            (tmp_path / "kho/data").mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, tmp_path / "kho/data" / path.name)
    (tmp_path / "kho/data/units").mkdir()
    return tmp_path / "kho"


def added(before: dict[str, bytes], root: Path) -> list[str]:
    after = tree(root)
    assert {name: after[name] for name in before} == before
    return sorted(set(after) - set(before))


def new(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run("new", *arguments, "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)


# ---------------------------------------------------------------- by flags


@pytest.mark.parametrize("kind", FLAGS)
def test_a_draft_of_every_kind_passes_the_check(root: Path, kind: str) -> None:
    """Told where it lies and what is left to do; the check and fmt have nothing against it; nobody sees it."""
    before = tree(root)

    done = new(root, kind, *FLAGS[kind])

    assert (done.returncode, done.stderr) == (0, "")
    made = added(before, root)
    assert all(f"Đã viết {name}" in done.stdout for name in made)
    records, problems = read_project(root)
    assert [p for p in problems if p.code != contacts.CODE] == []
    assert run("fmt", "--check", *made[:1], "--root", ".", cwd=root).returncode == 0
    assert records is not None
    seen = Catalogue(records, TODAY, True)
    assert not (seen.exemplars or seen.stories or seen.decisions)


def test_what_stands_in_the_files(root: Path) -> None:
    """A place by its old name typed without accents, today's date, the file named after the name."""
    before = tree(root)
    new(root, "clan", *FLAGS["clan"])
    new(root, "story", *FLAGS["story"])
    new(root, "decision", *FLAGS["decision"])
    clan, decision, rows, story = added(before, root)

    doc, _ = read_yaml(root / clan, clan)
    assert doc is not None
    assert clan == "data/clans/ap-vi-du-1.yml"
    assert re.fullmatch("[0-9a-hjkmnp-tv-z]{6}", doc.value.pop("id"))
    assert doc.value == {
        "draft": "true",
        "name": "Ấp Ví Dụ: 1",
        "place": {"former": "Tân Bình", "district": "Vĩnh Cửu"},
        "summary": "Bà con góp sách.",
        "consent": {
            "given_on": "2026-11-20",
            "scope": "Tên, nơi ở cấp xã, câu chuyện; không đăng ảnh",
            "kept_by": "Tòa soạn",
        },
        "sources": [{"publisher": "Báo Đồng Nai", "title": "Bài về lớp học: buổi tối", "url": "https://example.org/a"}],
    }
    assert (decision, rows) == tuple(
        f"data/honours/2024-cong-nhan-nam-2024/{n}" for n in ("decision.yml", "recipients.csv")
    )
    with (root / rows).open(encoding="utf-8", newline="") as file:
        assert [(r["name"], r["kind"]) for r in csv.DictReader(file)] == [("Gia đình ví dụ", "family")]
    told, _ = read_front_matter(root / story, story)
    assert told is not None
    assert story == "stories/2026/lop-hoc-buoi-toi/index.md"
    assert (told.value["date"], told.value["places"], told.body) == ("2026-11-29", [{"code": "26170"}], "")


@pytest.mark.parametrize("kind", FLAGS)
def test_a_sample_needs_no_answer(root: Path, kind: str) -> None:
    """To practise: the template's words, marked as a sample, a draft as well."""
    before = tree(root)

    done = new(root, kind, "--sample")

    assert (done.returncode, done.stderr) == (0, "")
    main = next(n for n in added(before, root) if not n.endswith(".csv"))
    assert re.search(r"^sample: true\ndraft: true\n", (root / main).read_text(encoding="utf-8"), re.MULTILINE)
    assert faults(root) == []


@pytest.mark.parametrize("kind", FLAGS)
def test_nobody_there_to_answer(root: Path, kind: str) -> None:
    """Without a terminal it never waits: what is missing is told at once, nothing is written."""
    before = tree(root)

    done = new(root, kind)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("Còn thiếu: --")
    assert "--source (" in done.stderr
    assert added(before, root) == []


def test_a_real_person_needs_consent(root: Path) -> None:
    """The name of a private person may not lie in the repository before the form is signed."""
    before = tree(root)

    missing = run_apart("new", "individual", *EXEMPLAR, "--root", str(root))
    denied = new(root, "family", *EXEMPLAR, "--consent", "chưa")

    assert "--consent" in missing.stderr
    assert "chưa có phiếu đồng ý" in missing.stderr
    assert "Chưa có phiếu đồng ý" in denied.stderr
    assert (missing.returncode, denied.returncode) == (1, 1)
    assert added(before, root) == []


def test_never_over_a_file(root: Path) -> None:
    """A second of the same name lies beside the first, under another id, even beside a broken link."""
    before = tree(root)
    (root / "data/units/ap-vi-du-1-2.yml").symlink_to("khong-co")

    for _ in range(2):
        new(root, "unit", *FLAGS["unit"])
    (root / "data/units/ap-vi-du-1-2.yml").unlink()

    assert added(before, root) == ["data/units/ap-vi-du-1-3.yml", "data/units/ap-vi-du-1.yml"]
    assert {p.code for p in faults(root)} == {"co-the-trung"}  # told, for they may be one


def test_not_through_a_link(root: Path) -> None:
    """A linked folder leads out of the repository: nothing is written there."""
    outside = root.parent / "ngoai"
    (root / "data/units").rename(outside)
    (root / "data/units").symlink_to(outside)

    done = new(root, "unit", *FLAGS["unit"])

    assert (done.returncode, done.stdout) == (1, "")
    assert "liên kết" in done.stderr
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--place", "tan binh"), "“tan binh” có 2 nơi"),
        (("--place", "Trị An"), "xã Trị An, huyện Vĩnh Cửu"),
        (("--place", "Tân Bnh"), "có phải ý bạn là “Tân Bình”"),
        (("--place", "99999"), "không có xã, phường, huyện nào tên “99999”"),
        (("--place", "Vĩnh Cửu", "--date", "2026"), "vào ngày 31/12/2026"),
        (("--summary", "x" * 161), "dài quá 160 ký tự"),
        (("--name", "Тân"), "chữ cái hay dấu không thuộc tiếng Việt"),
        (("--url", "javascript:alert(1)"), "Địa chỉ"),
        (("--date", "2024/9/15"), "2024-09-15"),
    ],
)
def test_an_answer_that_cannot_be_taken(root: Path, arguments: tuple[str, ...], told: str) -> None:
    """The flag and what was expected; choices with their districts; nothing is written."""
    before = tree(root)

    done = new(root, "community", *FLAGS["community"], *arguments)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith(f"{arguments[0]}: ")
    assert told in done.stderr
    assert done.stderr.endswith("Chưa ghi gì.\n")
    assert added(before, root) == []


def test_a_decision_that_grants_nothing(root: Path) -> None:
    """A title or an award must be named, by a word that exists."""
    flags = [f for f in FLAGS["decision"] if f not in {"--title", "gia-dinh"}]

    none, wrong = new(root, "decision", *flags), new(root, "decision", *flags, "--award", "khen")
    given = new(root, "decision", *flags, "--award", "giay-khen", "--recipient-kind", "gia đình")

    assert "--award (hình thức khen; hoặc --title, danh hiệu của cả danh sách)" in none.stderr
    assert "--award: “khen” không có; chọn: " in wrong.stderr
    assert "giay-khen (Giấy khen)" in wrong.stderr
    assert given.returncode == 0
    assert faults(root) == []


def test_a_decision_for_a_list_to_come(root: Path) -> None:
    """Nobody has to be written down only to be deleted again; what is granted may stand in the rows."""
    before, flags = tree(root), FLAGS["decision"]
    at = flags.index("--recipient")
    own = [f for f in (*flags[:at], *flags[at + 2 :]) if f not in {"--title", "gia-dinh"}]

    done = new(root, "decision", *own)

    assert (done.returncode, done.stderr) == (0, "")
    (file,) = added(before, root)
    assert file.endswith("/decision.yml")
    id_ = re.search(r"mã (\w{6})", done.stdout)
    assert id_
    assert f"campaign import-list TỆP --decision {id_[1]} (chưa có danh sách" in done.stdout
    assert [problem.code for problem in faults(root)] == ["danh-sach-trong"]
    assert " --append\n" in new(root, "decision", *flags).stdout


def test_an_award_beside_a_title_is_kept_or_refused(root: Path) -> None:
    """Never lost without a word."""
    before, flags = tree(root), FLAGS["decision"]

    wrong, given = (
        new(root, "decision", *flags, "--award", "xyz"),
        new(root, "decision", *flags, "--award", "giay-khen"),
    )

    assert (wrong.returncode, given.returncode) == (1, 0)
    assert "--award: “xyz” không có" in wrong.stderr
    text = (root / added(before, root)[0]).read_text(encoding="utf-8")
    assert "title: gia-dinh\naward: giay-khen\n" in text


def test_a_level_in_vietnamese(root: Path) -> None:
    flags = FLAGS["decision"]

    given = [
        new(root, "decision", *flags, "--level", level).returncode for level in ("huyện", "cấp huyện", "Cap Huyen")
    ]
    wrong = new(root, "decision", *flags, "--level", "quận")

    assert given == [0, 0, 0]
    assert "district (cấp huyện)" in wrong.stderr
    assert "commune (cấp xã)" in wrong.stderr


def test_a_recipient_who_cannot_hold_the_title(root: Path) -> None:
    before = tree(root)

    done = new(root, "decision", *FLAGS["decision"], "--recipient-kind", "individual")

    assert done.returncode == 1
    assert "“Gia đình học tập” không dành cho loại “Cá nhân”" in done.stderr
    assert added(before, root) == []


def test_a_place_at_the_day_of_a_decision(root: Path) -> None:
    """Old names are today's code after the reform; today's names do not exist before it."""
    flags = FLAGS["decision"]

    late = new(root, "decision", *flags, "--date", "2026-12-20", "--level", "commune", "--place", "tan binh, vinh cuu")
    early = new(root, "decision", *flags, "--place", "26170")

    assert late.returncode == 0
    text = (root / "data/honours/2026-cong-nhan-nam-2024/decision.yml").read_text(encoding="utf-8")
    assert "place:\n  code: 26188\n" in text
    assert early.returncode == 1
    assert "--place: không có" in early.stderr


def test_records_that_cannot_be_read(root: Path) -> None:
    """Without places nothing can be found: told, not guessed. One broken record is no hindrance."""
    (root / "data/units/hong.yml").write_text("id: zzzzz9\nname: [", encoding="utf-8")
    assert new(root, "unit", *FLAGS["unit"]).returncode == 0
    (root / "data/places.csv").unlink()

    done = new(root, "unit", *FLAGS["unit"])

    assert (done.returncode, done.stdout) == (1, "")
    assert "campaign check" in done.stderr


def test_ids_stand_nowhere_yet(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither in records nor in files that cannot be read, nor in lists and links of stories."""
    (root / "data/units/hong.yml").write_text('id: "aaaaaa\nname: [', encoding="utf-8")
    (root / "stories").mkdir()
    (root / "stories/a.md").write_text("[x](guong:bbbbbb)", encoding="utf-8")
    letters = iter("aaaaaa" + "bbbbbb" + "cccccc")
    monkeypatch.setattr("hooks.desk.creating.records.secrets.choice", lambda _: next(letters))

    assert new_id(root) == "cccccc"


def test_wrong_use(tmp_path: Path) -> None:
    """An unknown kind, a folder without records: exit code 2."""
    assert run_apart("new", "city").returncode == 2
    done = run("new", "unit", "--root", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "thư mục gốc" in done.stderr


# ---------------------------------------------------------------- at a terminal


def contains(question: str, text: str) -> bool:
    return question in text


def converse(root: Path, arguments: Sequence[str], answers: Sequence[tuple[str, str]]) -> tuple[int, str]:
    """Run the command at a pseudo-terminal; each answer is typed when its question has come."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "hooks.desk.cli", "new", *arguments, "--root", str(root)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**os.environ, "PYTHONPATH": str(PROJECT), "SOURCE_DATE_EPOCH": EPOCH, "TERM": "dumb", "PYTHONUTF8": "1"},
        start_new_session=True,
    )
    os.close(theirs)
    said = b""

    def read_until(wanted: Callable[[str], bool]) -> str:
        nonlocal said
        end = time.monotonic() + 30
        while not wanted(said.decode("utf-8", "ignore")):
            assert time.monotonic() < end, said.decode("utf-8", "replace")
            if select.select([ours], [], [], 1)[0]:
                try:
                    piece = os.read(ours, 4096)
                except OSError:  # the other end is closed
                    piece = b""
                if not piece:
                    break
                said += piece
        return said.decode("utf-8", "replace").replace("\r\n", "\n")

    try:
        for question, answer in answers:
            heard = read_until(partial(contains, question))
            assert question in heard, heard
            said = said[said.index(question.encode()) + len(question.encode()) :]
            os.write(ours, answer.encode() if answer == "\x04" else f"{answer}\n".encode())
        text = read_until(lambda _: False)
        return process.wait(timeout=30), text
    finally:
        process.kill()
        process.wait()
        os.close(ours)


TYPED: dict[str, list[tuple[str, str]]] = {
    "story": [
        ("Tên bài: ", "x" * 131),
        ("dài quá 130 ký tự", "Lớp học: buổi tối"),
        ("Lời dẫn", "Sau giờ làm."),
        ("Tác giả [Ban biên tập]", ""),
        ("Ngày đăng [2026-11-29]", "29/11/2026"),
        ("Xã, phường", "tan binh"),
        ("Chọn số", "2"),
        ("Ấp, khu phố", "ấp 1"),
    ],
    "decision": [
        ("Quyết định về việc gì", "Công nhận năm 2024"),
        ("Ngày ký", "2024"),
        ("thiếu ngày hoặc tháng", "2024-12-20"),
        ("Cơ quan ký", "Ủy ban nhân dân huyện Vĩnh Cửu"),
        ("Cấp ký", "9"),
        ("“9” không có", "cap huyen"),
        ("Số quyết định", ""),
        ("Người nhận đầu tiên", "Gia đình ví dụ"),
        ("Danh hiệu", "gia dinh hoc tap"),
        ("Xã, phường", ""),
    ],
    **{
        k.kind: [
            *(
                [
                    ("phiếu đồng ý", "chưa"),
                    ("kể cả bản nháp", "2026-11-20"),
                    ("Đồng ý cho đăng những gì", ""),
                    ("Ai giữ phiếu", ""),
                ]
                if k.private
                else []
            ),
            ("Tên: ", "Ấp Ví Dụ"),
            ("Xã, phường", "Trị Ân"),
            ("có phải ý bạn là", "tri an"),
            ("Chọn số", "7"),
            ("Xã, phường", "Trị An, Vĩnh Cửu"),
            ("Ấp, khu phố", ""),
            ("Giới thiệu ngắn", ""),
            ("Cần có câu trả lời này", "Bà con góp sách."),
        ]
        for k in registry.current().models
    },
}
SOURCE_TYPED = [
    ("Nguồn", "Báo Đồng Nai"),
    ("dùng làm nguồn", ""),
    ("Địa chỉ", "example.org"),
    ("https", "https://example.org/a"),
]


@pytest.mark.slow
@pytest.mark.parametrize("kind", TYPED)
def test_questions_at_a_terminal(root: Path, kind: str) -> None:
    """A wrong answer is told and asked again; what is written passes the check."""
    before = tree(root)

    code, said = converse(root, [kind], [*TYPED[kind], *SOURCE_TYPED])

    assert code == 0, said
    assert faults(root) == []
    made = added(before, root)
    assert f"Đã viết {made[0]}" in said
    text = (root / made[0]).read_text(encoding="utf-8")
    assert "publisher: Báo Đồng Nai" in text
    if kind == "story":
        assert "former: Tân Bình\n    district: Vĩnh Cửu\n    hamlet: ấp 1\n" in text
    elif kind != "decision":
        assert made[0].startswith(
            f"data/{registry.current().folders[next(k for k in registry.current().models if k.kind == kind)]}/"
        )
        assert "former: Trị An\n  district: Vĩnh Cửu\n" in text


def test_leaving_a_question_open(root: Path) -> None:
    """Control-D in the middle: told, nothing written."""
    before = tree(root)

    code, said = converse(root, ["unit"], [("Tên: ", "Thư viện"), ("Xã, phường", "\x04")])

    assert code == 1
    assert "chưa ghi gì" in said
    assert added(before, root) == []


# ---------------------------------------------------------------- places


@pytest.mark.slow
def test_every_old_name_is_found_or_asked_for() -> None:
    """All former units by name and district, with and without accents; ambiguous names are never one answer."""
    records = world()
    finder = PlaceFinder(Gazetteer(records.places, records.former), None)
    districts: dict[str, set[str]] = {}
    for unit in records.former:
        districts.setdefault(unit.name, set()).add(unit.district)
        found = finder.find(f"{unit.type} {unit.name}, {unit.district}")
        assert len(found) == 1
        assert found[0].fields["district"] in unit.district
    ambiguous = [name for name, there in districts.items() if len(there) > 1]
    assert len(ambiguous) == 27
    for name in ambiguous:
        found = finder.find(name)
        assert {f.fields["district"] for f in found if "district" in f.fields} == {
            re.sub("^(Huyện|Thị xã|Thành phố) ", "", d) for d in districts[name]
        }
        assert [finder.find(f.typed) for f in found] == [[f] for f in found]


def test_days_may_be_typed_day_first(root: Path) -> None:
    """Folder and field have the year first."""
    story = list(FLAGS["story"])
    if "--date" in story:
        del story[story.index("--date") : story.index("--date") + 2]

    done = new(root, "story", *story, "--date", "20/12/2025")

    assert done.returncode == 0, done.stderr
    (path,) = (root / "stories/2025").glob("*/index.md")
    assert "date: 2025-12-20" in path.read_text(encoding="utf-8")
