"""Files that are there for their text, and have none."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model.locating import in_body
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Yield a warning for each narrative that says nothing: the page is made without its file."""
    for background in site.backgrounds.values():
        if not background.body.strip():
            message = "this background has no text: write it below the front matter"
            yield in_body(background, 0, message, "warning")
