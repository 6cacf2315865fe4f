"""What was withdrawn: data/withdrawn.csv, a line for each record, row, story or photo that was taken off the site."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

from pydantic import StringConstraints

from hooks.records.model.fields import F, FullDate, Line, Model

GONE: Final = "Đã gỡ theo yêu cầu"
"""What stands in the place of a name that was withdrawn: in the row of a list, on the page of a record or a story."""


class Withdrawn(StrEnum):
    """What was withdrawn. A record is of one of the kinds of exemplar; a line of the table says which."""

    ROW = "row"
    RECORD = "record"
    STORY = "story"
    PHOTO = "photo"


WITHDRAWN_LABELS = {
    Withdrawn.ROW: "Một dòng của danh sách",
    Withdrawn.RECORD: "Một mục gương sáng",
    Withdrawn.STORY: "Một bài",
    Withdrawn.PHOTO: "Một ảnh, một bản ghi",
}
"""What people read for each."""


class Reason(StrEnum):
    """Why something was withdrawn: a short table, since words of one's own might hold the name."""

    ASKED = "yeu-cau"
    CONSENT_WITHDRAWN = "rut-dong-y"
    CONSENT_ENDED = "het-dong-y"
    WRONG_PERSON = "sai-nguoi"
    CHILD = "tre-em"
    AUTHORITY = "co-quan"
    COPYRIGHT = "ban-quyen"


REASON_LABELS = {
    Reason.ASKED: "người được nêu yêu cầu",
    Reason.CONSENT_WITHDRAWN: "người được nêu rút lại đồng ý",
    Reason.CONSENT_ENDED: "sự đồng ý đã hết hạn",
    Reason.WRONG_PERSON: "nêu nhầm người",
    Reason.CHILD: "có dữ liệu của trẻ em",
    Reason.AUTHORITY: "cơ quan có thẩm quyền yêu cầu",
    Reason.COPYRIGHT: "người giữ bản quyền yêu cầu",
}
"""What people read for each reason."""


class Withdrawal(Model):
    """One thing that was withdrawn. It names nobody; written by `campaign withdraw` only."""

    what: Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{6}(/[0-9]{1,6})?$|^20\d\d/[a-z0-9-]+$")] = F(
        "Mục đã gỡ",
        "Mã của gương sáng; mã quyết định, gạch chéo, số dòng; hoặc năm, gạch chéo, thư mục bài.",
        "q7m2xd/7",
    )
    kind: Withdrawn = F("Loại", "row, record, story hoặc photo.", "row")
    scope: Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{4,16}$")] = F(
        "So trong", "Tên không được trở lại trong quyết định này, trong loại gương sáng này.", "q7m2xd"
    )
    day: FullDate = F("Ngày gỡ", "Ngày gỡ.", "2026-11-29")
    reason: Reason = F("Lý do", "Một mã trong bảng lý do; không viết lời riêng.", "yeu-cau")
    address: Line | None = F(
        "Địa chỉ của trang báo đã gỡ", "Trang nói mục đã gỡ; không có tên ai.", "guong-sang/k3v9tq/", None
    )
    salt: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")] | None = F(
        "Muối", "Máy đặt ngẫu nhiên, một lần cho mỗi nơi so.", "0" * 32, None
    )
    hash: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = F(
        "Mã của tên", "scrypt của tên đã bỏ dấu; của ảnh là SHA-256 của tệp.", "0" * 64
    )
    namesakes: Line | None = F(
        "Người khác trùng tên", "Mã mục, hoặc số dòng, của người khác cùng tên, cách nhau một dấu cách.", "12 19", None
    )
