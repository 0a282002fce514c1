"""Figures whose range stands on its head."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.places import at


def check(site: Site) -> Iterator[Problem]:
    """Yield each figure whose low end is above its high end, or below nought."""
    for event in site.events.values():
        for index, figure in enumerate(event.figures):
            if figure.low > figure.high:
                message = f"low ({figure.low:g}) is more than high ({figure.high:g})"
                yield at(event, ("figures", index, "low"), message)
            if figure.low < 0:
                yield at(event, ("figures", index, "low"), "a count is not below 0")
