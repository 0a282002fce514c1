"""Who published it, as far as the page says so anywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from explainer.seeds.article import Dropped, Kept
from explainer.seeds.lines import Line, key
from explainer.seeds.text.credits import (
    address_named,
    has_source_label,
    rights_holder,
    source_named,
)
from explainer.seeds.text.datelines import Dateline

# *Arvell Times - Minister Jon Bell said …*
_OPENING = re.compile(r"(?P<who>\w[\w.'’&-]*(?: [\w.'’&-]+){0,3}?) ?(?: -{1,2}|[–—]) (?=\w)")


def publisher(
    sources: Sequence[Line],
    dropped: Sequence[Dropped],
    dateline: Dateline | None,
    kept: Sequence[Kept],
    lines: Sequence[Line],
) -> str | None:
    """Return the outlet that published it: by a source line, a notice of rights, an agency."""
    paragraphs = [line.text for line in kept if line.place == "paragraph"]
    named = [_named(line.text) for line in sources if not address_named(line.text)]
    notices = [rights_holder(drop.text) for drop in dropped if _is_notice(drop, kept)]
    agency = dateline.agency.rstrip(".") if dateline and dateline.agency else None
    opening = _opening(paragraphs[0], lines) if paragraphs else None
    return next(filter(None, [*named, *notices, agency, opening]), None)


def _is_notice(drop: Dropped, kept: Sequence[Kept]) -> bool:
    """Does it name whose the page is? Within the article a notice says whose a picture is."""
    is_within = kept and kept[0].number < drop.line < kept[-1].number
    return drop.reason == "legal-notice" and not is_within


def _named(text: str) -> str | None:
    return source_named(text) if has_source_label(text) else text


def _opening(text: str, lines: Sequence[Line]) -> str | None:
    """Return the outlet whose name opens the text, if it stands in a line of its own as well."""
    match = _OPENING.match(text)
    if not match or not match["who"][0].isupper():
        return None
    name = key(match["who"])
    return match["who"] if any(key(line.text) == name for line in lines) else None
