"""Words that the style sheet keeps out of our own voice."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.wording.voice import first_places, spoken, whole


def check(site: Site) -> Iterator[Problem]:
    """Yield each use of a word to avoid, with why and what to write instead."""
    entries = [(entry, whole(entry.words)) for entry in site.content.style.words]
    for text in spoken(site) if entries else ():
        for entry, pattern in entries:
            if (text.attributed and entry.attributed) or text.allowed_by(entry.allow):
                continue
            for found, place in first_places(pattern, text.text):
                message = f'"{found}": {entry.why}; write {entry.write}'
                yield text.problem(message, place, entry.severity)
