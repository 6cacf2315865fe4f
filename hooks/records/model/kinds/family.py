"""Family: a gable on its emblem."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from hooks.records.model.exemplars import Draft, Exemplar, Frame, Kind
from hooks.records.model.fields import ExemplarRef, F, Whole
from hooks.records.model.shared import RecipientKind

ABOUT = Kind(
    key="family",
    label="Gia đình",
    word="Gia đình",
    folder="families",
    page="family",
    what="Một gia đình hiếu học.",
    named="Gia đình ông Nguyễn Văn A",
    recipient=RecipientKind.FAMILY,
    private=True,
    frame=Frame("M60 3L115 43V114H5V43Z", "M60 9.2L110 45V109H10V45Z", reach=43, flatness=0.5, middle=66),
    draft=Draft(
        id="x1rv6n",
        summary="nhà này học cùng nhau thế nào",
        fact="Việc cả nhà đã làm, một hoặc hai câu, chỉ ghi điều có nguồn.",
        date="2026",
        fields={
            "place": {"code": None, "hamlet": "ấp mẫu 01"},
            "unknown": ["Năm được công nhận lần đầu"],
            "members": None,
        },
    ),
)


class Family(Exemplar):
    """A family: data/families/."""

    about = ABOUT

    members: Annotated[Whole, Field(ge=1, le=200)] | None = F("Số người", "Số người trong nhà.", "5", None)
    clan: ExemplarRef | None = F("Thuộc dòng họ", "Mã dòng họ.", "k3v9tq", None)
