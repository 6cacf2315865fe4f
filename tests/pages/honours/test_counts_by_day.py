"""What pages count on a day is what a recount of the files finds for that day."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.edition.views import views
from hooks.pages.honours.index import title_address
from hooks.records.joined.catalogue import Catalogue
from tests.campaigns import TODAY, records_of, tiny_campaign

SECOND = """id: gg99gg
name: Tuyên dương năm 2023
date: 2023-01-31
authority: Phòng Học
level: province
title: nha-co-ke-sach
recipients:
  - {id: 1, name: Nhà Một, kind: family, code: 90001}
  - {id: 2, name: Nhà Hai, kind: family, code: 90004}
  - {id: 3, name: Ai đó, kind: individual, award: giay-khen-ben-nuoc, code: 90004}
changes:
  - {recipient: 2, kind: revocation, date: 2023-02-02, text: thu hồi}
sources:
  - publisher: Báo Thử
    title: Một tin
"""
FIRST = "data/honours/2022-tuyen-duong"
DAYS = [dt.date(2022, 11, 30), *(dt.date(2022, 12, 1), dt.date(2023, 1, 30), dt.date(2023, 1, 31)),
        *(dt.date(2023, 2, 1), dt.date(2023, 2, 2), TODAY)]  # fmt: skip


def campaign() -> dict[str, str]:
    return tiny_campaign() | {"data/honours/2023-hai/decision.yml": SECOND}


def lines_on(day: dt.date) -> list[dict[str, Any]]:
    """Every line granted by `day`, read off the files without the program: its year, title, place, whether revoked."""
    found = []
    for folder in (FIRST, "data/honours/2023-hai"):
        decision = yaml.load(campaign()[f"{folder}/decision.yml"], Loader=yaml.BaseLoader)
        if decision["date"] > day.isoformat():
            continue
        rows = decision.get("recipients") or csv.DictReader(io.StringIO(campaign()[f"{folder}/recipients.csv"]))
        for row in rows:
            revoked = any(
                x["recipient"] == row["id"] and x["kind"] == "revocation" and x["date"] <= day.isoformat()
                for x in decision["changes"]
            )
            title = "" if row.get("award") else row.get("title") or decision["title"]
            about = {"year": decision["date"][:4], "title": title, "place": row.get("code", ""), "revoked": revoked}
            found.append(about)
    return found


@pytest.mark.parametrize("day", DAYS, ids=str)
def test_pages_count_what_was_granted_by_their_day(tmp_path: Path, day: dt.date) -> None:
    """By year, title and place; pages of years and titles that have come to nothing yet are not there."""
    c = Catalogue(records_of(tmp_path, campaign()), day)
    pages = {view.address: view for view in views(c)}
    index, lines = pages["vinh-danh/"].data(), lines_on(day)
    years, titles, places = (Counter(x[key] for x in lines if x[key]) for key in ("year", "title", "place"))

    assert index["total"] == len(lines)
    assert {y["name"]: y["count"] for y in index["years"]} == years
    assert {shown["url"]: shown["count"] for shown in index["titles"]} == {
        title_address(t): n for t, n in titles.items()
    }
    assert {a for a in pages if a.startswith("vinh-danh/danh-hieu/")} == {title_address(t) for t in titles}
    assert {p["code"]: p["count"] for p in index["places"]} == places
    assert {a for a in pages if a.startswith("vinh-danh/nam/")} == {f"vinh-danh/nam/{y}/" for y in years}
    assert sum(n.lines for n in c.counts if n.revoked) == sum(x["revoked"] for x in lines)
    for year in years:
        standing = sum(not x["revoked"] for x in lines if x["year"] == year)
        assert pages[f"bao-cao/{year}/"].data()["standing"] == standing
