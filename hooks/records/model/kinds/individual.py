"""Individual: a circle on its emblem."""

from __future__ import annotations

from hooks.records.model.exemplars import Draft, Exemplar, Frame, Kind
from hooks.records.model.fields import ExemplarRef, F, Line
from hooks.records.model.shared import RecipientKind

ABOUT = Kind(
    key="individual",
    label="Cá nhân",
    word="Cá nhân",
    folder="individuals",
    page="individual",
    what="Một người học hoặc giúp người khác học.",
    named="Nguyễn Văn A",
    recipient=RecipientKind.INDIVIDUAL,
    private=True,
    frame=Frame(
        "M60 4A56 56 0 1 1 60 116A56 56 0 1 1 60 4Z",
        "M60 9A51 51 0 1 1 60 111A51 51 0 1 1 60 9Z",
        reach=45,
        flatness=0.42,
    ),
    draft=Draft(
        id="5d8wqe",
        summary="người này học gì hoặc giúp ai học",
        fact="Việc đã làm, một hoặc hai câu, chỉ ghi điều có nguồn.",
        date="2026-09",
        fields={
            "place": {"code": None, "hamlet": "ấp mẫu 01"},
            "unknown": ["Năm bắt đầu"],
            "role": "Nghề hoặc việc mẫu",
        },
        story="Không ghi tuổi đầy đủ, số nhà, số điện thoại, sức khỏe, hoàn cảnh riêng.",
    ),
)


class Individual(Exemplar):
    """A person who learns or helps others learn: data/individuals/."""

    about = ABOUT

    role: Line | None = F("Nghề, việc", "Nghề hoặc vai trò.", "Giáo viên", None)
    units: list[ExemplarRef] = F("Thuộc đơn vị, cộng đồng", "Mã gương liên quan.", ["k3v9tq"], list)
