"""Hand-written pages: links into the repository, drawings, the guide's own list."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from xml.etree import ElementTree

import pytest
import yaml

from hooks.edition.handmade.contact_links import reached
from hooks.edition.handmade.drawings import framed
from hooks.edition.handmade.guide import guide_data
from hooks.edition.handmade.pages import finish
from hooks.edition.handmade.repository_links import MOST_ADDRESS, Repository, new_files
from hooks.records.model.contacts import Contact
from hooks.records.model.kinds import registry
from hooks.records.reading.kinds_file import open_kinds
from tests.building import PROJECT, TINY, WORLD
from tests.campaigns import catalogue_of, renderer, tiny_campaign

DOCS = PROJECT / "docs"
GUIDE = DOCS / "huong-dan"
WRITTEN = sorted(DOCS.rglob("*.md"))
DRAWINGS = sorted(DOCS.rglob("hinh/*"))
URL = "https://github.com/vi-du/trang"
HERE = Repository(WORLD, URL, 2026)


def linked(path: str, repository: Repository = HERE) -> tuple[str, list[str]]:
    return repository.link(f'<p><a href="kho:{path}">Mở <b>mẫu</b></a>.</p>')


@pytest.mark.parametrize("template", new_files())
def test_a_template_opens_as_a_new_file_with_the_templates_text(template: str) -> None:
    address = HERE.address(template)
    parts, given = urlsplit(address), parse_qs(urlsplit(address).query, strict_parsing=True)
    assert (parts.netloc, parts.path) == ("github.com", "/vi-du/trang/new/main")
    assert given == {
        "filename": [new_files()[template].format(year=2026)],
        "value": [(WORLD / template).read_text(encoding="utf-8")],
    }
    assert len(address) <= MOST_ADDRESS
    assert re.fullmatch(r"[!-~]+", address)


def test_every_template_has_its_link_and_every_kind_its_folder() -> None:
    there = {p.relative_to(WORLD).as_posix() for f in ("data/_mau", "stories/_mau") for p in (WORLD / f).rglob("*.*")}
    assert there == set(new_files())
    used = {name.split("/")[1] for name in new_files().values()}
    assert {registry.current().folders[k] for k in registry.current().models} <= used


def test_a_template_too_long_for_an_address_is_left_out_of_it(tmp_path: Path) -> None:
    template = "data/_mau/don-vi.yml"
    (tmp_path / "data/_mau").mkdir(parents=True)
    short = Repository(tmp_path, URL, 2026).address(template)
    (tmp_path / template).write_text("ắ" * 2000, encoding="utf-8")
    assert (
        Repository(tmp_path, URL, 2026).address(template) == short == f"{URL}/new/main?filename=data/units/ten-tep.yml"
    )


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("", URL),
        ("data/places.csv", f"{URL}/blob/main/data/places.csv"),
        ("data/_mau/", f"{URL}/tree/main/data/_mau"),
        (".github/ISSUE_TEMPLATE/de-cu-guong.yml", f"{URL}/issues/new?template=de-cu-guong.yml"),
    ],
)
def test_other_paths_open_where_github_shows_them(path: str, address: str) -> None:
    assert linked(path) == (f'<p><a href="{address}" rel="nofollow noopener">Mở <b>mẫu</b></a>.</p>', [])


def test_a_paragraph_about_a_form_that_is_nowhere_goes() -> None:
    """Only one that begins with its link, and only without a repository."""
    page = (
        '<p>Gửi cho tòa soạn.</p>\n<p><a href="kho:.github/ISSUE_TEMPLATE/a.yml">Biểu mẫu</a> ở kho.</p>\n'
        '<p>Hay dùng <a href="kho:.github/ISSUE_TEMPLATE/a.yml">biểu mẫu</a>.</p>\n<p><a href="kho:data/">Dữ liệu</a>.</p>'
    )
    without, _ = Repository(PROJECT, "", 2026).link(page)

    assert "Biểu mẫu" not in without
    assert without.count("<p>") == 3
    assert HERE.link(page)[0].count("<p>") == 4


def test_without_an_address_the_words_stay_and_name_the_file() -> None:
    nowhere = Repository(PROJECT, "", 2026)
    assert linked("data/_mau/don-vi.yml", nowhere) == ("<p>Mở <b>mẫu</b> (<code>data/_mau/don-vi.yml</code>).</p>", [])
    assert linked("", nowhere) == ("<p>Mở <b>mẫu</b>.</p>", [])
    form = '<p>Hay <a href="kho:.github/ISSUE_TEMPLATE/de-cu-guong.yml">Mở <b>mẫu</b></a>.</p>'
    assert nowhere.link(form) == ("<p>Hay Mở <b>mẫu</b>.</p>", [])


@pytest.mark.parametrize(
    "path", ["../x", "data/../../x", "/etc", "https://example.org/", "a b", "x?y=1", "&quot;x", "data//x"]
)
def test_what_is_no_path_of_the_repository_is_a_fault(path: str) -> None:
    page, faults = linked(path)
    assert len(faults) == 1
    assert "href" not in page


def test_every_repository_link_of_the_real_pages_leads_to_a_file() -> None:
    found = {m for p in WRITTEN for m in re.findall(r"\]\(kho:([^)]*)\)", p.read_text(encoding="utf-8"))}
    with registry.kept():
        open_kinds(PROJECT)
        assert set(new_files()) <= found
    assert {p for p in found if not any((root / p).exists() for root in (PROJECT, WORLD))} == set()


# ---------------------------------------------------------------- drawings


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda p: p.name)
def test_a_drawing_is_plain_small_and_for_both_schemes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    root = ElementTree.fromstring(text)  # noqa: S314, our own file
    width, height = (int(x) for x in root.attrib["viewBox"].split()[2:])
    assert (width, root.attrib["width"], root.attrib["height"]) == (360, "360", str(height))
    assert {e.tag.rpartition("}")[2] for e in root.iter()} <= {
        "svg",
        "title",
        "style",
        "rect",
        "path",
        "text",
        "circle",
    }
    assert "prefers-color-scheme:dark" in text
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|url\(|@import| on\w+=", text)
    sizes = [int(s) for s in re.findall(r"(?:font-size:|font:400 )(\d+)px", text)]
    assert min(sizes) >= 13, "readable on a phone, where a drawing has its own size"
    assert path.stat().st_size < 8_000


def test_every_drawing_is_used_and_described() -> None:
    found = [
        (path.parent / name, alt)
        for path in WRITTEN
        for alt, name, _ in re.findall(
            r'!\[([^\]]*)\]\((hinh/[a-z-]+\.svg) "([^"]+)"\)', path.read_text(encoding="utf-8")
        )
    ]
    assert sorted(path for path, _ in found) == DRAWINGS
    assert all(len(alt) > 40 and alt.endswith(".") for _, alt in found)


def test_a_drawing_gets_its_size_and_a_caption_that_says_it_is_drawn() -> None:
    markup = '<p><img alt="Tả" src="../hinh/dau.svg" title="hai dấu" /></p>'
    page, faults = framed(markup, "huong-dan/sau-khi-gui/", DOCS)
    assert faults == []
    assert page == (
        '<figure class="step"><img alt="Tả" src="../hinh/dau.svg" width="360" height="226" loading="lazy">'
        "<figcaption>Hình vẽ: hai dấu</figcaption></figure>"
    )


def test_a_drawing_beside_its_own_words_gets_its_size_too() -> None:
    page, faults = framed('<a href="../x/"><img alt="" src="../hinh/dau.svg" /> Dấu</a>', "huong-dan/index/", DOCS)
    assert faults == []
    assert page == '<a href="../x/"><img alt="" src="../hinh/dau.svg" width="360" height="226" loading="lazy"> Dấu</a>'


@pytest.mark.parametrize("markup", [
    '<p><img alt="Tả" src="../hinh/khong-co.svg" title="x" /></p>',
    '<p><img alt="" src="../hinh/dau.svg" title="x" /></p>',
    '<p><img alt="Tả" src="../../../overrides/assets/seal.svg" title="x" /></p>',
    '<a href="../x/"><img alt="" src="../hinh/khong-co.svg" /> Dấu</a>',
])  # fmt: skip
def test_a_drawing_that_is_not_there_or_not_described_is_a_fault(markup: str) -> None:
    page, faults = framed(markup, "huong-dan/sau-khi-gui/", DOCS)
    assert (page, len(faults)) == (markup, 1)


# ---------------------------------------------------------------- the guide


@pytest.mark.parametrize("path", WRITTEN, ids=lambda p: p.relative_to(DOCS).as_posix())
def test_front_matter_is_yaml_and_the_title_is_the_heading(path: Path) -> None:
    _, head, body = path.read_text(encoding="utf-8").split("---\n", 2)
    front = yaml.safe_load(head)
    assert front["title"] == body.strip().partition("\n")[0].removeprefix("# ")
    assert 40 < len(front["description"]) < 160


def test_a_page_without_front_matter_is_a_fault(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())
    _, faults = finish("<p>description: một: hai</p>", {}, "x/", set(), renderer(c), c, "")
    assert len(faults) == 2


def test_the_guide_lists_every_page_of_its_own(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())
    assert [p["url"] for p in guide_data(c)["pages"]] == ["huong-dan/"]
    (tmp_path / "docs/huong-dan").mkdir(parents=True)
    (tmp_path / "docs/huong-dan/index.md").write_bytes((GUIDE / "index.md").read_bytes())
    listed = {p["url"]: p["name"] for p in guide_data(c)["pages"]}
    there = {p.stem for p in GUIDE.glob("*.md")} - {"index"}
    assert set(listed) == {"huong-dan/", *(f"huong-dan/{stem}/" for stem in there)}
    for stem in there:
        text = (GUIDE / f"{stem}.md").read_text(encoding="utf-8")
        assert f"# {listed[f'huong-dan/{stem}/']}\n" in text
        assert "\nview: guide\n" in text


def test_the_guides_pages_are_short() -> None:
    """One task a page; lists of codes, fields and columns are looked up, not read."""
    for path in GUIDE.glob("*.md"):
        if path.stem not in {"index", "cac-truong", "nhap-danh-sach", "trang-quan-tri", "tu-ngu"}:
            words = len(re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL).split())
            assert words < 650, (path.name, words)


def test_the_tiny_campaign_needs_no_templates() -> None:
    """Another province may start without them: the links then open an empty file of the right name."""
    assert (
        Repository(TINY, URL, 2026).address("data/_mau/don-vi.yml") == f"{URL}/new/main?filename=data/units/ten-tep.yml"
    )


@pytest.mark.parametrize("path", sorted(DOCS.glob("*.md")), ids=lambda p: p.name)
def test_no_page_for_readers_is_newer_than_the_earliest_build(path: Path) -> None:
    """Days on which something was read are data of its source: an edition of an earlier day must not tell them."""
    campaign = yaml.safe_load((PROJECT / "data/campaign.yml").read_text(encoding="utf-8"))
    first = campaign.get("builds_from", dt.date.max)
    told = re.findall(r"\b(\d{1,2})/(\d{1,2})/(20\d\d)\b", path.read_text(encoding="utf-8"))

    assert [d for d in told if dt.date(*map(int, reversed(d))) > first] == []


@pytest.mark.parametrize(("contact", "told"), [
    (None, 'xem <a href="../lien-he/">Liên hệ</a>.'),
    (
        {"email": "a@example.vn", "phone": "0251 3822 456"},
        'xem <a href="../lien-he/">Liên hệ</a> (<a href="mailto:a@example.vn">a@example.vn</a>, '
        '<a href="tel:+842513822456">0251\u00a03822\u00a0456</a>).',
    ),
    ({"address": "Số 1"}, 'xem <a href="../lien-he/">Liên hệ</a>.'),
])  # fmt: skip
def test_a_page_leads_to_the_newsroom(contact: dict[str, str] | None, told: str) -> None:
    """To the page of contacts, and straight to mail and telephone where there are any."""
    known = Contact.model_validate(contact) if contact else None

    assert reached('xem <a href="lien-he:">Liên hệ</a>.', known, "../") == told
