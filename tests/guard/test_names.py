"""Who is named under a photo."""

from __future__ import annotations

import pytest

from hooks.guard.names import private_name_in


@pytest.mark.parametrize(
    ("caption", "named"),
    [
        ("Bà Trần Thị Ví Dụ bên tủ sách.", True),
        ("Học viên Lê Văn Ví Dụ (bìa trái).", True),
        ("Chủ tịch UBND xã Lê Văn Ví Dụ trao quà.", False),
        ("Sân Trường Tiểu học Nguyễn Thị Ví Dụ.", False),
        ("Lớp học tối ở ấp 1, 2026.", False),
    ],
)
def test_a_person_is_told_from_an_office_and_from_what_is_called_after_one(caption: str, named: bool) -> None:
    assert private_name_in(caption) is named
