"""Photos that records name: found beside them, of a kind that can be shown, and none left over."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from hooks.problems import Problem, Severity, did_you_mean
from hooks.records.media.remarks import remarks_in
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.shared import Photo
from hooks.records.model.stories import Story
from hooks.records.model.told import IMAGE_TOLD
from hooks.records.reading.endings import PHOTO_FILES, ending
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Loaded, LoadedStory
from hooks.records.reading.nodes import Path_
from hooks.records.reading.story_bounds import excesses

if TYPE_CHECKING:
    from PIL.Image import Image

MAX_PIXELS = 40_000_000
MAX_PHOTO_BYTES = 25 * 1024 * 1024
FORMATS = ("JPEG", "PNG", "WEBP")
IMAGE = re.compile(r"^ {0,3}!\[[^\]]*\]\(([^()\s<>]+)\)\s*$")
"""A line of a story's text that is one image and nothing else."""
_ANY_IMAGE = re.compile(r"(?<!\\)!\[")
_CODE = re.compile(r"`[^`]*`")
_SMALLER = "thu nhỏ ảnh còn khoảng 4.000 điểm mỗi cạnh rồi chép lại"
_BARE = "đưa ảnh qua biểu mẫu Gửi bài, hoặc xóa các phần ấy trong phần thông tin của ảnh rồi xuất lại thành JPEG"
_FIELDS = {"photo", "cover", "gallery"}
Fault = tuple[str, str, str]
"""Code, message, hint."""


def photos_of(record: Exemplar | Story) -> Iterator[tuple[Path_, Photo]]:
    """Every photo a record names, with its path in the record."""
    if isinstance(record, Story):
        if record.cover:
            yield ("cover",), record.cover
        for i, photo in enumerate(record.gallery):
            yield ("gallery", i), photo
    elif record.photo:
        yield ("photo",), record.photo


def named_in_text(body: str) -> list[str]:
    """File names of the images that stand in a story's text, in its order."""
    if "![" not in body or excesses(body):
        return []
    from hooks.records.reading.syntax import (
        images_of,
    )  # only for a story that changed: loading it takes as long as a check

    return images_of(body)


def photo_faults(loaded: Loaded[Exemplar] | LoadedStory, lines: Lines, beside: Sequence[str]) -> Iterator[Problem]:
    """Everything wrong with the photos of an exemplar or a story; `beside` are the files that lie with it."""
    lying = sorted(name for name in beside if ending(name) in PHOTO_FILES)
    if loaded.record.model_fields_set & _FIELDS:
        yield from _named(loaded, lines, lying)
    yield from _left_over(loaded, lines.root, lying)
    if isinstance(loaded, LoadedStory):
        yield from _in_text(loaded)


def _named(loaded: Loaded[Exemplar] | LoadedStory, lines: Lines, lying: list[str]) -> Iterator[Problem]:
    seen: set[str] = set()
    for path, photo in photos_of(loaded.record):
        fault = _fault_of_name(loaded, photo.file, seen, lying)
        if fault is None:
            file = lines.root / PurePosixPath(loaded.file).parent / photo.file
            fault = content_fault(file) or _remarks_fault(file)
        seen.add(photo.file)
        if fault:
            code, message, hint = fault
            yield lines.problem(loaded.file, (*path, "file"), code, message, hint, photo.file)


def _fault_of_name(loaded: Loaded[Exemplar] | LoadedStory, name: str, seen: set[str], lying: list[str]) -> Fault | None:
    if name in seen:
        return "anh-trung", "ảnh này đã ghi ở trên", "mỗi ảnh ghi một lần"
    stem = PurePosixPath(loaded.file).stem
    if isinstance(loaded, Loaded) and PurePosixPath(name).stem != stem:
        return "anh-ten", "tên tệp ảnh phải giống tên bản ghi", f"đổi tên tệp thành {stem}{PurePosixPath(name).suffix}"
    if name not in lying:
        return "anh-thieu", "không có tệp ảnh này", did_you_mean(name, lying) or "chép ảnh vào cạnh tệp này, đúng tên"
    return None


def _left_over(loaded: Loaded[Exemplar] | LoadedStory, root: Path, lying: list[str]) -> Iterator[Problem]:
    """Photos that no record names: they are not published, and yet lie in a public folder."""
    named = {photo.file for _, photo in photos_of(loaded.record)} if lying else set()
    where = "cover hoặc gallery" if isinstance(loaded, LoadedStory) else "photo"
    for name in lying:
        if name not in named:
            file = str(PurePosixPath(loaded.file).with_name(name))
            hint = f"ghi tên ảnh ở trường {where}, hoặc xóa tệp"
            yield Problem(
                file, 0, "", "anh-thua", "ảnh này chưa được nêu tên nên không lên trang", "", hint, Severity.WARNING
            )
            if not content_fault(root / file) and (fault := _remarks_fault(root / file)):
                yield Problem(file, 0, "", fault[0], fault[1], "", fault[2])


def _in_text(story: LoadedStory) -> Iterator[Problem]:
    """Images of the text: each alone between blank lines, each listed in the front matter."""
    named = [photo.file for _, photo in photos_of(story.record)]
    rows = ["", *story.body.split("\n"), ""] if "![" in story.body else []
    for i, row in enumerate(rows):
        if not _ANY_IMAGE.search(_CODE.sub("", row)):
            continue
        line, match = story.body_line + i - 1, IMAGE.match(row)
        if not match or rows[i - 1].strip() or rows[i + 1].strip():
            code, message, hint = IMAGE_TOLD["text_image"]
            yield Problem(story.file, line, "", code, message, row.strip(), hint)
        elif match[1] not in named:
            code, message, hint = IMAGE_TOLD["text_photo"]
            yield Problem(story.file, line, "", code, message, match[1], did_you_mean(match[1], named) or hint)


def content_fault(path: Path) -> Fault | None:
    """What keeps a file from being shown as a photo, judged by its bytes; None when nothing does."""
    from PIL import Image, UnidentifiedImageError  # only where there is a photo: loading it takes longer than a check

    try:
        if path.stat().st_size > MAX_PHOTO_BYTES:
            return "anh-qua-lon", "ảnh nặng quá 25 MB", _SMALLER
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as image:
                return _fault_of(image)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        return "anh-qua-lon", "ảnh quá 40 triệu điểm ảnh", _SMALLER
    except UnidentifiedImageError:
        return "anh-sai-loai", "tệp này không phải ảnh JPEG, PNG hay WebP", "mở ảnh và lưu lại dưới dạng JPEG"
    except Exception:  # a broken file fails in as many ways as there are decoders
        return "anh-hong", "ảnh bị hỏng, không đọc hết được", "chép lại ảnh từ bản gốc"


def _fault_of(image: Image) -> Fault | None:
    if image.width * image.height > MAX_PIXELS:
        return "anh-qua-lon", "ảnh quá 40 triệu điểm ảnh", _SMALLER
    # Phones put a second picture (MPO) behind the photo; that is no animation.
    if getattr(image, "is_animated", False) and image.format != "MPO":
        return "anh-dong", "ảnh động không dùng được", "lưu một khung hình dưới dạng JPEG"
    image.draft("RGB", (image.width // 8, image.height // 8))
    image.load()
    return None


def _remarks_fault(path: Path) -> Fault | None:
    """What the file of a photo that can be shown tells besides the picture, by kind."""
    from PIL import Image

    try:
        with Image.open(path, formats=FORMATS) as image:
            exif = image.getexif()
            told = remarks_in(path.read_bytes(), exif)
    except Exception:  # remarks that nobody can read tell nothing
        told = remarks_in(path.read_bytes(), None)
    return ("anh-noi-chup", f"ảnh còn ghi {', '.join(told)}", _BARE) if told else None
