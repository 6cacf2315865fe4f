"""Records as editors fill them in, and more than a hundred ways to fill them in wrongly."""

from __future__ import annotations

import copy
from typing import Any

Record = dict[str, Any]
CYRILLIC = "Lớр học"  # the second letter from the end of the first word is Cyrillic
SOURCE = {"publisher": "Báo Thử", "title": "Bài thử", "url": "https://example.org/bai", "published": "2022-05"}
_FIGURE = {"value": "hơn 20.000", "label": "cuốn sách", "date": "2022-05", "sources": [SOURCE]}
_EXEMPLAR: Record = {
    "id": "ab12cd",
    "name": "Bến học mới",
    "place": {"former": "Cầu Gỗ", "district": "Bến Thử", "hamlet": "ấp 1"},
    "summary": "Mỗi tối có một ngọn đèn.",
    "figures": [_FIGURE],
    "facts": [{"text": "Có mười buổi học.", "date": "2022-05", "sources": [SOURCE]}],
    "sources": [SOURCE],
}
_CONSENT = {"given_on": "2022-01-02", "scope": "Tên, nơi ở, câu chuyện", "kept_by": "Tòa soạn"}
RIGHT: dict[str, Record] = {
    "individual": _EXEMPLAR | {"consent": _CONSENT, "role": "Lái đò"},
    "family": _EXEMPLAR | {"consent": _CONSENT, "members": "5"},
    "clan": _EXEMPLAR | {"consent": _CONSENT, "households": "38", "fund_since": "2003"},
    "community": _EXEMPLAR | {"level": "commune"},
    "unit": _EXEMPLAR | {"unit_type": "Xưởng"},
    "initiative": _EXEMPLAR | {"started": "2022-07", "copy_how": "Cần đèn.\n\nCần bàn."},
    "decision": {
        "id": "ab12cd",
        "name": "Công nhận năm 2022",
        "date": "2022-12-20",
        "authority": "Ủy ban nhân dân huyện Sông Thử",
        "level": "district",
        "title": "nha-co-ke-sach",
        "recipients": [{"id": "1", "name": "Nhà Bến Trên", "kind": "family"}],
        "changes": [{"recipient": "1", "kind": "correction", "date": "2023-01-05", "text": "sửa tên"}],
        "sources": [SOURCE | {"published": "2022-12-21"}],
    },
    "statistic": {
        "id": "ab12cd",
        "subject": "Huyện Sông Thử",
        "period": "năm 2022",
        "as_of": "2022",
        "figures": [{"measure": "gia-dinh", "label": "Gia đình", "value": "30.594"}],
        "sources": [SOURCE],
    },
    "story": {
        "title": "Đèn ở bến",
        "standfirst": "Tối nào cũng sáng.",
        "authors": ["Ban biên tập"],
        "date": "2022-05-01",
        "cover": {"file": "den.jpg", "alt": "Ngọn đèn.", "credit": "Ban biên tập"},
        "gallery": [{"file": "ben.jpg", "alt": "Bến nước.", "credit": "Ban biên tập"}],
        "places": [{"code": "90001"}],
        "clauses": ["I.1"],
        "corrections": [{"date": "2022-06-01", "text": "Sửa số."}],
        "sources": [SOURCE],
    },
}
"""Kind → a record without a fault."""
GONE = object()
"""Takes a field away."""
Slip = tuple[str, tuple[tuple[str, Any], ...]]
_LINES = ("", None, "x" * 301, CYRILLIC, ["a", "b"])
_DATES = ("15/9/2024", "2024-13", "2024-02-30", "tháng 9 năm 2024", "hôm qua", "1700", "2024-9-5", "31/2/2024", "24/9")


def _one(kind: str, path: str, *values: Any) -> list[Slip]:
    return [(kind, ((path, value),)) for value in values]


SLIPS: list[Slip] = [
    *_one("initiative", "name", GONE, *_LINES),
    *_one("initiative", "summary", GONE, "", "x" * 161, CYRILLIC, {"a": "b"}),
    *_one("initiative", "id", "AB12CD", "abc", "abcilo", ""),
    *_one("initiative", "place.hamlet", "", "x" * 301, CYRILLIC),
    *_one("initiative", "place.code", "90001", "123", "1000a"),
    *_one("initiative", "place.district", GONE, "", CYRILLIC),
    *_one("initiative", "place", {}, {"hamlet": "ấp 1"}, {"former": "Cầu Gỗ"}, "Bến Nước", {"code": "90001", "district": "Bến Thử"}, {"xa": "1"}),
    *_one("initiative", "place_date", *_DATES[:4]),
    *_one("initiative", "started", *_DATES),
    *_one("initiative", "copy_how", "x" * 6001, CYRILLIC, ["a"]),
    *_one("initiative", "run_by", "ab12cd", ["AB"], ["ab12cd", "ab-12"]),
    *_one("initiative", "figures", [_FIGURE] * 4, [_FIGURE | {"sources": []}], ["46"], "46", [{"value": "46"}]),
    *_one("initiative", "figures.0.value", GONE, "", "20000", "rất nhiều", "46 điểm", "46+%", "hơn", CYRILLIC, "1.234.56"),
    *_one("initiative", "figures.0.label", GONE, "", "x" * 301),
    *_one("initiative", "figures.0.date", GONE, *_DATES[:3]),
    *_one("initiative", "facts.0.text", GONE, "", "x" * 6001),
    *_one("initiative", "facts.0.date", *_DATES[:3]),
    *_one("initiative", "facts.0.sources.0.url", "www.example.org", "javascript:alert(1)", "https://a b", "ftp://example.org"),
    *_one("initiative", "facts", "Có mười buổi", None, ["Có mười buổi"]),
    *_one("initiative", "sources", GONE, [], None, [{}], [{"id": "ke-hoach", "publisher": "Báo Thử"}], [{"title": "Bài thử"}]),
    *_one("initiative", "sources.0.accessed", "2022-05", "1/5/2022", "2022-02-29"),
    *_one("initiative", "sources.0.id", "Ke Hoach", "ke_hoach"),
    *_one("initiative", "clauses", ["IV.4", "IV..4"], ["IV,4"], "IV.4"),
    *_one("initiative", "sample", "có", "2", "đúng"),
    *_one("initiative", "publish_on", "2026-12", "01/12/2026"),
    *_one("initiative", "sumary", "Một câu"),
    *_one("initiative", "zzzz", "Một câu"),
    *_one("initiative", "other_names", [""], ["x" * 301], "Tên khác"),
    *_one("initiative", "photo", {"file": "Anh.JPG", "alt": "a", "credit": "b"}, {"file": "a/b.jpg", "alt": "a", "credit": "b"}, {"file": "a.heic", "alt": "", "credit": "b"}, {"file": "a.jpg"}, "a.jpg"),
    *_one("initiative", "photo", *({"file": "a.jpg", "alt": "a", "credit": "b", "focus": f} for f in ({"x": "101", "y": "30"}, {"x": "-1", "y": "1.5"}, {"x": "50"}))),
    *_one("individual", "consent", GONE, {}, {"given_on": "2022-01-02"}, "có"),
    *_one("individual", "consent.until", "2021-12-31", "2021", "2022-13-01"),
    *_one("individual", "consent.given_on", "2022", "02/01/2022", GONE),
    *_one("individual", "units", ["k3v9t"], "k3v9tq"),
    *_one("individual", "role", "", "x" * 301),
    ("individual", (("consent", GONE), ("sources", GONE))),
    ("individual", (("consent", GONE), ("sample", "true"), ("summary", ""))),
    *_one("family", "members", "1.000", "0", "201", "năm", "5,5", "-3", ["5"]),
    *_one("family", "clan", "ABC", "k3v9tqq"),
    *_one("clan", "households", "100001", "0", "ba mươi"),
    *_one("clan", "fund_since", "20003", "2003-00"),
    *_one("community", "level", "xã", "comune", "cấp xã", "Commune"),
    *_one("community", "more_places", [{"former": "Cầu Gỗ"}], [{"code": "1"}], {"code": "90001"}),
    *_one("unit", "agency", "Sở Giáo dục", "so_gddt", "…", "-so-", "Đoàn thuyền của bến sông Thử ở phía đông, phía tây và phía nam"),
    *_one("family", "consent", {"given_on": "2022-05-02", "scope": "Tên, nơi ở, câu chuyện", "kept_by": "Tòa soạn", "until": "2022-05-01"}),
    *_one("unit", "unknown", "Năm ra mắt", [""]),
    *_one("unit", "notes", [{"sources": []}], ["Điều còn ngờ"], [{"text": "Còn ngờ", "sources": [{"at": "tr. 2"}]}]),
    *_one("unit", "updated", "hôm nay", "2026-11"),
    *_one("decision", "name", GONE, "", CYRILLIC),
    *_one("decision", "date", GONE, "2022-12", "20/12/2022", "2022-12-32"),
    *_one("decision", "authority", GONE, "x" * 301),
    *_one("decision", "level", GONE, "huyện", "distric"),
    *_one("decision", "title", "Gia đình", ""),
    *_one("decision", "recipients.0.id", "a", "", "1234567", GONE),
    *_one("decision", "recipients.0.kind", GONE, "gia đình", "famili"),
    *_one("decision", "recipients.0.name", GONE, "", "x" * 301),
    *_one("decision", "recipients.0.former", "Bến Nước"),
    *_one("decision", "recipients.0", {"id": "1", "name": "A", "kind": "family", "code": "90001", "district": "Bến Thử"}, "Nhà Bến Trên"),
    *_one("decision", "changes.0.date", "2023-01", GONE),
    *_one("decision", "changes.0.kind", "sửa", "corection"),
    *_one("decision", "changes.0.recipient", "dòng 1"),
    *_one("decision", "sources", GONE, []),
    *_one("statistic", "subject", GONE, "", CYRILLIC),
    *_one("statistic", "as_of", GONE, "năm 2022", "12/2022"),
    *_one("statistic", "figures", GONE, [], [{}], "30.594"),
    *_one("statistic", "figures.0.measure", "Gia đình", GONE),
    *_one("statistic", "figures.0.value", GONE, ""),
    *_one("statistic", "sources", GONE, []),
    *_one("statistic", "place", {"code": "abcde"}),
    *_one("story", "title", GONE, "", "x" * 131, CYRILLIC),
    *_one("story", "standfirst", GONE, "", ["a"]),
    *_one("story", "authors", GONE, [], [""], "Ban biên tập"),
    *_one("story", "date", GONE, "5/2022", "2022", "2022-02-30"),
    *_one("story", "plate", "evening", "xe sách"),
    *_one("story", "cover.alt", GONE, "", "x" * 301),
    *_one("story", "cover.credit", GONE, CYRILLIC),
    *_one("story", "gallery.0.file", "Bến nước.jpg", "ben.gif", GONE),
    *_one("story", "about", ["k3v9"], [""]),
    *_one("story", "places.0", {"code": "90001", "former": "Cầu Gỗ"}, {"former": "Cầu Gỗ"}, {}),
    *_one("story", "corrections.0", {"date": "2022-06-01"}, {"text": "Sửa số.", "date": "6/2022"}),
    *_one("story", "sources", GONE, [{"publisher": "Báo Thử", "url": "example.org"}]),
    *_one("story", "draft", "nháp", ""),
]  # fmt: skip
"""Kind, and the fields with what is wrong in them; dots part the path."""


def wrong(slip: Slip) -> Record:
    """The right record of a kind with the slip in it."""
    kind, changes = slip
    record = copy.deepcopy(RIGHT[kind])
    for path, value in changes:
        *parents, last = (int(part) if part.isdecimal() else part for part in path.split("."))
        at: Any = record
        for part in parents:
            at = at[part]
        if value is GONE:
            del at[last]
        else:
            at[last] = copy.deepcopy(value)
    return record
