"""Words that the style sheet keeps out of our own voice."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.wording.sought import Sought
from explainer.rules.wording.voice import first_places, spoken, whole


def check(site: Site) -> Iterator[Problem]:
    """Yield each use of a word to avoid, with why and what to write instead."""
    entries = site.content.style.words
    for text, near in spoken(site, Sought((entry.words, entry) for entry in entries)):
        for entry in near:
            if (text.attributed and entry.attributed) or text.allowed_by(entry.allow):
                continue
            for found, place in first_places(whole(entry.words), text.text):
                message = f'"{found}": {entry.why}; write {entry.write}'
                yield text.problem(message, place, entry.severity)
