"""What a published version of a site says, as it wrote it itself."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct, field

from explainer.addresses import VERSIONS
from explainer.copies.proof import REPORT
from explainer.export.versions import FORM
from explainer.problems import WrongUse

DEEP = 20
"""Lists and parts in one another that a record may have: ours have five at most."""


class OfRecord(Struct, frozen=True):
    """A record: the digest of what it says, its name, where it stands, its fields.

    ``files`` is what stands in a file beside it: the rows of a table.
    """

    version: str
    name: str = ""
    at: str = ""
    changed: str = ""
    says: Mapping[str, Any] = field(default_factory=dict)
    files: Any = None

    @property
    def page(self) -> str:
        """Return the address of the page that it stands on."""
        return self.at.partition("#")[0]


class OfPage(Struct, frozen=True):
    """A page; ``records`` are those whose words stand on it, by their places among all."""

    title: str
    kind: str
    version: str
    changed: str = ""
    records: tuple[int, ...] = ()


class Published(Struct, frozen=True):
    """All that a version says; ``names`` are those of sides and lanes, by kind and id."""

    form: int
    title: str
    as_of: str
    records: Mapping[str, OfRecord]
    pages: Mapping[str, OfPage]
    base_url: str = ""
    names: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    """The hashes of its files, where its folder says them."""

    def name(self, kind: str, identity: str) -> str:
        """Return what a record, a side or a lane is called; its id where nothing says."""
        key = f"{kind}/{identity}"
        record = self.records.get(key)
        return (record.name if record else self.names.get(key)) or identity


class _Report(Struct):
    files: dict[str, str] = field(default_factory=dict)


def published(path: Path) -> Published:
    """Return what a version says: of a built folder, or of the file that it wrote of itself.

    Raises:
        WrongUse: there is no such file, or it is not one that can be read here.
    """
    file = path / VERSIONS if path.is_dir() else path
    try:
        found = msgspec.json.decode(file.read_bytes(), type=Published)
    except OSError:
        raise WrongUse(f"{file} is not there: what a version says stands in {VERSIONS}") from None
    except (msgspec.DecodeError, RecursionError):
        raise WrongUse(f"{file} does not say what a version of a site says") from None
    if any(_is_deep(record.says) or _is_deep(record.files) for record in found.records.values()):
        raise WrongUse(f"{file} has a record with more than {DEEP} lists in one another")
    if found.form != FORM:
        raise WrongUse(f"{file} has the form {found.form}; here form {FORM} is read")
    return msgspec.structs.replace(found, files=_files(path)) if path.is_dir() else found


def _is_deep(value: Any, left: int = DEEP) -> bool:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return not left or any(_is_deep(one, left - 1) for one in inner)


def _files(folder: Path) -> Mapping[str, str]:
    try:
        return msgspec.json.decode((folder / REPORT).read_bytes(), type=_Report).files
    except (OSError, msgspec.DecodeError):
        return {}
