"""A title that such a recipient cannot hold is told by the forms as the build's check tells it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.pages.sending.files import build
from hooks.problems import field_name
from hooks.records.checks.project import find_problems
from hooks.records.reading.schema import schema_of
from tests.campaigns import catalogue_of, tiny_campaign, write
from tests.frontend.nodejs import needs_node, run

pytestmark = needs_node
_DECISION, _LIST = "data/honours/2022-tuyen-duong/decision.yml", "data/honours/2022-tuyen-duong/recipients.csv"
_CODE = "danh-hieu-khong-hop"
_ASK = """(m, {schema, choices, record}) => [...m.across({kind: "decision", schema}, record, {choices, places: {now: [], before: []}})]
    .filter((f) => f.code === "danh-hieu-khong-hop").map((f) => [f.path, f.code, f.message])"""


@pytest.mark.parametrize(
    ("rows", "wrong"),
    [
        ([{"kind": "individual"}, {"kind": "family", "title": "nha-co-ke-sach"}], []),
        ([{"kind": "individual", "title": "nha-co-ke-sach"}, {"kind": "unit"}], [1, 2]),
        ([{"kind": "community", "award": "giay-khen-ben-nuoc"}], []),  # has the award alone, which is for anybody
    ],
)
def test_a_title_for_another_kind_is_told_alike(tmp_path: Path, rows: list[dict[str, str]], wrong: list[int]) -> None:
    files = {name: text for name, text in tiny_campaign().items() if name != _LIST}
    record: dict[str, Any] = yaml.load(files[_DECISION], Loader=yaml.BaseLoader)
    record["changes"] = []
    record["recipients"] = [{"id": str(n), "name": f"Dòng {n}", **row} for n, row in enumerate(rows, 1)]
    choices = dict(build(catalogue_of(tmp_path / "well", tiny_campaign())))["danh-muc.json"]
    root = write(tmp_path / "tried", files | {_DECISION: yaml.safe_dump(record, allow_unicode=True, sort_keys=False)})

    expected = [(p.field, p.code, p.message) for p in find_problems(root) if p.code == _CODE]
    told = run(["gui-bai/across.js"], _ASK, {"schema": schema_of("decision"), "choices": choices, "record": record})

    assert [field for field, _, _ in expected] == [f"recipients[{n}].kind" for n in wrong]
    assert [(field_name(tuple(path)), *words) for path, *words in told] == expected
