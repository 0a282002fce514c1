"""Prose of ours: CommonMark with tables and footnotes, citations, links by id and components.

The way of a text: `Prose` knows its `tree` (read once, never changed); functions ask the tree for
words, references and sections; `render` and `inline` write it as HTML, and what a page must
remember while they do so goes into its `Ledger`.
"""

from explainer.prose.columns import mark_in
from explainer.prose.grammar import COMPONENTS, LINKED_KINDS, WRAPPERS
from explainer.prose.later import Horizon, known
from explainer.prose.ledger import Citation, Ledger, Passage, Surroundings
from explainer.prose.literal import literal
from explainer.prose.names import Name, NameIndex
from explainer.prose.pictures import Picture
from explainer.prose.references import Reference, cites_something, pictures_in, references
from explainer.prose.render import citation_html, inline, plain_html, render
from explainer.prose.sections import Block, Component, Html, Section, sections
from explainer.prose.sentences import sentences
from explainer.prose.tree import CODE, Node
from explainer.prose.unlinked import unlinked
from explainer.prose.value import Prose
from explainer.prose.words import lead, plain_text, said_in, words

__all__ = [
    "CODE",
    "COMPONENTS",
    "LINKED_KINDS",
    "WRAPPERS",
    "Block",
    "Citation",
    "Component",
    "Horizon",
    "Html",
    "Ledger",
    "Name",
    "NameIndex",
    "Node",
    "Passage",
    "Picture",
    "Prose",
    "Reference",
    "Section",
    "Surroundings",
    "citation_html",
    "cites_something",
    "inline",
    "known",
    "lead",
    "literal",
    "mark_in",
    "pictures_in",
    "plain_html",
    "plain_text",
    "references",
    "render",
    "said_in",
    "sections",
    "sentences",
    "unlinked",
    "words",
]
