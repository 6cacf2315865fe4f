"""`campaign check` beyond the records: hand-written pages, and a built site with its exports."""

from __future__ import annotations

import json
from pathlib import Path

from hooks.desk.scanning import hand_written, site_faults
from hooks.problems import Severity
from hooks.records.reading.loading import load
from hooks.records.reading.pieces import Memory
from tests.building import TINY
from tests.campaigns import write


def test_hand_written_pages_are_warned_of_and_the_guide_is_not(tmp_path: Path) -> None:
    write(tmp_path, {"docs/gioi-thieu.md": "# Ai làm\n\nGọi 0912 345 678.\n", "docs/huong-dan/a.md": "0912 345 678\n"})

    (found,) = hand_written(tmp_path, Memory())

    assert (found.file, found.line, found.severity) == ("docs/gioi-thieu.md", 3, Severity.WARNING)
    assert "345" not in found.as_text()


def test_names_of_hand_written_pages_are_addresses_too(tmp_path: Path) -> None:
    write(tmp_path, {"docs/ong-tu-0912-345-678.md": "# Ai làm\n"})

    (found,) = hand_written(tmp_path, Memory())

    assert (found.file, found.line, found.severity) == ("docs/ong-tu-0912-345-678.md", 0, Severity.WARNING)
    assert "đổi tên, ví dụ ong-tu;" in found.hint


def test_what_was_read_and_well_is_not_read_again_and_any_other_letter_is(tmp_path: Path) -> None:
    """Where something is told nothing is kept; a page of the same words by another name is another."""
    memory = Memory()
    write(tmp_path, {"docs/a.md": "# Ai làm\n\nHỏi tòa soạn.\n", "docs/b.md": "# Ai làm\n\nGọi 0912 345 678.\n"})

    first = [*hand_written(tmp_path, memory)]
    known = {*memory.clean}
    assert [p.file for p in first] == ["docs/b.md"]
    assert [*hand_written(tmp_path, memory)] == first
    assert memory.clean == known
    write(tmp_path, {"docs/a.md": "# Ai làm\n\nHỏi 0912 345 679.\n"})
    assert [p.file for p in hand_written(tmp_path, memory)] == ["docs/a.md", "docs/b.md"]


def test_a_site_is_read_as_people_and_programs_read_it(tmp_path: Path) -> None:
    pages = {
        "a/index.html": '<p data-x="0912345678">Lớp học</p>\n<p>Gọi 0912 <b>345</b> 678</p><a href="mailto:hoa.75@gmail.com">x</a>',
        "du-lieu/v1/recipients.csv": "id,name\n1,Hoàng Thử 0911222333\n",
        "lich.ics": "UID:5bfj5e@example.vn\nSUMMARY:Họp ngày 12/5/2025\n",
        "assets/site.js": "0912345678",
        "assets/media/ab.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nGọi 09<b>12</b>345678\n",
        "b/index.html": "<script>0912345678</script><p>Quyết định 387/QĐ-TTg ngày 25/3/2022</p>",
    }
    write(tmp_path / "site", pages)

    found = [(p.file, p.line, p.value) for p in site_faults(tmp_path / "site", None)]

    assert found == [
        ("site/a/index.html", 2, "dien-thoai"),
        ("site/a/index.html", 0, "email"),
        ("site/assets/media/ab.vtt", 4, "dien-thoai"),
        ("site/du-lieu/v1/recipients.csv", 2, "dien-thoai"),
    ]


def test_the_newsrooms_own_number_is_known_in_both_writings(tmp_path: Path) -> None:
    """Links dial it as from abroad; what is nobody's number of these is told, however it is written."""
    own = '<a href="tel:+842438220000">024 3822 0000</a> (+84) 24 3822 0000'
    write(tmp_path / "site", {"a/index.html": f'<p>{own}</p><a href="tel:+84912345678">gọi</a>'})
    records, _ = load(TINY)

    found = [(p.line, p.value) for p in site_faults(tmp_path / "site", records)]

    assert found == [(0, "dien-thoai")]


def test_where_the_places_lie_is_no_persons_detail(tmp_path: Path) -> None:
    """Open data tells the middle of each place; a point beside it is somebody's."""
    records, _ = load(TINY)
    centre = next(place.centre for place in (records.places if records else ()) if place.centre)
    rows = [["name", "lat", "lon"], ["a", *centre], ["b", 10.123456, 106.123456]]
    write(tmp_path / "site", {"du-lieu/v1/places.json": "\n".join(map(json.dumps, rows))})

    found = [(p.line, p.value) for p in site_faults(tmp_path / "site", records)]

    assert found == [(3, "toa-do")]
