"""How far back the records can be spoken of: before that they know what was still to come."""

from __future__ import annotations

import datetime as dt

from hooks.records.reading.loading import Records


def earliest(records: Records) -> tuple[dt.date, str]:
    """The first day an edition can be of, and why none can be of a day before, in Vietnamese.

    Everything dated answers as of its day. What is written without a date (the words of the campaign, notes, what
    became of a body) does not, and `builds_from` says from when on it is right.
    """
    plan = next((s.issued for s in records.sources.sources if s.id == records.plan.source and s.issued), None)
    reasons = [(min(p.since for p in records.places), "data/places.csv chưa có xã, phường nào vào ngày ấy")]
    if plan:
        reasons.append((plan.first, "kế hoạch ban hành sau ngày ấy"))
    if records.campaign.builds_from:
        reasons.append(
            (
                records.campaign.builds_from,
                "lời trên trang nói theo tên gọi và cơ quan có sau ngày ấy (builds_from trong data/campaign.yml)",
            )
        )
    return max(reasons)
