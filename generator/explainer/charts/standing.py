"""A drawing as a picture that stands by itself: its title, its ground, whose it is, its licence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from html import escape

from msgspec import Struct

from explainer.charts import svg
from explainer.charts.text import clean, wrap

EDGE, GAP, TITLE, UNDER = 24.0, 8.0, 20.0, 12.0
"""Room around a drawing, and above it; sizes of the letters above and below it."""
LINE = 1.35
TITLES, LINES = 3, 8
"""Lines that a title, and each text below, may take: a licence is never cut on a narrow one."""
_ROOT = re.compile(r"<svg[^>]*>")
_BOX = re.compile(r'viewBox="([^"]*)"')
_CLASS = re.compile(r'class="([^"]*)"')
_OF_A_PAGE = re.compile(r"<title>[^<]*</title><style>[^<]*</style>", re.DOTALL)
_FOR_SCRIPTS = re.compile(r' data-[\w-]+="[^"]*"')
STYLE = (
    "svg{font-family:system-ui,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif}"
    "text{fill:#1b1d20}.of-title,.of-under{stroke:none}.of-title{font-size:20px;font-weight:600}.of-under{font-size:12px}"
)
_RDF = (
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">{}'
    "</rdf:Description></rdf:RDF></metadata>"
)


class Words(Struct, frozen=True):
    """What a picture says beside its drawing: its title, lines below it, and for programs what
    Dublin Core calls creator, rights, source."""

    title: str
    under: Sequence[str]
    told: Mapping[str, str]


def standing(drawing: str, style: str, words: Words) -> str:
    """Return a drawing, the first where there are several, as a picture by itself."""
    found = _ROOT.search(drawing)
    assert found is not None
    root, body = found[0], drawing[found.end() :].partition("</svg>")[0]
    left, above, wide, high = map(float, _first(_BOX, root).split())
    head = list(_lines(words.title, TITLE, wide, TITLES, EDGE, "of-title"))
    top = EDGE + len(head) * TITLE * LINE + GAP
    under = list(_under(words.under, wide, top + high + UNDER))
    size = (wide + 2 * EDGE, top + high + UNDER + len(under) * UNDER * LINE + EDGE)
    place = f"translate({svg.number(EDGE - left)} {svg.number(top - above)})"
    plain = _FOR_SCRIPTS.sub("", _OF_A_PAGE.sub("", body))
    inner = svg.tag("g", plain, class_=_first(_CLASS, root), transform=place)
    frame = _frame(size, (EDGE, top, wide, high))
    ground = f'<rect width="{svg.number(size[0])}" height="{svg.number(size[1])}" fill="#fff"/>'
    return "\n".join((_head(words, size, style), ground, inner, frame, *head, *under, "</svg>\n"))


def _frame(size: tuple[float, float], hole: tuple[float, float, float, float]) -> str:
    """Return white paper around a drawing: cutting it off there takes as long as drawing it."""
    wide, high, x, y, across, down = map(svg.number, (*size, *hole))
    path = f"M0 0H{wide}V{high}H0ZM{x} {y}v{down}h{across}v-{down}Z"
    return f'<path d="{path}" style="fill:#fff;stroke:none"/>'


def _first(pattern: re.Pattern[str], root: str) -> str:
    found = pattern.search(root)
    assert found is not None
    return found[1]


def _head(words: Words, size: tuple[float, float], style: str) -> str:
    wide, high = map(svg.number, size)
    told = "".join(f"<dc:{key}>{escape(clean(text))}</dc:{key}>"
                   for key, text in words.told.items() if text)  # fmt: skip
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" '
        f'viewBox="0 0 {wide} {high}" role="img"><title>{escape(clean(words.title))}</title>'
        f"{_RDF.format(told)}<style>{style}{STYLE}</style>"
    )


def _under(texts: Sequence[str], wide: float, top: float) -> Iterator[str]:
    for text in texts:
        for line in _lines(text, UNDER, wide, LINES, top, "of-under"):
            top += UNDER * LINE
            yield line


def _lines(text: str, size: float, wide: float, most: int, top: float, kind: str) -> Iterator[str]:
    bold = kind == "of-title"
    for number, line in enumerate(wrap(clean(text), size, wide, most, bold=bold), 1):
        yield svg.text(line, EDGE, top + number * size * LINE - size * (LINE - 1), kind)
