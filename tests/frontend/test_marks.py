"""What the forms know of the other records: marks that the build made and the script makes again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from hooks.pages.sending import marks
from hooks.pages.sending.files import build
from hooks.records.joined.withdrawn import compared
from tests.campaigns import catalogue_of, patched, tiny_campaign
from tests.frontend.nodejs import needs_node, run

pytestmark = needs_node
NAMES = ["Gia đình ông Trần Văn Bê (Ba Bê)", "Họ Nguyễn ở bến Trên", "Bà Lý", "Xưởng Thuyền Gió Núi", "(a)", "Ông  ĐỖ\u00a0Văn Ước", "Tổ 3/2", "Hộ Lê_Thị"]  # fmt: skip
_ASK = """(m, {files, form, records}) => Promise.all(records.map(async (record) => {
    const get = async (name) => files[name + ".json"];
    const about = {body: "", places: files["noi.json"], choices: files["danh-muc.json"], editing: null, get};
    return (await m.linked(form, record, about)).map((f) => [f.path.join("."), f.code, f.severity || "error"]);
}))"""


def told(files: dict[str, Any], kind: str, records: list[dict[str, Any]]) -> Any:
    """Field, code, severity of what stands between records and the others."""
    return run(["gui-bai/linked.js"], _ASK, {"files": files, "form": files[f"{kind}.json"], "records": records})


def test_names_are_compared_alike() -> None:
    assert run(["gui-bai/linked.js"], "(m, names) => names.map(m.compared)", NAMES) == [compared(n) for n in NAMES]


def test_a_second_one_is_remarked_on(tmp_path: Path) -> None:
    """The same name in the same place by its new and its old name, the same number of the same body, the same title."""
    files = dict(build(catalogue_of(tmp_path, tiny_campaign())))
    unit = {"name": "XƯỞNG thuyền Gió Núi", "place_date": "2019-05-04"}
    c = catalogue_of(tmp_path, tiny_campaign())
    place = next(e.record.place for e in c.exemplars.values() if e.record.name == "Xưởng Thuyền Gió Núi")
    here = place.model_dump(exclude_none=True) if place else {}

    assert told(files, "unit", [unit | {"place": here}, unit | {"name": "Xưởng khác", "place": here}, unit]) == [
        [["name", "co-the-trung", "warning"]],
        [],
        [],
    ]
    assert told(files, "story", [{"title": c.stories["2023/den-chong-gio"].record.title.upper()}]) == [
        [["title", "co-the-trung", "warning"]]
    ]


def test_hidden_records_are_there_and_give_no_name_away(tmp_path: Path) -> None:
    """A draft can be named; that it has this title is told to nobody."""
    path = "stories/2023/den-chong-gio/index.md"
    files = dict(build(catalogue_of(tmp_path, patched((path, "title: Đèn", "draft: true\ntitle: Đèn")))))
    all_marks = files["dau/0.json"]

    assert marks.mark("story:2023/den-chong-gio") in all_marks
    assert marks.mark(f"title:{compared('Đèn chong gió')}") not in all_marks
    assert "den-chong-gio" not in json.dumps(all_marks)


def test_many_marks_are_parted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(marks, "SHARD", 4)
    files = dict(build(catalogue_of(tmp_path, tiny_campaign())))
    count = files["da-co.json"]["shards"]

    assert count > 3
    assert [name for name in files if name.startswith("dau/")] == [f"dau/{i}.json" for i in range(count)]
    assert told(files, "unit", [{"clan": "x"}, {"name": "Mới"}]) == [[], []]
    assert told(files, "initiative", [{"run_by": ["zzzzzz", "ff66ff"]}]) == [[["run_by.0", "khong-co", "error"]]]
