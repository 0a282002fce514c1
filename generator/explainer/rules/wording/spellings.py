"""Names in other spellings than the one that the style sheet fixes."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model.locating import at_origin
from explainer.problems import Problem, instead
from explainer.rules.wording.sought import Sought
from explainer.rules.wording.voice import exactly, first_places, spoken


def check(site: Site) -> Iterator[Problem]:
    """Yield each name in a spelling that is not ours; accounts are in our spelling too."""
    entries = site.content.style.spellings
    yield from _of_ours(site)
    for text, near in spoken(site, Sought((entry.avoid, entry) for entry in entries)):
        for entry in near:
            if text.allowed_by(entry.allow):
                continue
            for found, place in first_places(exactly(entry.avoid), text.text):
                told = text.problem(f'"{found}" is spelt "{entry.write}" here', place, "error")
                yield instead(told, found, entry.write)


def _of_ours(site: Site) -> Iterator[Problem]:
    """Yield a spelling that is ours and to be avoided."""
    for index, entry in enumerate(site.content.style.spellings):
        if entry.write in entry.avoid and site.content.style_origin:
            place = ("spellings", index, "avoid", entry.avoid.index(entry.write))
            message = f'"{entry.write}" is our own spelling: write here those that are not'
            yield at_origin(site.content.style_origin, place, message)
