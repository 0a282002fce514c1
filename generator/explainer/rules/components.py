"""Blocks of ``:::`` that name no component."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.link import Site, body_of
from explainer.problems import Problem, did_you_mean
from explainer.prose.parse import COMPONENTS, WRAPPERS
from explainer.rules.places import in_body

_OPENING = re.compile(r"^\s{0,3}:{3,}\s*(\S+)(.*)$")
_KNOWN = (*WRAPPERS, *COMPONENTS)
_NEEDS = {"chart": "series", "accounts": "event"}


def check(site: Site) -> Iterator[Problem]:
    """Yield each unknown component and each without the id it needs."""
    for _, record in site.everything():
        for number, line in enumerate(body_of(record).split("\n")):
            found = _OPENING.match(line)
            if found and found[1] not in _KNOWN:
                near = did_you_mean(found[1], _KNOWN)
                message = f'unknown component "{found[1]}": there are {", ".join(_KNOWN)}{near}'
                yield in_body(record, number, message)
            elif found and found[1] in _NEEDS and not found[2].strip():
                kind = _NEEDS[found[1]]
                message = f'"::: {found[1]}" needs the id of a {kind}: "::: {found[1]} ID"'
                yield in_body(record, number, message)
