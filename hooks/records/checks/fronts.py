"""How stories meet their reader: one of them stands first, and each has a picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hooks.problems import Problem, Severity
from hooks.records.reading.lines import Lines
from hooks.records.reading.loading import LoadedStory
from hooks.records.reading.pieces import Facts

NO_PICTURE = "thieu-anh-dau"


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
