"""When it was published, as far as the page says so of this article and not of itself."""

from __future__ import annotations

from collections.abc import Sequence, Set

from explainer.seeds.lines import Line, ends_as_sentence, key
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
    lines = [line for line in lines if not _tells(line, language)]
    between = [line for line in lines if around.between(line)]
    over = [line for line in lines if around.over(line) and not _is_today(line, language)]
    over = [line for line in over if line.position - 1 not in others]
    under = [line for line in lines if around.under(line) and _is_own(line, around, others)]
    over, under = ([] if _are_several(place, language) else place for place in (over, under))
    for place in (between, over, under):
        if found := _stated(place, language):
            return found
    return None


def _tells(line: Line, language: str | None) -> bool:
    """*The story was first on air on May 12, 2021.* tells of another day than its own."""
    return ends_as_sentence(line.text) and bool(without_date_words(line.text, language))


def _is_own(line: Line, around: Around, others: Set[int]) -> bool:
    """Does no other story's title stand between the text and this line, or right below it?"""
    return not any(around.span.last < other <= line.position + 1 for other in others)


def _are_several(lines: Sequence[Line], language: str | None) -> bool:
    """Of two days that stand together outside the article neither is surely its own."""
    days = {published_date(line.text, language) for line in lines}
    return len(days - {None}) > 1


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
