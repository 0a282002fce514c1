"""Words of which some letters only look like the rest, and names that no reader tells apart."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.language import look_alikes
from explainer.link import NAMED_KINDS, Site, names_of
from explainer.model import Record
from explainer.model.locating import at
from explainer.problems import Problem, instead
from explainer.rules.markup.written import everywhere


def check(site: Site) -> Iterator[Problem]:
    """Warn of words in two alphabets: no search finds them, readers take them for others."""
    for text in everywhere(site, look_alikes.may_be_mixed):
        for place, word, alphabet in look_alikes.mixed(text.text):
            if alphabet == "formulas":
                message = f'"{word}" is written in letters for formulas: type it anew'
            else:
                message = (
                    f'"{word}" has letters of two alphabets, Latin and {alphabet}: type it anew'
                )
            told = text.problem(message, place, "warning")
            plain = look_alikes.skeleton(word)
            is_latin = sum(letter.isascii() for letter in word) * 2 > len(word)
            yield instead(told, word, plain) if is_latin and plain.isascii() else told


def twins(site: Site) -> Iterator[Problem]:
    """Warn of each name that looks like an earlier record's and is written in other letters."""
    owners: dict[str, tuple[str, str, str]] = {}
    for kind in NAMED_KINDS:
        for record in site.records[kind].values():
            for name, skeleton in record.once(_skeletons):
                seen = owners.setdefault(skeleton, (kind, record.id, name))
                if seen[2] != name and seen[:2] != (kind, record.id):
                    message = f'"{name}" looks like "{seen[2]}", the {seen[0]} "{seen[1]}"'
                    yield at(record, (), message, "warning")


def _skeletons(record: Record) -> tuple[tuple[str, str], ...]:
    """Return the names of a record, each with what it looks like."""
    return tuple((name, look_alikes.skeleton(name)) for name in names_of(record))
