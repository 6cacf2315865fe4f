"""`campaign import-list`: places at the date of the list, never guessed."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.building import PROJECT
from tests.imported import HEAD, NEW, OLD, Done, run, sheet


def placed(tmp_path: Path, commune: str, district: str = "", date: str = OLD) -> Done:
    return run(sheet(tmp_path, [HEAD, [1, "Nguyễn Văn Bình", "ấp 1", commune, district]]), date=date)


def test_an_ambiguous_commune_is_never_guessed(tmp_path: Path) -> None:
    done = placed(tmp_path, "Tân Thành")

    assert "có ở 2 huyện" in done.reasons["Sheet1!D2"]
    assert done.report["ambiguous"] == [
        {"cell": "Sheet1!D2", "value": "Tân Thành", "choices": ["Thành phố Đồng Xoài", "Huyện Bù Đốp"]}
    ]


def test_all_ambiguous_names_of_the_gazetteer_are_refused_without_a_district(tmp_path: Path) -> None:
    with (PROJECT / "data/old_units.csv").open(encoding="utf-8") as file:
        units = list(csv.DictReader(file))
    names = sorted({u["name"] for u in units if len({v["district"] for v in units if v["name"] == u["name"]}) > 1})
    rows = [HEAD, *([n, "Nguyễn Văn Bình", "", name, ""] for n, name in enumerate(names, 1))]

    done = run(sheet(tmp_path, rows))

    assert len(names) == 26
    assert len(done.report["ambiguous"]) == len(done.report["refused"]) == 26


@pytest.mark.parametrize(
    ("commune", "district", "date", "expected"),
    [
        ("Phường Tân Bình", "", OLD, ("Phường Tân Bình", "Thành phố Đồng Xoài", None)),  # the type tells
        ("Vĩnh Tân", "", OLD, ("Xã Vĩnh Tân", "Huyện Vĩnh Cửu", None)),  # in one district only
        ("P. Trị An", "", "2026-06-01", (None, None, "26170")),
        ("xã Trị An", "", NEW, (None, None, "26170")),
        ("Trị An", "", NEW, (None, None, "26170")),
    ],
)
def test_places_at_the_date_of_the_list(
    tmp_path: Path, commune: str, district: str, date: str, expected: tuple[str | None, ...]
) -> None:
    row = placed(tmp_path, commune, district, date).rows[0]

    assert (row.former, row.district, row.code) == expected


@pytest.mark.parametrize(
    ("commune", "district", "date", "told"),
    [
        ("Tân Bìn", "Vĩnh Cửu", OLD, "có phải ý bạn là “Tân Bình”"),
        ("Tân Bình", "Vĩnh Cữu", OLD, "có phải ý bạn là “Huyện Vĩnh Cửu”"),
        ("Nowhere", "", OLD, "không có xã, phường nào tên"),
        ("", "", OLD, "để trống"),
        ("", "Vĩnh Cửu", NEW, "chỉ dùng đến"),
    ],
)
def test_places_that_are_refused(tmp_path: Path, commune: str, district: str, date: str, told: str) -> None:
    done = placed(tmp_path, commune, district, date)

    assert done.rows == []
    assert told in done.report["refused"][0]["reason"]


def test_an_old_name_after_the_reform_becomes_todays_code(tmp_path: Path) -> None:
    done = placed(tmp_path, "Vĩnh Tân", "Vĩnh Cửu", NEW)

    assert done.rows[0].code
    assert any("tên cũ “Vĩnh Tân”" in d for d in done.report["doubts"])
