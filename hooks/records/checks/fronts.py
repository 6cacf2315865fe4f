"""How stories and photos meet their reader: one stands first, each has a picture, no title shouts, no photo is nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hooks.problems import Problem, Severity
from hooks.records.checks.photos import photos_of
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.stories import Story
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import Loaded, LoadedStory
from hooks.records.reading.nodes import Path_
from hooks.records.reading.pieces import Facts

NO_PICTURE = "thieu-anh-dau"
CARELESS = "ghi-qua-loa"
"""Of values that pass and tell nothing, or shout: `gui-bai/careless.js` tells them in the form by the same patterns."""
_NO_ALT = re.compile(
    r"(?:một |bức |tấm )*(?:ảnh|hình|hình ảnh|photo|image|picture)(?: minh họa| chụp| đại diện| bìa| đầu bài| \d+)?[.!]?",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:nguồn:? ?|ảnh:? ?|từ |trên )*"
    r"(?:internet|mạng|mạng xã hội|google|facebook|fb|zalo|youtube|sưu tầm|st|không rõ|chưa rõ)[.!]?",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"[!?]{2}")
_FEWEST = 8
"""Letters of a title that shouts."""


def two_leads(stories: Sequence[Facts], lines: Lines) -> Iterator[Problem]:
    """Every story that asks to stand first while another does; drafts ask for nothing."""
    asking = sorted(story.file for story in stories if story.leads)
    for file in asking if len(asking) > 1 else ():
        other = next(name for name in asking if name != file)
        message = f"bài khác cũng xin đứng đầu: {other}"
        yield lines.problem(file, ("lead",), "hai-bai-dau", message, "chỉ để lead: true ở một bài", "true")


def no_picture(story: LoadedStory, lines: Lines) -> Iterator[Problem]:
    """A warning for a story that meets its reader with words alone."""
    s = story.record
    if s.cover is None and s.plate is None and not s.sample and not s.draft:
        hint = "thêm cover: (ảnh của bài), hoặc plate: (tranh vẽ sẵn)"
        found = lines.problem(story.file, (), NO_PICTURE, "bài chưa có ảnh hay tranh đầu bài", hint)
        yield replace(found, severity=Severity.WARNING)


def careless(loaded: Loaded[Exemplar] | LoadedStory, lines: Lines) -> Iterator[Problem]:
    """A warning for a photo whose owner is nobody, or whose description tells nothing, and for a title that shouts."""
    for path, message, hint, value in _careless(loaded.record):
        yield replace(lines.problem(loaded.file, path, CARELESS, message, hint, value), severity=Severity.WARNING)


def _careless(record: Exemplar | Story) -> Iterator[tuple[Path_, str, str, str]]:
    for path, photo in photos_of(record):
        if _NO_ALT.fullmatch(photo.alt):
            yield (*path, "alt"), "chưa tả trong ảnh có gì", "viết một câu: ai, đang làm gì, ở đâu", photo.alt
        if _NOBODY.fullmatch(photo.credit):
            hint = "ghi người chụp, nơi giữ ảnh; không biết ảnh của ai thì đừng dùng"
            yield (*path, "credit"), "đây không phải người chụp hay nơi giữ ảnh", hint, photo.credit
    title = record.title if isinstance(record, Story) else ""
    if title.isupper() and sum(map(str.isalpha, title)) >= _FEWEST:
        yield ("title",), "tên bài viết hoa hết", "viết hoa chữ đầu và tên riêng thôi", title
    elif _SIGNS.search(title):
        yield ("title",), "tên bài có nhiều dấu ! hoặc ? liền nhau", "giữ một dấu, hoặc bỏ", title
