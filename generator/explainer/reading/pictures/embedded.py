"""Pictures of pixels inside an SVG, as addresses that hold their data."""

from __future__ import annotations

import base64
import binascii
import re

from explainer.reading.pictures import raster
from explainer.reading.pictures.errors import PictureError

_DATA = re.compile(r"data:image/(png|jpeg|jpg|gif|webp);base64,([\s\w+/=]*)", re.I)


def embedded(address: str) -> str:
    """Return the address of a picture within an SVG, the picture cleaned as any other.

    Raises:
        PictureError: it is none of PNG, JPEG, GIF and WebP in base64, or damaged.
    """
    found = _DATA.fullmatch(address)
    if not found:
        raise PictureError(
            "a picture in the picture is PNG, JPEG, GIF or WebP in base64; this one is not taken"
        )
    kind = found[1].lower()
    try:
        data = base64.b64decode(re.sub(r"\s", "", found[2]), validate=True)
    except binascii.Error as error:
        raise PictureError("the picture in the picture is damaged: save it anew") from error
    cleaned, _ = raster.clean(data, f".{kind}")
    return f"data:image/{kind};base64,{base64.b64encode(cleaned).decode()}"
