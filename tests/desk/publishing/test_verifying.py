"""`campaign verify`: what readers get is what was published, whoever else had his hands in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from hooks.desk.publishing import verifying
from tests.browser.conftest import served
from tests.building import PROJECT
from tests.desk.commands import run
from tests.desk.publishing.invented import PAGES, assets, site

ONE = "bản một"


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    folder = site(tmp_path / "site", ONE, pages=20)
    assert run("publish", str(folder), "--prepare").returncode == 0
    return folder


@pytest.fixture
def address(prepared: Path) -> Iterator[str]:
    with served(prepared) as url:
        yield url


def test_a_site_on_the_net_is_what_was_published(prepared: Path, address: str) -> None:
    done = run("verify", address, "--against", str(prepared), "--sample", "all")

    assert (done.returncode, done.stderr) == (0, "")
    assert "Đúng: soát 29 trong 29 tệp" in done.stdout
    assert "Nên có: dòng content-security-policy" in done.stdout  # the server of the tests sends none
    assert run("verify", address, "--headers").returncode == 1


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda f: (f / PAGES[1]).write_text("sửa trộm", "utf-8"), "gioi-thieu/index.html: nội dung khác"),
        (lambda f: (f / "robots.txt").unlink(), "robots.txt: không có"),
        (lambda f: (f / "robots.txt").write_bytes((f / "robots.txt").read_bytes() + b"x"), "robots.txt: nội dung khác"),
    ],
)
def test_what_was_altered_is_told(prepared: Path, address: str, spoil: object, told: str) -> None:
    assert callable(spoil)
    spoil(prepared)

    for where in (address, str(prepared)):
        done = run("verify", where, "--sample", "all")
        assert done.returncode == 1
        assert told in done.stdout


def test_all_that_changed_is_looked_at_and_a_sample_of_the_rest(prepared: Path, address: str, tmp_path: Path) -> None:
    before = tmp_path / "before.json"
    before.write_bytes((prepared / "manifest.json").read_bytes())
    (prepared / "manifest.json").unlink()
    site(prepared, "bản hai")  # the pages of before stay; nine files are new or other
    run("publish", str(prepared), "--prepare")
    (prepared / PAGES[2]).write_text("sửa trộm", encoding="utf-8")

    done = run("verify", address, "--since", str(before), "--sample", "2")
    assert done.returncode == 1
    assert "soát 8 trong 31 tệp" in done.stdout  # three pages, the list, style, photo, and two
    assert "tin/thang-tam/index.html: nội dung khác" in done.stdout


def test_a_folder_is_looked_at_whole_and_so_is_a_small_site(
    prepared: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Đúng: soát 29 trong 29 tệp" in run("verify", address).stdout
    monkeypatch.setattr(verifying, "SMALL", 28)
    monkeypatch.setattr(verifying, "SAMPLE", 3)
    done = run("verify", address)
    assert "Đúng: soát 5 trong 29 tệp" in done.stdout  # the home page and the head of a section besides
    assert "còn 24 tệp chưa soát" in done.stdout
    assert "Đúng: soát 29 trong 29 tệp" in run("verify", str(prepared)).stdout


@pytest.mark.parametrize("page", PAGES[:2])
def test_what_everybody_opens_first_is_always_looked_at(prepared: Path, address: str, page: str) -> None:
    (prepared / page).write_text("sửa trộm", encoding="utf-8")
    for where in (address, str(prepared)):
        assert f"{page}: nội dung khác" in run("verify", where, "--sample", "0").stdout


def test_what_nobody_published_is_told_of_a_folder(prepared: Path) -> None:
    """Also beside the pages; what is carried of a release before is counted."""
    (prepared / "tin/la\x1b.html").write_text("lạ", encoding="utf-8")
    (prepared / "assets/cu.0123456789ab.css").write_text("", encoding="utf-8")
    done = run("verify", str(prepared))

    assert done.returncode == 1
    assert "'tin/la\\x1b.html': tệp lạ, không có trong manifest.json" in done.stdout
    assert "; 1 tệp của bản trước" in done.stdout


def test_another_release_than_meant_is_told(prepared: Path, address: str, tmp_path: Path) -> None:
    """As when somebody altered a page and the list of files with it."""
    page = prepared / PAGES[1]
    page.write_text(page.read_text("utf-8").replace(ONE, "sửa trộm"), encoding="utf-8")
    (prepared / "manifest.json").unlink()
    run("publish", str(prepared), "--prepare")
    own = site(tmp_path / "khác", ONE, pages=20)
    done = run("verify", address, "--against", str(own))

    assert done.returncode == 1
    assert "trên ấy là bản" in done.stderr
    assert "khác 1 tệp: gioi-thieu/index.html" in done.stderr


def test_a_site_that_sends_on_to_another_host_is_not_followed(prepared: Path, address: str) -> None:
    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(302)
            self.send_header("Location", f"{address.rstrip('/')}{self.path}")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        done = run("verify", f"http://127.0.0.1:{server.server_address[1]}/")
        server.shutdown()

    assert (done.returncode, "không thấy manifest.json" in done.stderr) == (1, True)
    assert run("verify", address).returncode == 0


def test_who_signed_is_told_and_who_did_not_is_refused(tmp_path: Path) -> None:
    """Both by OpenSSH."""
    for name in ("a", "b"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", tmp_path / name], check=True)
    signers = tmp_path / "signers"
    signers.write_text(f"toa-soan@vi-du.vn {(tmp_path / 'a.pub').read_text('utf-8')}", encoding="utf-8")
    folder, target = site(tmp_path / "site", ONE), tmp_path / "máy"
    given = ("publish", str(folder), "--to", str(target), "--write")

    assert run(*given, "--sign", str(tmp_path / "a")).returncode == 0
    done = run("verify", str(target), "--signers", str(signers))
    assert (done.returncode, "Chữ ký đúng, của toa-soan@vi-du.vn" in done.stdout) == (0, True)
    assert run(*given, "--sign", str(tmp_path / "b")).returncode == 0
    done = run("verify", str(target), "--signers", str(signers))
    assert (done.returncode, "người ký không có tên trong signers" in done.stderr) == (1, True)
    assert "Trang bạn đọc đang xem không đổi" not in done.stderr  # who verifies asks just that
    done = run(*given, "--sign", str(tmp_path / "không-có"))
    assert (done.returncode, "không mở được tệp khóa" in done.stderr) == (1, True)


def test_a_release_without_the_signature_of_the_one_before_is_warned_of(tmp_path: Path) -> None:
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "khóa")], check=True)
    first, second, target = site(tmp_path / "a", ONE), site(tmp_path / "b", "bản hai"), tmp_path / "máy"
    to, key = ("--to", str(target)), ("--sign", str(tmp_path / "khóa"))
    signed = "bản đang đăng trước đó có chữ ký, bản này không"
    run("publish", str(second), *to, "--write")
    assert signed not in run("publish", str(first), *to, *key, "--write").stdout

    assert signed not in run("publish", str(first), *to, "--write").stdout  # it has its signature still
    assert signed not in run("publish", str(second), *to, *key).stdout
    assert signed in run("publish", str(second), *to).stdout
    assert "bản vừa thay có chữ ký" in run("rollback", *to, "--write").stdout
    run("publish", str(first), *to, "--write")
    assert signed in run("publish", str(second), *to, "--write").stdout


def test_a_password_that_nobody_can_type_is_told_apart_from_what_is_no_key(tmp_path: Path) -> None:
    """Without a terminal, in a session of its own."""
    key = tmp_path / "khóa"
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "mật khẩu", "-f", str(key)], check=True)
    (tmp_path / "lạ").write_text("không phải khóa", encoding="utf-8")
    given = ("publish", str(site(tmp_path / "site", ONE)), "--to", str(tmp_path / "máy"), "--write", "--sign")

    environment = {**os.environ, "PYTHONPATH": str(PROJECT), "SSH_ASKPASS_REQUIRE": "never"}
    command = [sys.executable, "-m", "hooks.desk.cli", *given, str(key)]
    done = subprocess.run(command, env=environment, capture_output=True, check=False, start_new_session=True)
    told = done.stderr.decode()
    assert "khóa có mật khẩu" in told
    assert "ssh-add" in told
    assert "tệp ấy không phải khóa riêng. Ghi" in run(*given, str(tmp_path / "lạ")).stderr
    key.chmod(0o644)
    assert "chmod 600" in run(*given, str(key)).stderr
    (tmp_path / "khóa").unlink()
    assert "Nạp bằng ssh-add" in run(*given, str(tmp_path / "khóa.pub"), SSH_AUTH_SOCK="").stderr


@pytest.mark.skipif(not shutil.which("minisign"), reason="minisign is not on this machine")
def test_minisign_signs_as_well(tmp_path: Path) -> None:
    for name in ("a", "b"):
        key = ["-p", str(tmp_path / f"{name}.pub"), "-s", str(tmp_path / f"{name}.key")]
        subprocess.run(["minisign", "-G", "-W", *key], check=True, stdout=subprocess.DEVNULL)
    folder, target = site(tmp_path / "site", ONE), tmp_path / "máy"
    given = ("publish", str(folder), "--to", str(target), "--write")

    assert "tệp ấy không phải khóa riêng. Ghi" in run(*given, "--sign", str(tmp_path / "a.pub")).stderr
    assert run(*given, "--sign", str(tmp_path / "a.key")).returncode == 0
    assert "Chữ ký đúng, của a.pub" in run("verify", str(target), "--signers", str(tmp_path / "a.pub")).stdout
    assert "hoặc người khác ký" in run("verify", str(target), "--signers", str(tmp_path / "b.pub")).stderr
    listed = target / "current/manifest.json"
    listed.write_text(listed.read_text("utf-8").replace('"size": ', '"size": 1', 1), encoding="utf-8")
    assert "đã bị sửa sau khi ký" in run("verify", str(target), "--signers", str(tmp_path / "a.pub")).stderr


def test_nothing_to_verify(tmp_path: Path) -> None:
    assert run("verify", str(tmp_path)).returncode == 2
    assert "không trả lời" in run("verify", "http://127.0.0.1:9/").stderr


def test_pages_that_are_open_find_their_styles_on_a_host_that_keeps_nothing(
    prepared: Path, address: str, tmp_path: Path
) -> None:
    """Styles of the live site, no photos; proved by its manifest, and in none of ours."""
    following = site(tmp_path / "sau", "bản hai")
    (style,) = {path for path in assets(prepared) if path.endswith(".css")}
    done = run("publish", str(following), "--prepare", "--carry-from", address)

    assert "Giữ thêm 1 tệp" in done.stdout
    assert (following / style).read_bytes() == (prepared / style).read_bytes()
    assert style not in (following / "manifest.json").read_text(encoding="utf-8")
    assert run("publish", str(following), "--prepare").returncode == 0  # what was carried over is no change
    assert run("verify", str(following), "--against", str(following)).returncode == 0
    (prepared / style).write_text("sửa trộm", encoding="utf-8")
    last = site(tmp_path / "nữa", "bản ba")
    assert "Giữ thêm 0 tệp" in run("publish", str(last), "--prepare", "--carry-from", address).stdout
    done = run("publish", str(last), "--prepare", "--carry-from", "http://127.0.0.1:9/")
    assert (done.returncode, "Không lấy được tệp" in done.stdout) == (0, True)
