"""Where sections are: links of a page, addresses as somebody copied them, and nothing once another campaign is open."""

from __future__ import annotations

from hooks import sections
from hooks.sections import Section

MOVED = [
    (Section.EXEMPLARS, "Nếp hay", "nep-hay"),
    (Section.STORIES, None, "chuyen"),
    (Section.HONOURS, "Bảng vàng", None),
]


def test_addresses_go_where_the_campaign_has_its_sections_and_back() -> None:
    with sections.kept():
        sections.use(MOVED)

        assert sections.at("guong-sang/k3v9tq-a/#b") == "nep-hay/k3v9tq-a/#b"
        assert [sections.at(a) for a in ("", "vinh-danh/", "gui-bai/guong-sang/")] == [
            "",
            "vinh-danh/",
            "gui-bai/guong-sang/",
        ]
        assert [sections.section_of(a) for a in ("nep-hay/", "chuyen/2026/a/", "dia-phuong/")] == [
            "guong-sang",
            "cau-chuyen",
            "dia-phuong",
        ]
        assert sections.usual("https://trang.example/nep-hay/k3v9tq-a/") == "https://trang.example/guong-sang/k3v9tq-a/"
        assert [sections.named(s) for s in ("guong-sang", "vinh-danh", "cau-chuyen")] == [
            "Nếp hay",
            "Bảng vàng",
            "Câu chuyện",
        ]
    assert sections.at("guong-sang/") == "guong-sang/"


def test_links_of_a_page_follow_and_its_words_stay() -> None:
    page = '<a href="../guong-sang/a/">guong-sang/</a><a href="/trang/cau-chuyen/"></a><link href="https://x.example/trang/guong-sang/"><a href="https://y.example/guong-sang/">'
    with sections.kept():
        sections.use(MOVED)
        linked = sections.linked(page, "https://x.example/trang/")

    assert linked == page.replace("../guong-sang", "../nep-hay").replace("/trang/cau-chuyen", "/trang/chuyen").replace(
        "/trang/guong-sang", "/trang/nep-hay"
    )
    assert sections.linked(page, "") == page
