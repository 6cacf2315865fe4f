"""Titles and awards in what lists write, with the project's own table (data/titles.yml)."""

from __future__ import annotations

from functools import cache

import pytest

from hooks.desk.importing.granting.grants import Grants
from tests.desk.importing.stepping import records


@cache
def grants() -> Grants:
    return Grants(records().titles)


@pytest.mark.parametrize(
    ("cell", "title", "award"),
    [
        *(
            (cell, "gia-dinh", "")
            for cell in ("GĐHT", "gđht", "GDHT", "GĐ HT", "G.Đ.H.T.", "Gia đình HT", "GĐ học tập")
        ),
        *((cell, "gia-dinh", "") for cell in ("Danh hiệu “Gia đình học tập” năm 2024", "gia dinh hoc tap")),
        *(("DHHT", "dong-ho", ""), ("ĐVHT", "don-vi", ""), ("DVHT", "don-vi", "")),
        *(("CĐHT", "cong-dong", ""), ("cđht", "cong-dong", ""), ("CĐ học tập", "cong-dong", "")),
        *(("CDHT", "cong-dan", ""), ("Công dân HT", "cong-dan", "")),
        *(("Cộng đồng học tập cấp xã", "cong-dong", ""), ("Đơn vị học tập cấp huyện/tỉnh", "don-vi", "")),
        *(("GK", "", "giay-khen"), ("Giấy khen của Chủ tịch UBND huyện", "", "giay-khen")),
        *(("Bằng khen của UBND tỉnh", "", "bang-khen-bo-nganh-tinh"), ("BK Thủ tướng", "", "bang-khen-thu-tuong")),
        ("GĐHT + GK", "gia-dinh", "giay-khen"),
    ],
)
def test_a_cell_in_any_usual_spelling(cell: str, title: str, award: str) -> None:
    found = grants().exact(cell)

    assert found is not None
    assert (found.title, found.award) == (title, award)


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("cdht", "Công dân học tập hay Cộng đồng học tập"),  # without Đ nobody can tell
        ("CD hoc tap", "Công dân học tập hay Cộng đồng học tập"),
        ("Gia đình hiếu học", "là danh hiệu trước đây, không phải “Gia đình học tập”"),
        ("GĐHT, CDHT", "hơn một danh hiệu"),
        ("Bằng khen", "chưa rõ là hình thức khen nào"),
        ("BK của Hội Khuyến học", "chưa rõ là hình thức khen nào"),
        ("Không đạt GĐHT", ""),
        ("Gia đình học tập tiêu biểu", ""),
        ("ĐHHT", ""),  # a university's, not a clan's
    ],
)
def test_a_cell_that_is_no_title_for_certain(cell: str, told: str) -> None:
    assert grants().exact(cell) is None
    assert told in grants().unclear(cell)


@pytest.mark.parametrize(
    ("text", "granted"),
    [
        ("DANH SÁCH CDHT NĂM 2024", ("cong-dan", "", "individual", "")),
        ("DANH SACH CDHT NAM 2024", None),
        ("A. CĐHT", ("cong-dong", "", "community", "")),
        ("DANH SÁCH GIA ĐÌNH, DÒNG HỌ, CỘNG ĐỒNG HỌC TẬP", None),
        ("Trung tâm học tập cộng đồng", None),
        ("Công nhận Gia đình học tập và tặng Giấy khen", ("gia-dinh", "giay-khen", "family", "")),
        ("Tặng Giấy khen cho các Gia đình học tập", ("", "giay-khen", "family", "")),
        ("DANH SÁCH DÒNG HỌ HIẾU HỌC", ("", "", "clan", "Dòng họ hiếu học")),
    ],
)
def test_what_a_title_above_or_a_heading_names(text: str, granted: tuple[str, ...] | None) -> None:
    found = grants().named_in([text])

    assert (found and (found.title, found.award, found.kind, found.earlier)) == granted
