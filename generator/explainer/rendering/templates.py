"""Mistakes in templates: named by file and line, for whoever changes the theme."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError

from explainer.problems import ExplainerError

ENDINGS = (".html", ".txt", ".xml")


class ThemeError(ExplainerError):
    """A template cannot be read, or fails with what a page gives it."""


@contextmanager
def naming_templates(theme: Path) -> Iterator[None]:
    """Say in which template and line an exception was raised, if one is in it.

    Raises:
        ThemeError: in the place of any exception out of a template.
    """
    try:
        yield
    except Exception as error:
        place = _place(error, theme)
        if place is None:
            raise
        raise ThemeError(f"{place}: {_said(error)}") from error


def _place(error: Exception, theme: Path) -> str | None:
    """Return file and line of the innermost template: Jinja has its frames in the traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [(frame.filename, frame.lineno) for frame in frames]
    if isinstance(error, TemplateSyntaxError):
        places.append((error.filename or error.name or "", error.lineno))
    inside = [place for place in places if place[0].endswith(ENDINGS)]
    if not inside:
        return None
    file, line = Path(inside[-1][0]), inside[-1][1]
    known = file.is_relative_to(theme)
    return f"{Path('theme') / file.relative_to(theme) if known else file}:{line}"


def _said(error: Exception) -> str:
    message = getattr(error, "message", None) or str(error)
    return message if isinstance(error, TemplateError) else f"{type(error).__name__}: {message}"
