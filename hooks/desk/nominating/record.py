"""The answers of a nomination → a draft record: every word of the author's is a quoted value, nothing else."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from hooks.desk.place_words.addresses import Words
from hooks.desk.place_words.lists import Placer
from hooks.guard.names import URL
from hooks.records.model.exemplars import Exemplar
from hooks.records.model.kinds import registry
from hooks.records.reading.validating import validate
from hooks.records.reading.yaml_files import read_yaml
from hooks.text import clean_line, fold
from hooks.usage import sentence

_MOST_SOURCES, _MOST_SUMMARY = 10, 160
_NO_SOURCE = re.compile(r"(chua|khong)( co| biet| ro)?( nguon)?[.!]*|[-–.]*")
_UNCHECKED = "Lời người đề cử kể chưa đối chiếu với nguồn"
_UNREAD = "Người đề cử nêu, ban biên tập chưa đọc"


class DraftFault(Exception):  # noqa: N818, it is a question to the author rather than an error
    """Something only the author can tell: `text` is ours, `quoted` the author's words it is about."""

    def __init__(self, text: str, quoted: str = "") -> None:
        super().__init__(text)
        self.text, self.quoted = text, quoted


class _Dumper(yaml.SafeDumper):
    """SafeDumper in the form of the other records: paragraphs as blocks, lists set in."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


def _string(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


_Dumper.add_representer(str, _string)


def draft(given: Mapping[str, str], kind: type[Exemplar], id_: str, placer: Placer) -> dict[str, Any]:
    """The record; raises DraftFault where the author has to be asked."""
    name = clean_line(given["ten-tap-the"])
    if not name:
        raise DraftFault(sentence(f"{registry.current().public_words()} cần có tên"))
    if not re.search(r"[^\W\d]", name):
        raise DraftFault("Tên chưa có chữ nào:", name)
    return {
        "draft": True,
        "id": id_,
        "name": name,
        "place": _place(clean_line(given["noi"]), placer),
        "summary": _summary(given["viec"]),
        "story": given["viec"],
        "unknown": [_UNCHECKED],
        "sources": _sources(given["nguon"]),
    }


def _place(text: str, placer: Placer) -> dict[str, str]:
    words = placer.addresses.split(text)
    if words.removed:
        raise DraftFault("Nơi chốn chỉ ghi tới ấp, khu phố, không ghi số nhà, tên đường.")
    if words.left or not (words.commune or words.district):
        raise DraftFault("Chưa hiểu nơi này; hãy ghi xã, phường, có thể thêm ấp, khu phố và huyện cũ:", text)
    placed = placer.place(Words(words.commune, words.district, words.hamlet, words.province))
    if placed.choices:
        raise DraftFault(
            f"Nơi này có ở {len(placed.choices)} huyện ({', '.join(placed.choices)}); hãy ghi thêm huyện:", text
        )
    if placed.fault:
        raise DraftFault("Chưa tìm ra xã, phường này:", placed.fault)
    found = {"code": placed.code, "former": placed.former, "district": placed.district, "hamlet": words.hamlet}
    return {k: v for k, v in found.items() if v}


def _summary(text: str) -> str:
    """The first sentence, or as many words of it as a summary may have."""
    first = re.split(r"(?<=[.!?…])\s|\n\n", text, maxsplit=1)[0]
    line = clean_line(first)
    if len(line) <= _MOST_SUMMARY:
        return line
    return line[: _MOST_SUMMARY - 1].rpartition(" ")[0].rstrip(" ,;:") + "…" if " " in line else line[:100] + "…"


def _sources(text: str) -> list[dict[str, str]]:
    addresses = list(dict.fromkeys(u.rstrip(".,;:!?)]}") for u in URL.findall(text)))
    if len(addresses) > _MOST_SOURCES:
        raise DraftFault(f"Mỗi đề cử nêu nhiều nhất {_MOST_SOURCES} địa chỉ.")
    if addresses:
        return [{"publisher": _host(a), "url": a, "note": _UNREAD} for a in addresses]
    line = clean_line(text)
    if _NO_SOURCE.fullmatch(fold(line)):
        raise DraftFault(
            "Chưa có nguồn nào. Trang chỉ viết điều có nguồn; ban biên tập sẽ tìm, "
            "ai biết một bài báo, một trang của cơ quan nói về nơi này thì thêm vào đề cử giúp."
        )
    if len(line) > 300:
        raise DraftFault("Phần nguồn chỉ ghi tên báo, tên bài, ngày đăng hoặc địa chỉ, không quá 300 ký tự.")
    publisher, _, title = line.partition(", ")
    return [{"publisher": publisher} | ({"title": title} if title else {}) | {"note": _UNREAD}]


def _host(address: str) -> str:
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    if not re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", host):
        raise DraftFault("Địa chỉ này không dẫn tới một trang web; hãy chép từ thanh địa chỉ:", address[:200])
    return host


def record_bytes(record: Mapping[str, Any]) -> bytes:
    """The record as YAML."""
    return yaml.dump(dict(record), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000).encode()


def record_problems(content: bytes, kind: type[Exemplar]) -> list[str]:
    """What the project's own reader finds wrong with the bytes, field by field, without the values."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.yml"
        path.write_bytes(content)
        doc, problems = read_yaml(path, path.name)
    wrong = validate(kind, doc.value, doc)[1] if doc else []
    return [f"{p.field}: {p.message}. {p.hint}" if p.field else f"{p.message}. {p.hint}" for p in (*problems, *wrong)]
