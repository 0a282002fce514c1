"""The templates as Pelican has them, for pages that are made without it."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from explainer.rendering.settings import settings


def environment(theme: Path, compiled: Path | None = None) -> Environment:
    """Return the templates, kept ``compiled`` in a folder, where one is given."""
    ours = settings(Path(), Path(), theme, compiled)
    folders = [*ours["THEME_TEMPLATES_OVERRIDES"], theme / "templates"]
    found = Environment(loader=FileSystemLoader(folders), **ours["JINJA_ENVIRONMENT"])
    found.filters.update(ours["JINJA_FILTERS"])
    return found
