"""The templates as Pelican has them, in the language of a site."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from explainer.language.catalogue import Catalogue
from explainer.rendering.compiling import Templates
from explainer.rendering.settings import settings
from explainer.rendering.speaking import speaking


def environment(theme: Path, words: Catalogue, compiled: Path | None = None) -> Environment:
    """Return the templates, kept ``compiled`` in a folder, where one is given.

    Those of another language are compiled no second time: what they say is looked up as they run.
    """
    ours = settings(Path(), Path(), theme, compiled)
    folders = [*ours["THEME_TEMPLATES_OVERRIDES"], theme / "templates"]
    found = Templates(loader=FileSystemLoader(folders), **ours["JINJA_ENVIRONMENT"])
    found.globals.update(speaking(words))
    return found
