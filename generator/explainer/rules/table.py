"""Editorial and reference rules over what was read: one rule a module, all in `RULES`.

A rule takes the content as written and the site made of it, and yields problems. A new rule is
a new module in its room and a line here, or comes with an installed package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from explainer import entry_points
from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.articles import bare_seeds, quotations, republished, sections, translations
from explainer.rules.deceit import links, look_alikes, personal_data
from explainer.rules.evidence import accounts, figures, houses, sourcing
from explainer.rules.files import maps, outlines, pictures, positions, seed_files, tables, unread
from explainer.rules.markup import (
    as_typed,
    bodies,
    components,
    fences,
    footnotes,
    fragments,
    headings,
    leftovers,
    marks_in_plain,
    paragraphs,
    sizes,
    slips,
    titles,
)
from explainer.rules.references import (
    accepted,
    addresses,
    corrections,
    edited,
    held_back,
    identities,
    names,
    own_pages,
    prose_references,
    record_references,
    repeated,
    same_address,
    unused_sources,
    withdrawals,
)
from explainer.rules.times import as_of, causes, open_ends, periods, revisions, spans, states
from explainer.rules.wording import passives, place_names, spellings, style_words, untranslated

Rule = Callable[[Site], Iterator[Problem]]

RULES: Mapping[str, Rule] = {
    "identities": identities.check,
    "addresses": addresses.check,
    "record-references": record_references.check,
    "repeated": repeated.check,
    "prose-references": prose_references.check,
    "slips": slips.check,
    "as-typed": as_typed.check,
    "bodies": bodies.check,
    "titles": titles.check,
    "footnotes": footnotes.check,
    "fences": fences.check,
    "fragments": fragments.check,
    "leftovers": leftovers.check,
    "marks-in-plain": marks_in_plain.check,
    "components": components.check,
    "headings": headings.check,
    "paragraphs": paragraphs.check,
    "sizes": sizes.check,
    "timelines": sizes.timelines,
    "sourcing": sourcing.check,
    "houses": houses.check,
    "unused-sources": unused_sources.check,
    "periods": periods.check,
    "causes": causes.check,
    "as-of": as_of.check,
    "spans": spans.check,
    "revisions": revisions.check,
    "open-ends": open_ends.check,
    "accounts": accounts.check,
    "figures": figures.check,
    "names": names.check,
    "articles": sections.check,
    "translations": translations.check,
    "quotations": quotations.check,
    "republished": republished.check,
    "seeds": seed_files.check,
    "bare-seeds": bare_seeds.check,
    "tables": tables.check,
    "pictures": pictures.check,
    "positions": positions.check,
    "maps": maps.check,
    "outlines": outlines.check,
    "states": states.check,
    "corrections": corrections.check,
    "own-pages": own_pages.check,
    "edited": edited.check,
    "held-back": held_back.check,
    "withdrawals": withdrawals.check,
    "files": unread.check,
    "style-words": style_words.check,
    "spellings": spellings.check,
    "passives": passives.check,
    "place-names": place_names.check,
    "untranslated": untranslated.check,
    "links": links.check,
    "look-alikes": look_alikes.check,
    "twins": look_alikes.twins,
    "personal-data": personal_data.check,
    "personal-data-in-seeds": personal_data.in_seeds,
    "accepted": lambda site: accepted.check(site, table()),
    "same-address": same_address.check,
}


BY_RECORD = frozenset(
    {
        *(
            "record-references",
            "repeated",
            "prose-references",
            "slips",
            "as-typed",
            "titles",
            "footnotes",
            "fences",
            "fragments",
        ),
        *("leftovers", "marks-in-plain", "components", "headings", "paragraphs", "sizes", "spans"),
        *("links", "look-alikes", "personal-data", "articles"),
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
