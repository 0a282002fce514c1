"""Where each kind of record lives."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from msgspec import Struct

from explainer.model.articles import Article, Background, OwnPage, Question, Topic
from explainer.model.events import Event
from explainer.model.fields import Record
from explainer.model.maps import Map
from explainer.model.records import Actor, DocumentRecord, Place, Source, Term
from explainer.model.supplements import Image, Series, State


class Kind(Struct, frozen=True):
    """Where one kind of record lives: a list in YAML, one YAML a record, or one Markdown each."""

    name: str
    model: type[Record]
    folder: str
    form: Literal["list", "single", "markdown"]


KINDS: tuple[Kind, ...] = (
    Kind("source", Source, "sources", "list"),
    Kind("actor", Actor, "actors", "list"),
    Kind("place", Place, "places", "list"),
    Kind("document", DocumentRecord, "documents", "list"),
    Kind("term", Term, "glossary", "list"),
    Kind("event", Event, "events", "list"),
    Kind("topic", Topic, "topics", "markdown"),
    Kind("background", Background, "backgrounds", "markdown"),
    Kind("article", Article, "articles", "markdown"),
    Kind("question", Question, "questions", "markdown"),
    Kind("page", OwnPage, "pages", "markdown"),
    Kind("series", Series, "series", "single"),
    Kind("image", Image, "images", "single"),
    Kind("map", Map, "maps", "single"),
    Kind("state", State, "states", "list"),
)
KIND_OF: Mapping[type[Record], str] = {kind.model: kind.name for kind in KINDS}
"""The name of the kind of each class."""


def kind_of(record: Record) -> str:
    """Return the name of a record's kind; a class made of one of ours is of its kind."""
    return _kind_of(type(record))


@cache
def _kind_of(model: type[Record]) -> str:
    return next(KIND_OF[base] for base in model.__mro__ if base in KIND_OF)
