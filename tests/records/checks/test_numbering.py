"""Numbers of other plans pass by data: other words, appendices, doubled numbers, paragraphs without a number."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hooks.pages import addresses
from hooks.records.checks.project import find_problems
from hooks.records.joined.clauses import clause_index
from hooks.records.model.numbering import Numbering, label
from tests.campaigns import records_of, tiny_campaign, write

PART = """  - id: {id}
    slug: {slug}
    title: Phần thử
    short: Phần thử
    lead: Phần này để thử.
"""
LAW_LIKE = (
    """source: de-cuong
numbering:
  levels:
    - form: thu-tu
      word: Phần thứ
    - form: so
      word: Điều
      through: true
    - form: so
      word: khoản
    - form: chu
      word: điểm
  appendices:
    - form: la-ma
      word: Phụ lục
    - form: so
    - form: chu
    - form: gach
parts:
"""
    + PART.format(id="phan-thu-nhat", slug="mot")
    + """    clauses:
      - id: dieu-1
        text: Điều đầu.
      - id: dieu-2
        text: Điều hai.
        clauses:
          - id: dieu-2.khoan-1
            text: Khoản đầu.
            clauses:
              - id: dieu-2.khoan-1.diem-d
                text: Điểm d.
              - id: dieu-2.khoan-1.diem-đ
                text: Điểm đ.
"""
    + PART.format(id="phan-thu-hai", slug="hai")
    + """    clauses:
      - id: dieu-3
        text: Đếm tiếp, không đếm lại.
"""
    + PART.format(id="phu-luc-I", slug="phu-luc")
    + """    clauses:
      - id: phu-luc-I.1
        text: Mục đầu của phụ lục.
"""
)
DOUBLED = (
    """source: de-cuong
numbering:
  levels:
    - form: chu-hoa
    - form: la-ma
    - form: so
    - form: gach
  doubled:
    - A.II
opening:
  - id: loi-dau
    cited_as: Đề cương, lời đầu
    text: Đoạn trước phần A.
parts:
"""
    + PART.format(id="A", slug="phan-a")
    + """    clauses:
      - id: A.loi-dan
        cited_as: A, đoạn dẫn
        text: Đoạn không đánh số.
      - id: A.II
        text: Bản gốc bắt đầu từ II.
      - id: A.II-2
        text: Rồi lại ghi II.
        clauses:
          - id: A.II-2.1
            text: Ý đầu.
      - id: A.V
        text: Rồi nhảy sang V.
      - id: A.loi-ket
        cited_as: A, đoạn kết
        text: Đoạn cuối không đánh số.
"""
    + PART.format(id="Đ", slug="phan-d")
    + "    text: Cả phần là một đoạn.\n"
)


CRITERIA = """groups:
  - id: {group}
    slug: nhom
    title: Nhóm
    short: Nhóm
    lead: Nhóm thử.
    titles:
      - nha-co-ke-sach
    criteria:
      - id: {group}.1
        text: Đọc sách.
        ask: Đã đọc chưa?
"""
_CITED = re.compile(r"\b(?:I|II|III)(?:\.[0-9a-zđ]+)+")


def campaign(plan: str, cited: str, group: str) -> dict[str, str]:
    """The tiny campaign with another plan; all that cited its own numbers cites `cited`."""
    files = {
        name: text if name.startswith("data/plan") else _CITED.sub(cited, text)
        for name, text in tiny_campaign().items()
    }
    twice = "data/individuals/nguoi-lai-do.yml"
    files[twice] = files[twice].replace(f"  - {cited}\n  - {cited}\n", f"  - {cited}\n")
    return files | {"data/plan.yml": plan, "data/criteria.yml": CRITERIA.format(group=group)}


LAW, TWICE = (LAW_LIKE, "dieu-2.khoan-1", "phu-luc-I.1.a"), (DOUBLED, "A.II-2.1", "A.V.1")


@pytest.mark.parametrize("plan", [LAW, TWICE], ids=["law-like", "doubled"])
def test_another_plan_passes_by_its_data(plan: tuple[str, str, str], tmp_path: Path) -> None:
    """Nothing of another way of numbering is a fault once the plan says it."""
    write(tmp_path, campaign(*plan))

    assert [p.as_text() for p in find_problems(tmp_path)] == []


def test_law_like_numbers_are_cited_as_laws_are(tmp_path: Path) -> None:
    """From inside out, with their words; đ and d keep addresses of their own."""
    index = clause_index(records_of(tmp_path, campaign(*LAW)))

    assert index["phan-thu-nhat"].label == "Phần thứ nhất"
    assert index["dieu-3"].label == "Điều 3"
    assert index["dieu-2.khoan-1.diem-đ"].label == "điểm đ khoản 1 Điều 2"
    assert index["phu-luc-I.1.a.1"].label == "Phụ lục I.1.a.1"
    assert addresses.clause(index["dieu-2.khoan-1.diem-đ"]) == "ke-hoach/mot/#dieu-2.khoan-1.diem-dd"
    assert addresses.clause(index["dieu-2.khoan-1.diem-d"]) == "ke-hoach/mot/#dieu-2.khoan-1.diem-d"


def test_doubled_and_unnumbered_are_told_from_one_another(tmp_path: Path) -> None:
    """The second II is called so; a paragraph by its words; the opening stands on the plan's own page."""
    index = clause_index(records_of(tmp_path, campaign(*TWICE)))

    assert index["A.II"].label == "A.II"
    assert index["A.II-2"].label == "A.II (lần thứ hai)"
    assert index["A.II-2.1"].label == "A.II (lần thứ hai).1"
    assert index["A.loi-ket"].label == "A, đoạn kết"
    assert addresses.clause(index["loi-dau"]) == "ke-hoach/#loi-dau"
    assert addresses.clause(index["Đ"]) == "ke-hoach/phan-d/"


@pytest.mark.parametrize(
    ("plan", "old", "new", "told"),
    [
        (LAW, "id: dieu-3", "id: dieu-03", "số dieu-03 không theo cách đánh số của kế hoạch"),
        (LAW, "diem-đ\n", "diem-aa\n", "số dieu-2.khoan-1.diem-aa không theo cách đánh số của kế hoạch"),
        (LAW, "id: phan-thu-hai", "id: phan-hai", "số của phần chỉ là một"),
        (TWICE, "  doubled:\n    - A.II\n", "", "số A.II-2 không theo cách đánh số của kế hoạch"),
        (TWICE, "        cited_as: A, đoạn kết\n", "", "số A.loi-ket không theo cách đánh số của kế hoạch"),
        (TWICE, "    cited_as: Đề cương, lời đầu\n", "", "số loi-dau không theo cách đánh số của kế hoạch"),
    ],
)
def test_what_the_data_do_not_say_is_a_fault(
    plan: tuple[str, str, str], old: str, new: str, told: str, tmp_path: Path
) -> None:
    text, cited, group = plan
    assert old in text
    write(tmp_path, campaign(text.replace(old, new), cited, group))

    messages = [p.message for p in find_problems(tmp_path) if p.file == "data/plan.yml"]
    assert [m for m in messages if m.startswith(told)]


@pytest.mark.parametrize("number", ["VII.1.c", "III.1.đ.2", "VI"])
def test_without_words_a_number_is_cited_as_it_is(number: str) -> None:
    assert label(Numbering(), number) == number
