"""Is a line what stands under a picture?"""

from __future__ import annotations

import re
from functools import cache

from ..lines import even, key
from ..lines.phrases import alternation, keys

_LONGEST = 90
_LONGEST_CHARS = 1000


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    opener, ending = alternation("caption", "opener"), alternation("caption", "ending")
    inside, agency = alternation("caption", "inside"), alternation("caption", "agency")
    return tuple(
        re.compile(pattern)
        for pattern in (
            # "Image source, …"
            rf"{alternation('caption', 'label')} ?, ?.*",
            # "Photo: …", "FILE PHOTO - …", "[Фото: …]"
            rf"[(\[]?{opener}(?: ?\([^)]*\))? ?(?:[:|©/]|- ).*",
            # "… (file photo)", "… [Photo: Jane Doe]", "… Foto: AB"
            rf".*[(\[](?:[^()\[\]]{{0,40}}[ /,])?{ending}[)\]]\.?",
            rf".*[(\[|/.,] ?{opener} ?(?:[:©/]| by ).{{2,80}}",
            # "… (AP Photo/Jane Doe)", "… / Getty Images", "… © AB"
            rf".*[(\[/|©].{{0,60}}{agency}.{{0,60}}",
            r".{5,}© ?(?!\d{4})[^.]{2,60}",
            rf"© ?{opener} ?.{{2,60}}",
            # "… a conference in Port [ABC]"
            r".*[^.!?\]] \[[^\W\d_]{2,7}\]",
            # "Jane Doe (left) and John Roe": a name's place in the picture, and no sentence
            rf"(?:(?!\. ).)*\({inside}\)(?:(?!\. ).)*[^.!?]",
        )
    )


def is_caption_label(text: str) -> bool:
    """Is this only the words *Image caption*, the caption itself being the next line?"""
    return key(text) in keys("caption", "label")


def is_caption(text: str) -> bool:
    """Does the line itself say that it belongs to a picture?"""
    if len(text) > _LONGEST_CHARS or len(text.split()) > _LONGEST:
        return False
    small = even(text)
    return any(pattern.fullmatch(small) for pattern in _patterns())
