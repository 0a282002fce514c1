"""A difference as a page that stands alone: it loads nothing, and works without a script."""

from __future__ import annotations

from pathlib import Path

from explainer.comparing import saying
from explainer.comparing.values import Difference

HERE = Path(__file__).parent


def page(found: Difference) -> str:
    """Return the page of a difference."""
    # Late: who asks for text need not load what makes pages.
    from jinja2 import Environment, FileSystemLoader

    templates = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    style = (HERE / "diff.css").read_text(encoding="utf-8")
    return templates.get_template("diff.html").render(found=found, saying=saying, style=style)
