"""The built site: its files, and what is kept of its pages."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import wraps
from pathlib import Path
from typing import NamedTuple, TypeVar, cast

from explainer.addresses import EDIT
from explainer.checks.addresses import file_of
from explainer.checks.page import BuiltPage, read_page
from explainer.checks.values import Facts
from explainer.output import stats_below

_PACKED = (".woff2", ".woff", ".png", ".jpg", ".jpeg", ".webp", ".avif", ".gif", ".gz", ".pf_index")


Known = TypeVar("Known")


@dataclass(frozen=True, eq=False)
class Built:
    """A folder of files and its pages; all paths are POSIX paths in the folder, sorted."""

    folder: Path
    base_url: str
    files: Mapping[str, int]
    """Each file with its size in bytes, unpacked."""
    facts: Mapping[str, Facts] = field(default_factory=dict)
    """Each page, as much as is kept of it; filled when every page has had its turn."""
    memory: dict[Hashable, object] = field(default_factory=dict, repr=False)
    """What was found out already, see `remembered`."""
    digests: Mapping[str, str] = field(default_factory=dict)
    """The hashes of files, as far as they are known."""
    learned: Mapping[Hashable, object] = field(default_factory=dict)
    """What earlier builds found out about the same bytes, see `of_bytes`."""
    at_hand: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """Files that need not be read."""
    form: Mapping[str, int] = field(default_factory=dict)
    """The files of the form, which is no part of the site that readers see; see `apart`."""

    @property
    def pages(self) -> tuple[str, ...]:
        """The files that are pages."""
        return tuple(name for name in self.files if name.endswith(".html"))

    def page(self, path: str) -> BuiltPage:
        return read_page(path, self.read(path), self.base_url)

    def find(self, path: str) -> str | None:
        """The file that answers a path, None if none does."""
        name = file_of(path)
        return name if name in self.files else None

    def read(self, path: str) -> bytes:
        known = self.at_hand.get(path)
        return (self.folder / path).read_bytes() if known is None else known

    def knowing(self, digests: Mapping[str, str], learned: Mapping[Hashable, object]) -> Built:
        """Return this site with the hashes of files, and what was found out before about bytes."""
        return replace(self, digests=digests, learned=learned)

    def apart(self) -> Built:
        """Return this site without the form, whose files are kept apart."""
        form = {name: size for name, size in self.files.items() if name.startswith(EDIT)}
        if not form:
            return self
        rest = {name: size for name, size in self.files.items() if name not in form}
        return replace(self, files=rest, form=form)

    def lessons(self) -> dict[Hashable, object]:
        """Return what was found out about bytes, for the builds to come."""
        found = self.memory.items()
        return {key: value for key, value in found if isinstance(key, OfBytes) and key.digest}

    def text(self, path: str) -> str:
        """A file as text; what is not UTF-8 is replaced."""
        return self.read(path).decode("utf-8", errors="replace")


class Looked(Mapping[str, int]):
    """The files of a site as one page looks at them: those that it found are noted."""

    def __init__(self, files: Mapping[str, int]) -> None:
        self.files = files
        self.found: set[str] = set()

    def __getitem__(self, name: str) -> int:
        size = self.files[name]
        self.found.add(name)
        return size

    def __contains__(self, name: object) -> bool:
        # Asked hundreds of times a page, which would be two calls and an exception each.
        is_there = name in self.files
        if is_there:
            self.found.add(cast("str", name))
        return is_there

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


class OfBytes(NamedTuple):
    """A question about a file that its bytes alone answer."""

    asker: str
    path: str
    digest: str


def of_bytes(find_out: Callable[[Built, str], Known]) -> Callable[[Built, str], Known]:
    """Let a function of nothing but the name and the bytes of one file answer only once for the
    same, in the builds to come as well."""
    name = f"{find_out.__module__}.{find_out.__qualname__}"

    @wraps(find_out)
    def ask(built: Built, path: str) -> Known:
        key = OfBytes(name, path, built.digests.get(path, ""))
        if key not in built.memory:
            is_learned = key.digest and key in built.learned
            built.memory[key] = built.learned[key] if is_learned else find_out(built, path)
        return cast("Known", built.memory[key])

    return ask


def remembered(find_out: Callable[[Built, str], Known]) -> Callable[[Built, str], Known]:
    """Let a function of a built site and one text answer the same question only once."""
    name = f"{find_out.__module__}.{find_out.__qualname__}"

    @wraps(find_out)
    def ask(built: Built, about: str) -> Known:
        key = (name, about)
        if key not in built.memory:
            built.memory[key] = find_out(built, about)
        return cast("Known", built.memory[key])

    return ask


def once_a_page(
    find_out: Callable[[Built, BuiltPage], Known],
) -> Callable[[Built, BuiltPage], Known]:
    """Let a function of a page answer only once, as long as the page is at hand."""
    name = f"{find_out.__module__}.{find_out.__qualname__}"

    @wraps(find_out)
    def ask(built: Built, page: BuiltPage) -> Known:
        if name not in page.memory:
            page.memory[name] = find_out(built, page)
        return cast("Known", page.memory[name])

    return ask


@once_a_page
def answering(built: Built, page: BuiltPage) -> Mapping[str, str]:
    """The files that answer the addresses of a page, by path; what none answers is left out."""
    paths = {link.target.path for link in page.links if link.target}
    found = ((path, built.find(path)) for path in paths)
    return {path: file for path, file in found if file is not None}


@of_bytes
def weight(built: Built, path: str) -> int:
    """The bytes that a reader receives: after gzip -9, or as they are if packed already."""
    if path.endswith(_PACKED):
        return built.files[path]
    return len(gzip.compress(built.read(path), 9, mtime=0))


def fits(built: Built, path: str, limit: int) -> bool:
    """Whether a file weighs at most `limit`, found out as cheaply as can be."""
    if built.files[path] <= limit:
        return True
    return _quick_weight(built, path) <= limit or weight(built, path) <= limit


@of_bytes
def _quick_weight(built: Built, path: str) -> int:
    """An upper bound: the quickest setting packs worse."""
    return len(zlib.compress(built.read(path), 1))


def read_built(folder: Path, base_url: str = "") -> Built:
    """List the site in `folder`."""
    sizes = {name: found.st_size for name, found in stats_below(folder).items()}
    return Built(folder, base_url, sizes)
