"""What an editor types into /admin/ in the test: one entry of every kind, on the tiny campaign."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image

PRESS = {
    "publisher": "Báo Thử",
    "title": "Bài: “Học bên bến” & chuyện #3",
    "url": "https://example.org/hoc-ben-ben",
    "published": "2023-05",
    "accessed": "2026-11-20",
}
SHORT = {"publisher": "Báo Thử", "title": "Một tin"}
CONSENT = {"given_on": "2026-11-20", "scope": "Tên, nơi ở cấp xã, câu chuyện", "kept_by": "Tòa soạn"}
NFD_TITLE = unicodedata.normalize("NFD", "Đặng Thị Ẩn: gia đình học tập")
TWO_PARAGRAPHS = "Đoạn thứ nhất: sáng học, chiều làm.\n\nĐoạn thứ hai – yes, no, 0123."


def entries(folder: Path) -> Mapping[str, Mapping[str, Any]]:
    """Collection → field → what is typed or chosen; photos lie in `folder`, named as cameras name them."""
    camera, phone = folder / "IMG_2034 (1).JPG", folder / unicodedata.normalize("NFD", "Ảnh Lớp Tối.png")
    Image.new("RGB", (900, 600), (150, 75, 30)).save(camera, "JPEG")
    Image.new("RGB", (640, 480), (30, 75, 150)).save(phone, "PNG")
    return {
        "individuals": {
            "name": "Bà Lê Thị Hòa",
            "other_names": ["Cô Hòa", "no"],
            "place": {"code": "phường Cầu Gỗ", "hamlet": "khu phố 3"},
            "summary": "Bảy mươi tuổi vẫn tới lớp mỗi tối.",
            "story": TWO_PARAGRAPHS,
            "facts": [{"text": "Học xong lớp Ba.", "date": "2023-05", "sources": [PRESS]}],
            "clauses": ["I.1.đ"],
            "consent": CONSENT,
            "role": "Nông dân",
            "units": ["Xưởng Thuyền Gió Núi"],
            "sources": [PRESS],
        },
        "families": {
            "name": NFD_TITLE,
            "place": {"former": "Rẫy Cao", "district": "Bến Thử"},
            "place_date": "2020",
            "summary": "Ba đời cùng đọc một tủ sách.",
            "sample": True,
            "members": "5",
            "clan": "Dòng họ bến Trên",
            "sources": [{"id": "Đề cương đợt thi đua", "at": "II.2.đ"}],
        },
        "clans": {
            "name": "Dòng họ Đỗ ở Đồi Sim",
            "place": {"code": "xã Đồi Sim"},
            "summary": "Quỹ khuyến học mở từ năm 2003.",
            "households": "38",
            "fund_since": "2003",
            "sample": True,
        },
        "communities": {
            "name": "Khu phố Học Tập",
            "more_places": [{"code": "phường Gió Núi"}],
            "summary": "Mỗi tuần một buổi đọc chung.",
            "unknown": ["Năm bắt đầu"],
            "notes": [{"text": "Hai nguồn ghi hai tên.", "sources": [{"id": "Đổi tên vùng"}]}],
            "level": "cấp xã",
            "sources": [SHORT],
        },
        "units": {
            "name": "Thư viện Bến Thử",
            "summary": "Thư viện mở cửa cả buổi tối.",
            "photo": {"file": camera, "alt": "Nhà thư viện bên sông.", "credit": "Ban biên tập"},
            "unit_type": "Thư viện",
            "agency": "Đoàn thuyền",
            "sources": [SHORT],
        },
        "initiatives": {
            "name": "Ngõ đèn sách",
            "summary": "Cả ngõ đọc sách từ bảy giờ tối.",
            "started": "2023-07",
            "run_by": ["Bến Nước Đồi Sim"],
            "copy_how": "Một ngọn đèn, một kệ sách.",
            "sources": [SHORT],
            "publish_on": "2026-11-01",
        },
        "decisions": {
            "number": "12/QĐ-THỬ",
            "name": "Khen nhà có kệ sách năm 2024",
            "date": "2024-12-20",
            "authority": "Phòng Học Vùng Thử",
            "level": "cấp tỉnh",
            "title": "Nhà có kệ sách",
            "recipients": [
                {"id": "1", "name": "Gia đình ông Nguyễn Văn Ước", "kind": "Gia đình", "code": "xã Đồi Sim"},
                {"id": "2", "name": "Gia đình bà Lý Thị Thúy", "kind": "Gia đình", "code": "phường Cầu Gỗ"},
            ],
            "sources": [SHORT],
            "sample": True,
        },
        "statistics": {
            "subject": "Vùng Thử",
            "place": {"code": "phường Gió Núi"},
            "period": "năm 2024",
            "as_of": "2024",
            "level": "cấp tỉnh",
            "figures": [{"measure": "ke-sach", "label": "Nhà có kệ sách", "value": "1.250", "note": "80% số hộ"}],
            "sources": [SHORT],
        },
        "stories": {
            "title": NFD_TITLE.replace("gia", "một gia"),
            "standfirst": "Nhà chật, kệ sách vẫn đứng giữa nhà.",
            "authors": ["Ban Thử"],
            "date": "2023-01-23",
            "cover": {"file": phone, "alt": "Bốn người đọc sách.", "credit": "Ban biên tập", "focus": {"x": "50", "y": "30"}},
            "about": ["Sách trên đò", "Bến Nước Đồi Sim"],
            "clauses": ["I.1.d"],
            "sources": [SHORT],
            "body": unicodedata.normalize("NFD", "Bà kể [chuyện rổ sách](guong:ff66ff).\n\n## Buổi tối\n\nĐúng *điều* I.1.đ: **học suốt đời**."),
        },
    }  # fmt: skip
