"""The files that hold what there is once in a campaign: data/<name>.yml."""

from __future__ import annotations

from pathlib import Path

from hooks.records.model.agencies import Agencies
from hooks.records.model.campaign import Campaign
from hooks.records.model.fields import Model
from hooks.records.model.figures import Targets
from hooks.records.model.milestones import Milestones
from hooks.records.model.plan import Criteria, Plan
from hooks.records.model.search_words import SearchWords
from hooks.records.model.sources import Sources
from hooks.records.model.titles import Titles

SINGLE_FILES: dict[str, type[Model]] = {
    "campaign": Campaign,
    "plan": Plan,
    "criteria": Criteria,
    "titles": Titles,
    "agencies": Agencies,
    "milestones": Milestones,
    "sources": Sources,
    "targets": Targets,
    "search": SearchWords,
}
"""Files data/<name>.yml that every campaign must have, but for those it may do without."""
_MAY_LACK = {"search"}


def single_paths(data: Path) -> dict[str, Path]:
    """The files to be read below `data`: all, but not those that are not there and need not be."""
    paths = {name: data / f"{name}.yml" for name in SINGLE_FILES}
    return {name: path for name, path in paths.items() if name not in _MAY_LACK or path.exists()}
