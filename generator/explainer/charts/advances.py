"""Make `advances.json`: `python -m explainer.charts.advances REGULAR.ttf … -- BOLD.ttf …`.

The table holds, for each character, the widest advance (in thousandths of an em) of the
fonts given. A reader's system font is unknown when the site is built, so the table is made
from the widest of the usual ones and nothing is ever cut.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x24F),
    (0x370, 0x58F),
    (0x5D0, 0x5F4),
    (0x600, 0x6FF),
    (0x10A0, 0x10FF),
    (0x1E00, 0x1EFF),
    (0x2010, 0x2044),
    (0x20A0, 0x20BF),
    (0x2190, 0x2199),
)


def advances(font: TTFont) -> dict[int, int]:
    """Advance of each character of the font that lies in `RANGES`, in thousandths of an em."""
    em, metrics, names = font["head"].unitsPerEm, font["hmtx"], font.getBestCmap()
    return {
        code: -(-metrics[names[code]][0] * 1000 // em)
        for first, last in RANGES
        for code in range(first, last + 1)
        if code in names
    }


def widest(paths: Iterable[str]) -> dict[str, int]:
    """For each character the widest advance in any of the fonts, by character."""
    table: dict[int, int] = {}
    for path in paths:
        for code, advance in advances(TTFont(path)).items():
            table[code] = max(advance, table.get(code, 0))
    return {chr(code): table[code] for code in sorted(table)}


if __name__ == "__main__":
    split = sys.argv.index("--")
    fonts = {"regular": sys.argv[1:split], "bold": sys.argv[split + 1 :]}
    tables = {weight: widest(paths) for weight, paths in fonts.items()}
    print(json.dumps(tables, ensure_ascii=False, separators=(",", ":")))
