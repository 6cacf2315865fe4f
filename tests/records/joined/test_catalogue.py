"""Everything joined: who may be seen when, and what leads to what."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from hooks.problems import Severity
from hooks.records.checks import hidden
from hooks.records.checks.project import find_problems
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.clauses import clause_index, in_plan_order, roles_of
from hooks.records.joined.consented import as_consented
from hooks.records.joined.visibility import is_published
from hooks.records.joined.waiting import waits
from hooks.records.model.consents import Consent
from hooks.records.model.duties import Duty, Role
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.plan import Clause
from hooks.records.reading.loading import load
from tests.campaigns import TODAY, catalogue_of, patched, records_of, tiny_campaign, write
from tests.models import exemplar_model

COMMUNITY = "data/communities/ben-nuoc.yml"
FAMILY = "data/families/nha-ben-song.yml"
STORY = "stories/2023/den-chong-gio/index.md"
CONSENT = (
    "consent:\n  given_on: 2022-05-01\n  scope: Tên, câu chuyện, nơi ở\n  kept_by: Tòa soạn\n  until: 2023-05-01\n"
)
DAY = dt.timedelta(days=1)


def family(**fields: object) -> Exemplar:
    return exemplar_model("family").model_validate(
        {"id": "bb22bb", "name": "Nhà", "summary": "Một nhà.", "sample": "true", **fields}
    )


@pytest.mark.parametrize(
    ("fields", "on", "samples", "seen"),
    [
        ({}, TODAY, True, True),
        ({}, TODAY, False, False),
        ({"draft": "true"}, TODAY, True, False),
        ({"publish_on": "2026-11-29"}, TODAY, True, True),
        ({"publish_on": "2026-12-01"}, TODAY, True, False),
        ({"updated": "2027-01-01"}, TODAY, True, True),
        ({"draft": "true", "publish_on": "2020-01-01"}, TODAY, True, False),
    ],
)
def test_who_may_be_seen(fields: dict[str, str], on: dt.date, samples: bool, seen: bool) -> None:
    """Drafts never, samples when asked for, the rest from its day on."""
    assert is_published(family(**fields), on, samples) is seen


@pytest.mark.parametrize(
    ("on", "seen"), [("2022-04-30", False), ("2022-05-01", True), ("2023-05-01", True), ("2023-05-02", False)]
)
def test_consent_holds_from_its_day_to_its_last(on: str, seen: bool) -> None:
    """Before consent was given, and after it ran out, a real family is not shown."""
    consent = {"given_on": "2022-05-01", "scope": "Tên", "kept_by": "Tòa soạn", "until": "2023-05-01"}
    real = family(sample="false", sources=[{"publisher": "Báo Thử"}], consent=consent)

    assert is_published(real, dt.date.fromisoformat(on), True) is seen


@pytest.mark.parametrize(
    ("scope", "covers", "covered"),
    [
        ("Tên", [], "name"),
        ("Chỉ tên và câu chuyện", [], "name text"),
        ("Tên, nơi ở cấp xã, câu chuyện; không đăng ảnh", [], "name text place"),
        ("Tên và ảnh", [], "name portrait"),
        ("tên, câu chuyện, không nêu nơi ở, ảnh", [], "name text"),
        ("Câu chuyện, ảnh; không nêu tên", [], "text portrait"),
        ("Tên, câu chuyện; ảnh thì không đăng", [], "name text"),
        ("Tên, câu chuyện. Ảnh, nơi ở: không", [], "name text"),
        ("Tên; cấm đăng ảnh", [], "name"),
        ("Tên, câu chuyện, ko đăng ảnh", [], "name text"),
        ("Tên (ảnh: xin đừng)", [], "name"),
        ("Tên, câu chuyện, nơi ở; ảnh đợi hỏi lại", [], "name text place"),
        ("Tên, nơi ở; không đăng hình ảnh và chỗ ở", [], "name"),
        ("Không đăng gì ngoài tên", [], ""),
        ("Đăng trên trang của chiến dịch", [], ""),
        ("Tên và ảnh", ["name"], "name"),
        ("Không đăng ảnh", ["name", "portrait"], "name"),
        ("Tên, câu chuyện; không đăng ảnh, không nêu nơi ở", ["name", "text", "place", "portrait"], "name text"),
        ("Tên, câu chuyện; không dùng vào việc khác", ["name", "text"], "name text"),
        ("Tên, câu chuyện; không nêu tên con", ["name", "text"], "name text"),
        ("Không đăng gì ngoài tên", ["name"], "name"),
        ("Theo phiếu", ["name", "portrait"], "name portrait"),
    ],
)
def test_what_consent_covers(scope: str, covers: list[str], covered: str) -> None:
    """A list says it, but for what the words refuse; without one, the words: what they name, and refuse nowhere."""
    consent = Consent.model_validate(
        {"given_on": "2022-05-01", "scope": scope, "kept_by": "Tòa soạn", "covers": covers}
    )

    assert consent.covered == set(covered.split())


def _covering(*covers: str) -> Exemplar:
    consent = {"given_on": "2022-05-01", "scope": "x", "kept_by": "Tòa soạn", "covers": covers}
    told = {"place": {"code": "90001"}, "story": "Lời.", "facts": [{"text": "Việc."}], "members": "5"}
    photo = {"file": "nha.jpg", "alt": "Nhà.", "credit": "Ban Thử"}
    return family(sample="false", sources=[{"publisher": "Báo Thử"}], consent=consent, photo=photo, **told)


@pytest.mark.parametrize(
    ("covers", "shown"),
    [
        ("name text place portrait", "place photo story facts members summary"),
        ("name text place", "place story facts members summary"),
        ("name portrait", "photo"),
        ("name text", "story facts members summary"),
        ("name", ""),
        ("text place portrait", None),
    ],
)
def test_what_consent_does_not_cover_is_not_shown(covers: str, shown: str | None) -> None:
    """Without the name nothing is; each other part goes by itself, the text with all that tells of the family."""
    record = _covering(*covers.split())
    left = as_consented(record)

    assert is_published(record, TODAY, False) is (shown is not None)
    if shown is None:
        assert left is None
        return
    fields = ("place", "photo", "story", "facts", "members", "summary")
    assert [f for f in fields if getattr(left, f)] == sorted(shown.split(), key=fields.index)
    assert left.name == "Nhà"


@pytest.mark.parametrize(("days", "told"), [(31, False), (30, True), (0, True), (-1, True)])
def test_the_end_of_consent_is_told_thirty_days_ahead(tmp_path: Path, days: int, told: bool) -> None:
    until = f"consent:\n  given_on: 2022-01-01\n  scope: Tên\n  kept_by: Ban Thử\n  until: {TODAY + days * DAY}\n"
    sources = "sources:\n  - publisher: Báo Thử\n"
    text = f"id: zz99zz\nname: Nhà bến Giữa\nsummary: Cả nhà đọc.\n{until}{sources}"
    root = write(tmp_path, {**tiny_campaign(), "data/families/nha-that.yml": text})
    found = [p for p in find_problems(root, on=TODAY) if p.code == hidden.ENDS]

    assert bool(found) is told
    assert all(p.severity is Severity.WARNING for p in found)
    assert ("nha-that" in "".join(p.file for p in found)) is (0 <= days <= 30)


def test_consent_without_an_end_holds() -> None:
    """No last day, no end."""
    consent = {"given_on": "2022-05-01", "scope": "Tên", "kept_by": "Tòa soạn"}
    person = exemplar_model("individual").model_validate(
        {"id": "aa11aa", "name": "Quý", "summary": "x", "sources": [{"publisher": "Báo Thử"}], "consent": consent}
    )

    assert is_published(person, dt.date(2199, 1, 1), False)


@pytest.mark.parametrize(
    ("fields", "samples", "told"),
    [
        ({"draft": "true"}, True, "Bản nháp"),
        ({"publish_on": "2026-12-20"}, True, "Chờ ngày 20/12/2026"),
        ({"publish_on": "20/12/2026 08:30"}, True, "Chờ 8 giờ 30 ngày 20/12/2026"),
        ({"draft": "true", "publish_on": "2026-12-20"}, True, "Bản nháp. Chờ ngày 20/12/2026"),
        ({"draft": "true", "publish_on": "2026-11-29"}, True, "Bản nháp"),
        ({"draft": "true"}, False, None),
    ],
)
def test_a_preview_shows_what_waits_and_says_for_what(fields: dict[str, str], samples: bool, told: str | None) -> None:
    """Samples only where they are asked for."""
    record = family(**fields)
    wait = waits(record, TODAY)

    assert not is_published(record, TODAY, samples)
    assert is_published(record, TODAY, samples, early=True) is (told is not None)
    assert wait
    assert told in (None, wait.told)


@pytest.mark.parametrize("period", [{"given_on": "2026-12-01"}, {"given_on": "2022-05-01", "until": "2026-11-28"}])
@pytest.mark.parametrize("more", [{}, {"draft": "true"}, {"publish_on": "2026-12-20"}])
def test_without_consent_of_today_not_even_a_preview_shows_a_family(
    period: dict[str, str], more: dict[str, str]
) -> None:
    """Not given yet, or run out: neither is a matter of waiting."""
    consent = {"scope": "Tên", "kept_by": "Tòa soạn", **period}
    real = family(sample="false", sources=[{"publisher": "Báo Thử"}], consent=consent, **more)

    assert not is_published(real, TODAY, True, early=True)


def test_a_preview_has_a_story_and_a_decision_of_a_later_day(tmp_path: Path) -> None:
    """Their own date is what they wait for, and what is inside them is as it will be on that day."""
    files = patched((STORY, "date: 2023-01-20", "date: 2026-12-20"))
    decision = "data/honours/2022-tuyen-duong/decision.yml"
    files[decision] = files[decision].replace("date: 2022-12-01", "date: 2026-12-01").replace("2023-", "2027-")
    write(tmp_path, files)
    records, _ = load(tmp_path)
    assert records
    now, early = Catalogue(records, TODAY), Catalogue(records, TODAY, early=True)

    assert {"2023/den-chong-gio", "gg77gg"} == names(early) - names(now)
    assert {file: wait.told for file, wait in early.waiting.items()} == {
        STORY: "Chờ ngày 20/12/2026",
        decision: "Chờ ngày 01/12/2026",
    }
    assert now.waiting == {}
    assert early.decisions["gg77gg"].record.changes == []


def names(catalogue: Catalogue) -> set[str]:
    """Ids of all that the catalogue shows."""
    return {
        *catalogue.exemplars,
        *catalogue.decisions,
        *catalogue.stories,
        *(s.record.id for s in catalogue.statistics),
    }


def test_without_samples_only_the_real_is_left(tmp_path: Path) -> None:
    """Samples vanish from every index, with the lines of sample decisions."""
    catalogue = catalogue_of(tmp_path, tiny_campaign(), samples=False)

    assert names(catalogue) == {"dd44dd", "ee55ee", "ff66ff", "hh88hh", "2022/ben-nuoc-co-sach", "2023/den-chong-gio"}
    assert catalogue.honours == ()
    assert set(catalogue.clause_exemplars) == {"I.1.d", "I.1.đ"}


def test_with_samples_all_is_there(tmp_path: Path) -> None:
    """Nothing of the tiny campaign is hidden on the day of the tests."""
    assert len(names(catalogue_of(tmp_path, tiny_campaign()))) == 10


@pytest.mark.parametrize(
    "path", [COMMUNITY, "data/statistics/2022-vung-thu.yml", "data/honours/2022-tuyen-duong/decision.yml"]
)
@pytest.mark.parametrize("line", ["draft: true\n", "publish_on: 2026-11-30\n"])
def test_what_is_not_out_yet_is_in_no_index(tmp_path: Path, path: str, line: str) -> None:
    """Drafts and records before their day are left out, whatever their kind."""
    files = tiny_campaign()
    hidden = files[path].partition("id: ")[2].split()[0]
    before = names(catalogue_of(tmp_path / "a", files))
    files[path] = line + files[path]

    assert before - names(catalogue_of(tmp_path / "b", files)) == {hidden}


def test_a_hidden_exemplar_leads_nowhere(tmp_path: Path) -> None:
    """Its clause, its place and its stories' places do not show it."""
    files = tiny_campaign()
    seen = catalogue_of(tmp_path / "a", files)
    files[COMMUNITY] = "draft: true\n" + files[COMMUNITY]
    hidden = catalogue_of(tmp_path / "b", files)

    assert "dd44dd" in {e.record.id for e in seen.clause_exemplars["I.1.d"]}
    assert "dd44dd" in {e.record.id for e in seen.exemplars_at["90004"]}
    assert {e.record.id for e in hidden.clause_exemplars["I.1.d"]} == {"aa11aa"}
    assert {e.record.id for e in hidden.exemplars_at["90004"]} == {"bb22bb"}
    # The story still names Bến Thử, which is in 90004 today, but 90007 came only through the exemplar.
    assert "90007" in seen.stories_at
    assert set(hidden.stories_at) == {"90001", "90004"}


def test_a_story_comes_out_on_its_day(tmp_path: Path) -> None:
    """A story of tomorrow is not there today, without any other field."""
    records = records_of(tmp_path, tiny_campaign())
    day = dt.date(2023, 1, 20)

    assert "2023/den-chong-gio" in Catalogue(records, day).stories
    assert "2023/den-chong-gio" not in Catalogue(records, day - DAY).stories


def test_a_story_can_be_held_back_after_its_day(tmp_path: Path) -> None:
    """publish_on counts for stories too."""
    files = patched((STORY, "date: 2023-01-20", "publish_on: 2026-12-01\ndate: 2023-01-20"))

    assert list(catalogue_of(tmp_path, files).stories) == ["2022/ben-nuoc-co-sach"]


def test_consent_that_ran_out_hides_the_family(tmp_path: Path) -> None:
    """The catalogue asks the same question as is_published."""
    files = patched(
        (FAMILY, "sample: true\n", ""), (FAMILY, "members: 5\nclan: cc33cc\n", CONSENT + "sources:\n  - id: de-cuong\n")
    )
    records = records_of(tmp_path, files)

    assert "bb22bb" in Catalogue(records, dt.date(2023, 5, 1)).exemplars
    assert "bb22bb" not in Catalogue(records, dt.date(2023, 5, 2)).exemplars


# ---------------------------------------------------------------- backlinks


def test_stories_lead_back_from_exemplars_and_places(tmp_path: Path) -> None:
    """Each exemplar knows its stories, each place those that name it or one of its exemplars."""
    catalogue = catalogue_of(tmp_path, tiny_campaign())

    about = {id_: [f"{s.year}/{s.slug}" for s in stories] for id_, stories in catalogue.stories_about.items()}
    assert about == {"ff66ff": ["2022/ben-nuoc-co-sach"], "dd44dd": ["2022/ben-nuoc-co-sach"]}
    assert set(catalogue.stories_at) == {"90001", "90004", "90007"}
    assert all(len(stories) == 1 for stories in catalogue.stories_at.values())


def test_an_exemplar_named_twice_is_told_once(tmp_path: Path) -> None:
    """A story that lists one exemplar twice appears once on its page; so does a clause."""
    files = patched(
        ("stories/2022/ben-nuoc-co-sach/index.md", "  - dd44dd\n", "  - dd44dd\n  - dd44dd\n"),
        (COMMUNITY, "  - I.1.d\n", "  - I.1.d\n  - I.1.d\n"),
    )
    catalogue = catalogue_of(tmp_path, files)

    assert len(catalogue.stories_about["dd44dd"]) == 1
    assert [e.record.id for e in catalogue.clause_exemplars["I.1.d"]].count("dd44dd") == 1


def test_exemplars_stand_at_todays_places(tmp_path: Path) -> None:
    """A split commune leads to both places; a whole district to none; more_places count."""
    found = {
        code: {e.record.id for e in at} for code, at in catalogue_of(tmp_path, tiny_campaign()).exemplars_at.items()
    }

    assert found == {
        "90001": {"aa11aa", "bb22bb", "ff66ff"},
        "90004": {"bb22bb", "dd44dd"},
        "90007": {"dd44dd", "ee55ee"},
    }


def test_real_exemplars_come_before_samples_in_vietnamese_order(tmp_path: Path) -> None:
    """Real ones first, then samples; people by given name, others by name."""
    catalogue = catalogue_of(tmp_path, tiny_campaign())

    shown = [e.record.name for e in catalogue.exemplars.values()]
    assert shown[:3] == ["Bến Nước Đồi Sim", "Sách trên đò", "Xưởng Thuyền Gió Núi"]
    assert [e.record.sample for e in catalogue.exemplars.values()] == [False] * 3 + [True] * 3


def test_stories_are_newest_first(tmp_path: Path) -> None:
    """By day, the latest on top."""
    assert list(catalogue_of(tmp_path, tiny_campaign()).stories) == ["2023/den-chong-gio", "2022/ben-nuoc-co-sach"]


# ---------------------------------------------------------------- the plan


def test_work_of_an_agency_has_its_groups_work(tmp_path: Path) -> None:
    """A member of a group has the group's work too."""
    work = catalogue_of(tmp_path, tiny_campaign()).clauses_of_agency

    assert work == {
        "phong-hoc": (
            ("I.1", "thuc-hien"),
            ("I.1.d", "chu-tri"),
            ("I.1.d", "cung-phoi-hop"),
            ("I.1.đ", "nhan-bao-cao"),
            ("I.1.đ", "thuc-hien"),
            ("III.1", "tong-hop"),
        ),
        "doan-thuyen": (("I.1.d", "cung-phoi-hop"), ("I.1.đ", "thuc-hien")),
        "hoi-cu": (("I.1.d", "cung-phoi-hop"), ("I.1.đ", "thuc-hien"), ("I.2", "thuc-hien")),
    }


def test_all_numbers_of_plan_and_criteria_can_be_cited(tmp_path: Path) -> None:
    """Parts, clauses, groups and criteria, in the order of the plan; d before đ."""
    index = clause_index(records_of(tmp_path, tiny_campaign()))

    assert list(index) == [
        *("I", "I.1", "I.1.d", "I.1.đ", "I.2", "II", "II.1", "II.2", "III", "III.1"),
        *("II.2.d", "II.2.d.1", "II.2.d.2", "II.2.đ", "II.2.đ.1"),
    ]
    assert index["I.1.đ"].title == "Góp sách"
    assert index["II.2.đ.1"].group is index["II.2.đ"].group is not None


def test_the_catalogue_depends_on_nothing_but_records_and_day(tmp_path: Path) -> None:
    """Two catalogues of one campaign say the same in the same order."""
    records = records_of(tmp_path, tiny_campaign())
    one, other = Catalogue(records, TODAY), Catalogue(records, TODAY)

    assert list(one.exemplars) == list(other.exemplars)
    assert one.honours == other.honours
    assert one.stories_at == other.stories_at


def duty(role: Role, *bodies: str) -> Duty:
    return Duty(role=role, bodies=list(bodies))


def test_a_clause_gives_its_roles_even_where_its_points_say_the_same() -> None:
    """What a clause above its points says is told as well: VII.10 names the districts, and so do its points."""
    point = Clause(id="I.1.a", roles=[duty(Role.LEADS, "so-a")])
    above = [duty(Role.LEADS, "so-a", "so-b"), duty(Role.WITH, "so-c")]
    clause = Clause(id="I.1", roles=above, clauses=[point])

    assert list(roles_of(clause)) == [("so-a", Role.LEADS), ("so-b", Role.LEADS), ("so-c", Role.WITH)]
    assert list(roles_of(point)) == [("so-a", Role.LEADS)]


def test_a_group_of_criteria_stands_after_the_clause_that_holds_it(tmp_path: Path) -> None:
    """The index has criteria after all clauses; who reads the plan has them where they are."""
    index = clause_index(records_of(tmp_path, tiny_campaign()))

    assert [e.id for e in in_plan_order(index)] == [
        *("I", "I.1", "I.1.d", "I.1.đ", "I.2", "II", "II.1", "II.2"),
        *("II.2.d", "II.2.d.1", "II.2.d.2", "II.2.đ", "II.2.đ.1", "III", "III.1"),
    ]
