"""What to do when the system does not let a place be read or written: why alone leaves whoever publishes at a loss."""

from __future__ import annotations

import errno

_SPACE = "Dọn chỗ ở đó, hoặc đăng với --keep 2 để giữ ít bản hơn, rồi chạy lại"
_RIGHTS = "Chạy lại bằng tên người dùng có quyền ở đó, hoặc nhờ người giữ máy cấp quyền"
_FOLDER = "Nơi đăng phải là một thư mục: ghi thư mục khác, hoặc chuyển tệp ấy đi"
_DO = {
    errno.ENOSPC: _SPACE,
    errno.EDQUOT: _SPACE,
    errno.EACCES: _RIGHTS,
    errno.EPERM: _RIGHTS,
    errno.EEXIST: _FOLDER,
    errno.ENOTDIR: _FOLDER,
    errno.EROFS: "Gắn lại ổ đĩa ấy cho ghi được, hoặc chọn nơi khác",
    errno.EFBIG: "Nâng hạn mức cỡ tệp (ulimit -f), hoặc bỏ tệp ấy khỏi trang rồi dựng lại",
    errno.EIO: "Xem lại ổ đĩa hay đường nối tới nó, rồi chạy lại",
    errno.ENAMETOOLONG: "Chọn nơi có tên ngắn hơn",
    errno.ELOOP: "Ở đó có liên kết mà máy không theo: xem ai đã đặt, xóa nó rồi chạy lại",
}


def to_do(number: int | None) -> str:
    """A sentence without its end, by the number of the system's error."""
    return _DO.get(number or 0, "Xem lại nơi ấy, tên ấy rồi chạy lại")
