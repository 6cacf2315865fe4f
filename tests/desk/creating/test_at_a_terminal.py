"""`campaign new` at a terminal: what it asks, what may be left open."""

from __future__ import annotations

import multiprocessing
import os
import select
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from hooks.desk.cli import main
from hooks.records.model.kinds import registry
from tests.building import EPOCH, PROJECT, tree
from tests.campaigns import faults
from tests.desk.creating.drafts import added


def contains(question: str, text: str) -> bool:
    return question in text


def converse(
    root: Path, arguments: Sequence[str], answers: Sequence[tuple[str, str]], *, apart: bool = False
) -> tuple[int, str]:
    """Run the command at a pseudo-terminal; each answer is typed when its question has come.

    `apart` is a new Python, else a copy of this one, which has read the program: a second sooner.
    """
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = ["new", *arguments, "--root", str(root)]
    env = {"PYTHONPATH": str(PROJECT), "SOURCE_DATE_EPOCH": EPOCH, "TERM": "dumb", "PYTHONUTF8": "1"}
    process = (_begun if apart else _copied)(command, theirs, env)
    os.close(theirs)
    said = b""

    def read_until(wanted: Callable[[str], bool]) -> str:
        nonlocal said
        end = time.monotonic() + 30
        while not wanted(said.decode("utf-8", "ignore")):
            assert time.monotonic() < end, said.decode("utf-8", "replace")
            if select.select([ours], [], [], 1)[0]:
                try:
                    piece = os.read(ours, 4096)
                except OSError:  # the other end is closed
                    piece = b""
                if not piece:
                    break
                said += piece
        return said.decode("utf-8", "replace").replace("\r\n", "\n")

    try:
        for question, answer in answers:
            heard = read_until(partial(contains, question))
            assert question in heard, heard
            said = said[said.index(question.encode()) + len(question.encode()) :]
            os.write(ours, answer.encode() if answer == "\x04" else f"{answer}\n".encode())
        text = read_until(lambda _: False)
        return process.ended(), text
    finally:
        process.kill()
        os.close(ours)


class _Process(NamedTuple):
    ended: Callable[[], int]
    """Waits for it; its exit code."""
    kill: Callable[[], None]


def _begun(command: list[str], terminal: int, env: dict[str, str]) -> _Process:
    process = subprocess.Popen(
        [sys.executable, "-m", "hooks.desk.cli", *command],
        stdin=terminal,
        stdout=terminal,
        stderr=terminal,
        env=os.environ | env,
        start_new_session=True,
    )

    def kill() -> None:
        process.kill()
        process.wait()

    return _Process(lambda: process.wait(timeout=30), kill)


def _copied(command: list[str], terminal: int, env: dict[str, str]) -> _Process:
    process = multiprocessing.get_context("fork").Process(target=_become, args=(command, terminal, env))
    process.start()

    def ended() -> int:
        process.join(timeout=30)
        assert process.exitcode is not None, "it goes on"
        return process.exitcode

    def kill() -> None:
        process.kill()
        process.join()

    return _Process(ended, kill)


def _become(command: list[str], terminal: int, env: dict[str, str]) -> None:
    os.setsid()
    os.environ.update(env)
    for number in range(3):
        os.dup2(terminal, number)
    os.close(terminal)
    sys.stdin, sys.stdout, sys.stderr = (
        os.fdopen(number, mode, encoding="utf-8") for number, mode in enumerate(("r", "w", "w"))
    )
    sys.exit(main(command))


TYPED: dict[str, list[tuple[str, str]]] = {
    "story": [
        ("Tên bài: ", "x" * 131),
        ("dài quá 130 ký tự", "Lớp học: buổi tối"),
        ("Lời dẫn", "Sau giờ làm."),
        ("Tác giả [Ban biên tập]", ""),
        ("Ngày đăng [2026-11-29]", "29/11/2026"),
        ("Xã, phường", "tan binh"),
        ("Chọn số", "2"),
        ("Ấp, khu phố", "ấp 1"),
    ],
    "decision": [
        ("Quyết định về việc gì", "Công nhận năm 2024"),
        ("Ngày ký", "2024"),
        ("thiếu ngày hoặc tháng", "2024-12-20"),
        ("Cơ quan ký", "Ủy ban nhân dân huyện Vĩnh Cửu"),
        ("Cấp ký", "9"),
        ("“9” không có", "cap huyen"),
        ("Số quyết định", ""),
        ("Người nhận đầu tiên", "Gia đình ví dụ"),
        ("Danh hiệu", "gia dinh hoc tap"),
        ("Xã, phường", ""),
    ],
    **{
        k.kind: [
            *(
                [
                    ("phiếu đồng ý", "chưa"),
                    ("kể cả bản nháp", "2026-11-20"),
                    ("Đồng ý cho đăng những gì", ""),
                    ("Ai giữ phiếu", ""),
                ]
                if k.private
                else []
            ),
            ("Tên: ", "Ấp Ví Dụ"),
            ("Xã, phường", "Trị Ân"),
            ("có phải ý bạn là", "tri an"),
            ("Chọn số", "7"),
            ("Xã, phường", "Trị An, Vĩnh Cửu"),
            ("Ấp, khu phố", ""),
            ("Giới thiệu ngắn", ""),
            ("Cần có câu trả lời này", "Bà con góp sách."),
        ]
        for k in registry.current().models
    },
}


SOURCE_TYPED = [
    ("Nguồn", "Báo Đồng Nai"),
    ("dùng làm nguồn", ""),
    ("Địa chỉ", "example.org"),
    ("https", "https://example.org/a"),
]


@pytest.mark.slow
@pytest.mark.parametrize("kind", TYPED)
def test_questions_at_a_terminal(root: Path, kind: str) -> None:
    """A wrong answer is told and asked again; what is written passes the check."""
    before = tree(root)

    code, said = converse(root, [kind], [*TYPED[kind], *SOURCE_TYPED], apart=kind == "story")

    assert code == 0, said
    assert faults(root) == []
    made = added(before, root)
    assert f"Đã viết {made[0]}" in said
    text = (root / made[0]).read_text(encoding="utf-8")
    assert "publisher: Báo Đồng Nai" in text
    if kind == "story":
        assert "former: Tân Bình\n    district: Vĩnh Cửu\n    hamlet: ấp 1\n" in text
    elif kind != "decision":
        assert made[0].startswith(
            f"data/{registry.current().folders[next(k for k in registry.current().models if k.kind == kind)]}/"
        )
        assert "former: Trị An\n  district: Vĩnh Cửu\n" in text


def test_leaving_a_question_open(root: Path) -> None:
    """Control-D in the middle: told, nothing written."""
    before = tree(root)

    code, said = converse(root, ["unit"], [("Tên: ", "Thư viện"), ("Xã, phường", "\x04")], apart=True)

    assert code == 1
    assert "chưa ghi gì" in said
    assert added(before, root) == []
