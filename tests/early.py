"""A campaign with something of every kind that is not to be seen yet, and one thing that is not to be seen any more."""

from __future__ import annotations

from tests.campaigns import tiny_campaign

_COMMUNITY, _STORY = "data/communities/ben-nuoc.yml", "stories/2023/den-chong-gio/index.md"
_DECISION, _FIGURES = "data/honours/2022-tuyen-duong", "data/statistics/2022-vung-thu.yml"
DRAFT, DAY = "Bản nháp", "Chờ ngày 20/12/2026"
WAITING = {
    "guong-sang/aa22aa-ben-zqnhap/": DRAFT,
    "cau-chuyen/2023/bai-nhap/": DRAFT,
    "cau-chuyen/2023/bai-hen/": DAY,
    "cau-chuyen/2026/bai-sap-toi/": DAY,
    "vinh-danh/quyet-dinh/aa33aa/": f"{DRAFT}. {DAY}",
}
"""Address of what waits → its mark."""
WORDS = ("Zqnhap", "Zqbai", "Zqhen", "Zqtoi", "Zqquyet", "Zqten", "Zqso")
"""Words of what waits."""
EXPIRED = "Zqhethan"
"""A word of a family whose consent has run out: not even a preview has it."""


def early_campaign() -> dict[str, str]:
    """The tiny campaign with all of these."""
    files = tiny_campaign()
    community, story, decision = files[_COMMUNITY], files[_STORY], files[f"{_DECISION}/decision.yml"]
    files["data/communities/ben-moi.yml"] = "draft: true\n" + _named(community, "dd44dd", "aa22aa", "Bến Zqnhap")
    files["stories/2023/bai-nhap/index.md"] = _titled(story, "Bài Zqbai", "draft: true\nabout:\n  - aa22aa\n")
    files["stories/2023/bai-hen/index.md"] = _titled(story, "Bài Zqhen", "publish_on: 2026-12-20\n")
    files["stories/2026/bai-sap-toi/index.md"] = _titled(story, "Bài Zqtoi").replace("2023-01-20", "2026-12-20")
    files["data/honours/2026-moi/decision.yml"] = "draft: true\npublish_on: 2026-12-20\n" + _named(
        decision.partition("changes:")[0], "gg77gg", "aa33aa", "Tuyên dương Zqquyet (minh họa)"
    ).replace("2022-12-01", "2026-11-20").replace("00/QĐ-THỬ", "01/QĐ-THỬ")
    head, first = files[f"{_DECISION}/recipients.csv"].splitlines(keepends=True)[:2]
    files["data/honours/2026-moi/recipients.csv"] = head + first.replace(first.split(",")[1], "Bà Zqten mẫu")
    figures = files[_FIGURES].replace("hh88hh", "aa44aa").replace("năm 2022", "năm Zqso")
    files["data/statistics/2023-vung-thu.yml"] = "draft: true\n" + figures
    files["data/families/het-han.yml"] = (
        f"id: aa55aa\nname: Nhà {EXPIRED}\nplace:\n  code: 90004\nsummary: Một nhà.\n"
        "consent:\n  given_on: 2022-05-01\n  scope: Tên\n  kept_by: Tòa soạn\n  until: 2026-11-01\n"
        "sources:\n  - id: de-cuong\n"
    )
    return files


def _named(text: str, id_: str, other: str, name: str) -> str:
    lines = text.replace(id_, other).splitlines()
    return "".join(f"name: {name}\n" if line.startswith("name: ") else f"{line}\n" for line in lines)


def _titled(story: str, title: str, more: str = "") -> str:
    return story.replace("title: Đèn chong gió\n", f"title: {title}\n{more}")
