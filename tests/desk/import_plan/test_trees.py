"""Four texts in three kinds of file each: the tree clause by clause, and every line of them accounted for."""

from __future__ import annotations

import io
from functools import cache

import docx
import pytest
import yaml

from hooks.desk.import_plan.account import account_of, lost
from hooks.desk.import_plan.known import Known
from hooks.desk.import_plan.proposal import Proposal, proposal_of
from hooks.desk.import_plan.reading import document_in
from tests.desk.import_plan.texts import TEXTS, WRITERS, pieces


@cache
def proposed(name: str, ending: str) -> Proposal:
    return proposal_of(document_in(WRITERS[ending](TEXTS[name][0]), ending), Known())


def ids(proposal: Proposal) -> list[str]:
    return [node.id for node in proposal.outline.nodes()]


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("name", TEXTS)
def test_the_tree_is_the_one_that_is_meant(name: str, ending: str) -> None:
    meant = TEXTS[name][1]

    proposal = proposed(name, ending)

    assert ids(proposal) == meant.split()


@pytest.mark.parametrize("ending", WRITERS)
@pytest.mark.parametrize("name", TEXTS)
def test_every_line_and_cell_is_told(name: str, ending: str) -> None:
    text = TEXTS[name][0]

    entries = account_of(proposed(name, ending))

    assert lost(entries) == []
    assert sorted(e.line.text for e in entries) == sorted(" ".join(p.split()) for p in pieces(text))


def tree_of(data: str, ending: str = ".txt") -> list[str]:
    return ids(proposal_of(document_in(data.encode(), ending), Known()))


def test_numbers_with_dashes_go_down_by_their_pieces() -> None:
    text = "CHỈ THỊ\nvề việc đọc sách\n1- Các nơi đọc sách.\n2- Hội Bến Nước:\n2.1- Mở hội sách.\n2.2- Tặng sách.\n2.2.1- Xã gần.\n3- Ai cũng đọc."
    assert tree_of(text) == ["1", "2", "2.1", "2.2", "2.2.1", "3"]


def test_what_a_decision_issues_is_the_plan_and_the_decision_its_opening() -> None:
    text = (
        "QUYẾT ĐỊNH\nBan hành kế hoạch dạy bơi\nCăn cứ Luật Dựng ra;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành kế hoạch.\nĐiều 2. Các nơi làm theo./.\n"
        "Nơi nhận:\n- Như Điều 2.\nCHỦ TỊCH\nKẾ HOẠCH\nDạy bơi\n(Kèm theo Quyết định số 5/QĐ-UBND)\nA. MỤC ĐÍCH\nCho trẻ biết bơi.\nB. VIỆC\n1. Lớp sáng.\nf) Lớp lạ."
    )
    assert tree_of(text) == ["ban-hanh-can-cu", "ban-hanh", "ban-hanh-2", "A", "B", "B.1", "B.1.f"]


def test_cells_over_several_rows_hold_the_rows_beside_them() -> None:
    page = (
        "<p>KẾ HOẠCH</p><p>Chấm nhà</p><p>I. CHUNG</p><p>1. Tiêu chí</p><table><tr><th>Nhóm</th><th>Nội dung</th><th>Điểm</th></tr>"
        "<tr><td rowspan=2>Sách</td><td>Có kệ</td><td>10</td></tr><tr><td>Có đèn</td><td>20</td></tr><tr><td>Người</td><td>Trẻ đọc</td><td>30</td></tr></table>"
    )
    proposal = proposal_of(document_in(page.encode(), ".html"), Known())
    assert ids(proposal) == ["I", "I.1", "I.1.1", "I.1.1.1", "I.1.1.2", "I.1.2", "I.1.2.1"]
    assert [group.id for group in proposal.groups] == ["I.1.1", "I.1.2"]


@pytest.mark.parametrize("seed", range(6))
def test_no_line_of_a_text_in_disorder_is_lost(seed: int) -> None:
    lines = [line for text, _ in TEXTS.values() for line in WRITERS[".txt"](text).decode().split("\r\n")]
    some = [lines[i * (31 + 12 * seed) % len(lines)] for i in range(40)]

    proposal = proposal_of(document_in("\n".join(some).encode(), ".txt"), Known())

    assert lost(account_of(proposal)) == []
    assert len(set(ids(proposal))) == len(ids(proposal))


TASKS = """<h1>KẾ HOẠCH</h1><p>Giữ bến</p><p>Vùng Thử, ngày 05 tháng 3 năm 2026</p><p>I. VIỆC LÀM</p><p>Làm theo bảng.</p>
<p>1. Ủy ban nhân dân các xã, phường</p><p>a) Lập danh sách đề nghị công nhận, gửi Sở Sông Nước trước ngày 20 tháng 11 hằng năm.</p>
<p>PHỤ LỤC</p><p>PHÂN CÔNG</p><table><tr><td>STT</td><td>Nhiệm vụ</td><td>Cơ quan chủ trì</td><td>Thời hạn</td></tr>
<tr><td>1</td><td>Công việc ở bến</td><td>Nhóm Giữ Bến xã Thử</td><td>Tháng 3/2026</td></tr>
<tr><td>2</td><td>Cộng đồng tự quản</td><td>Các đơn vị</td><td></td></tr>
<tr><td>3</td><td>Tổng kết giai đoạn</td><td>Sở Sông Nước</td><td>Quý IV/2030</td></tr>
<tr><td></td><td>Tổng cộng: 3 việc</td><td></td><td></td></tr></table>"""


def test_a_row_that_sounds_like_a_sum_is_a_task_and_who_gets_a_list_does_not_make_it() -> None:
    proposal = proposal_of(document_in(TASKS.encode(), ".html"), Known())
    told = {e.line.text: e.what for e in account_of(proposal)}

    assert ids(proposal)[:4] == ["I", "I.1", "I.1.a", "phu-luc-I"]
    assert ids(proposal)[4:] == ["phu-luc-I.1", "phu-luc-I.2", "phu-luc-I.3"]
    assert told["Tổng cộng: 3 việc"] == "dòng cộng của bảng"
    assert [(s.clause, s.who) for s in proposal.stated] == [
        ("I.1.a", ["uy-ban-nhan-dan-cac-xa-phuong"]),
        ("phu-luc-I.1", ["nhom-giu-ben-xa-thu"]),
        ("phu-luc-I.3", ["so-song-nuoc"]),
    ]


def test_a_chapter_may_be_called_as_a_kind_of_document_and_a_body_as_a_verb() -> None:
    text = (
        "QUY ĐỊNH\nGiữ đường đi\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi\nMọi con đường.\nChương II\nTIÊU CHÍ\n"
        "Điều 2. Công an tỉnh\nChủ trì, phối hợp với Sở Xây dựng, Sở Đường Xa làm biển báo.\n"
        "Điều 3. Thi hành\nChánh Văn phòng Ủy ban nhân dân tỉnh thực hiện.\n"
    )
    proposal = proposal_of(document_in(text.encode(), ".txt"), Known())
    _, criteria = yaml.safe_load(proposal.files["plan.yml"])["parts"]
    second, third = (clause["roles"] for clause in criteria["clauses"])

    assert ids(proposal) == ["chuong-I", "dieu-1", "chuong-II", "dieu-2", "dieu-3"]
    assert criteria["title"] == "Tiêu chí"
    assert [role["bodies"] for role in second] == [["cong-an-tinh"], ["so-xay-dung", "so-duong-xa"]]
    assert [role["bodies"] for role in third] == [["van-phong-uy-ban-nhan-dan-tinh"]]


COUNTED = [
    "Trên 80% hộ có kệ sách.",
    "100% tổ dân phố có nhà sách.",
    "50 hộ góp sách.",
    "15/8/2026 là ngày đọc.",
    "5 nghìn cuốn được tặng.",
]


@pytest.mark.parametrize(
    ("sign", "above"),
    [(sign, "I") for sign in ("{}. ", "{}.\t", "{}) ", "({}) ", "{}/ ", "{}- ")]
    + [("1.{}. ", "I.1"), ("1.{} ", "I.1")],
)
def test_a_clause_may_begin_with_a_number(sign: str, above: str) -> None:
    heads = ["KẾ HOẠCH", "Đọc sách", "I. MỤC TIÊU", *(["1. Các mục"] if above == "I.1" else [])]
    text = "\n".join(heads + [f"{sign.format(i)}{text}" for i, text in enumerate(COUNTED, 1)])

    proposal = proposal_of(document_in(text.encode(), ".txt"), Known())

    assert ids(proposal)[-6:] == [above, *(f"{above}.{i}" for i in range(1, 6))]
    assert proposal.outline.doubts == []


def test_a_clause_that_word_counts_may_begin_with_a_number() -> None:
    document = docx.Document()
    for line in ("KẾ HOẠCH", "Đọc sách", "I. MỤC TIÊU"):
        document.add_paragraph(line)
    for line in COUNTED:
        document.add_paragraph(line, style="List Number")
    out = io.BytesIO()
    document.save(out)

    proposal = proposal_of(document_in(out.getvalue(), ".docx"), Known())

    assert ids(proposal) == ["I", "I.1", "I.2", "I.3", "I.4", "I.5"]
    assert proposal.outline.doubts == []


@pytest.mark.parametrize(
    "line", ["2.500 hộ có sách.", "2.100% là sai.", "15/8/2026 là ngày đọc.", "15. 8. 2026 là ngày đọc.", "2 - 5 hộ."]
)
def test_a_number_or_a_day_at_the_beginning_of_a_line_is_text(line: str) -> None:
    assert tree_of(f"KẾ HOẠCH\nĐọc sách\nI. MỤC TIÊU\n1. Nhà nào cũng đọc.\n{line}\n") == ["I", "I.1"]
