"""Citations and links in prose that lead to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from explainer.link import Site
from explainer.problems import Problem, instead
from explainer.prose import references
from explainer.prose.references import Reference
from explainer.rules.markup.texts import Text, texts
from explainer.rules.references.meant import meant
from explainer.rules.references.record_references import known_ids, unknown

REFERRING = frozenset({"citation", "link", "component", "image", "picture"})


def check(site: Site) -> Iterator[Problem]:
    """Yield each citation, link or component in prose whose record does not exist."""
    for text in texts(site):
        for reference in references(text.prose) if text.kinds & REFERRING else ():
            message = unknown(site, reference.kind, reference.id)
            if message:
                problem = text.problem(message, reference.line, reference.column)
                problem = _mended(site, problem, text, reference)
                yield replace(problem, about=f"{reference.kind}:{reference.id}")


def _mended(site: Site, problem: Problem, text: Text, reference: Reference) -> Problem:
    now = meant(site, reference.kind, reference.id, known_ids(site, reference.kind))
    typed = text.prose.split("\n")[reference.line][reference.column - 1 :]
    before = next((one for one in (f"{reference.kind}:", "@") if typed.startswith(one)), "")
    return instead(problem, before + reference.id, f"{before}{now}") if now else problem
