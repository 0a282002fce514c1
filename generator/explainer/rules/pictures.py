"""Pictures and the words about them: neither without the other."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.places import at


def check(site: Site) -> Iterator[Problem]:
    """Yield pictures without words and words without a picture."""
    pictures = site.content.pictures
    for image in site.images.values():
        if image.id not in pictures:
            message = f'no picture "{image.id}" with an ending like .jpg stands beside this file'
            yield at(image, (), message)
    for name, path in pictures.items():
        if name not in site.images:
            message = f'"{name}.yaml" is missing: text alternative, caption, credit, licence'
            yield Problem(f"content/images/{path.name}", 1, 1, message)
