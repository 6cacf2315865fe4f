"""Feeds and the calendar as programs of readers take them: well formed, whole addresses, ids that stay, nothing too early."""

from __future__ import annotations

import datetime as dt
import json
import re
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import feedparser
import icalendar
import pytest

from hooks.dates import VIETNAM
from hooks.pages.feeds import entries
from hooks.pages.feeds.pages import CALENDAR, FEEDS, files
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.moved import title_mark
from hooks.records.model.published import ADDRESSES
from tests.campaigns import TODAY, catalogue_of, patched

BASE = "https://vi-du.example/trang/"
STORY, OTHER = "stories/2023/den-chong-gio/index.md", "stories/2022/ben-nuoc-co-sach/index.md"
HOSTILE = "Đèn <b>chong</b> & ]]> gió"
LONG = "Gom tin cả năm; của mọi bến, mọi thuyền, kể cả những nơi chưa từng gửi tin"
CAMPAIGN = patched(
    (STORY, "title: Đèn chong gió", f'title: "{HOSTILE}"'),
    (STORY, "date: 2023-01-20", "date: 2023-01-20\nupdated: 2023-02-03"),
    (STORY, "Ngọn đèn", "[Bến](guong:dd44dd). Ngọn đèn"),
    ("data/milestones.yml", "Gom tin cả năm", LONG),
    (OTHER, "plate: reading-house", "plate: reading-house\nformer_slugs:\n  - ben-cu\n  - ben-giua"),
)
NAMES = {"atom": "http://www.w3.org/2005/Atom", "content": "http://purl.org/rss/1.0/modules/content/"}


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return catalogue_of(tmp_path_factory.mktemp("feeds"), CAMPAIGN)


@pytest.fixture(scope="module")
def made(catalogue: Catalogue) -> dict[str, bytes]:
    return files(catalogue, BASE)


def parsed(content: bytes) -> ET.Element:
    return ET.fromstring(content)  # noqa: S314 (made a moment ago)


def items(made: dict[str, bytes], name: str) -> list[ET.Element]:
    return parsed(made[f"theo-doi/{name}.xml"]).findall("channel/item")


def text(item: ET.Element, path: str) -> str:
    found = item.findtext(path, namespaces=NAMES)
    assert found is not None, path
    return found


@pytest.mark.parametrize("told", FEEDS, ids=lambda told: told.name)
def test_each_feed_is_what_rss_asks_for(made: dict[str, bytes], told: Any) -> None:
    """RSS 2.0: what a channel and an item must have; unique ids, dates that can be read, whole addresses, newest first."""
    root = parsed(made[told.rss])
    channel = root.find("channel")
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    assert channel is not None
    assert all(channel.findtext(name) for name in ("title", "link", "description", "language"))
    assert channel.find("atom:link", NAMES) is not None
    found = channel.findall("item")
    assert found
    assert len({text(i, "guid") for i in found}) == len(found)
    days = [parsedate_to_datetime(text(i, "pubDate")) for i in found]
    assert days == sorted(days, reverse=True)
    assert all(day.utcoffset() == dt.timedelta(hours=7) for day in days)
    assert all(dt.datetime.fromisoformat(text(i, "atom:updated")) >= day for i, day in zip(found, days, strict=True))
    for item in found:
        assert text(item, "link").startswith(BASE)
        addresses = re.findall(r'(?:href|src)="([^"]*)"', item.findtext("content:encoded", "", NAMES))
        assert all(urlsplit(address).scheme for address in addresses)


@pytest.mark.parametrize("told", FEEDS, ids=lambda told: told.name)
def test_a_program_of_readers_takes_each_feed_without_complaint(made: dict[str, bytes], told: Any) -> None:
    """feedparser, on which many readers stand, with the words, ids and moments that were meant."""
    read: Any = feedparser.parse(made[told.rss])

    assert (read.bozo, read.version, read.feed.language) == (0, "rss20", "vi")
    assert [e.id for e in read.entries] == [text(i, "guid") for i in items(made, told.name)]
    assert all(e.link.startswith(BASE) and e.published_parsed and e.updated_parsed and e.summary for e in read.entries)
    assert not any(e.guidislink for e in read.entries)


@pytest.mark.parametrize("told", FEEDS, ids=lambda told: told.name)
def test_the_json_feed_tells_the_same(made: dict[str, bytes], told: Any) -> None:
    feed = json.loads(made[told.json])

    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == BASE + told.json
    found = items(made, told.name)
    assert [i["id"] for i in feed["items"]] == [text(i, "guid") for i in found]
    assert [i["title"] for i in feed["items"]] == [text(i, "title") for i in found]
    assert all(("content_html" in i) != ("content_text" in i) for i in feed["items"])


def test_words_stay_what_they_are(made: dict[str, bytes]) -> None:
    """A title with signs of HTML is that title in both; the whole text is there, with its links."""
    first = items(made, "cau-chuyen")[0]

    assert text(first, "title") == HOSTILE
    whole = text(first, "content:encoded")
    assert "Ngọn đèn thắp lúc trời vừa tối." in whole
    assert f'href="{BASE}guong-sang/dd44dd-ben-nuoc-doi-sim/"' in whole
    assert text(first, "atom:updated").startswith("2023-02-03")


def test_corrections_of_every_kind_are_told_with_an_id_that_stays(made: dict[str, bytes], tmp_path: Path) -> None:
    """Of a story, a record, a decision and a row, each a sentence; a record's new name changes nothing."""

    def told(name: str) -> dict[str, str]:
        community = "data/communities/ben-nuoc.yml"
        said = "corrections:\n  - date: 2023-04-05\n    text: lớp mở năm 2022.\n    why: Chép nhầm.\n"
        changed = CAMPAIGN | {community: CAMPAIGN[community].replace("Bến Nước Đồi Sim", name, 1) + said}
        feed = json.loads(files(catalogue_of(tmp_path / name, changed), BASE)["theo-doi/dinh-chinh.json"])
        return {i["id"]: i["summary"] for i in feed["items"]}

    now = told("Bến Nước Đồi Sim")
    assert now["exemplar:dd44dd:2023-04-05:1"] == "Lớp mở năm 2022. Vì sao: Chép nhầm."
    assert {id_.partition(":")[0] for id_ in now} == {"exemplar", "decision", "statistic", "story", "row"}
    assert told("Bến Khác").keys() == now.keys()


def test_an_id_outlasts_a_new_name(made: dict[str, bytes]) -> None:
    assert text(items(made, "cau-chuyen")[1], "guid") == "story:2022/ben-cu"


@pytest.mark.parametrize("to", ["", "2023/den-chong-gio"])
def test_an_id_outlasts_a_name_that_only_the_ledger_remembers(tmp_path: Path, to: str) -> None:
    """Before the release after the renaming, which finds it by the title, and from then on."""
    line = "cau-chuyen/2023/{0}/,story,2023/{0},{1},{2},," + title_mark(HOSTILE) + "\n"
    ledger = "address,kind,id,since,to,rows,mark\n" + line.format("den-xua", "2023-02-01", to)
    if to:
        ledger += line.format("den-chong-gio", "2023-02-01", "")
    made = files(catalogue_of(tmp_path, CAMPAIGN | {ADDRESSES: ledger}), BASE)

    assert text(items(made, "cau-chuyen")[0], "guid") == "story:2023/den-xua"


def test_samples_are_marked_and_not_in_a_release(made: dict[str, bytes], tmp_path: Path) -> None:
    release = files(catalogue_of(tmp_path, CAMPAIGN, samples=False), BASE)

    assert all(text(i, "title").startswith("Minh họa: ") for i in items(made, "quyet-dinh"))
    assert items(release, "quyet-dinh") == []
    assert {text(i, "guid").partition(":")[0] for i in items(release, "dinh-chinh")} == {"statistic", "story"}
    assert parsed(release["theo-doi/quyet-dinh.xml"]).findtext("channel/lastBuildDate")


def test_nothing_comes_before_its_minute(tmp_path: Path) -> None:
    """A draft, a correction of a later day and what is to be published later are in no feed; then with its hour."""
    waiting = CAMPAIGN | {
        STORY: CAMPAIGN[STORY].replace("plate:", "publish_on: 2026-12-01 08:30\nplate:", 1),
        OTHER: CAMPAIGN[OTHER].replace("plate:", "draft: true\nplate:", 1),
    }
    hour = dt.datetime(2026, 12, 1, 8, 30, tzinfo=VIETNAM)
    before = files(catalogue_of(tmp_path, waiting, hour - dt.timedelta(minutes=1)), BASE)
    after = files(catalogue_of(tmp_path, waiting, hour), BASE)

    assert items(before, "cau-chuyen") == []
    assert b"chong" not in b"".join(before.values())
    assert "Bến nước có sách" not in before["theo-doi/dinh-chinh.xml"].decode()
    assert [text(i, "pubDate") for i in items(after, "cau-chuyen")] == ["Tue, 01 Dec 2026 08:30:00 +0700"]


def test_a_feed_is_bounded(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest are told."""
    monkeypatch.setattr(entries, "MOST", 1)

    assert [text(i, "title") for i in items(files(catalogue, BASE), "cau-chuyen")] == [HOSTILE]


def test_without_a_public_address_there_is_none(catalogue: Catalogue) -> None:
    assert files(catalogue, "") == {}


# ---------------------------------------------------------------- the calendar


def events(content: bytes) -> list[dict[str, str]]:
    """The events, unfolded and unescaped, as a program of calendars reads them."""
    lines = content.decode().replace("\r\n ", "").split("\r\n")
    assert (lines[0], lines[-2], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR", "")
    out: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            out.append({})
        elif out and name != "END":
            assert name not in out[-1], line
            out[-1][name] = re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], value)
    return out


def test_a_program_of_calendars_takes_it_whole(made: dict[str, bytes]) -> None:
    """icalendar reads the same events, none with an error, and would write each line as it stands."""
    calendar: Any = icalendar.Calendar.from_ical(made[CALENDAR])

    assert not calendar.errors
    read = {str(e["UID"]): e for e in calendar.walk("VEVENT")}
    assert sorted(read) == sorted(e["UID"] for e in events(made[CALENDAR]))
    for event in events(made[CALENDAR]):
        found = read[event["UID"]]
        assert not found.errors
        assert (str(found["SUMMARY"]), str(found["DESCRIPTION"])) == (event["SUMMARY"], event["DESCRIPTION"])
        assert found["DTEND"].dt - found["DTSTART"].dt == dt.timedelta(days=1)
    one, other = (data.replace(b"\r\n ", b"").split(b"\r\n") for data in (calendar.to_ical(), made[CALENDAR]))
    assert sorted(one) == sorted(other)


def test_the_calendar_keeps_the_rules_of_its_form(made: dict[str, bytes]) -> None:
    """RFC 5545: lines of at most 75 octets that end in CR LF, no letter torn apart, what an event must have."""
    content = made[CALENDAR]
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in lines)
    assert all(line.decode() is not None for line in lines)
    assert any(line.startswith(b" ") for line in lines)
    found = events(content)
    assert len({e["UID"] for e in found}) == len(found) > 0
    assert {e["DTSTAMP"] for e in found} == {f"{TODAY:%Y%m%d}T050000Z"}
    for event in found:
        first = dt.date.fromisoformat(event["DTSTART;VALUE=DATE"])
        assert dt.date.fromisoformat(event["DTEND;VALUE=DATE"]) == first + dt.timedelta(days=1)
        assert urlsplit(event["URL"]).netloc == "vi-du.example"


def test_a_deadline_is_the_last_day_in_time_in_the_plans_words(tmp_path: Path) -> None:
    """A day; before a day; a quarter and a year, of which only the last day can be shown, which is told."""
    milestones = "data/milestones.yml"
    changed = CAMPAIGN | {
        milestones: CAMPAIGN[milestones].replace(
            "limit: den-het\n    every: 11-30", "limit: truoc\n    every: 11-30", 1
        )
    }
    found = {e["UID"]: e for e in events(files(catalogue_of(tmp_path, changed, dt.date(2022, 1, 5)), BASE)[CALENDAR])}

    quarter, yearly = found["gop-sach-2022@vi-du.example"], found["gom-tin-2026@vi-du.example"]
    assert quarter["DTSTART;VALUE=DATE"] == "20220930"
    assert quarter["SUMMARY"] == "Góp sách xong (trong quý III năm 2022)"
    assert "không ghi ngày" in quarter["DESCRIPTION"]
    assert yearly["DTSTART;VALUE=DATE"] == "20261129"
    assert yearly["SUMMARY"] == f"{LONG} (trước ngày 30/11/2026)"
    assert "không ghi ngày" not in yearly["DESCRIPTION"]
    assert sorted(found) == ["gom-tin-2022@vi-du.example", *sorted(found)[1:]]  # the years that are over are not there
    assert "gom-tin-2027@vi-du.example" not in found


def test_only_the_stamp_changes_with_the_day(tmp_path: Path) -> None:
    first, second = (
        files(catalogue_of(tmp_path / str(day), CAMPAIGN, day), BASE)
        for day in (dt.date(2026, 11, 28), dt.date(2026, 11, 29))
    )

    assert {name for name in first if first[name] != second[name]} == {CALENDAR}
    assert first[CALENDAR].replace(b"20261128T", b"20261129T") == second[CALENDAR]
