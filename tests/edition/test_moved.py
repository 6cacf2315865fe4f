"""Addresses for ever: what was published once stands, or leads in one step to where the same thing is today."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from hooks.edition.contents import Edition
from hooks.edition.moved import MOST_LINES, REDIRECTS, Old
from hooks.edition.opening import NoEditionError, opened
from hooks.edition.published import places
from hooks.records.model.published import ADDRESSES, Kind, PublishedAddress
from hooks.records.reading.tables import read_csv
from hooks.text import slug
from tests.building import EPOCH, TINY, HtmlPage, built, lay_out, read_page
from tests.campaigns import TODAY, check_told, faults
from tests.desk.commands import Done, run

STORY = "stories/2023/den-chong-gio"
OTHER = "stories/2022/ben-nuoc-co-sach"
UNIT = "data/units/xuong-thuyen.yml"
COMMUNITY = "data/communities/ben-nuoc.yml"
DECISION = "data/honours/2022-tuyen-duong"
SITE = "https://vi-du.example/trang/"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny campaign with a real decision, released once."""
    root = lay_out(tmp_path / "project", TINY)
    change(root / DECISION / "decision.yml", "sample: true\n", "sources:\n  - id: de-cuong\n")
    for exemplar in ("aa11aa", "bb22bb"):
        change(root / DECISION / "recipients.csv", exemplar, "")
    change(root / OTHER / "index.md", "(chuyen:2023/den-chong-gio)", "(noi:90001)")
    release(root)
    return root


def release(root: Path) -> Done:
    """What is done after each publication."""
    done = run("addresses", "--update", "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stdout
    return done


def ledger(root: Path) -> list[PublishedAddress]:
    rows, problems = read_csv(root / ADDRESSES, ADDRESSES, PublishedAddress)
    assert problems == []
    return rows


def edition(root: Path) -> Edition:
    return opened(root, TODAY, None, SITE, "")


def moves(root: Path) -> dict[str, str]:
    return edition(root).moves


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def lost(root: Path) -> list[tuple[str, str, str]]:
    """Code, message and hint of all that is told of addresses."""
    found = [p for p in faults(root) if p.code.startswith("dia-chi")]
    for problem in found:
        check_told(problem, root)
    return [(p.code, p.message, p.hint) for p in found]


def test_a_record_with_another_name_is_found_at_its_old_address(project: Path) -> None:
    change(project / UNIT, "name: Xưởng Thuyền Gió Núi", "name: Xưởng Đóng Thuyền")

    assert lost(project) == []
    assert moves(project) == {"guong-sang/ee55ee-xuong-thuyen-gio-nui/": "guong-sang/ee55ee-xuong-dong-thuyen/"}


def test_a_name_changed_twice_leads_on_in_one_step_and_changed_back_stands(project: Path) -> None:
    first, second, third = (f"guong-sang/ee55ee-{name}/" for name in ("xuong-thuyen-gio-nui", "xuong-hai", "xuong-ba"))
    change(project / UNIT, "name: Xưởng Thuyền Gió Núi", "name: Xưởng Hai")
    release(project)
    change(project / UNIT, "name: Xưởng Hai", "name: Xưởng Ba")
    assert moves(project) == {first: third, second: third}
    release(project)
    change(project / UNIT, "name: Xưởng Ba", "name: Xưởng Thuyền Gió Núi")

    assert lost(project) == []
    assert moves(project) == {second: first, third: first}


def test_a_story_in_another_folder_is_known_by_its_title(project: Path) -> None:
    """Nobody has to remember anything; the next release writes it down, and the title may change then."""
    (project / STORY).rename(project / "stories/2023/den-ben-song")
    led = {"cau-chuyen/2023/den-chong-gio/": "cau-chuyen/2023/den-ben-song/"}

    assert lost(project) == []
    assert moves(project) == led
    assert "/cau-chuyen/2023/den-chong-gio/ nay là 2023/den-ben-song" in release(project).stdout
    change(project / "stories/2023/den-ben-song/index.md", "title: Đèn chong gió", "title: Đèn bến sông")
    assert lost(project) == []
    assert moves(project) == led


def test_a_story_with_another_folder_and_title_needs_one_line(project: Path) -> None:
    new = project / "stories/2023/den-ben-song"
    (project / STORY).rename(new)
    change(new / "index.md", "title: Đèn chong gió", "title: Đèn bến sông")

    ((code, message, hint),) = lost(project)
    assert code == "dia-chi-mat"
    assert message == "địa chỉ /cau-chuyen/2023/den-chong-gio/ đã đăng, nay không còn bài nào ở đó"
    assert "thêm dòng former_slugs: [2023/den-chong-gio] vào stories/2023/den-ben-song/index.md" in hint
    with pytest.raises(NoEditionError):
        edition(project)
    assert "Sửa lỗi trước rồi hãy ghi sổ" in run("addresses", "--update", "--root", str(project)).stdout
    change(new / "index.md", "date: 2023", "former_slugs: [den-chong-gio]\ndate: 2023")
    assert lost(project) == []
    assert moves(project) == {"cau-chuyen/2023/den-chong-gio/": "cau-chuyen/2023/den-ben-song/"}


def test_a_story_of_a_title_that_two_have_is_not_guessed(project: Path) -> None:
    (project / STORY).rename(project / "stories/2023/den-mot")
    shutil.copytree(project / "stories/2023/den-mot", project / "stories/2023/den-hai")

    assert [code for code, _, _ in lost(project)] == ["dia-chi-mat"]


def test_two_records_merged_lead_to_the_one_that_stays(project: Path) -> None:
    """By one line in it; a second merging carries the first one along, though nobody says so."""
    twin = project / "data/units/xuong-thuyen-hai.yml"
    text = (project / UNIT).read_text(encoding="utf-8")
    twin.write_text(text.replace("ee55ee", "mm33mm"), encoding="utf-8")
    third = project / "data/units/xuong-thuyen-ba.yml"
    third.write_text(text.replace("ee55ee", "nn44nn"), encoding="utf-8")
    release(project)
    old = "guong-sang/{}-xuong-thuyen-gio-nui/"
    twin.unlink()

    ((code, _, hint),) = lost(project)
    assert code == "dia-chi-mat"
    assert "merged: [mm33mm]" in hint
    change(third, "historical:", "merged: [mm33mm]\nhistorical:")
    assert moves(project) == {old.format("mm33mm"): old.format("nn44nn")}
    release(project)
    third.unlink()
    change(project / UNIT, "historical:", "merged: [nn44nn]\nhistorical:")
    assert lost(project) == []
    stays = old.format("ee55ee")
    assert moves(project) == {old.format("mm33mm"): stays, old.format("nn44nn"): stays}


def test_what_two_say_they_took_the_place_of_and_what_is_still_there_is_told(project: Path) -> None:
    change(project / UNIT, "historical:", "merged: [dd44dd, pp55pp]\nhistorical:")
    change(project / COMMUNITY, "level: commune", "merged: [pp55pp]\nlevel: commune")

    told = {code: (message, hint) for code, message, hint in lost(project)}
    assert told["dia-chi-con-dung"][0] == f"địa chỉ cũ này đang là của một gương sáng khác: {COMMUNITY}"
    assert COMMUNITY in told["dia-chi-hai-noi"][0] + told["dia-chi-hai-noi"][1]


def test_the_page_wins_where_an_old_address_is_taken_again(project: Path) -> None:
    (project / STORY).rename(project / "stories/2023/den-ben-song")
    release(project)
    shutil.copytree(project / "stories/2023/den-ben-song", project / STORY)
    change(project / STORY / "index.md", "title: Đèn chong gió", "title: Đèn khác")

    assert moves(project) == {}
    assert "Địa chỉ cũ nay có trang khác" not in release(project).stdout


def test_the_folder_of_a_decision_is_not_in_its_address(project: Path) -> None:
    (project / DECISION).rename(project / "data/honours/2022-ham-hoc")

    assert lost(project) == []
    assert moves(project) == {}


def test_rows_are_held_by_number(project: Path) -> None:
    (row,) = [row for row in ledger(project) if row.kind is Kind.DECISION]
    assert (row.id, row.rows) == ("gg77gg", "1-4")
    change(
        project / DECISION / "recipients.csv", "2,Gia đình bến Dưới (minh họa),family,nha-co-ke-sach,,90004,,,,,,\n", ""
    )

    ((code, message, hint),) = lost(project)
    assert code == "dia-chi-mat"
    assert message == f"{DECISION}/decision.yml: danh sách đã đăng dòng số 2, nay không còn"
    assert "campaign withdraw" in hint


def test_a_place_with_another_name_and_a_part_with_another_slug(project: Path) -> None:
    places_file = project / "data/places.csv"
    text = places_file.read_text(encoding="utf-8")
    name = next(line.split(",")[1] for line in text.splitlines() if line.startswith("90007"))
    places_file.write_text(text.replace(name, "Bến Mới"), encoding="utf-8")
    change(project / "data/plan.yml", "slug: duong-di", "slug: con-duong")

    assert moves(project) == {
        f"dia-phuong/90007-{slug(name)}/": "dia-phuong/90007-ben-moi/",
        "ke-hoach/duong-di/": "ke-hoach/con-duong/",
    }


def test_a_clause_that_is_gone_wants_its_number_kept(project: Path) -> None:
    with (project / ADDRESSES).open("a", encoding="utf-8") as file:
        file.write("ke-hoach/duong-di/#I.9,clause,I.9,2026-11-29,,,\n")

    ((code, _, hint),) = lost(project)
    assert (code, hint) == ("dia-chi-mat", "thêm I.9 vào anchors của phần có trang ấy trong data/plan.yml")
    change(project / "data/plan.yml", "slug: duong-di\n", "slug: duong-di\n    anchors: [I.9]\n")
    assert lost(project) == []


def test_a_body_and_a_document_keep_their_places(project: Path) -> None:
    """Other pages and other sites lead to them by their ids."""
    rows = {row.address for row in ledger(project)}
    assert "ke-hoach/ai-lam-viec-gi/#phong-hoc" in rows
    assert "danh-hieu/van-ban/#de-cuong" in rows
    with (project / ADDRESSES).open("a", encoding="utf-8") as file:
        file.write("ke-hoach/ai-lam-viec-gi/#hoi-mat,agency,hoi-mat,2024-01-01,,,\n")
        file.write("danh-hieu/van-ban/#giay-cu,source,giay-cu,2024-01-01,,,\n")

    found = lost(project)

    assert [code for code, _, _ in found] == ["dia-chi-mat", "dia-chi-mat"]
    assert ["data/agencies.yml" in found[0][2], "data/sources.yml" in found[1][2]] == [True, True]


def test_a_page_made_of_a_list_leads_to_the_one_above(project: Path) -> None:
    """The page of a year goes when its last decision does; the home page is no answer."""
    change(project / DECISION / "decision.yml", "date: 2022-12-01", "date: 2021-12-01")

    assert moves(project)["vinh-danh/nam/2022/"] == "vinh-danh/"


def test_a_page_by_hand_that_is_gone_is_told_by_check_and_build(project: Path) -> None:
    (project / "docs/dinh-chinh.md").rename(project / "docs/sua-loi.md")

    checked = run("check", "--root", str(project))
    assert f"{ADDRESSES}:" in checked.stdout
    assert "trang /dinh-chinh/ đã đăng, nay không còn" in checked.stdout
    with pytest.raises(NoEditionError):
        edition(project)
    change(
        project / ADDRESSES,
        "dinh-chinh/,page,dinh-chinh/,2026-11-29,,",
        "dinh-chinh/,page,dinh-chinh/,2026-11-29,sua-loi/,",
    )
    assert moves(project) == {"dinh-chinh/": "sua-loi/"}


def test_what_is_hidden_leads_nowhere_and_is_no_fault(project: Path) -> None:
    """Who has to hide a thing at once can."""
    change(project / UNIT, "name: Xưởng Thuyền Gió Núi", "draft: true\nname: Xưởng Hai")

    assert lost(project) == []
    assert moves(project) == {}


def test_samples_and_what_is_not_out_are_not_written_down(project: Path) -> None:
    change(project / UNIT, "id: ee55ee", "id: ee55ee\npublish_on: 2027-01-01")
    (project / ADDRESSES).unlink()
    release(project)

    ids = {row.id for row in ledger(project)}
    assert "dd44dd" in ids
    assert not ids & {"ee55ee", "cc33cc", "aa11aa"}


def test_the_ledger_never_shrinks_and_is_the_same_when_written_again(project: Path) -> None:
    before = (project / ADDRESSES).read_bytes()
    dry = run("addresses", "--root", str(project), SOURCE_DATE_EPOCH=EPOCH)
    release(project)
    assert (project / ADDRESSES).read_bytes() == before
    assert dry.stdout == f"Sổ địa chỉ: {len(ledger(project))} địa chỉ, sẽ thêm 0, sẽ đổi nơi dẫn tới 0.\n"
    change(project / UNIT, "name: Xưởng Thuyền Gió Núi", "name: Xưởng Hai")
    told = run("addresses", "--root", str(project)).stdout
    assert "Sẽ thêm:\n" in told
    assert "  /guong-sang/ee55ee-xuong-hai/" in told
    assert told.endswith(
        "Mới là xem trước, chưa ghi gì vào data/addresses.csv. Đúng rồi thì chạy lại, thêm --update.\n"
    )
    assert (project / ADDRESSES).read_bytes() == before
    release(project)

    after = (project / ADDRESSES).read_bytes().splitlines()
    assert set(before.splitlines()) < set(after)
    assert [row.address for row in ledger(project)] == sorted({row.address for row in ledger(project)})


def test_a_ledger_that_lost_a_line_is_told(project: Path, tmp_path: Path) -> None:
    """By the check of a request, which holds it against the ledger of main."""
    earlier = tmp_path / "addresses.csv"
    shutil.copyfile(project / ADDRESSES, earlier)
    release(project)
    keeps = ("addresses", "--keeps", str(earlier), "--root", str(project))
    assert run(*keeps).returncode == 0
    change(
        project / ADDRESSES,
        next(r for r in earlier.read_text(encoding="utf-8").splitlines(keepends=True) if "ee55ee" in r),
        "",
    )

    done = run(*keeps)
    assert done.returncode == 1
    assert done.stdout == (
        "data/addresses.csv: sổ mất 1 địa chỉ đã đăng, chép các dòng ấy lại từ bản trước:\n"
        "  /guong-sang/ee55ee-xuong-thuyen-gio-nui/\n"
    )
    assert run("addresses", "--keeps", str(tmp_path / "khong.csv"), "--root", str(project)).returncode == 2


def test_a_circle_in_the_ledger_leads_nowhere_and_is_told(project: Path) -> None:
    with (project / ADDRESSES).open("a", encoding="utf-8") as file:
        file.write(
            "cau-chuyen/2023/a/,story,2023/a,2026-11-29,2023/b,,\ncau-chuyen/2023/b/,story,2023/b,2026-11-29,2023/a,,\n"
        )

    assert [code for code, _, _ in lost(project)] == ["dia-chi-mat", "dia-chi-mat"]


def refreshed(page: HtmlPage) -> str:
    """Where a page leads to by itself."""
    (content,) = [
        value for tag, key, value in page.attributes if tag == "meta" and key == "content" and "url=" in value
    ]
    return content.partition("url=")[2]


@pytest.mark.slow
def test_the_built_page_at_an_old_address(project: Path, tmp_path: Path) -> None:
    """It leads on without script, is told to search engines by its new address only, and lies below any path."""
    (project / STORY).rename(project / "stories/2023/den-ben-song")
    change(project / UNIT, "name: Xưởng Thuyền Gió Núi", "name: Xưởng <Hai> & Ba")
    site = built(project, tmp_path / "site", SITE_URL=SITE)
    old = site / "guong-sang/ee55ee-xuong-thuyen-gio-nui/index.html"
    page = read_page(old)

    assert refreshed(page) == "../../guong-sang/ee55ee-xuong-hai-ba/"
    assert (old.parent / refreshed(page) / "index.html").is_file()
    assert page.links == [refreshed(page)]
    assert "Xưởng <Hai> & Ba – Gương sáng" in page.texts
    assert f'<link rel="canonical" href="{SITE}guong-sang/ee55ee-xuong-hai-ba/">' in old.read_text(encoding="utf-8")
    assert (site / REDIRECTS).read_text(encoding="utf-8") == (
        "/trang/cau-chuyen/2023/den-chong-gio/ /trang/cau-chuyen/2023/den-ben-song/ 301\n"
        "/trang/guong-sang/ee55ee-xuong-thuyen-gio-nui/ /trang/guong-sang/ee55ee-xuong-hai-ba/ 301\n"
    )
    told = {
        p.relative_to(site).as_posix() for p in site.rglob("*") if p.is_file() and b"den-chong-gio" in p.read_bytes()
    }
    assert told == {REDIRECTS, "theo-doi/cau-chuyen.xml", "theo-doi/cau-chuyen.json"}  # ids of entries never change
    assert json.loads((site / "assets/ids/e.json").read_bytes())["ee55ee"] == "guong-sang/ee55ee-xuong-hai-ba/"


def test_the_table_for_hosts_is_bounded(project: Path) -> None:
    e = edition(project)
    many = {f"cau-chuyen/2023/bai-{i}/": "cau-chuyen/" for i in range(MOST_LINES + 5)}
    old = Old(e.catalogue, many, e.views, SITE, e.renderer.environment, e.stamped)
    old._since = dict.fromkeys(many, TODAY)

    assert len(old.table.splitlines()) == MOST_LINES


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_renamed_in_whatever_order_nothing_is_lost(project: Path, seed: int) -> None:
    """Every address that was ever out stands, or leads in one step, to the same thing."""
    chance, names = random.Random(seed), ["Một", "Hai", "Ba", "Bốn"]  # noqa: S311 (no secret)
    out: dict[str, tuple[str, str]] = {}
    story = project / STORY
    e = edition(project)
    for _ in range(12):
        now = places(e.catalogue, e.views)
        out |= {address: named for named, address in now.items()}
        what = chance.choice(["unit", "community", "story", "decision"])
        if what == "story":
            text = (story / "index.md").read_text(encoding="utf-8")
            new = story.parent / f"den-{slug(chance.choice(names))}"
            if not new.exists():
                release(project)
                story = story.rename(new)
                assert text == (story / "index.md").read_text(encoding="utf-8")
        elif what == "decision":
            folder = next((project / "data/honours").glob("2022-*"))
            folder.rename(folder.parent / f"2022-{slug(chance.choice(names))}")
        else:
            path = project / (UNIT if what == "unit" else COMMUNITY)
            lines = path.read_text(encoding="utf-8").split("\n")
            lines[1] = f"name: {chance.choice(names)}"
            path.write_text("\n".join(lines), encoding="utf-8")
        release(project)
        assert lost(project) == []
        e = edition(project)
        check(e, out, story)


def check(e: Edition, out: dict[str, tuple[str, str]], story: Path) -> None:
    now = places(e.catalogue, e.views)
    standing = {address: named for named, address in now.items()}
    for address, (kind, id_) in out.items():
        if kind == Kind.STORY and not id_.startswith("2022/"):
            id_ = f"2023/{story.name}"
        there = e.moves.get(address, address)
        assert there not in e.moves
        assert standing[there] == (kind, id_) or kind == Kind.CLAUSE
