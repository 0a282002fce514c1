"""Which line above the text is the headline: the one with most marks of one, or none."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from math import log

from msgspec import Struct

from explainer.seeds.lines import TEXT, Line, ends_as_sentence, key, words_of
from explainer.seeds.text.vocabulary import Closeness, Vocabulary

# How many lines above the text are looked at: a caption, a summary, buttons and a list of shares
# may stand between it and its headline, a menu of a hundred lines stands above.
_REACH = 60
# *Home*, *World*, *16:40*: the shortest headlines, two words, have more.
_LETTERS = 7
# Headlines of old papers and of decisions run over three lines; a summary has more.
_WORDS = 30
_LABEL_ENDS = (":", ",", ";", "…", "...")
# Two commas are typed for an opening quotation mark that stands low.
_BULLET = re.compile(r"(?!,,)[^\w\"'“”«»„‘’(\[¿¡$€£#]")
_SEPARATOR = re.compile(r" [|»›>/•·→] |[»›|•]")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
# Two words at the end of a path are the name of a section.
_CRUMB_WORDS = 3
# Byline, date, summary: what stands between a headline and its text, each a line.
_BELOW = 3
# Half of its words and three by count: a short title shares one or two with any text.
_SUMMARY_SHARE, _SUMMARY_HITS = 0.5, 3
# Five words of the text in a headline; with more it is no more its headline.
_MOST_HITS = 5
# Among three lines above a text there is no menu: a label cannot be the best by chance.
_FEW = 3
# A headline names one or two that the text calls otherwise, not three nor two in five; *of* and
# *and* have no capital anyway.
_STRANGE, _STRANGE_SHARE, _SHORT_WORD = 3, 0.4, 3
# A summary has more words than its headline; one between it and the date may have fewer.
_SUMMARY, _DATED_SUMMARY, _HEADLINE_WORDS = 13, 10, 4


class Above(Struct, frozen=True):
    """The lines above the text, and what is known of them and of the text.

    ``placed`` says of a position what its line is if no title (*date*, *byline*, *caption*, a
    picture's *credit*); ``printed`` holds every short line of the file as ``key`` gives it.
    """

    lines: Sequence[Line]
    placed: Mapping[int, str]
    printed: str
    words: Vocabulary


class Candidate(Struct, frozen=True):
    """A line that may be the headline, and what stands around it.

    ``rank`` is 1 for the last title above the text.
    """

    text: str
    close: Closeness
    rank: int
    again: bool
    is_crumb: bool
    below: Set[str]
    summed_up: bool
    listed: bool
    alone: bool
    credited: bool
    strange: bool

    @property
    def words(self) -> int:
        """The number of its words."""
        return words_of(self.text)


Mark = tuple[str, float, Callable[[Candidate], float]]

# Weights by logistic regression over the lines above the text of 580 saved pages of public test
# sets for extractors (fundus, trafilatura's, article-extraction-benchmark), rounded to halves.
MARKS: tuple[Mark, ...] = (
    ("the text speaks of the same", 4.5, lambda c: min(c.close.hits, _MOST_HITS) / _MOST_HITS),
    ("the text speaks of nothing in it", -2, lambda c: not c.close.hits),
    ("it is the only title above the text", 1.5, lambda c: c.alone),
    ("most of its words are the text's", 0.5, lambda c: c.close.share),
    ("most of its words open the text", 2, lambda c: c.close.lede),
    ("other titles stand between it and the text", -1, lambda c: log(c.rank)),
    ("the page prints it again", 1.5, lambda c: c.again),
    ("a date stands below it", 1, lambda c: "date" in c.below),
    ("a name stands below it", 2, lambda c: "byline" in c.below),
    ("a summary stands below it", 1, lambda c: c.summed_up),
    ("a picture's credit stands right below it", -2, lambda c: c.credited),
    ("titles stand above and below it", -0.5, lambda c: c.listed),
    ("one word or two", -2, lambda c: c.words < 3),
    ("three words", -1, lambda c: c.words == 3),
    ("as long as headlines are", 0.5, lambda c: 4 <= c.words <= 18),
    ("longer than headlines are", -0.5, lambda c: c.words > 22),
    ("a sentence with its full stop", -2.5, lambda c: is_statement(c.text)),
    ("a path that ends in another title", -1, lambda c: c.is_crumb),
    ("it begins with a small letter", -1, lambda c: c.text[:1].islower()),
    ("a row of labels", -1, lambda c: bool(_SEPARATOR.search(c.text))),
    ("names that the text has not", -5, lambda c: c.strange),
    ("an hour or a duration is in it", -0.5, lambda c: bool(_CLOCK.search(c.text))),
)
# Below this sum the best line of a page was as often a label as the headline.
ENOUGH = 2.0
# A title printed once more may stand so far below the best line, which is its summary then.
_NEAR_SCORE = 1.5


def headline_line(above: Above) -> Line | None:
    """Return the headline among the lines above the text, None where none is like one."""
    found = _candidates(above)
    best = max(range(len(found)), key=lambda i: score(found[i][1]), default=-1)
    if best < 0 or not _is_like_headline(found[best][1], few=len(found) <= _FEW):
        return above.lines[0] if _is_all_above(above) else None
    if best + 1 < len(found) and _is_summary_of(found[best][1], found[best + 1][1]):
        best += 1
    return next(_printed_over(found, best, above.printed), found[best][0])


def _printed_over(
    found: Sequence[tuple[Line, Candidate]], best: int, printed: str
) -> Iterator[Line]:
    """Yield the titles that the page prints once more, right above what is their summary then."""
    summary, lowest = key(found[best][0].text), score(found[best][1]) - _NEAR_SCORE
    for line, candidate in found[:best]:
        is_near = _sums_up(candidate.close) and score(candidate) >= lowest
        if candidate.again and is_near and f"{key(line.text)}\n{summary}" in printed:
            yield line


def score(candidate: Candidate) -> float:
    """Return the sum of a candidate's marks."""
    return sum(weight * test(candidate) for _, weight, test in MARKS)


def _is_like_headline(candidate: Candidate, *, few: bool) -> bool:
    """Does it say what the text is about? A short text has few words to say so.

    ``few``: there are not many titles above the text, as on a page that was copied with care.
    """
    is_title = candidate.words > 2 and not is_statement(candidate.text) and not candidate.strange
    is_near = (few or candidate.rank == 1) and candidate.close.hits > 0
    return (is_title and is_near) or score(candidate) >= ENOUGH


def _is_all_above(above: Above) -> bool:
    """Does the file begin with one title, and the text follow?"""
    first = above.lines[0] if len(above.lines) == 1 else None
    is_title = first and _may_be_headline(first) and not is_statement(first.text)
    return bool(first and is_title and not first.position and words_of(first.text) > _FEW)


def _is_summary_of(lower: Candidate, upper: Candidate) -> bool:
    """A long title right below a shorter one says once more, and in full, what that one says."""
    needed = _DATED_SUMMARY if lower.below & {"date", "byline"} else _SUMMARY
    is_long = lower.words >= needed and lower.words > upper.words >= _HEADLINE_WORDS
    return is_long and upper.rank == lower.rank + 1 and upper.close.hits >= _SUMMARY_HITS - 1


def is_statement(text: str) -> bool:
    """Is this a sentence that ends in a full stop, no question and no exclamation?"""
    return ends_as_sentence(text) and text[-1] not in "?!"


def _candidates(above: Above) -> list[tuple[Line, Candidate]]:
    free = [line for line in reversed(above.lines) if line.position not in above.placed][:_REACH]
    close = {line.position: above.words.closeness(line.text) for line in free}
    titles = {key(line.text) for line in free if _may_be_headline(line)}
    found = []
    for rank, line in enumerate(free, start=1):
        if not _may_be_headline(line):
            continue
        name, at = key(line.text), line.position
        below = range(at + 1, at + 1 + _BELOW)
        candidate = Candidate(
            text=line.text,
            close=close[at],
            rank=rank,
            again=above.printed.count(name) > above.printed.count(f"{name}\n{name}") + 1,
            is_crumb=any(_ends_in(name, title) for title in titles),
            below={above.placed[i] for i in below if i in above.placed},
            summed_up=any(_sums_up(close[i]) for i in below if i in close),
            listed=at - 1 in close and at + 1 in close,
            alone=len(titles) == 1,
            credited=above.placed.get(at + 1) == "credit",
            strange=_is_strange(line.text, above.words),
        )
        found.append((line, candidate))
    return found


def _is_strange(text: str, words: Vocabulary) -> bool:
    """*Our shop City games Water panel*: a row whose labels' first words the text has not.

    Where every word has a capital, as in many headlines, capitals say nothing.
    """
    long = [word for word in text.split()[1:] if len(word) > _SHORT_WORD or word.isupper()]
    capitals = [word for word in long if word[:1].isupper()]
    strange = [word for word in capitals if not words.closeness(word).hits]
    is_mixed = len(capitals) < len(long)
    return is_mixed and len(strange) >= max(_STRANGE, _STRANGE_SHARE * len(long))


def _may_be_headline(line: Line) -> bool:
    text = line.text
    if sum(map(str.isalpha, text)) < _LETTERS:
        return False
    if line.hint not in ("", TEXT, "heading") or words_of(text) > _WORDS:
        return False
    return not text.endswith(_LABEL_ENDS) and not _BULLET.match(text)


def _ends_in(name: str, title: str) -> bool:
    """Home › World › Bridge to be rebuilt: the path of a page, its title at the end."""
    return title != name and title.count(" ") + 1 >= _CRUMB_WORDS and title in name


def _sums_up(close: Closeness) -> bool:
    return close.share >= _SUMMARY_SHARE and close.hits >= _SUMMARY_HITS
