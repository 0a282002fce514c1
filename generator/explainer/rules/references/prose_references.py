"""Citations and links in prose that lead to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.problems import Problem
from explainer.prose import references
from explainer.rules.markup.texts import texts
from explainer.rules.references.record_references import unknown

REFERRING = frozenset({"citation", "link", "component", "image", "picture"})


def check(site: Site) -> Iterator[Problem]:
    """Yield each citation, link or component in prose whose record does not exist."""
    for text in texts(site):
        for reference in references(text.prose) if text.kinds & REFERRING else ():
            message = unknown(site, reference.kind, reference.id)
            if message:
                problem = text.problem(message, reference.line, reference.column)
                yield replace(problem, about=f"{reference.kind}:{reference.id}")
