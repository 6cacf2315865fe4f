"""What a newsroom still has to say of how it is reached: told to editors once, never to readers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hooks.problems import Problem, Severity
from hooks.records.model.campaign import Campaign
from hooks.records.model.contacts import Contact
from hooks.records.reading.lines import Lines

CODE = "thieu-lien-he"
"""Of a newsroom, or of bodies to ask, that cannot be reached."""
_FILE = "data/campaign.yml"
_WANTED = ("desk", "email", "phone", "address", "hours")
"""Fields that readers ask for."""


def missing_contacts(campaign: Campaign, lines: Lines) -> Iterator[Problem]:
    """One warning for all that is missing of the newsroom's contact, one for all bodies that cannot be reached."""
    lacking = [name for name in _WANTED if not (campaign.contact and getattr(campaign.contact, name))]
    if lacking:
        told = ", ".join((Contact.model_fields[name].title or name).lower() for name in lacking)
        message = f"bạn đọc chưa biết liên hệ với tòa soạn thế nào: còn thiếu {told}"
        at = ("contact",) if campaign.contact else ("publisher",)
        yield _warning(lines, at, message, _hint(lacking, started=campaign.contact is not None))
    mute = [i for i, a in enumerate(campaign.advisers) if not (a.contact and a.contact.reachable)]
    if mute:
        names = "; ".join(campaign.advisers[i].name for i in mute)
        hint = "mở trang chính thức của từng nơi, ghi vào contact: của mục ấy (email, phone, address) kèm sources: có ngày xem"
        yield _warning(lines, ("advisers", mute[0]), f"trang Liên hệ chưa nói cách hỏi: {names}", hint)


def _hint(lacking: list[str], *, started: bool) -> str:
    example = "; ".join(f"{name}: {(Contact.model_fields[name].examples or [''])[0]}" for name in lacking)
    start = "thêm dưới contact:" if started else "thêm nhóm contact: rồi ở các dòng dưới, thụt vào hai dấu cách,"
    return f"{start} điều tòa soạn đã xác nhận, ví dụ {example}"


def _warning(lines: Lines, path: tuple[str | int, ...], message: str, hint: str) -> Problem:
    found = lines.problem(_FILE, path, "thieu-lien-he", message, hint)
    return replace(found, severity=Severity.WARNING)
