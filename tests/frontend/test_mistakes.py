"""What people do wrong in the forms: told in one pass at the fields that the check of the same file finds fault with."""

from __future__ import annotations

import copy
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

from hooks.pages.sending.files import build, paths
from hooks.records.checks import fronts
from hooks.records.checks.project import find_problems
from hooks.records.reading.schema import edited
from tests.campaigns import catalogue_of, tiny_campaign, write
from tests.frontend.nodejs import FRONTEND, needs_node, run
from tests.pages.sending.forms import CYRILLIC, RIGHT, SOURCE

pytestmark = needs_node
GONE = object()
BODY = "Mỗi tối có một ngọn đèn ở bến."
ROW = {"id": "1", "name": "Nhà Bến Trên", "kind": "family", "title": "nha-co-ke-sach"}
NUMBERED = {"number": "01/QĐ-THỬ", "authority": "Phòng Học Vùng Thử", "level": "province"}
Case = tuple[str, str, dict[str, Any], str, set[str]]
"""What is done, the kind, the fields, the text of a story, the fields where it is told (“!” before one: a remark)."""


def _case(what: str, kind: str, told: str = "", body: str = BODY, **fields: Any) -> Case:
    return (what, kind, fields, body, set(told.split()))


CASES: list[Case] = [
    _case("all is well", "story"),
    _case("nothing at all", "story", "title standfirst authors date sources body", "", **dict.fromkeys(("title", "standfirst", "authors", "date", "sources", "cover", "gallery", "corrections", "places", "clauses"), GONE)),
    _case("a title only", "story", "body", ""),
    _case("blanks for a text", "story", "body", " \n\u00a0\n\u200b "),
    _case("one word", "story", "body", "Nháp"),
    _case("headings and a photo without words", "story", "body", "## Mở đầu\n\n![](ben.jpg)"),
    _case("bold as HTML", "story", "body", f"{BODY} <b>Sáng</b> lắm."),
    _case("a hidden remark", "story", "body", f"{BODY}\n\n<!-- xem lại -->"),
    _case("the title again", "story", "body", f"# Đèn ở bến\n\n{BODY}"),
    _case("a photo within a line", "story", "body", f"{BODY} ![](ben.jpg)"),
    _case("a film that leads nowhere", "story", "body", f"{BODY}\n\n[[video: https://fb.watch/abc | Phim]]"),
    _case("a film within a line", "story", "body", f"{BODY} [[video: https://youtu.be/abc_DEF-123 | Phim]]"),
    _case("a photo nobody chose", "story", "body", f"{BODY}\n\n![](khong-co.jpg)"),
    _case("links to what is not there", "story", "body", f"{BODY} [a](guong:zzzzzz) [b](noi:99999) [c](dieu:IX.9) [d](chuyen:2020/khong-co)"),
    _case("a letter of another alphabet by its number", "story", "body", f"{BODY} B&#1072;n ngày."),
    _case("a sign that turns the line by its number", "story", "body", f"{BODY} &#8238;Bến, &#173;và."),
    _case("a word of Russian by its numbers", "story", "", f"{BODY} «&#1052;ир» &amp; &#272;èn."),
    _case("letters of phonetics", "unit", "name", name="Trường Thıết Kế"),
    _case("a link whose colon is an entity", "story", "body", f"{BODY} [a](https&#58;//xn--80ak6aa92e.com/)"),
    _case("a link that has www. alone", "story", "body", f"{BODY} www.a.internal"),
    _case("a link whose words name another host", "story", "body", f"{BODY} [dongnai.gov.vn](https://evil.example/)"),
    _case("links that are right", "story", "", f"{BODY} [a](guong:ff66ff) [b](noi:90001) [c](dieu:I.1)"),
    _case("someone who is not there", "story", "about[1]", about=["zzzzzz"]),
    _case("a sample in a true story", "story", "about[1]", about=["aa11aa"]),
    _case("a clause that is not there", "story", "clauses[2]", clauses=["I.1", "IX.9"]),
    _case("a place that is not there", "story", "places[1].code", places=[{"code": "99999"}]),
    _case("a former name after its end", "initiative", "place.former", place_date="2023", place={"former": "Cầu Gỗ", "district": "Bến Thử"}),
    _case("a former name of another district", "unit", "place.former", place={"former": "Không Có", "district": "Bến Thử"}),
    _case("today's name for before", "statistic", "place.code", as_of="2019", place={"code": "90001"}, sources=[SOURCE]),
    _case("a name typed and not chosen", "unit", "place.district", place={"former": "Cầu Gỗ"}),
    _case("a hamlet alone", "unit", "place.code", place={"hamlet": "ấp 1"}),
    _case("no source, no consent, no name", "family", "name sources consent", name=GONE, sources=GONE, consent=GONE),
    _case("a sample needs neither", "family", "", sources=GONE, consent=GONE, sample="true"),
    _case("a wrong address and no source named", "unit", "sources[1].url sources[1].publisher", sources=[{"url": "example.org", "title": "Bài"}]),
    _case("a document and a newspaper", "unit", "sources[1].publisher", sources=[SOURCE | {"id": "de-cuong"}]),
    _case("a link alone", "unit", "sources[1].publisher", sources=[{"url": "https://example.org/bai"}]),
    _case("a newspaper alone", "unit", "", sources=[{"publisher": "Báo Thử"}]),
    _case("an unknown document", "unit", "sources[1].id", sources=[{"id": "khong-co"}]),
    _case("a body that is not there", "unit", "agency", agency="khong-co"),
    _case("day first", "story", "", date="01/5/2022"),
    _case("a date in words", "story", "", date="ngày 1 tháng 5 năm 2022"),
    _case("a month for a month", "initiative", "", started="tháng 7/2022"),
    _case("a month for a day", "story", "date", date="5/2022", corrections=GONE),
    _case("31 February", "story", "date", date="31/2/2022", corrections=GONE),
    _case("a year of two figures", "initiative", "started", started="15/12/22"),
    _case("yesterday", "initiative", "started", started="hôm qua"),
    _case("a correction before the story", "story", "corrections[1].date", corrections=[{"date": "2022-04-01", "text": "Sửa số."}]),
    _case("seen before it was published", "unit", "sources[1].accessed", sources=[SOURCE | {"accessed": "01/4/2022"}]),
    _case("consent that ends before it begins", "family", "consent.until", consent={"given_on": "02/5/2022", "until": "01/5/2022", "scope": "Tên", "kept_by": "Tòa soạn"}),
    _case("blanks, hard spaces, hidden signs", "unit", "", name="  Xưởng\u00a0 mới\u200b ", summary="Một \t câu.\n"),
    _case("only blanks", "unit", "name", name=" \u00a0\u200b "),
    _case("letters in pieces", "unit", "", name=unicodedata.normalize("NFD", "Xưởng mới ở Cầu Gỗ")),
    _case("a Cyrillic letter", "unit", "summary", summary=CYRILLIC),
    _case("all capitals, a face, curled quotes", "unit", "", name="XƯỞNG “MỚI” 🚤"),
    _case("lines pasted into one line", "unit", "", summary="Câu một.\r\nCâu hai."),
    _case("too long", "unit", "summary", summary="dài " * 50),
    _case("a number with a dot", "family", "members", members="1.000"),
    _case("a number in words", "clan", "households", households="ba mươi"),
    _case("no one in the list", "decision", "recipients", recipients=[], changes=[]),
    _case("a number twice", "decision", "recipients[2].id", recipients=[ROW, ROW], changes=[]),
    _case("no title", "decision", "recipients[1].title", title=GONE, recipients=[{k: v for k, v in ROW.items() if k != "title"}]),
    _case("a title for another kind", "decision", "recipients[1].kind", recipients=[ROW | {"kind": "unit"}]),
    _case("a correction of no line", "decision", "changes[1].recipient", recipients=[ROW], changes=[{"recipient": "9", "kind": "correction", "date": "2023-01-05", "text": "sửa"}]),
    _case("a district after the districts", "decision", "level", date="2025-12-20", recipients=[ROW], changes=[], sources=[SOURCE | {"published": "2025-12-21"}]),
    _case("another number of the same body", "decision", "", recipients=[ROW], changes=[], **NUMBERED),
]  # fmt: skip
_ASK = """async (m, {files, cases}) => {
    const get = async (name) => files[name + ".json"], out = [];
    for (const [kind, raw, body] of cases) {
        const spec = files[kind + ".json"], record = m.tidy(spec.schema, spec.schema, raw) || {};
        const faults = await m.allFaults(record, {spec, body, choices: files["danh-muc.json"], editing: null, get});
        const text = kind === "story" ? m.joined(m.toYaml(spec.schema, record), m.modern(body)) : m.toYaml(spec.schema, record);
        out.push([faults.map((f) => [m.fieldName(f.at ? [...f.path, f.at] : f.path), f.code, f.severity || "error", m.called(spec, f.at ? [...f.path, f.at] : f.path), m.spoken(f.message), f.help, m.fieldName(f.path)]), text]);
    }
    return out;
}"""
_MODULES = ["gui-bai/check.js", "gui-bai/checking.js", "gui-bai/yaml.js", "text.js"]


def typed(number: int, kind: str, fields: dict[str, Any]) -> dict[str, Any]:
    """A right record with the fields changed, and with an id and a name of its own."""
    record = copy.deepcopy({k: v for k, v in RIGHT[kind].items() if k not in {"cover", "gallery"}})
    if kind == "decision":
        record |= {"title": "nha-co-ke-sach"}
    if "id" in record:
        record["id"] = f"zz{number:02}zz"
    record |= {k: v for k, v in fields.items() if v is not GONE}
    return {k: v for k, v in record.items() if fields.get(k) is not GONE}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Of every case: what the form says, and the file it would write."""
    files = dict(build(catalogue_of(tmp_path_factory.mktemp("tiny"), tiny_campaign())))
    cases = [(kind, typed(n, kind, fields), body) for n, (_, kind, fields, body, _) in enumerate(CASES)]
    out: list[Any] = run(_MODULES, _ASK, {"files": files, "cases": cases})
    return out


def hard(faults: list[Any]) -> set[str]:
    """The fields that keep a record from being sent."""
    return {field for field, _, severity, *_ in faults if severity == "error"}


def test_every_mistake_is_told_where_it_is(told: list[Any]) -> None:
    """All of a record in one pass, at least forty of them."""
    found = [(what, sorted(hard(faults))) for (what, *_), (faults, _) in zip(CASES, told, strict=True)]

    assert found == [(what, sorted(fields)) for what, *_, fields in CASES]
    assert sum(bool(case[4]) for case in CASES) >= 40
    assert {kind for _, kind, *_ in CASES} >= {"story", "family", "unit", "decision", "statistic", "initiative", "clan"}


IN_ROUNDS = {"nothing at all", "no source, no consent, no name", "a wrong address and no source named"}
"""The check reads what several fields say together only when each of them is well: it tells the rest the next time."""


def test_the_check_finds_the_same_fields(told: list[Any], tmp_path: Path) -> None:
    """Of the file that each form would write: the same codes at the same fields; a story's text has none, but a line."""
    files: dict[str, str] = {}
    for n, ((_, kind, *_), (_, text)) in enumerate(zip(CASES, told, strict=True)):
        files[_place(kind, n)] = text
    problems = [p for p in find_problems(write(tmp_path, tiny_campaign() | files)) if p.severity == "error"]
    differing = []
    for name, (what, *_), (faults, _) in zip(files, CASES, told, strict=True):
        form = {(code, field) for _, code, severity, *_, field in faults if severity == "error"}
        check = {(p.code, p.field) for p in problems if p.file == name}
        if (not check <= form) if what in IN_ROUNDS else check != form:
            differing.append((what, form, check))
    assert differing == []


def _place(kind: str, number: int) -> str:
    return re.sub(r"\{\w+\}", f"thu-{number}", re.sub(r"\{\w+:year\}", "2022", paths()[kind]))


def test_a_source_is_told_by_what_it_lacks(told: list[Any]) -> None:
    """Not that it is neither of two things; a name typed and not chosen is no old name without a district."""
    by_case = {case[0]: faults for case, (faults, _) in zip(CASES, told, strict=True)}
    link = {(at, message) for at, code, _, _, message, *_ in by_case["a link alone"] if code == "nguon"}
    named = {(at, severity) for at, code, severity, *_ in by_case["a newspaper alone"] if code == "nguon"}
    (typed,) = (message for _, _, _, _, message, *_ in by_case["a name typed and not chosen"])

    assert link == {("sources[1].publisher", "chưa ghi nơi đăng, cũng chưa chọn văn bản")}
    assert named == {("sources[1].title", "warning")}
    assert typed.startswith("chưa chọn trong danh sách: có phải Phường Cầu Gỗ hay Xã Cầu Gỗ, ")


def test_an_address_without_its_beginning_is_told_what_is_missing(told: list[Any]) -> None:
    faults, _ = told[[what for what, *_ in CASES].index("a wrong address and no source named")]

    assert "Thêm https:// ở đầu: https://example.org" in [help_ for *_, help_, _ in faults]


_CARELESS = (
    "(m, [form, all]) => all.map((record) => [...m.careless(form, record, m.walk)].map((f) => m.fieldName(f.path)))"
)


def test_careless_values_are_advised_against(tmp_path: Path) -> None:
    """What says something is let alone."""
    form = dict(build(catalogue_of(tmp_path, tiny_campaign())))["story.json"]
    photos = [("ảnh", "Internet"), ("Hình minh họa", "sưu tầm"), ("Ảnh bà con bên đèn.", "Báo Mạng Lưới"), ("", "")]
    records = [{"cover": {"alt": alt, "credit": credit}} for alt, credit in photos]
    titles = ["ĐÈN SÁNG Ở BẾN!!!", "Đèn sáng!!!", "Đèn sáng ở bến!", "TP.HCM"]
    told = run(
        ["gui-bai/careless.js", "gui-bai/across.js", "gui-bai/check.js"],
        _CARELESS,
        [form, [*records, *({"title": t} for t in titles)]],
    )

    assert told == [["cover.alt", "cover.credit"], ["cover.alt", "cover.credit"], [], [], ["title"], ["title"], [], []]


def test_the_check_and_the_form_call_the_same_values_careless() -> None:
    """The patterns are written twice, in Python and for browsers."""
    script = (FRONTEND / "gui-bai/careless.js").read_text(encoding="utf-8")
    of_forms = dict(re.findall(r"^const (NO_PICTURE|NOBODY) = /\^(.*)\$/iu;$", script, re.MULTILINE))

    assert of_forms == {"NO_PICTURE": fronts._NO_ALT.pattern, "NOBODY": fronts._NOBODY.pattern}


_NAMES = "(m, all) => all.map((record) => [m.named('stories/{date:year}/{title}/index.md', record), m.pathOf('stories/{date:year}/{title}/index.md', record, {files: []})])"


def test_a_file_is_named_once_its_year_can_be_read() -> None:
    dates = ["2022-05-01", "2022", "ngày 28", "28/1/26", ""]
    told = run(["gui-bai/files.js"], _NAMES, [{"title": "Đèn", "date": date} for date in dates])

    known, unknown = [True, "stories/2022/den/index.md"], [False, "stories/…/den/index.md"]
    assert told == [known, known, unknown, unknown, unknown]


def test_no_message_speaks_of_files(told: list[Any]) -> None:
    """No signs of YAML, no names of fields as files have them, a name for every place."""
    said = [(name, message, help_) for faults, _ in told for *_, name, message, help_, _ in faults]

    assert [one for one in said if re.search(r"sample:|\bid:|\.yml|“- |[a-z]_[a-z]", one[2])] == []
    assert [one for one in said if not one[0] or one[0] == "Toàn bản ghi"] == []
    assert set(edited()) >= {kind for _, kind, *_ in CASES}
