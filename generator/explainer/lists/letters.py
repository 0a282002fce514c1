"""Splitting by first letter, in the order of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from msgspec import Struct

from explainer.language.catalogue import Catalogue
from explainer.language.ordering import order
from explainer.lists.shelves import Group, Level, Plan

T = TypeVar("T")

ALPHABET = 60
"""So many first letters and no more are those of one or two alphabets, in which a reader looks for
one; names that begin with more of them are written in a script of thousands."""
TO = "–"
FIGURES = f"0{TO}9"


class LetterGroup(Struct, Generic[T], frozen=True):
    """What begins with one letter."""

    letter: str
    items: tuple[T, ...]


def by_letter(named: Iterable[tuple[str, T]], words: Catalogue) -> tuple[LetterGroup[T], ...]:
    """Group items by the first letter of their names, as the language of the words orders them.

    What begins with none stands first.
    """
    groups: dict[str, list[T]] = {FIGURES: []}
    alphabet = order(words.language)
    for name, item in sorted(named, key=lambda pair: alphabet.key(pair[0])):
        groups.setdefault(alphabet.letter(name) or FIGURES, []).append(item)
    return tuple(LetterGroup(letter, tuple(items)) for letter, items in groups.items() if items)


def letters(name: Callable[[T], str]) -> Level[T]:
    """Split by the first letter of a name; runs of letters where there are too many to choose."""

    def split(items: Sequence[T], plan: Plan[T]) -> Sequence[Group[T]]:
        groups = by_letter(((name(item), item) for item in items), plan.words)
        if len(groups) > ALPHABET:
            groups = tuple(runs(groups, plan))
        return tuple(Group(_where(group.letter), group.letter, group.items) for group in groups)

    return split


def runs(groups: Iterable[LetterGroup[T]], plan: Plan[T]) -> Iterator[LetterGroup[T]]:
    """Join letters that follow one another, as many as fit on a page: *A–D*.

    Where the next one does not, but the page is half empty, it is joined too: no page stands
    almost empty before a letter that has to be cut.
    """
    run: list[LetterGroup[T]] = []
    for group in groups:
        filled = plan.weight(item for one in run for item in one.items)
        if filled > plan.room / 2 and filled + plan.weight(group.items) > plan.room:
            yield _joined(run)
            run = []
        run.append(group)
    if run:
        yield _joined(run)


def _joined(run: Sequence[LetterGroup[T]]) -> LetterGroup[T]:
    first, last = run[0].letter, run[-1].letter
    name = f"{first.split(TO)[0]}{TO}{last.split(TO)[-1]}" if len(run) > 1 else first
    return LetterGroup(name, tuple(item for group in run for item in group.items))


def _where(letter: str) -> str:
    """Return the end of a letter's address; not of a to z, it is its number in Unicode.

    Transliterated, letters of two alphabets would be one. Of a run it is the first letter.
    """
    if letter.startswith(FIGURES):
        return "letter/0-9/"
    first = letter.partition(TO)[0]
    known = first.casefold() if first.isascii() else "-".join(f"u{ord(char):x}" for char in first)
    return f"letter/{known}/"
