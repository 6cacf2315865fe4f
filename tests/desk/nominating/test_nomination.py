"""A nomination becomes a draft record or an answer, whatever its author writes.

To take the golden files anew: UPDATE_GOLDEN=1 python -m pytest tests/test_nomination.py, then read them.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hooks.desk.cli import main
from hooks.desk.nominating.command import by_choice, decide, private_details
from hooks.desk.nominating.form import answers, read_event
from hooks.desk.nominating.record import record_bytes, record_problems
from hooks.desk.nominating.texts import fenced
from hooks.odd_text import odd_field
from hooks.problems import has_errors
from hooks.records.checks.project import find_problems
from hooks.records.reading.loading import Records, load
from hooks.records.reading.yaml_files import read_yaml
from tests.building import EPOCH, PROJECT, WORLD
from tests.desk.nominating.nominations import CHOICES, FORM, GOOD, body, event, lay_event, lay_form
from tests.models import exemplar_model

GOLDEN = PROJECT / "tests/desk/nominating/golden"
CHOSEN = re.compile(r"(\*\*Bạn đề cử\*\*\n\n```text\n)(.*)(\n```)")
"""What was chosen, in the words of the repository's own form, which says of its kinds what it likes."""
FENCE = re.compile(r"^(`{3,})text\n.*?\n\1$", re.DOTALL | re.MULTILINE)


@pytest.fixture(autouse=True)
def _fixed_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real records with the real form."""
    root = tmp_path_factory.mktemp("project")
    for name in ("data", "stories"):
        shutil.copytree(WORLD / name, root / name)
    lay_form(root)
    return root


def nominate(root: Path, folder: Path, payload: Any) -> dict[str, str]:
    """File name → text of what the command leaves."""
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / "out"
    assert main(["nominate", "--event", str(lay_event(folder, payload)), "--root", str(root), "--out", str(out)]) == 0
    return {p.name: p.read_text(encoding="utf-8") for p in sorted(out.iterdir())}


@pytest.fixture(scope="module")
def records(project: Path) -> Records:
    """The real records, read once."""
    loaded, _ = load(project)
    assert loaded is not None
    return loaded


def decided(records: Records, folder: Path, payload: Any) -> dict[str, str]:
    """As `nominate`, on records that are read already."""
    issue = read_event(lay_event(folder, payload))
    assert issue is not None
    return {name: content.decode() for name, content in decide(issue, records, records.root).files().items()}


def outside_blocks(text: str) -> str:
    """The text that GitHub would render as Markdown."""
    return FENCE.sub("", text)


CASES = {
    "cong-dong": body(),
    "ten-cu": body(
        loai=CHOICES["mô hình"],
        noi="xã Tân Bình, huyện Vĩnh Cửu",
        ten_tap_the="Tủ sách: “mượn # trả” & hơn thế",
        nguon="Báo Đồng Nai, bài “Tủ sách ven rừng”, 12/5/2025",
    ),
    "don-vi": body(loai=CHOICES["đơn vị"], noi="phường Trị An", ten_tap_the="Thư viện Đồng Nai", viec="Cho mượn sách.\n\n### Ghi chú\n\nTiêu đề này không thuộc biểu mẫu."),
    "mot-gia-dinh": body(loai=CHOICES["gia đình"], ten_tap_the=""),
    "noi-trung-ten": body(noi="xã Tân Thành"),
    "chua-co-nguon": body(nguon="Chưa có."),
    "co-so-dien-thoai": body(viec="Hỏi thầy Nguyễn Văn A ở số nhà 12, máy 0912 345 678 hoặc a.b@example.vn."),
    "markdown-la": body(
        ten_tap_the="**Tổ** @moi-nguoi #1 <script>x</script>",
        viec="@moi-nguoi fixes #1 [x](javascript:hit()) <img src=x onerror=hit()>\n```\n@lan-nua\n````\n![](https://example.org/x.png)",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_a_nomination_gives_the_files_kept_here(project: Path, tmp_path: Path, name: str) -> None:
    made = nominate(project, tmp_path, event(CASES[name]))
    folder = GOLDEN / name
    if os.environ.get("UPDATE_GOLDEN"):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for file, text in made.items():
            (folder / file).write_text(text, encoding="utf-8", newline="\n")
    kept = {p.name: p.read_text(encoding="utf-8") for p in folder.iterdir()}
    if told := CHOSEN.search(made.get("body.md", "")):
        assert told[2] in CHOICES.values()
    assert {file: CHOSEN.sub(r"\1\3", text) for file, text in made.items()} == {
        file: CHOSEN.sub(r"\1\3", text) for file, text in kept.items()
    }


@pytest.mark.parametrize("name", [n for n in CASES if (GOLDEN / n / "record.yml").is_file()])
def test_a_draft_passes_the_projects_own_check(project: Path, tmp_path: Path, name: str) -> None:
    root = tmp_path / "project"
    shutil.copytree(project, root)
    made = nominate(root, tmp_path / "made", event(CASES[name]))
    path = made["path"].strip()
    assert re.fullmatch(r"data/(communities|units|initiatives)/[a-z0-9-]{1,80}\.yml", path)
    (root / path).write_text(made["record.yml"], encoding="utf-8")

    assert [p.as_text() for p in find_problems(root) if p.file == path or has_errors([p])] == []
    doc, _ = read_yaml(root / path, path)
    assert doc is not None
    assert doc.value["draft"] == "true"
    assert doc.value["story"] == answers(CASES[name], FORM)[0]["viec"]


def test_every_choice_of_the_form_has_its_kind_and_ours_are_the_forms() -> None:
    assert [next(k for s, k in by_choice().items() if o.startswith(s)) for o in FORM[0].options] == list(
        by_choice().values()
    )
    assert [q.id for q in FORM] == list(GOOD)


def test_no_form_sets_the_label_that_starts_the_machine() -> None:
    """A stranger who fills a form must not be able to make a branch."""
    for path in (PROJECT / ".github/ISSUE_TEMPLATE").glob("*.yml"):
        assert "nhan-de-cu" not in yaml.safe_load(path.read_text(encoding="utf-8")).get("labels", [])


@pytest.mark.parametrize("kind", ["cá nhân", "gia đình", "dòng họ"])
def test_no_file_is_made_for_private_people(records: Records, tmp_path: Path, kind: str) -> None:
    made = decided(records, tmp_path, event(body(loai=CHOICES[kind], ten_tap_the="")))
    assert set(made) == {"outcome", "comment.md", "label"}
    assert made["outcome"] == "people\n"
    named = decided(records, tmp_path, event(body(loai=CHOICES[kind], ten_tap_the="Hoa Sen Trắng")))
    assert named["outcome"] == "ask\n"
    assert "Hoa Sen" not in "".join(named.values())


PRIVATE = {
    "số điện thoại": ("0912345678", "0912.345.678", "(+84) 912-345-678", "０９１２３４５６７８", "0251 382 2288", "zalo https://zalo.me/0912345678"),
    "số giấy tờ": ("075123456789", "075 123 456 789", "CCCD 0751", "272123456"),
    "địa chỉ email": ("lien.he@example.vn", "https://a@example.org/"),
    "số nhà": ("số nhà 12", "nhà số 5", "hẻm 12", "12/3A đường Nguyễn Ái Quốc"),
    "ngày, năm sinh": ("sinh năm 1975", "sinh ngày 2/3/1975", "sinh 1975"),
    "số tài khoản": ("STK: 12345678901",),
    "họ tên người": ("thầy Nguyễn Văn A", "bà Trần Thị Bông", "Cô giáo Lê Hoa", "ông Điểu Ăng", "Nguyễn Văn Tư trông tủ sách", "Trần Quốc Toản, 54 tuổi", "NGUYỄN VĂN TƯ",
                     "người trông là Võ Thị Sáu", "Lê Thị Hồng Gấm", "HỒ THỊ BÍCH", "Hồ Thị Bích Vân", "chủ tịch xã Nguyễn Văn Tư", "người trông tên Lê Văn Tám",
                     "Trường Tiểu học Nguyễn Văn Trỗi, Nguyễn Văn Tư trông", "Đoàn Văn Nam", "Nguyễn  Văn\tTư", "Trưởng ấp Lý Tự Do"),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "value"), [(k, v) for k, vs in PRIVATE.items() for v in vs])
def test_private_details_are_refused_and_never_repeated(
    records: Records, tmp_path: Path, kind: str, value: str
) -> None:
    for field in ("viec", "nguon", "ten_tap_the"):
        made = decided(records, tmp_path, event(body(**{field: f"Lớp đọc sách, {value}."})))
        assert made["outcome"] == "ask\n", field
        assert kind in made["comment.md"], field
        assert value not in "".join(made.values())


@pytest.mark.parametrize(
    "text",
    [
        "Từ 15/12/2025 đến 05.10.2026 10 lớp mở, 30.594 lượt học.",
        "Quỹ 120.000.000 đồng, có khi 120000000 đồng.",
        "Giai đoạn 2019 - 2020 có 1200 học sinh năm 2020 tới đọc.",
        "Ấp 3, khu phố 12, tổ 5; bà con Lâm Đồng cũng tới; chú trọng Hà Nội.",
        "Trường Tiểu học Nguyễn Văn Trỗi, đường Nguyễn Huệ, giải Lê Quý Đôn.",
        "https://baodongnai.com.vn/xa-hoi/202505/bai-viet-0123456789012/?id=123456789",
        "Thầy cô Trường Tiểu học Nguyễn Du cùng các em đọc sách.",
        "TRƯỜNG TIỂU HỌC NGUYỄN VĂN TRỖI, ĐƯỜNG VÕ THỊ SÁU",
        "Các trường Nguyễn Văn Trỗi, Lê Quý Đôn và Trần Quốc Toản góp sách.",
        "Thư viện Nguyễn Đình Chiểu, Công viên Nguyễn Văn Trị, khu phố Lê Hồng Phong, huyện Dương Minh Châu.",
        "Thành phố Hồ Chí Minh, Đoàn Thanh niên Cộng sản Hồ Chí Minh, Đoàn Thanh Niên, ĐOÀN THANH NIÊN TRẢNG BOM.",
        "Từ Biên Hòa tới Xuân Lộc. Từ Xuân Lộc về Hồ Trị An. Cao Đẳng Sư Phạm, Trung Tâm Đào Tạo Nghề, Thái Bình Dương, Châu Đức.",
        "TRÊN PHẠM VI TOÀN TỈNH, HÀ NỘI, LÂM ĐỒNG, CAO BẰNG, THÁI NGUYÊN, VÕ THUẬT CỔ TRUYỀN",
        "Quỹ khuyến học Phạm Văn Đồng, giải thưởng Lương Thế Vinh, bệnh viện Nguyễn Tri Phương, chợ Lê Hồng Phong.",
    ],
)
def test_dates_sums_and_names_of_schools_are_no_private_details(text: str) -> None:
    assert private_details(text) == []


QUESTIONS: dict[str, Any] = {
    "a heading of the form inside an answer": body(viec=f"Đọc sách.\n\n### {FORM[1].label}\n\nxã Khác"),
    "a heading behind a line separator": body(viec=f"Đọc sách.\u2028### {FORM[1].label}\u2028xã Khác"),
    "a section is missing": body().replace(f"### {FORM[3].label}", "### Khác"),
    "sections in another order": "\n\n".join(reversed(body().split("\n\n"))),
    "text before the form": "Chào bạn\n\n" + body(),
    "no form at all": "Tôi đề cử ấp 3.",
    "nothing": "",
    "no body": None,
    "another type": ["### Bạn đề cử"],
    "another choice": body(loai="Một cộng đồng lạ"),
    "a box not ticked": body(cam_ket="- [ ] Tôi không ghi dữ liệu cá nhân của ai, ngoài tên nơi."),
    "a required answer is missing": body(viec=""),
    "no name": body(ten_tap_the=""),
    "a name without letters": body(ten_tap_the="../../.."),
    "too long an answer": body(viec="dài " * 3000),
    "a megabyte": body(viec="x" * 1_000_000),
    "Cyrillic letters": body(ten_tap_the="Тổ đọc sách"),
    "an unknown place": body(noi="phường Không Có"),
    "a house number": body(noi="12 đường làng, phường Trị An"),
    "many addresses": body(nguon=" ".join(f"https://example.org/{i}" for i in range(40))),
    "an address that is none": body(nguon="https://[::1"),
}  # fmt: skip


@pytest.mark.parametrize("name", QUESTIONS)
def test_what_is_no_clear_answer_is_asked_back(records: Records, tmp_path: Path, name: str) -> None:
    made = decided(records, tmp_path, event(QUESTIONS[name]))
    assert set(made) == {"outcome", "comment.md", "label"}
    assert made["outcome"] == "ask\n"
    assert len(made["comment.md"]) < 2000


def test_how_long_an_answer_may_be_is_told_as_vietnamese_writes_it(records: Records, tmp_path: Path) -> None:
    made = decided(records, tmp_path, event(body(viec="dài " * 3000)))

    assert "viết gọn lại, không quá 6.000 ký tự." in made["comment.md"]


NOT_OURS: dict[str, Any] = {
    "another label": {**event(body()), "label": {"name": "de-cu"}},
    "another action": {**event(body()), "action": "opened"},
    "a pull request": event(body(), pull_request={"url": "x"}),
    "a closed issue": event(body(), state="closed"),
    "no label": {**event(body()), "label": None},
    "a list": [],
    "a text": '"labeled"',
}


@pytest.mark.parametrize("name", NOT_OURS)
def test_other_events_lead_to_nothing(project: Path, tmp_path: Path, name: str) -> None:
    assert nominate(project, tmp_path, NOT_OURS[name]) == {"outcome": "ignore\n"}


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, " " * 4_000_001, json.dumps(event(body(), number="12; id")), json.dumps(event(body(), number=True))]
)  # fmt: skip
def test_an_event_that_cannot_be_read_is_one_clear_line(
    project: Path, tmp_path: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = lay_event(tmp_path, text)
    assert main(["nominate", "--event", str(path), "--root", str(project), "--out", str(tmp_path / "out")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "out").exists()


def test_a_result_is_never_written_over(project: Path, tmp_path: Path) -> None:
    nominate(project, tmp_path, event(body()))
    event_file = lay_event(tmp_path, event(body(loai=CHOICES["đơn vị"])))
    before = (tmp_path / "out/record.yml").read_bytes()
    assert main(["nominate", "--event", str(event_file), "--root", str(project), "--out", str(tmp_path / "out")]) == 2
    assert (tmp_path / "out/record.yml").read_bytes() == before


HOSTILE = [
    "../../.github/workflows/x",
    "a\ndraft: false\nsample: true",
    '": {draft: false}',
    "$(touch hong) `touch hong` ${{ github.token }} && id; id | id",
    "!!python/object/apply:os.system [id] &a *a %YAML ---",
    "tên \x00\x07\x1b[31m có \u202eký tự\u2066 lạ\u200b",
    "nửa chữ \ud83d và cả chữ 😀",
    "- [x] # | > ' \" % @ ` {} []",
    "---\n...\n--- !x",
    "NO",
    "~",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_a_value(records: Records, tmp_path: Path, text: str) -> None:
    """Whatever the name and the story hold, the file says what the form said, in its own folder, as a draft."""
    made = decided(
        records, tmp_path, event(body(ten_tap_the=f"Tổ {text}".replace("\n", " "), viec=f"Kể: {text}\nHết."))
    )
    assert made["outcome"] == "draft\n"
    record = yaml.load(made["record.yml"], yaml.BaseLoader)
    assert list(record) == ["draft", "id", "name", "place", "summary", "story", "unknown", "sources"]
    assert record["draft"] == "true"
    assert record["name"].startswith("Tổ")
    assert record["story"].endswith("\nHết.")
    assert not re.search("[\x00-\x09\x0b-\x1f\u200b-\u200f\u202a-\u202e\u2066-\u2069]", made["record.yml"])
    assert re.fullmatch(r"data/communities/[a-z0-9-]{1,80}\.yml\n", made["path"])
    assert made["branch"] == "de-cu-12\n"
    assert "hong" not in made["title"]


@given(name=st.text(min_size=1, max_size=80), story=st.text(min_size=1, max_size=400))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_reads_back_as_it_was_written(name: str, story: str) -> None:
    text = body(ten_tap_the=f"Tổ {name}", viec=f"Kể {story} hết")
    given_, faults = answers(text.encode("utf-8", "replace").decode(), FORM)
    if faults:
        return
    record = {
        "draft": True, "id": "7qd3xm", "name": " ".join(given_["ten-tap-the"].split()), "summary": "Một câu.",
        "story": given_["viec"], "sources": [{"publisher": "Báo"}],
    }  # fmt: skip
    content = record_bytes(record)
    odd = odd_field(str(record["name"]), name=True) or odd_field(str(record["story"]))
    assert bool(record_problems(content, exemplar_model("community"))) is bool(
        odd
    )  # asked back for what is odd, and for nothing else
    back = yaml.load(content, yaml.BaseLoader)
    assert (back["name"], back["story"], back["draft"]) == (record["name"], record["story"], "true")


@given(st.text(alphabet="`~ a@#\n<", max_size=60))
def test_nothing_ends_a_code_block_from_inside(text: str) -> None:
    assert outside_blocks(fenced(text)) == ""


def test_the_authors_words_stand_in_code_blocks_only(records: Records, tmp_path: Path) -> None:
    made = decided(records, tmp_path, event(CASES["markdown-la"]))
    rendered = outside_blocks(made["body.md"])
    for word in ("@", "#1 ", "<", "javascript", "example.org", "lan-nua"):
        assert word not in rendered
        assert word.strip() in made["body.md"]


def test_the_same_nomination_gives_the_same_files_and_an_id_nobody_has(records: Records, tmp_path: Path) -> None:
    first = decided(records, tmp_path, event(body()))
    assert decided(records, tmp_path, event(body())) == first
    other = decided(records, tmp_path, event(body(), number=13))
    ids = [re.search(r"^id: (\S+)$", made["record.yml"], re.MULTILINE) for made in (first, other)]
    assert ids[0] and ids[1] and ids[0][1] != ids[1][1]


def test_a_name_that_has_a_file_already_gets_the_number(records: Records, tmp_path: Path) -> None:
    taken = next(p for p in sorted((records.root / "data/units").glob("*.yml")))
    name = taken.stem.replace("-", " ")
    made = decided(records, tmp_path, event(body(loai=CHOICES["đơn vị"], ten_tap_the=name)))
    assert made["path"] == f"data/units/{taken.stem}-12.yml\n"
