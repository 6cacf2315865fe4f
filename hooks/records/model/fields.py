"""Field types shared by all kinds: cleaned text, dates, ids, references.

Text is of two sorts. `Name` is as signed: names of who is honoured, of persons, exemplars and authors, and what a list of
honours says of them stay as they are written, Hoà or Hòa. Everything else (`Line`, `Paragraphs` …) is the house's own
prose, or a name that the house writes in one way, of places, bodies and documents: it has the modern place of tones.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    PlainSerializer,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from hooks.dates import PartialDate, iso, read_moment, span
from hooks.odd_text import odd_field, odd_words
from hooks.text import clean_line, modern, modern_line
from hooks.web_address import address_fault


class Model(BaseModel):
    """Base of every record: unknown keys are errors, values never change after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that names another record: `kind` is a key of the catalogue's indexes."""

    kind: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell forms what the id names."""
        return handler(core) | {"x-ref": self.kind}


@dataclass(frozen=True, slots=True)
class Read:
    """Tells the JSON Schema how a text is read: what the code of a converter cannot say there."""

    form: str
    keywords: tuple[tuple[str, Any], ...] = ()

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """As pydantic's own schema of the type inside, with our keywords."""
        return handler(core) | {"x-form": self.form} | dict(self.keywords)


@dataclass(frozen=True, slots=True)
class Waits:
    """Marks a date that holds back the record it stands in until it has come."""


def F(title: str, help: str, example: Any, default: Any = ..., **more: Any) -> Any:
    """A field with its Vietnamese title, help and example: what forms, schema and guide print."""
    if callable(default):
        return Field(default_factory=default, title=title, description=help, examples=[example], **more)
    return Field(default=default, title=title, description=help, examples=[example], **more)


def _text(cleaner: Callable[[str], str], *, name: bool = False) -> Callable[[Any], Any]:
    @lru_cache(maxsize=65_536)  # long lists say the same words again and again
    def cleaned(value: str) -> str:
        if found := odd_field(value, name=name):
            raise PydanticCustomError(found.kind, "", odd_words(found))
        return cleaner(value)

    return lambda value: cleaned(value) if isinstance(value, str) else value


def _whole(value: Any) -> Any:
    # Left to itself, int would read 1.000 (a thousand, in Vietnamese) as one.
    if isinstance(value, str) and not re.fullmatch("-?[0-9]+", value.strip()):
        raise PydanticCustomError("int_parsing", "")
    return value


_parse_date = lru_cache(maxsize=4096)(PartialDate.parse)


def _partial_date(value: Any) -> PartialDate:
    if isinstance(value, PartialDate):
        return value
    try:
        return _parse_date(str(value))
    except ValueError as error:
        raise PydanticCustomError("partial_date", "{hint}", {"hint": str(error)}) from None


def _full_date(value: Any) -> dt.date:
    if isinstance(value, dt.date):
        return value
    parsed = _partial_date(value)
    if parsed.day is None:
        raise PydanticCustomError("full_date", "cần đủ năm-tháng-ngày, ví dụ 2024-09-15")
    return parsed.first


def _moment(value: Any) -> dt.datetime:
    if isinstance(value, dt.datetime):
        return value
    try:
        return read_moment(str(value))
    except ValueError as error:
        raise PydanticCustomError("partial_date", "{hint}", {"hint": str(error)}) from None


# Limits stand first: so they belong to the text itself, which pydantic checks without calling Python.
# A limit given to F() as well would be overruled by the type's own: a shorter line is a type of its own.
_ONE_LINE = BeforeValidator(_text(modern_line))
Line = Annotated[str, StringConstraints(min_length=1, max_length=300), _ONE_LINE, Read("line")]
"""One line of text."""
Name = Annotated[
    str, StringConstraints(min_length=1, max_length=300), BeforeValidator(_text(clean_line, name=True)), Read("name")
]
"""One line kept as signed: a name of a person or of who is honoured, Hoà or Hòa."""
ShortLine = Annotated[str, StringConstraints(min_length=1, max_length=160), _ONE_LINE, Read("line")]
"""One line for a card."""
Headline = Annotated[str, StringConstraints(min_length=1, max_length=130), _ONE_LINE, Read("line")]
"""One line for the top of a story."""
Quantity = Annotated[
    str,
    StringConstraints(
        pattern=r"^((hơn|gần|trên|khoảng) )?[0-9]{1,3}(\.[0-9]{3})*(,[0-9]+)?(/[0-9]+)?( (nghìn|triệu|tỷ))?[+%]?$",
        max_length=40,
    ),
    _ONE_LINE,
    Read("line"),
]
"""A number as a reader writes it, perhaps with a word for how near it is: 46, 20.000+, gần 2,5 tỷ, 69,78%."""
Paragraphs = Annotated[
    str, StringConstraints(min_length=1, max_length=6000), BeforeValidator(_text(modern)), Read("paragraphs")
]
"""Text of several paragraphs, parted by blank lines. Plain: no Markdown, no HTML."""
Whole = Annotated[int, BeforeValidator(_whole), Read("whole", (("pattern", "^-?[0-9]+$"),))]
"""A whole number, written in digits only."""
_YEAR = "(1[89]|2[012])[0-9]{2}"
_DATE = f"^({_YEAR}(-[0-9]{{2}}){{0,2}}|([0-9]{{1,2}}[/.-]){{1,2}}{_YEAR})$"
_DAY = f"^({_YEAR}-[0-9]{{2}}-[0-9]{{2}}|([0-9]{{1,2}}[/.-]){{2}}{_YEAR})$"
_MOMENT = _DAY.removesuffix("$") + "([T ][0-9]{1,2}:[0-9]{2})?$"
Date = Annotated[
    PartialDate,
    BeforeValidator(_partial_date),
    PlainSerializer(str),
    WithJsonSchema({"type": "string", "pattern": _DATE, "x-form": "date"}),
]
"""A date that may be only a year or a month."""
FullDate = Annotated[
    dt.date,
    BeforeValidator(_full_date),
    WithJsonSchema({"type": "string", "pattern": _DAY, "x-form": "day"}),
]
"""A date with its day."""
Moment = Annotated[
    dt.datetime,
    BeforeValidator(_moment),
    PlainSerializer(iso),
    WithJsonSchema({"type": "string", "pattern": _MOMENT, "x-form": "moment"}),
]
"""A day from its midnight on, or a minute of it, in Vietnam's time."""


def _address(value: Any) -> Any:
    if isinstance(value, str) and value.strip() and (hint := address_fault(value.strip())):
        raise PydanticCustomError("web_address", "{hint}", {"hint": hint})
    return value


Url = Annotated[
    str,
    StringConstraints(pattern=r"""^https?://[^\s<>"']+$""", max_length=600),
    BeforeValidator(_address),
    Read("address"),
]
"""A web address; only http and https, so that no script hides in a link, and with a host that is what it seems."""
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=60)]
"""A readable id of a fixed list (agencies, titles, sources): a-z, 0-9, hyphens."""
RecordId = Annotated[str, StringConstraints(pattern=r"^[0-9abcdefghjkmnpqrstvwxyz]{6}$")]
"""Opaque id of a record: six digits or letters without i, l, o, u; never changed, never reused."""
_SEAT = "[0-9A-Za-zĐđ]+(-[0-9A-Za-zĐđ]+)*"
ClauseId = Annotated[str, StringConstraints(pattern=rf"^{_SEAT}(\.{_SEAT})*$", max_length=60)]
"""Number of a clause, level by level, parted by dots: I.1.a, III.1.đ.2, dieu-5.khoan-2.

Which numbers there may be is data of the plan: see hooks/records/model/numbering.py.
"""
PlaceCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{5}$")]
"""Five-digit code of a commune or ward (danh mục hành chính), valid only together with a date."""

PhotoFile = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*\.(jpg|jpeg|png|webp)$", max_length=100)]
"""Name of a photo beside its record: lower case, no accents, no folders."""

SourceRef = Annotated[Slug, Ref("source")]
ClauseRef = Annotated[ClauseId, Ref("clause")]
AgencyRef = Annotated[Slug, Ref("agency")]
TitleRef = Annotated[Slug, Ref("title")]
AwardRef = Annotated[Slug, Ref("award")]
MilestoneRef = Annotated[Slug, Ref("milestone")]
ExemplarRef = Annotated[RecordId, Ref("exemplar")]

MONTH_OR_DAY = re.compile(
    r"^(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1[0-9]|2[0-8]))?|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$"
)
"""A month, or a month and day that every year has: 02-29 is not one."""


def check_order(record: Model, start: str = "since", end: str = "until") -> None:
    """Raise `end_before_start` when the date in the field `end` lies wholly before that in `start`; what is not told is in order."""
    first, last = getattr(record, start), getattr(record, end)
    if first and last and (span(last)[1] or last) < (span(first)[0] or first):
        words = {"at": end, "value": iso(last), "start": start, "start_value": iso(first)}
        raise PydanticCustomError("end_before_start", "", words)
