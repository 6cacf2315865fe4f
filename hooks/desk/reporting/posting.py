"""The comment of a request, made of what another job told: run by the job that may write, with nothing but Python.

    python3 -m hooks.desk.reporting.posting told.json 3 > comment.md

The number is GitHub's: how many files of the program the request changes, and with them perhaps what it tells of itself.
What is told may be anybody's: it is read as plain text, and every word of it is escaped here.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from hooks.desk.reporting.markdown import markdown
from hooks.desk.reporting.sections import loaded

_WARNING = (
    "CHÚ Ý: yêu cầu này đổi {} tệp chương trình, nên đổi được cả điều báo cáo nói. Hãy mở thẻ Files changed mà xem."
)


def main(file: str, program: str) -> int:
    """Print the comment; 2 when the file is not what `campaign report --out` writes."""
    try:
        told, changed = loaded(Path(file).read_text(encoding="utf-8")), int(program)
        warned = (_WARNING.format(changed), *told.summary) if changed else told.summary
        comment = markdown(replace(told, summary=warned))
    except ValueError as error:  # also bytes that are no UTF-8, and no JSON
        print(f"Không đọc được báo cáo: {error}", file=sys.stderr)
        return 2
    sys.stdout.buffer.write(comment.encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
