"""Places then and now, on the tiny gazetteer and on hand-made ones."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from hooks.records.joined.places import Gazetteer, district_key
from hooks.records.joined.resolved import PlaceFault, Resolved
from hooks.records.model.places import FormerUnit, PlacePeriod, Share
from hooks.records.model.shared import PlaceRef
from tests.campaigns import records_of, tiny_campaign

BEFORE, AFTER, UPGRADED = dt.date(2020, 5, 1), dt.date(2021, 3, 1), dt.date(2022, 6, 1)


@pytest.fixture
def gazetteer(tmp_path: Path) -> Gazetteer:
    records = records_of(tmp_path, tiny_campaign())
    return Gazetteer(records.places, records.former)


def at(gazetteer: Gazetteer, day: dt.date | None, **fields: str) -> Resolved:
    """The reference made out on one day; it must have no fault."""
    found = gazetteer.resolve(PlaceRef.model_validate(fields), day, day)
    assert isinstance(found, Resolved)
    return found


def fault(gazetteer: Gazetteer, day: dt.date | None, **fields: str) -> PlaceFault:
    """The fault of a reference on one day."""
    found = gazetteer.resolve(PlaceRef.model_validate(fields), day, day)
    assert isinstance(found, PlaceFault)
    return found


def former(
    code: str, kind: str, name: str, district: str = "Huyện Thử", until: str = "2021-02-28", share: str = "whole"
) -> FormerUnit:
    return FormerUnit.model_validate(
        {
            "now_code": code,
            "type": kind,
            "name": name,
            "district": district,
            "province": "Thử",
            "until": until,
            "share": share,
        }
    )


def period(code: str, kind: str, name: str, since: str = "2021-03-01", until: str | None = None) -> PlacePeriod:
    values = {"code": code, "name": name, "type": kind, "since": since, "until": until}
    return PlacePeriod.model_validate(
        {**values, "lat": "1", "lon": "1", "area_km2": "1", "tile_row": "0", "tile_col": "0"}
    )


@pytest.mark.parametrize(
    ("day", "label", "unchanged"),
    [
        (AFTER, "xã Cầu Gỗ", False),
        (UPGRADED - dt.timedelta(days=1), "xã Cầu Gỗ", False),
        (UPGRADED, "phường Cầu Gỗ", True),
        (None, "phường Cầu Gỗ", True),
    ],
)
def test_a_code_is_called_as_on_the_day(gazetteer: Gazetteer, day: dt.date | None, label: str, unchanged: bool) -> None:
    """The type of a unit is the one it had on the day, to the day."""
    found = at(gazetteer, day, code="90001", hamlet="bến Trên")

    assert (found.label, found.unchanged, found.now, found.hamlet) == (label, unchanged, ("90001",), "bến Trên")


def test_a_code_is_not_valid_before_it_began(gazetteer: Gazetteer) -> None:
    """The day before, the fault names the first day and the old names."""
    told = fault(gazetteer, AFTER - dt.timedelta(days=1), code="90007")

    assert told.field == "code"
    assert "01/3/2021" in told.message
    assert "former: Sao Mai, district: Gió Núi" in told.hint


@pytest.mark.parametrize(
    ("name", "district", "codes"),
    [
        ("Cầu Gỗ", "Bến Thử", ("90001",)),
        ("Cầu Gỗ", "Gió Núi", ("90007",)),
        ("xã Cầu Gỗ", "Huyện Bến Thử", ("90001",)),
        ("X. Cầu Gỗ", "H. Bến Thử", ("90001",)),
        ("CẦU GỖ", "huyện bến thử", ("90001",)),
        ("Thị trấn Bến Thử", "Bến Thử", ("90004",)),
        ("TT. Bến Thử", "Bến Thử", ("90004",)),
        ("P. Sao Mai", "TP. Gió Núi", ("90007",)),
        ("Phường Sao Mai", "TP Gió Núi", ("90007",)),
        ("Rẫy Cao", "Bến Thử", ("90001", "90004")),
    ],
)
def test_former_names_lead_to_today(gazetteer: Gazetteer, name: str, district: str, codes: tuple[str, ...]) -> None:
    """With or without the type, in any case; one name in two districts; a split unit has all its codes."""
    assert at(gazetteer, BEFORE, former=name, district=district).now == codes


def test_the_last_day_of_a_former_name_counts(gazetteer: Gazetteer) -> None:
    """The name holds through its last day and not on the next."""
    last = dt.date(2021, 2, 28)

    assert at(gazetteer, last, former="Sao Mai", district="Gió Núi").label == "phường Sao Mai"
    told = fault(gazetteer, last + dt.timedelta(days=1), former="Sao Mai", district="Gió Núi")
    assert (told.field, told.message) == ("former", "tên cũ này chỉ dùng đến 28/02/2021")


def test_a_year_that_holds_the_last_day_is_early_enough(gazetteer: Gazetteer) -> None:
    """A date that may lie before the end, or after the beginning, is not a fault."""
    first, last = dt.date(2021, 1, 1), dt.date(2021, 12, 31)

    for ref in (PlaceRef(former="Sao Mai", district="Gió Núi"), PlaceRef(code="90007")):
        assert isinstance(gazetteer.resolve(ref, first, last), Resolved)


def test_each_former_name_ends_on_its_own_day() -> None:
    """A unit that ended years before the others is not allowed until the others ended."""
    old, late = former("90001", "Xã", "Sớm", until="2015-01-31"), former("90001", "Xã", "Muộn")
    for units in ([old, late], [late, old]):
        gazetteer = Gazetteer([period("90001", "Xã", "Nay")], units)

        assert fault(gazetteer, dt.date(2018, 1, 1), former="Sớm", district="Thử").message.endswith("31/01/2015")
        assert at(gazetteer, dt.date(2018, 1, 1), former="Muộn", district="Thử").now == ("90001",)


def test_the_type_tells_two_units_of_one_name_apart() -> None:
    """A commune and a township of one name in one district need the type, and get their own codes."""
    units = [former("90001", "Xã", "Sông"), former("90002", "Thị trấn", "Sông")]
    gazetteer = Gazetteer([period("90001", "Xã", "A"), period("90002", "Xã", "B")], units)

    assert at(gazetteer, BEFORE, former="Thị trấn Sông", district="Thử").now == ("90002",)
    assert at(gazetteer, BEFORE, former="xã Sông", district="Thử").label == "xã Sông"
    assert "“Thị trấn Sông” hay “Xã Sông”" in fault(gazetteer, BEFORE, former="Sông", district="Thử").hint


def test_a_name_that_begins_like_a_type_is_found() -> None:
    """“Xã Tắc” is a name here, not a commune called Tắc."""
    gazetteer = Gazetteer([period("90001", "Xã", "A")], [former("90001", "Phường", "Xã Tắc")])

    assert at(gazetteer, BEFORE, former="Xã Tắc", district="Thử").label == "phường Xã Tắc"


def test_a_district_alone_means_all_its_places_today(gazetteer: Gazetteer) -> None:
    """A whole district is marked as such, its places in Vietnamese order."""
    found = at(gazetteer, None, district="Bến Thử")

    assert (found.label, found.now, found.whole_district) == ("huyện Bến Thử", ("90001", "90004"), True)


@pytest.mark.parametrize(
    ("fields", "field", "hint"),
    [
        ({"code": "90002"}, "code", "90001"),
        ({"former": "Sao Mia", "district": "Gió Núi"}, "former", "“Sao Mai”"),
        ({"former": "Sao Mai", "district": "Bến Thử"}, "former", "Bến Thử, Cầu Gỗ, Rẫy Cao"),
        ({"former": "Sao Mai", "district": "Gió Nui"}, "district", "“Gió Núi”"),
        ({"district": "Xa Lắc"}, "district", "old_units.csv"),
        ({"former": "xã Sao Mai", "district": "Gió Núi"}, "former", "Phường Sao Mai"),
    ],
)
def test_faults_point_to_the_field_and_to_what_was_meant(
    gazetteer: Gazetteer, fields: dict[str, str], field: str, hint: str
) -> None:
    """Each fault names its own field and something to write instead."""
    told = fault(gazetteer, BEFORE if "code" not in fields else None, **fields)

    assert told.field == field
    assert hint in told.hint


@pytest.mark.parametrize(
    ("units", "unchanged"),
    [
        ([former("90001", "Xã", "A")], True),
        ([former("90001", "Xã", "A"), former("90001", "Xã", "B")], False),
        ([former("90001", "Thị trấn", "A")], False),
        ([former("90001", "Xã", "A", share="part")], False),
        ([former("90001", "Xã", "A", share="part"), former("90002", "Xã", "A", share="part")], False),
    ],
)
def test_unchanged_means_nothing_but_the_code_is_new(units: list[FormerUnit], unchanged: bool) -> None:
    """A unit is unchanged when it alone, whole, became one of the same name and type."""
    gazetteer = Gazetteer([period("90001", "Xã", "A"), period("90002", "Xã", "B")], units)

    assert at(gazetteer, BEFORE, former="A", district="Thử").unchanged is unchanged


def test_a_place_knows_its_past(gazetteer: Gazetteer) -> None:
    """Spells in order, former units and provinces, and none before the first day."""
    place = gazetteer.places["90001"]

    assert [p.type for p in place.periods] == ["Xã", "Phường"]
    assert place.label == "phường Cầu Gỗ"
    assert place.on(AFTER) == place.periods[0]
    assert place.on(AFTER - dt.timedelta(days=1)) is None
    assert [(u.name, u.share) for u in place.former] == [("Cầu Gỗ", Share.WHOLE), ("Rẫy Cao", Share.PART)]
    assert gazetteer.places["90007"].provinces == ("Miền Bên",)
    assert gazetteer.starts == AFTER


def test_places_are_in_vietnamese_order() -> None:
    """By name as a dictionary has it, then by code; spells given in any order."""
    rows = [
        period("90009", "Xã", "Đá"),
        period("90003", "Xã", "Dừa"),
        period("90002", "Xã", "Đá"),
        period("90001", "Xã", "Ấp"),
    ]
    gazetteer = Gazetteer(rows, [])

    assert [p.code for p in gazetteer.by_name] == ["90001", "90003", "90002", "90009"]
    assert isinstance(gazetteer.resolve(PlaceRef(district="Thử"), None, None), PlaceFault)


@pytest.mark.parametrize(
    "name", ["Huyện Vĩnh Cửu", "H. Vĩnh Cửu", "h.Vĩnh Cửu", "vĩnh  cửu", "Thị xã Vĩnh Cửu", "TP.Vĩnh Cửu"]
)
def test_district_keys_are_without_type(name: str) -> None:
    """The kind of district, its short forms and capitals do not matter."""
    assert district_key(name) == "vĩnh cửu"


def test_district_keys_keep_tones_and_names_like_types() -> None:
    """Tones tell names apart, and a name is not cut at letters that look like a short form."""
    assert district_key("Huyện Hoà") == "hòa" != district_key("Huyện Hỏa")
    assert district_key("Hóc Môn") == "hóc môn"
    assert district_key("TPHCM") == "tphcm"
