"""What /gui-bai/ reads: only what may be seen, in a bounded number of files, nothing that names the hidden."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from hooks.edition.views import views
from hooks.file_versions import version_of
from hooks.pages.sending import files as sending_files
from hooks.pages.sending import sources as published
from hooks.pages.sending import words
from hooks.pages.sending.files import build
from hooks.pages.sending.marks import mark
from hooks.records.checks.project import read_project
from hooks.records.joined.catalogue import Catalogue
from hooks.records.joined.visibility import Back
from hooks.records.reading.loading import load
from hooks.records.reading.schema import edited
from tests.building import PROJECT
from tests.campaigns import TODAY, catalogue_of, patched, renderer, tiny_campaign, write
from tests.desk.taking.packing import photo

ASSETS = PROJECT / "overrides/assets/gui-bai"


def sources(files: dict[str, object]) -> dict[str, list[Any]]:
    """Key → path, text and versions, from all shards."""
    out: dict[str, list[Any]] = {}
    for name, shard in files.items():
        if re.fullmatch(r"nguon/\d+\.json", name):
            assert isinstance(shard, dict)
            out |= shard
    return out


def test_published_texts_are_there_as_they_stand_in_the_tree(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())
    found = sources(dict(build(c)))

    assert set(found) == {*c.exemplars, *c.decisions, *(s.record.id for s in c.statistics), *c.stories}
    for path, text, versions in found.values():
        assert text == tiny_campaign()[path]
        assert versions == {Path(path).name: version_of(text)}


def test_a_text_goes_with_the_versions_of_its_file_and_its_photo(tmp_path: Path) -> None:
    """What a form once said of its version is no part of the text; a neighbour's photo is none of the record's."""
    path, shot = "data/initiatives/sach-tren-do.yml", photo()
    text = tiny_campaign()[path] + "photo:\n  file: sach-tren-do.jpg\n  alt: Bến.\n  credit: Ban Thử\n"
    said = f"# sua-tu-ban: {version_of('x')} abcd\n"
    files: dict[str, str | bytes] = {**tiny_campaign(), path: text + said, "data/initiatives/sach-tren-do.jpg": shot}
    found = sources(dict(build(catalogue_of(tmp_path, files))))["ff66ff"]

    assert found == [path, text, {"sach-tren-do.yml": version_of(text), "sach-tren-do.jpg": version_of(shot)}]


@pytest.mark.parametrize(
    ("more", "mail"),
    [
        ("", "toasoan@example.vn"),
        ("submissions:\n  email: bai@example.vn\n  note: Gọi trước.\n", "bai@example.vn"),
        ("submissions:\n  note: Gọi trước.\n", "toasoan@example.vn"),
    ],
)
def test_packages_go_to_their_own_mailbox_or_the_readers(tmp_path: Path, more: str, mail: str) -> None:
    campaign = tiny_campaign()["data/campaign.yml"]
    c = catalogue_of(tmp_path, tiny_campaign() | {"data/campaign.yml": campaign + more})
    told = next(v for v in views(c) if v.address == "gui-bai/cau-chuyen/").data()

    assert (told["mail"], told["mail_note"]) == (mail, "Gọi trước." if "note" in more else "")


def test_without_any_mailbox_none_is_told(tmp_path: Path) -> None:
    records, _ = load(write(tmp_path, patched(("data/campaign.yml", "  email: toasoan@example.vn\n", ""))))
    assert records
    told = next(v for v in views(Catalogue(records, TODAY)) if v.address == "gui-bai/danh-sach/").data()

    assert told["mail"] == ""


def test_samples_are_in_no_file_of_a_release(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign(), samples=False)
    everything = json.dumps(dict(build(c)), ensure_ascii=False)

    for sample in ("aa11aa", "gg77gg", "nguoi-lai-do", "Trần Văn Quý"):
        assert sample not in everything
    assert "ff66ff" in everything


def test_a_draft_is_known_only_by_marks(tmp_path: Path) -> None:
    """Its id and its file's name are not given away, but no new record gets them."""
    files = patched(("stories/2023/den-chong-gio/index.md", "title: Đèn", "draft: true\ntitle: Đèn"))
    c = catalogue_of(tmp_path, files)
    made = dict(build(c))

    assert "2023/den-chong-gio" not in sources(made)
    assert "Ngọn đèn thắp lúc trời" not in json.dumps(made, ensure_ascii=False)
    assert mark("stories/2023/den-chong-gio/index.md") in made["da-co.json"]["files"]


CONSENT = "consent:\n  given_on: 2022-05-01\n  scope: Tên\n  kept_by: Tòa soạn\n  covers:\n    - name\n"


IN_PART = {
    Back.CONSENT: [
        (
            "data/families/nha-ben-song.yml",
            "sample: true\n",
            f"{CONSENT}sources:\n  - publisher: Báo Thử\n    title: Một tin\n",
        ),
        ("data/families/nha-ben-song.yml", "clan: cc33cc\n", ""),
    ],
    Back.DATE: [
        ("data/initiatives/sach-tren-do.yml", "summary:", "facts:\n  - date: 2099\n    text: Sau này.\nsummary:")
    ],
}
"""Changes of which one record is published in part, by the reason."""


@pytest.mark.parametrize("why", IN_PART)
def test_why_a_published_text_cannot_be_changed_is_told_in_its_list(tmp_path: Path, why: Back) -> None:
    """What is seen in part is not given away: without this the form would not know what to say."""
    files, path = patched(*IN_PART[why]), IN_PART[why][0][0]
    records, _ = read_project(write(tmp_path, files))
    assert records
    made = dict(build(Catalogue(records, TODAY)))
    rows = [row for of_kind in made["da-dang.json"].values() for row in of_kind]
    (held,) = (row for row in rows if len(row) > 2)

    assert f"id: {held[0]}\n" in files[path]
    assert held[2] == words.NOT_CHANGED[why]
    assert held[0] not in sources(made)


def test_ids_in_use_are_told_by_their_first_letters(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign(), samples=False)
    taken = dict(build(c))["da-co.json"]

    assert {id_[: taken["length"]] for id_ in c.taken_ids} == set(taken["ids"])
    assert "aa11aa" in c.taken_ids
    assert len(taken["ids"]) * 4 <= 32 ** taken["length"]


def test_shards_are_filled_and_found_by_their_first_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(published, "SHARD", 400)
    files = dict(build(catalogue_of(tmp_path, tiny_campaign())))
    starts = files["nguon/chi-muc.json"]
    shards = [files[f"nguon/{i}.json"] for i in range(len(starts))]

    assert len(shards) > 3
    assert starts == sorted(starts)
    assert [next(iter(shard)) for shard in shards] == starts
    assert [key for shard in shards for key in shard] == sorted(key for shard in shards for key in shard)


def test_every_kind_has_a_form_that_names_its_fields_rightly(tmp_path: Path) -> None:
    """Settings that name a field no kind has would be dead."""
    files = dict(build(catalogue_of(tmp_path, tiny_campaign())))
    schemas = [files[f"{kind}.json"]["schema"] for kind in edited()]
    names = {name for s in schemas for owner in (s, *s["$defs"].values()) for name in owner["properties"]}

    assert names >= {*sending_files.FOLDED, *sending_files.HIDDEN, *words.NOUNS}
    assert names >= {key.rpartition(".")[2] for key in words.HELP}
    for kind in edited():
        fields = set(re.findall(r"\{(\w+)", sending_files.paths()[kind]))
        assert fields <= {*files[f"{kind}.json"]["schema"]["properties"], "name"}


def test_pages_name_the_repository_only_when_there_is_one(tmp_path: Path) -> None:
    c = catalogue_of(tmp_path, tiny_campaign())
    view = next(v for v in views(c) if v.address == "gui-bai/cau-chuyen/")

    assert 'data-repo=""' in renderer(c).render(view)
    named = renderer(c, repo_url="https://github.com/vi-du/trang/").render(view)
    assert 'data-repo="https://github.com/vi-du/trang"' in named
    first = next(v for v in views(c) if v.address == "gui-bai/")
    assert not re.search("GitHub|kho công khai", renderer(c).render(first))
    assert "tài khoản GitHub" in renderer(c, repo_url="https://github.com/vi-du/trang/").render(first)


@pytest.mark.parametrize("name", ["form", "list"])
def test_every_file_of_the_script_is_asked_for_ahead(name: str) -> None:
    """A file that is only met in another one would cost a phone one more way there and back."""
    page = (PROJECT / f"overrides/pages/sending/{name}.html").read_text(encoding="utf-8")
    met = met_by(f"{name}.js")

    assert met == ({"vendor/libraries.js", "vendor/yaml.js"} if name == "form" else set())
    assert set(re.findall(r'modulepreload" href="{{ root }}assets/gui-bai/([^"]+)"', page)) == met


def test_every_script_is_met() -> None:
    """What a page begins with, what that imports, what is fetched later: nothing else lies there."""
    begun = {"form.js", "drafts.js", "list.js", "list-worker.js"}
    later = {"paste.js", "guard.js", "inserts.js", "mistaken.js", "vendor/yaml-reading.js", "vendor/zip.js"}

    assert {name for script in begun for name in imported(script, r'import\("\./([^"]+)"\)')} == later
    assert {p.relative_to(ASSETS).as_posix() for p in ASSETS.rglob("*.js")} == begun | later | met_by("form.js")


def imported(script: str, how: str = r'from"\./([^"]+)"') -> set[str]:
    """Scripts that one of `ASSETS` imports, from there."""
    text = (ASSETS / script).read_text(encoding="utf-8")
    return {(Path(script).parent / name).as_posix() for name in re.findall(how, text)}


def met_by(script: str) -> set[str]:
    """All that comes with a script, whatever it is that imports it."""
    return {name for one in imported(script) for name in {one} | met_by(one)}


def test_the_libraries_have_their_licences_and_a_lock_without_addresses() -> None:
    lock = json.loads((PROJECT / "hooks/frontend/package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((PROJECT / "hooks/frontend/package.json").read_text(encoding="utf-8"))["dependencies"]
    licences = (ASSETS / "vendor/licences.txt").read_text(encoding="utf-8")
    library = "".join(p.read_text(encoding="utf-8") for p in sorted((ASSETS / "vendor").glob("*.js")))

    for name, entry in lock["packages"].items():
        assert "resolved" not in entry, name
        assert not name or entry.get("integrity"), name
    for name, version in wanted.items():
        assert f"{name} {version} (" in licences
    assert not re.search(r"\beval\(|new Function\(", library)


def test_only_texts_of_a_changed_record_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file of the site that holds it, and no other, is asked for with another content."""
    monkeypatch.setattr(published, "SHARD", 400)
    c = catalogue_of(tmp_path, tiny_campaign())

    def asked() -> dict[str, object]:
        found: dict[str, object] = {}

        def left(path: str, told: object = (), files: Iterable[Path] = ()) -> bool:
            found[path] = told, [(str(file), file.read_bytes()) for file in files]
            return True

        assert not [name for name, _ in build(c, left) if re.fullmatch(r"nguon/\d+\.json", name)]
        return found

    before = asked()
    record = tmp_path / "data/initiatives/sach-tren-do.yml"
    record.write_text(record.read_text(encoding="utf-8").replace("Sách", "Cuốn", 1), encoding="utf-8")
    after = asked()

    assert before.keys() == after.keys()
    assert len([path for path in before if before[path] != after[path]]) == 1
