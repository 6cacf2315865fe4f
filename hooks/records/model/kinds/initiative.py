"""Initiative: two squares crossed on its emblem."""

from __future__ import annotations

from hooks.records.model.exemplars import Draft, Exemplar, Frame, Kind
from hooks.records.model.fields import Date, ExemplarRef, F, Paragraphs

ABOUT = Kind(
    key="initiative",
    label="Mô hình hay",
    word="Mô hình",
    folder="initiatives",
    page="initiative",
    what="Một cách làm đáng học theo.",
    named="Tủ sách đầu ấp",
    recipient=None,
    private=False,
    frame=Frame(
        (
            "M60 1L77.3 18.2L101.7 18.3L101.8 42.7L119 60L101.8 77.3L101.7 101.7L77.3 101.8L60 119L42.7 101.8"
            "L18.3 101.7L18.2 77.3L1 60L18.2 42.7L18.3 18.3L42.7 18.2Z"
        ),
        (
            "M60 6.4L75.7 22.1L97.9 22.1L97.9 44.3L113.6 60L97.9 75.7L97.9 97.9L75.7 97.9L60 113.6L44.3 97.9"
            "L22.1 97.9L22.1 75.7L6.4 60L22.1 44.3L22.1 22.1L44.3 22.1Z"
        ),
        reach=41,
        flatness=0.48,
    ),
    draft=Draft(
        id="g6nx3f",
        summary="mô hình này là gì, giúp ai",
        fact="Kết quả đã thấy, một hoặc hai câu, có thời gian và nguồn.",
        date="2025-05",
        fields={
            "place": {"former": None, "district": None, "hamlet": "ấp mẫu 02"},
            "more_places": [{"district": None}],
            "clauses": None,
            "unknown": ["Ai nghĩ ra đầu tiên"],
            "started": None,
            "copy_how": "Nơi khác muốn làm theo thì cần gì: chỗ, người giữ, tiền, thời gian. Chỉ ghi điều có nguồn.",
        },
    ),
)


class Initiative(Exemplar):
    """A way of working worth copying: data/initiatives/."""

    about = ABOUT

    started: Date | None = F("Bắt đầu", "Thời gian bắt đầu.", "2023-07", None)
    run_by: list[ExemplarRef] = F("Do ai làm", "Mã đơn vị, cộng đồng, cá nhân.", ["k3v9tq"], list)
    copy_how: Paragraphs | None = F("Muốn làm theo", "Điều cần có để nơi khác làm được.", "…", None)
