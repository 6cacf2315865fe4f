"""The words of results and remarks: passed or not, withdrawn, proposed only."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from hooks.text import clean_line, fold


class Verdict(Enum):
    """What a cell of a result says."""

    PASSED = auto()
    FAILED = auto()
    EMPTY = auto()
    NUMBER = auto()
    """Points or votes: who passed with how many, the list does not say."""
    UNKNOWN = auto()


MARKS = frozenset(
    [
        "x",
        "X",
        "×",
        "х",
        "Х",
        "χ",
        "✓",
        "✔",
        "✗",
        "✘",
        "☑",
        "☒",
        "√",
        "v",
        "V",
        "+",
        "1",
        "*",
        "þ",
        "ü",
        "•",
        "●",
        "có",
        "Có",
        "CÓ",
        "co",
        "Co",
        "đạt",
        "Đạt",
        "ĐẠT",
        "đ",
        "Đ",
        "xx",
        "X.",
        "x.",
    ]
)
"""What offices put into a column to say yes: the cross, the tick (of symbol fonts too), one, a word."""
NO_MARKS = frozenset(
    ("", "-", "–", "—", "0", "/", "…", "...", "không", "Không", "KHÔNG", "ko", "k", "K", "o", "O", "☐", "□")
)
_PASSED = frozenset(
    [
        "dat",
        "d",
        "co",
        "dong y",
        "nhat tri",
        "thong nhat",
        "tan thanh",
        "cong nhan",
        "duoc cong nhan",
        "de nghi",
        "duoc",
        "du",
        "du dieu kien",
        "du tieu chuan",
        "hop le",
        "duyet",
        "da duyet",
        "dau",
        "do",
        "ok",
        "yes",
        "y",
        "pass",
        "tot",
        "rat tot",
        "kha",
        "gioi",
        "xuat sac",
        "trung binh",
        "tb",
        "hoan thanh",
        "hoan thanh tot",
        "hoan thanh xuat sac",
        "thong qua",
        "duoc thong qua",
        "duoc duyet",
        "duoc xet",
        "dung",
        "trung tuyen",
        "vuot",
        "dat chuan",
    ]
)
_FAILED = frozenset(
    [
        "khong",
        "ko",
        "k",
        "kd",
        "k d",
        "cd",
        "c d",
        "cong",
        "loai",
        "bi loai",
        "rot",
        "truot",
        "hong",
        "yeu",
        "kem",
        "tu choi",
        "bac",
        "bac bo",
        "huy",
        "huy bo",
        "rut",
        "bo",
        "hoan",
        "tam hoan",
        "fail",
        "no",
        "n",
        "0",
        "treo",
        "sai",
        "ngung",
        "dung lai",
        "tam dung",
        "mien",
        "mien xet",
        "vi pham",
        "cho",
        "dang xet",
        "dang cho",
    ]
) - {"cong"}
_PASSES = re.compile(
    r"(dat|duoc|cong nhan|de nghi|dong y|nhat tri|thong nhat) (yeu cau|danh hieu|chuan|tieu chuan|tieu chi|loai|muc|\d|cong nhan|xet|khen|tang|de nghi|la ).*"
    r"|(xep )?loai (tot|kha|gioi|xuat sac|trung binh|tb|[abc]\d?|[1-3]|i{1,3})|(hoan thanh|tot|kha|xuat sac)( .*)?|(hang|muc) [a-d1-4]"
)
_FAILS = re.compile(
    r"(khong|chua|k|ko|kg|chang|ch)[ .]*(dat|duoc|cong nhan|de nghi|dong y|nhat tri|tan thanh|thong nhat|du|duyet|xet|xep loai|hoan thanh|"
    r"hop le|thong qua|dam bao|bao dam|dap ung|nhan|tham gia|dang ky|nop|bau|chon|dong thuan|khen|xep|phu hop|qua)\b.*"
    r"|(bi )?(loai|rot|truot|rut|huy|hoan|tu choi|bac|vi pham|thieu|cho|dang (cho|xet)|tam (hoan|dung)|chuyen|xem (xet )?lai|xet lai|xem xet|de lai|duoi chuan|chua|khong) .*"
    r"|dat khong|.*\b(khong|chua) (dat|du dieu kien|cong nhan|duoc cong nhan)\b.*"
)
_BRACKETS, _SIGNS = re.compile(r"\(.*?\)|\[.*?\]"), re.compile(r"[^\w%/,]+")
_PERCENT, _SHARE = (
    re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%"),
    re.compile(r"(\d{1,4})\s*/\s*(\d{1,4})(?: (?:phieu|nguoi|thanh vien))?"),
)
_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d+)?(?: ?(?:diem|phieu|d|nguoi))?")
_ALONE = re.compile(r"(?:[.,;:]|\s)*")


@lru_cache(maxsize=20_000)
def verdict_of(text: str) -> Verdict:
    """What a cell of a result says; EMPTY for a dash."""
    line = clean_line(text)
    if line in {"", "-", "–", "—", "/", "…", "...", "."}:
        return Verdict.EMPTY
    if line == "0":
        return Verdict.FAILED
    if line in MARKS:
        return Verdict.PASSED
    folded = fold(line)
    share = _share(folded)
    if share is not None:
        return Verdict.PASSED if share > 0.5 else Verdict.FAILED  # half of the votes
    if _NUMBER.fullmatch(folded):
        return Verdict.NUMBER
    bare = " ".join(_SIGNS.sub(" ", _BRACKETS.sub(" ", folded)).replace(",", " ").replace("/", " ").split())
    whole = " ".join(_SIGNS.sub(" ", folded).replace(",", " ").replace("/", " ").split())
    if bare in _FAILED or _FAILS.fullmatch(whole):
        return Verdict.FAILED
    return Verdict.PASSED if bare in _PASSED or _PASSES.fullmatch(bare) else Verdict.UNKNOWN


def _share(folded: str) -> float | None:
    """The part of the votes: “45 %”, “5/9”; None for anything else."""
    if match := _PERCENT.fullmatch(folded):
        return float(match[1].replace(",", ".")) / 100
    match = _SHARE.fullmatch(folded)
    return int(match[1]) / int(match[2]) if match and 0 < int(match[2]) >= int(match[1]) else None


def is_mark(text: str) -> bool:
    """A cross, a tick, one: the column's heading holds for the row."""
    return clean_line(text) in MARKS


def is_no_mark(text: str) -> bool:
    """Empty, a dash, nought, “không”."""
    return clean_line(text) in NO_MARKS


_WITHDRAWN = [
    "rút tên",
    "rút khỏi",
    "rút đơn",
    "rút hồ sơ",
    "rút lui",
    "rút đăng ký",
    "rút đề nghị",
    "rút danh hiệu",
    "xin rút",
    "tự rút",
    "đã rút",
    "cho rút",
    "được rút",
    "xin thôi",
    "xin không",
    "không nhận",
    "từ chối",
    "không tham gia",
    "không đăng ký",
    "không xét",
    "không đề nghị",
    "không công nhận",
    "không được công nhận",
    "không đạt",
    "chưa đạt",
    "không đủ",
    "chưa đủ",
    "không đồng ý",
    "không duyệt",
    "không thông qua",
    "không hợp lệ",
    "không khen",
    "không tặng",
    "không có tên",
    "không có trong",
    "không có hồ sơ",
    "chưa có hồ sơ",
    "thiếu hồ sơ",
    "chưa nộp",
    "chưa công nhận",
    "chưa xét",
    "chưa duyệt",
    "để lại",
    "bị loại",
    "loại khỏi",
    "loại ra",
    "đã loại",
    "loại bỏ",
    "loại tên",
    "đề nghị loại",
    "loại vì",
    "loại do",
    "bỏ tên",
    "bỏ khỏi",
    "bỏ ra",
    "bỏ dòng",
    "đã bỏ",
    "đề nghị bỏ",
    "gạch tên",
    "gạch bỏ",
    "gạch ngang",
    "xóa tên",
    "xoá tên",
    "xóa khỏi",
    "xoá khỏi",
    "đã xóa",
    "đưa ra khỏi",
    "ra khỏi danh sách",
    "rút ra",
    "hủy kết quả",
    "hủy bỏ",
    "hủy danh hiệu",
    "đã hủy",
    "hủy",
    "huỷ",
    "thu hồi",
    "tước",
    "chuyển đi",
    "đã chuyển",
    "chuyển nơi",
    "chuyển khỏi",
    "chuyển ra",
    "chuyển hộ khẩu",
    "chuyển khẩu",
    "chuyển công tác",
    "chuyển xã",
    "chuyển huyện",
    "chuyển tỉnh",
    "chuyển địa phương",
    "cắt khẩu",
    "cắt hộ khẩu",
    "không còn ở",
    "không còn cư trú",
    "bỏ đi khỏi",
    "không cư trú",
    "vắng mặt tại địa phương",
    "hoãn",
    "tạm dừng",
    "tạm ngưng",
    "tạm ngừng",
    "dừng xét",
    "chờ xác minh",
    "chờ xét",
    "chờ duyệt",
    "chờ kết quả",
    "chờ hồ sơ",
    "chờ bổ sung",
    "chờ ý kiến",
    "chờ kiểm tra",
    "chờ thẩm định",
    "đang chờ",
    "đang xác minh",
    "đang xét",
    "đang xem xét",
    "đang kiểm tra",
    "đang khiếu nại",
    "bị khiếu nại",
    "bị tố cáo",
    "cần xác minh",
    "xác minh lại",
    "xem lại",
    "xem xét lại",
    "kiểm tra lại",
    "xét lại",
    "xét sau",
    "xét đợt sau",
    "để năm sau",
    "xét năm sau",
    "năm sau xét",
    "vi phạm",
    "kỷ luật",
    "kỉ luật",
    "bị phạt",
    "xử phạt",
    "bị khởi tố",
    "bị bắt",
    "án treo",
    "nhập nhầm",
    "ghi nhầm",
    "nhầm",
    "đã có ở",
    "đã có trong",
    "đã có tên",
    "bị trùng",
    "trùng với",
    "trùng stt",
    "trùng số",
    "trùng tên",
    "trùng dòng",
    "trùng hộ",
    "trùng hồ sơ",
    "trùng lặp",
    "ghi trùng",
    "trùng danh sách",
    "lặp lại",
]
"""Phrases after which a row may not be written as it stands."""
_WITHDRAWN_ALONE = [
    "rút",
    "loại",
    "bỏ",
    "trùng",
    "hoãn",
    "hủy",
    "chuyển",
    "chờ",
    "xóa",
    "rớt",
    "trượt",
    "nhầm",
    "lặp",
    "treo",
    "đã chuyển",
]
_CHANGED = [
    "đã mất",
    "từ trần",
    "qua đời",
    "tạ thế",
    "mới mất",
    "mất ngày",
    "mất năm",
    "mất tháng",
    "đã chết",
    "truy tặng",
    "chuyển đến",
    "chuyển về",
    "chuyển sang",
    "bổ sung",
    "thay cho",
    "thay thế",
    "thay ông",
    "thay bà",
    "thay tên",
    "đính chính",
    "điều chỉnh",
    "sửa tên",
    "sửa lại",
    "đổi tên",
    "sai tên",
    "tên đúng",
    "tên khác",
    "đúng là",
    "ghi sai",
    "đề xuất",
    "dự kiến",
    "dự bị",
    "đề nghị xét",
    "đề nghị công nhận",
    "mới đề nghị",
    "đề nghị xem xét",
]
"""Phrases that an editor has to know of, whatever he decides."""
_CHANGED_ALONE = ["mất", "thay", "đề nghị", "sửa", "chết"]
_INNOCENT = re.compile(
    r"(?:không|chưa|chẳng|ko|k|không hề|không có|không bị)(?: \w+){0,2} (?:vi phạm|kỷ luật|kỉ luật|trùng|nhầm|bỏ|loại|phạt|khiếu nại|tố cáo|có đơn)|rút kinh nghiệm|xếp loại|phân loại|sao chuyển"
)

_ARRIVED = re.compile(r"(?:đã |mới |vừa |da |moi |vua )?(?:chuyển|chuyen) (?:đến|về|vào|sang|den|ve|vao)\b")


def _any(phrases: list[str], alone: list[str]) -> re.Pattern[str]:
    """One pattern for phrases anywhere and words that are a cell's whole text, with accents and without."""
    anywhere = "|".join(sorted((re.escape(p) for p in phrases), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{anywhere})(?!\w)|^(?:{'|'.join(alone)})$")


_REFUSING, _TELLING = _any(_WITHDRAWN, _WITHDRAWN_ALONE), _any(_CHANGED, _CHANGED_ALONE)
_REFUSING_BARE, _TELLING_BARE = (
    _any([fold(p) for p in of if " " in p], [fold(p) for p in alone])
    for of, alone in ((_WITHDRAWN, _WITHDRAWN_ALONE), (_CHANGED, _CHANGED_ALONE))
)


@lru_cache(maxsize=20_000)
def withdrawn(text: str) -> str:
    """The words of a remark that keep its row out of the list, “xin rút tên”; '' for none."""
    return _found(_ARRIVED.sub(" ", clean_line(text).lower()), _REFUSING, _REFUSING_BARE)


@lru_cache(maxsize=20_000)
def changed(text: str) -> str:
    """The words of a remark that an editor has to know of, “bổ sung”; '' for none."""
    return _found(text, _TELLING, _TELLING_BARE)


def _found(text: str, rule: re.Pattern[str], bare: re.Pattern[str]) -> str:
    line = clean_line(text)
    lower = _INNOCENT.sub(lambda m: " " * len(m[0]), line.lower()).strip(' .,;:!-–()"“”')
    match = (bare if lower.isascii() else rule).search(lower)
    return match[0] if match else ""
