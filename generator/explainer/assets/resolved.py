"""A style sheet of a drawing as any program reads it: for pictures that leave the site.

Programs that draw know the selectors and properties of CSS 2, and neither variables nor `:is()`.
What belongs to a reader's settings, a dark ground among it, is left out: a picture has one look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_VARIABLE = re.compile(r"(--[\w-]+):([^;]+)")
_USED = re.compile(r"var\((--[\w-]+)\)")
_IS = re.compile(r":is\(([^()]*)\)")
_BY_DAY = re.compile(r"--([\w-]+): light-dark\((#\w+),")
_COMMA = re.compile(r",(?![^()]*\))")


def resolved(css: str) -> str:
    """Return a minified style sheet with what its rule for ``svg`` says of variables in place."""
    rules = _RULE.findall(_MEDIA.sub("", css))
    values = dict(_VARIABLE.findall(next((body for name, body in rules if name == "svg"), "")))
    return "".join(_written(names, body, values) for names, body in rules)


def _written(names: str, body: str, values: Mapping[str, str]) -> str:
    said = (one for one in body.split(";") if one and not one.startswith("--"))
    kept = ";".join(_USED.sub(lambda used: values[used[1]], one) for one in said)
    alone = (one for name in _COMMA.split(names) for one in _spelt(name))
    return f"{','.join(alone)}{{{kept}}}" if kept else ""


def _spelt(name: str) -> Iterator[str]:
    """Yield the selectors that one with `:is()` stands for."""
    found = _IS.search(name)
    if found is None:
        yield name
        return
    for one in found[1].split(","):
        yield from _spelt(f"{name[: found.start()]}{one}{name[found.end() :]}")


def daylight(tokens: str) -> dict[str, str]:
    """Return the colours of the theme by daylight, of the style sheet that names them."""
    return dict(_BY_DAY.findall(tokens))
