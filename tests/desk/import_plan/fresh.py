"""A campaign that has no plan yet, and what an import makes of it: the tiny campaign with its own plan taken away."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from tests.campaigns import tiny_campaign, write


def fresh(root: Path) -> Path:
    """The tiny campaign below `root`, without plan, criteria and deadlines."""
    files = tiny_campaign()
    own = ("plan.yml", "criteria.yml", "milestones.yml")
    write(root, {n: t for n, t in files.items() if n.count("/") == 1 and not n.endswith(own)})
    return root


def settled(root: Path) -> Path:
    """After an import: what else named clauses of the old plan names the new one's first part."""
    first = yaml.safe_load((root / "data/plan.yml").read_text(encoding="utf-8"))["parts"][0]["id"]
    for name in ("campaign", "titles"):
        path = root / f"data/{name}.yml"
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"\n *clauses:\n *- II\.2\.d", "", text)
        text = text.replace(
            "        answers:\n          who:\n            - text: Nhà nào",
            "        requirements:\n          - name: Kệ sách\n            said:\n              - text: Có một kệ sách.\n                sources:\n                  - id: de-cuong\n        answers:\n          who:\n            - text: Nhà nào",
        )
        text = re.sub(r"(?m)^( *)clause: .*$", rf"\1clause: {first}", text)
        path.write_text(re.sub(r"(?m)^( *)at: .*$", rf"\1at: {first}", text), encoding="utf-8")
    if not (root / "data/milestones.yml").exists():
        (root / "data/milestones.yml").write_text(
            f"milestones:\n  - id: tam\n    title: Mốc tạm\n    clause: {first}\n    limit: trong\n    date: 2022\n    who:\n      - phong-hoc\n",
            encoding="utf-8",
        )
    return root
