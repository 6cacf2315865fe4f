"""What a new kind of exemplar costs: a module, its line in the registry, and records. Nothing else is written by hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from hooks.pages.data.exemplars import COUNTED
from hooks.records.model.kinds import registry
from tests.building import TINY, built, lay_out, read_page

pytestmark = pytest.mark.slow  # the program runs anew for it, and a whole site is built

MODULE = '''"""Ferry: a plaque on its emblem."""

from __future__ import annotations

from hooks.records.model.exemplars import Draft, Exemplar, Frame, Kind
from hooks.records.model.fields import F, Line
from hooks.records.model.shared import Level, RecipientKind

ABOUT = Kind(
    key="ferry",
    label="Bến đò",
    word="Bến đò",
    named="Bến đò Bình Thới",
    folder="ferries",
    what="Nơi qua sông.",
    recipient=RecipientKind.UNIT,
    frame=Frame("M20 10H100V110H20Z", "M25 15H95V105H25Z", reach=40, flatness=0.4),
    draft=Draft("t7kq2m", "bến này giúp ai học", "Việc đã làm.", "2026-09", {"place": {"code": None}, "grade": None}),
)


class Ferry(Exemplar):
    """A ferry: data/ferries/."""

    about = ABOUT

    grade: Line | None = F("Cấp bến", "Cấp của bến.", "Bến lớn", None)
    level: Level | None = F("Cấp quản lý", "Cấp quản lý bến.", "commune", None)
'''
RECORD = """id: zq8m3v
name: Bến Thử Qua Sông
summary: Bến có tủ sách.
grade: Bến lớn
level: commune
sample: true
"""


def campaign(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hooks.desk.cli", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=120, check=False)


def words(page: Path) -> str:
    return " ".join(" ".join(read_page(page).texts).split())


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program with one more kind, and a campaign with a record of it."""
    root = lay_out(tmp_path_factory.mktemp("kind"), TINY)
    kinds = root / "hooks/records/model/kinds"
    (kinds / "ferry.py").write_text(MODULE, encoding="utf-8")
    registry = (kinds / "registry.py").read_text(encoding="utf-8")
    registry = registry.replace(")\nKINDS", ", Ferry)\nKINDS", 1)
    line = "from hooks.records.model.kinds.ferry import Ferry\n"
    (kinds / "registry.py").write_text(
        registry.replace("from hooks.records.model.kinds.unit", line + "from hooks.records.model.kinds.unit"),
        encoding="utf-8",
    )
    (root / "data/ferries").mkdir()
    (root / "data/ferries/ben-thu-qua-song.yml").write_text(RECORD, encoding="utf-8")
    return root


def test_the_rest_is_made(project: Path) -> None:
    """`campaign forms` adds what is missing in lists for people and leaves the rest of the files as it is."""
    before = (project / "docs/huong-dan/them-guong.md").read_text(encoding="utf-8")

    done = campaign(project, "forms")

    after = (project / "docs/huong-dan/them-guong.md").read_text(encoding="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert after.replace("| Bến đò | [Mở mẫu bến đò](kho:data/_mau/ben-do.yml) | `data/ferries/` |\n", "") == before
    assert "| `data/ferries/` | Nơi qua sông. |\n" in (project / "docs/huong-dan/index.md").read_text(encoding="utf-8")
    assert (project / "data/_mau/ben-do.yml").is_file()
    assert "ferries\n" in (project / ".github/nomination-folders").read_text(encoding="utf-8")
    assert campaign(project, "forms", "--check").returncode == 0


def test_it_is_checked_and_built(project: Path, tmp_path: Path) -> None:
    """Its page lists its own fields by their titles; its list, its form and the others' lists know it."""
    assert campaign(project, "forms").returncode == 0
    checked = campaign(project, "check", "--no-cache")
    assert (checked.returncode, checked.stderr) == (0, ""), checked.stdout

    site = built(project, tmp_path / "site")

    page = words(site / "guong-sang/zq8m3v-ben-thu-qua-song/index.html")
    assert "Cấp bến Bến lớn" in page
    assert "Cấp quản lý cấp xã" in page
    assert (site / "gui-bai/ben-do/index.html").is_file()
    assert "Bến Thử Qua Sông" in words(site / "guong-sang/ben-do/index.html")
    assert f"{COUNTED[len(registry.current().models) + 1]} loại gương sáng" in (
        site / "du-lieu/v1/datapackage.json"
    ).read_text(encoding="utf-8")


@pytest.mark.parametrize("kind", ["ferry", "unit"])
def test_the_commands_know_it(project: Path, kind: str) -> None:
    """A draft of it is written as of any other kind."""
    arguments = ("--name", f"Nơi {kind}", "--summary", "Một câu.", "--source", "Báo Thử", "--place", "90001")

    done = campaign(project, "new", kind, *arguments)

    assert "Traceback" not in done.stderr
    assert done.returncode == 0, done.stdout + done.stderr
