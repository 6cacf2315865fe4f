"""The guard's rules as browsers read them: made of the table that the check uses, so that both find the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hooks.guard import sayings
from hooks.guard.harmless import AMOUNTS, LINKS, OFFICES
from hooks.guard.misspelt import meant, pattern
from hooks.guard.names import AFTER_AN_OFFICE, PERSON
from hooks.guard.patterns import either_way, in_browsers, spelled_out
from hooks.guard.pieces import FAMILIES, PIECES
from hooks.guard.rules.kinds import EVERYWHERE, KINDS
from hooks.guard.rules.rule import Rule
from hooks.guard.rules.table import RULES
from hooks.guard.shapes import CASED, SHAPES
from hooks.guard.whole_names import CAPITAL
from hooks.web_address import TRACKING

MADE = Path("hooks/frontend/guard/rules.js")
_TRACKING = Path("hooks/frontend/tracking.js")


def files() -> dict[Path, str]:
    """The module of rules, and that of what addresses carry to follow their readers."""
    surnames = "|".join(name.lower() for name in FAMILIES.split("|"))
    tables: dict[str, Any] = {
        "KINDS": {name: kind._asdict() for name, kind in KINDS.items() if name in EVERYWHERE},
        "RULES": [_rule(rule) for rule in RULES if rule.kind in EVERYWHERE],
        "AMOUNTS": "|".join(map(_browsers, AMOUNTS)),
        "LINKS": "|".join(map(_browsers, LINKS)),
        "OFFICES": {name: _browsers(pattern) for name, pattern in OFFICES.items()},
        "SHAPES": {name: _browsers(pattern) for name, pattern in SHAPES.items()},
        "CASED": {name: _browsers(pattern, cased=True) for name, pattern in CASED.items()},
        "SURNAMES": either_way(surnames),
        "SAYINGS": {
            name: in_browsers(saying) for name, saying in vars(sayings).items() if name.isupper() and name[0] != "_"
        },
        "PERSON": in_browsers(PERSON.replace(f"[{CAPITAL}]", r"\p{Lu}")),
        "OFFICE_BEFORE": in_browsers(AFTER_AN_OFFICE),
        "MEANT": meant(),
        "MISSPELT": pattern(),
    }
    told = (
        f"/** A table of hooks/guard/. */\nexport const {name} = {json.dumps(table, ensure_ascii=False)};"
        for name, table in tables.items()
    )
    tracking = f"/* Made of hooks/web_address.py by `campaign forms`. */\n/** Names of parameters. */\nexport const TRACKING = {json.dumps(TRACKING)};\n"
    return {MADE: "/* Made of hooks/guard/ by `campaign forms`. */\n" + "\n".join(told) + "\n", _TRACKING: tracking}


def _rule(rule: Rule) -> dict[str, Any]:
    said = rule._asdict() | {"pattern": _browsers(rule.pattern, cased=rule.cased), "needs": either_way(rule.needs)}
    said |= {name: _browsers(said[name]) for name in ("not_after", "not_before")}
    return {name: value for name, value in said.items() if value}


def _browsers(pattern: str, *, cased: bool = False) -> str:
    return spelled_out(pattern, PIECES, dialect="browser", cased=cased)
