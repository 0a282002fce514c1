"""What a record states, sentence by sentence, and what each statement rests on.

A sentence rests on the sources cited in it; of a field that cites nothing, on those of its record.
An account, a reply, a figure, a state, what became of an expectation are a statement each: they
name their sources themselves. Sentences without a source are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses
from explainer.documents import Location
from explainer.link.citing import cited_by
from explainer.link.kept import is_ours
from explainer.link.records import Key
from explainer.model import SECTIONS, Article, Claim, Event, Part, Record, State, kind_of, prose_in
from explainer.prose import Node, plain_text, said_in, sentences
from explainer.prose import sections as parted
from explainer.prose.tree import RUNS, UNSEEN

PLACES = {"claims": "claims", "figures": "figures", "expectations": "since", "outcome": "outcome"}
"""Fields that stand in a section of their record's page, and its anchor."""


class Statement(Struct, frozen=True):
    """A statement: whose it is, where it stands in that record, what it says, its sources.

    ``number`` counts the sentences of the field, those without a source too, so that a source that
    is added to one gives no other another id.
    """

    key: Key
    field: str
    number: int
    text: str
    sources: tuple[str, ...]
    anchor: str = ""
    side: str | None = None
    voice: str | None = None

    @property
    def id(self) -> str:
        """Return what stays: the record, the field or section, the place in it."""
        return "/".join((*self.key, self.field, str(self.number)))


def statements_of(record: Record) -> tuple[Statement, ...]:
    """Return what a record states, in the order in which it is written."""
    return record.once(_stated)


def _stated(record: Record) -> tuple[Statement, ...]:
    found = (*_in_fields(record), *_counted(record), *_in_body(record))
    used = {source for one in found for source in one.sources}
    rest = tuple(source for source in cited_by(record) if source not in used)
    if not rest:
        return found
    return (*found, Statement(_key(record), "sources", 1, plain_text(record.in_short), rest))


def _key(record: Record) -> Key:
    return kind_of(record), record.id


def _in_fields(record: Record) -> Iterator[Statement]:
    for location, _, text in prose_in(record):
        part, steps, asked = _way(record, location)
        one = Statement(
            _key(record),
            ".".join(steps),
            1,
            " ".join(filter(None, (asked, plain_text(text)))),
            _own(part) or tuple(getattr(record, "sources", ())),
            PLACES.get(steps[0], ""),
            getattr(part, "side", None) if part is not record else None,
            getattr(part, "voice", None),
        )
        cited = _cited((text.tree,))
        if _own(part):
            yield replace(one, sources=tuple(dict.fromkeys((*one.sources, *cited))))
        else:
            yield from _sentences(text.tree.children, one, () if cited else one.sources)


def _way(record: Record, location: Location) -> tuple[Part, list[str], str]:
    """Return the part that a field belongs to, the way there in words that stay, what is asked."""
    value: Any = record
    part: Part = record
    steps, asked = [], ""
    for step in location:
        inside = value[step] if isinstance(step, int) else getattr(value, step)
        steps.append(_name(value, step) if isinstance(step, int) else step)
        part = inside if isinstance(inside, Part) else part
        asked = part.asked if isinstance(part, Claim) else asked
        value = inside
    # What stands in an entry of a list is known by the entry, if that has its own sources.
    return part, steps[:-1] if _own(part) and len(steps) > 1 else steps, asked


def _name(entries: Any, number: int) -> str:
    """Return whose an entry is, where that tells it from the others; else its number."""
    names = [
        getattr(one, "side", None) or addresses.slug(getattr(one, "voice", None) or "")
        for one in entries
    ]
    mine = names[number]
    # A name that is a number could be the place of another entry.
    is_told = mine and not mine.isdecimal() and names.count(mine) == 1
    return mine if is_told else str(number + 1)


def _own(part: Part) -> tuple[str, ...]:
    """Return the sources that a part of a record names for itself."""
    named = getattr(part, "source", ())
    return named if isinstance(named, tuple) else ()


def _counted(record: Record) -> Iterator[Statement]:
    """Yield what has no sentence: figures, and how something stands."""
    if isinstance(record, State):
        yield Statement(_key(record), "state", 1, record.full_name, record.source)
    for number, one in enumerate(record.figures if isinstance(record, Event) else (), 1):
        span = "–".join(dict.fromkeys(f"{amount:.15g}" for amount in (one.low, one.high)))
        said = f"{one.what}: {span}{f' {one.unit}' if one.unit else ''} · {one.counted_by}"
        place = PLACES["figures"]
        yield Statement(_key(record), f"figures.{number}", 1, said, one.source, place, one.side)


def _in_body(record: Record) -> Iterator[Statement]:
    fixed = SECTIONS if isinstance(record, Article) else {}
    for section in parted(record.body, is_ours, fixed) if record.body else ():
        field = ".".join(filter(None, ("body", section.id)))
        one = Statement(_key(record), field, 1, "", (), section.id)
        yield from _sentences(section.nodes, one, ())


def _sentences(
    nodes: Iterable[Node], like: Statement, otherwise: tuple[str, ...]
) -> Iterator[Statement]:
    """Yield the sentences of some blocks that rest on something."""
    number = 0
    for sentence in (one for node in nodes for one in _units(node)):
        text = said_in(sentence)
        number += bool(text)
        sources = _cited(sentence) or otherwise
        if text and sources:
            yield replace(like, number=number, text=text, sources=sources)


def _units(node: Node) -> Iterator[list[Node]]:
    """Yield the sentences of a block; a row of a table is one, a heading none."""
    if node.kind == "tr":
        gap = Node("text", text=" · ")
        yield [part for cell in node.children for part in (gap, *cell.children)][1:]
    elif node.kind in RUNS:
        yield from sentences(node.children) if node.kind != "heading" else ()
    elif node.kind not in UNSEEN:
        yield from (one for child in node.children for one in _units(child))


def _cited(nodes: Iterable[Node]) -> tuple[str, ...]:
    inside = (cite.source for node in nodes for one in node.walk() for cite in one.cites)
    return tuple(dict.fromkeys(inside))
