"""The built site as a whole: pages, links, what it loads, what it keeps back, its bytes."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from hooks import sections
from hooks.dates import build_date
from hooks.edition.views import views
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.ended import Chains
from hooks.records.model.plan import Clause, PlanPart
from hooks.records.reading.loading import Records, load
from tests.building import BASE, EPOCH, PROJECT, WORLD, HtmlPage, build, built, lay_out, read_page, tree


@pytest.fixture(scope="session")
def records() -> Records:
    loaded, problems = load(WORLD)
    assert loaded is not None
    assert problems == []
    return loaded


def _address(path: Path, site: Path) -> str:
    return path.relative_to(site).as_posix().removesuffix("index.html")


def _catalogue(records: Records, monkeypatch: pytest.MonkeyPatch, *, samples: bool = True) -> Catalogue:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    return Catalogue(records, build_date(), samples)


def test_every_view_becomes_a_page(site: Path, records: Records, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = {v.address for v in views(_catalogue(records, monkeypatch))}
    docs = {p.relative_to(PROJECT / "docs") for p in (PROJECT / "docs").rglob("*.md")}
    missing = {a for a in wanted if not (site / a / "index.html").is_file()}

    assert not missing
    assert len(list(site.rglob("index.html"))) == len(wanted) + len(docs)


def test_the_addresses_readers_were_promised_exist(site: Path) -> None:
    for address in (
        *("", "ke-hoach", "tieu-chi", "danh-hieu", "vinh-danh", "guong-sang", "cau-chuyen", "dia-phuong"),
        *("gioi-thieu", "du-lieu-ca-nhan", "dinh-chinh", "huong-dan", "tra-cuu", "bao-cao", "bao-cao/2026", "du-lieu"),
        *(
            "gui-bai",
            "gui-bai/cau-chuyen",
            "gui-bai/ca-nhan",
            "gui-bai/mo-hinh",
            "gui-bai/quyet-dinh",
            "gui-bai/so-lieu",
        ),
    ):
        assert (site / address / "index.html").is_file(), address
    for file in ("404.html", "robots.txt", "sitemap.xml", "assets/favicon.svg", "du-lieu/v1/datapackage.json"):
        assert (site / file).is_file(), file


def test_every_internal_link_and_anchor_leads_somewhere(site: Path, pages: dict[str, HtmlPage]) -> None:
    ids = {address: set(page.ids) for address, page in pages.items()}
    broken = []
    for address, page in pages.items():
        for link in [*page.links, *page.loads]:
            target = urlsplit(urljoin(BASE + address, link))
            if target.scheme not in {"http", "https"} or target.netloc != urlsplit(BASE).netloc:
                continue
            path, anchor = unquote(target.path).lstrip("/"), unquote(target.fragment)
            if path in ids:
                if anchor and anchor not in ids[path]:
                    broken.append((address, link))
            elif not (site / path).is_file():
                broken.append((address, link))

    assert broken == []


def test_links_to_pages_end_in_a_slash(pages: dict[str, HtmlPage]) -> None:
    """A link without it costs every reader a redirect; one file has the name without a dot that its users expect."""
    for address, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if not parts.scheme and parts.path and not parts.path.endswith("/v1/SHA256SUMS"):
                assert parts.path.endswith("/") or "." in parts.path.rpartition("/")[2], (address, link)


def test_no_page_loads_anything_from_another_host(site: Path, pages: dict[str, HtmlPage]) -> None:
    for address, page in pages.items():
        for load_ in page.loads:
            assert not urlsplit(load_).scheme or load_.startswith("data:image/svg+xml"), (address, load_)
            assert not load_.startswith("//"), (address, load_)
    for css in site.rglob("*.css"):
        text = css.read_text(encoding="utf-8")
        assert not re.search(r"url\(\s*[\"']?(https?:)?//|@import", text), css.name


def test_no_page_has_inline_handlers_or_script_addresses(pages: dict[str, HtmlPage]) -> None:
    for address, page in pages.items():
        for tag, name, value in page.attributes:
            assert not name.startswith("on"), (address, tag, name)
            assert not value.strip().lower().startswith("javascript:"), (address, tag, value)


def test_every_page_has_one_h1_no_double_id_and_no_skipped_heading(pages: dict[str, HtmlPage]) -> None:
    for address, page in pages.items():
        assert page.headings.count("h1") == 1, address
        assert len(page.ids) == len(set(page.ids)), (address, sorted(i for i in page.ids if page.ids.count(i) > 1)[:3])
        levels = [int(h[1]) for h in page.headings]
        assert all(b <= a + 1 for a, b in pairwise(levels)), (address, levels)


def test_every_page_says_what_it_is(site: Path) -> None:
    seen: dict[str, str] = {}
    for path in site.rglob("index.html"):
        text = path.read_text(encoding="utf-8")
        title = re.search(r"<title>(.*?)</title>", text, re.DOTALL)
        description = re.search(r'<meta name="description" content="([^"]+)"', text)
        assert title, path
        assert description, path
        assert f'<link rel="canonical" href="{BASE}{_address(path, site)}">' in text, path
        assert title[1] not in seen, (path, seen[title[1]])
        seen[title[1]] = str(path)


def test_marker_words_of_the_shells_never_reach_a_page(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"zq[a-z]+qz|\{\{|\{%", text), path


def test_the_plan_has_every_clause_and_all_criteria(site: Path, records: Records) -> None:
    plan_ids = {i for p in (site / "ke-hoach").rglob("index.html") for i in read_page(p).ids}
    criteria_ids = {i for p in (site / "tieu-chi").rglob("index.html") for i in read_page(p).ids}
    letters = {
        "I.1": "abc", "I.2": "abc", "III.2": "ab", "V.1": "ab", "VII.1": "abc", "VII.2": "abc", "VII.3": "ab",
        "VII.7": "ab", "VII.8": "ab", "VII.9": "ab", "VII.10": ["a", "b", "c", "d", "dd", "e", "g"],
    }  # fmt: skip
    wanted = {f"{clause}.{letter}" for clause, ls in letters.items() for letter in ls}
    wanted |= {f"II.{i}" for i in range(1, 7)} | {f"IV.{i}" for i in range(1, 7)} | {"V.2", "VII.4", "VII.5", "VII.6"}
    counts = {"a": 5, "b": 3, "c": 3, "d": 3, "dd": 2, "e": 4, "g": 2}
    criteria = {f"III.1.{g}.{i}" for g, n in counts.items() for i in range(1, n + 1)}

    assert wanted <= plan_ids
    assert criteria == {i for i in criteria_ids if re.fullmatch(r"III\.1\.[a-z]+\.\d", i)}
    assert len(criteria) == 22


def test_every_place_has_a_page_that_names_its_former_units(site: Path, records: Records) -> None:
    folders = {p.name.split("-")[0]: p for p in (site / "dia-phuong").iterdir() if p.is_dir()}
    assert len(folders) == 95
    for unit in Chains(records.former).resolved():
        text = " ".join(" ".join(read_page(folders[unit.now_code] / "index.html").texts).split())
        assert unit.name in text, (unit.now_code, unit.name)


def placed(records: Records, address: str) -> str:
    """An address by the usual names of the sections, where this campaign has it."""
    with sections.kept():
        sections.use((s.section, s.name, s.address) for s in records.campaign.sections)
        return sections.at(address)


def test_what_is_recorded_is_shown_letter_by_letter(site: Path, records: Records) -> None:
    """On the pages of those who bear a name, and in the lists: no tone, no sign is lost on the way."""
    decision = placed(records, "vinh-danh/quyet-dinh")
    wanted = {f"{decision}/{d.record.id}": [d.record.name, d.record.authority] for d in records.decisions}
    for d in records.decisions:
        wanted[f"{decision}/{d.record.id}"] += [r.name for r in d.record.recipients]
    wanted |= {f"guong-sang/{e.record.id}-*": [e.record.name, e.record.summary] for e in records.exemplars}
    wanted |= {f"cau-chuyen/{s.year}/{s.slug}": [s.record.title, s.record.standfirst] for s in records.stories}
    wanted["ke-hoach/ai-lam-viec-gi"] = [a.name for a in records.agencies.agencies]
    wanted["dia-phuong"] = [t for u in records.former for t in (u.name, u.district, f"Tỉnh {u.province} trước")]
    wanted |= {f"ke-hoach/{p.slug}": [p.title, p.lead, *_written(p)] for p in records.plan.parts}
    wanted |= {f"tieu-chi/{g.slug}": [k.text for k in g.criteria] for g in records.criteria.groups}
    for pattern, texts in wanted.items():
        (path,) = site.glob(f"{placed(records, pattern)}/index.html")
        shown = " ".join(" ".join(read_page(path).texts).split())
        assert [text for text in texts if " ".join(text.split()) not in shown] == [], pattern


def _written(part: PlanPart | Clause) -> list[str]:
    """The texts of a part or clause and of all clauses in it."""
    return [t for t in (part.title, part.text) if t] + [t for inner in part.clauses for t in _written(inner)]


def test_the_lists_count_what_the_decisions_hold(site: Path, records: Records) -> None:
    for loaded in records.decisions:
        page = read_page(site / placed(records, "vinh-danh") / "quyet-dinh" / loaded.record.id / "index.html")
        rows = {i for i in page.ids if re.fullmatch(r"r\d+", i)}
        assert rows == {f"r{r.id}" for r in loaded.record.recipients}


def test_sample_pages_are_marked_and_kept_from_search_engines(site: Path, records: Records) -> None:
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    samples = [e.record for e in records.exemplars if e.record.sample]
    assert samples
    for record in samples:
        (path,) = (site / placed(records, "guong-sang")).glob(f"{record.id}-*/index.html")
        text = path.read_text(encoding="utf-8")
        assert '<meta name="robots" content="noindex">' in text
        assert "Dữ liệu minh họa" in text
        assert record.id not in sitemap
    real = next(e.record for e in records.exemplars if not e.record.sample)
    (path,) = (site / placed(records, "guong-sang")).glob(f"{real.id}-*/index.html")
    assert "noindex" not in path.read_text(encoding="utf-8")
    assert real.id in sitemap


def test_a_release_holds_no_trace_of_a_sample(release: Path, records: Records) -> None:
    words = {r.name for d in records.decisions if d.record.sample for r in d.record.recipients}
    for e in records.exemplars:
        words |= {e.record.id, e.record.name, Path(e.file).stem} if e.record.sample else set()
    for d in records.decisions:
        words |= (
            {d.record.id, d.record.name, d.record.authority, d.record.number or d.record.id}
            if d.record.sample
            else set()
        )
    for s in records.statistics:
        words |= {s.record.id, Path(s.file).stem} if s.record.sample else set()
    words |= {w for t in records.stories if t.record.sample for w in (t.slug, t.record.title)}
    assert len(words) > 50
    pattern = re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)).encode())
    for name, content in tree(release).items():
        assert not pattern.search(name.encode()), name
        found = pattern.search(content)
        assert not found, (name, found and found[0].decode())


def test_a_release_counts_no_sample(release: Path) -> None:
    for path in release.rglob("*.html"):
        if "huong-dan" not in path.parts and "gioi-thieu" not in path.parts and "du-lieu-ca-nhan" not in path.parts:
            assert "Dữ liệu minh họa" not in path.read_text(encoding="utf-8"), path


@pytest.mark.slow
def test_two_builds_are_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """In another folder, by another clock, in another zone, with files of another age."""
    project = lay_out(tmp_path / "Thư mục khác")
    for path in project.rglob("*"):
        os.utime(path, (1_000_000_000, 1_000_000_000))
    later = "import time; now = time.time; time.time = lambda: now() + 40_000_000"
    other = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland"}
    again = built(project, tmp_path / "again", prelude=later, REPO_URL="https://github.com/vi-du/trang", **other)
    first, second = tree(site), tree(again)

    assert first.keys() == second.keys()
    assert [n for n in first if first[n] != second[n]] == []


@pytest.mark.slow
def test_fast_pages_equal_the_real_theme(project: Path, site: Path, tmp_path: Path) -> None:
    """Every page rendered through its shell is what Material's own template gives."""
    prelude = "sys.path.insert(0, '.'); from hooks.theme import shells; shells.key = lambda *a, **k: 'main.html'"
    full = built(project, tmp_path / "full", prelude=prelude, REPO_URL="https://github.com/vi-du/trang")
    fast = {n: c for n, c in tree(site).items() if n.endswith(".html")}
    slow = {n: c for n, c in tree(full).items() if n.endswith(".html")}

    assert fast.keys() == slow.keys()
    assert [n for n in fast if fast[n] != slow[n]] == []


@pytest.mark.slow
def test_properdocs_builds_the_same_site(project: Path, site: Path, tmp_path: Path) -> None:
    other = built(project, tmp_path / "other", engine="properdocs", REPO_URL="https://github.com/vi-du/trang")
    first, second = tree(site), tree(other)
    different = [n for n in first if n in second and _without_generator(first[n]) != _without_generator(second[n])]

    assert first.keys() == second.keys()
    assert [n for n in different if not n.endswith(".gz")] == []


def _without_generator(content: bytes) -> bytes:
    return re.sub(rb'<meta name="generator"[^>]*>', b"", content)


def test_edit_links_lead_to_the_record(site: Path, records: Records) -> None:
    loaded = next(e for e in records.exemplars if not e.record.sample)
    (path,) = (site / placed(records, "guong-sang")).glob(f"{loaded.record.id}-*/index.html")

    assert f"https://github.com/vi-du/trang/edit/main/{loaded.file}" in read_page(path).links


def test_everything_found_leads_to_a_page_and_its_anchor(site: Path, pages: dict[str, HtmlPage]) -> None:
    ids = {address: set(page.ids) for address, page in pages.items()}
    found = [row for path in site.glob("tra-cuu/*/[pn]*.json") for row in addresses_in(path)]
    files = [a for a, anchor in found if not anchor and not a.endswith("/") and (site / a).is_file()]
    lost = [
        (a, anchor) for a, anchor in found if a not in files and (a not in ids or (anchor and anchor not in ids[a]))
    ]

    assert len(found) > 500
    assert lost == []


def addresses_in(path: Path) -> Iterator[tuple[str, str]]:
    """Address and anchor of each row of a page of the index: of things, or of people."""
    page = json.loads(path.read_text(encoding="utf-8"))
    if path.name.startswith("p"):
        for _, _, base, anchor, *_ in page["rows"]:
            yield page["said"][base].partition("?")[0], anchor
        return
    said = json.loads((path.parent / "s0.json").read_text(encoding="utf-8"))  # the list pages stand first
    for _, number, base, *_ in page:
        yield said[base][1], f"r{number}"


def test_every_exemplar_line_and_story_can_be_found(site: Path, records: Records) -> None:
    found = {
        base + (anchor and f"#{anchor}") for p in site.glob("tra-cuu/*/[pn]*.json") for base, anchor in addresses_in(p)
    }
    for e in records.exemplars:
        assert any(a.startswith(placed(records, f"guong-sang/{e.record.id}-")) for a in found), e.record.id
    for d in records.decisions:
        rows = {
            a.partition("#")[2] for a in found if a.startswith(placed(records, f"vinh-danh/quyet-dinh/{d.record.id}/"))
        }
        assert rows >= {f"r{r.id}" for r in d.record.recipients}
    for story in records.stories:
        assert placed(records, f"cau-chuyen/{story.year}/{story.slug}/") in found
    for page in ("gioi-thieu/", "du-lieu-ca-nhan/", "dinh-chinh/", "huong-dan/", "so-lieu/", "tieu-chi/"):
        assert page in found


def test_nothing_of_the_themes_own_search_is_left(site: Path) -> None:
    assert not (site / "search").exists()
    assert not list(site.rglob("*lunr*"))
    for path in site.rglob("*.html"):
        assert "__search" not in path.read_text(encoding="utf-8"), path


def test_a_fault_stops_the_build_before_the_old_site_is_touched(project: Path, tmp_path: Path) -> None:
    root = lay_out(tmp_path / "broken")
    (root / "data" / "units" / "hong.yml").write_text("id: [\n", encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    (out / "cu.txt").write_text("cũ", encoding="utf-8")
    done = build(root, out)

    assert done.returncode == 1
    assert "data/units/hong.yml:" in done.stderr
    assert "Traceback" not in done.stderr
    assert (out / "cu.txt").is_file()


def test_a_wrong_build_date_is_one_clear_line(project: Path, tmp_path: Path) -> None:
    done = build(project, tmp_path, SOURCE_DATE_EPOCH="hôm nay")

    assert done.returncode == 1
    assert "SOURCE_DATE_EPOCH" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_counts_on_the_home_page_are_those_of_the_lists(site: Path) -> None:
    home = (site / "index.html").read_text(encoding="utf-8")
    shown = dict(re.findall(r'href="\./vinh-danh/danh-hieu/([a-z-]+)/".*?<text[^>]*>([\d.]+)</text>', home))
    assert len(shown) == 5
    for title, count in shown.items():
        text = " ".join(" ".join(read_page(site / "vinh-danh" / "danh-hieu" / title / "index.html").texts).split())
        assert f"{count} lượt vinh danh" in text, title


def open_graph(path: Path) -> dict[str, str]:
    """The og: and article: values of a page; each stands there once."""
    metas = [dict(p) for p in _metas(path)]
    found = [(m["property"], m["content"]) for m in metas if m.get("property", "").startswith(("og:", "article:"))]
    assert len(dict(found)) == len(found), path
    return dict(found)


def _metas(path: Path) -> list[list[tuple[str, str]]]:
    out: list[list[tuple[str, str]]] = []
    for tag, name, value in read_page(path).attributes:
        if tag == "meta":
            if name in {"property", "name", "charset", "http-equiv"}:
                out.append([])
            out[-1].append((name, value))
    return out


def test_every_page_has_a_picture_for_links_that_exists(site: Path) -> None:
    used = set()
    for path in site.rglob("index.html"):
        found = open_graph(path)
        assert found["og:image"].startswith(BASE), path
        file = site / found["og:image"].removeprefix(BASE)
        assert 0 < file.stat().st_size <= 80 * 1024, path
        assert found["og:image:alt"].endswith("."), path
        assert found["og:url"] == BASE + _address(path, site)
        assert found["og:title"], path
        assert found["og:description"], path
        used.add(file)

    assert used == set((site / "assets" / "cards").iterdir())


def test_sections_parts_groups_stories_and_exemplars_have_a_picture_of_their_own(
    site: Path, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = open_graph(site / "index.html")["og:image"]
    own = [v for v in views(_catalogue(records, monkeypatch)) if v.sign]
    tops = {v.address for v in own if v.address.count("/") == 1}
    pictures = {open_graph(site / v.address / "index.html")["og:image"] for v in own}

    assert tops == {f"{x}/" for x in (
        "ke-hoach", "tieu-chi", "danh-hieu", "vinh-danh", "guong-sang", "cau-chuyen", "dia-phuong", "so-lieu",
    )}  # fmt: skip
    assert {f"ke-hoach/{p.slug}/" for p in records.plan.parts} <= {v.address for v in own}
    assert {f"tieu-chi/{g.slug}/" for g in records.criteria.groups} <= {v.address for v in own}
    assert shared not in pictures
    assert len(pictures) == len(own)


def test_stories_alone_are_articles_with_their_days(site: Path, records: Records) -> None:
    days = {f"cau-chuyen/{s.year}/{s.slug}/": s.record for s in records.stories}
    for path in site.rglob("index.html"):
        found, story = open_graph(path), days.get(_address(path, site))
        assert found["og:type"] == ("article" if story else "website"), path
        assert found.get("article:published_time") == (story.date.isoformat() if story else None), path
        changed = (story.updated or story.date).isoformat() if story else None
        assert found.get("article:modified_time") == changed, path


def test_real_pages_tell_machines_what_they_are_and_samples_nothing(site: Path, pages: dict[str, HtmlPage]) -> None:
    for address, page in pages.items():
        noindex = '<meta name="robots" content="noindex">' in (
            site / f"{address}index.html" if not address.endswith(".html") else site / address
        ).read_text(encoding="utf-8")
        crumbs = ("nav", "class", "crumb") in page.attributes
        assert len(page.structured) <= 1, address
        assert not (noindex and page.structured), address
        found = [t["@type"] for text in page.structured for t in json.loads(text)["@graph"]]
        assert ("BreadcrumbList" in found) == (crumbs and not noindex), address
        assert ("WebSite" in found) == (address == ""), address
    assert sum("AdministrativeArea" in "".join(p.structured) for p in pages.values()) == 95
