"""What is to be begun, and what its name says of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from explainer.link import Site
from explainer.scaffold.files import NewFile
from explainer.scaffold.shape import Field


class Wish(Struct, frozen=True):
    """What is to be begun: where, of which kind, by which name, from which file."""

    root: Path
    site: Site | None
    kind: str
    name: str
    fields: tuple[Field, ...] = ()
    file: Path | None = None


class Begun(Struct, frozen=True):
    """What a name says: the id, the fields, files beside the record, and what is still to do.

    Of Markdown: ``notes`` for who writes it, above the other fields, and the ``body``.
    """

    identity: str
    values: Mapping[str, Any] = field(default_factory=dict)
    beside: tuple[NewFile, ...] = ()
    todo: str = ""
    notes: tuple[str, ...] = ()
    body: str = ""
