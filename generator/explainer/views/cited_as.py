"""How a page is cited: itself, the source that it is about, the charts on it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import json

from explainer.bibliography import (
    CHART,
    MAP,
    PAGE,
    STYLES,
    Form,
    Terms,
    Work,
    csl,
    entry,
    of_source,
    tags,
)
from explainer.dates import When, parse
from explainer.views.desk import Desk
from explainer.views.values import Citation, Version

FORMS: dict[str, Form] = {
    **dict.fromkeys(
        (
            "about", "actor", "article", "balance", "document", "event", "glossary", "indicators",
            "method", "numbers", "page", "period", "place", "question", "seed", "topic",
        ),
        PAGE,
    ),
    "data": CHART,
    "map": MAP,
}  # fmt: skip
"""The pages of ours that are cited, and what they are; lists of others are none."""


def of_page(
    desk: Desk, kind: str, title: str, view: Any, version: Version | None
) -> tuple[Citation, ...]:
    """Return how a page is cited; nothing where it is only a way to others."""
    return tuple(_citation(desk, *told) for told in _works(desk, kind, title, view, version))


def _works(
    desk: Desk, kind: str, title: str, view: Any, version: Version | None
) -> Iterator[tuple[str, Work]]:
    if kind == "source" and view.facts:
        yield "source", of_source(desk.site.sources[view.facts.source.id])
    if kind in FORMS:
        yield "page", _ours(desk, FORMS[kind], _named(desk, kind, title), version)
    if kind == "numbers":
        for chart in view.charts:
            yield "chart", _ours(desk, CHART, chart.title, version, f"chart-{chart.graphic.id}")


def _named(desk: Desk, kind: str, title: str) -> str:
    return desk.words.labelled(desk.site.settings.title, title) if kind == "data" else title


def _ours(desk: Desk, form: Form, title: str, version: Version | None, anchor: str = "") -> Work:
    settings = desk.site.settings
    named = desk.here.strip("/").removesuffix(".html").replace("/", "-") or "home"
    base, place = settings.base_url, f"#{anchor}" if anchor else ""
    return Work(
        id="-".join(filter(None, (named, anchor))),
        form=form,
        title=title,
        authors=(settings.publisher.name,),
        within=settings.title,
        published=changed(desk, version),
        url=f"{base}{desk.here}{place}" if base else "",
        language=settings.language.tag,
        version=version.digest if version else "",
    )


def changed(desk: Desk, version: Version | None) -> When:
    """Return when a page was last changed; where nobody said, until when it is right."""
    date = version.date.machine if version and version.date else None
    return parse(date) if date else desk.site.settings.as_of


def _citation(desk: Desk, what: str, work: Work) -> Citation:
    terms = Terms(desk.words)
    styled = tuple((name, style(work, terms)) for name, style in STYLES.items())
    item = json.encode([csl(work)]).decode()
    rights = "" if what == "source" else desk.site.settings.licence_url
    return Citation(
        what, work.title, styled, entry(work).strip(), item, tags(work, str(rights or ""))
    )
