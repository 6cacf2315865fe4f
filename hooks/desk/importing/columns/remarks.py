"""The words of remarks: withdrawn, moved away, struck, put in for another."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from hooks.text import clean_line, fold

_WITHDRAWN = """
rút tên | rút khỏi | rút đơn | rút hồ sơ | rút lui | rút đăng ký | rút đề nghị | rút danh hiệu | xin rút | tự rút
đã rút | cho rút | được rút | xin thôi | xin không | không nhận | từ chối | không tham gia | không đăng ký | không xét
không đề nghị | không công nhận | không được công nhận | không đạt | chưa đạt | không đủ | chưa đủ | không đồng ý
không duyệt | không thông qua | không hợp lệ | không khen | không tặng | không có tên | không có trong
không có hồ sơ | chưa có hồ sơ | thiếu hồ sơ | chưa nộp | chưa công nhận | chưa xét | chưa duyệt | để lại đợt sau | để lại năm sau | bị loại
loại khỏi | loại ra | đã loại | loại bỏ | loại tên | đề nghị loại | loại vì | loại do | bỏ tên | bỏ khỏi | bỏ ra
bỏ dòng | đã bỏ | đề nghị bỏ | gạch tên | gạch bỏ | gạch ngang | xóa tên | xoá tên | xóa khỏi | xoá khỏi | đã xóa
đưa ra khỏi | ra khỏi danh sách | rút ra | hủy kết quả | hủy bỏ | hủy danh hiệu | đã hủy | hủy | huỷ | thu hồi | tước

chuyển đi | đã chuyển | chuyển nơi | chuyển khỏi | chuyển ra | chuyển hộ khẩu | chuyển khẩu | chuyển công tác
chuyển xã | chuyển huyện | chuyển tỉnh | chuyển địa phương | cắt khẩu | cắt hộ khẩu | không còn ở | không còn cư trú
bỏ đi khỏi | không cư trú | vắng mặt tại địa phương | hoãn | tạm dừng | tạm ngưng | tạm ngừng | dừng xét
chờ xác minh | chờ xét | chờ duyệt | chờ kết quả | chờ hồ sơ | chờ bổ sung | chờ ý kiến | chờ kiểm tra | chờ thẩm định
đang chờ | đang xác minh | đang xét | đang xem xét | đang kiểm tra | đang khiếu nại | bị khiếu nại | bị tố cáo
cần xác minh | xác minh lại | xem lại | xem xét lại | kiểm tra lại | xét lại | xét sau | xét đợt sau | để năm sau
xét năm sau | năm sau xét | vi phạm | kỷ luật | kỉ luật | bị phạt | xử phạt | bị khởi tố | bị bắt | án treo
nhập nhầm | ghi nhầm | nhầm | đã có ở | đã có trong | đã có tên | bị trùng | trùng với | trùng stt | trùng số
trùng tên | trùng dòng | trùng hộ | trùng hồ sơ | trùng lặp | ghi trùng | trùng danh sách | lặp lại
"""
"""Phrases after which a row may not be written as it stands."""
_WITHDRAWN_ALONE = "rút|loại|bỏ|trùng|hoãn|hủy|chuyển|chờ|xóa|rớt|trượt|nhầm|lặp|treo|đã chuyển"
_CHANGED = """
đã mất | từ trần | qua đời | tạ thế | mới mất | mất ngày | mất năm | mất tháng | đã chết | truy tặng | chuyển đến
chuyển về | chuyển vào | chuyển sang | bổ sung | thay cho | thay thế | thay ông | thay bà | thay tên | đính chính | điều chỉnh
sửa tên | sửa lại | đổi tên | sai tên | tên đúng | tên khác | đúng là | ghi sai | đề xuất | dự kiến | dự bị
đề nghị xét | đề nghị công nhận | mới đề nghị | đề nghị xem xét
"""
"""Phrases that an editor has to know of, whatever he decides."""
_CHANGED_ALONE = "mất|thay|đề nghị|sửa|chết"
_INNOCENT = re.compile(
    r"(?:không|chưa|chẳng)(?: (?:có|bị|hề|phải|ai|còn|từng|thấy|phát hiện|ghi|ghi nhận|gì|ra|tự|sợ)){0,2} (?:vi phạm|kỷ luật|kỉ luật|trùng|nhầm|bỏ|loại|phạt|khiếu nại|tố cáo)|rút kinh nghiệm|xếp loại|phân loại"
)

_NOT = re.compile(r"\b(?:ko|kg|khg|hok|k)\b\.?(?= ?[^\W\d])")
"""“Không” as it is typed in haste, before what is not."""
_NOT_GRANTED = re.compile(
    r"\b(?:không|chưa)(?: (?:được|bình|tái|có))? (?:xét|đạt|công nhận|đề nghị|đồng ý|nhất trí|tán thành|thống nhất|đủ|duyệt"
    r"|thông qua|đảm bảo|bảo đảm|đáp ứng|hợp lệ|khen|tặng|nộp|đăng ký|xác minh|bầu|đồng thuận|phù hợp)\b"
)
_NOT_GRANTED_BARE = re.compile(fold(_NOT_GRANTED.pattern))
_UNNAMED = re.compile(
    r"(?:\b(?:đề nghị|xin|yêu cầu|mong|muốn|nguyện vọng|được) )*\b(?:(?:không|đừng|miễn)(?: (?:muốn|cho phép|cho|đồng ý|chấp thuận"
    r"|bằng lòng|cần|nên|thích|xin|được|phải|để|ai))* (?:nêu(?! (?:cao|gương))|công khai|công bố|đăng(?! (?:ký|kí|kể|viên))|đưa (?:họ )?tên"
    r"|đưa tin|đưa lên|ghi (?:họ )?tên|để (?:lộ )?tên|lộ tên|tiết lộ)(?: (?:họ tên|tên|danh tính))?|(?:giấu|dấu|ẩn) (?:họ )?tên|ẩn danh"
    r"|giữ kín|giữ bí mật)(?: (?:cho |của |các |những |hai |đứa )?(con|cháu|bé|em)(?: gái| trai| út| nhỏ)?(?! (?:cái|đường|số)))?(?!\w)"
)
"""The wish of whoever is honoured but will not be named: nothing of it is to be taken out, and the row is not to be written."""
_UNNAMED_BARE = re.compile(fold(_UNNAMED.pattern))
_STILL = "không ghi vào sổ khi chưa rõ; vẫn được công nhận thì xóa chữ ấy"
_KEEP = "người ấy không muốn nêu tên: để nguyên, không nhập"
_CHILD_KEPT = "không muốn nêu tên con, em: bỏ tên em ở các ô khác của dòng, rồi xóa chữ ấy ở ô này; dòng của chính em ấy thì không nhập"
_ARRIVED = re.compile(r"(?:đã |mới |vừa |da |moi |vua )?(?:chuyển|chuyen) (?:đến|về|vào|sang|den|ve|vao)\b")


def _phrases(text: str) -> list[str]:
    return [phrase.strip() for phrase in re.split(r"[|\n]", text) if phrase.strip()]


def _any(phrases: Iterable[str], alone: Iterable[str]) -> re.Pattern[str]:
    """One pattern for phrases anywhere and words that are a cell's whole text, with accents and without."""
    anywhere = "|".join(sorted((re.escape(p) for p in phrases), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{anywhere})(?!\w)|^(?:{'|'.join(alone)})$")


_OF = [(_phrases(of), _phrases(alone)) for of, alone in ((_WITHDRAWN, _WITHDRAWN_ALONE), (_CHANGED, _CHANGED_ALONE))]
_REFUSING, _TELLING = (_any(of, alone) for of, alone in _OF)
# Without accents one word says too little: “trung” is Trung more often than trùng.
_REFUSING_BARE, _TELLING_BARE = (_any([fold(p) for p in of if " " in p], map(fold, alone)) for of, alone in _OF)
_FAILED_BRIEFLY = re.compile(r"[KkCc](?:[.\s]?[Đđ]{1,2}[Kk]?|[Đđ][Yy])\.?")
"""All that a remark may say of who failed: KĐ, CĐ, K.Đ."""


@lru_cache(maxsize=20_000)
def withdrawn(text: str) -> str:
    """The words of a remark that keep its row out of the list, “xin rút tên”; '' for none."""
    if _FAILED_BRIEFLY.fullmatch(text):
        return text
    line = _plain(_ARRIVED.sub(" ", clean_line(text).lower()))
    if wish := unnamed(text):
        return wish
    match = _NOT_GRANTED.search(line) or _NOT_GRANTED_BARE.search(line if line.isascii() else "")
    return match[0] if match else _found(line, _REFUSING, _REFUSING_BARE)


@lru_cache(maxsize=20_000)
def unnamed(text: str) -> str:
    """The words by which somebody asks not to be named, “đề nghị không nêu tên”; '' for none."""
    match = _wish(text)
    return match[0] if match else ""


def _wish(text: str) -> re.Match[str] | None:
    line = _plain(clean_line(text).lower())
    return _UNNAMED.search(line) or (_UNNAMED_BARE.search(line) if line.isascii() else None)


def advice(text: str) -> str:
    """What to do with a row that such words keep out: a wish stands as it is, anything else may be settled."""
    if wish := _wish(text):
        return _CHILD_KEPT if wish[1] else _KEEP
    return _STILL


def _plain(line: str) -> str:
    return _NOT.sub("khong" if line.isascii() else "không", line)


@lru_cache(maxsize=20_000)
def changed(text: str) -> str:
    """The words of a remark that an editor has to know of, “bổ sung”; '' for none."""
    return _found(text, _TELLING, _TELLING_BARE)


def _found(text: str, rule: re.Pattern[str], bare: re.Pattern[str]) -> str:
    line = clean_line(text)
    lower = _INNOCENT.sub(lambda m: " " * len(m[0]), line.lower()).strip(' .,;:!-–()"“”')
    match = (bare if lower.isascii() else rule).search(lower)
    return match[0] if match else ""
