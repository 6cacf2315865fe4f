"""Nothing dated after the build's day is anywhere in the site: every dated field of every kind, every byte written.

The dated fields are found from the models. Each is planted in a campaign with a word or a day of its own; a field that
is new fails here until it is said what its date means and how to plant it.
"""

from __future__ import annotations

import datetime as dt
import gzip
import io
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import NoneType
from typing import Any, get_args

import pytest
import yaml

from hooks.dates import PartialDate, epoch_of, show
from hooks.records.checks.ledger import ledger_text, seal
from hooks.records.checks.project import find_problems
from hooks.records.joined.dated import Meaning, meaning_of
from hooks.records.model.honours import Decision
from hooks.records.model.kinds import registry
from tests.building import built, lay_out, tree
from tests.campaigns import TODAY, tiny_campaign, write
from tests.conftest import Once
from tests.models import MODELS

pytestmark = pytest.mark.slow  # whole sites are built for it

TOMORROW = TODAY + dt.timedelta(days=1)
LATER = dt.date(2027, 3, 1)
"""A day after every planted one."""
DECISION, CHANGED = "data/honours/2026-ngay-mai/decision.yml", "data/honours/2022-tuyen-duong/decision.yml"
CLOSED = "data/honours/2026-se-dong/decision.yml"
STORY, CORRECTED = "stories/2026/bai-ngay-mai/index.md", "stories/2022/ben-nuoc-co-sach/index.md"
PERSON, COMMUNITY, CLAN = (
    "data/individuals/nguoi-lai-do.yml",
    "data/communities/ben-nuoc.yml",
    "data/clans/ho-ben-tren.yml",
)
UNIT, DEADLINES = "data/units/xuong-thuyen.yml", "data/milestones.yml"

WORDS = {
    "Decision.date": "zqaaxw",
    "Change.date": "zqabxw",
    "Story.date": "zqacxw",
    "Correction.date": "zqadxw",
    "Fact.date": "zqaexw",
    "KeyFigure.date": "zqapxw",
    "Consent.given_on": "zqafxw",
    "InitiativeExemplar.started": "zqagxw",
    "Statistic.as_of": "zqahxw",
    "Citation.published": "zqaixw",
    "Source.issued": "zqajxw",
    "NamedPeriod.since": "zqakxw",
    "PlacePeriod.since": "zqalxw",
    "Agency.since": "zqamxw",
    "Successor.since": "zqanxw",
    "FormerUnit.until": "zqaoxw",
    "Withdrawal.day": "zqaqxw",
    "LedgerEntry.closed": "",  # its word is the hash of a list
}
"""Dates that hold back what they stand in → the word planted there, seen from tomorrow on.

Six letters: shorter ones turn up by chance in the compressed files of a site.
"""
DAYS = {
    "Publishing.updated": dt.date(2027, 2, 3),
    "Exemplar.place_date": dt.date(2027, 2, 4),
    "Exemplar.confirmed_on": dt.date(2027, 2, 5),
    "ClanExemplar.fund_since": dt.date(2027, 2, 6),
    "Decision.closed": dt.date(2027, 2, 7),
    "Source.accessed": dt.date(2027, 2, 8),
    "Citation.accessed": dt.date(2027, 2, 9),
    "Agency.until": dt.date(2027, 2, 10),
    "NamedPeriod.until": dt.date(2027, 2, 11),
    "PlacePeriod.until": dt.date(2027, 2, 12),
    "FormerUnit.since": dt.date(2027, 2, 13),
}
"""Dates that are left out themselves until they have come → the day planted."""
AHEAD = {
    "Publishing.publish_on",  # is a question of visibility itself
    "Consent.until",
    "Draft.date",  # of a template
    "Allowed.day",  # stands on no page
    "LedgerEntry.resealed",  # stands on no page
    "PublishedAddress.since",  # stands on no page; written by the program when the address is there already
    "Source.effective",  # a document may say that it is to come into force
    *(f"Campaign.{name}" for name in ("starts", "ends", "builds_from")),
    *("Phase.starts", "Phase.ends"),
    *(f"Milestone.{name}" for name in ("date", "since", "until")),
}
"""Dates that are meant to lie ahead and may be seen."""


def fields_with_dates() -> dict[str, Meaning]:
    """“Model.field” of each dated field, once where it is declared → what the program takes it to mean."""
    found: dict[str, Meaning] = {}
    for model in {*MODELS, *registry.current().models}:
        for name, field in model.model_fields.items():
            if {dt.date, dt.datetime, PartialDate} & set(parts(field.annotation)):
                home = next(m for m in reversed(model.__mro__) if name in getattr(m, "model_fields", {}))
                found[f"{home.__name__}.{name}"] = meaning_of(model, name)
    return found


def parts(annotation: Any) -> Iterator[Any]:
    """The types an annotation is made of."""
    inner = [a for a in get_args(annotation) if a is not NoneType]
    yield from [annotation] if not inner else (p for a in inner for p in parts(a))


def test_every_dated_field_has_its_meaning_and_its_plant() -> None:
    """Who adds a date says what it means for readers, here and in records/joined/dated.py."""
    meanings = fields_with_dates()
    held = {f for f, m in meanings.items() if m in (Meaning.HOLDS, Meaning.FOLLOWS)}

    assert meanings.keys() == WORDS.keys() | DAYS.keys() | AHEAD
    assert held == WORDS.keys()
    assert {f for f, m in meanings.items() if m in (Meaning.LEFT_OUT, Meaning.ENDS)} - AHEAD == DAYS.keys()


def planted() -> dict[str, str]:
    """The tiny campaign with everything of `WORDS` dated tomorrow and each of `DAYS`."""
    w, d, files = WORDS, {k: v.isoformat() for k, v in DAYS.items()}, tiny_campaign()
    cited = "sources:\n  - publisher: Báo Thử\n    title: Bài cũ\n"
    # A deadline is told before its day, and this one is tomorrow.
    files[DEADLINES] = files[DEADLINES].replace(f"every: {TOMORROW:%m-%d}", "every: 12-30")
    files[DECISION] = (
        f"id: dd11ee\nname: Quyết định {w['Decision.date']}\ndate: {TOMORROW}\nauthority: Phòng {w['Decision.date']}\n"
        f"level: province\ntitle: nguoi-ham-hoc\nrecipients:\n  - id: 1\n    name: Người {w['Decision.date']}\n"
        f"    kind: individual\n    code: 90001\n    exemplar: dd44dd\n{cited}"
    )
    change = f"  - recipient: 1\n    kind: revocation\n    date: {TOMORROW}\n    text: bỏ {w['Change.date']}\n"
    files[CHANGED] = files[CHANGED].replace("changes:\n", f"changes:\n{change}")
    gone = f"{w['Withdrawal.day']},record,clan,{TOMORROW},yeu-cau,guong-sang/{w['Withdrawal.day']}/"
    files["data/withdrawn.csv"] = f"what,kind,scope,day,reason,address,salt,hash\n{gone},,{'0' * 64}\n"
    files[CLOSED] = closed_decision(DAYS["Decision.closed"].isoformat())
    files |= {"data/honours/2026-dong-mai/decision.yml": closed_decision(TOMORROW.isoformat(), "dd33ee")}
    files["data/honours/ledger.csv"] = ledger(files)
    files[STORY] = (
        f"---\ntitle: Bài {w['Story.date']}\nstandfirst: Sa pô.\nauthors:\n  - Ban Thử\ndate: {TOMORROW}\n"
        f"plate: book-van\nabout:\n  - dd44dd\nplaces:\n  - code: 90001\n{cited}---\n\nCó chữ {w['Story.date']} ở đây.\n"
    )
    files[CORRECTED] = files[CORRECTED].replace(
        "corrections:\n", f"corrections:\n  - date: {TOMORROW}\n    text: sửa {w['Correction.date']}\n"
    )
    files[PERSON] = files[PERSON].replace(
        "facts:\n",
        f"figures:\n  - value: 97\n    label: buổi {w['KeyFigure.date']}\n    date: {TOMORROW}\n"
        "    sources:\n      - publisher: Báo Thử\n        title: Bài cũ\n"
        f"facts:\n  - text: Việc {w['Fact.date']}.\n    date: {TOMORROW}\n",
    )
    files["data/families/nha-mai.yml"] = (
        f"id: bb33bb\nname: Nhà {w['Consent.given_on']}\nsummary: Một nhà.\n{cited}"
        f"consent:\n  given_on: {TOMORROW}\n  scope: Tên\n  kept_by: Tòa soạn\n"
    )
    files["data/initiatives/mo-hinh-mai.yml"] = (
        f"id: ff33ff\nname: Mô hình {w['InitiativeExemplar.started']}\nsummary: Một cách.\nstarted: {TOMORROW}\n{cited}"
    )
    files["data/statistics/2026-mai.yml"] = (
        f"id: hh33hh\nsubject: Vùng {w['Statistic.as_of']}\nperiod: năm 2026\nas_of: {TOMORROW}\n"
        f"figures:\n  - measure: ke-sach\n    label: Nhà\n    value: 5.678\n{cited}"
    )
    files[COMMUNITY] = (
        files[COMMUNITY]
        .replace(
            "    title: Bài về bến nước\n",
            "    title: Bài về bến nước\n"
            f"    accessed: {d['Citation.accessed']}\n  - id: van-ban-mai\n"
            f"  - publisher: Báo {w['Citation.published']}\n    published: {TOMORROW}\n",
        )
        .replace("  - code: 90007\n", "  - code: 90007\n  - code: 90010\n")
    )
    files[COMMUNITY] += f"updated: {d['Publishing.updated']}\nconfirmed_on: {d['Exemplar.confirmed_on']}\n"
    files[UNIT] = files[UNIT].replace(
        "place:\n  former: phường Sao Mai\n  district: TP. Gió Núi\nplace_date: 2019-05-04",
        f"place:\n  code: 90001\nplace_date: {d['Exemplar.place_date']}",
    )
    files[CLAN] = files[CLAN].replace("fund_since: 2003", f"fund_since: {d['ClanExemplar.fund_since']}")
    return files | planted_below_data(files, w, d)


def planted_below_data(files: Mapping[str, str], w: Mapping[str, str], d: Mapping[str, str]) -> dict[str, str]:
    """The plants in the files that every campaign has."""
    sources = files["data/sources.yml"].replace("accessed: 2026-10-01", f"accessed: {d['Source.accessed']}")
    word = w["Source.issued"]
    agencies = files["data/agencies.yml"]
    return {
        "data/sources.yml": sources
        + f"  - id: van-ban-mai\n    title: Văn bản {word}\n    issuer: Nơi {word}\n    group: Nhóm {word}\n"
        f"    issued: {TOMORROW}\n    status: in_force\n",
        "data/plan.yml": files["data/plan.yml"]
        .replace(
            "sources:\n              - van-ban-doi-ten\n",
            "sources:\n              - van-ban-doi-ten\n              - van-ban-mai\n",
        )
        .replace(
            "partners:\n              - doan-thuyen\n",
            "partners:\n              - doan-thuyen\n              - so-mai\n",
        ),
        "data/agencies.yml": agencies.replace(
            "    successors:\n",
            f"    successors:\n      - agency: doan-thuyen\n        since: {TOMORROW}\n        scope: việc {w['Successor.since']}\n        certainty: seen\n"
            "      - agency: so-mai\n        certainty: seen\n",
        )
        + f"  - id: so-mai\n    name: Sở {w['Agency.since']}\n    since: {TOMORROW}\n"
        f"  - id: doi-tam\n    name: Đội tạm\n    until: {d['Agency.until']}\n",
        "data/campaign.yml": files["data/campaign.yml"].replace(
            "    note: Tên dựng ra để thử.\n",
            f"    note: Tên dựng ra để thử.\n  - name: vùng {w['NamedPeriod.since']}\n    since: {TOMORROW}\n"
            f"    until: {d['NamedPeriod.until']}\n",
        ),
        "data/places.csv": place_rows(files["data/places.csv"], w["PlacePeriod.since"], d["PlacePeriod.until"])
        + "90011,Sau Nữa,Xã,2027-02-21,,15.4,108.4,20,8,1\n",
        "data/old_units.csv": files["data/old_units.csv"].replace("\n", ",\n").replace(",share,\n", ",share,since\n")
        + f"90010,Xã,{w['FormerUnit.until']},Huyện Bến Thử,Vùng Thử,{TODAY},whole,\n"
        f"90011,Xã,Lập Sau,Huyện Bến Thử,Vùng Thử,2027-02-20,whole,{d['FormerUnit.since']}\n",
    }


def place_rows(table: str, word: str, until: str) -> str:
    """A new place of tomorrow, and the end of one of today's."""
    head, *rows = table.splitlines()
    columns = head.split(",")
    last = rows[-1].split(",")
    last[columns.index("until")] = until
    new = dict(zip(columns, last, strict=True)) | {"code": "90010", "name": word, "since": str(TOMORROW), "until": ""}
    return "\n".join([head, *rows[:-1], ",".join(last), ",".join((new | {"tile_row": "9"}).values())]) + "\n"


def closed_decision(day: str, id_: str = "dd22ee") -> str:
    return (
        f"id: {id_}\nname: Danh sách đóng sau\ndate: 2026-11-01\nauthority: Phòng Học\nlevel: province\n"
        "title: nguoi-ham-hoc\nrecipients:\n  - id: 1\n    name: Ai đó\n    kind: individual\n"
        f"closed: {day}\nsources:\n  - publisher: Báo Thử\n    title: Bài cũ\n"
    )


def ledger(files: Mapping[str, str]) -> str:
    texts = [text for path, text in files.items() if path.endswith("decision.yml") and "closed:" in text]
    return ledger_text(tuple(seal(decision(text)) for text in texts))


def decision(text: str) -> Decision:
    return Decision.model_validate(yaml.load(text, Loader=yaml.BaseLoader))


# ---------------------------------------------------------------- the built sites


@pytest.fixture(scope="session")
def project(once: Once) -> Path:
    def make(folder: Path) -> Path:
        records = write(folder / "records", planted())
        told = find_problems(records, on=TODAY)
        assert {p.code for p in told} == {"chua-toi-ngay"}, [p.as_text() for p in told if p.code != "chua-toi-ngay"]
        return lay_out(folder / "project", records)

    return once("planted", make)


def site(once: Once, project: Path, on: dt.date) -> str:
    """What a build of the day `on` writes. Only looked at, so one is enough for all workers."""

    def make(folder: Path) -> Path:
        text = folder / "text"
        text.write_text(everything(project, folder / "site", on), encoding="utf-8", newline="")
        return text

    with once(f"planted-{on}", make).open(encoding="utf-8", newline="") as file:
        return file.read()


def everything(project: Path, out: Path, on: dt.date) -> str:
    """Everything a build of the day `on` writes, names of files too, whatever it is packed in, in small letters."""
    files = tree(built(project, out, SOURCE_DATE_EPOCH=str(epoch_of(on)), REPO_URL="https://github.com/vi-du/trang"))
    # The guide and the forms' own words are no records: they show examples with dates of their own.
    texts = [
        p + "\n" + "\n".join(unpacked(p, content)) for p, content in files.items() if not p.startswith("huong-dan/")
    ]
    return "\n".join(texts).casefold()


def unpacked(path: str, content: bytes) -> Iterator[str]:
    if path.endswith(".gz"):
        content = gzip.decompress(content)
    if path.endswith((".zip", ".xlsx")):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield from unpacked(name, packed.read(name))
    else:
        yield content.decode("utf-8", "replace")


@pytest.fixture(scope="session")
def today(once: Once, project: Path) -> str:
    return site(once, project, TODAY)


@pytest.fixture(scope="session")
def tomorrow(once: Once, project: Path) -> str:
    return site(once, project, TOMORROW)


@pytest.fixture(scope="session")
def later(once: Once, project: Path) -> str:
    return site(once, project, LATER)


@pytest.mark.parametrize("field", WORDS)
def test_what_is_dated_tomorrow_is_in_no_byte_of_todays_site(field: str, today: str, tomorrow: str) -> None:
    """Nor its address, nor its file; tomorrow it is there."""
    word = WORDS[field] or seal(decision(closed_decision(str(TOMORROW), "dd33ee"))).sha256 or "?"

    assert word not in today
    assert word in tomorrow


@pytest.mark.parametrize("field", DAYS)
def test_a_day_still_to_come_is_said_nowhere(field: str, today: str, tomorrow: str, later: str) -> None:
    """In no form; once it has come it is said."""
    day = DAYS[field]
    forms = {day.isoformat(), show(day)}

    assert [f for f in forms if f in today + tomorrow] == []
    assert [f for f in forms if f in later] != []


def test_the_day_itself_is_not_said_before(today: str) -> None:
    """Tomorrow's date stands nowhere: no page, list, sitemap, structured data or file says it."""
    assert TOMORROW.isoformat() not in today
    assert show(TOMORROW) not in today
