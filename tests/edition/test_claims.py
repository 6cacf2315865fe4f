"""Two makers of one address: told before anything is written, whoever they are."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from hooks.edition.by_hand import by_hand, may_meet_made
from hooks.edition.claims import claims
from hooks.edition.clashes import Claim, clashes
from hooks.edition.opening import NoEditionError, opened
from tests.building import TINY, build, lay_out, tree
from tests.campaigns import TODAY, patched, write
from tests.desk.commands import run

PAGE = "---\ntitle: Trang thử\ndescription: Trang thử.\n---\n\n# Trang thử\n"
BY_HAND = {
    "docs/index.md": "/ có hai nơi cùng viết: docs/index.md và trang “Vùng Thử học",
    "docs/ke-hoach.md": "/ke-hoach/ có hai nơi cùng viết: docs/ke-hoach.md và trang “",
    "docs/ke-hoach/duong-di.md": "docs/ke-hoach/duong-di.md và trang “",
    "docs/ke-hoach/Duong-Di/index.md": "docs/ke-hoach/Duong-Di/index.md và trang “",
    "docs/ke-hoach/ai-lam-viec-gi/README.md": "docs/ke-hoach/ai-lam-viec-gi/README.md và trang “Ai làm việc gì”",
    "docs/cau-chuyen/2023/den-chong-gio.md": "và trang “Đèn chong gió” (stories/2023/den-chong-gio/index.md)",
    "docs/tra-cuu.md": "docs/tra-cuu.md và trang “Tra cứu”",
    "docs/Gioi-thieu.md": "docs/Gioi-thieu.md và docs/gioi-thieu.md",
    "docs/gioi-thieu/index.md": "docs/gioi-thieu/index.md và docs/gioi-thieu.md",
    "docs/huong-dan/README.md": "docs/huong-dan/README.md và docs/huong-dan/index.md",
    "docs/admin.md": "docs/admin.md và trang quản trị",
    "docs/admin/them.md": "nằm trong thư mục /admin/ đã dành riêng: trang quản trị và docs/admin/them.md",
    "docs/robots.txt": "docs/robots.txt và tệp robots.txt do máy viết",
    "docs/sitemap.xml": "docs/sitemap.xml và overrides/sitemap.xml",
    "docs/404.html": "docs/404.html và overrides/404.html",
    "docs/assets/site.css": "docs/assets/site.css và overrides/assets/site.css",
    "docs/assets/images/anh.png": "nằm trong thư mục /assets/images/ đã dành riêng",
    "docs/assets/fonts/chu.woff2": "phông chữ của trang và docs/assets/fonts/chu.woff2",
    "docs/assets/photos/anh.webp": "ảnh của các mục, các bài và docs/assets/photos/anh.webp",
    "docs/assets/media/tieng.mp3": "video và âm thanh của các bài và docs/assets/media/tieng.mp3",
    "docs/assets/cards/the.jpg": "ảnh đi kèm liên kết và docs/assets/cards/the.jpg",
    "docs/du-lieu/v1/recipients.csv": "tệp dữ liệu mở và docs/du-lieu/v1/recipients.csv",
    "docs/Du-Lieu/v2/tep.csv": "thư mục /Du-Lieu/ và /du-lieu/ chỉ khác nhau chữ hoa, chữ thường",
    "docs/bao-cao/2022/bao-cao-2022.csv": "docs/bao-cao/2022/bao-cao-2022.csv và tệp của báo cáo năm",
    "docs/tra-cuu/chi-muc.json": "mục lục của trang Tra cứu và docs/tra-cuu/chi-muc.json",
    "docs/gui-bai/du-lieu/noi.json": "dữ liệu của các biểu mẫu gửi bài và docs/gui-bai/du-lieu/noi.json",
    "docs/ke-hoach": "/ke-hoach vừa là tệp vừa là thư mục: docs/ke-hoach và trang “",
    "docs/du-lieu/v1": "/du-lieu/v1 vừa là tệp vừa là thư mục: docs/du-lieu/v1 và tệp dữ liệu mở",
    "overrides/assets/cards/the.jpg": "ảnh đi kèm liên kết và overrides/assets/cards/the.jpg",
    "overrides/robots.txt": "overrides/robots.txt và tệp robots.txt do máy viết",
}
"""A file that somebody adds → what is said of it."""

HEADED = {
    "docs/huong-dan/README.md": "docs/huong-dan/index.md",
    "docs/gioi-thieu/index.md": "docs/gioi-thieu.md",
}
"""Of two files by hand, neither of them odd, the later is told."""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("project"), TINY)


@pytest.mark.parametrize("path", BY_HAND)
def test_a_file_on_the_address_of_another_is_told(project: Path, path: str, caplog: pytest.LogCaptureFixture) -> None:
    """Pages by hand against pages, files of every output, files of the theme, and one another."""
    write(project, {path: PAGE})
    try:
        with pytest.raises(NoEditionError):
            opened(project, TODAY, None, "", "")
        checked = run("check", "--root", str(project))
    finally:
        remove(project, path)

    (told,) = [r.getMessage() for r in caplog.records if r.levelname == "ERROR"]
    assert BY_HAND[path] in told
    assert told.startswith(f"{HEADED.get(path, path)}: LỖI trung-dia-chi\n")
    assert "→ đổi tên tệp" in told
    assert checked.returncode == 1
    assert checked.stdout.startswith(f"{told}\nMã nào cũng có trang giải thích")


ODD = {
    "docs/Gop-Y.md": "Gop-Y không dùng được trong địa chỉ trang\n    → đổi tên",
    "docs/góp ý.md": "góp ý không dùng được trong địa chỉ trang\n    → đổi tên, chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ gop-y",
    "docs/Them/ghi-chu.md": "tên Them không dùng",
    "docs/Them/index.md": "tên Them không dùng",
}
"""A page that nobody else has the address of → what is said of its name."""


@pytest.mark.parametrize("path", ODD)
def test_a_name_that_cannot_stand_in_an_address_is_told(project: Path, path: str) -> None:
    """Once, by the check as by the build."""
    write(project, {path: PAGE})
    try:
        with pytest.raises(NoEditionError):
            opened(project, TODAY, None, "", "")
        checked = run("check", "--root", str(project))
    finally:
        remove(project, path)

    assert checked.stdout.startswith(f"{path}: LỖI ten-tep\n")
    assert ODD[path] in checked.stdout
    assert "Có 1 chỗ cần xem lại trong 1 tệp." in checked.stdout


def test_a_folder_spelled_in_two_ways_is_told_once(project: Path) -> None:
    """However many pages lie in either."""
    pages = [f"docs/Huong-Dan/{name}.md" for name in ("mot", "hai")]
    write(project, dict.fromkeys(pages, PAGE))
    try:
        checked = run("check", "--root", str(project))
    finally:
        for path in pages:
            remove(project, path)

    assert checked.stdout.count("trung-dia-chi\n") == 1
    assert "docs/Huong-Dan/hai.md: LỖI trung-dia-chi\n" in checked.stdout
    assert "docs/Huong-Dan/mot.md: LỖI ten-tep\n" in checked.stdout
    assert "Có 2 chỗ cần xem lại trong 2 tệp." in checked.stdout


def test_faults_of_records_and_of_handwork_are_told_in_one_run(project: Path) -> None:
    """A record that is wrong does not hide two pages on one address."""
    write(project, {"docs/Gioi-thieu.md": PAGE, "data/clans/Sai.yml": "id: 1\n"})
    try:
        checked = run("check", "--root", str(project))
    finally:
        remove(project, "docs/Gioi-thieu.md")
        remove(project, "data/clans/Sai.yml")

    assert "data/clans/Sai.yml: LỖI ten-tep\n" in checked.stdout
    assert "docs/Gioi-thieu.md: LỖI trung-dia-chi\n" in checked.stdout


def test_the_check_knows_where_made_pages_can_be(project: Path) -> None:
    """It asks for them only there."""
    edition = opened(project, TODAY, None, "", "")
    hand = set(by_hand(project))

    made = [c for c in claims(edition.catalogue, edition.views) if c not in hand]
    assert [c.path for c in made if not may_meet_made(c)] == []
    assert not may_meet_made(Claim("gioi-thieu/index.html", ""))


def remove(project: Path, path: str) -> None:
    (project / path).unlink()
    for folder in (project / path).parents:
        if folder == project or any(folder.iterdir()):
            return
        folder.rmdir()


def test_the_project_as_it_is_has_no_clash(project: Path) -> None:
    """What was tried above is gone again, and nothing else is told."""
    assert opened(project, TODAY, None, "", "").clashes() == []


@pytest.mark.slow
def test_every_file_of_a_site_has_a_claim(project: Path, tiny_plain: Path) -> None:
    """No maker writes where it has claimed nothing: else a clash with it could go untold."""
    edition = opened(project, TODAY, None, "", "")
    found = {claim.path for claim in claims(edition.catalogue, edition.views)}
    folders = tuple(path for path in found if path.endswith("/"))

    unclaimed = [p for p in tree(tiny_plain) if p not in found and not p.startswith(folders)]
    assert unclaimed == []


def test_a_clash_stops_the_build_before_the_old_site_is_touched(project: Path, tmp_path: Path) -> None:
    """As every fault does; both makers are named."""
    old = write(tmp_path / "site", {"index.html": "bản cũ"})
    write(project, {"docs/ke-hoach/duong-di.md": PAGE})
    try:
        done = build(project, old)
    finally:
        remove(project, "docs/ke-hoach/duong-di.md")

    assert done.returncode == 1
    assert "địa chỉ /ke-hoach/duong-di/ có hai nơi cùng viết: docs/ke-hoach/duong-di.md và trang “" in done.stderr
    assert (old / "index.html").read_text(encoding="utf-8") == "bản cũ"


def test_a_part_of_the_plan_may_not_take_the_page_of_bodies(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The check knows it by file and line; it was lost without a word."""
    files = patched(("data/plan.yml", "slug: duong-di", "slug: ai-lam-viec-gi"))

    with pytest.raises(NoEditionError):
        opened(lay_out(tmp_path / "project", write(tmp_path / "records", files)), TODAY, None, "", "")
    assert "data/plan.yml:6: LỖI trung-dia-chi" in caplog.text


PATHS = ("a/index.html", "A/index.html", "a", "a/b.txt", "a/", "b.txt", "a/b.txt/c")
"""Addresses and what they are to one another."""
AT_ODDS = {
    *(("a/index.html", "A/index.html"), ("a/index.html", "a"), ("A/index.html", "a"), ("a", "a/b.txt"), ("a", "a/")),
    *(
        ("a", "a/b.txt/c"),
        ("a/b.txt", "a/"),
        ("a/b.txt", "a/b.txt/c"),
        ("a/", "a/b.txt/c"),
        ("A/index.html", "a/b.txt"),
    ),
    *(("A/index.html", "a/"), ("A/index.html", "a/b.txt/c")),
}


@pytest.mark.parametrize("pair", list(combinations(PATHS, 2)), ids=" ".join)
def test_which_two_addresses_are_at_odds(pair: tuple[str, str]) -> None:
    """The same in either order, and told once."""
    one, other = (Claim(path, f"nơi {i}") for i, path in enumerate(pair))
    wanted = int(pair in AT_ODDS)

    assert len({p.message for p in clashes([one, other])}) == wanted
    assert len({p.message for p in clashes([other, one])}) == wanted
