"""Labels that no list knows: buttons below a headline, rows of other stories within the text."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import groupby, pairwise

from explainer.seeds.lines import Line, is_prose, key, words_of
from explainer.seeds.text.span import is_row_of_figures, weight
from explainer.seeds.text.vocabulary import Vocabulary, vocabulary

# *World*, *Human rights*: a summary of the article has more words.
_SECTION_WORDS = 2
# *Human rights in Europe* is a section; a title of another story says what happened.
_STORY_WORDS = 5
# Up to three short lines in a row may be a subhead, a list's start, a speaker's name.
_ROW = 4
_OPENS_LIST = (":", "：")
_LIST_ITEM = (";", ",")
# One word in common may be chance.
_SUBHEAD_HITS = 2
# Titles are shorter.
_TITLE_WORDS = 20
# Of ten such lines above the headlines of 250 newspapers' pages seven were the article's.
_SUMMARY_HITS, _SUMMARY_SHARE = 9, 0.8
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


def is_summary(line: Line, words: Vocabulary) -> bool:
    """Does a sentence above the headline sum up the article, nearly all in the article's words?"""
    close = words.closeness(line.text)
    return is_prose(line) and close.hits >= _SUMMARY_HITS and close.share >= _SUMMARY_SHARE


def rows_of_titles(lines: Sequence[Line]) -> list[Line]:
    """Return the runs of short lines without full stops that no sentence announces as a list."""
    found: list[Line] = []
    before = ""
    after = {line.position: following.text for line, following in pairwise(lines)}
    for is_label, group in groupby(lines, key=lambda line: weight(line.text) < 0):
        run = list(group)
        is_row = is_label and len(run) >= _ROW and not before.endswith(_OPENS_LIST)
        if is_row and not all(is_row_of_figures(line.text) for line in run[1:]):
            is_subhead = _heads(run[-1], after.get(run[-1].position, ""))
            row = run[:-1] if is_subhead else run
            found.extend(line for line in row if not _is_of_list(line.text))
        before = run[-1].text
    return found


def _heads(line: Line, paragraph: str) -> bool:
    """Is this a subhead: does the paragraph right below it speak of the same?"""
    return vocabulary([paragraph]).closeness(line.text).hits >= _SUBHEAD_HITS


def _is_of_list(text: str) -> bool:
    """An item that ends as those of a list do, or is longer than titles are."""
    return text.endswith(_LIST_ITEM) or words_of(text) > _TITLE_WORDS


def printed(lines: Sequence[Line]) -> str:
    """Return the file's short lines in small letters, to be asked what stands in it twice."""
    short = (key(line.text) for line in lines if len(line.text) <= _PRINTED_LINE)
    return "\n".join(short)[:_PRINTED]
