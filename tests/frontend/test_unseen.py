"""The forms tell before sending what the check tells of what readers would not see: consent, names under photos, dates to come."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from hooks.guard.names import private_name_in
from hooks.pages.sending.files import build
from hooks.records.checks.project import find_problems
from hooks.records.joined.consented import outside
from hooks.records.model.consents import Consent
from hooks.records.model.shared import Publishing
from hooks.records.model.told import TOLD, UNSEEN_TOLD
from hooks.records.reading.documents import Document
from hooks.records.reading.schema import edited
from hooks.records.reading.validating import validate
from tests.campaigns import catalogue_of, tiny_campaign, write
from tests.frontend.nodejs import needs_node, run
from tests.pages.sending.forms import RIGHT

pytestmark = needs_node
FAMILY = RIGHT["family"]
GIVEN = {"given_on": "2022-05-01", "kept_by": "Tòa soạn"}
NAMED = {"file": "ben.jpg", "alt": "Một người đứng.", "credit": "Ban Thử", "caption": "Bà Trần Thị Lan bên đèn."}
SCOPES = [
    "Tên", "Chỉ đăng tên", "Tên, nơi ở cấp xã, câu chuyện; không đăng ảnh", "Đồng ý hết trừ ảnh", "Tên, câu chuyện. Ảnh thì chờ hỏi lại",
    "Không đăng tên", "tên, ảnh chân dung (ở trang riêng)", "Họ tên, bài, chỗ ở; đừng ghi ấp", "Nêu việc đã làm, khỏi ghi tên", "Cả nhà",
]  # fmt: skip
CAPTIONS = [
    "Bà Trần Thị Lan bên đèn.", "Trần Thị Lan, ngồi giữa.", "Chủ tịch xã Lê Văn Nam phát biểu.", "Học sinh Trường Tiểu học Nguyễn Văn Trỗi.",
    "ÔNG Lê Nam", "Ông Lê Nam", "Cô giáo Phạm Thu", "Đường Nguyễn Thị Minh Khai", "Một ngọn đèn.", "bà hai Nguyễn Thị Út", "Từ Biên Hòa", "đồng chí Bí thư Trần Văn Ba",
]  # fmt: skip
RECORDS: list[tuple[str, dict[str, Any]]] = [
    ("family", {"consent": GIVEN | {"scope": "Tên"}}),
    ("family", {"consent": GIVEN | {"scope": "Chỉ đăng tên", "covers": ["name"]}, "photo": NAMED | {"file": "nha-thu.jpg"}}),
    ("family", {"consent": GIVEN | {"scope": "Câu chuyện"}}),
    ("family", {"consent": GIVEN | {"scope": "Tên"}, "sample": "true"}),
    ("family", {"consent": GIVEN | {"scope": "Tên, câu chuyện, nơi ở"}, "publish_on": "2199-12-01", "updated": "2199-01-01"}),
    ("family", {"consent": GIVEN | {"scope": "Tên, câu chuyện, nơi ở", "given_on": "2199-12-01"}}),
    ("unit", {"facts": [{"text": "A", "date": "2199-05", "sources": [{"publisher": "Báo", "published": "2199-06"}]}]}),
    ("story", {"cover": NAMED}),
    ("story", {"cover": NAMED | {"caption": "", "alt": "Ông Lê Văn Nam cầm đèn."}}),
    ("story", {"cover": NAMED | {"consent": GIVEN | {"scope": "Tên"}}}),
    ("story", {"cover": NAMED | {"consent": GIVEN | {"scope": "Tên, ảnh chân dung"}}}),
    ("story", {"cover": NAMED | {"consent": GIVEN | {"scope": "Ảnh", "covers": ["portrait"]}}}),
    ("story", {"cover": NAMED | {"consent": GIVEN | {"scope": "Tên; không đăng ảnh", "covers": ["name", "portrait"]}}}),
    ("family", {"consent": GIVEN | {"scope": "Tên, câu chuyện; không nêu nơi ở", "covers": ["name", "text", "place"]}}),
    ("family", {"consent": GIVEN | {"scope": "Tên, câu chuyện, nơi ở"}, "summary": "Các cháu là học sinh lớp 3."}),
    ("individual", {"consent": GIVEN | {"scope": "Tên, câu chuyện, nơi ở"}, "summary": "Em là học sinh lớp 3."}),
    ("individual", {"consent": GIVEN | {"scope": "Tên, câu chuyện, nơi ở"}, "summary": "Khi còn là học sinh lớp 3 đã giữ tủ sách."}),
    ("story", {"date": "2199-01-01", "corrections": []}),
    ("initiative", {"started": "2199"}),
    ("initiative", {"corrections": [{"date": "2022-10-01", "text": "Sửa số.", "why": "Bà Trần Thị Lan báo."}]}),
]  # fmt: skip
"""Kind, and what is changed in a right record of it."""
_ASK = """async (m, {files, cases}) => {
    const get = async (name) => files[name + ".json"], out = [];
    for (const [kind, raw] of cases) {
        const spec = files[kind + ".json"], record = m.tidy(spec.schema, spec.schema, raw) || {};
        const faults = await m.allFaults(record, {spec, body: "Mỗi tối có một ngọn đèn ở bến.", choices: files["danh-muc.json"], editing: null, get});
        const text = m.toYaml(spec.schema, record), shown = m.asConsented(spec.unseen, record);
        out.push([faults.map((f) => [m.fieldName(f.path), f.code, f.message, f.severity || "error"]), kind === "story" ? m.joined(text, "Mỗi tối có một ngọn đèn ở bến.") : text, shown && Object.keys(shown), m.outside(spec.unseen, record)]);
    }
    return out;
}"""
_MODULES = ["gui-bai/check.js", "gui-bai/checking.js", "gui-bai/yaml.js", "gui-bai/unseen.js"]
CODES = {code for code, *_ in UNSEEN_TOLD.values()} | {TOLD["reporter"][0]}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the forms read."""
    return dict(build(catalogue_of(tmp_path_factory.mktemp("tiny"), tiny_campaign())))


def record_of(n: int, kind: str, changes: dict[str, Any]) -> dict[str, Any]:
    """A right record with the fields changed."""
    whole = {k: v for k, v in RIGHT[kind].items() if k not in {"cover", "gallery", "photo"}} | changes
    return whole | ({"id": f"zz{n:02}zz", "name": f"Nhà thử {n}"} if "id" in whole else {})


def test_what_readers_would_not_see_is_told_as_the_check_tells_it(files: dict[str, Any], tmp_path: Path) -> None:
    """The same codes; of a record of which several fields are not covered the check tells the first, the form each."""
    cases = [(kind, record_of(n, kind, changes)) for n, (kind, changes) in enumerate(RECORDS)]
    told = run(_MODULES, _ASK, {"files": files, "cases": cases})
    paths = [(f"stories/2022/thu-{n}/index.md" if kind == "story" else f"data/{files[f'{kind}.json']['path'].split('/')[1]}/thu-{n}.yml") for n, (kind, _) in enumerate(cases)]  # fmt: skip
    problems = find_problems(
        write(tmp_path, tiny_campaign() | dict(zip(paths, (text for _, text, *_ in told), strict=True)))
    )
    for path, (kind, record), (faults, *_) in zip(paths, cases, told, strict=True):
        check = {(p.field, p.code) for p in problems if p.file == path and p.code in CODES and p.severity == "warning"}
        form = {(field, code) for field, code, _, severity in faults if code in CODES and severity == "warning"}
        assert check <= form, (kind, record)
        assert {code for _, code in check} == {code for _, code in form}, (kind, record)
        assert not any("[" in message for _, code, message, _ in faults if code in CODES)
    assert sum(any(code in CODES for _, code, *_ in faults) for faults, *_ in told) == len(RECORDS) - 4


def test_a_preview_shows_what_consent_leaves(files: dict[str, Any]) -> None:
    listed = [
        ("Tên", ["name", "place"]),
        ("Không đăng gì ngoài tên", ["name"]),
        ("Tên; không nêu nơi ở", ["name", "place"]),
    ]
    consents: list[dict[str, Any]] = [GIVEN | {"scope": scope} for scope in SCOPES]
    consents += [GIVEN | {"scope": scope, "covers": covers} for scope, covers in listed]
    cases = [("family", FAMILY | {"consent": consent, "story": "Chữ."}) for consent in consents]
    told = run(_MODULES, _ASK, {"files": files, "cases": cases})

    for (_, record), (*_, shown, less) in zip(cases, told, strict=True):
        read, _ = validate(edited()["family"], record, Document("thu.yml", record, {}))
        assert isinstance(read, Publishing)
        assert sorted(less) == sorted(name for name in outside(read) if name in record)
        assert shown is None if less == ["name"] else not set(shown) & set(less)
    assert sum(bool(less) for *_, less in told) > 5


def test_scopes_and_names_are_read_as_the_check_reads_them(files: dict[str, Any]) -> None:
    ask = "(m, [unseen, scopes]) => scopes.map((scope) => [...m.covered(unseen, {scope})].sort())"
    covered = run(["gui-bai/unseen.js"], ask, [files["family.json"]["unseen"], SCOPES])
    named = run(["guard/names.js"], "(m, texts) => texts.map(m.privateNameIn)", CAPTIONS)

    assert covered == [sorted(Consent.model_validate(GIVEN | {"scope": scope}).covered) for scope in SCOPES]
    assert named == [private_name_in(text) for text in CAPTIONS]
    assert {True, False} == set(named)
