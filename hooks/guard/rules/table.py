"""All rules, in the order in which a text is held against them."""

from __future__ import annotations

from hooks.guard.rules.days import DAYS
from hooks.guard.rules.houses import HOUSES
from hooks.guard.rules.numbered import NUMBERS
from hooks.guard.rules.pupils import PUPILS
from hooks.guard.rules.rule import Rule
from hooks.guard.rules.schools import SCHOOLS
from hooks.guard.rules.traces import TRACES

RULES: tuple[Rule, ...] = (*NUMBERS, *DAYS, *TRACES, *HOUSES, *PUPILS, *SCHOOLS)
"""Every rule there is."""
