"""Places called by one side's name alone, in our own voice.

A place that has another name is shown with both at first mention on every page (the renderer
adds the second); here the first must be the one that the site uses.
"""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.wording.sought import Sought
from explainer.rules.wording.voice import exactly, spoken


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each other name that stands without the name used first."""
    places = [(place, place.other_name) for place in site.places.values() if place.other_name]
    for text, near in spoken(site, Sought(((other,), (place, other)) for place, other in places)):
        for place, other in () if text.attributed else near:
            found = None if text.record is place else exactly((other,)).search(text.text)
            if found and not exactly((place.name,)).search(text.text):
                message = (
                    f'"{other}" alone is one side’s name: '
                    f'write "{place.name}", the page adds the other'
                )
                yield text.problem(message, found.start())
