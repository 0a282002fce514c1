"""Editorial and reference rules over what was read: one rule a module, all in `RULES`.

A rule takes the content as written and the site made of it, and yields problems. A new rule is
a new module and a line here, or comes with an installed package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from explainer import entry_points
from explainer.link import Site
from explainer.problems import Problem
from explainer.rules import (
    accepted,
    accounts,
    addresses,
    articles,
    bare_seeds,
    causes,
    components,
    corrections,
    fences,
    figures,
    files,
    footnotes,
    fragments,
    headings,
    identities,
    leftovers,
    maps,
    marks_in_plain,
    names,
    open_ends,
    outlines,
    paragraphs,
    passives,
    periods,
    pictures,
    place_names,
    prose_references,
    quotations,
    record_references,
    republished,
    same_address,
    seeds,
    slips,
    sourcing,
    spans,
    spellings,
    states,
    style_words,
    tables,
    unused_sources,
)

Rule = Callable[[Site], Iterator[Problem]]

RULES: Mapping[str, Rule] = {
    "identities": identities.check,
    "addresses": addresses.check,
    "record-references": record_references.check,
    "prose-references": prose_references.check,
    "slips": slips.check,
    "footnotes": footnotes.check,
    "fences": fences.check,
    "fragments": fragments.check,
    "leftovers": leftovers.check,
    "marks-in-plain": marks_in_plain.check,
    "components": components.check,
    "headings": headings.check,
    "paragraphs": paragraphs.check,
    "sourcing": sourcing.check,
    "unused-sources": unused_sources.check,
    "periods": periods.check,
    "causes": causes.check,
    "spans": spans.check,
    "open-ends": open_ends.check,
    "accounts": accounts.check,
    "figures": figures.check,
    "names": names.check,
    "articles": articles.check,
    "quotations": quotations.check,
    "republished": republished.check,
    "seeds": seeds.check,
    "bare-seeds": bare_seeds.check,
    "tables": tables.check,
    "pictures": pictures.check,
    "maps": maps.check,
    "outlines": outlines.check,
    "states": states.check,
    "corrections": corrections.check,
    "files": files.check,
    "style-words": style_words.check,
    "spellings": spellings.check,
    "passives": passives.check,
    "place-names": place_names.check,
    "accepted": lambda site: accepted.check(site, table()),
    "same-address": same_address.check,
}


BY_RECORD = frozenset(
    {
        *("record-references", "prose-references", "slips", "footnotes", "fences", "fragments"),
        *("leftovers", "marks-in-plain", "components", "headings", "paragraphs", "spans"),
        *(
            "maps",
            "quotations",
            "republished",
            "style-words",
            "spellings",
            "passives",
            "place-names",
        ),
    }
)
"""Rules that go through the records, or the articles, one after the other, and say of each what
follows from it and from what they ask of the site meanwhile, whatever other records there are.

They are the costly ones, which read every text. What such a rule said of a record that nothing
changed for is remembered (`explainer.cache.ruled`).
"""


def table() -> Mapping[str, Rule]:
    """Return our rules and those that installed packages add."""
    return entry_points.extended(RULES, entry_points.RULES)


def check(site: Site) -> Iterator[Problem]:
    """Yield what every rule finds, each with the name of its rule."""
    for name, rule in table().items():
        for problem in rule(site):
            yield replace(problem, rule=name)
