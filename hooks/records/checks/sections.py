"""Checks of the sections a campaign calls otherwise: each once, none where something else is."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.problems import Problem
from hooks.records.model.campaign import Campaign
from hooks.records.model.sections import NOT_FREE, Section
from hooks.records.reading.lines import Lines

_FILE = "data/campaign.yml"


def section_faults(campaign: Campaign, lines: Lines) -> Iterator[Problem]:
    """A section told twice; an address that is another page's, or the usual one of any section."""
    told: set[str] = set()
    for i, words in enumerate(campaign.sections):
        if words.section in told:
            message = "mục này đã ghi ở trên"
            yield lines.problem(
                _FILE, ("sections", i, "section"), "trung-ma", message, "gộp hai mục làm một", words.section
            )
        told.add(words.section)
        if not words.address or words.address == words.section:
            continue
        taken = {*NOT_FREE, *Section, *(other.address for other in campaign.sections[:i])}
        if words.address in taken:
            message, hint = "địa chỉ này trang đã dùng vào việc khác", "chọn một đoạn khác"
            yield lines.problem(_FILE, ("sections", i, "address"), "trung-dia-chi", message, hint, words.address)
