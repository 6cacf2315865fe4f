"""Dates in the wrong order are told by the forms as the build's check tells them: field, code, message, hint."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hooks.dates import iso, read_moment, show
from hooks.problems import field_name
from hooks.records.checks.order import CODE, HINT, order_faults
from hooks.records.joined.dated import parts
from hooks.records.model.shared import DISTRICTS_UNTIL
from hooks.records.reading.lines import Lines
from hooks.records.reading.schema import edited, schema_of
from tests.frontend.nodejs import needs_node, run
from tests.pages.sending.forms import wrong

pytestmark = needs_node

Slip = tuple[str, list[tuple[str, Any]]]
CITED = {"publisher": "Báo Thử", "published": "2022-06-10"}
CONSENT = {"given_on": "2022-05-01", "scope": "Tên", "kept_by": "Tòa soạn"}
DECISION: list[tuple[str, Any]] = [("date", "2022-12-01"), ("level", "province")]
CORRECTED = [{"date": "2022-06-01", "text": "Sửa số."}]
SLIPS: list[Slip] = [
    ("unit", [("sources", [CITED | {"accessed": "2022-06-09"}])]),
    ("unit", [("sources", [CITED | {"published": "2022-06", "accessed": "2022-06-09"}])]),
    ("unit", [("facts", [{"text": "A", "date": "2022-07", "sources": [CITED]}])]),
    ("unit", [("facts", [{"text": "A", "date": "2022-06", "sources": [CITED]}])]),
    ("unit", [("facts", [{"text": "A", "date": "2022-07", "sources": [CITED, {"publisher": "Báo Thử"}]}])]),
    ("unit", [("facts", [{"text": "A", "date": "2023", "sources": [CITED, CITED | {"published": "2022-11"}]}])]),
    ("family", [("consent", CONSENT), ("publish_on", "2022-04-30")]),
    ("family", [("consent", CONSENT | {"until": "2022-06-01"}), ("publish_on", "2022-06-02")]),
    ("family", [("consent", CONSENT | {"until": "2022-06-01"}), ("publish_on", "2022-06-01")]),
    ("family", [("consent", CONSENT | {"until": "2022-06-01"}), ("publish_on", "2022-06-02 08:30")]),
    ("decision", [*DECISION, ("changes.0.date", "2022-11-30")]),
    ("decision", [*DECISION, ("changes.0.date", "2022-12-01")]),
    ("decision", [*DECISION, ("sources", [CITED])]),
    ("decision", [*DECISION, ("corrections", [{"date": "2022-11-30", "text": "Sửa số."}])]),
    ("decision", [*DECISION, ("changes.0.date", "2023-01-05"), ("changes.0.sources", [CITED])]),
    ("statistic", [("as_of", "2022-07"), ("sources", [CITED])]),
    ("statistic", [("as_of", "2022"), ("sources", [CITED])]),
    ("story", [("date", "2022-06-02"), ("corrections", CORRECTED), ("updated", "2022-06-01")]),
    ("story", [("date", "2022-06-01"), ("corrections", CORRECTED), ("updated", "2022-06-01")]),
]
"""Kind, and the fields that are changed in a right record of it."""
_ASK = """(m, cases) => cases.map(([kind, schema, record]) => {
    const choices = Object.fromEntries(["source", "clause", "agency", "title", "award"].map((name) => [name, []]));
    const faults = [...m.across({kind, schema}, record, {choices, places: {now: [], before: []}})];
    return faults.filter((f) => f.hint).map((f) => [f.path, f.code, f.message, f.hint]);
})"""


def browser_says(cases: list[tuple[str, dict[str, Any]]]) -> list[list[tuple[str, ...]]]:
    """What the forms say of records: field, code, message, hint."""
    told = run(["gui-bai/across.js"], _ASK, [(kind, schema_of(kind), record) for kind, record in cases])
    return [sorted((field_name(tuple(path)), *words) for path, *words in faults) for faults in told]


def check_says(nowhere: Path, kind: str, record: dict[str, Any]) -> list[tuple[str, ...]]:
    """The same from the build's check."""
    model = edited()[kind].model_validate(record)
    found = order_faults("thu.yml", parts(model), Lines(nowhere))
    return sorted((p.field, p.code, p.message, p.hint) for p in found)


def test_dates_out_of_order_are_told_alike(tmp_path: Path) -> None:
    cases = [(slip[0], wrong((slip[0], tuple(slip[1])))) for slip in SLIPS]
    expected = [check_says(tmp_path, *case) for case in cases]

    assert [bool(faults) for faults in expected].count(True) == 12
    assert {code for faults in expected for _, code, _, _ in faults} == {CODE}
    assert {hint for faults in expected for *_, hint in faults} == {HINT}
    assert browser_says(cases) == expected


def test_a_district_that_is_no_more_signs_nothing() -> None:
    """As the check says of it, on the day after the last and not on the last (tests/cases/decision-out-of-time.yml)."""
    last, after = (
        wrong(("decision", (("level", "district"), ("date", d), ("changes", []), ("sources", [{"id": "de-cuong"}]))))
        for d in ("2025-06-30", "2025-07-01")
    )

    message = f"cấp huyện đã kết thúc ngày {show(DISTRICTS_UNTIL)}, trước ngày ký (date: 2025-07-01)"
    told = ("level", "co-quan-da-ket-thuc", message, "xem lại level và date")
    assert browser_says([("decision", last), ("decision", after)]) == [[], [told]]


MOMENTS = (
    *("2026-12-20 08:30", "2026-12-20T08:30", "20/12/2026 8:30", "8 giờ 30 ngày 20/12/2026", "8h ngày 20/12/2026"),
    *("ngày 20 tháng 12 năm 2026 lúc 8 giờ 30 phút", "20/12/2026", "2026-12-20", "2026-12-20 24:00", "mai", "12/2026"),
    *("2026-02-30 08:30", "8 giờ tối ngày 20/12/2026", "2026-12-20 08:3"),
)


def test_a_moment_is_read_and_refused_as_the_check_does() -> None:
    """What the file will hold, or the hint."""

    def read(text: str) -> str:
        try:
            return iso(read_moment(text))
        except ValueError as error:
            return str(error)

    asked = "(m, texts) => texts.map((t) => m.momentInOrder(t) ?? m.momentFault(t)[1])"
    assert run(["gui-bai/dates.js"], asked, MOMENTS) == [read(text) for text in MOMENTS]
