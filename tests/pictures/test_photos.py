"""Photos: what may lie beside a record, what is made of it, and where it shows. Every picture is drawn here."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from hooks.keeping.stored import of_name
from hooks.pages.stories.text import story_html
from hooks.pictures import photos
from hooks.pictures.media_files import medium_of
from hooks.pictures.photo_files import Job, build_photos, job_of, pictures
from hooks.records.checks.photos import content_fault
from hooks.records.checks.project import find_problems
from hooks.records.joined.catalogue import Catalogue
from hooks.records.reading.loading import load
from tests.building import HtmlPage, built, lay_out, tree
from tests.campaigns import TODAY, catalogue_of, tiny_campaign, write
from tests.conftest import Once

STORY = "stories/2023/den-chong-gio"
UNIT = "data/units/xuong-thuyen"
RED, GREEN, BLUE = (200, 30, 20), (20, 160, 60), (20, 40, 190)
GPS = 0x8825
ORIENTATION = 0x0112


def saved(image: Image.Image, format_name: str = "JPEG", **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, format_name, **options)
    return out.getvalue()


def bands(*colours: tuple[int, int, int], size: tuple[int, int] = (1800, 1200)) -> Image.Image:
    """Bands of colour side by side."""
    image, step = Image.new("RGB", size), size[0] // len(colours)
    for i, colour in enumerate(colours):
        image.paste(colour, (i * step, 0, size[0] if colour is colours[-1] else (i + 1) * step, size[1]))
    return image


def made(path: Path, data: bytes, ratio: tuple[int, int] | None = None, focus: tuple[int, int] = (50, 50)) -> Job:
    path.write_bytes(data)
    return job_of(path, ratio, focus)


def opened(job: Job) -> dict[str, Image.Image]:
    return {name: Image.open(BytesIO(data)) for name, data in pictures(job)}


def near(found: Any, wanted: tuple[int, int, int], most: int = 30) -> bool:
    return all(abs(a - b) <= most for a, b in zip(found, wanted, strict=True))


# ---------------------------------------------------------------- the files


def test_three_widths_in_three_formats_with_true_sizes(tmp_path: Path) -> None:
    job = made(tmp_path / "a.jpg", saved(bands(RED, GREEN, size=(2400, 1600))))
    found = opened(job)

    assert sorted(i.size for i in found.values()) == sorted([(480, 320), (960, 640), (1600, 1067)] * 3)
    assert {i.format for i in found.values()} == {"AVIF", "WEBP", "JPEG"}
    assert (job.width, job.height) == (1600, 1067)
    assert set(found) == set(job.names())


@pytest.mark.parametrize(("size", "widths"), [((300, 200), [300]), ((480, 10), [480]), ((1000, 4), [480, 960, 1000])])
def test_a_small_photo_is_never_made_larger(tmp_path: Path, size: tuple[int, int], widths: list[int]) -> None:
    job = made(tmp_path / "a.png", saved(bands(RED, GREEN, size=size), "PNG"))

    assert list(job.widths) == widths
    assert {i.width for i in opened(job).values()} == set(widths)


def test_nothing_but_pixels_survives(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x013B] = "MAYCHUP", "TACGIA"
    exif.get_ifd(GPS).update({1: "N", 2: (10.0, 57.0, 1.0), 3: "E", 4: (106.0, 49.0, 1.0)})
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>XMPMATT</x:xmpmeta>"
    jpeg = saved(bands(RED, GREEN), exif=exif, comment=b"LOIGHICHU", icc_profile=profile, xmp=xmp)
    webp = saved(bands(RED, GREEN), "WEBP", exif=exif, icc_profile=profile, xmp=xmp)
    assert all(word in jpeg for word in (b"MAYCHUP", b"TACGIA", b"LOIGHICHU", b"XMPMATT", b"ICC_PROFILE"))
    assert Image.open(BytesIO(jpeg)).getexif().get_ifd(GPS)

    for name, source in (("a.jpg", jpeg), ("b.webp", webp)):
        for file, data in pictures(made(tmp_path / name, source)):
            for word in (b"MAYCHUP", b"TACGIA", b"LOIGHICHU", b"XMPMATT", b"ICC_PROFILE", b"Exif", b"http"):
                assert word not in data, (file, word)
            image = Image.open(BytesIO(data))
            assert not image.getexif()
            assert not set(image.info) & {"exif", "xmp", "comment", "icc_profile", "photoshop"}, image.info.keys()


def test_a_photo_taken_sideways_is_turned(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = 6  # the top of the scene is at the right of the file's left edge: turn clockwise
    upright = bands(RED, GREEN, size=(600, 900))
    job = made(tmp_path / "a.jpg", saved(upright.transpose(Image.Transpose.ROTATE_90), exif=exif))

    assert (job.width, job.height) == (600, 900)
    for image in opened(job).values():
        assert image.width < image.height
        assert near(image.convert("RGB").getpixel((20, 20)), RED)
        assert near(image.convert("RGB").getpixel((image.width - 20, image.height - 20)), GREEN)


@pytest.mark.parametrize(("x", "colour"), [(0, RED), (50, GREEN), (100, BLUE)])
def test_a_crop_keeps_the_focus(tmp_path: Path, x: int, colour: tuple[int, int, int]) -> None:
    job = made(tmp_path / "a.jpg", saved(bands(RED, GREEN, BLUE, size=(3000, 900))), (1, 1), (x, 50))

    assert (job.width, job.height) == (900, 900)
    for image in opened(job).values():
        assert image.width == image.height
        assert near(image.convert("RGB").getpixel((image.width // 2, image.height // 2)), colour)


def test_a_photo_of_any_mode_becomes_plain_colour(tmp_path: Path) -> None:
    half = Image.new("RGBA", (600, 400), (*RED, 255))
    half.paste((0, 0, 0, 0), (300, 0, 600, 400))
    palette = half.quantize(8)
    sources = {
        "clear.png": saved(half, "PNG"),
        "palette.png": saved(palette, "PNG"),
        "clear.webp": saved(half, "WEBP", lossless=True),
        "grey.jpg": saved(bands(RED, GREEN).convert("L")),
        "cmyk.jpg": saved(bands(RED, GREEN).convert("CMYK")),
        "deep.png": saved(Image.new("I;16", (500, 300), 40000), "PNG"),
        "bit.png": saved(Image.new("1", (500, 300), 1), "PNG"),
        "profile.jpg": saved(bands(RED, GREEN), icc_profile=b"not a profile"),
    }
    for name, data in sources.items():
        for file, image in opened(made(tmp_path / name, data)).items():
            assert image.mode == "RGB", (name, file)
            if name.startswith(("clear", "palette")):
                assert near(image.getpixel((20, 20)), RED), (name, file)
                assert near(image.getpixel((image.width - 20, 20)), (255, 255, 255)), (name, file)
            if name == "deep.png":
                assert near(image.getpixel((20, 20)), (156, 156, 156)), file


def test_the_same_photo_gives_the_same_bytes_and_another_another_name(tmp_path: Path) -> None:
    noise = Image.effect_noise((1700, 1100), 60).convert("RGB")
    first, again = made(tmp_path / "a.jpg", saved(noise)), made(tmp_path / "b.jpg", saved(noise))
    other = made(tmp_path / "c.jpg", saved(bands(RED, GREEN)))

    assert list(pictures(first)) == list(pictures(again))
    assert not set(first.names()) & set(other.names())
    assert first.key != job_of(tmp_path / "a.jpg", (1, 1), (50, 50)).key


def test_a_photo_changed_in_place_is_read_again(tmp_path: Path) -> None:
    before = made(tmp_path / "a.jpg", saved(bands(RED, GREEN)))
    after = made(tmp_path / "a.jpg", saved(bands(RED, GREEN, BLUE, size=(1500, 900))))

    assert before.key != after.key
    assert (after.width, after.height) == (1500, 900)


@pytest.mark.parametrize("known", [lambda p: job_of(p, None, (50, 50)).key, lambda p: medium_of(p).name])
def test_a_file_of_the_same_length_and_time_is_read_again(tmp_path: Path, known: Callable[[Path], str]) -> None:
    """As by what copies files with their times."""
    path = tmp_path / "a.png"
    contents = [saved(Image.new("RGB", (60, 40), colour), "PNG") for colour in (RED, BLUE)]
    names = []
    for content in contents:
        path.write_bytes(content)
        os.utime(path, ns=(10**18, 10**18))
        names.append(known(path))
        time.sleep(0.02)  # a tick of the file system

    assert len({*map(len, contents)}) == 1
    assert names[0] != names[1]


def test_the_cache_is_used_and_filled_in_parallel(tmp_path: Path) -> None:
    jobs = [made(tmp_path / f"{i}.jpg", saved(bands(RED, GREEN, size=(300 + i, 200)))) for i in range(3)]
    site, cache = tmp_path / "site", tmp_path / "cache"
    build_photos([*jobs, jobs[0]], site, cache)
    made_first = tree(site)
    assert {Path(name).name for name in made_first} == {name for job in jobs for name in job.names()}
    assert not [p for p in cache.iterdir() if p.suffix not in {".avif", ".webp", ".jpg"}]

    for path in cache.iterdir():
        of_name(path).write(b"from the cache")
    next(cache.glob(f"{jobs[0].key}-*.jpg")).unlink()
    build_photos(jobs, site, cache)
    again = tree(site)
    assert all(again[n] == made_first[n] for n in again if jobs[0].key in n)
    assert all(again[n] == b"from the cache" for n in again if jobs[0].key not in n)


@pytest.mark.parametrize("length", [0, 100])
def test_a_photo_that_was_damaged_in_the_cache_is_made_again(tmp_path: Path, length: int) -> None:
    job = made(tmp_path / "a.jpg", saved(bands(RED, GREEN, size=(300, 200))))
    cache = tmp_path / "cache"
    build_photos([job], tmp_path / "site", cache)
    first = tree(tmp_path / "site")
    for path in cache.iterdir():
        path.write_bytes(path.read_bytes()[:length])

    build_photos([job], tmp_path / "again", cache)
    assert tree(tmp_path / "again") == first
    assert all(of_name(path).read() for path in cache.iterdir())


def test_where_nothing_can_be_kept_photos_are_made_all_the_same(tmp_path: Path) -> None:
    job = made(tmp_path / "a.jpg", saved(bands(RED, GREEN, size=(300, 200))))
    (tmp_path / "cache").write_text("no folder", encoding="utf-8")
    build_photos([job], tmp_path / "site", tmp_path / "cache")

    assert {Path(name).name for name in tree(tmp_path / "site")} == set(job.names())


# ---------------------------------------------------------------- reading


def test_a_phone_photo_with_a_second_picture_inside_is_no_animation(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(saved(bands(RED, GREEN), "MPO", save_all=True, append_images=[bands(BLUE)]))
    with Image.open(path) as image:
        assert image.format == "MPO"

    assert content_fault(path) is None
    assert near(next(iter(opened(job_of(path, None, (50, 50))).values())).getpixel((20, 20)), RED)


def test_the_content_tells_the_type_not_the_name(tmp_path: Path) -> None:
    """A PNG called .jpg is a fine photo; an animated one, a GIF and a cut file are not."""
    noise = Image.effect_noise((200, 200), 90)
    cases = {
        "png.jpg": (saved(noise, "PNG"), ""),
        "webp.png": (saved(noise, "WEBP"), ""),
        "gif.jpg": (saved(noise, "GIF"), "anh-sai-loai"),
        "tiff.jpg": (saved(noise, "TIFF"), "anh-sai-loai"),
        "empty.jpg": (b"", "anh-sai-loai"),
        "cut.jpg": (saved(noise)[:-3000], "anh-hong"),
        "cut.png": (saved(noise, "PNG")[:-3000], "anh-hong"),
        "cut.webp": (saved(noise, "WEBP")[:-3000], "anh-hong"),
        "moving.png": (saved(noise, "PNG", save_all=True, append_images=[bands(RED)]), "anh-dong"),
    }
    for name, (data, code) in cases.items():
        (tmp_path / name).write_bytes(data)
        assert (content_fault(tmp_path / name) or ("",))[0] == code, name


def test_forty_megapixels_are_the_most(tmp_path: Path) -> None:
    for size, code in (((8000, 5000), ""), ((8001, 5000), "anh-qua-lon")):
        path = tmp_path / "a.png"
        path.write_bytes(saved(Image.new("1", size), "PNG"))
        assert (content_fault(path) or ("",))[0] == code, size


# ---------------------------------------------------------------- pages


def front(name: str, indent: str = "  ", more: str = "") -> str:
    return f"{indent}file: {name}\n{indent}alt: Mô tả {name} “>\n{indent}credit: Ban <Thử>\n{more}"


def with_photos(sample: str = "") -> dict[str, str | bytes]:
    plain = tiny_campaign()
    files: dict[str, str | bytes] = {**plain}
    caption = "    caption: Chú thích <b>\n"
    listed = "".join("  - " + front(f"{n}.png", "    ", caption).lstrip() for n in ("trong-bai", "cuoi-bai"))
    text = str(files[f"{STORY}/index.md"]).replace(
        "date:", f"{sample}cover:\n{front('dau-bai.jpg')}gallery:\n{listed}date:"
    )
    files[f"{STORY}/index.md"] = f"{text}\n![x](trong-bai.png)\n\nHết.\n"
    files[f"{UNIT}.yml"] = f"{plain[f'{UNIT}.yml']}{sample}photo:\n{front('xuong-thuyen.webp')}"
    files[f"{UNIT}.webp"] = saved(bands(BLUE, RED, size=(700, 500)), "WEBP")
    files[f"{STORY}/dau-bai.jpg"] = saved(bands(RED, GREEN))
    for i, name in enumerate(("trong-bai", "cuoi-bai")):
        files[f"{STORY}/{name}.png"] = saved(bands(GREEN, BLUE, size=(500 + i, 300)), "PNG")
    return files


def images(page: HtmlPage, tag: str, name: str) -> list[str]:
    return [value for t, n, value in page.attributes if (t, n) == (tag, name)]


def read(path: Path) -> HtmlPage:
    page = HtmlPage()
    page.feed(path.read_text(encoding="utf-8"))
    return page


@pytest.fixture(scope="module")
def site(once: Once) -> Path:
    return once("photos", lambda f: built(lay_out(f / "project", write(f / "data", with_photos())), f / "site"))


@pytest.mark.slow
def test_a_story_shows_its_photos_where_they_belong(site: Path) -> None:
    path = site / "cau-chuyen/2023/den-chong-gio/index.html"
    page, html = read(path), path.read_text(encoding="utf-8")

    assert images(page, "img", "alt") == [f"Mô tả {n} “>" for n in ("dau-bai.jpg", "trong-bai.png", "cuoi-bai.png")]
    assert images(page, "img", "fetchpriority") == ["high"]
    assert images(page, "img", "loading") == ["lazy", "lazy"]
    assert images(page, "img", "width") == ["1600", "500", "501"]
    assert images(page, "img", "height") == ["1067", "300", "300"]
    assert html.count("<figure") == html.count("<figcaption") == 3
    assert "Ảnh: Ban &lt;Thử&gt;" in html
    assert "Chú thích &lt;b&gt;" in html
    assert re.search(r"vừa tối\.</p>\s*<figure.*?</figure>\s*<p>Hết\.</p>", html, re.DOTALL)


def test_an_exemplar_shows_its_portrait_in_place_of_the_emblem(site: Path) -> None:
    path = next((site / "guong-sang").glob("ee55ee-*/index.html"))
    page = read(path)

    assert images(page, "img", "alt") == ["Mô tả xuong-thuyen.webp “>"]
    assert (images(page, "img", "width"), images(page, "img", "height")) == (["500"], ["500"])
    assert "Biểu trưng do trang này vẽ" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("list_of", ["cau-chuyen/index.html", "guong-sang/index.html", "index.html"])
def test_a_list_shows_photos_without_telling_their_content_twice(site: Path, list_of: str) -> None:
    """In a list the name stands beside the photo."""
    page = read(site / list_of)

    assert [
        alt for alt, src in zip(images(page, "img", "alt"), images(page, "img", "src"), strict=True) if "photos/" in src
    ]
    assert set(images(page, "img", "alt")) == {""}


def test_every_file_a_page_names_is_there_and_none_besides(site: Path) -> None:
    named: set[Path] = set()
    for path in site.rglob("*.html"):
        page = read(path)
        sets = [*images(page, "img", "srcset"), *images(page, "source", "srcset"), *images(page, "img", "src")]
        addresses = [part.split()[0] for one in sets for part in one.split(",")]
        named |= {(path.parent / a).resolve() for a in addresses}

    own = (
        "huong-dan/hinh",
        "huong-dan/danh-sach/hinh",
        "assets/plates",
    )  # the guide's and stories' drawings: as they are
    drawn = {p.resolve() for folder in own for p in (site / folder).iterdir()}
    assert named - drawn == {p.resolve() for p in (site / "assets/photos").iterdir()}
    assert len(named - drawn) == 3 * (3 + 2 + 2 + 2)


def test_no_original_is_ever_copied(site: Path) -> None:
    files = tree(site)
    assert not [n for n in files if re.search(r"/(?:dau-bai|trong-bai|cuoi-bai|xuong-thuyen)\.(?:webp|jpg|png)$", n)]
    originals = [d for n, d in with_photos().items() if isinstance(d, bytes)]
    assert not [n for n, d in files.items() if d in originals]


@pytest.mark.parametrize("hidden", ["draft: true\n", "publish_on: 2027-01-01\n", "sample: true\n"])
def test_photos_of_hidden_records_are_never_made(tmp_path: Path, hidden: str) -> None:
    records, _ = load(write(tmp_path / "project", with_photos(hidden)))
    assert records is not None
    catalogue = Catalogue(records, TODAY, samples=False)
    build_photos(photos.jobs(catalogue), tmp_path / "site", tmp_path / "cache")

    assert list(photos.jobs(catalogue)) == []
    assert tree(tmp_path / "site") == tree(tmp_path / "cache") == {}


def test_an_unnamed_photo_is_only_a_warning(tmp_path: Path) -> None:
    files = tiny_campaign()
    write(tmp_path, {**files, f"{UNIT}.jpg": saved(bands(RED)), f"{STORY}/a.jpg": saved(bands(RED))})

    found = find_problems(tmp_path)
    assert [(p.code, p.severity) for p in found] == [("anh-thua", "warning")] * 2


def test_text_cannot_name_a_figure_by_its_number(tmp_path: Path) -> None:
    """The mark that a figure's place is kept with cannot be written by hand."""
    files = with_photos()
    files[f"{STORY}/index.md"] = f"{files[f'{STORY}/index.md']!s}\n`<figure>0</figure>`\n"
    catalogue = catalogue_of(tmp_path, files)
    story = catalogue.stories["2023/den-chong-gio"]
    _, text, _ = photos.of_story(catalogue, story)
    html = str(story_html(catalogue, story, {n: photos.figure(x, "./") for n, x in text.items()}))

    assert html.count("<picture>") == 1
    assert "&lt;figure&gt;0" in html


@pytest.mark.slow
def test_the_smallest_campaign_has_no_photo_folder(tiny_plain: Path) -> None:
    assert not (tiny_plain / "assets/photos").exists()
