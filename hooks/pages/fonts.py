"""Web fonts made at build time: small Vietnamese subsets of Be Vietnam Pro, cached by content.

Be Vietnam Pro has no figures of equal width, so a companion of ten such digits is made for lists.
The font's licence (OFL 1.1) reserves no name; the altered digits still carry a name of their own.
"""

from __future__ import annotations

import hashlib
import json
import os
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter, parse_unicodes
from fontTools.ttLib import TTFont

PACKAGE = "fontpkg_be_vietnam_pro"
PACKAGE_VERSION = version("fontpkg-be-vietnam-pro")
WEIGHTS = {400: "Regular", 600: "SemiBold", 800: "ExtraBold"}
VIETNAMESE = "102-103,110-111,128-129,168-169,1A0-1A1,1AF-1B0,300-309,323,1EA0-1EF9,20AB"
LATIN = "20-7E,A0-FF,2010-2015,2018-201E,2020-2022,2026,2030,2032-2033,2039-203A,2044,20AC,2116,2122,2212,2264-2265"
SUBSETS = {"latin": LATIN, "vi": VIETNAMESE, "tab": "30-39"}
_FORMAT = "1"  # raise it when the way fonts are made changes


def build_fonts(target: Path, cache: Path) -> list[Path]:
    """Write assets/fonts/ below `target` (the site folder): all subsets and the licence."""
    folder = target / "assets" / "fonts"
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for weight, style in WEIGHTS.items():
        source = (files(PACKAGE) / "files" / f"BeVietnamPro-{style}.ttf").read_bytes()
        for subset in SUBSETS:
            path = folder / f"bvp-{weight}-{subset}.woff2"
            path.write_bytes(_cached(source, subset, cache))
            made.append(path)
    licence = folder / "OFL.txt"
    licence.write_bytes((files(PACKAGE) / "LICENSE").read_bytes())
    return [*made, licence]


def _cached(source: bytes, subset: str, cache: Path) -> bytes:
    parameters = json.dumps([_FORMAT, subset, SUBSETS[subset]]).encode()
    path = cache / f"{hashlib.sha256(parameters + source).hexdigest()}.woff2"
    if path.is_file():
        return path.read_bytes()
    data = make_subset(source, subset)
    cache.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")  # two builds at once must not read half a file
    part.write_bytes(data)
    part.replace(path)
    return data


def make_subset(source: bytes, subset: str) -> bytes:
    """A woff2 file with the letters of one subset. The same bytes for the same input."""
    font = TTFont(BytesIO(source), recalcTimestamp=False)
    options = Options()
    options.flavor, options.hinting, options.desubroutinize = "woff2", False, True
    options.layout_features = [] if subset == "tab" else ["ccmp", "kern", "liga", "locl", "mark", "mkmk"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=parse_unicodes(SUBSETS[subset]))
    subsetter.subset(font)
    if subset == "tab":
        _even_digits(font)
    out = BytesIO()
    font.flavor = "woff2"
    font.save(out, reorderTables=False)
    return out.getvalue()


def _even_digits(font: Any) -> None:
    """Give the ten digits one width, each in the middle of it, and the font its own name."""
    cmap, metrics, glyphs = font.getBestCmap(), font["hmtx"].metrics, font["glyf"]
    names = [cmap[code] for code in range(0x30, 0x3A)]
    width = max(metrics[name][0] for name in names)
    for name in names:
        advance, bearing = metrics[name]
        shift = (width - advance) // 2
        glyphs[name].coordinates.translate((shift, 0))
        glyphs[name].recalcBounds(glyphs)
        metrics[name] = (width, bearing + shift)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            record.string = "BVP-Tab" if record.nameID == 6 else "BVP Tab"
