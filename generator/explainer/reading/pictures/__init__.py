"""Pictures as they may be published: what they say they are, and nothing said about them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msgspec import Struct

from explainer import documents
from explainer.documents.plain_files import Refused, read_plain
from explainer.problems import ContentProblems, Move, Problem
from explainer.reading import endings
from explainer.reading.pictures.errors import PictureError

MOST_BYTES = 64_000_000
"""Above what any setting allows: it was found small enough before."""


class Picture(Struct, frozen=True):
    """A picture fit to be published, and its size as it is shown, in pixels."""

    data: bytes
    size: tuple[int, int]


def cleaned(name: str, data: bytes) -> tuple[Picture | None, list[Problem]]:
    """Return the picture of a file's bytes, ``None`` where it is refused; what is wrong with it."""
    # Late: a site may have no picture, and a picture that is known is not looked at again.
    from explainer.reading.pictures import raster, svg

    problems: list[Problem] = []
    ending = endings.ending(name)
    try:
        if ending == ".svg":
            text, problems = documents.text_of(data, name)
            return Picture(*svg.clean(text)) if text is not None else None, problems
        return Picture(*raster.clean(data, ending)), []
    except PictureError as error:
        to = f"{name[: -len(ending)]}{error.ending}"
        mend = Move(name, to) if error.ending else None
        return None, [*problems, Problem(name, error.line, error.column, str(error), mend=mend)]


def as_checked(root: Path, name: str, digest: str) -> bytes:
    """Return a picture of a file that was checked before, fit to be published.

    Raises:
        ContentProblems: it is no more what it was.
    """
    try:
        data = read_plain(root / name, MOST_BYTES)
    except Refused as error:
        why = f"it was there when the build began, and now: {error}"
        raise ContentProblems([Problem(name, 1, 1, why)]) from error
    picture, problems = cleaned(name, data)
    if picture is None or hashlib.sha256(data).hexdigest() != digest:
        why = "it was changed while the site was built: build again"
        raise ContentProblems([*problems, Problem(name, 1, 1, why)])
    return picture.data
