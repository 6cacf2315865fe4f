"""What readers type and what must come first, over the real site, by the search's own modules in Node."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TypedDict

import pytest

from tests.browser.conftest import served
from tests.frontend.nodejs import needs_node, run

pytestmark = needs_node

REPORT = "Hạn: báo cáo tình hình tổ chức thực hiện phong trào"
SCHOOLS = "Sở Giáo dục và Đào tạo"
FAMILY = "Gia đình học tập"
TAKE_DOWN = "Dữ liệu cá nhân và yêu cầu gỡ"
CORRECTIONS = "Đính chính"
CONTACT = "Liên hệ"
TRI_AN = "Phường Trị An"

FIRST: dict[str, dict[str, str]] = {
    "deadlines, by date, words, and what is to be done": {
        "hạn báo cáo": REPORT,
        "han bao cao": REPORT,
        "hạn nộp báo cáo": REPORT,
        "thời hạn báo cáo": REPORT,
        "hạn 15/12": REPORT,
        "15/12": REPORT,
        "15/12/2026": REPORT,
        "trước ngày 15/12/2026": REPORT,
        "12/2026": "Hạn: báo cáo việc triển khai, đôn đốc thực hiện kế hoạch",
        "tổng kết phong trào": "Hạn: tổng kết phong trào",
        "lễ phát động": "Hạn: tổ chức lễ phát động của tỉnh",
        "tải danh sách năm 2024": "Tải danh sách vinh danh năm 2024 (CSV)",
        "danh sách năm 2024 xlsx": "Tải danh sách vinh danh năm 2024 (XLSX)",
        "báo cáo năm": "Báo cáo năm",
        "báo cáo năm 2024": "Báo cáo năm 2024",
    },
    "bodies, in full, short, as people ask": {
        "sở giáo dục": SCHOOLS,
        "so giao duc": SCHOOLS,
        "sở gdđt": SCHOOLS,
        "Sở GD&ĐT": SCHOOLS,
        "SGDĐT": SCHOOLS,
        "sở gd": SCHOOLS,
        "UBND tỉnh": "Ủy ban nhân dân tỉnh Đồng Nai",
        "UBND xã làm gì": "Ủy ban nhân dân xã, phường, thị trấn",
        "ubnd huyen": "Ủy ban nhân dân các huyện, thành phố",
        "MTTQ": "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai",
        "sở tt&tt": "Sở Thông tin và Truyền thông",
        "khcn": "Sở Khoa học và Công nghệ",
        "BĐN": "Báo Đồng Nai",
        "hội khuyến học": "Hội Khuyến học tỉnh Đồng Nai",
        "ai làm gì": "Ai làm việc gì",
    },
    "titles, awards, criteria, the plan": {
        "gia đình học tập": FAMILY,
        "đăng ký gia đình học tập": FAMILY,
        "gia đình học tập là gì": FAMILY,
        "GĐHT": FAMILY,
        "gdht": FAMILY,
        "DHHT": "Dòng họ học tập",
        "CĐHT": "Cộng đồng học tập",
        "CDHT": "Công dân học tập",
        "ĐVHT": "Đơn vị học tập",
        "danh sách gia đình học tập": "Danh sách Gia đình học tập",
        "bang khen thu tuong": "Bằng khen của Thủ tướng Chính phủ",
        "giấy khen": "Giấy khen",
        "tiêu chí": "Tiêu chí",
        "tiêu chí gia đình": "Tiêu chí: Gia đình, dòng họ",
        "III.1.đ": "Tiêu chí: Gia đình, dòng họ",
        "VII.1.c": "Báo cáo năm",
        "kế hoạch": "Kế hoạch 2024 – 2030",
        "387/QĐ-TTg": "Quyết định số 387/QĐ-TTg: Chương trình đẩy mạnh học tập suốt đời trong gia đình, dòng họ, cộng đồng, đơn vị "
        "giai đoạn 2021 - 2030",
    },
    "places, today's and former": {
        "trị an": TRI_AN,
        "tri an": TRI_AN,
        "p. trị an": TRI_AN,
        "Tân Bình": "Xã Tân Bình cũ, huyện Vĩnh Cửu",
        "tan binh": "Xã Tân Bình cũ, huyện Vĩnh Cửu",
        "tân bình đồng xoài": "Phường Tân Bình cũ, thành phố Đồng Xoài",
        "Bình Tân": "Xã Bình Tân",
        "tt vĩnh an": "Thị trấn Vĩnh An cũ, huyện Vĩnh Cửu",
        "mã đà": "Xã Mã Đà cũ, huyện Vĩnh Cửu",
        "huyện vĩnh cửu": "Huyện Vĩnh Cửu",
        "h. vĩnh cửu": "Huyện Vĩnh Cửu",
        "TP Đồng Xoài": "Thành phố Đồng Xoài",
        "tx bình long": "Thị xã Bình Long",
        "biên hoà": "Phường Biên Hòa",
        "bình phước": "Phường Bình Phước",
        "tỉnh bình phước": "Tỉnh Bình Phước",
        "đồng nai": "Thành phố Đồng Nai",
        "x. phú lý": "Xã Phú Lý",
        "trị an ở đâu": TRI_AN,
    },
    "people, exemplars, stories": {
        "cá nhân mẫu 01": "Cá nhân mẫu 01",
        "ca nhan mau 01": "Cá nhân mẫu 01",
        "gia đình mẫu 03": "Gia đình mẫu 03",
        "ngôi nhà trí tuệ vĩnh cửu": "Ngôi nhà trí tuệ Vĩnh Cửu",
        "trường THPT Trấn Biên": "Trường THPT Trấn Biên",
        "trung học phổ thông Trấn Biên": "Trường THPT Trấn Biên",
        "heo dat": "Nuôi heo đất khuyến học xã Phú Hữu",
        "776 heo đất": "776 con heo đất của một phường Biên Hòa",
        "thôn 6 long tân": "Lớp xóa mù chữ thôn 6, xã Long Tân",
        "lớp học vườn cao su": "Lớp học buổi tối giữa vườn cao su",
        "vinh danh": "Vinh danh",
        "câu chuyện": "Câu chuyện",
    },
    "what to do with the site": {
        "đính chính": CORRECTIONS,
        "báo sai": CORRECTIONS,
        "gỡ tên": TAKE_DOWN,
        "go ten": TAKE_DOWN,
        "rút đồng ý": TAKE_DOWN,
        "tải danh sách": "Dữ liệu mở",
        "excel": "Dữ liệu mở",
        "số liệu": "Số liệu đã công bố",
        "giới thiệu": "Giới thiệu",
        "liên hệ": CONTACT,
        "lien he": CONTACT,
        "số điện thoại": CONTACT,
        "so dien thoai": CONTACT,
    },
}
"""What it is about → what is typed → the title of the first hit, thought of beforehand."""
NOT_FOR_READERS = ("15/12", "biểu mẫu", "hạn", "gửi bài", "nguồn", "YAML", "quyết định", "ảnh", "lỗi")
"""Words of which the editors' guide is full."""

ASKED = """async (m, {address, queries}) => {
    const files = new m.Files(address + "tra-cuu/"), out = [];
    for (const query of queries) {
        await files.fresh(async () => {
            const found = await m.look(files, m.words(query), false), { kinds } = files.manifest;
            const left = m.narrowed(found.hits, "", new Map(), kinds);
            const shown = await m.rows(files, left.hits.slice(0, 20));
            out.push({ shown, apart: left.apart });
        });
    }
    return out;
}"""
MODULES = [f"tra-cuu/{name}.js" for name in ("files", "look", "rows", "words", "facets")]


class Answer(TypedDict):
    """The first hits as they are shown, and how many the guide holds."""

    shown: list[dict[str, Any]]
    apart: int


def asked(site: Path, queries: list[str]) -> list[Answer]:
    """The answers to some queries."""
    with served(site) as address:
        found: list[Answer] = run(MODULES, ASKED, {"address": address, "queries": queries})
    return found


def test_what_readers_mean_comes_first(site_folder: Path) -> None:
    meant = {query: title for about in FIRST.values() for query, title in about.items()}
    assert len(meant) >= 60
    told = asked(site_folder, list(meant))
    first = {
        query: answer["shown"][0]["title"] if answer["shown"] else "" for query, answer in zip(meant, told, strict=True)
    }
    assert {q: t for q, t in first.items() if t != meant[q]} == {}


def test_the_guide_and_the_forms_are_not_among_the_hits(site_folder: Path) -> None:
    told = asked(site_folder, list(NOT_FOR_READERS))
    addresses = [row["address"] for answer in told for row in answer["shown"]]
    assert len(addresses) > 40
    assert [a for a in addresses if a.startswith(("huong-dan/", "gui-bai/", "admin/"))] == []
    assert all(answer["apart"] for answer in told), "the guide knows them"


@pytest.mark.parametrize("query", ["hạn báo cáo", "15/12/2026"])
def test_a_deadline_says_when_who_and_to_whom(site_folder: Path, query: str) -> None:
    (answer,) = asked(site_folder, [query])
    when, who, clause = answer["shown"][0]["lines"]
    assert when == "Trước ngày 15/12/2026. Hằng năm, 2024 – 2030"
    assert who.startswith("Được đề nghị báo cáo: Các Ban đảng và Văn phòng Tỉnh ủy; ")
    assert who.endswith(". Gửi tới: Sở Giáo dục và Đào tạo; Sở Nội vụ")
    assert clause == "Kế hoạch, VII.1.c"
