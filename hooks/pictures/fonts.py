"""Web fonts made at build time: two Vietnamese subsets of Be Vietnam Pro, cached by content.

Be Vietnam Pro has no figures of equal width, so ten such digits are added for lists (`tnum`).
The font's licence (OFL 1.1) reserves no name; the altered font still carries a name of its own.
"""

from __future__ import annotations

import hashlib
import json
from copy import deepcopy
from functools import partial
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

import fontTools

from hooks.keeping.stored import kept_or

PACKAGE = "fontpkg_be_vietnam_pro"
PACKAGE_VERSION = version("fontpkg-be-vietnam-pro")
WEIGHTS = {400: "Regular", 700: "Bold"}
VIETNAMESE = "102-103,110-111,128-129,168-169,1A0-1A1,1AF-1B0,300-309,323,1EA0-1EF9,20AB"
LATIN = "20-7E,A0-FF,2010-2015,2018-201E,2020-2022,2026,2030,2032-2033,2039-203A,2044,20AC,2116,2122,2212,2264-2265"
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]
_FORMAT = "2"  # raise it when the way fonts are made changes


def build_fonts(target: Path, cache: Path) -> list[Path]:
    """Write assets/fonts/ below `target` (the site folder): a file for each weight, and the licence."""
    folder = target / "assets" / "fonts"
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for weight, style in WEIGHTS.items():
        source = (files(PACKAGE) / "files" / f"BeVietnamPro-{style}.ttf").read_bytes()
        path = folder / f"bvp-{weight}.woff2"
        path.write_bytes(_cached(source, cache))
        made.append(path)
    licence = folder / "OFL.txt"
    licence.write_bytes((files(PACKAGE) / "LICENSE").read_bytes())
    return [*made, licence]


def _cached(source: bytes, cache: Path) -> bytes:
    parameters = json.dumps([_FORMAT, VIETNAMESE, LATIN, FEATURES, fontTools.version]).encode()
    name = f"{hashlib.sha256(parameters + source).hexdigest()}.woff2"
    return kept_or(cache / name, partial(make_subset, source))


def make_subset(source: bytes) -> bytes:
    """A woff2 file with the letters of Vietnamese. The same bytes for the same input."""
    from fontTools.subset import (
        Options,
        Subsetter,
        parse_unicodes,
    )  # only where fonts are made: loading it takes longer
    from fontTools.ttLib import TTFont  # than all else of a build that has them

    font = TTFont(BytesIO(source), recalcTimestamp=False)
    options = Options()
    options.flavor, options.hinting, options.desubroutinize = "woff2", False, True
    options.layout_features = FEATURES
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(f"{LATIN},{VIETNAMESE}"))
    subsetter.subset(font)
    _add_feature(font, "tnum", _even_digits(font))
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = "BVP"
    out = BytesIO()
    font.flavor = "woff2"
    font.save(out, reorderTables=False)
    return out.getvalue()


def _even_digits(font: Any) -> dict[str, str]:
    """Add ten digits of one width, each in the middle of it; digit → its even twin."""
    cmap, metrics, glyphs = font.getBestCmap(), font["hmtx"].metrics, font["glyf"]
    names = [cmap[code] for code in range(0x30, 0x3A)]
    width = max(metrics[name][0] for name in names)
    for name in names:
        advance, bearing = metrics[name]
        shift, twin = (width - advance) // 2, deepcopy(glyphs[name])
        twin.coordinates.translate((shift, 0))
        twin.recalcBounds(glyphs)
        glyphs[f"{name}.tnum"] = twin
        metrics[f"{name}.tnum"] = (width, bearing + shift)
    return {name: f"{name}.tnum" for name in names}


def _add_feature(font: Any, tag: str, glyphs: dict[str, str]) -> None:
    """Let a feature of the font put other glyphs in place; `tag` sorts after those it has."""
    from fontTools.otlLib.builder import buildLookup, buildSingleSubstSubtable
    from fontTools.ttLib.tables import otTables

    table = font["GSUB"].table
    lookups, features = table.LookupList, table.FeatureList
    feature = otTables.FeatureRecord()
    feature.FeatureTag, feature.Feature = tag, otTables.Feature()
    feature.Feature.FeatureParams = None
    feature.Feature.LookupListIndex, feature.Feature.LookupCount = [len(lookups.Lookup)], 1
    lookups.Lookup.append(buildLookup([buildSingleSubstSubtable(glyphs)]))
    lookups.LookupCount += 1
    features.FeatureRecord.append(feature)
    features.FeatureCount += 1
    for script in table.ScriptList.ScriptRecord:
        for system in (script.Script.DefaultLangSys, *(x.LangSys for x in script.Script.LangSysRecord)):
            if system is not None:
                system.FeatureIndex.append(features.FeatureCount - 1)
                system.FeatureCount += 1
