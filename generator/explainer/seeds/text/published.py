"""When it was published, as far as the page says so of this article and not of itself."""

from __future__ import annotations

from collections.abc import Sequence, Set

from explainer.seeds.lines import Line, key
from explainer.seeds.lines.dates import find_dates, has_clock, published_date, without_date_words
from explainer.seeds.lines.phrases import keys
from explainer.seeds.text.masthead import Around


def published(
    lines: Sequence[Line], around: Around, language: str | None, others: Set[int]
) -> str | None:
    """Return the publication date that these date lines state, None where none is the article's.

    What stands between headline and text is; what stands above may be the visitor's own day or
    that of the story whose title stands above it (``others``), what stands below that of the next.
    """
    between = [line for line in lines if around.between(line)]
    over = [line for line in lines if around.over(line) and not _is_today(line, language)]
    over = [line for line in over if line.position - 1 not in others]
    under = [line for line in lines if around.under(line)]
    if len({line.text for line in under if find_dates(line.text, language)}) > 1:
        under = []
    for place in (between, over, under):
        if found := _stated(place, language):
            return found
    return None


def _stated(lines: Sequence[Line], language: str | None) -> str | None:
    """Return the first date, a label above its date (*Published*, *Updated*) read with it."""
    before = ""
    for line in lines:
        if found := published_date(f"{before} {line.text}", language):
            return found
        before = line.text if _is_label(line.text) else ""
    return None


def _is_label(text: str) -> bool:
    return key(text) in keys("date", "published") | keys("date", "updated")


def _is_today(line: Line, language: str | None) -> bool:
    """A bare date that opens the file is the day on which the page was looked at."""
    mentions = find_dates(line.text, language)
    is_bare = bool(mentions) and not without_date_words(line.text, language)
    return line.position == 0 and is_bare and not has_clock(line.text)
