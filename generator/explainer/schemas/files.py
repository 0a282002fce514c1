"""Every kind of file that an editor writes: what is in it, and where such files lie."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from msgspec import Struct
from pydantic import BaseModel

from explainer import addresses
from explainer.model import KINDS, Correction, Kind, SiteSettings, StyleSheet
from explainer.reading import SETTINGS, Sidecar, endings
from explainer.reading.places import CORRECTIONS, STYLE
from explainer.reading.seeds import FOLDER as SEEDS

Form = Literal["list", "single", "markdown", "settings"]


class EditedFile(Struct, frozen=True):
    """One kind of file; ``places`` are globs from the root, ``form`` says how records stand in it.

    Of a ``single`` or ``markdown`` record the name of the file is the id.
    """

    name: str
    model: type[BaseModel]
    form: Form
    places: tuple[str, ...]

    @property
    def schema_file(self) -> str:
        """Return the name of the file that its schema is kept in."""
        return f"{self.name}.json"

    @property
    def example_file(self) -> str:
        """Return the name of the file that its example is kept in."""
        return f"{self.name}{self.places[0][self.places[0].rindex('.') :]}"


def _records() -> Iterator[EditedFile]:
    for kind in KINDS:
        yield EditedFile(kind.name, kind.model, kind.form, tuple(_places(kind)))


def _places(kind: Kind) -> Iterator[str]:
    for ending in endings.RECORDS[kind.form]:
        if kind.form == "list":
            yield f"content/{kind.folder}{ending}"
        yield f"content/{kind.folder}/**/*{ending}"


FILES: Mapping[str, EditedFile] = {
    file.name: file
    for file in (
        EditedFile("site", SiteSettings, "settings", (SETTINGS,)),
        *_records(),
        EditedFile("correction", Correction, "list", (CORRECTIONS,)),
        EditedFile("style", StyleSheet, "settings", (STYLE,)),
        EditedFile("seed", Sidecar, "settings", (f"{SEEDS}/*.yaml",)),
    )
}
"""All of them, by name, in the order in which a newsroom comes to need them."""


def with_schema(kind: str, path: str, text: str) -> str:
    """Return the text of a file below the line that tells editors' programs its schema."""
    up = "../" * path.count("/")
    schema = f"{up}output/{addresses.SCHEMAS}{FILES[kind].schema_file}"
    return f"# yaml-language-server: $schema={schema}\n{text}"
