"""`campaign new`: drafts that pass the check; answers by flags; nothing written when in doubt."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from hooks.desk.creating.records import new_id
from hooks.records.checks import contacts
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.yaml_files import read_front_matter, read_yaml
from tests.building import tree
from tests.campaigns import TODAY, faults
from tests.desk.commands import run
from tests.desk.creating.drafts import EXEMPLAR, FLAGS, added, new


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

    missing = run("new", "individual", *EXEMPLAR, "--root", str(root))
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
    assert run("new", "city").returncode == 2
    done = run("new", "unit", "--root", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert "thư mục gốc" in done.stderr


def test_days_may_be_typed_day_first(root: Path) -> None:
    """Folder and field have the year first."""
    story = list(FLAGS["story"])
    if "--date" in story:
        del story[story.index("--date") : story.index("--date") + 2]

    done = new(root, "story", *story, "--date", "20/12/2025")

    assert done.returncode == 0, done.stderr
    (path,) = (root / "stories/2025").glob("*/index.md")
    assert "date: 2025-12-20" in path.read_text(encoding="utf-8")
