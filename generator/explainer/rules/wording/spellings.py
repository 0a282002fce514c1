"""Names in other spellings than the one that the style sheet fixes."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem, instead
from explainer.rules.wording.sought import Sought
from explainer.rules.wording.voice import exactly, first_places, spoken


def check(site: Site) -> Iterator[Problem]:
    """Yield each name in a spelling that is not ours; accounts are in our spelling too."""
    entries = site.content.style.spellings
    for text, near in spoken(site, Sought((entry.avoid, entry) for entry in entries)):
        for entry in near:
            if text.allowed_by(entry.allow):
                continue
            for found, place in first_places(exactly(entry.avoid), text.text):
                told = text.problem(f'"{found}" is spelt "{entry.write}" here', place, "error")
                yield instead(told, found, entry.write)
