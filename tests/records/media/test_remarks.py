"""What photos tell besides their picture: each way a file may tell it is found, and nothing of it reaches the site."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, PngImagePlugin

from hooks.pictures.photo_files import job_of, pictures
from hooks.problems import Severity
from hooks.records.checks.project import find_problems
from hooks.records.media import remarks
from hooks.records.media.remarks import remarks_in
from tests.campaigns import tiny_campaign, write

WHO = "0912345678 Nguyen Van Tu"
GPS_XMP = f'<x:xmpmeta xmlns:exif="e" exif:GPSLatitude="10,57N" dc="{WHO}"/>'.encode()
STORY = "stories/2023/den-chong-gio"


def saved(format_name: str = "JPEG", **options: Any) -> bytes:
    out = BytesIO()
    Image.new("RGB", (64, 48), (90, 120, 30)).save(out, format_name, **options)
    return out.getvalue()


def exif(tag: int, value: Any, folder: int = 0) -> Image.Exif:
    made = Image.Exif()
    made[0x0110] = "A phone"
    (made.get_ifd(folder) if folder else made)[tag] = value
    return made


def segment(marker: int, inside: bytes) -> bytes:
    """A JPEG with one segment more."""
    data = saved()
    return data[:2] + bytes([0xFF, marker]) + (len(inside) + 2).to_bytes(2) + inside + data[2:]


def text(add: Callable[[PngImagePlugin.PngInfo], None]) -> bytes:
    made = PngImagePlugin.PngInfo()
    add(made)
    return saved("PNG", pnginfo=made)


IPTC = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x1c\x1c\x02\x78" + len(WHO).to_bytes(2) + WHO.encode()
PLACE = exif(2, (10.0, 57.0, 0.0), 0x8825)
TELLING: dict[str, tuple[bytes, list[str]]] = {
    "Exif GPS": (saved(exif=PLACE), [remarks.PLACE]),
    "Exif GPS in PNG": (saved("PNG", exif=PLACE), [remarks.PLACE]),
    "Exif GPS in WebP": (saved("WEBP", exif=PLACE), [remarks.PLACE]),
    "Exif description": (saved(exif=exif(0x010E, WHO)), [remarks.DESCRIBED]),
    "Exif artist in PNG": (saved("PNG", exif=exif(0x013B, WHO)), [remarks.DESCRIBED]),
    "Exif artist in WebP": (saved("WEBP", exif=exif(0x013B, WHO)), [remarks.DESCRIBED]),
    "Exif words of Windows": (saved(exif=exif(0x9C9C, WHO.encode("utf-16-le"))), [remarks.DESCRIBED]),
    "Exif comment": (saved(exif=exif(0x9286, b"ASCII\0\0\0" + WHO.encode(), 0x8769)), [remarks.DESCRIBED]),
    "Exif owner": (saved(exif=exif(0xA430, WHO, 0x8769)), [remarks.DESCRIBED]),
    "XMP": (saved(xmp=f"<x>{WHO}</x>".encode()), [remarks.XMP]),
    "XMP with a place": (saved(xmp=GPS_XMP), [remarks.PLACE, remarks.XMP]),
    "XMP in WebP": (saved("WEBP", xmp=GPS_XMP), [remarks.PLACE, remarks.XMP]),
    "XMP in PNG": (text(lambda p: p.add_itxt("XML:com.adobe.xmp", GPS_XMP.decode())), [remarks.PLACE, remarks.XMP]),
    "IPTC": (segment(0xED, IPTC), [remarks.IPTC]),
    "JPEG comment": (saved(comment=WHO.encode()), [remarks.COMMENT]),
    "JPEG segment of a program": (segment(0xEB, WHO.encode()), [remarks.OTHER]),
    "PNG text": (text(lambda p: p.add_text("Comment", WHO)), [remarks.TEXT]),
    "PNG packed text": (text(lambda p: p.add_text("Comment", WHO, zip=True)), [remarks.TEXT]),
    "PNG chunk of a program": (text(lambda p: p.add(b"prVt", WHO.encode())), [remarks.OTHER]),
    "JPEG with a second picture": (saved() + saved(), [remarks.BEHIND]),
    "progressive JPEG with a zip": (saved(progressive=True) + b"PK\3\4" + WHO.encode(), [remarks.BEHIND]),
    "PNG with a zip": (saved("PNG") + b"PK\3\4" + WHO.encode(), [remarks.BEHIND]),
    "WebP with a zip": (saved("WEBP") + b"PK\3\4" + WHO.encode(), [remarks.BEHIND]),
}


def told(data: bytes) -> list[str]:
    with Image.open(BytesIO(data)) as image:
        return remarks_in(data, image.getexif())


@pytest.mark.parametrize("name", TELLING)
def test_what_a_photo_tells_is_known_by_its_kind(name: str) -> None:
    data, kinds = TELLING[name]

    assert told(data) == kinds


@pytest.mark.parametrize(
    "data",
    [
        saved(),
        saved(progressive=True),
        saved(quality=100, subsampling=0),
        saved("PNG", dpi=(300, 300)),
        saved("WEBP"),
        saved("WEBP", lossless=True, exact=True),
        saved(exif=exif(0x0132, "2026:11:23")),
        saved(exif=exif(0x010E, "    ")),
        saved(exif=exif(0x9286, b"ASCII\0\0\0" + bytes(20), 0x8769)),
        saved(exif=exif(0x1D, "2026:11:23", 0x8825)),
        saved() + bytes(40),
    ],
)
def test_a_camera_and_its_settings_are_no_remarks(data: bytes) -> None:
    assert told(data) == []


@pytest.mark.parametrize("name", TELLING)
def test_nothing_a_photo_tells_is_published(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(TELLING[name][0])
    for _, made in pictures(job_of(tmp_path / "a.jpg", None, (50, 50))):
        with Image.open(BytesIO(made)) as image:
            assert not {"exif", "xmp", "comment", "photoshop", "Comment"} & image.info.keys()
        assert [word for word in (WHO.encode(), WHO.encode("utf-16-le"), b"GPS", b"PK\3\4") if word in made] == []


def test_the_check_tells_the_kind_and_never_the_detail_of_photos_named_and_left_over(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {**tiny_campaign()}
    listed = "date: 2023-01-20\ngallery:\n  - file: den.jpg\n    alt: Ngọn đèn.\n    credit: Ban Thử\n"
    files[f"{STORY}/index.md"] = str(files[f"{STORY}/index.md"]).replace("date: 2023-01-20\n", listed)
    files[f"{STORY}/den.jpg"] = TELLING["XMP with a place"][0]
    files[f"{STORY}/thua.png"] = TELLING["PNG text"][0]
    write(tmp_path, files)
    found = [p for p in find_problems(tmp_path) if p.severity is Severity.ERROR]

    assert [(p.file, p.code, p.message) for p in found] == [
        (f"{STORY}/index.md", "anh-noi-chup", "ảnh còn ghi tọa độ nơi chụp, ghi chú XMP"),
        (f"{STORY}/thua.png", "anh-noi-chup", "ảnh còn ghi chữ ghi kèm"),
    ]
    assert not [p for p in found if "0912" in p.as_text()]
