"""What is not of the article: one table, one sieve an entry, each with its name.

A sieve looks at the lines that those before it left and returns the indices of those it drops.
Order matters: labels go first, so that the later sieves see where the running text is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from explainer.seeds.article import Dropped
from explainer.seeds.lines import TEXT, Line, first_prose, key, last_prose
from explainer.seeds.lines.phrases import phrases
from explainer.seeds.lines.shapes import (
    is_doubled_row,
    is_link_alone,
    is_menu,
    is_ornament,
    is_section_label,
    is_share_bar,
    is_signature,
    is_weather,
)
from explainer.seeds.text.blocks import comment_sections, cookie_notices, related_stories
from explainer.seeds.text.captions import is_caption_label
from explainer.seeds.text.repeats import repeated_lines

Sift = Callable[[Sequence[Line]], Iterable[int]]


class Sieve(Struct, frozen=True):
    """A name for editors, and what the sieve drops of the lines it is given."""

    name: str
    sift: Sift
    # Some go by a line's form or its like alone; a saved page's markup knows better.
    overrules_markup: bool = True


def each(test: Callable[[str], bool]) -> Sift:
    """Drop each line whose text passes the test."""
    return lambda lines: [i for i, line in enumerate(lines) if test(line.text)]


def hinted(hint: str) -> Sift:
    """Drop each block that a saved page keeps in such a region."""
    return lambda lines: [i for i, line in enumerate(lines) if line.hint == hint]


def listed(name: str, *, sentences: bool = False) -> Sift:
    """Drop each line that the word lists hold under this name."""
    return each(lambda text: phrases("drop", name, sentences=sentences).match(text))


def around_text(test: Callable[[str], bool]) -> Sift:
    """Drop such lines before and after the running text; in it they may be subheads."""

    def sift(lines: Sequence[Line]) -> list[int]:
        first, last = first_prose(lines), last_prose(lines)
        ends = [i for i in range(len(lines)) if i < first or i > last]
        return [i for i in ends if test(lines[i].text)]

    return sift


def closing(name: str) -> Callable[[Sequence[Line]], list[int]]:
    """Drop listed lines at the very end, where nothing but their like follows."""

    def sift(lines: Sequence[Line]) -> list[int]:
        end = len(lines)
        while end > 1 and phrases("drop", name, sentences=True).match(lines[end - 1].text):
            end -= 1
        return list(range(end, len(lines)))

    return sift


def closing_section(name: str) -> Sift:
    """Drop a listed heading and all that follows, where most of the text stands above it."""

    def sift(lines: Sequence[Line]) -> list[int]:
        listed = phrases("drop", name)
        found = [i for i, line in enumerate(lines) if i and listed.match(line.text)]
        return list(range(found[-1], len(lines))) if found and found[-1] * 2 > len(lines) else []

    return sift


def closing_portrait(lines: Sequence[Line]) -> list[int]:
    """Drop what is said at the end of author and outlet, and the name set above it."""
    dropped = closing("about-line")(lines)
    named = min(dropped, default=0) - 1
    is_name = named > 0 and key(lines[named + 1].text).startswith(key(lines[named].text))
    return [named, *dropped] if is_name else dropped


def closing_signature(lines: Sequence[Line]) -> list[int]:
    """Drop a last line that only signs: *(AB)*, *XYZ*."""
    return [len(lines) - 1] if len(lines) > 1 and is_signature(lines[-1].text) else []


SIEVES: tuple[Sieve, ...] = (
    Sieve("script-or-style", hinted("script")),
    Sieve("page-title", hinted("title")),
    Sieve("legal-notice", listed("legal-notice", sentences=True)),
    Sieve("cookie-notice", cookie_notices),
    Sieve("advertisement", listed("advertisement")),
    Sieve("subscribe-line", listed("subscribe-line")),
    Sieve("share-line", listed("share-line")),
    Sieve("share-line", each(is_share_bar)),
    Sieve("navigation-label", listed("navigation-label")),
    Sieve("navigation-label", each(is_menu)),
    Sieve("navigation-region", hinted("navigation")),
    Sieve("outside-article", hinted("outside")),
    Sieve("link-alone", hinted("link")),
    Sieve("click-prompt", listed("click-prompt", sentences=True)),
    Sieve("contact-line", listed("contact-line")),
    Sieve("tag-line", listed("tag-line")),
    Sieve("caption-label", each(is_caption_label)),
    Sieve("ornament", each(is_ornament), overrules_markup=False),
    Sieve("weather", each(is_weather), overrules_markup=False),
    Sieve("tag-line", each(is_doubled_row), overrules_markup=False),
    Sieve("related-stories", related_stories),
    Sieve("comment-section", comment_sections),
    Sieve("page-furniture", listed("page-furniture")),
    Sieve("bare-link", each(is_link_alone)),
    Sieve("navigation-label", around_text(is_section_label)),
    Sieve("about-author", closing_section("about-author")),
    Sieve("about-author", closing_portrait),
    Sieve("agency-line", closing("agency-line")),
    Sieve("agency-line", closing_signature),
    Sieve("legal-notice", closing("legal-tail")),
    Sieve("repeated-line", repeated_lines, overrules_markup=False),
)


def sift(lines: Sequence[Line]) -> tuple[list[Line], list[Dropped]]:
    """Return the lines that are left when every sieve has dropped its own, and the dropped."""
    left, dropped = list(lines), list[Dropped]()
    for sieve in SIEVES:
        chosen = {i for i in sieve.sift(left) if sieve.overrules_markup or left[i].hint != TEXT}
        dropped.extend(Dropped(left[i].number, left[i].text, sieve.name) for i in sorted(chosen))
        left = [line for i, line in enumerate(left) if i not in chosen]
    return left, dropped
