"""Telephone numbers, mail addresses and numbers of private persons, in texts and in seeds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from explainer.language.personal import may_be_personal, personal
from explainer.link import Site
from explainer.model import prose_in
from explainer.model.locating import name_of
from explainer.problems import Problem
from explainer.rules.markup.written import Written, written

MESSAGE = '"{said}" is {what}: leave it out, unless its owner is an office and wants to be reached'


def check(site: Site) -> Iterator[Problem]:
    """Warn of each in a text of ours."""
    for text in _texts(site):
        for place, what, said in personal(text.text):
            yield text.problem(MESSAGE.format(said=said, what=what), place, "warning")


def in_seeds(site: Site) -> Iterator[Problem]:
    """Warn of each in what a seed says: its page would publish it, a quotation may."""
    for seed in site.seeds.values():
        for line in seed.article.kept:
            for _, what, said in personal(line.text):
                message = f'"{said}" is {what}: do not quote it, or take it out of the text'
                yield Problem(seed.path, line.number, 1, message, "warning")


def _texts(site: Site) -> Iterator[Written]:
    """Yield prose and bodies; an address of a page or a publisher's own stands in other fields."""
    for _, record in site.everything():
        prose = {location for location, _, _ in prose_in(record)}
        fields = written(record.origin, name_of(record), may_be_personal)
        body = Written(str(record.body), record.origin, None, name_of(record))
        yield from chain((text for text in fields if text.location in prose), (body,))
