"""A language that the words of the interface are not, or not all, translated into."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language.catalogue import lacking
from explainer.language.tags import Language
from explainer.link import Site
from explainer.problems import Problem
from explainer.reading import SETTINGS
from explainer.reading.places import WORDS


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning where readers meet English words among those of a language of the site."""
    settings, origin = site.settings, site.content.settings_origin
    if origin:
        spoken = (settings.language, *settings.languages)
        places = (("language",), *(("languages", n) for n in range(len(settings.languages))))
        for language, place in zip(spoken, places, strict=True):
            if said := _said(language):
                yield Problem(SETTINGS, *origin.mark(place), said, "warning")


def _said(language: Language) -> str | None:
    missing, number = lacking(language)
    which = f"{missing} of {number}" if missing < number else "the"
    file = f"{WORDS}/{language.tag}.po"
    if not missing:
        return None
    return (
        f"{which} words of the interface are not translated into this language: they are said "
        f"in English, unless {file} says them (CONTRIBUTING.md tells how)"
    )
