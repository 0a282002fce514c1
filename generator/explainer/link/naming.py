"""Which records lead on from a place or a document: the questions that name it, its events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TypeVar

from explainer.dates import When
from explainer.link.citing import cited_by
from explainer.link.grouping import grouped
from explainer.link.records import Key, Records
from explainer.model import DocumentRecord, Event, Record, prose_in
from explainer.prose import NameIndex, Prose, references

R = TypeVar("R", bound=Record)
LED_TO = frozenset({"place", "document"})
TEXTS = frozenset({"treaty", "un", "court"})
"""Kinds of sources that are the text of a document, and no report of it."""


def naming(records: Iterable[R], names: NameIndex) -> Mapping[Key, tuple[R, ...]]:
    """Return, for each place and document, the records whose texts link or name it."""
    return grouped(
        (key, record) for record in records for key in _named_in(record, names) if key[0] in LED_TO
    )


def _named_in(record: Record, names: NameIndex) -> Iterable[Key]:
    """Return what a record links or names, each once.

    Names are sought in what was typed, marks and all: that is a tenth of the work of taking the
    marks out first, and no name has one in it.
    """
    texts = _texts(record)
    links = ((ref.kind, ref.id) for text in texts for ref in references(text))
    # A name may run on over a line of Markdown, but not from one text into the next.
    typed = "\n".join(text.replace("\n", " ") for text in (record.label, *texts))
    found = ((name.kind, name.id) for _, _, name in names.find(typed))
    return dict.fromkeys((*links, *found))


def _texts(record: Record) -> tuple[Prose, ...]:
    return (*(text for _, _, text in prose_in(record)), record.body)


def events_of_documents(
    records: Records, names: NameIndex, consequences: Mapping[str, tuple[Event, ...]]
) -> Iterator[tuple[str, Event]]:
    """Yield each document with each event that it has; some may come twice.

    They are those that name it or cite its text, those that it links itself, the one that made it
    and what came of that: who reads of a treaty asks for all of these, whoever acted.
    """
    events, documents = records.events.values(), records.documents.values()
    named = naming(events, names)
    texts = _texts_of_documents(records)
    citing = ((source, event) for event in events for source in cited_by(event))
    resting = grouped((source, event) for source, event in citing if source in texts)
    made = _by_month(events)
    for document in documents:
        theirs = named.get(("document", document.id), ())
        born = tuple(_made(document, theirs, made))
        on_it = (resting.get(source, ()) for source in document.sources)
        came = (consequences.get(event.id, ()) for event in born)
        linked = _linked(records, document)
        for event in chain(theirs, linked, born, *on_it, *came):
            yield document.id, event


def _texts_of_documents(records: Records) -> frozenset[str]:
    """Return the sources that are the text of one document; what is shared tells of more."""
    documents = records.documents.values()
    resting = grouped((source, d.id) for d in documents for source in dict.fromkeys(d.sources))
    return frozenset(
        source
        for source, theirs in resting.items()
        if len(theirs) == 1 and source in records.sources and records.sources[source].kind in TEXTS
    )


Month = tuple[int, int]


def _month(when: When) -> Month | None:
    """Return the year and month of a date that lies in one."""
    first, last = when.first_day[:2], when.last_day[:2]
    return first if first == last else None


def _by_month(events: Iterable[Event]) -> Mapping[Month | None, tuple[Event, ...]]:
    return grouped((_month(event.date), event) for event in events)


def _made(
    document: DocumentRecord,
    naming_it: tuple[Event, ...],
    by_month: Mapping[Month | None, tuple[Event, ...]],
) -> Iterator[Event]:
    """Yield the events that made a document: of its day, and naming it or by one of its sources.

    What lasted some days of one month, or is dated to the month alone, may have been that day's.
    """
    if document.signed is None:
        return
    named = {event.id for event in naming_it}
    for event in by_month.get(_month(document.signed), ()):
        resting = not set(document.sources).isdisjoint(cited_by(event))
        if (event.id in named or resting) and _may_be(event.date, document.signed):
            yield event


def _may_be(one: When, other: When) -> bool:
    """Say whether two dates can mean one day; of what lasted longer than a month, all of it."""
    if _month(one) is None or _month(other) is None:
        return one == other
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def _linked(records: Records, document: DocumentRecord) -> Iterator[Event]:
    """Yield the events that a document links in its own texts."""
    for text in _texts(document):
        for ref in references(text):
            if ref.kind == "event" and ref.id in records.events:
                yield records.events[ref.id]
