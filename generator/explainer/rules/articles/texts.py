"""Everything that the page of an article says in an editor's words, each text with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from msgspec import Struct

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Article
from explainer.model.locating import at, at_origin, in_body
from explainer.problems import Problem
from explainer.prose import Node, Prose, words

QUOTING = frozenset({"quote", "blockquote"})
"""Blocks whose words are somebody else's."""


Part = tuple[str, frozenset[str]]


class Said(Struct, frozen=True):
    """Words on a page and where they are written.

    ``quoted`` says that all of them are, ``stated`` that a key beside them says so. Each of the
    ``parts`` ends in a citation, and comes with the sources that it names or rests on.
    """

    text: str
    place: Problem
    quoted: bool = False
    stated: bool = False
    parts: tuple[Part, ...] = ()

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
    return Said(words(run), place, quoted, parts=tuple(_parts(run, rests_on)))


def _parts(run: Node, rests_on: tuple[str, ...]) -> Iterator[Part]:
    """Yield the words up to each citation; those after the last one rest on it too."""
    said, sources = "", frozenset(rests_on)
    for child in run.children:
        said += words(Node("part", (child,)))
        if child.cites:
            sources = frozenset((*(cite.source for cite in child.cites), *rests_on))
            yield said, sources
            said = ""
    yield said, sources
