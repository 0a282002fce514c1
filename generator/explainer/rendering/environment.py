"""The templates as Pelican has them, in the language of a site."""

from __future__ import annotations

from collections.abc import MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from explainer.language.catalogue import Catalogue
from explainer.rendering.settings import settings
from explainer.rendering.speaking import speaking


class Templates(Environment):
    """Templates that all see the same: what is common to them is told to none of them apart."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Return what a template sees beside its values.

        The environment's own, not a view of it: each import of a component compares the two, which
        took a fiftieth of a build.
        """
        return super().make_globals(d) if d else self.globals


def environment(theme: Path, words: Catalogue, compiled: Path | None = None) -> Environment:
    """Return the templates, kept ``compiled`` in a folder, where one is given.

    Those of another language are compiled no second time: what they say is looked up as they run.
    """
    ours = settings(Path(), Path(), theme, compiled)
    folders = [*ours["THEME_TEMPLATES_OVERRIDES"], theme / "templates"]
    found = Templates(loader=FileSystemLoader(folders), **ours["JINJA_ENVIRONMENT"])
    found.globals.update(speaking(words))
    return found
