"""Everything that the page of an article says in an editor's words, each text with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from msgspec import Struct

from explainer.documents import Location, Mark
from explainer.link import Site
from explainer.model import Article
from explainer.model.locating import at, at_origin, in_body
from explainer.problems import Problem
from explainer.prose import Node, Prose, mark_in, words

QUOTING = frozenset({"quote", "blockquote"})
"""Blocks whose words are somebody else's."""


FEW = 4
"""Words that tell where in a paragraph a quotation begins."""
Part = tuple[str, frozenset[str]]


class Said(Struct, frozen=True):
    """Words on a page and where they are written.

    ``quoted`` says that all of them are, ``stated`` that a key beside them says so. Each of the
    ``parts`` ends in a citation, and comes with the sources that it names or rests on. ``typed``
    is the run as it was written, ``letter`` finds the place of one of its letters.
    """

    text: str
    place: Problem
    quoted: bool = False
    stated: bool = False
    parts: tuple[Part, ...] = ()
    typed: str = ""
    letter: Callable[[int], Mark] | None = None

    def problem(self, message: str, said: str = "") -> Problem:
        """Return a problem at this text; at some words of it, if they are found there."""
        some = r"\W+".join(re.findall(r"\w+", said)[:FEW])
        found = re.search(rf"[“„«\"]?{some}", self.typed) if some else None
        if found is None or self.letter is None:
            return replace(self.place, message=message)
        line, column = self.letter(found.start())
        return replace(self.place, message=message, line=line, column=column)


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
        yield _run(
            run, at(article, location, ""), False, partial(_in_field, article, location), rests_on
        )


def _body(article: Article) -> Iterator[Said]:
    tree = article.body.tree
    quoting = [node for node in tree.walk() if node.kind in QUOTING]
    quoted = {id(run) for node in quoting for run in node.runs()}
    for run in tree.runs():
        place = in_body(article, run.line, "")
        yield _run(run, place, id(run) in quoted, partial(_below, article, run))


def _in_field(article: Article, location: Location, at: int) -> Mark:
    return article.origin.mark(location, at)


def _below(article: Article, run: Node, at: int) -> Mark:
    line, column = mark_in(article.body, run, at)
    return article.origin.document.body_line + line, column


def _run(
    run: Node,
    place: Problem,
    quoted: bool,
    letter: Callable[[int], Mark],
    rests_on: tuple[str, ...] = (),
) -> Said:
    parts = tuple(_parts(run, rests_on))
    return Said(words(run), place, quoted, parts=parts, typed=run.text, letter=letter)


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
