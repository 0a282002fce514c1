"""Headings of bodies: below the page's own, one rank at a time, and read as such."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem, instead
from explainer.prose import Node, words
from explainer.rules.markup.texts import bodies

_NO_SPACE = re.compile(r"^#{1,6}(?=[^#\s])", re.MULTILINE)
PAGE_RANK = 1
Slip = tuple[int, str, str, str]
"""A line (from 0), what is wrong there, what it begins with, and what it should begin with."""


def check(site: Site) -> Iterator[Problem]:
    """Yield headings of the page's rank, ranks that are skipped, headings without a space."""
    for body in bodies(site):
        for line, message, was, now in slips(body.prose.tree):
            told, typed = body.problem(message, line), body.prose.split("\n")[line : line + 2]
            is_underlined = now and not typed[0].startswith("#") and len(typed) > 1
            if is_underlined and set(typed[1].strip()) in ({"="}, {"-"}):
                was, now = "\n".join(typed), f"{now}{typed[0]}"
            yield instead(told, was, now)
        if not body.record.startswith("article:"):
            for line, message in _twice(body.prose.tree):
                yield body.problem(message, line, severity="warning")


def slips(tree: Node) -> Iterator[Slip]:
    """Yield the line (from 0) of each heading that is not written as one, and what is wrong."""
    yield from _ranks(tree)
    yield from _not_read(tree)
    yield from _marked(tree)


def _twice(tree: Node) -> Iterator[tuple[int, str]]:
    """Yield the line of each heading that an earlier one has too."""
    seen: dict[str, int] = {}
    for heading in _headings(tree):
        said = words(heading).strip()
        if seen.setdefault(said, heading.line) != heading.line:
            yield heading.line, f'the heading "{said}" stands here a second time: give it another'


def _ranks(tree: Node) -> Iterator[Slip]:
    above = PAGE_RANK
    for heading in _headings(tree):
        rank = heading.rank
        if rank == PAGE_RANK:
            message = 'the page has its title already: begin headings with "##"'
            yield heading.line, message, "# ", "## "
        elif rank > above + 1:
            before, this = "#" * (above + 1), "#" * rank
            message = f'a heading with "{before}" comes before one with "{this}"'
            yield heading.line, message, f"{this} ", f"{before} "
        above = max(rank, PAGE_RANK + 1)


def _not_read(tree: Node) -> Iterator[Slip]:
    for run in tree.runs():
        found = _NO_SPACE.search(run.text)
        if found:
            line = run.line + run.text[: found.start()].count("\n")
            message = f'a heading has a space after its "{found[0]}"'
            yield line, message, found[0], f"{found[0]} "


def _marked(tree: Node) -> Iterator[Slip]:
    for heading in _headings(tree):
        if not words(heading).strip():
            yield heading.line, "a heading without words: write some or take it out", "", ""
        elif heading.rank > PAGE_RANK and {child.kind for child in heading.children} - {"text"}:
            message = "a heading is plain words: take citations, links and marks out of it"
            yield heading.line, message, "", ""


def _headings(tree: Node) -> Iterator[Node]:
    return (node for node in tree.walk() if node.kind == "heading")
