"""Blocks of a document → its sections: the plan, what is issued with it, appendices; frames told apart from bodies."""

from __future__ import annotations

from collections.abc import Iterator

from hooks.desk.import_plan.frame import (
    ADDRESSED,
    BASIS,
    KIND,
    KIND_AND_TITLE,
    MOST_LETTERS,
    MOTTO,
    NUMBER,
    ORDER,
    RULE,
    SIGNED,
    TO,
    WITH,
    Part,
    Section,
    appendix_heading,
    of_head,
)
from hooks.desk.import_plan.lines import Line, Table
from hooks.desk.import_plan.markers import marker_of
from hooks.text import fold


def sections(blocks: list[Line | Table]) -> list[Section]:
    """The sections of a document, each with its frame and its body."""
    reader = _Reader()
    for block in _flat(blocks):
        reader.read(block)
    return reader.sections


def _flat(blocks: list[Line | Table]) -> Iterator[Line | Table]:
    """The blocks, tables that only lay out a letterhead or a signature as lines, column by column."""
    for block in blocks:
        if isinstance(block, Table) and (_lays_out(block) or max(map(len, block.rows), default=0) < 2):
            for column in range(max(map(len, block.rows), default=0)):
                for row in block.rows:
                    yield from row[column] if column < len(row) else ()
        else:
            yield block


def _lays_out(table: Table) -> bool:
    told = [line.text for line in table.lines()]
    return len(table.rows) <= 12 and any(
        MOTTO.search(fold(t)) or TO.match(t) or SIGNED.match(t) or NUMBER.match(t) for t in told
    )


class _Reader:
    """Reads line after line: before the title, in it, in the opening, in the body, after the end."""

    def __init__(self) -> None:
        self.sections = [Section()]
        self.state = "head"

    @property
    def now(self) -> Section:
        """The section that is read."""
        return self.sections[-1]

    def read(self, block: Line | Table) -> None:
        """Put a line or a table where it belongs."""
        if isinstance(block, Table):
            self.state = "body" if self.state != "ended" else self.state
            if self.state == "ended":
                self._begin(Section(is_appendix=True))
                self.state = "body"
            self.now.body.append(block)
        elif RULE.match(block.text):
            self.now.frame.append((block, Part.RULE))
        elif self.state != "head" and self._ends_here(block.text) and self._appendix(block):
            pass
        else:
            getattr(self, f"_{self.state}")(block)

    def _ends_here(self, text: str) -> bool:
        return self.state in {"ended", "body", "title", "opening"} and appendix_heading(text) is not None

    def _appendix(self, line: Line) -> bool:
        if self.state != "ended" and line.text[:1].islower():
            return False
        self._begin(Section(is_appendix=True, heading=[line]))
        self.state = "annex"
        return True

    def _begin(self, section: Section) -> None:
        empty = len(self.sections) == 1 and not (self.now.frame or self.now.body)
        self.sections[-1:] = [section] if empty else [self.now, section]

    def _head(self, line: Line) -> None:
        text = line.text
        if part := of_head(text):
            self.now.frame.append((line, part))
        elif KIND_AND_TITLE.match(text) and text.isupper():
            self._kind(line)
        elif text.isupper() and not marker_of(text):
            self.now.frame.append((line, Part.ISSUER))
        elif ADDRESSED.match(text):
            self.now.frame.append((line, Part.ADDRESSED))
            self.state = "opening"
        elif appendix_heading(text) and self._appendix(line):
            pass
        else:
            self.state = "opening" if _has_kind(self.now) or not self._is_short(text) else "title"
            self._opening(line) if self.state == "opening" else self._title(line)

    def _is_short(self, text: str) -> bool:
        return (
            len(text) < MOST_LETTERS
            and not text.endswith((".", ";", ":"))
            and not BASIS.match(text)
            and not marker_of(text)
        )

    def _is_first_title(self, text: str) -> bool:
        """Whether a line right below the kind of document is what it is about, though it begins as a basis does."""
        last = self.now.frame[-1][1] if self.now.frame else None
        return (
            last is Part.KIND
            and len(text) < MOST_LETTERS
            and not text.startswith("Căn cứ")
            and not text.endswith(":")
            and not marker_of(text)
        )

    def _kind(self, line: Line) -> None:
        self.now.frame.append((line, Part.KIND if KIND.match(line.text) else Part.TITLE))
        self.state = "title"

    def _title(self, line: Line) -> None:
        text = line.text
        has_title = bool(self.now.of(Part.TITLE))
        if text.isupper() and KIND.match(text) and not self.now.of(Part.KIND):
            self.now.frame.append((line, Part.KIND))
        elif text.startswith("(") and WITH.match(text):
            self.now.frame.append((line, Part.WITH))
        elif part := of_head(text):
            self.now.frame.append((line, part))
        elif has_title and text.isupper() and not marker_of(text) and not self.now.of(Part.TITLE)[-1].text.isupper():
            self.now.frame.append((line, Part.AUTHORITY))
        elif (
            self._is_short(text)
            or self._is_first_title(text)
            or (not has_title and not marker_of(text) and not BASIS.match(text))
        ):
            self.now.frame.append((line, Part.TITLE))
        elif WITH.match(text):
            self.now.frame.append((line, Part.WITH))
        else:
            self.state = "opening"
            self._opening(line)

    def _annex(self, line: Line) -> None:
        """The title of an appendix: lines in capitals, or short ones, before its first number."""
        if WITH.match(line.text) or (line.text.startswith("(") and line.text.endswith(")")):
            self.now.frame.append((line, Part.WITH))
        elif part := of_head(line.text):
            self.now.frame.append((line, part))
        elif self._is_short(line.text) and (line.text.isupper() or not self._is_titled()):
            self.now.heading.append(line)
        else:
            self.state = "body"
            self._body(line)

    def _is_titled(self) -> bool:
        """Whether the appendix has a title already, below its number or beside it."""
        found = appendix_heading(self.now.heading[0].text) if self.now.heading else None
        return len(self.now.heading) > 1 or bool(found and found[2])

    def _opening(self, line: Line) -> None:
        text = line.text
        if ORDER.match(text):
            self.now.frame.append((line, Part.ORDER))
        elif ADDRESSED.match(text) or (
            self.now.frame and self.now.frame[-1][1] is Part.ADDRESSED and self._addressed(text)
        ):
            self.now.frame.append((line, Part.ADDRESSED))
        elif part := of_head(text):
            self.now.frame.append((line, part))
        elif BASIS.match(text) and not text.endswith("sau:") and (not marker_of(text) or text[:1] in "-–+•"):
            self.now.frame.append((line, Part.BASIS))
        elif marker_of(text):
            self.state = "body"
            self._body(line)
        elif text.isupper() and len(text) < MOST_LETTERS:
            self.now.frame.append((line, Part.AUTHORITY))
        elif TO.match(text) or SIGNED.match(text):
            self._body(line)
        else:
            self.now.frame.append((line, Part.OPENING))

    @staticmethod
    def _addressed(text: str) -> bool:
        marker = marker_of(text)
        return len(text) < MOST_LETTERS and (marker.is_sign if marker else text.endswith((";", ",")))

    def _body(self, line: Line) -> None:
        if TO.match(line.text) or SIGNED.match(line.text):
            self.state = "ended"
            self._ended(line)
        elif self._is_annexed(line.text):
            self._begin(Section())
            self.state = "head"
            self._head(line)
        else:
            self.now.body.append(line)

    def _is_annexed(self, text: str) -> bool:
        """Whether another document begins right after the body, without a signature: its kind alone, in capitals."""
        if not (text.isupper() and KIND.match(text) and self.now.body) or ORDER.match(text):
            return False
        last = self.now.body[-1]
        above = marker_of(last.text) if isinstance(last, Line) else None
        return not (above and not above.is_sign and not above.rest)  # “Chương II”, whose title this is

    def _ended(self, line: Line) -> None:
        text = line.text
        if text.isupper() and KIND_AND_TITLE.match(text) and not text.endswith(":"):
            self._begin(Section())
            self.state = "head"
            self._head(line)
        elif TO.match(text) or self._is_recipient(text):
            self.now.frame.append((line, Part.RECIPIENTS))
        else:
            self.now.frame.append((line, Part.SIGNATURE))

    def _is_recipient(self, text: str) -> bool:
        """Whether a line after the end says who receives the document: with a dash, or right after such lines."""
        marker = marker_of(text)
        last = self.now.frame[-1][1] if self.now.frame else None
        listed = (marker is not None and marker.is_sign) or text.endswith((";", "."))
        return (
            listed
            and not text.isupper()
            and not SIGNED.match(text)
            and (last is Part.RECIPIENTS or bool(self.now.of(Part.RECIPIENTS)))
        )


def _has_kind(section: Section) -> bool:
    return bool(section.of(Part.KIND, Part.TITLE))
