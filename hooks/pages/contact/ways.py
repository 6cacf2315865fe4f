"""Mail addresses and telephone numbers as they are read, and as a phone dials them."""

from __future__ import annotations

import re
from urllib.parse import quote

from hooks.pages.parts import Data
from hooks.records.model.contacts import Contact

_GROUPS = (
    ("02[48]", (3, 4, 4)),  # Hà Nội, Thành phố Hồ Chí Minh: three digits of area and eight more
    ("02[0-9]{9}", (4, 4, 3)),
    ("02[0-9]{1,2}1022", (-4, 4)),
    ("0", (4, 3, 3)),
    ("1[89]00[0-9]{6}$", (4, 3, 3)),
    ("1[89]00", (4, 4)),
)
"""How numbers begin, and the lengths of the groups they are read in; -4: all but the last four."""
NO_CONTACT = Contact.model_construct()


def spaced(digits: str) -> str:
    """A number in the groups it is read in: 0251 3822 456."""
    for form, groups in sorted(_GROUPS, key=lambda g: "1022" not in g[0]):
        if re.match(form, digits):
            return _cut(digits, groups)
    return digits


def _cut(digits: str, groups: tuple[int, ...]) -> str:
    parts, at = [], 0
    for length in groups:
        end = at + length if length > 0 else length
        parts.append(digits[at:end])
        at = end if end > 0 else len(digits) + end
    return " ".join(parts)


def unbroken(digits: str) -> str:
    """As `spaced`, never parted at the end of a line."""
    return spaced(digits).replace(" ", "\u00a0")


def dialled(digits: str) -> str:
    """The link that dials a number, from abroad too; services that only Vietnam has as they are."""
    return f"tel:+84{digits[1:]}" if digits.startswith("0") and not digits.endswith("1022") else f"tel:{digits}"


def ways(contact: Contact | None) -> list[Data]:
    """Each way to write or call: its name, what is read, where it leads."""
    c = contact or NO_CONTACT
    mail = [{"name": "Email", "text": c.email, "href": f"mailto:{quote(c.email, safe='@+')}"}] if c.email else []
    calls = [("Điện thoại", c.phone), ("Đường dây nóng", c.hotline)]
    return mail + [{"name": n, "text": unbroken(d), "href": dialled(d)} for n, d in calls if d]
