"""What is kept of a page when its turn is over: as much as other pages are compared with."""

from __future__ import annotations

from collections.abc import Iterator
from sys import intern

from explainer.checks.built import Built, answering
from explainer.checks.loads import first_view, scripts, stylesheets
from explainer.checks.page import BuiltPage
from explainer.checks.values import Facts

ON_DEMAND = ("data-plotly", "data-figure", "data-cards")
"""Attributes that name what is loaded when a reader reaches for a chart or a name."""


def facts_of(built: Built, page: BuiltPage) -> Facts:
    """Return what is kept of a page; equal texts are one text in memory."""
    return Facts(
        title=page.title,
        hidden=asks_to_be_hidden(page),
        anchors=tuple(map(intern, sorted(page.anchors))),
        named=tuple(sorted(set(_named(page)))),
        ways=tuple(sorted(set(_ways(built, page)))),
        stylesheets=stylesheets(built, page),
        scripts=scripts(built, page),
        first_view=first_view(built, page)[1:],
        on_demand=tuple(sorted(set(_on_demand(built, page)))),
    )


def as_one(facts: Facts) -> Facts:
    """Return facts that another process sent: equal texts are one text here, too.

    A text is sent anew with each chunk of pages, and the file that every page leads to with it.
    """
    return Facts(
        title=facts.title,
        hidden=facts.hidden,
        anchors=_as_one(facts.anchors),
        named=tuple((intern(file), intern(fragment)) for file, fragment in facts.named),
        ways=_as_one(facts.ways),
        stylesheets=_as_one(facts.stylesheets),
        scripts=_as_one(facts.scripts),
        first_view=_as_one(facts.first_view),
        on_demand=tuple((intern(name), intern(file)) for name, file in facts.on_demand),
    )


def _as_one(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(intern, texts))


def asks_to_be_hidden(page: BuiltPage) -> bool:
    """Say whether a page asks search engines not to list it."""
    robots = (e.attributes for e in page.of("meta") if e.attributes.get("name") == "robots")
    return any("noindex" in meta.get("content", "") for meta in robots)


def _named(page: BuiltPage) -> Iterator[tuple[str, str]]:
    for _, file, fragment in page.aims:
        if file != page.path:
            yield intern(file), intern(fragment)


def _ways(built: Built, page: BuiltPage) -> Iterator[str]:
    files = answering(built, page)
    for link in page.links:
        if link.element.tag == "a" and link.target and not link.latent:
            file = files.get(link.target.path)
            if file:
                yield intern(file)


def _on_demand(built: Built, page: BuiltPage) -> Iterator[tuple[str, str]]:
    for link in page.links:
        if link.name in ON_DEMAND and link.target:
            file = answering(built, page).get(link.target.path)
            if file:
                yield link.name, intern(file)
