"""Unit: a plaque with hollow corners on its emblem."""

from __future__ import annotations

from hooks.records.model.exemplars import Draft, Exemplar, Frame, Kind
from hooks.records.model.fields import AgencyRef, F, Line
from hooks.records.model.shared import RecipientKind

ABOUT = Kind(
    key="unit",
    label="Đơn vị",
    word="Đơn vị",
    folder="units",
    page="unit",
    what="Trường học, thư viện, doanh nghiệp, cơ quan.",
    named="Trường Tiểu học A",
    recipient=RecipientKind.UNIT,
    private=False,
    frame=Frame(
        "M17 7H103A10 10 0 0 0 113 17V103A10 10 0 0 0 103 113H17A10 10 0 0 0 7 103V17A10 10 0 0 0 17 7Z",
        "M22 12H98A10 10 0 0 0 108 22V98A10 10 0 0 0 98 108H22A10 10 0 0 0 12 98V22A10 10 0 0 0 22 12Z",
        reach=46,
        flatness=0.28,
    ),
    draft=Draft(
        id="w2hc8y",
        summary="đơn vị này giúp người học thế nào",
        fact="Việc đã làm, một hoặc hai câu, không nêu tên người.",
        date="2026-09",
        fields={
            "place": {"code": None},
            "other_names": ["Tên cũ hoặc tên thường gọi"],
            "clauses": ["IV.3"],
            "unknown": ["Năm thành lập"],
            "unit_type": None,
        },
    ),
)


class Unit(Exemplar):
    """A school, library, enterprise, agency or association: data/units/."""

    about = ABOUT

    unit_type: Line | None = F("Loại đơn vị", "Trường học, thư viện, doanh nghiệp…", "Thư viện", None)
    agency: AgencyRef | None = F("Là cơ quan trong kế hoạch", "Mã cơ quan, nếu có.", "hoi-khuyen-hoc", None)
