"""Web addresses that lead where they say: one check for sources, links, contacts and settings.

Each rule is an expression that browsers read as Python does, with what to write instead: the forms get the same table.
A host is plain ASCII with a public name. What browsers make of other spellings: WHATWG URL Standard, “host parsing”.
"""

from __future__ import annotations

import re
import string
from urllib.parse import unquote

_AT = "^https?://"
_HOST = "[^/?#]*"
_END = "(?=[/?#]|$)"
_NUMBER = "(?:0x[0-9a-f]*|[0-9]+)"
_INSIDE = (
    "localhost|localnet|localdomain|local|lokal|internal|intern|intranet|intra|lan|home|homenet|corp|priv|private|domain|workgroup|dhcp|dns|gateway|router|modem"
    "|nas|server|svc|cluster|consul|docker|kube|kubernetes|k8s|openstacklocal|test|invalid|alt|arpa|onion|exit|i2p|gnu|zkey|bit|eth|mail|loc|localhost6|ip6-localhost"
)
"""Endings that no public name has: kept aside for special use (RFC 6761, 6762, 7686, 8375, 9476; ICANN for .internal), or used within networks."""
_TO_NUMBERS = (
    r"nip\.io|sslip\.io|xip\.io|xip\.name|traefik\.me|backname\.io|ip6\.name|1u\.ms|rbndr\.us|localtest\.me|lvh\.me|vcap\.me|fuf\.me|lacolhost\.com|ulh\.us"
    r"|local\.gd|localho\.st|localhost\.direct|lndo\.site|ddev\.site|local-ip\.(?:co|sh|medicmobile\.org)|smackaho\.st"
)
"""Services that make a name of any number, or of that of one's own machine."""
RULES: tuple[tuple[str, str], ...] = (
    (
        "[\0- \x7f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff0-\uffff\U000e0000-\U000e0fff]|%(?:[01][0-9a-f]|7f)",
        "bỏ dấu cách và ký tự ẩn: chép lại từ thanh địa chỉ của trình duyệt",
    ),
    (r"\\", "đổi dấu \\ thành dấu /: chép lại từ thanh địa chỉ của trình duyệt"),
    (f"{_AT}{_HOST}@", "bỏ phần đứng trước dấu @: trình duyệt chỉ đi tới tên miền đứng sau dấu ấy"),
    (f"{_AT}{_END}", "thiếu tên miền ngay sau https://, ví dụ https://example.vn/bai"),
    (f"{_AT}{_HOST}%", "ghi tên miền bằng chữ, không ghi bằng dấu % và số"),
    (f"{_AT}\\[|{_AT}{_NUMBER}(?:\\.{_NUMBER}){{0,3}}\\.?(?::[0-9]*)?{_END}|{_AT}{_HOST}\\.{_NUMBER}\\.?(?::[0-9]*)?{_END}", "ghi tên miền thay cho địa chỉ bằng số của máy"),
    (f"{_AT}{_HOST}[^\0-\x7f]", "tên miền chỉ viết bằng chữ không dấu, số, dấu chấm và gạch nối; gõ lại tên miền, đừng chép"),
    (f"{_AT}{_HOST}xn--", "tên miền này viết bằng chữ của bảng chữ khác; dẫn tới trang có tên miền chữ không dấu"),
    (f"{_AT}{_HOST}:", "bỏ dấu hai chấm và số cổng sau tên miền"),
    (f"{_AT}{_HOST}\\.{_END}", "bỏ dấu chấm ở cuối tên miền"),
    (f"{_AT}{_HOST}(?<![0-9])[0-9]{{1,3}}(?:[.-][0-9]{{1,3}}){{3}}(?![0-9])", "ghi tên miền của trang, không ghi tên có địa chỉ máy bên trong"),
    (f"{_AT}(?:{_HOST}\\.)?(?:{_INSIDE}){_END}", "đây là tên trong mạng nội bộ; ghi địa chỉ mà ai cũng mở được"),
    (f"{_AT}(?:{_HOST}\\.)?(?:{_TO_NUMBERS}){_END}", "tên miền này chỉ dẫn vào máy trong mạng nội bộ; ghi tên miền của trang"),
    (f"{_AT}(?!(?:[a-z0-9_](?:[a-z0-9_-]{{0,61}}[a-z0-9_])?\\.)+[a-z]{{2,63}}{_END})", "tên miền chưa đúng: gồm các chữ không dấu, số, gạch nối, ngăn nhau bằng dấu chấm, ví dụ https://example.vn/bai"),
    (f"{_AT}[^/?#]{{254,}}", "tên miền quá dài: chép lại từ thanh địa chỉ của trình duyệt"),
)  # fmt: skip
"""Expression, of the address with small letters of ASCII → what to write instead; the first that is found counts."""
_RULES = tuple((re.compile(pattern), hint) for pattern, hint in RULES)
_SMALL = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)  # `lower` would make a k of the Kelvin sign
_PLAIN = re.compile(
    r"https?://(?![^/]*lacolhost)(?:[a-z][a-z0-9]{1,61}\.){1,5}(?:vn|com|org|net|edu|info|asia)/[a-zA-Z0-9/_.=&?,;:~+-]*"
)
"""What most addresses are: nothing is wrong with one of these."""


def address_fault(address: str) -> str:
    """What to write instead of an address that misleads; '' for a good one, and for what is no web address at all."""
    if _PLAIN.fullmatch(address):
        return ""
    small = address.translate(_SMALL)
    return next((hint for rule, hint in _RULES if rule.search(small)), "")


def host_fault(host: str) -> str:
    """As `address_fault`, of a domain alone."""
    return address_fault(f"https://{host}")


TRACKING = (
    "utm_[a-z_]+|fbclid|mibextid|sfnsn|__(?:cft|tn|eep|xts)__(?:\\[[0-9]*\\])?|igshid|igsh|zarsrc|gidzl|gclid|gbraid|wbraid|dclid|gad_source|gad_campaignid"
    "|_ga|_gl|msclkid|yclid|ttclid|twclid|li_fat_id|epik|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|wickedid|vero_id|s_cid"
)
"""Parameters by which Google, Facebook, Zalo and others follow who came by a link: no page needs one. Browsers read the same."""
_TRACKING = re.compile(TRACKING, re.IGNORECASE)


def tracking_in(address: str) -> list[str]:
    """The parameters of an address that follow its readers, each once, in their order."""
    query = address.partition("#")[0].partition("?")[2]
    names = (unquote(pair.partition("=")[0]) for pair in query.split("&")) if query else ()
    return list(dict.fromkeys(name for name in names if _TRACKING.fullmatch(name)))


_IN_TEXT = re.compile("https?://(?:\\[[0-9a-f:.]*\\])?[^\\s<>\"'`\\]]*", re.IGNORECASE)


def addresses_in(text: str) -> list[tuple[int, str]]:
    """Where addresses stand in a text, and they themselves, without the signs that close a sentence or a link."""
    found = [(m.start(), m[0].rstrip(".,;:!?)]}*_…”’»|")) for m in _IN_TEXT.finditer(text)] if "://" in text else []
    return [(at, address.partition(")")[0]) for at, address in found]


_SHOWN = re.compile(
    r"https?://(?P<whole>[^\s/?#:]+)|(?<![\w.-])(?P<bare>(?:www\.(?:[a-z0-9-]+\.)+[a-z]{2,}|(?:[a-z0-9-]+\.)+(?:vn|com|net|org|edu|gov|info|biz|asia|io|example)))(?![\w@-]|\.\w)",
    re.IGNORECASE,
)
"""Addresses within words: whatever has https or www before it, else what ends as addresses do."""
_LED_TO = re.compile("(?:https?://|mailto:[^@?]*@)([^/?#:]*)", re.IGNORECASE)


def leads_elsewhere(words: str, href: str) -> bool:
    """Whether the words of a link show an address of another host than the link leads to; www. and what stands below one are the same."""
    if "." not in words or not (match := _LED_TO.match(href)):
        return False
    host = f".{match[1].translate(_SMALL)}"
    shown = (m["whole"] or m["bare"] for m in _SHOWN.finditer(words))
    return any(not host.endswith(f".{_bare(one)}") for one in shown)


def _bare(host: str) -> str:
    return host.translate(_SMALL).removeprefix("www.").rstrip(".,;!?)]…”’»")
