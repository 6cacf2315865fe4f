"""Lists of an office into campaigns of any area: their own places, special zones, hamlets of the north, titles."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest

from hooks.records.model.honours import Recipient
from hooks.records.model.places import PlacePeriod
from hooks.records.reading.tables import read_csv
from tests.building import SITES
from tests.desk.commands import run

LISTS = {
    "tiny": ("Gia đình", ["Gia đình Lê Văn Mẫu", "Gia đình Trần Mẫu"], "Nhà có kệ sách"),
    "north": ("Thôn, xóm, khối", ["Thôn Đông Mẫu", "Xóm 3", "Khối Bắc Mẫu"], "Thôn đọc sách"),
    "clean": ("Tổ dân phố", ["Tổ dân phố 3", "Tổ dân phố 8"], "Tổ dân phố xanh"),
}
"""Campaign → heading of the names, names, title."""


def places_of(root: Path) -> list[PlacePeriod]:
    rows, wrong = read_csv(root / "data/places.csv", "places.csv", PlacePeriod)
    assert wrong == []
    return [p for p in rows if p.until is None]


@pytest.mark.parametrize("name", LISTS)
def test_a_list_finds_the_campaigns_own_places_and_titles(name: str, tmp_path: Path) -> None:
    root = shutil.copytree(SITES / name, tmp_path / "goc")
    heading, names, title = LISTS[name]
    places = places_of(root)
    with (root / "ds.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["STT", heading, "Xã, phường, đặc khu", "Danh hiệu"])
        for number, (who, place) in enumerate(zip(names, places, strict=False), 1):
            rows.writerow([number, who, f"{place.type} {place.name}", title])

    done = run("import-list", "ds.csv", "--out", "ra.csv", "--date", "2026-06-01", "--write", cwd=root)

    found, _ = read_csv(root / "ra.csv", "ra.csv", Recipient)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [(r.name, r.code) for r in found] == [(n, p.code) for n, p in zip(names, places, strict=False)]
    assert {r.title for r in found} == {_id(root, title)}


def test_a_list_honours_a_kind_of_the_campaigns_own(tmp_path: Path) -> None:
    """By its title, and by a word of its own in a column."""
    root = shutil.copytree(SITES / "clean", tmp_path / "goc")
    rows = "STT,Tên,Loại,Xã phường,Danh hiệu\n1,Mầm non Gió,,Phường Đồi Mây,Trường học xanh\n2,Tiểu học Suối,Trường,Phường Bến Mây,Trường học xanh\n"
    (root / "ds.csv").write_text(rows, encoding="utf-8")

    done = run("import-list", "ds.csv", "--out", "ra.csv", "--date", "2026-06-01", "--write", cwd=root)

    text = (root / "ra.csv").read_text(encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    assert [line.split(",")[1:3] for line in text.splitlines()[1:]] == [
        ["Mầm non Gió", "school"],
        ["Tiểu học Suối", "school"],
    ]
    assert "1 trường học xanh" not in done.stdout.lower()
    assert "2 trường học xanh" in done.stdout.lower()


def _id(root: Path, title: str) -> str:
    text = (root / "data/titles.yml").read_text(encoding="utf-8")
    return text.partition(f"\n    name: {title}\n")[0].rpartition("- id: ")[2]


@pytest.mark.parametrize(
    ("hamlet", "kept"), [("xóm 3", "xóm 3"), ("Khối Bắc Sơn", "khối Bắc Sơn"), ("bản Nà Mẫu", "bản Nà Mẫu")]
)
def test_hamlets_and_special_zones_of_an_address_are_known(hamlet: str, kept: str, tmp_path: Path) -> None:
    root = shutil.copytree(SITES / "north", tmp_path / "goc")
    told = f'STT,Họ và tên chủ hộ,Địa chỉ\n1,Lê Văn Mẫu,"{hamlet}, đặc khu Cồn Sóng"\n2,Trần Mẫu,"{hamlet}, ĐK. Cồn Sóng"\n'
    (root / "ds.csv").write_text(told, encoding="utf-8")
    where = ["--out", "ra.csv", "--date", "2026-06-01", "--kind", "family", "--title", "nha-doc-sach"]

    done = run("import-list", "ds.csv", *where, "--write", cwd=root)

    found, _ = read_csv(root / "ra.csv", "ra.csv", Recipient)
    assert [(r.code, (r.hamlet or "").casefold()) for r in found] == [("91007", kept.casefold())] * 2, done.stdout


def test_a_list_takes_the_place_of_a_new_samples_only_line(tmp_path: Path) -> None:
    root = shutil.copytree(SITES / "north", tmp_path / "goc")
    given = ["--sample", "--name", "Khen mẫu", "--number", "05/QĐ-MẪU", "--authority", "Hội Đọc sách"]
    assert (
        run(
            "new",
            "decision",
            *given,
            "--date",
            "2025-12-09",
            "--level",
            "province",
            "--title",
            "nha-doc-sach",
            cwd=root,
        ).returncode
        == 0
    )
    (root / "ds.csv").write_text(
        "STT,Họ và tên chủ hộ,Xã\n1,Gia đình mẫu A,Xã Lân Mẫu\n2,Gia đình mẫu C,Phường Bến Bắc\n", "utf-8"
    )
    into = ["--decision", "2025-khen-mau", "--kind", "family", "--write"]

    done = run("import-list", "ds.csv", *into, cwd=root)
    again = run("import-list", "ds.csv", *into, cwd=root)

    found, _ = read_csv(root / "data/honours/2025-khen-mau/recipients.csv", "recipients.csv", Recipient)
    assert (done.returncode, [(r.id, r.name) for r in found]) == (0, [("1", "Gia đình mẫu A"), ("2", "Gia đình mẫu C")])
    assert (again.returncode, "đã có 2 dòng" in again.stderr) == (2, True)
