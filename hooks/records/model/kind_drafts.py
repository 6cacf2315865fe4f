"""What stands in the template of a kind of exemplar: data/kinds.yml, draft."""

from __future__ import annotations

from hooks.records.model.fields import ClauseId, Date, F, Line, Model, RecordId


class Draft(Model):
    """What stands in the template of a new record, and what its form says, where the common words do not fit."""

    id: RecordId | None = F("Mã mẫu", "Sáu chữ số hoặc chữ cái; bỏ trống thì máy đặt.", "t7kq2m", None)
    summary: Line = F(
        "Một câu nói…", "Phần sau của “Một câu nói …”.", "trường này làm gì", "nơi này, người này đã làm gì"
    )
    fact: Line = F(
        "Lời ở việc đã làm",
        "Câu mẫu của việc đã làm.",
        "Việc đã làm, một hoặc hai câu.",
        "Việc đã làm, một hoặc hai câu, chỉ ghi điều có nguồn.",
    )
    date: Date = F("Ngày mẫu", "Thời gian đứng ở việc đã làm.", "2026-09", "2026", validate_default=True)
    story: Line | None = F("Lời dặn thêm", "Đoạn thứ hai của lời giới thiệu.", "Không ghi tên học sinh.", None)
    former: bool = F("Nơi theo tên cũ", "true thì mẫu ghi xã, huyện cũ, không ghi mã.", True, False)
    hamlet: Line | None = F("Ấp, khu phố mẫu", "Tên ấp, khu phố trong mẫu.", "ấp mẫu 01", None)
    more_places: bool = F("Có nơi khác", "true thì mẫu có thêm một nơi nữa.", True, False)
    other_names: list[Line] = F("Tên khác mẫu", "Lời đứng ở tên khác.", ["Tên cũ hoặc tên thường gọi"], list)
    reported_honour: Line | None = F(
        "Ghi nhận mẫu", "Lời đứng ở ghi nhận theo báo chí.", "Điều nguồn nói, khi chưa có số quyết định", None
    )
    clause: ClauseId | None = F("Điều mẫu", "Số điều trong kế hoạch đứng ở mẫu.", "II.5", None)
    unknown: list[Line] = F("Điều chưa rõ mẫu", "Lời đứng ở điều chưa xác minh.", ["Năm thành lập"], list)
