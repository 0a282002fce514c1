"""What other packages add: rules, checks of built pages, kinds of page.

An installed package names them by entry points (one group each, the PyPA specification *Entry
points*), and they are found there and nowhere else: nothing that stands in ``content/`` can name
code, since content comes from strangers.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from explainer.problems import ExplainerError

RULES, CHECKS, PAGES = "explainer.rules", "explainer.checks", "explainer.pages"


class ExtensionError(ExplainerError):
    """An installed package adds something that cannot be used; the message names it."""


class PageKind(Struct, frozen=True):
    """A kind of page: its pages, the folder of its templates, its links at the foot of each page.

    A page's ``kind`` is the name of its template; ``footer`` maps addresses onto words.
    """

    pages: Callable[[Any], Iterator[Any]]
    templates: Path
    footer: Mapping[str, str] = field(default_factory=dict)


def extended(ours: Mapping[str, Any], group: str) -> Mapping[str, Any]:
    """Return a table of ours with what packages add, theirs after ours, in the order of names.

    Raises:
        ExtensionError: a name is taken, or a package's code cannot be loaded.
    """
    theirs = added(group)
    for name in theirs:
        if name in ours:
            raise ExtensionError(f'a package adds "{name}" to {group}, a name that is ours')
    return {**ours, **theirs}


@cache
def added(group: str) -> Mapping[str, Any]:
    """Return what all installed packages add to a group, by name.

    Raises:
        ExtensionError: two packages add one name, or a package's code cannot be loaded.
    """
    found: dict[str, EntryPoint] = {}
    for entry in sorted(entry_points(group=group), key=lambda entry: (entry.name, entry.value)):
        # A package on two folders of the path is one package.
        if entry.name in found and found[entry.name].value != entry.value:
            both = f"{found[entry.name].value} and {entry.value}"
            raise ExtensionError(f'two packages add "{entry.name}" to {group}: {both}')
        found[entry.name] = entry
    return {name: _loaded(entry) for name, entry in found.items()}


def page_kinds() -> Mapping[str, PageKind]:
    """Return the kinds of page that packages add."""
    return added(PAGES)


def folders() -> list[Path]:
    """Return where the packages lie that add anything; none of their code is run for it."""
    groups = (entry_points(group=group) for group in (RULES, CHECKS, PAGES))
    names = {entry.module.partition(".")[0] for group in groups for entry in group}
    specs = (find_spec(name) for name in sorted(names))
    return [Path(at) for spec in specs if spec for at in spec.submodule_search_locations or ()]


@contextmanager
def naming_packages() -> Iterator[None]:
    """Say in which file and line of a package a mistake in its code was met, if it is in one.

    Raises:
        ExtensionError: in the place of any exception out of such code.
    """
    try:
        yield
    except (ExplainerError, MemoryError):
        raise
    except Exception as error:
        place = _place(error)
        if place is None:
            raise
        raise ExtensionError(f"{place}: {_said(error)}") from error


def _said(error: Exception) -> str:
    return traceback.format_exception_only(error)[-1].strip()


def _place(error: Exception) -> str | None:
    """Return file and line of the innermost code of a package in a traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [(frame.filename, frame.lineno) for frame in frames]
    if isinstance(error, SyntaxError):
        places.append((error.filename or "", error.lineno))
    known = folders()
    theirs = [at for at in places if any(Path(at[0]).is_relative_to(folder) for folder in known)]
    return f"{theirs[-1][0]}:{theirs[-1][1]}" if theirs else None


def _loaded(entry: EntryPoint) -> Any:
    try:
        return entry.load()
    except Exception as error:
        place, what = _place(error), f"{entry.group}: {entry.name} = {entry.value}"
        said = f"{what} cannot be loaded: {_said(error)}"
        raise ExtensionError(f"{place}: {said}" if place else said) from error
