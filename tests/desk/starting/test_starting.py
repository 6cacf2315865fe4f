"""`campaign init`: a whole campaign or nothing, well by every check, and of no other area."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from hooks import program
from hooks.problems import has_errors
from hooks.records.checks import unwritten
from hooks.records.checks.copied import FOLDER
from hooks.records.checks.project import find_problems
from hooks.records.model.kinds import registry
from tests.building import PROJECT, WORLD, build
from tests.campaigns import TINY, faults
from tests.desk.commands import Done, run
from tests.desk.import_plan.texts import TEXTS, as_docx

NAME = "Cả vùng “cùng học”: đọc sách giai đoạn 2025 - 2030"
PLACES = "Mã,Tên,Vĩ độ,Kinh độ\n01273,Xã Tân An,22.1,106.2\n01274,Phường Bến Sông,22.2,106.1\n"


def begun(folder: Path, *options: str) -> Done:
    (folder / "xa.csv").write_text(PLACES, encoding="utf-8")
    return run("init", "moi", *options, cwd=folder)


@pytest.fixture(scope="module")
def campaign(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("init")
    done = begun(folder, "--area", "Cao Thử", "--name", NAME, "--places", "xa.csv")
    assert done.returncode == 0, done.stderr
    return folder / "moi"


def test_it_passes_every_check_at_once(campaign: Path) -> None:
    assert not has_errors(find_problems(campaign))
    assert run("check", "--no-cache", cwd=campaign).returncode == 0
    assert run("fmt", "--check", cwd=campaign).returncode == 0


def test_what_it_is_told_is_told_without_pages_it_does_not_have(campaign: Path) -> None:
    done = run("check", cwd=campaign)

    named = re.findall(r"docs/[\w/.-]+", done.stdout)
    assert [path for path in named if not (campaign / path).is_file()] == []
    assert "thieu-lien-he: chưa ghi cách liên hệ" in done.stdout


def test_what_it_begins_with_is_told_until_it_is_written(campaign: Path) -> None:
    """Once a file, as a warning."""
    left = {p.file: p.message for p in find_problems(campaign) if p.code == unwritten.CODE}

    assert sorted(left) == [
        f"data/{name}.yml" for name in ("agencies", "campaign", "criteria", "plan", "sources", "titles")
    ]
    assert "còn 1 chỗ là chữ mẫu của bộ khởi đầu: “Cơ quan chủ trì (mẫu)”" in left["data/agencies.yml"]


@pytest.mark.parametrize("name", TEXTS)
def test_a_plan_of_any_shape_is_its_plan_and_waits_to_be_written(name: str, tmp_path: Path) -> None:
    (tmp_path / "ke-hoach.docx").write_bytes(as_docx(TEXTS[name][0]))
    done = begun(tmp_path, "--area", "Cao Thử", "--name", "Bến sạch 2020 - 2025", "--plan", "ke-hoach.docx")
    folder = tmp_path / "moi"

    assert (done.returncode, "0 dòng bị sót" in done.stdout) == (0, True), done.stderr
    assert {p.code for p in faults(folder)} == {unwritten.CODE}
    assert "Điều mẫu" not in (folder / "data/plan.yml").read_text(encoding="utf-8")
    assert run("fmt", "--check", cwd=folder).returncode == 0
    assert (folder / FOLDER / ".gitignore").read_text(encoding="utf-8") == "*\n"


def test_what_it_offers_to_copy_names_only_what_it_has(campaign: Path) -> None:
    texts = [p.read_text(encoding="utf-8") for p in (campaign / "data/_mau").rglob("*") if p.is_file()]

    assert all("01273" in text for text in texts if "code" in text and "ngo" not in text)
    assert {c for text in texts for c in re.findall(r"clauses:\n  - (.*)", text)} == {"I.1"}
    assert {t for text in texts for t in re.findall(r"(?m)^title: (.*)", text)} == {"danh-hieu-mau"}


def test_it_has_a_sample_of_each_kind_and_says_so(campaign: Path) -> None:
    for folder in registry.current().folders.values():
        [path] = (campaign / "data" / folder).glob("*.yml")
        assert "sample: true" in path.read_text(encoding="utf-8")
    for path in (*(campaign / "stories").rglob("index.md"), *(campaign / "data/honours").rglob("decision.yml")):
        assert "sample: true" in path.read_text(encoding="utf-8")


def test_it_speaks_of_itself_alone(campaign: Path) -> None:
    """No name of the area whose repository this is, nor of the tests' invented one."""
    own = yaml.safe_load((WORLD / "data/campaign.yml").read_text(encoding="utf-8"))
    tiny = yaml.safe_load((TINY / "data/campaign.yml").read_text(encoding="utf-8"))
    others = re.compile("|".join(map(re.escape, (own["area"], own["publisher"], own["site_name"], tiny["area"]))))
    for path in (p for p in campaign.rglob("*") if p.is_file() and ".cache" not in p.parts):
        assert not others.search(path.read_text(encoding="utf-8")), path
    assert "Cao Thử" in (campaign / "docs/gioi-thieu.md").read_text(encoding="utf-8")


def test_what_the_model_says_stands_above_the_fields(campaign: Path) -> None:
    text = (campaign / "data/campaign.yml").read_text(encoding="utf-8")

    assert "# Tên địa bàn. Tên ngắn, không kèm tỉnh hay thành phố.\narea: Cao Thử\n" in text
    assert re.search(r"^#   builds_from: ", text, re.MULTILINE)


def test_its_settings_are_those_of_this_site() -> None:
    """But for what says where the program lies."""
    files = (PROJECT / "mkdocs.yml", program.KIT / "mkdocs.yml")
    ours, kit = (yaml.safe_load(path.read_text(encoding="utf-8").replace("!ENV ", "")) for path in files)
    ours["theme"].pop("custom_dir")
    differs = {key for key in ours.keys() | kit.keys() if ours.get(key) != kit.get(key)}

    assert {"hooks"} < differs <= {"site_name", "site_url", "hooks"}


@pytest.mark.slow
def test_it_builds_strictly_with_the_program_elsewhere_and_a_plan_still_to_be_written(tmp_path: Path) -> None:
    (tmp_path / "k.docx").write_bytes(as_docx(TEXTS["quyet-dinh"][0]))
    begun(tmp_path, "--area", "Cao Thử", "--name", NAME, "--places", "xa.csv", "--plan", "k.docx")
    done = build(tmp_path / "moi", tmp_path / "site", PYTHONPATH=str(PROJECT), SAMPLES="0")

    assert done.returncode == 0, done.stderr[-3000:]
    home = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert "Cao Thử" in home.replace("\u00a0", " ")
    assert (tmp_path / "site/assets/site.css").is_file()


@pytest.mark.parametrize(
    ("named", "given", "starts", "ends", "guessed"),
    [
        ("Không rác năm 2026", (), "2026-01-01", "2026-12-31", False),
        ("Không rác", ("--years", "2027"), "2027-01-01", "2027-12-31", False),
        ("Không rác giai đoạn 2025 - 2030", (), "2025-01-01", "2030-12-31", False),
        ("Không rác", (), "2026-01-01", "2031-12-31", True),
    ],
)
def test_when_a_campaign_is(
    tmp_path: Path, named: str, given: tuple[str, ...], starts: str, ends: str, guessed: bool
) -> None:
    """One year or two, of the name or told; what nobody told is said to be a guess."""
    done = begun(tmp_path, "--area", "A", "--name", named, *given)

    told = (tmp_path / "moi/data/campaign.yml").read_text(encoding="utf-8")
    assert done.returncode == 0
    assert (f"\nstarts: {starts}\n" in told, f"\nends: {ends}\n" in told) == (True, True)
    assert ("không ghi năm" in done.stdout) is guessed


@pytest.mark.parametrize("there", ["tệp", "thư mục có tệp"])
def test_what_is_there_is_never_overwritten(tmp_path: Path, there: str) -> None:
    target = tmp_path / "moi"
    if there == "tệp":
        target.write_text("của tôi", encoding="utf-8")
    else:
        target.mkdir()
        (target / "ghi.txt").write_text("của tôi", encoding="utf-8")
    done = begun(tmp_path, "--area", "A", "--name", "B")

    assert done.returncode == 2
    assert sorted(p.name for p in tmp_path.iterdir()) == ["moi", "xa.csv"]
    kept = target if target.is_file() else target / "ghi.txt"
    assert kept.read_text(encoding="utf-8") == "của tôi"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--name", "B"], "--area"),
        (["--area", "A"], "--name"),
        (["--area", "A", "--name", "B", "--years", "2030 - 2025"], "--years"),
        (["--area", "A", "--name", "B", "--places", "xau.csv"], "không rõ là xã"),
        (["--area", "A", "--name", "B", "--plan", "trong.docx"], "trong.docx: Tệp trống"),
        (["--area", "A", "--name", "B", "--plan", "xau.csv"], "xau.csv: Không nhận tệp .csv"),
    ],
)
def test_whatever_is_wrong_nothing_is_left_behind(tmp_path: Path, options: list[str], told: str) -> None:
    (tmp_path / "xau.csv").write_text("Mã,Tên\n01273,Tân An\n", encoding="utf-8")
    (tmp_path / "trong.docx").touch()
    done = begun(tmp_path, *options)

    assert done.returncode == 1
    assert told in done.stderr
    assert sorted(p.name for p in tmp_path.iterdir()) == ["trong.docx", "xa.csv", "xau.csv"]


def test_without_a_table_it_begins_with_one_place(tmp_path: Path) -> None:
    done = begun(tmp_path, "--area", "A", "--name", "Không rác")

    assert (done.returncode, "một nơi mẫu" in done.stdout) == (0, True)
    assert not has_errors(find_problems(tmp_path / "moi"))
