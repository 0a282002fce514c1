"""What other packages add: rules, checks of built pages, kinds of page.

An installed package names them by entry points (one group each, the PyPA specification *Entry
points*), and they are found there and nowhere else: nothing that stands in ``content/`` can name
code, since content comes from strangers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
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


def _loaded(entry: EntryPoint) -> Any:
    try:
        return entry.load()
    except Exception as error:
        said = f"{entry.group}: {entry.name} = {entry.value} cannot be loaded: {error!r}"
        raise ExtensionError(said) from error
