"""Labels that no list knows: buttons below a headline, rows of other stories within the text."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import groupby

from explainer.seeds.lines import Line, is_prose, key, words_of
from explainer.seeds.text.span import weight
from explainer.seeds.text.vocabulary import Vocabulary

# *World*, *Human rights*: a summary of the article has more words.
_SECTION_WORDS = 2
# *Human rights in Europe* is a section; a title of another story says what happened.
_STORY_WORDS = 5
# Up to three short lines in a row may be a subhead, a list's start, a speaker's name.
_ROW = 4
_OPENS_LIST = (":", "：")
_LIST_ITEM = (";", ",")
# A headline is no longer, and looking for one in more text than this would take long.
_PRINTED_LINE, _PRINTED = 300, 200_000


def buttons(lines: Sequence[Line], words: Vocabulary, twice: Set[str]) -> list[Line]:
    """Return the lines between headline and text that say nothing of what the text is about.

    A summary is a sentence, or has words of the text; a word or two of them name a section. What
    the page prints elsewhere too (``twice``, by ``key``) is its own.
    """
    labels = [line for line in lines if not is_prose(line)]
    return [
        line
        for line in labels
        if words_of(line.text) <= _SECTION_WORDS
        or not words.closeness(line.text).hits
        or key(line.text) in twice
    ]


def is_story(line: Line, headline: Line | None) -> bool:
    """Is this the title of another story, no name of a section and not the headline once more?"""
    is_title = words_of(line.text) >= _STORY_WORDS and not is_prose(line)
    return is_title and not (headline and key(headline.text) in key(line.text))


def rows_of_titles(lines: Sequence[Line]) -> list[Line]:
    """Return the runs of short lines without full stops that no sentence announces as a list."""
    found: list[Line] = []
    before = ""
    for is_label, group in groupby(lines, key=lambda line: weight(line.text) < 0):
        run = list(group)
        if is_label and len(run) >= _ROW and not before.endswith(_OPENS_LIST):
            found.extend(line for line in run if not line.text.endswith(_LIST_ITEM))
        before = run[-1].text
    return found


def printed(lines: Sequence[Line]) -> str:
    """Return the file's short lines in small letters, to be asked what stands in it twice."""
    short = (key(line.text) for line in lines if len(line.text) <= _PRINTED_LINE)
    return "\n".join(short)[:_PRINTED]
