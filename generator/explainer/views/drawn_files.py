"""Drawings as files that pages share: as pictures they see no style sheet but their own."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from explainer.assets import find_theme
from explainer.assets.styles import plain_style
from explainer.charts import STYLE
from explainer.views.values import Attachment


def drawn_file(path: str, svg: str, style: str) -> Attachment:
    """Return a drawing with its style sheet, of the theme, in it; it is named by its content."""
    return Attachment.named_by_content(path, styled(svg, style))


def styled(svg: str, style: str) -> str:
    """Return a drawing with its style sheet in it."""
    path = find_theme() / style
    return svg.replace(STYLE, _plain(path, path.read_bytes()))


@lru_cache(maxsize=4)
def _plain(path: Path, _written: bytes) -> str:
    """Return a style sheet of the theme; a preview goes on when somebody edits it."""
    return plain_style(path)
