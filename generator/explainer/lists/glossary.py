"""The pages of the glossary, which hold its terms' addresses."""

from __future__ import annotations

from collections.abc import Iterable

from explainer import addresses
from explainer.language.catalogue import Catalogue
from explainer.lists.letters import letters
from explainer.lists.shelves import Plan, Shelf, shelve, weight
from explainer.model import Term

MARKUP, SOURCE, CITED = 50, 15, 150
"""Compressed markup of a term with what is said of it, of a link to one of its sources, and of a
source that is cited, with its entry at the foot of the page."""


def glossary(words: Catalogue, terms: Iterable[Term]) -> Shelf[Term]:
    """Return the glossary: one page, or a page a letter. A reader comes with a word in mind."""
    return shelve(terms, addresses.GLOSSARY, Plan((letters(_name),), _weigh, words=words))


def _name(term: Term) -> str:
    return term.term


def _weigh(term: Term) -> float:
    said = (term.term, term.meaning, term.used_by, term.avoided_by, term.our_use)
    cited = sum(text.count("@") for text in said if text)
    return weight(said, MARKUP + SOURCE * len(term.sources) + CITED * cited)
