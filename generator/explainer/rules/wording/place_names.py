"""Places called by one side's name alone, in our own voice.

A place that has another name is shown with both at first mention on every page (the renderer
adds the second); here the first must be the one that the site uses.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.wording.voice import exactly, spoken


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each other name that stands without the name used first."""
    places = [place for place in site.places.values() if place.other_name]
    patterns = [(p, exactly((p.other_name or "",)), exactly((p.name,))) for p in places]
    for text in spoken(site):
        if text.attributed:
            continue
        for place, other, name in patterns:
            found = None if text.record is place else other.search(text.text)
            if found and not name.search(text.text):
                message = (
                    f'"{place.other_name}" alone is one side’s name: '
                    f'write "{place.name}", the page adds the other'
                )
                yield text.problem(message, found.start())
