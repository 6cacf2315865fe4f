"""The comment of a request, made of what another job told: run by the job that may write, with nothing but Python.

    python3 -m hooks.desk.reporting.posting told.json > comment.md

What is told may be anybody's: it is read as plain text, and every word of it is escaped here.
"""

from __future__ import annotations

import sys
from pathlib import Path

from hooks.desk.reporting.markdown import markdown
from hooks.desk.reporting.sections import loaded


def main(file: str) -> int:
    """Print the comment; 2 when the file is not what `campaign report --out` writes."""
    try:
        comment = markdown(loaded(Path(file).read_text(encoding="utf-8")))
    except ValueError as error:  # also bytes that are no UTF-8, and no JSON
        print(f"Không đọc được báo cáo: {error}", file=sys.stderr)
        return 2
    sys.stdout.buffer.write(comment.encode("utf-8", "replace"))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
