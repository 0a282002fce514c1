"""Headings of bodies: below the page's own, one rank at a time, and read as such."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from explainer.link import Site
from explainer.problems import Problem
from explainer.prose import parse
from explainer.rules.texts import Text, bodies

_NO_SPACE = re.compile(r"^#{1,6}(?=[^#\s])", re.MULTILINE)
PAGE_RANK = 1


def check(site: Site) -> Iterator[Problem]:
    """Yield headings of the page's rank, ranks that are skipped, headings without a space."""
    for body in bodies(site):
        yield from _ranks(body)
        yield from _not_read(body)
        yield from _marked(body)


def _ranks(body: Text) -> Iterator[Problem]:
    above = PAGE_RANK
    for token in parse(body.text):
        if token.type != "heading_open":
            continue
        rank, line = int(token.tag[1:]), (token.map or [0])[0]
        if rank == PAGE_RANK:
            yield body.problem('the page has its title already: begin headings with "##"', line)
        elif rank > above + 1:
            message = f'a heading with "{"#" * (above + 1)}" comes before one with "{"#" * rank}"'
            yield body.problem(message, line)
        above = rank


def _not_read(body: Text) -> Iterator[Problem]:
    for token in parse(body.text):
        found = _NO_SPACE.search(token.content) if token.type == "inline" else None
        if found:
            line = (token.map or [0])[0] + token.content[: found.start()].count("\n")
            yield body.problem(f'a heading has a space after its "{found[0]}"', line)


def _marked(body: Text) -> Iterator[Problem]:
    for heading, words in pairwise(parse(body.text)):
        kinds = {child.type for child in words.children or ()}
        if heading.type == "heading_open" and not kinds <= {"text"}:
            message = "a heading is plain words: take citations, links and marks out of it"
            yield body.problem(message, (heading.map or [0])[0])
