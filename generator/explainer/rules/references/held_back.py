"""What is published and refers to what is not yet: a draft, or what waits for its day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from explainer.link import Key, Site, Standing, refers_to, shown_without
from explainer.model import Record, Ref, walk
from explainer.model.locating import at
from explainer.problems import Problem, Severity
from explainer.prose import references, unlinked
from explainer.rules.markup.texts import of_record

NEEDED = "source"
"""A statement does not stand without a source that it names, even if it has another."""
Found = Iterator[tuple[Key, Problem]]


def check(site: Site) -> Iterator[Problem]:
    """Yield the first place that refers to each record that is held back, or to what goes with it,
    with how many follow.

    It is an error where what refers to it cannot do without, as a statement without its source;
    else it is shown without, and a link as plain words.
    """
    found: dict[Key, list[Problem]] = {}
    for kind, record in site.everything() if site.held else ():
        if (kind, record.id) not in site.held:
            for key, problem in _of_record(site, record):
                cause = site.held[key].goes_with or key
                found.setdefault(cause, []).append(problem)
        elif record.status == "draft" and record.publish_on:
            message = (
                "a draft does not wait for a day: take the status out, and it is published then"
            )
            yield at(record, ("publish_on",), message, "warning")
    for problems in found.values():
        yield _first(problems)


def _first(problems: list[Problem]) -> Problem:
    errors = [problem for problem in problems if problem.severity == "error"]
    first, more = min(errors or problems), len(problems) - 1
    if not more:
        return first
    also = f"{more} other places refer" if more > 1 else "one other place refers"
    return replace(first, message=f"{first.message}; {also} to it")


def _of_record(site: Site, record: Record) -> Found:
    gone = refers_to(record) & site.held.keys()
    if gone:
        is_lost = shown_without(record, gone) is None
        yield from _in_fields(site, record, is_lost)
        yield from _in_texts(site, record)


def _in_fields(site: Site, record: Record, is_lost: bool) -> Found:
    for location, marker, text in walk(record, Ref):
        key = (marker.kind, text)
        if key in site.held:
            needs_it = is_lost or marker.kind == NEEDED
            message = _advice(site, key, needs_it, "it is left out here")
            yield key, at(record, location, message, _SEVERITY[needs_it])


def _in_texts(site: Site, record: Record) -> Found:
    for text in of_record(record):
        for found in references(text.prose):
            key = (found.kind, found.id)
            if key in site.held:
                left = references(unlinked(text.prose, {key}))
                needs_it = any((other.kind, other.id) == key for other in left)
                message = _advice(site, key, needs_it, "its name stands here without a link")
                yield key, text.problem(message, found.line, found.column, _SEVERITY[needs_it])


_SEVERITY: Mapping[bool, Severity] = {True: "error", False: "warning"}


def _advice(site: Site, key: Key, needs_it: bool, meanwhile: str) -> str:
    (kind, identity), standing = key, site.held[key]
    said = f'the {kind} "{identity}" {_why(standing)}'
    is_gone = standing.status == "withdrawn"
    if needs_it:
        do = "do without" if is_gone else "publish it first, or hold this back too"
        return f"{said}, and what refers to it here cannot be shown without it: {do}"
    return f"{said}: {meanwhile}" + ("" if is_gone else " until then")


def _why(standing: Standing) -> str:
    is_held = _WORDS[standing.status].format(standing.until)
    if standing.goes_with is None:
        return is_held
    return f'{is_held}, as the {standing.goes_with[0]} "{standing.goes_with[1]}"'


_WORDS = {
    "draft": "is a draft",
    "waits": "waits until {}",
    "withdrawn": "was taken down",
}
