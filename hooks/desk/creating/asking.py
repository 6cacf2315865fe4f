"""Questions to an editor: answered by the command's flags, else at a terminal, else told as missing."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hooks.text import clean_line, fold, lower_first

_MOST_TYPED = 4000
_MOST_TIMES = 20
_LEVEL = "cap "
"""“huyện” is asked for as “cấp huyện”."""

Answers = dict[str, Any]


class WrongAnswerError(ValueError):
    """An answer that cannot be taken; `str()` says why, in Vietnamese."""


class ManyMeantError(WrongAnswerError):
    """An answer that may mean several things, each with its label."""

    def __init__(self, message: str, choices: Sequence[tuple[str, Any]]) -> None:
        super().__init__(message)
        self.choices = choices


class NotAnsweredError(Exception):
    """The questions were not answered, nothing may be written; `str()` says why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Question:
    """One thing to ask. `take` makes a value of the words, or raises WrongAnswerError."""

    flag: str
    ask: str
    example: str = ""
    default: str = ""
    required: bool = True
    asked: bool = True
    """False: only the flag gives it, nobody is asked."""
    choices: tuple[tuple[str, str], ...] = ()
    """Words that can be answered, each with its label; the word itself may follow it in brackets."""
    take: Callable[[str, Answers], Any] = lambda words, _: words
    when: Callable[[Answers], bool] = lambda _: True
    missing: str = ""
    """What to say when nobody answers; else `ask`."""

    @property
    def option(self) -> str:
        """The flag as it is typed."""
        return "--" + self.flag.replace("_", "-")


def ask_all(questions: Sequence[Question], given: argparse.Namespace, *, someone: bool) -> Answers:
    """The answers to all questions; a question may look at the answers before it.

    Raises NotAnsweredError: a flag that cannot be taken, an answer that is missing, nobody there.
    """
    answers: Answers = {}
    missing: list[str] = []
    for question in questions:
        if not question.when(answers):
            continue
        words = clean_line(getattr(given, question.flag, None) or "")
        if words:
            answers[question.flag] = _taken(question, words, answers)
        elif someone and question.asked:
            answers[question.flag] = _asked(question, answers)
        elif question.default:
            answers[question.flag] = question.take(question.default, answers)
        elif question.required:
            missing.append(f"{question.option} ({question.missing or lower_first(question.ask)})")
    if missing:
        raise NotAnsweredError(f"Còn thiếu: {'; '.join(missing)}. Chưa ghi gì.")
    return {name: value for name, value in answers.items() if value not in (None, "")}


def someone_there() -> bool:
    """Whether a person sits at a terminal to answer."""
    return bool(sys.stdin and sys.stdin.isatty() and sys.stdout.isatty())


def chosen(words: str, choices: Sequence[tuple[str, str]]) -> str:
    """The choice meant by its word, its label or its number."""
    if words.isdecimal() and words.isascii() and len(words) < 4 and 0 < int(words) <= len(choices):
        return choices[int(words) - 1][0]
    meant = fold(words).removeprefix(_LEVEL)
    found = [word for word, label in choices if meant in {word, fold(label.partition(" (")[0]).removeprefix(_LEVEL)}]
    if len(found) != 1:
        raise WrongAnswerError(f"“{words}” không có; chọn: {', '.join(map(_said, choices))}")
    return found[0]


def _said(choice: tuple[str, str]) -> str:
    """A word with what it means in Vietnamese: district (cấp huyện)."""
    word, label = choice
    return f"{word} ({label.removesuffix(f' ({word})')})"


def _taken(question: Question, words: str, answers: Answers) -> Any:
    try:
        return _value(question, words, answers)
    except ManyMeantError as error:
        listed = "".join(f"\n  {label}" for label, _ in error.choices)
        raise NotAnsweredError(f"{question.option}: {error}{listed}\nChưa ghi gì.") from error
    except WrongAnswerError as error:
        raise NotAnsweredError(f"{question.option}: {error}. Chưa ghi gì.") from error


def _value(question: Question, words: str, answers: Answers) -> Any:
    return question.take(chosen(words, question.choices) if question.choices else words, answers)


def _asked(question: Question, answers: Answers) -> Any:
    """Ask until the answer can be taken."""
    for number, (_, label) in enumerate(question.choices, 1):
        print(f"  {number}. {label}")
    for _ in range(_MOST_TIMES):
        words = _typed(_prompt(question)) or question.default
        if not words:
            if not question.required:
                return None
            print("  Cần có câu trả lời này.")
            continue
        try:
            return _value(question, words, answers)
        except ManyMeantError as error:
            print(f"  {error}")
            picked = _picked(error.choices)
            if picked is not None:
                return picked
        except WrongAnswerError as error:
            print(f"  {error}.")
    raise NotAnsweredError("Chưa ghi gì.")


def _picked(choices: Sequence[tuple[str, Any]]) -> Any:
    for number, (label, _) in enumerate(choices, 1):
        print(f"  {number}. {label}")
    words = _typed("  Chọn số (Enter để gõ lại): ")
    return choices[int(words) - 1][1] if words.isdecimal() and 0 < int(words[:4]) <= len(choices) else None


def _prompt(question: Question) -> str:
    hint = f" [{question.default}]" if question.default else "" if question.required else " (Enter để bỏ qua)"
    example = f", ví dụ {question.example}" if question.example and not question.default else ""
    return f"{question.ask}{example}{hint}: "


def _typed(prompt: str) -> str:
    try:
        return clean_line(input(prompt)[:_MOST_TYPED])
    except (EOFError, UnicodeDecodeError):
        print()
        raise NotAnsweredError("Dừng ở đây, chưa ghi gì.") from None


def labels(named: Mapping[Any, str]) -> tuple[tuple[str, str], ...]:
    """Choices from an enum's labels."""
    return tuple((str(key), f"{label} ({key})") for key, label in named.items())
