"""What an editor wants at hand while writing, as comments in the front matter: nothing of it is
published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from explainer.language.characters import visible
from explainer.link import Site
from explainer.model import Event, Source
from explainer.scaffold.draft.expected import Expected
from explainer.scaffold.draft.facts import Fact
from explainer.scaffold.draft.named import Named, Unknown
from explainer.scaffold.draft.quoted import Quoted

MOST_EVENTS = 8
"""Events that may have led to it: more is the whole timeline."""


def comments(*blocks: Iterator[str]) -> Iterator[str]:
    """Yield blocks of notes as comments, none that has a heading alone."""
    for heading, *lines in map(list, blocks):
        if lines:
            yield from ("#", f"# {visible(heading)}")
            yield from (f"#   {visible(line)}" for line in lines)


def headline(theirs: str | None) -> Iterator[str]:
    """Yield what the seed is headed by: our headline is another."""
    yield "Their headline, to be said in our words:"
    if theirs:
        yield theirs


def of_sources(alike: Iterable[Source], source: str) -> Iterator[str]:
    """Yield sources that it may be: the new one is then one too many."""
    yield f"It may be a source that there is: then write that, and delete that of {source}:"
    yield from (f"{each.id}  # {each.label}, {each.publisher}" for each in alike)


def of_lines(facts: Sequence[Fact], named: Sequence[Named]) -> Iterator[str]:
    """Yield what each line has: dates, figures, and the records that it is first to name."""
    yield "What its lines say, with links to copy:"
    by_line: dict[int, list[str]] = {}
    for fact in facts:
        by_line.setdefault(fact.line, []).extend((*fact.dates, *fact.figures))
    for each in named:
        by_line.setdefault(each.line, []).append(f"[{each.words}]({each.kind}:{each.id})")
    for line in sorted(by_line):
        yield f"{line:>4}  {' · '.join(by_line[line])}"


def of_names(unknown: Sequence[Unknown], site: Site) -> Iterator[str]:
    """Yield names that no record has, with what to do about each that matters."""
    yield 'Names that no record has; `explainer new actor "NAME"` (or place …) begins one:'
    for each in unknown:
        where = ", ".join(map(str, each.lines))
        told = each.words
        if each.like:
            kind, identity = each.like
            label = site.records[kind][identity].label
            told = f"{each.words}: if it is {label} ({kind}:{identity}), give that the alias"
        yield f"{where:>4}  {told}"


def of_quotations(quoted: Sequence[Quoted]) -> Iterator[str]:
    """Yield quotations that the site may have, where they are in another language."""
    yield "What is quoted, to be translated, within the site's limit:"
    for each in quoted:
        yield f"{each.line:>4}  {each.speaker}: “{each.text}”"


def of_expected(more: Sequence[Expected]) -> Iterator[str]:
    """Yield what is expected and is no field, in their words."""
    yield "What it says is expected, to be said in our words (expectations):"
    for each in more:
        yield f"{each.line:>4}  {each.words}"


def of_events(before: Sequence[Event]) -> Iterator[str]:
    """Yield events that may have led to it."""
    yield "Events that may have led to it (led_by):"
    yield from (f"- {event.id}  # {event.label}" for event in before[:MOST_EVENTS])


def joined(*parts: Iterator[str]) -> tuple[str, ...]:
    """Return all notes in one piece."""
    return tuple(chain.from_iterable(parts))
