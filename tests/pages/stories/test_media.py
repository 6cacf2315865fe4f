"""Recordings beside stories: what they are by their bytes, what of them is published, and where it shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.pages.stories import inserts
from hooks.pages.stories.inserts import size_of
from hooks.pictures.media_files import medium_of, write_media
from hooks.records.checks.project import find_problems
from hooks.records.joined.catalogue import Catalogue
from hooks.records.media.bare import bare
from hooks.records.media.containers import Content, content_of
from hooks.records.reading.loading import load
from tests.building import HtmlPage, built, lay_out, read_page, tree
from tests.campaigns import TODAY, tiny_campaign, write
from tests.conftest import Once
from tests.recordings import box, mp3, mp4, ogg, webm

STORY = "stories/2023/den-chong-gio"
SECRET = b"+10.9571+106.8226/ TACGIA"
VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nLời.\n"
WHOLE = {
    "mp3": mp3(),
    "mp3 with a tag": mp3(tag=SECRET),
    "mp4": mp4(),
    "m4a": mp4(b"M4A ", b"soun", b"mp4a"),
    "ogg": ogg(),
    "ogg vorbis": ogg(b"\1vorbis"),
    "webm": webm(),
    "webm as it is recorded": webm(open_end=True),
}


@pytest.mark.parametrize("name", WHOLE)
def test_whole_recordings_are_known_by_their_bytes(name: str) -> None:
    assert content_of(WHOLE[name]) == Content(name.split()[0])


@pytest.mark.parametrize("name", [n for n in WHOLE if n != "webm as it is recorded"])
def test_a_recording_that_is_cut_is_not_whole(name: str) -> None:
    """Wherever it is cut; what is left may be of no kind at all. Only between two pages of Ogg it does not show."""
    data = WHOLE[name]
    between = data.find(b"OggS", 1)
    for end in set(range(1, len(data))) - {between}:
        found = content_of(data[:end])
        assert not found.whole or not found.kind, end


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (mp4(b"qt  "), "mov"),
        (mp4(codec=b"hvc1"), "hevc"),
        (box(b"ftyp", b"heic", bytes(4)) + box(b"meta", bytes(4)), ""),
        (webm(b"matroska"), ""),
        (ogg(b"\x80theora"), ""),
        (b"RIFF\0\0\0\0WAVEfmt ", ""),
        (b"<script>hit()</script>", ""),
        (b"", ""),
        (b"\xff\xf1\x50\x80" + bytes(200), ""),
    ],
)
def test_other_files_are_told_apart(data: bytes, kind: str) -> None:
    assert content_of(data).kind == kind


@given(
    st.binary(max_size=400), st.sampled_from([b"", b"ID3\4\0\0", b"OggS\0", b"\x1a\x45\xdf\xa3", b"\0\0\0\x10ftypisom"])
)
def test_no_bytes_stop_the_reading(data: bytes, head: bytes) -> None:
    found = content_of(head + data)
    assert found.kind in {"", "mp3", "m4a", "ogg", "mp4", "webm", "mov", "hevc"}
    bare(head + data)


def test_a_name_follows_the_content(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").write_bytes(mp3(tag=SECRET))
    (tmp_path / "b.mp3").write_bytes(mp3())
    (tmp_path / "c.mp3").write_bytes(mp3(4))
    names = [medium_of(tmp_path / f"{n}.mp3").name for n in "abc"]

    assert names[0] == names[1] != names[2]
    assert re.fullmatch(r"[0-9a-f]{24}\.mp3", names[0])


def test_subtitles_are_written_anew(tmp_path: Path) -> None:
    """Whatever the check was told: what stands beside the words never reaches the site."""
    cue = "00:00.000 --> 00:01.000\nLời.\n"
    (tmp_path / "a.vtt").write_text(f"WEBVTT\n\nSTYLE\n::cue{{background:url(//x)}}\n\nNOTE tôi\n\n{cue}", "utf-8")
    medium = medium_of(tmp_path / "a.vtt")
    write_media([medium], tmp_path / "site")

    assert tree(tmp_path / "site") == {f"assets/media/{medium.name}": f"WEBVTT\n\n{cue}".encode()}
    assert medium.size == len(VTT.encode())


@pytest.mark.parametrize(
    ("size", "told"), [(1, "1 KB"), (640 * 1024, "640 KB"), (1024 * 1024, "1,0 MB"), (3355443, "3,2 MB")]
)
def test_sizes_as_people_read_them(size: int, told: str) -> None:
    assert size_of(size) == told


# ---------------------------------------------------------------- pages


def with_media(more: str = "") -> dict[str, str | bytes]:
    files: dict[str, str | bytes] = {**tiny_campaign()}
    rows = (
        "[[tiếng: loi-ke.mp3 | Lời <kể> | loi-ke.txt]]",
        "[[video: phim.mp4 | Phim có phụ đề]]",
        "[[video: cau.webm | Phim không phụ đề | không lời]]",
        "Hết.",
    )
    text = str(files[f"{STORY}/index.md"]).replace("date:", f"{more}date:")
    files[f"{STORY}/index.md"] = text + "".join(f"\n{row}\n" for row in rows)
    files[f"{STORY}/loi-ke.mp3"] = mp3(tag=SECRET)
    files[f"{STORY}/loi-ke.txt"] = "Đoạn một <b>.\n\nĐoạn hai.\n"
    files[f"{STORY}/phim.mp4"] = mp4(told=SECRET)
    files[f"{STORY}/phim.vtt"] = VTT
    files[f"{STORY}/cau.webm"] = webm()
    return files


@pytest.fixture(scope="module")
def site(once: Once) -> Path:
    def make(folder: Path) -> Path:
        project = lay_out(folder / "project", write(folder / "data", with_media()))
        return built(project, folder / "site", SITE_URL="https://thu.vn/")

    return once("media", make)


def attribute(page: HtmlPage, tag: str, name: str) -> list[str]:
    return [value for t, n, value in page.attributes if (t, n) == (tag, name)]


@pytest.mark.slow
def test_a_story_plays_its_recordings_on_request_only(site: Path) -> None:
    path = site / "cau-chuyen/2023/den-chong-gio/index.html"
    page, html = read_page(path), path.read_text(encoding="utf-8")

    assert attribute(page, "audio", "preload") == ["none"]
    assert attribute(page, "video", "preload") == ["none", "none"]
    assert attribute(page, "audio", "aria-label") == ["Lời <kể>"]
    assert attribute(page, "track", "kind") == ["captions"]
    assert attribute(page, "track", "srclang") == ["vi"]
    assert attribute(page, "a", "download") == ["loi-ke.mp3", "phim.mp4", "cau.webm"]
    assert "<details><summary>Đọc lời" in html
    assert "<p>Đoạn một &lt;b&gt;.</p><p>Đoạn hai.</p></details>" in html
    assert "Không có lời nói." in html


def test_every_recording_a_page_names_is_there_bare_and_none_besides(site: Path) -> None:
    folder = site / "cau-chuyen/2023/den-chong-gio"
    page = read_page(folder / "index.html")
    named = {*attribute(page, "audio", "src"), *attribute(page, "video", "src"), *attribute(page, "track", "src")}

    assert {(folder / n).resolve() for n in named} == {p.resolve() for p in (site / "assets/media").iterdir()}
    assert len(named) == 4
    assert not [name for name, data in tree(site).items() if SECRET in data]


def test_a_story_can_be_sent_on_without_script(site: Path) -> None:
    page = read_page(site / "cau-chuyen/2023/den-chong-gio/index.html")
    (letter,) = [link for link in page.links if link.startswith("mailto:?")]

    assert letter.endswith("%0D%0Ahttps%3A%2F%2Fthu.vn%2Fcau-chuyen%2F2023%2Fden-chong-gio%2F")


def test_only_stories_load_their_script(site: Path) -> None:
    loading = {
        p.parent.relative_to(site).as_posix()
        for p in site.rglob("*.html")
        if re.search(r"/story\.[0-9a-f]*\.?js", p.read_text("utf-8"))
    }

    assert loading == {"cau-chuyen/2023/den-chong-gio", "cau-chuyen/2022/ben-nuoc-co-sach"}


@pytest.mark.parametrize("hidden", ["draft: true\n", "publish_on: 2027-01-01\n", "sample: true\n"])
def test_recordings_of_hidden_stories_are_never_copied(tmp_path: Path, hidden: str) -> None:
    records, _ = load(write(tmp_path / "project", with_media(hidden)))
    assert records is not None
    write_media(inserts.media(Catalogue(records, TODAY, samples=False)), tmp_path / "site")

    assert tree(tmp_path / "site") == {}


def test_a_left_over_recording_is_only_a_warning(tmp_path: Path) -> None:
    write(tmp_path, {**tiny_campaign(), f"{STORY}/a.mp3": mp3()})

    assert [(p.code, p.severity) for p in find_problems(tmp_path)] == [("nghe-thua", "warning")]
