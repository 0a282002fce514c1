"""The values of this room: one built file, all of them, and what can go wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType

from msgspec import Struct

from explainer.problems import ExplainerError

FOLDER = "assets"


class AssetError(ExplainerError):
    """A part of the theme or of its browser parts is missing or wrong; says what to do."""


class Asset(Struct, frozen=True):
    """One file to write; ``path`` counts from the output's root."""

    path: str
    data: bytes

    @property
    def name(self) -> str:
        """The file's own name, for neighbours in the same folder."""
        return PurePosixPath(self.path).name


class Assets(Struct, frozen=True):
    """All files, and the path of each by its plain name (``site.css``)."""

    files: tuple[Asset, ...]
    names: Mapping[str, str]
    faces: Mapping[str, frozenset[str]] = MappingProxyType({})
    """The cuts of the heading font by their plain names, each with the characters that it shows."""

    def faces_of(self, letters: frozenset[str]) -> tuple[str, ...]:
        """Return the plain names of the cuts that show some of these letters."""
        return tuple(name for name, shown in self.faces.items() if not shown.isdisjoint(letters))


def hashed(name: str, data: bytes) -> Asset:
    """Return the asset with its content's hash in the name: ``assets/site.3f2a9c1b.css``."""
    stem, _, suffix = name.rpartition(".")
    digest = hashlib.sha256(data).hexdigest()[:8]
    return Asset(f"{FOLDER}/{stem}.{digest}.{suffix}", data)


def collect(
    assets: Mapping[str, Asset] | Iterable[tuple[str, Asset]],
    faces: Mapping[str, frozenset[str]],
) -> Assets:
    """Return the assets by plain name, in the order of their names."""
    by_name = dict(sorted(dict(assets).items()))
    return Assets(
        files=tuple(by_name.values()),
        names={name: asset.path for name, asset in by_name.items()},
        faces=faces,
    )
