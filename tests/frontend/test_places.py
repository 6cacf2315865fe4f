"""Places in the forms of the browser, in Node: what is offered, and what is wrong, as the check says it."""

from __future__ import annotations

import datetime as dt
import itertools
from pathlib import Path
from typing import Any

from hooks.dates import iso
from hooks.pages.sending.files import build
from hooks.records.joined.levels import type_and_name
from hooks.records.joined.places import Gazetteer
from hooks.records.joined.resolved import PlaceFault
from hooks.records.joined.spelling import name_key
from hooks.records.model.shared import PlaceRef
from tests.desk.importing.stepping import gazetteer
from tests.frontend.nodejs import needs_node, run
from tests.records.joined.test_spelling import DAYS, ways_of

pytestmark = needs_node
TYPES = ["Xã {}", "x. {}", "P.{}", "TT {}", "{} TT", "{} (thị trấn)", "T. trấn {}", "tt.{}", "{}"]
