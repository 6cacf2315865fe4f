"""A file's text as people see it, held against what is in it: odd characters, swallowed fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache

from pydantic import BaseModel

from hooks.odd_text import BROKEN, HIDDEN, Odd, maybe_odd, named, odd, odd_words
from hooks.old_encodings import OLD, reread, to_unicode
from hooks.problems import Problem, field_name
from hooks.records.model.told import TOLD
from hooks.records.reading.documents import Document
from hooks.records.reading.validating import submodel
from hooks.syllables import is_syllable

ODD_CODES = {TOLD[kind][0] for kind in ("odd_hidden", "odd_broken", "foreign_letters")}
"""Codes of what is odd in a text."""
_MOST_WORDS = 3
_SIGN = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|.", re.DOTALL)
"""An entity, or any sign."""
_WORD = re.compile(r"[^\s,;:.!?()\[\]{}\"“”|*_#/<>]+")
_BLOCK = re.compile(r"^( *)((?:- )*)([\w-]+): *(?:([|>])[+-]?\d?[+-]? *(?:#.*)?|\"[^\"\n]*|'[^'\n]*)$", re.MULTILINE)
_FIELD = re.compile(r"^\s*(?:- )?([a-z][a-z_]*):(?:\s|$)")


def text_faults(doc: Document, model: type[BaseModel]) -> Iterator[Problem]:
    """Everything wrong with the text of a file that was read, each at its line and column."""
    for found in odd_lines(doc.text, doc.file, doc.body):
        yield replace(found, field=_field_at(doc, found.line))
    yield from _addresses(doc)
    if swallowing := list(_BLOCK.finditer(doc.text[: _head_end(doc)])):
        yield from _swallowed(doc, swallowing, fields_of(model))


def body_faults(doc: Document) -> Iterator[Problem]:
    """As `text_faults`, of running text alone."""
    yield from odd_lines(doc.text, doc.file, doc.body)
    yield from _addresses(doc)


def _addresses(doc: Document) -> Iterator[Problem]:
    if doc.body:
        from hooks.records.reading.story_links import address_faults  # who reads lists in a browser has no Markdown

        yield from address_faults(doc)


def _head_end(doc: Document) -> int:
    return len(doc.text) - len(doc.body) if doc.body_line else len(doc.text)


def _field_at(doc: Document, line: int) -> str:
    """The field that a line belongs to; '' for the body of a story."""
    if doc.body_line and line >= doc.body_line:
        return ""
    above = [(at, len(path), path) for path, at in doc.lines.items() if at <= line]
    return field_name(max(above, key=lambda a: a[:2])[2]) if above else ""


def odd_lines(text: str, file: str, body: str = "") -> Iterator[Problem]:
    """What is odd in a text, one problem a line and kind; in a `body` of Markdown, also what stands there by its number."""
    if not maybe_odd(text) and "&" not in body:
        return
    where: dict[tuple[int, str], list[tuple[int, Odd]]] = {}
    for line, row in enumerate(text.split("\n"), 1):
        typed = [_meant(one, row) for one in odd(row)] if maybe_odd(row) else []
        for one in (*typed, *(_by_number(row) if "&" in row and body else ())):
            where.setdefault((line, one.kind), []).append((one.at + 1, one))
    for (line, kind), found in sorted(where.items()):
        yield _problem(file, line, kind, sorted(found, key=lambda one: one[0]))


def _by_number(row: str) -> Iterator[Odd]:
    """What is odd in the row as a page shows it, where entities (&#8238;, &#1072;) make it so."""
    from hooks.records.reading.story_links import sign_of  # as above

    letters = [
        (letter, match.start(), bool(match[1]))
        for match in _SIGN.finditer(row)
        for letter in (match[1] and sign_of(match[1])) or match[0]
    ]
    text = "".join(letter for letter, _, _ in letters)
    for one in odd(text):
        if any(by_number for _, _, by_number in letters[one.at : one.at + len(one.found)]):
            yield _meant(one, text)._replace(at=letters[one.at][1])


def _meant(one: Odd, row: str) -> Odd:
    """The odd thing with the whole word it stands in, as it should be."""
    start, end = one.at, one.at + len(one.found)
    word = next((m for m in _WORD.finditer(row) if m.start() <= start < m.end()), None)
    if word is None or one.kind == HIDDEN:
        return one
    if one.kind == BROKEN:
        return one._replace(instead=repaired(word[0]))
    return one._replace(
        instead=word[0][: start - word.start()] + one.instead + word[0][end - word.start() :] if one.instead else ""
    )


@lru_cache(maxsize=4096)
def repaired(word: str) -> str:
    """A word of an old encoding, or read in a wrong one, as it was meant; '' when nobody can tell."""
    if (again := reread(word)) != word and not maybe_odd(again):
        return again
    for kind in OLD:
        made = to_unicode(word, kind)
        if made and made != word and is_syllable(made):
            return made
    return ""


def _problem(file: str, line: int, kind: str, found: list[tuple[int, Odd]]) -> Problem:
    code, message, hint = TOLD[kind]
    column, first = found[0]
    words = odd_words(first)
    letters = dict.fromkeys(odd_words(one)["letters"] for _, one in found)
    words["letters"] = ", ".join(list(letters)[:_MOST_WORDS]) + ("…" if len(letters) > _MOST_WORDS else "")
    if kind == HIDDEN and len(first.found) == 1:
        words["letters"] = ", ".join(dict.fromkeys(named(one.found[0]) for _, one in found[:_MOST_WORDS]))
    return Problem(file, line, "", code, message.format_map(words), "", hint.format_map(words), column=column)


@cache
def fields_of(model: type[BaseModel]) -> frozenset[str]:
    """The names of all fields of a model and of the models inside it."""
    names: set[str] = set()
    left, seen = [model], {model}
    while left:
        holder = left.pop()
        names |= holder.model_fields.keys()
        inner = {m for field in holder.model_fields.values() if (m := submodel(field.annotation))} - seen
        seen |= inner
        left += inner
    return frozenset(names)


def _swallowed(doc: Document, blocks: list[re.Match[str]], names: frozenset[str]) -> Iterator[Problem]:
    """Lines that look like fields and lie within the value of the field above: YAML takes them for its words."""
    rows = doc.text.split("\n")
    for block in blocks:
        depth = len(block[1]) + len(block[2])
        start = doc.text.count("\n", 0, block.start()) + 1
        quote = "" if block[4] else block[0].rpartition(": ")[2].lstrip()[:1]
        for line, row in enumerate(rows[start:], start + 1):
            if not quote and row.strip() and len(row) - len(row.lstrip(" ")) <= depth:
                break
            match = _FIELD.match(row)
            if match and match[1] in names:
                message = (
                    f"dòng “{match[1]}:” bị hiểu là lời của trường “{block[3]}” ở dòng {start}, nên không được đọc"
                )
                hint = "cho dòng này thẳng hàng với tên các trường khác, và đóng dấu nháy, bỏ dấu > hay | ở dòng trên nếu thừa"
                yield Problem(
                    doc.file, line, match[1], "nuot-dong", message, row.strip()[:80], hint, column=match.start(1) + 1
                )
            if quote and quote in row:
                break
