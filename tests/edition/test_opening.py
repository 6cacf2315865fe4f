"""Opening an edition: how far back it may go, and what a day still to come does to a build."""

from __future__ import annotations

import datetime as dt
import logging
import re
from pathlib import Path

import pytest

from hooks.dates import epoch_of
from hooks.edition.opening import NoEditionError, opened
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.dated import dates, parts
from hooks.records.joined.earliest import earliest
from hooks.records.joined.withdrawn import name_hash
from tests.building import build, lay_out
from tests.campaigns import TODAY, patched, records_of, tiny_campaign, world, write

DAY = dt.timedelta(days=1)
FAMILY = "data/families/nha-ben-song.yml"
BACK = dt.date(2026, 4, 30)
"""Since then Đồng Nai is a city and ten of its communes are wards; the words of the site say so."""


@pytest.mark.parametrize("on", [BACK, TODAY])
def test_the_site_can_be_of_any_day_since_its_words_are_right(on: dt.date, project: Path) -> None:
    """All its pages are listed, and the day they speak of is the one asked for."""
    edition = opened(project, on, None, "", "")

    assert edition.catalogue.on == on
    assert {"", "dia-phuong/", "vinh-danh/"} <= {view.address for view in edition.views}


def test_a_day_before_is_refused_and_the_old_site_stays(tmp_path: Path) -> None:
    """One message: which day, why, and the first day that can be."""
    old = write(tmp_path / "site", {"index.html": "bản cũ"})

    done = build(lay_out(tmp_path / "project"), old, SOURCE_DATE_EPOCH=str(epoch_of(BACK - DAY)))

    assert done.returncode == 1
    assert "Không dựng được trang cho ngày 29/4/2026: lời trên trang nói theo tên gọi và cơ quan" in done.stderr
    assert "Dựng lùi xa nhất là ngày 30/4/2026; bỏ SOURCE_DATE_EPOCH" in done.stderr
    assert (old / "index.html").read_text(encoding="utf-8") == "bản cũ"


def test_no_name_or_body_of_the_data_is_newer_than_the_words(tmp_path: Path) -> None:
    """Whoever records a change that has come says from when on the words are right: `builds_from`."""
    records = world()
    told = [
        d
        for r in (records.agencies, records.campaign, *records.places)
        for d in dates(parts(r))
        if d.path[-1] == "since"
    ]

    assert earliest(records)[0] == records.campaign.builds_from == BACK
    assert max(day for d in told if (day := d.field.seen_from(d.value)) <= TODAY) <= BACK


def test_without_a_word_of_it_the_plan_and_the_places_say_how_far_back(tmp_path: Path) -> None:
    """No edition is of a day on which the plan, or any place, was still to come."""
    plan = ("data/sources.yml", "issued: 2021-08\n", "issued: 2021-02\n")
    field = ("data/campaign.yml", "ends: 2026-12-31\nphases", "ends: 2026-12-31\nbuilds_from: 2022-06-01\nphases")

    assert earliest(records_of(tmp_path / "a", tiny_campaign())) == (
        dt.date(2021, 8, 1),
        "kế hoạch ban hành sau ngày ấy",
    )
    assert earliest(records_of(tmp_path / "b", patched(plan)))[0] == dt.date(2021, 3, 1)
    assert earliest(records_of(tmp_path / "c", patched(field)))[0] == dt.date(2022, 6, 1)
    with pytest.raises(NoEditionError, match=r"ngày 31/7/2021: kế hoạch ban hành sau ngày ấy\. .* 01/8/2021"):
        opened(tmp_path / "a", dt.date(2021, 7, 31), None, "", "")


def test_names_bodies_and_places_are_as_of_the_day(tmp_path: Path) -> None:
    """What the campaign calls a place, an area, a body: as on that day, not as later."""
    records = records_of(tmp_path, tiny_campaign())
    early, late = Catalogue(records, dt.date(2022, 5, 31)), Catalogue(records, dt.date(2022, 6, 1))

    assert [len(c.gazetteer.places["90001"].periods) for c in (early, late)] == [1, 2]
    assert [[n.name for n in c.campaign.area_names] for c in (early, late)] == [
        ["tỉnh Vùng Thử"],
        ["tỉnh Vùng Thử", "xứ Vùng Thử"],
    ]
    assert [[s.agency for s in c.agencies["hoi-cu"].successors] for c in (early, late)] == [[], ["phong-hoc"]]


def test_a_story_without_a_picture_is_built(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The check warns of it; a strict build, which counts warnings, does not."""
    files = patched(("stories/2023/den-chong-gio/index.md", "plate: evening-class\n", ""))

    with caplog.at_level(logging.INFO, logger="mkdocs.hooks.campaign"):
        edition = opened(lay_out(tmp_path / "project", write(tmp_path / "records", files)), TODAY, None, "", "")

    assert [(r.levelname, "thieu-anh-dau" in r.message) for r in caplog.records] == [("INFO", True)]
    assert "2023/den-chong-gio" in edition.catalogue.stories


def test_a_day_still_to_come_keeps_nothing_from_being_built(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """It is told, but not as a warning: a strict build counts those."""
    files = patched(("data/initiatives/sach-tren-do.yml", "started: 2022-08", "started: 2199-08"))

    with caplog.at_level(logging.INFO, logger="mkdocs.hooks.campaign"):
        edition = opened(lay_out(tmp_path / "project", write(tmp_path / "records", files)), TODAY, None, "", "")

    assert [(r.levelname, "chua-toi-ngay" in r.message) for r in caplog.records] == [("INFO", True)]
    assert "ff66ff" not in edition.catalogue.exemplars


def test_the_name_of_somebody_who_is_called_like_one_withdrawn_keeps_nothing_from_being_built(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The check says to leave it as it is; where a withdrawn name is a record's own, there is no edition."""
    salt, head = "5" * 32, "what,kind,scope,day,reason,address,salt,hash,namesakes\n"
    files = patched(("stories/2022/ben-nuoc-co-sach/index.md", "cả bến cùng đọc.", "bà Lê Thị Mơ cùng đọc."))
    mark = name_hash("family", "Lê Thị Mơ", salt)
    files["data/withdrawn.csv"] = f"{head}w1w1w1,record,family,2023-05-01,yeu-cau,guong-sang/w1w1w1/,{salt},{mark},\n"

    with caplog.at_level(logging.INFO, logger="mkdocs.hooks.campaign"):
        opened(lay_out(tmp_path / "project", write(tmp_path / "records", files)), TODAY, None, "", "")

    assert [(r.levelname, "da-go" in r.message) for r in caplog.records] == [("INFO", True)]

    files[FAMILY] = re.sub("(?m)^name: .*", "name: Lê Thị Mơ", files[FAMILY])
    with pytest.raises(NoEditionError):
        opened(lay_out(tmp_path / "project2", write(tmp_path / "records2", files)), TODAY, None, "", "")
