"""Pictures of pixels: what they are, how large, and without what is said about them.

Pillow says what a file is. It is not asked to write it: a picture keeps its very pixels, and loses
where it was taken, by whom and with what, comments, and whatever hides behind its end.
"""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable, Mapping

from msgspec import Struct
from PIL import Image, UnidentifiedImageError

from explainer.reading.pictures import avif, gif, jpeg, png, turning, webp
from explainer.reading.pictures.errors import BrokenError, PictureError

MOST_PIXELS = 50_000_000
"""A large camera's picture; a phone that shows it needs 200 MB for a moment."""
MOST_PIXELS_IN_ALL = 1_000_000_000
"""The same over all frames of a moving picture: some minutes of a small one."""


class Kind(Struct, frozen=True):
    """A kind of picture: its name, and what leaves out all that is said about it."""

    name: str
    clean: Callable[[bytes, int], bytes]


_JPEG = Kind("JPEG", jpeg.clean)
KINDS: Mapping[str, Kind] = {
    ".png": Kind("PNG", png.clean),
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".gif": Kind("GIF", gif.clean),
    ".webp": Kind("WEBP", webp.clean),
    ".avif": Kind("AVIF", avif.clean),
}


def clean(data: bytes, ending: str) -> tuple[bytes, tuple[int, int]]:
    """Return a picture with nothing but its pixels and colours, and its size as it is shown.

    Raises:
        PictureError: it is damaged, no picture of the kind that its ending says, or too large.
    """
    kind = KINDS[ending]
    with _opened(data, kind) as picture:
        size, turned = picture.size, _turned(picture)
    try:
        cleaned = kind.clean(data, turned)
    except IndexError as error:
        raise BrokenError from error
    with _opened(cleaned, kind) as picture:
        _verify(picture)
    return cleaned, size[::-1] if turned in turning.LYING else size


def _opened(data: bytes, kind: Kind) -> Image.Image:
    try:
        picture = _open(data, [kind.name])
    except UnidentifiedImageError as error:
        raise _otherwise(data, kind) from error
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureError(_too_large(str(error))) from error
    except Exception as error:
        # A decoder that is given what no encoder wrote fails in ways of its own.
        raise BrokenError from error
    _must_fit(picture)
    return picture


def _must_fit(picture: Image.Image, frames: int = 1) -> None:
    pixels = picture.width * picture.height
    if pixels > MOST_PIXELS or pixels * frames > MOST_PIXELS_IN_ALL:
        more = f" in {frames} frames" if frames > 1 else ""
        raise PictureError(_too_large(f"{picture.width} × {picture.height} pixels{more}"))


def _open(data: bytes, formats: list[str]) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        return Image.open(io.BytesIO(data), formats=formats)


def _too_large(what: str) -> str:
    return f"the picture is too large ({what}): {MOST_PIXELS // 1_000_000} million pixels at most"


def _otherwise(data: bytes, kind: Kind) -> PictureError:
    try:
        found = _open(data, [other.name for other in KINDS.values()]).format
    except Exception:
        return PictureError("no picture can be read in this file, or it does not say its size")
    message = f"its ending says {kind.name}, but the picture is {found}: give it the other ending"
    right = next((ending for ending, other in KINDS.items() if other.name == found), "")
    return PictureError(message, ending=right)


def _turned(picture: Image.Image) -> int:
    try:
        found = picture.getexif().get(turning.TAG, turning.UPRIGHT)
    except Exception:
        return turning.UPRIGHT
    return found if found in range(1, 9) else turning.UPRIGHT


def _verify(picture: Image.Image) -> None:
    """Count the frames of a picture whose container was found in order, and check its sums."""
    try:
        frames = int(getattr(picture, "n_frames", 1))
        picture.verify()
    except Exception as error:
        raise BrokenError from error
    _must_fit(picture, frames)
