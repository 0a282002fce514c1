"""Everything that the page of an article says in an editor's words, each text with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Article
from explainer.problems import Problem
from explainer.prose import Node, Prose, words
from explainer.rules.places import at, at_origin, in_body

QUOTING = frozenset({"quote", "blockquote"})
"""Blocks whose words are somebody else's."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words on a page and where they are written.

    ``quoted`` says that all of them are, ``stated`` that a key beside them says so; ``cites`` are
    the sources that they name or rest on.
    """

    text: str
    place: Problem
    quoted: bool = False
    stated: bool = False
    cites: frozenset[str] = frozenset()

    def problem(self, message: str) -> Problem:
        """Return a problem at this text."""
        return replace(self.place, message=message)


def texts(site: Site, article: Article) -> Iterator[Said]:
    """Yield what the page of an article says that is written for it, in no special order."""
    yield Said(article.title, at(article, ("title",), ""))
    yield from _prose(article, ("stand",), article.stand)
    yield from _body(article)
    yield Said(article.rights, at(article, ("rights",), ""))
    for index, item in enumerate(article.expectations):
        place = at(article, ("expectations", index, "expected"), "")
        yield Said(item.expected, place, item.quote, item.quote)
        yield from _prose(article, ("expectations", index, "outcome"), item.outcome, item.source)
    for index, account in enumerate(article.accounts):
        yield from _prose(article, ("accounts", index, "text"), account.text, account.source)
    for correction, origin in site.content.corrections:
        if correction.page == f"article:{article.id}":
            for key in ("was", "now", "why"):
                yield Said(getattr(correction, key), at_origin(origin, (key,), ""))


def _prose(
    article: Article, location: Location, prose: Prose, rests_on: tuple[str, ...] = ()
) -> Iterator[Said]:
    for run in prose.tree.runs():
        yield _run(run, at(article, location, ""), False, rests_on)


def _body(article: Article) -> Iterator[Said]:
    tree = article.body.tree
    quoting = [node for node in tree.walk() if node.kind in QUOTING]
    quoted = {id(run) for node in quoting for run in node.runs()}
    for run in tree.runs():
        yield _run(run, in_body(article, run.line, ""), id(run) in quoted)


def _run(run: Node, place: Problem, quoted: bool, rests_on: tuple[str, ...] = ()) -> Said:
    cites = frozenset(cite.source for node in run.walk() for cite in node.cites)
    return Said(words(run), place, quoted, cites=cites.union(rests_on))
