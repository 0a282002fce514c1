"""Prose of ours: CommonMark with tables and footnotes, citations, links by id and components."""

from explainer.prose.blocks import Block, Component, Html, Section, sections
from explainer.prose.names import Name, NameIndex
from explainer.prose.parse import Reference, parse, plain_text, references
from explainer.prose.pictures import Picture, PictureUse, pictures_in
from explainer.prose.render import Apparatus, Citation, inline, render

__all__ = [
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
    "parse",
    "pictures_in",
    "plain_text",
    "references",
    "render",
    "sections",
]
