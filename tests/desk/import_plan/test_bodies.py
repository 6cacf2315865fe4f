"""Bodies that a plan names: whole names of places, one body under two names, whose work a heading heads."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from hooks.desk.import_plan.account import account_of, summary
from hooks.desk.import_plan.bodies import Bodies
from hooks.desk.import_plan.known import Known
from hooks.desk.import_plan.proposal import Proposal, proposal_of
from hooks.desk.import_plan.reading import document_in
from hooks.records.model.agencies import Agency


def named(text: str, bodies: Bodies) -> list[str]:
    return [text[m.start : m.end] for m in bodies.mentions(text)]


@pytest.mark.parametrize(
    "body",
    [
        "Ủy ban nhân dân phường Xuân Hương - Đà Lạt", "UBND xã Bà Rịa - Vũng Tàu", "Công an phường Cam Ly - Đà Lạt",
        "Ủy ban nhân dân xã Nam Cát Tiên", "UBND phường 1", "UBND xã Đạ Tẻh 2", "UBND xã Ea H'Leo",
    ],
)  # fmt: skip
def test_the_name_of_a_place_is_taken_whole(body: str) -> None:
    assert named(f"{body} chủ trì; Sở Nội vụ, {body} - Đoàn Thanh niên.", Bodies([])) == [
        body, "Sở Nội vụ", body, "Đoàn Thanh niên",
    ]  # fmt: skip


HEAD = "ỦY BAN NHÂN DÂN\nTỈNH VÙNG THỬ\nSố: 12/KH-UBND\nBến Mẫu, ngày 05 tháng 3 năm 2026\nKẾ HOẠCH\nĐọc sách\n"


def proposed(text: str, known: Known | None = None) -> tuple[Proposal, list[dict[str, Any]]]:
    proposal = proposal_of(document_in((HEAD + text).encode(), ".txt"), known or Known())
    return proposal, yaml.safe_load(proposal.files["plan.yml"])["parts"]


@pytest.mark.parametrize("first", ["Ủy ban nhân dân tỉnh Vùng Thử", "Ủy ban nhân dân tỉnh", "UBND tỉnh Vùng Thử"])
def test_a_body_with_the_areas_name_and_without_it_is_one(first: str) -> None:
    proposal, _ = proposed(
        f"I. VIỆC\n1. {first} chỉ đạo.\n2. UBND tỉnh, Ủy ban nhân dân tỉnh Vùng Thử khen thưởng.\n"
        "3. Sở Nội vụ tỉnh Vùng Thử chủ trì.\n4. Sở Nội vụ báo cáo Ủy ban nhân dân tỉnh Xa.\n"
    )

    assert [name.replace("UBND", "Ủy ban nhân dân") for name in proposal.bodies.proposed.values()] == [
        first.replace("UBND", "Ủy ban nhân dân"), "Sở Nội vụ tỉnh Vùng Thử", "Ủy ban nhân dân tỉnh Xa",
    ]  # fmt: skip


def test_a_body_of_the_data_is_known_by_either_name() -> None:
    for name, said in (("UBND tỉnh Thử", "Ủy ban nhân dân tỉnh"), ("Ủy ban nhân dân tỉnh", "UBND tỉnh Thử")):
        agency = Agency.model_validate({"id": "ubnd", "name": name})
        assert [m.id for m in Bodies([agency], ["Thử"]).mentions(f"{said} chỉ đạo.")] == ["ubnd"]


def test_the_heading_of_a_part_says_whose_work_stands_below() -> None:
    proposal, parts = proposed(
        "Điều 1. Sở Nội vụ\nBáo cáo Sở Sông Nước trước ngày 15/12/2026.\nĐiều 2. Trách nhiệm của Hội Bến Nước\n1. Bố trí sách.\n"
        "Điều 3. Đoàn Thanh niên\nDọn bến.\nĐiều 4. Quy định về Sở Xây dựng\n1. Nhà nào cũng đọc.\n"
        "Điều 5. Giao Công an tỉnh lập bảng.\n"
    )
    roles = [[(r["role"], r["bodies"]) for c in p.get("clauses", []) for r in c.get("roles", [])] for p in parts]

    assert roles == [
        [("bao-cao", ["so-noi-vu"]), ("nhan-bao-cao", ["so-song-nuoc"])],
        [("thuc-hien", ["hoi-ben-nuoc"])],
        [("thuc-hien", ["doan-thanh-nien"])],
        [],
        [],
    ]
    assert [s.who for s in proposal.stated] == [["so-noi-vu"]]
    assert [told for _, told, _ in proposal.outline.doubts] == [
        "dòng đầu của dieu-4 nêu “Sở Xây dựng”, chưa có vai nào ở các điều bên trong",
        "dòng đầu của dieu-5 nêu “Công an tỉnh”, chưa có vai nào ở các điều bên trong",
    ]


@pytest.mark.parametrize("last", ["1. Nhà nào cũng đọc\n2. Xã nào cũng có sách", "1. Nhà nào cũng đọc.", ""])
def test_what_closes_the_document_is_no_text_of_its_last_article(last: str) -> None:
    closing = "Trên đây là Kế hoạch đọc sách của tỉnh Vùng Thử, các nơi làm theo./."

    lines = ["Điều 1. Mục tiêu", "Ai cũng đọc.", "Điều 2. Thi hành", *last.split("\n")]
    _, parts = proposed("\n".join([*filter(None, lines), closing]))
    *before, ending = parts[-1]["clauses"]

    number = HEAD.count("\n") + len([*filter(None, lines)]) + 1
    assert (ending["id"], ending["text"]) == ("dieu-2.loi-ket", f"Chưa viết lại: dòng {number} của văn bản gốc.")
    assert str(number) not in str(before)


def test_the_preview_tells_the_quarter() -> None:
    proposal, _ = proposed(
        "I. VIỆC\n1. Sở Nội vụ chủ trì, hoàn thành vào Quý I/2028.\n2. Sở Nội vụ báo cáo trước ngày 15/12 hằng năm."
    )
    told = list(summary(proposal, account_of(proposal)))

    assert [line.partition("dòng ")[2].partition(", “")[0] for line in told if line.startswith("  han-")] == [
        "8: vào quý I/2028",
        "9: trước 12-15 hằng năm",
    ]
