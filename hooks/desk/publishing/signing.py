"""Signing a manifest and holding a signature against it: by ssh-keygen (OpenSSH 8.1 on) or minisign, whichever made the key.

OpenSSH: ssh-keygen(1), -Y sign, with the namespace below. minisign: https://jedisct1.github.io/minisign/.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from hooks.desk.publishing import manifest

NAMESPACE = "campaign-release"
_SSH, _MINISIGN = manifest.SIGNATURES
_MINISIGN_KEY = b"untrusted comment:"
_NO_KEY = "tệp ấy không phải khóa riêng, hoặc khóa có mật khẩu mà chưa gõ đúng"
_LOCKED = "khóa có mật khẩu, mà mật khẩu chưa đúng hoặc ở đây không có cửa sổ lệnh để gõ. Chạy lại trong cửa sổ lệnh"
_NOT_PRIVATE = "tệp ấy không phải khóa riêng. Ghi tệp khóa không có đuôi .pub"
_SAID = {
    "incorrect passphrase": f"{_LOCKED}, hoặc nạp khóa bằng ssh-add rồi ghi --sign tệp .pub của khóa",
    "too open": "tệp khóa ai cũng đọc được. Chạy chmod 600 cho tệp ấy",
    "No private key found": "ssh-agent không có khóa riêng của tệp .pub ấy. Nạp bằng ssh-add",
    "Couldn't load": _NOT_PRIVATE,
    "get_password": _LOCKED,
    "Wrong password": _LOCKED,
    "base64 conversion failed": _NOT_PRIVATE,
    "Error while loading the secret key": _NOT_PRIVATE,
}
"""Words of ssh-keygen and minisign → what they mean. Without a terminal a password counts as a wrong one."""

_NOTHING: Mapping[str, str] = {}


class SignatureError(Exception):
    """A manifest could not be signed, or its signature is not there or not good; the message says why, in Vietnamese."""


def signed(text: bytes, key: Path) -> dict[str, bytes]:
    """The signature's file by its name. Raises SignatureError."""
    name = _MINISIGN if _kind(key) else _SSH
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, manifest.NAME)
        file.write_bytes(text)
        try:
            if name == _SSH:
                _run(
                    "ssh-keygen", ["-Y", "sign", "-q", "-f", str(key), "-n", NAMESPACE, str(file)], _NO_KEY, said=_SAID
                )
            else:
                given = ["-S", "-s", str(key), "-m", str(file), "-x", str(Path(folder, name))]
                _run("minisign", given, _NO_KEY, asks=True, said=_SAID)
        except SignatureError as error:
            raise SignatureError(f"không ký được bằng {key}: {error}") from None
        return {name: Path(folder, name).read_bytes()}


def proved(text: bytes, signatures: dict[str, bytes], signers: Path) -> str:
    """Who signed. `signers` is an allowed_signers file of ssh-keygen(1), or a public key of minisign. Raises SignatureError."""
    name = _MINISIGN if _kind(signers) else _SSH
    if name not in signatures:
        raise SignatureError(f"bản này không có chữ ký {name}")
    with tempfile.TemporaryDirectory() as folder:
        file, signature = Path(folder, manifest.NAME), Path(folder, name)
        file.write_bytes(text)
        signature.write_bytes(signatures[name])
        altered = f"chữ ký không đúng: {manifest.NAME} đã bị sửa sau khi ký, hoặc người khác ký"
        if name == _MINISIGN:
            _run("minisign", ["-V", "-q", "-p", str(signers), "-m", str(file), "-x", str(signature)], altered)
            return signers.name
        given = ["-s", str(signature), "-f", str(signers)]
        unknown = f"người ký không có tên trong {signers.name}, hoặc tệp ấy sai mẫu: mỗi dòng một tên, rồi dòng khóa công khai"
        who = _run("ssh-keygen", ["-Y", "find-principals", *given], unknown).split("\n")[0]
        _run("ssh-keygen", ["-Y", "verify", *given, "-I", who, "-n", NAMESPACE], altered, text)
        return who


def _kind(key: Path) -> bool:
    """Whether a key is one of minisign. Raises SignatureError when it cannot be read."""
    try:
        return key.read_bytes().startswith(_MINISIGN_KEY)
    except OSError:
        raise SignatureError(f"không mở được tệp khóa {key}") from None


def _run(
    program: str,
    arguments: Sequence[str],
    wrong: str,
    given: bytes | None = None,
    *,
    asks: bool = False,
    said: Mapping[str, str] = _NOTHING,
) -> str:
    """What a program says; one that `asks` for a password does so where it is seen. Raises SignatureError: what its words mean (`said`), else `wrong`."""
    seen = None if asks and sys.stdin.isatty() else subprocess.PIPE
    try:
        done = subprocess.run([program, *arguments], input=given, stdout=subprocess.PIPE, stderr=seen, check=False)  # noqa: S603
    except FileNotFoundError:
        raise SignatureError(f"máy này chưa có lệnh {program}") from None
    if done.returncode:
        heard = (done.stderr or b"").decode("utf-8", "replace")
        raise SignatureError(next((told for words, told in said.items() if words in heard), wrong))
    return done.stdout.decode("utf-8", "replace").strip()
