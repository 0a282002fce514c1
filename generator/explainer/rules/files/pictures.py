"""Pictures and the words about them: neither without the other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Part, Record, prose_in
from explainer.model.locating import at, at_origin, in_body
from explainer.problems import Problem, nearest
from explainer.prose import pictures_in
from explainer.prose.references import PictureUse


def check(site: Site) -> Iterator[Problem]:
    """Yield pictures without words, words without a picture, and pictures shown amid text."""
    pictures, lost = site.content.pictures, site.content.lost
    for image in site.images.values():
        if image.id not in pictures and not lost.holds("picture", image.id):
            near = _meant(image.id, _without_words(site))
            message = (
                f'no picture "{image.id}" with an ending like .jpg stands beside this file{near}'
            )
            yield replace(at(image, (), message), about=f"picture:{image.id}")
    for name, picture in pictures.items():
        # A name mistyped is one mistake, told where the words about the picture are.
        is_near = nearest(name, [image for image in site.images if image not in pictures])
        if name not in site.images and not lost.holds("image", name) and not is_near:
            message = f'"{name}.yaml" is missing: alt, caption, credit, licence, source'
            yield Problem(picture.path, 1, 1, message, about=f"image:{name}")
    yield from _shown(site)
    yield from _in_fields(site)


def _in_fields(site: Site) -> Iterator[Problem]:
    """Yield pictures in a field: there is no room for one, and in the words of one no end."""
    message = (
        "a picture stands below the front matter of a file, in a paragraph of its own: "
        "take it out of this field"
    )
    if site.content.settings_origin:
        for location in _astray(site.settings):
            yield at_origin(site.content.settings_origin, location, message, place=0)
    for _, record in site.everything():
        for location in record.once(_astray):
            yield at(record, location, message, place=0)


def _astray(part: Part) -> tuple[Location, ...]:
    """Return the fields of prose with a picture in them."""
    fields = ((location, text) for location, _, text in prose_in(part) if "![" in text)
    return tuple(location for location, text in fields if any(pictures_in(text)))


def _uses(record: Record) -> tuple[PictureUse, ...]:
    return tuple(pictures_in(record.body))


def _without_words(site: Site) -> dict[str, str]:
    """Return the pictures without their words, and as what files they are there."""
    pictures = site.content.pictures
    return {name: pictures[name].file for name in pictures if name not in site.images}


def _meant(name: str, files: Mapping[str, str]) -> str:
    near = nearest(name, files)
    return f' (did you mean "{files[near]}"?)' if near else ""


def _shown(site: Site) -> Iterator[Problem]:
    shown: set[str] = set()
    for _, record in site.everything():
        for use in record.once(_uses):
            shown.add(use.id)
            if not use.says and use.id in site.images:
                message = (
                    f'this picture has no words here: write what it shows, "![…](image:{use.id})"'
                )
                yield in_body(record, use.line, message, "warning")
            if not use.alone:
                message = "a picture stands in a paragraph of its own: blank lines around it"
                yield in_body(record, use.line, message)
    for image in site.images.values():
        if image.id not in shown and not site.content.lost:
            message = f'no page shows the picture: write "![What it shows](image:{image.id})"'
            yield replace(at(image, (), message, "warning"), about=f"image:{image.id}")
