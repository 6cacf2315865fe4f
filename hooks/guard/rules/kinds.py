"""The kinds of personal detail: what each is called, how bad it is where it stands, what to write instead."""

from __future__ import annotations

from typing import NamedTuple


class Kind(NamedTuple):
    """A kind of detail."""

    name: str
    """Stable, in files and in what programs read."""
    label: str
    """As people are told."""
    hint: str
    """What to write instead."""
    severe: bool = True
    """Whether a page with it must not stand; else a person looks."""


ID, PHONE, MAIL, HOUSE, BIRTH, YEAR = "giay-to", "dien-thoai", "email", "so-nha", "ngay-sinh", "nam-sinh"
ACCOUNT, TAX, INSURANCE, POSITION = "tai-khoan", "ma-so-thue", "bao-hiem", "toa-do"
CHILD, PLATE, PROFILE, CAMERA = "tre-em", "bien-so", "trang-ca-nhan", "may-anh"
HEALTH, SECRET = "suc-khoe", "mat-khau"

_TABLE = (
    Kind(ID, "số giấy tờ", "bỏ số ấy: trang không cần số giấy tờ của ai"),
    Kind(PHONE, "số điện thoại", "bỏ số ấy; cần chỗ hỏi thì ghi số của cơ quan, kèm tên cơ quan"),
    Kind(MAIL, "địa chỉ email", "bỏ địa chỉ ấy; cần chỗ hỏi thì ghi hộp thư của cơ quan, kèm tên cơ quan"),
    Kind(HOUSE, "số nhà", "chỉ ghi ấp, khu phố và xã, phường", severe=False),
    Kind(BIRTH, "ngày, năm sinh", "bỏ ngày sinh; cần nói tuổi thì ghi số tuổi"),
    Kind(YEAR, "ngày, năm sinh", "bỏ năm sinh; cần nói tuổi thì ghi số tuổi", severe=False),
    Kind(ACCOUNT, "số tài khoản", "bỏ số ấy; muốn kêu gọi ủng hộ thì dẫn tới trang của cơ quan, quỹ"),
    Kind(TAX, "mã số thuế của cá nhân", "bỏ số ấy; của doanh nghiệp thì ghi tên doanh nghiệp ngay trước"),
    Kind(INSURANCE, "số thẻ, sổ bảo hiểm", "bỏ số ấy"),
    Kind(POSITION, "tọa độ, chỗ ghim bản đồ", "chỉ ghi ấp, khu phố và xã, phường", severe=False),
    Kind(CHILD, "tên trẻ em kèm lớp, trường", "bỏ lớp và trường, hoặc viết “một em lớp 5”"),
    Kind(PLATE, "biển số xe", "bỏ biển số", severe=False),
    Kind(CAMERA, "dữ liệu máy ghi kèm ảnh", "bỏ tên chủ máy, số máy; ảnh chỉ cần tên người chụp", severe=False),
    Kind(PROFILE, "trang mạng xã hội của cá nhân", "bỏ liên kết; dẫn tới trang của cơ quan, tờ báo", severe=False),
    Kind(
        HEALTH,
        "tình trạng sức khỏe của người được nêu tên",
        "dữ liệu nhạy cảm theo Luật số 91/2025/QH15: phiếu đồng ý không nói tới thì bỏ điều ấy",
        severe=False,
    ),
    Kind(SECRET, "mật khẩu, mã xác thực", "bỏ mật khẩu, mã ấy, và đổi ngay: ai đọc cũng dùng được"),
)
KINDS = {kind.name: kind for kind in _TABLE}
"""Name → kind, in the order they are told."""
EVERYWHERE = frozenset(KINDS) - {YEAR, HEALTH}
"""What is looked for in any text. Health is asked of records and stories alone, by `records/joined/health.py`. A year of birth alone is only asked for where the office's list or a stranger tells it."""
ALL = frozenset(KINDS)


class Found(NamedTuple):
    """A detail in a text, from sign `start` to `end` (from 0, of the text as it was given)."""

    start: int
    end: int
    kind: str

    @property
    def about(self) -> Kind:
        """What is known of its kind."""
        return KINDS[self.kind]
