"""Spellings of one name are one, those of two names are two."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from hooks.dates import show
from hooks.desk.place_words.addresses import Words
from hooks.desk.place_words.lists import Placer
from hooks.desk.place_words.questions import PlaceFinder
from hooks.records.joined.ended import alive
from hooks.records.joined.places import bare_district, district_key
from hooks.records.joined.resolved import PlaceFault
from hooks.records.joined.spelling import name_key, other_spellings, same_spelling
from hooks.records.model.shared import PlaceRef
from hooks.text import clean_line, fold
from tests.desk.importing.stepping import gazetteer

DAYS = [
    dt.date(2018, 1, 1), dt.date(2019, 5, 31), dt.date(2019, 6, 1), dt.date(2024, 10, 31), dt.date(2024, 11, 1),
    dt.date(2025, 6, 30), dt.date(2025, 7, 1), dt.date(2026, 9, 1),
]  # fmt: skip


@pytest.mark.parametrize(
    "spellings",
    [
        "Đak Ơ|Đắk Ơ|Dak Ơ|Đăk Ơ|Đắc Ơ|Đắk-Ơ|ĐẮK Ơ|ĐắkƠ|Đăk'Ơ|Dak O|Dăk Ơ",
        "Dak Lua|Đắc Lua|Đak Lua|Đắk Lua|Đăk-Lua|Đắk Lúa",
        "Đăk Nhau|Đak Nhau|Đắk - Nhau|Đắk’Nhau",
        "Bù Gia Mập|Bù Gia Mâp|bù gia mập|BÙ GIA MẬP|Bù-Gia-Mập|BùGiaMập",
        "Mỹ Lý|Mỹ Lí|Mĩ Lý|Mĩ Lí",
        "Phú Quý|Phú Quí",
        "Vĩnh Kỳ|Vĩnh Kì",
        "Hòa Bình|Hoà Bình|HOÀ BÌNH",
        "Long Thủy|Long Thuỷ",
        "Gia Tân 1|Gia Tân I|Gia Tân 01|Gia Tân1|Gia Tân một",
        "1|I|01|Một",
    ],
)
def test_spellings_of_one_name_are_one(spellings: str) -> None:
    assert len({name_key(s) for s in spellings.split("|")}) == 1


@pytest.mark.parametrize(
    "names",
    [
        "Lộc Thành|Lộc Thạnh|Lộc Thanh",
        "Phú Thanh|Phú Thạnh",
        "Bàu Hàm|Bàu Hàm 2",
        "Hố Nai|Hố Nai 3",
        "Tân An|Tan An|Tần An",
        "Long Thủy|Long Thúy",
        "Túc Trưng|Túc Trứng",
        "Tây Hòa|Tai Hòa",
        "Thúy|Thúi",
    ],
)
def test_other_names_are_others(names: str) -> None:
    assert len({name_key(n) for n in names.split("|")}) == len(names.split("|"))


def test_no_two_places_have_one_key() -> None:
    """Of all real ones: keys join no two names that are two, in a district or without one."""
    g = gazetteer()
    named = [u.name for u in g.former] + [period.name for place in g.places.values() for period in place.periods]
    keys: dict[str, set[str]] = {}
    for name in named:
        keys.setdefault(name_key(name), set()).add(clean_line(name).casefold())

    assert len(keys) > 250
    assert [names for names in keys.values() if len(names) > 1] == []
    assert len(g.districts) == len({u.district for u in g.former})


def ways_of(name: str) -> set[str]:
    """A name as offices write it."""
    marked = {name, name.upper(), name.lower(), name.replace(" ", "-"), name.replace(" ", "  "), name.title()}
    swaps = [("òa", "oà"), ("ủy", "uỷ"), ("Đak", "Đắk"), ("Đak", "Dak"), ("Đăk", "Đắc"), ("Mập", "Mâp"), ("Lý", "Lí")]
    swaps += [
        ("Kỳ", "Kì"),
        ("Mỹ", "Mĩ"),
        ("Tân 1", "Tân I"),
        ("Hàm 2", "Hàm II"),
        (" 3", "3"),
        ("Ngọc", "Ngoc"),
        ("Phước", "Phươc"),
    ]
    return marked | {name.replace(old, new) for old, new in swaps}


def test_every_unit_is_found_by_every_spelling_on_its_days_and_refused_on_others() -> None:
    """All units, spellings and days: the unit that was there, or a fault that says till when it was."""
    g = gazetteer()
    for unit, day in itertools.product(g.former, DAYS):
        twins = [u for u in g.former if (u.name, u.district) == (unit.name, unit.district)]
        for spelt in sorted(ways_of(unit.name)):
            ref = PlaceRef(former=f"{unit.type} {spelt}", district=unit.district)
            found = g.resolve(ref, day, day)
            if alive(unit, day, day):
                assert not isinstance(found, PlaceFault), (spelt, day, found)
                assert found.label == f"{unit.type.lower()} {unit.name}"
                assert set(found.now) == {u.now_code for u in twins if u.type == unit.type}
            else:
                assert isinstance(found, PlaceFault), (spelt, day)
                assert f"đến {show(unit.until)}" in found.message


def test_a_list_takes_every_spelling_tells_it_and_writes_the_official_name() -> None:
    """Before the reform the unit of the day, after it the place of today; nothing between, nothing in silence."""
    g, placers = gazetteer(), {day: Placer(gazetteer(), day) for day in DAYS}
    for unit, (day, placer) in itertools.product(g.former, placers.items()):
        for spelt in sorted({*ways_of(unit.name), fold(unit.name).title()}):
            found = placer.place(Words(f"{unit.type} {spelt}", bare_district(unit.district)))
            where = (spelt, unit.district, day, found)
            if found.fault:
                unmarked = fold(spelt) == spelt.lower() and spelt.lower() != unit.name.lower()
                assert unmarked or not alive(unit, day, day), where
                assert day >= g.starts or "chỉ dùng đến" in found.fault or unmarked, where
            elif day < g.starts:
                assert (found.former, found.district) == (f"{unit.type} {unit.name}", unit.district), where
                assert alive(unit, day, day), where
                assert bool(found.note) != same_spelling(spelt, unit.name), where
            else:
                assert found.code == unit.now_code, where
                assert found.note, where


@pytest.mark.parametrize(
    ("words", "day", "former", "told"),
    [
        (Words("Phường Quyết Thắng", "Biên Hòa"), dt.date(2024, 9, 15), "Phường Quyết Thắng", ""),
        (Words("Dak Lua", "Tân Phú"), dt.date(2024, 9, 15), "Xã Đak Lua", "“Dak Lua” → xã Đak Lua"),
        (Words("Lộc Ninh TT", "Lộc Ninh"), dt.date(2024, 9, 15), "Thị trấn Lộc Ninh", ""),
        (Words("Tan An"), dt.date(2024, 9, 15), "Xã Tân An", "“Tan An” → xã Tân An"),
        (Words("Binh Da", "Bien Hoa"), dt.date(2024, 12, 15), "Phường Bình Đa", "“Binh Da” → phường Bình Đa"),
    ],
)
def test_what_a_list_tells_of_spellings(words: Words, day: dt.date, former: str, told: str) -> None:
    found = Placer(gazetteer(), day).place(words)

    assert (found.fault, found.former, found.note) == ("", former, told)


def test_a_name_without_marks_that_may_be_two_is_asked_about() -> None:
    fault = Placer(gazetteer(), dt.date(2024, 9, 15)).place(Words("Loc Thanh", "Lộc Ninh")).fault

    assert fault == "“Loc Thanh” thiếu dấu, có thể là “Lộc Thành” hay “Lộc Thạnh”; ghi đủ dấu"


def test_an_ended_unit_is_refused_with_what_became_of_it() -> None:
    placer = Placer(gazetteer(), dt.date(2024, 12, 15))

    assert placer.place(Words("P. Quyết Thắng", "TP Biên Hoà")).fault == (
        "“P. Quyết Thắng”: tên cũ này chỉ dùng đến 31/10/2024, rồi nhập vào phường Trung Dũng;"
        " ghi phường Trung Dũng, là nơi nhận lúc ấy"
    )
    near = placer.place(Words("Phú Trung", near="Huyện Tân Phú")).fault  # there is another in Phú Riềng
    assert near.startswith("“Phú Trung”: tên cũ này chỉ dùng đến 31/10/2024, rồi nhập vào xã Phú Sơn")


def test_a_slip_is_only_guessed_at() -> None:
    fault = Placer(gazetteer(), dt.date(2024, 9, 15)).place(Words("Trung Dủng", "Biên Hòa")).fault

    assert "có phải ý bạn là “Trung Dũng”" in fault


def test_a_typed_name_is_one_of_its_day() -> None:
    before, after = (PlaceFinder(gazetteer(), day) for day in (dt.date(2024, 9, 15), dt.date(2024, 12, 15)))

    assert [f.fields for f in before.find("Thanh Bình, Biên Hòa")] == [{"former": "Thanh Bình", "district": "Biên Hòa"}]
    assert after.find("Thanh Bình, Biên Hòa") == []
    assert after.nearest("Thanh Bình, Biên Hòa") == (
        "tên cũ này chỉ dùng đến 31/10/2024, rồi nhập vào phường Trung Dũng; ghi phường Trung Dũng"
    )
    for typed in ("dac lua, tan phu", "Đắc Lua, Tân Phú", "Đak-Lua, Tân Phú"):
        assert [f.fields["former"] for f in before.find(typed)] == ["Đak Lua"]


def test_other_spellings_mean_the_same() -> None:
    names = {u.name for u in gazetteer().former} | {"Mỹ Lý", "Phú Quý", "Đak Lua", "Hố Nai 3"}
    for name in sorted(names):
        for other in other_spellings(name):
            assert fold(name_key(other)) == fold(name_key(name)), (name, other)


def test_a_districts_key_knows_its_spellings() -> None:
    assert district_key("TP. Biên Hoà") == district_key("Thành phố Biên Hòa")
    assert district_key("H. Bù-Gia-Mâp") == district_key("Huyện Bù Gia Mập")
