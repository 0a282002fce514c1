"""The form, which writes into the repository: the settings say where that is."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model.locating import at_origin
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield a form that has no repository to write into."""
    origin = site.content.settings_origin
    if site.settings.edit and not site.settings.repository and origin:
        message = 'the form writes into the repository: say where that is ("repository")'
        yield at_origin(origin, ("edit",), message)
