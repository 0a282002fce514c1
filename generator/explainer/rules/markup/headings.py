"""Headings of bodies: below the page's own, one rank at a time, and read as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.prose import Node, words
from explainer.rules.markup.texts import Text, bodies

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
    for heading in _headings(body):
        rank = heading.rank
        if rank == PAGE_RANK:
            message = 'the page has its title already: begin headings with "##"'
            yield body.problem(message, heading.line)
        elif rank > above + 1:
            message = f'a heading with "{"#" * (above + 1)}" comes before one with "{"#" * rank}"'
            yield body.problem(message, heading.line)
        above = rank


def _not_read(body: Text) -> Iterator[Problem]:
    for run in body.prose.tree.runs():
        found = _NO_SPACE.search(run.text)
        if found:
            line = run.line + run.text[: found.start()].count("\n")
            yield body.problem(f'a heading has a space after its "{found[0]}"', line)


def _marked(body: Text) -> Iterator[Problem]:
    for heading in _headings(body):
        if not words(heading).strip():
            yield body.problem("a heading without words: write some or take it out", heading.line)
        elif not {child.kind for child in heading.children} <= {"text"}:
            message = "a heading is plain words: take citations, links and marks out of it"
            yield body.problem(message, heading.line)


def _headings(body: Text) -> Iterator[Node]:
    return (node for node in body.prose.tree.walk() if node.kind == "heading")
