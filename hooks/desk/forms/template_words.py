"""Which fields stand in each template, and what they say where the field's own example says too little."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from hooks.records.model.exemplars import Exemplar
from hooks.records.model.honours import Decision
from hooks.records.model.kind_entries import Kind
from hooks.records.model.stories import Story

# None: the field's own example.
_SOURCE: dict[str, Any] = {
    "publisher": "Tên báo hoặc cổng thông tin",
    "title": "Tên bài dùng làm nguồn",
    "url": "https://example.org/ten-bai",
    "published": "2026-11-20",
    "accessed": None,
}
_TODAY: dict[str, Any] = {"code": None}
_NOTE = "Ghi ở đây điều còn ngờ, chỗ các nguồn nói khác nhau. Không có thì xóa cả phần notes."
_STORY = "Đoạn này là lời mẫu, thay bằng hai, ba đoạn do bạn viết từ nguồn đã ghi, không chép báo."
_FIGURE: dict[str, Any] = {"value": "1.200", "label": "vài chữ: con số này đếm gì"}
_CONSENT: dict[str, Any] = dict.fromkeys(("given_on", "scope", "covers", "basis", "reference", "kept_by"))
_SAMPLE: dict[str, Any] = {"sample": None}


def _exemplar(kind: Kind) -> dict[str, Any]:
    draft, told = kind.draft, kind.drafted
    return {
        **_SAMPLE,
        "id": kind.draft_id,
        "name": f"{kind.short} mẫu 01",
        "place_date": "2026" if "code" in told["place"] else None,
        "summary": f"Một câu nói {draft.summary}, không quá 160 ký tự.",
        "story": "\n\n".join(filter(None, (_STORY, draft.story))),
        **({} if kind.private else {"figures": [{**_FIGURE, "date": draft.date.iso, "sources": [_SOURCE]}]}),
        "facts": [{"text": draft.fact, "date": draft.date.iso, "sources": [_SOURCE]}],
        "clauses": ["II.5"],
        **({"confirmed_on": None, "consent": _CONSENT} if kind.private else {}),
        "notes": [{"text": _NOTE}],
        "sources": [_SOURCE],
        **told,
    }


_FIELDS: dict[type[BaseModel], dict[str, Any]] = {
    Decision: {
        **_SAMPLE,
        "id": "8tjq5s",
        "number": "00/QĐ-MẪU",
        "name": "Công nhận danh hiệu năm 2025 (mẫu)",
        "date": "2025-12-20",
        "authority": "Cơ quan mẫu A",
        "level": "commune",
        "period": "năm 2025",
        "title": None,
        "place": _TODAY,
        "changes": [
            {
                "recipient": "2",
                "kind": None,
                "date": "2026-01-05",
                "text": "sửa tên nơi ở",
                "sources": [{**_SOURCE, "title": "Tên văn bản đính chính", "published": "2026-01-05"}],
            },
            {
                "recipient": "3",
                "kind": "revocation",
                "date": "2026-02-10",
                "text": "thu hồi theo quyết định mẫu 02",
                "sources": [{**_SOURCE, "title": "Tên văn bản thu hồi", "published": "2026-02-10"}],
            },
        ],
        "notes": [{"text": "Ghi ở đây điều còn ngờ về quyết định. Không có thì xóa cả phần notes."}],
        "sources": [
            {
                **_SOURCE,
                "publisher": "Tên cổng thông tin",
                "title": "Tên quyết định như bản đăng",
                "url": "https://example.org/quyet-dinh",
                "published": "2025-12-22",
            }
        ],
    },
    Story: {
        **_SAMPLE,
        "title": "Tên bài mẫu, không quá 130 ký tự",
        "standfirst": "Một, hai câu mở bài: ai, ở đâu, làm gì, vì sao đáng kể lại. Thay đoạn này bằng lời của bạn.",
        "authors": None,
        "date": None,
        "places": [{**_TODAY, "hamlet": "ấp mẫu 01"}],
        "clauses": None,
        "unknown": ["Ghi ở đây chỗ nguồn không nói, chỗ các nguồn nói khác nhau. Không có thì xóa cả phần unknown."],
        "sources": [_SOURCE],
    },
}


def fields_of(model: type[BaseModel]) -> dict[str, Any]:
    """The fields in the template of a kind of record, with what they say; None is the field's own example."""
    return _exemplar(model.about) if issubclass(model, Exemplar) else _FIELDS[model]


ROWS: list[dict[str, Any]] = [
    {"id": "1", "name": "Gia đình mẫu A", "kind": None, "code": None, "hamlet": "ấp mẫu 01", "achievement": None},
    {"id": "2", "name": "Gia đình mẫu B", "kind": None, "code": None, "hamlet": "ấp mẫu 02"},
    {
        "id": "3",
        "name": "Dòng họ mẫu A",
        "kind": "clan",
        "title": "dong-ho",
        "code": None,
        "hamlet": "ấp mẫu 02",
        "achievement": "Có sổ ghi việc làm từng năm",
    },
    {
        "id": "4",
        "name": "Đơn vị mẫu A",
        "kind": "unit",
        "title": "don-vi",
        "award": None,
        "code": None,
        "unit": "Trường mẫu 01",
    },
]
BODY = """
Đây là bài mẫu. Chép cả tệp này vào `stories/2026/ten-bai/index.md` (tên thư mục viết chữ thường, không dấu, nối bằng gạch ngang), rồi thay toàn bộ phần này bằng bài của bạn.

Mở bài bằng một việc cụ thể, có nơi và thời gian. Để một dòng trống giữa hai đoạn. Viết bằng lời của mình, không chép báo.

## Tên mục bắt đầu bằng hai dấu thăng

Muốn dẫn tới trang khác, viết như sau, máy sẽ kiểm tra giúp:

- một trang ở mục %(exemplars)s: `[Tên](guong:k3v9tq)`, mã lấy ở dòng `id` trong tệp của trang ấy;
- một điều của kế hoạch: `[tên điều](dieu:%(clause)s)`;
- một xã, phường: `[tên nơi](noi:%(code)s)`, mã lấy trong `data/places.csv`;
- một bài khác: `[tên bài](chuyen:2026/ten-bai)`.

Muốn trích lời cho nổi bật, đưa ảnh, video, âm thanh vào bài: xem trang Hướng dẫn cho ban biên tập.

## Trước khi gửi

- Bài thật: xóa dòng `sample: true`, ghi ít nhất một nguồn.
- `date` là ngày bài lên trang và phải cùng năm với thư mục.
- Chưa có ảnh thì chọn một tranh vẽ sẵn: thêm `plate: %(plate)s` dưới `date`; tên các tranh có ở trang Các trường.
- Bài viết về người, nơi đã có trang ở mục %(exemplars)s: thêm `about` ngay dưới `date`, mỗi dòng một mã, ví dụ `- k3v9tq`.
- Nơi chốn ghi theo tên lúc sự việc diễn ra.%(former)s
- Chưa viết xong: thêm dòng `draft: true` dưới dòng đầu. Hẹn ngày lên trang: thêm `publish_on: 2026-12-01`.
- Sửa điều đã đăng: thêm `corrections` gồm `date`, `text` và, nếu biết, `why`, đặt trước `unknown`.
- Không nêu tên người, gia đình, dòng họ có thật khi chưa có phiếu đồng ý. Không ghi số nhà, số điện thoại, ngày sinh, sức khỏe của ai.
"""
