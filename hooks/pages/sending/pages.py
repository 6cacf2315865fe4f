"""Gửi bài: the pages on which editors write a story or a record; the form itself is made by script.

The script reads the files of `sending_files.py`. Nothing of what is written leaves the device but by
the editor's own hand.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from hooks.pages import parts
from hooks.pages.parts import Data
from hooks.pages.sending import list_files
from hooks.pages.view import View
from hooks.records.joined.catalogue import Catalogue
from hooks.records.model.kinds import registry
from hooks.records.reading.schema import edited, names
from hooks.text import slug

TOP = "gui-bai/"
LIST = f"{TOP}danh-sach/"
"""Where an office's list is read in the browser."""
_WHAT = {
    "story": "Bài viết có lời dẫn, ảnh, nguồn.",
    "decision": "Quyết định công nhận, khen thưởng và danh sách.",
    "statistic": "Con số đã công bố, kèm nguồn.",
}


def address(name: str) -> str:
    """Page of one kind's form: gui-bai/cau-chuyen/, gui-bai/mo-hinh/."""
    kind = registry.current().known.get(name)
    return f"{TOP}{kind.slug if kind else slug(names()[name])}/"


def views(c: Catalogue) -> Iterator[View]:
    """What can be sent, and a page for each kind."""
    about = f"Viết bài, thêm {c.campaign.words.exemplars}, quyết định, số liệu ngay trên trình duyệt, gửi bằng tài khoản GitHub."
    yield View(TOP, "sending/index.html", "Gửi bài", about, _index)
    labels = names()
    for name in edited():
        told = f"Điền biểu mẫu “{labels[name]}”, xem trước, rồi gửi thành một yêu cầu gộp."
        yield View(address(name), "sending/form.html", f"{labels[name]} – Gửi bài", told, partial(_form, c, name))
    told = "Đọc danh sách Excel, Word, CSV của cơ quan ngay trong trình duyệt; tệp không rời máy của bạn."
    yield View(LIST, "sending/list.html", "Danh sách của cơ quan – Gửi bài", told, partial(_list, c))


def _kind(name: str) -> Data:
    kind = registry.current().known.get(name)
    return {
        "key": name,
        "name": names()[name],
        "what": kind.what if kind else _WHAT[name],
        "url": address(name),
        "private": kind is not None and kind.private,
    }


def _index() -> Data:
    kinds = registry.current().known
    return {
        "story": _kind("story"),
        "exemplars": [_kind(name) for name in kinds],
        "private": parts.capital(registry.current().private_words()),
        "list": LIST,
        "others": [_kind(name) for name in edited() if name not in {"story", *kinds}],
    }


def _form(c: Catalogue, name: str) -> Data:
    persons = ", ".join(dict.fromkeys(kind.after_one for kind in registry.current().known.values() if kind.private))
    told = {"crumbs": [("Gửi bài", TOP), (names()[name], None)], "persons": parts.capital(persons)}
    return _kind(name) | told | _receives(c)


def _receives(c: Catalogue) -> Data:
    """The mailbox for packages, and what to mind; that of readers where editors have none of their own."""
    given, contact = c.campaign.submissions, c.campaign.contact
    mail = (given and given.email) or (contact and contact.email) or ""
    return {"mail": mail, "mail_note": (given and given.note) or ""}


def _list(c: Catalogue) -> Data:
    size = list_files.size_of_python()
    return {
        "crumbs": [("Gửi bài", TOP), ("Danh sách của cơ quan", None)],
        "decisions": [
            (id_, list_files.name_of(d.record)) for id_, d in c.decisions.items() if list_files.is_open(c, d)
        ],
        "kinds": [(kind.value, label) for kind, label in registry.current().recipients.items()],
        "titles": [(t.id, t.name) for t in c.titles.values()],
        "awards": [(a.id, a.name) for a in c.awards.values()],
        **_receives(c),
        "bytes": size,
        "megabytes": round(size / 1_000_000),
    }
