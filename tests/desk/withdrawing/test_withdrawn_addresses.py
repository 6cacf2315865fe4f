"""What was published and renamed, merged or moved before it was withdrawn: no name in what remembers it, no address lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from hooks.desk.withdrawing.traces import Names, files_with
from hooks.edition.moved import Old
from hooks.edition.opening import opened
from hooks.records.model.published import ADDRESSES
from hooks.records.reading.loading import LEDGER, load
from hooks.sections import kept as registered_sections
from tests.building import EPOCH, TINY, lay_out
from tests.campaigns import TODAY, faults
from tests.desk.commands import Done, run
from tests.desk.withdrawing.planted import photo

UNIT, COMMUNITY = "data/units/xuong-thuyen.yml", "data/communities/ben-nuoc.yml"
DECISION = "data/honours/2022-tuyen-duong/decision.yml"
STORY, KEPT = "stories/2023/den-chong-gio", "stories/2022/ben-nuoc-co-sach/index.md"
NAME, SLUG = "Ngoẳng Thị Krusp", "chuyen-ba-ngoang-thi-krusp"
ALL = Names([NAME, "Xưởng Ngoẳng Blent"])


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The tiny campaign, released once; no other record names the unit."""
    root = lay_out(tmp_path / "project", TINY)
    change(root / KEPT, "(chuyen:2023/den-chong-gio)", "(noi:90001)")
    release(root)
    return root


def release(root: Path) -> None:
    done = run("addresses", "--update", "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stdout


def withdraw(root: Path, what: str) -> Done:
    done = run("withdraw", what, "--reason", "yeu-cau", "--write", "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def change(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def keeps(root: Path, earlier: Path) -> Done:
    return run("addresses", "--keeps", str(earlier), "--root", str(root), SOURCE_DATE_EPOCH=EPOCH)


def remembered(root: Path, site: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Where old addresses lead and what the lost page knows by id, after the next release; all of it without a name."""
    assert faults(root) == []
    release(root)
    e = opened(root, TODAY, None, "https://vi-du.example/", "")
    old = Old(e.catalogue, e.moves, e.views, e.site_url, e.renderer.environment)
    old.write(site)
    assert [*files_with(ALL, site), *files_with(ALL, root, ("data", "stories"))] == []
    moves = {old: new for old, new in e.moves.items() if old.startswith(("guong-sang/", "cau-chuyen/"))}
    return moves, {id_: at for found in old.ids.values() for id_, at in found.items()}


def test_a_record_that_had_another_name_leaves_neither(project: Path, tmp_path: Path) -> None:
    change(project / UNIT, "name: Xưởng Thuyền Gió Núi", "name: Xưởng Ngoẳng Blent")
    release(project)
    assert ALL.in_text((project / ADDRESSES).read_text(encoding="utf-8"))
    earlier = Path(shutil.copyfile(project / ADDRESSES, tmp_path / "earlier.csv"))
    withdraw(project, "ee55ee")

    moves, ids = remembered(project, tmp_path / "site")

    assert ids["ee55ee"] == "guong-sang/ee55ee/"
    assert not [old for old in moves if "ee55ee" in old]
    assert keeps(project, earlier).stdout == ""


@pytest.mark.parametrize("written_down", [True, False])
def test_a_record_that_another_was_merged_into_takes_both_along(
    project: Path, tmp_path: Path, written_down: bool
) -> None:
    """Whether the release after the merging has written it into the ledger, or not yet."""
    twin = project / "data/units/xuong-hai.yml"
    text = (project / UNIT).read_text(encoding="utf-8")
    twin.write_text(text.replace("ee55ee", "mm33mm").replace("Xưởng Thuyền Gió Núi", "Xưởng Ngoẳng Blent"), "utf-8")
    release(project)
    twin.unlink()
    change(project / UNIT, "historical:", "merged: [mm33mm]\nhistorical:")
    if written_down:
        release(project)
    told = run("withdraw", "mm33mm", "--reason", "yeu-cau", "--root", str(project), SOURCE_DATE_EPOCH=EPOCH)
    assert told.stderr == "mm33mm đã gộp, đổi tên thành ee55ee: xem lại rồi ghi ee55ee. Địa chỉ cũ đi theo mục ấy.\n"
    withdraw(project, "ee55ee")

    moves, ids = remembered(project, tmp_path / "site")

    assert moves == {"guong-sang/mm33mm/": "guong-sang/ee55ee/"}
    assert (ids["mm33mm"], ids["ee55ee"]) == ("guong-sang/ee55ee/", "guong-sang/ee55ee/")


def test_former_folders_of_a_story_lead_to_its_tombstone_but_for_one_that_tells_a_name(
    project: Path, tmp_path: Path
) -> None:
    index = project / STORY / "index.md"
    change(index, "title: Đèn chong gió", f"title: Đèn của bà {NAME}")
    change(index, "date: 2023", f"former_slugs: [den-cu, {SLUG}]\ndate: 2023")
    rows = (project / ADDRESSES).read_text(encoding="utf-8").splitlines(keepends=True)
    olds = [f"cau-chuyen/2023/{old}/,story,2023/{old},2024-01-01,,,0c4f1d2e\n" for old in ("den-cu", SLUG)]
    (project / ADDRESSES).write_text("".join([rows[0], *sorted([*rows[1:], *olds])]), encoding="utf-8")
    release(project)
    withdraw(project, "2023/den-chong-gio")

    moves, _ = remembered(project, tmp_path / "site")

    assert moves == {"cau-chuyen/2023/den-cu/": "cau-chuyen/2023/den-chong-gio/"}


def test_a_story_whose_address_told_a_name_is_not_missed_in_the_ledger(project: Path, tmp_path: Path) -> None:
    """A photo that was withdrawn before it is told by the new name too; another address that goes is still missed."""
    folder = project / "stories/2023" / SLUG
    (project / STORY).rename(folder)
    change(folder / "index.md", "title: Đèn chong gió", f"title: Đèn của bà {NAME}\nformer_slugs: [den-chong-gio]")
    (folder / "den.jpg").write_bytes(photo((9, 9, 9), "x"))
    change(folder / "index.md", "plate:", "gallery:\n  - file: den.jpg\n    alt: Đèn\n    credit: Ban\nplate:")
    release(project)
    earlier = Path(shutil.copyfile(project / ADDRESSES, tmp_path / "earlier.csv"))
    withdraw(project, f"stories/2023/{SLUG}/den.jpg")
    withdraw(project, f"2023/{SLUG}")

    assert remembered(project, tmp_path / "site")[0] == {}
    records, _ = load(project)
    assert records
    assert len({w.what for w in records.withdrawn}) == 1
    assert keeps(project, earlier).stdout == ""
    rows = earlier.read_text(encoding="utf-8")
    earlier.write_text(rows + "cau-chuyen/2023/zz/,story,2023/zz,2024-01-01,,,0c4f1d2e\n", encoding="utf-8")
    assert "sổ mất 1 địa chỉ đã đăng" in keeps(project, earlier).stdout


def test_what_was_withdrawn_is_nobodys_former_address(project: Path) -> None:
    withdraw(project, "2023/den-chong-gio")
    change(project / KEPT, "standfirst:", "former_slugs: [2023/den-chong-gio]\nstandfirst:")

    (told,) = faults(project)

    assert (told.code, told.file) == ("dia-chi-con-dung", KEPT)
    assert "đã gỡ theo yêu cầu" in told.message


def test_a_line_of_the_ledger_that_lost_its_hash_holds_nothing_and_is_told(project: Path) -> None:
    """Lines before one that was sealed anew have none; the last one must."""
    change(project / DECISION, "sample: true\n", "sources:\n  - id: de-cuong\n")
    for exemplar in ("aa11aa", "bb22bb"):
        change(project / DECISION.replace("decision.yml", "recipients.csv"), exemplar, "")
    closed = run("close", "gg77gg", "--on", "2023-04-04", "--root", str(project), SOURCE_DATE_EPOCH=EPOCH)
    assert closed.returncode == 0, closed.stdout
    withdraw(project, "gg77gg/3")
    ledger = project / LEDGER
    head, before, after = ledger.read_text(encoding="utf-8").splitlines()
    assert before == "gg77gg,2023-04-04,4,,,,"
    assert faults(project) == []

    ledger.write_text(f"{head}\n{before}\n", encoding="utf-8")
    (told,) = faults(project)
    assert "dòng sau cùng của sổ mất mã kiểm tra" in told.message
    ledger.write_text(f"{head}\n{after}\n", encoding="utf-8")
    assert faults(project) == []


def test_where_the_sections_have_addresses_of_their_own(project: Path) -> None:
    """Told by the site's own address, kept by it in the ledger; the table of what was withdrawn has the usual one."""
    campaign = project / "data/campaign.yml"
    with registered_sections():
        text = campaign.read_text(encoding="utf-8")
        campaign.write_text(f"{text}sections:\n  - section: guong-sang\n    address: nep-hay\n", encoding="utf-8")
        (project / ADDRESSES).unlink()
        release(project)
        done = withdraw(project, "https://vi-du.example/nep-hay/ee55ee-xuong/?a=1")
        rows = {row.address for row in load(project)[0].published if row.id == "ee55ee"}  # type: ignore[union-attr]

    assert "trang báo đã gỡ: /nep-hay/ee55ee/" in done.stdout
    assert rows == {"nep-hay/ee55ee/"}
