"""Decisions and their lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.edition.views import views
from hooks.pages import parts
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.honours import Honour, as_signed
from hooks.records.model.withdrawals import GONE
from tests.campaigns import catalogue_of, patched, renderer, tiny_campaign

DECISION = "data/honours/2022-tuyen-duong/decision.yml"
LIST = "data/honours/2022-tuyen-duong/recipients.csv"
PLACE = "place:\n  code: 90004\nchanges:\n"


def lines(catalogue: Catalogue) -> dict[str, Honour]:
    return {h.recipient.id: h for h in catalogue.honours}


def test_lines_take_title_or_award_from_themselves_or_the_decision(tmp_path: Path) -> None:
    """A line's own grant stands instead of the decision's, not beside it."""
    granted = {id_: (h.title, h.award) for id_, h in lines(catalogue_of(tmp_path, tiny_campaign())).items()}

    assert granted == {
        "1": ("nguoi-ham-hoc", ""),
        "2": ("nha-co-ke-sach", ""),
        "3": ("", "giay-khen-ben-nuoc"),
        "4": ("nguoi-ham-hoc", ""),
    }


def test_a_decision_can_grant_an_award_to_all(tmp_path: Path) -> None:
    """With an award in the decision, lines without their own have it, and those with a title do not."""
    files = patched((DECISION, "title: nguoi-ham-hoc", "award: giay-khen-ben-nuoc"))
    granted = {id_: (h.title, h.award) for id_, h in lines(catalogue_of(tmp_path, files)).items()}

    assert granted["1"] == ("", "giay-khen-ben-nuoc")
    assert granted["2"] == ("nha-co-ke-sach", "")


def test_changes_are_told_beside_the_line(tmp_path: Path) -> None:
    """The line keeps what was printed; corrections and revocations stand with it."""
    found = lines(catalogue_of(tmp_path, tiny_campaign()))

    assert {id_: [c.kind.value for c in h.changes] for id_, h in found.items()} == {
        "1": [],
        "2": [],
        "3": ["correction"],
        "4": ["revocation"],
    }
    assert [id_ for id_, h in found.items() if h.revoked] == ["4"]
    assert found["3"].recipient.name == "Lê Thị Đào (minh họa)"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (
            "publisher: Báo Thử\n        published: 2023-01-20",
            'Báo Thử, <time datetime="2023-01-20">20/01/2023</time>',
        ),
        ("publisher: Báo Thử\n        title: Một bài", "Báo Thử: Một bài"),
        (
            "publisher: Báo Thử\n        url: https://example.org/a",
            'Báo Thử: <a href="https://example.org/a" rel="noopener">https://example.org/a</a>',
        ),
    ],
)
def test_the_source_of_a_change_stands_in_brackets(tmp_path: Path, source: str, told: str) -> None:
    """A source without a title is its publisher and day alone, with nothing hanging behind it."""
    c = catalogue_of(tmp_path, patched((DECISION, "id: de-cuong", source)))
    (view,) = (v for v in views(c) if v.address == "vinh-danh/quyet-dinh/gg77gg/")

    page = renderer(c).render(view)

    assert f"ghi lại tên cho đúng ({told})</span>" in page


def test_changes_of_one_line_are_in_order_of_their_days(tmp_path: Path) -> None:
    """However the file has them."""
    files = patched((DECISION, "recipient: 3", "recipient: 4"), (DECISION, "date: 2023-01-15", "date: 2023-03-15"))

    changes = lines(catalogue_of(tmp_path, files))["4"].changes

    assert [c.date.isoformat() for c in changes] == ["2023-02-01", "2023-03-15"]


def test_a_line_without_a_place_has_the_decisions(tmp_path: Path) -> None:
    """The place of the whole list serves lines that name none, and only those."""
    files = patched((DECISION, "changes:\n", PLACE))
    found = {id_: h.place.label if h.place else "" for id_, h in lines(catalogue_of(tmp_path / "with", files)).items()}
    bare = lines(catalogue_of(tmp_path / "without", tiny_campaign()))

    assert found == {"1": "phường Cầu Gỗ", "2": "xã Đồi Sim", "3": "xã Đồi Sim", "4": "phường Gió Núi"}
    assert bare["3"].place is None


def test_places_are_those_of_the_day_of_the_decision(tmp_path: Path) -> None:
    """A list signed while the ward was a commune calls it a commune."""
    files = patched((DECISION, "date: 2022-12-01", "date: 2022-05-31"))

    line = lines(catalogue_of(tmp_path, files))["1"]

    assert line.place is not None
    assert (line.place.label, line.hamlet, line.place.unchanged) == ("xã Cầu Gỗ", "bến Trên", False)


def test_inline_lines_and_rows_are_the_same_kind_of_thing(tmp_path: Path) -> None:
    """A short list in decision.yml is read as recipients.csv is."""
    files = tiny_campaign()
    del files[LIST]
    head = files[DECISION].partition("changes:")[0]
    files[DECISION] = head + "recipients:\n  - id: 12\n    name: Bác Quý\n    kind: individual\n    code: 90001\n"

    (line,) = catalogue_of(tmp_path, files).honours

    assert (line.recipient.id, line.title, line.place is not None) == ("12", "nguoi-ham-hoc", True)


def test_people_are_ordered_by_given_name_and_others_by_name(tmp_path: Path) -> None:
    """Order is Vietnamese; equal names go by number as a number."""
    rows = "id,name,kind\n10,Lê Văn Bé,individual\n9,Lê Văn Bé,individual\n3,Trần Thị Ánh,individual\n4,Bến An,unit\n"
    files = tiny_campaign() | {LIST: rows}
    files[DECISION] = (
        files[DECISION].partition("changes:")[0].replace("title: nguoi-ham-hoc", "award: giay-khen-ben-nuoc")
    )

    found = catalogue_of(tmp_path, files).honours

    assert [h.recipient.id for h in found] == ["3", "9", "10", "4"]


def test_lines_are_found_by_everything_they_name(tmp_path: Path) -> None:
    """Decision, exemplar, title, year and today's place each lead to their lines, and to no others."""
    catalogue = catalogue_of(tmp_path, tiny_campaign())

    def ids(found: dict[str, tuple[Honour, ...]]) -> dict[str, list[str]]:
        return {key: sorted(h.recipient.id for h in lines) for key, lines in found.items()}

    assert ids(catalogue.honours_by_decision) == {"gg77gg": ["1", "2", "3", "4"]}
    assert ids(catalogue.honours_by_exemplar) == {"aa11aa": ["1"], "bb22bb": ["2"]}
    assert ids(catalogue.honours_by_title) == {"nguoi-ham-hoc": ["1", "4"], "nha-co-ke-sach": ["2"]}
    assert ids(catalogue.honours_by_year) == {"2022": ["1", "2", "3", "4"]}
    assert ids(catalogue.honours_at) == {"90001": ["1"], "90004": ["2"], "90007": ["4"]}


def test_who_was_withdrawn_is_nowhere(tmp_path: Path) -> None:
    """Not even where the whole list is of: other lines without a place have the decision's."""
    c = catalogue_of(tmp_path, patched((DECISION, "changes:\n", PLACE)))
    decision = c.decisions["gg77gg"].record
    rows = [r.model_copy(update={"name": GONE}) if r.id == "3" else r for r in decision.recipients]
    gone = decision.model_copy(update={"recipients": rows})

    before, after = ({h.recipient.id: h for h in as_signed(d, c.gazetteer)} for d in (decision, gone))

    assert before["3"].place == before["2"].place
    assert (after["3"].place, after["3"].hamlet) == (None, "")
    assert after["2"].place == before["2"].place


def test_newest_decision_first(tmp_path: Path) -> None:
    """Lines come decision by decision, the latest day first, then by id."""
    files = tiny_campaign()
    for name, id_, day in (
        ("2021-a", "kk11kk", "2021-12-01"),
        ("2023-b", "kk22kk", "2023-12-01"),
        ("2023-a", "kk00kk", "2023-12-01"),
    ):
        text = files[DECISION].partition("changes:")[0].replace("gg77gg", id_).replace("2022-12-01", day)
        text = re.sub("(?m)^number: .*$", f"number: {len(files)}/QĐ-UBND", text)  # none may be another told twice
        files[f"data/honours/{name}/decision.yml"] = text
        files[f"data/honours/{name}/recipients.csv"] = "id,name,kind\n1,An,individual\n"

    catalogue = catalogue_of(tmp_path, files)

    assert list(catalogue.decisions) == ["kk00kk", "kk22kk", "gg77gg", "kk11kk"]
    assert [h.decision.id for h in catalogue.honours] == ["kk00kk", "kk22kk", *["gg77gg"] * 4, "kk11kk"]


def test_gold_is_only_for_an_honour_that_stands(tmp_path: Path) -> None:
    """An exemplar whose only honour was taken back is drawn as one without; a correction takes nothing away."""
    taken = patched((DECISION, "recipient: 4", "recipient: 1"), (DECISION, "recipient: 3", "recipient: 2"))
    before, after = catalogue_of(tmp_path / "a", tiny_campaign()), catalogue_of(tmp_path / "b", taken)

    assert [parts.holds_honour(before, e) for e in ("aa11aa", "bb22bb")] == [True, True]
    assert [parts.holds_honour(after, e) for e in ("aa11aa", "bb22bb")] == [False, True]
    assert not parts.exemplar_card(after, after.exemplars["aa11aa"])["honoured"]
