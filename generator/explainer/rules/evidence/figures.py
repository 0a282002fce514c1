"""Figures whose range stands on its head, or that a page would show as another number."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model.locating import at
from explainer.problems import Problem

SMALLEST = 0.001
"""Numbers are shown with three decimals, as most languages write them."""


def check(site: Site) -> Iterator[Problem]:
    """Yield each figure whose low end is above its high end, below nought or near it."""
    for event in site.events.values():
        for index, figure in enumerate(event.figures):
            if figure.low > figure.high:
                message = f"low ({figure.low:g}) is more than high ({figure.high:g})"
                yield at(event, ("figures", index, "low"), message)
            if figure.low < 0:
                yield at(event, ("figures", index, "low"), "a count is not below 0")
            for key in ("low", "high"):
                if 0 < getattr(figure, key) < SMALLEST:
                    message = f"would be shown as 0: take a smaller unit ({SMALLEST:g} at least)"
                    yield at(event, ("figures", index, key), message)
