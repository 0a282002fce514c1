"""The questions that were asked of a site, each with a number and its answer; which of them have
another answer now.

Questions are kept by what they are about, a record or an index, and unpacked only where they must
be asked again: not about a record that was read from the same bytes, nor about an index that is
the same as a whole. Which names stand in a text is another answer only if a name came or went that
stands in it.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Hashable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct, field

from explainer.cache.answers import (
    NEVER_THE_SAME,
    answer,
    is_names,
    is_record,
    names,
    origins,
    whole,
)
from explainer.cache.notes import Question
from explainer.link import Site
from explainer.processes.packed import Packed
from explainer.prose import Name, NameIndex


class Group(NamedTuple):
    """What was asked about one record or index: numbers, keys and, but for names, answers."""

    numbers: array[int] = array("I")
    keys: tuple[Hashable, ...] = ()
    answers: tuple[bytes, ...] = ()


class Known(Struct, frozen=True):
    """What a site answered, as it was; ``count`` numbers were given, ``never`` are those of
    questions whose answers are never the same."""

    count: int = 0
    groups: Mapping[str, Packed[Group]] = field(default_factory=dict)
    never: frozenset[int] = frozenset()
    origins: Mapping[str, bytes] = field(default_factory=dict)
    wholes: Mapping[str, bytes] = field(default_factory=dict)
    names: Mapping[str, frozenset[Name]] = field(default_factory=dict)

    def only(self, numbers: Collection[int]) -> tuple[Known, Mapping[int, int]]:
        """Return it with these questions alone, and the number that each has then."""
        new = {old: number for number, old in enumerate(sorted(numbers))}
        groups = {about: _only(packed.value, new) for about, packed in self.groups.items()}
        left = {about: Packed(group) for about, group in groups.items() if group.keys}
        never = frozenset(new[number] for number in self.never if number in new)
        return Known(len(new), left, never, self.origins, self.wholes, self.names), new


def _only(group: Group, numbers: Mapping[int, int]) -> Group:
    left = [at for at, number in enumerate(group.numbers) if number in numbers]
    answers = tuple(group.answers[at] for at in left) if group.answers else ()
    keys = tuple(group.keys[at] for at in left)
    return Group(array("I", (numbers[group.numbers[at]] for at in left)), keys, answers)


class Questions:
    """The questions asked of a site so far, and those that had another answer the last time."""

    def __init__(self, last: Known, site: Site) -> None:
        self.site, self.last = site, last
        self.changed, self.never = set(last.never), set(last.never)
        self._count = last.count
        self._groups = dict(last.groups)
        self._numbers: dict[str, dict[Hashable, int]] = {}
        self._new: dict[str, list[Hashable]] = {}
        for about in self._due():
            self._groups[about] = Packed(self._again(about, last.groups[about].value))
        for numbers in self._moved():
            self.changed.update(numbers)

    def _due(self) -> Iterator[str]:
        """Yield what must be asked about again."""
        now, before = origins(self.site), self.last.origins
        for about in self.last.groups:
            if is_record(about):
                is_same = about in now and now[about] == before.get(about)
            else:
                is_same = not _is_index(about) or self._is_whole(about)
            if not is_same:
                yield about

    def _is_whole(self, index: str) -> bool:
        return whole(self.site, index) == self.last.wholes.get(index) != NEVER_THE_SAME

    def _again(self, about: str, group: Group) -> Group:
        answers = tuple(answer(self.site, (about, key)) for key in group.keys)
        compared = zip(group.numbers, group.answers, answers, strict=True)
        self.changed.update(number for number, before, now in compared if before != now)
        self.never.difference_update(group.numbers)
        self._note_never(group.numbers, answers)
        return group._replace(answers=answers)

    def _note_never(self, numbers: array[int], answers: tuple[bytes, ...]) -> None:
        told = zip(numbers, answers, strict=True)
        self.never.update(number for number, said in told if said == NEVER_THE_SAME)

    def _moved(self) -> Iterator[Iterator[int]]:
        """Yield the numbers of texts with a name in them that came or went."""
        for index, now in names(self.site).items():
            moved = now ^ self.last.names.get(index, now)
            if moved and index in self.last.groups:
                sought, group = NameIndex(moved), self.last.groups[index].value
                texts = zip(group.numbers, group.keys, strict=True)
                yield (n for n, text in texts if next(sought.find(str(text)), None))

    def number(self, question: Question) -> int:
        """Return the number of a question, a new one where it was not asked before."""
        about, key = question
        numbers = self._numbers.get(about)
        if numbers is None:
            group = self._groups[about].value if about in self._groups else Group()
            numbers = dict(zip(group.keys, group.numbers, strict=True))
            self._numbers[about] = numbers
        if key not in numbers:
            numbers[key] = self._count
            self._new.setdefault(about, []).append(key)
            self._count += 1
        return numbers[key]

    def known(self) -> Known:
        """Return all questions with the answers that the site gives now."""
        for about, keys in self._new.items():
            self._groups[about] = Packed(self._grown(about, keys))
        self._new.clear()
        return Known(
            self._count,
            dict(self._groups),
            frozenset(self.never),
            origins(self.site),
            {about: whole(self.site, about) for about in self._groups if _is_index(about)},
            names(self.site),
        )

    def _grown(self, about: str, keys: list[Hashable]) -> Group:
        group = self._groups[about].value if about in self._groups else Group()
        numbers = array("I", (self._numbers[about][key] for key in keys))
        answers: tuple[bytes, ...] = ()
        if not is_names(about):
            answers = tuple(answer(self.site, (about, key)) for key in keys)
            self._note_never(numbers, answers)
        return Group(group.numbers + numbers, (*group.keys, *keys), (*group.answers, *answers))


def _is_index(about: str) -> bool:
    return not is_names(about) and not is_record(about)
