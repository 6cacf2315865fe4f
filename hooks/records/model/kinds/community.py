"""Community: a hexagon on its emblem."""

from __future__ import annotations

from hooks.records.model.exemplars import Draft, Exemplar, Frame, Kind
from hooks.records.model.fields import ExemplarRef, F
from hooks.records.model.shared import Level, RecipientKind

ABOUT = Kind(
    key="community",
    label="Cộng đồng",
    word="Cộng đồng",
    folder="communities",
    page="community",
    what="Ấp, khu phố, xã, hội, câu lạc bộ.",
    named="Khu phố 1, phường A",
    recipient=RecipientKind.COMMUNITY,
    private=False,
    frame=Frame(
        "M60 2L110.2 31V89L60 118L9.8 89V31Z",
        "M60 7.6L105.3 33.8V86.2L60 112.4L14.7 86.2V33.8Z",
        reach=46,
        flatness=0.56,
    ),
    draft=Draft(
        id="e4zm7j",
        summary="cộng đồng này cùng học thế nào",
        fact="Việc đã làm, một hoặc hai câu, không nêu tên người.",
        date="2023-07",
        fields={
            "place": {"former": None, "district": None, "hamlet": "ấp mẫu 02"},
            "other_names": ["Tên cũ hoặc tên thường gọi"],
            "reported_honour": "Điều nguồn nói, khi chưa có số quyết định",
            "unknown": ["Số và ngày quyết định công nhận"],
            "level": None,
        },
    ),
)


class Community(Exemplar):
    """A hamlet, quarter, commune, association or club that learns together: data/communities/."""

    about = ABOUT

    level: Level | None = F("Cấp", "Cấp của cộng đồng, nếu là đơn vị hành chính.", "commune", None)
    run_by: list[ExemplarRef] = F("Do ai giữ", "Mã đơn vị, cá nhân.", ["k3v9tq"], list)
