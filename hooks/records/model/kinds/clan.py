"""Clan: eight lobes on its emblem."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hooks.records.model.exemplars import Draft, Exemplar, Frame, Kind
from hooks.records.model.fields import Date, F, Whole
from hooks.records.model.shared import RecipientKind

ABOUT = Kind(
    key="clan",
    label="Dòng họ",
    word="Dòng họ",
    folder="clans",
    page="clan",
    what="Một dòng họ khuyến học.",
    named="Dòng họ Nguyễn ở ấp A",
    recipient=RecipientKind.CLAN,
    private=True,
    frame=Frame(
        (
            "M40.7 13.3A21.6 21.6 0 0 1 79.3 13.3A21.6 21.6 0 0 1 106.7 40.7A21.6 21.6 0 0 1 106.7 79.3"
            "A21.6 21.6 0 0 1 79.3 106.7A21.6 21.6 0 0 1 40.7 106.7A21.6 21.6 0 0 1 13.3 79.3"
            "A21.6 21.6 0 0 1 13.3 40.7A21.6 21.6 0 0 1 40.7 13.3Z"
        ),
        (
            "M42.6 18A19.5 19.5 0 0 1 77.4 18A19.5 19.5 0 0 1 102 42.6A19.5 19.5 0 0 1 102 77.4"
            "A19.5 19.5 0 0 1 77.4 102A19.5 19.5 0 0 1 42.6 102A19.5 19.5 0 0 1 18 77.4"
            "A19.5 19.5 0 0 1 18 42.6A19.5 19.5 0 0 1 42.6 18Z"
        ),
        reach=45,
        flatness=0.34,
    ),
    draft=Draft(
        id="p9bk2t",
        summary="dòng họ khuyến học thế nào",
        fact="Việc dòng họ đã làm, một hoặc hai câu, chỉ ghi điều có nguồn.",
        date="2023",
        fields={
            "place": {"former": None, "district": None, "hamlet": "ấp mẫu 02"},
            "unknown": ["Số học bổng mỗi năm"],
            "households": None,
            "fund_since": None,
        },
    ),
)


class Clan(Exemplar):
    """A clan: data/clans/."""

    about = ABOUT

    households: Annotated[Whole, Field(ge=1, le=100000)] | None = F("Số hộ", "Số hộ trong dòng họ.", "38", None)
    fund_since: Date | None = F("Có quỹ khuyến học từ", "Năm lập quỹ.", "2003", None)
