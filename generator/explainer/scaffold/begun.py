"""What is to be begun, and what its name says of it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from pydantic import BaseModel

from explainer.documents import Location
from explainer.link import Site
from explainer.scaffold.files import NewFile
from explainer.scaffold.shape import Field
from explainer.schemas.files import FILES


class Holder(Struct, frozen=True):
    """The record, or the settings, whose list under a key gets a part more."""

    key: str
    path: str
    base: Location
    model: type[BaseModel]
    named: bool
    """Whether a name is that of the part, as settings have one record only."""


class Wish(Struct, frozen=True):
    """What is to be begun: where, of which kind, by which name, from which file."""

    root: Path
    site: Site | None
    kind: str
    name: str
    fields: tuple[Field, ...] = ()
    file: Path | None = None
    holder: Holder | None = None

    @property
    def model(self) -> type[BaseModel]:
        """Return the class of what is begun."""
        return self.holder.model if self.holder else FILES[self.kind].model


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
