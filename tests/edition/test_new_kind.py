"""What a new kind of exemplar costs: one entry of data and one record. No file of the program is touched."""

from __future__ import annotations

import csv
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.desk.nominating.form import questions
from hooks.pages.data.exemplars import COUNTED
from hooks.pages.search.gathering import documents
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.kinds import registry
from hooks.records.reading.kinds_file import default
from hooks.records.reading.loading import load
from tests.building import SITES, TINY, built, lay_out, read_page
from tests.campaigns import TODAY
from tests.desk.commands import run
from tests.desk.forms import listed
from tests.desk.nominating.nominations import event, lay_event

pytestmark = pytest.mark.slow  # a whole site is built

ENTRY = """  - id: school
    label: Trường học
    plural: Các trường học
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
        required: true
        shown:
          - page
          - card
          - search
          - data
      - name: grade
        type: choice
        title: Cấp học
        help: Cấp học của trường.
        example: Tiểu học
        choices:
          - Mầm non
          - Tiểu học
"""
RECORD = """sample: true
id: zq8m3v
name: Trường Thử Qua Sông
summary: Trường có tủ sách.
pupils: 1420
grade: Tiểu học
"""
LIST = "Tên,Loại,Khen thưởng,Địa chỉ\nVườn trẻ Ven Rừng,Trường học,giay-khen-ben-nuoc,xã Đồi Sim\n"


@pytest.fixture(scope="module", autouse=True)
def _as_before() -> Iterator[None]:
    with registry.kept():
        yield


def laid(root: Path, data_from: Path) -> Path:
    """A campaign with one kind more, and one record of it."""
    lay_out(root, data_from)
    listed.lay(root)
    kinds = root / "data/kinds.yml"
    own = [f"  - like: {kind}\n" for kind in default().known] if not kinds.exists() else []
    before = kinds.read_text(encoding="utf-8") if kinds.exists() else "kinds:\n"
    kinds.write_text(before + "".join(own) + ENTRY, encoding="utf-8")
    (root / "data/schools").mkdir()
    (root / "data/schools/truong-thu.yml").write_text(RECORD, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny campaign with schools, and all that is made of its kinds."""
    root = laid(tmp_path_factory.mktemp("kind"), TINY)
    assert campaign(root, "forms").returncode == 0
    return root


@pytest.fixture(scope="module")
def north(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same of a campaign that has no kinds of its own yet."""
    root = laid(tmp_path_factory.mktemp("kind"), SITES / "north")
    assert campaign(root, "forms").returncode == 0
    return root


@pytest.fixture(scope="module")
def site(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tiny, tmp_path_factory.mktemp("kind-site"))


def campaign(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, with the program of the project itself: nothing of it is changed."""
    return run(*arguments, "--root", str(root))


def words(page: Path) -> str:
    return " ".join(" ".join(read_page(page).texts).split())


@pytest.mark.parametrize("name", ["tiny", "north"])
def test_the_rest_is_made(request: pytest.FixtureRequest, name: str) -> None:
    """`campaign forms` adds what is missing in lists for people, and a page, a schema, a template; the rest stays."""
    root: Path = request.getfixturevalue(name)
    there = (root / "docs/huong-dan/them-guong.md").read_text(encoding="utf-8")

    checked = campaign(root, "check", "--no-cache")

    assert (checked.returncode, "LỖI" in checked.stdout) == (0, False), checked.stdout
    assert campaign(root, "forms", "--check").returncode == 0
    assert campaign(root, "fmt", "--check").stdout == ""
    line = "| Trường học | [Mở mẫu trường học](kho:data/_mau/truong-hoc.yml) | `data/schools/` |\n"
    with registry.kept():
        registry.use(default())
        assert there.replace(line, "") == listed.text_of(Path("docs/huong-dan/them-guong.md"))
    assert "| `data/schools/` | Trường mầm non, phổ thông. |\n" in _text(root, "docs/huong-dan/index.md")
    assert "| `pupils` ● | Số học sinh |" in _text(root, "docs/huong-dan/cac-truong/truong-hoc.md")
    assert "pupils: 420\n" in _text(root, "data/_mau/truong-hoc.yml")
    assert json.loads(_text(root, ".vscode/schemas/school.json"))["properties"]["grade"]["enum"][:2] == [
        "Mầm non",
        "Tiểu học",
    ]
    assert "schools" in [c["name"] for c in json.loads(_text(root, "overrides/admin/collections.json"))]
    assert "schools\n" in _text(root, ".github/nomination-folders")


def _text(root: Path, path: str) -> str:
    return (root / path).read_text(encoding="utf-8")


def test_its_pages_are_built(tiny: Path, site: Path) -> None:
    """Its page and card say what the entry says of its fields; its list, its form and the others' lists know it."""
    page = words(site / "guong-sang/zq8m3v-truong-thu-qua-song/index.html")
    listed = words(site / "guong-sang/truong-hoc/index.html")

    assert "Số học sinh 1.420" in page
    assert "Cấp học Tiểu học" in page
    assert "Các trường học" in listed
    assert "Trường Thử Qua Sông" in listed
    assert "Số học sinh: 1.420" in listed
    assert "Cấp học" not in listed
    assert "Trường học" in words(site / "gui-bai/truong-hoc/index.html")
    assert "Các trường học" in words(site / "guong-sang/cong-dong/index.html")
    assert 'class="em clay' in (site / "guong-sang/truong-hoc/index.html").read_text(encoding="utf-8")


def test_data_and_search_have_its_fields(tiny: Path, site: Path) -> None:
    with (site / "du-lieu/v1/exemplars.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = {row["id"]: row for row in csv.DictReader(file)}
    counted = COUNTED[len(default().models) + 1]

    assert (rows["zq8m3v"]["school_pupils"], rows["zq8m3v"]["school_grade"]) == ("1420", "Tiểu học")
    assert {row["school_pupils"] for id_, row in rows.items() if id_ != "zq8m3v"} == {""}
    assert f"{counted} loại gương sáng" in (site / "du-lieu/v1/datapackage.json").read_text(encoding="utf-8")
    records, _ = load(tiny)
    assert records is not None
    (found,) = (d for d in documents(Catalogue(records, TODAY)) if d.id == "zq8m3v")
    assert found.body.endswith(" 1.420 Tiểu học")


@pytest.mark.parametrize("kind", ["school", "unit"])
def test_drafts_are_written(tiny: Path, kind: str) -> None:
    """A draft of it is written as of any other kind, and may lack what only a published record needs."""
    name, said = ("--name", f"Nơi {kind}"), ("--summary", "Một câu.", "--source", "Báo Thử", "--place", "90001")

    done = campaign(tiny, "new", kind, *name, *said)

    assert (done.returncode, done.stderr) == (0, "")


def test_it_can_be_nominated(tiny: Path, tmp_path: Path) -> None:
    form = questions(tiny)
    choice = next(o for o in form[0].options if o.startswith("Một trường học"))
    given = {
        "loai": choice,
        "noi": "xã Đồi Sim",
        "ten-tap-the": "Trường Ven Rừng",
        "viec": "Mỗi tối thứ năm trường mở cửa cho bà con đọc sách.",
        "nguon": "Báo Thử, bài về trường",
        "cam-ket": "\n".join(f"- [X] {o}" for o in form[-1].options),
    }
    text = "\n\n".join(f"### {q.label}\n\n{given[q.id]}" for q in form)

    done = campaign(tiny, "nominate", "--event", str(lay_event(tmp_path, event(text))), "--out", str(tmp_path / "out"))

    assert done.stdout == "draft\n", (tmp_path / "out/comment.md").read_text(encoding="utf-8")
    assert (tmp_path / "out/path").read_text(encoding="utf-8") == "data/schools/truong-ven-rung.yml\n"


def test_a_list_names_it(tiny: Path, tmp_path: Path) -> None:
    """What the campaign calls a kind tells the import whom a row honours."""
    (tmp_path / "danh-sach.csv").write_text(LIST, encoding="utf-8")
    out = tmp_path / "ra.csv"

    done = campaign(
        tiny, "import-list", str(tmp_path / "danh-sach.csv"), "--out", str(out), "--date", "2022-12-01", "--write"
    )

    assert done.returncode == 0, done.stdout + done.stderr
    with out.open(encoding="utf-8", newline="") as file:
        assert [(r["name"], r["kind"]) for r in csv.DictReader(file)] == [("Vườn trẻ Ven Rừng", "unit")]


def test_a_kind_of_the_program_can_be_left_out(tmp_path: Path) -> None:
    """Its lines go from the lists that the kit's texts begin with."""
    root = lay_out(tmp_path, TINY)
    listed.lay(root)
    (root / "data/kinds.yml").write_text("kinds:\n  - like: community\n" + ENTRY, encoding="utf-8")

    assert campaign(root, "forms").returncode == 0

    assert [o.partition(" (")[0] for o in questions(root)[0].options] == ["Một cộng đồng", "Một trường học"]
    assert "data/clans/" not in _text(root, "docs/huong-dan/them-guong.md")
