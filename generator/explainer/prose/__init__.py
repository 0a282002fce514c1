"""Prose of ours: CommonMark with tables and footnotes, citations, links by id and components."""

from explainer.prose.blocks import Block, Component, Html, Section, sections
from explainer.prose.names import Name, NameIndex
from explainer.prose.parse import (
    LINKED_KINDS,
    Reference,
    lead,
    parse,
    plain_text,
    record_link,
    references,
)
from explainer.prose.pictures import Picture, PictureUse, picture_id, pictures_in
from explainer.prose.render import Apparatus, Citation, inline, render

__all__ = [
    "LINKED_KINDS",
    "Apparatus",
    "Block",
    "Citation",
    "Component",
    "Html",
    "Name",
    "NameIndex",
    "Picture",
    "PictureUse",
    "Reference",
    "Section",
    "inline",
    "lead",
    "parse",
    "picture_id",
    "pictures_in",
    "plain_text",
    "record_link",
    "references",
    "render",
    "sections",
]
