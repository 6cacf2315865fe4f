"""What to say of an id that nothing bears: what was meant, or what there is and in which file."""

from __future__ import annotations

from collections.abc import Collection

from hooks.problems import did_you_mean

NOUNS = {
    "source": "văn bản",
    "clause": "điều",
    "agency": "cơ quan",
    "title": "danh hiệu",
    "award": "hình thức khen",
    "milestone": "mốc thời gian",
    "exemplar": "gương sáng",
    "place": "xã, phường",
    "story": "câu chuyện",
}
"""Kind of what has an id → what it is called."""
_WHERE = {
    "source": "data/sources.yml",
    "clause": "data/plan.yml, data/criteria.yml",
    "agency": "data/agencies.yml",
    "title": "data/titles.yml",
    "award": "data/titles.yml",
    "milestone": "data/milestones.yml",
    "exemplar": "dòng id của từng tệp gương sáng trong data/",
    "place": "data/places.csv",
    "story": "stories/",
}
"""Kind of what has an id → where the ids stand."""
_SHOWN = 6


def unknown_id(kind: str, id_: str, known: Collection[str]) -> str:
    """The hint: ids that look alike, else the first that there are, and their file."""
    if near := did_you_mean(id_, known):
        return near
    if not known:
        return f"mã lấy ở {_WHERE[kind]}; ở đó chưa có mục nào"
    listed = ", ".join(sorted(known)[:_SHOWN]) + (", …" if len(known) > _SHOWN else "")
    return f"mã lấy ở {_WHERE[kind]}; đang có: {listed}"
