"""A language that the words of the interface are not, or not all, translated into."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.catalogue import lacking
from explainer.link import Site
from explainer.problems import Problem
from explainer.reading import SETTINGS
from explainer.reading.places import WORDS


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning where readers meet English words among those of the site's language."""
    missing, number = lacking(site.settings.language)
    origin = site.content.settings_origin
    if missing and origin:
        which = f"{missing} of {number}" if missing < number else "the"
        file = f"{WORDS}/{site.settings.language.tag}.po"
        message = (
            f"{which} words of the interface are not translated into this language: they are said "
            f"in English, unless {file} says them (CONTRIBUTING.md tells how)"
        )
        yield Problem(SETTINGS, *origin.mark(("language",)), message, "warning")
