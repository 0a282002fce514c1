"""How a rule says where: a problem at a value of a record, or at a line of its body."""

from __future__ import annotations

from dataclasses import replace

from explainer.documents import Location
from explainer.documents.edits import in_yaml, of_value
from explainer.model import Origin, Record, kind_of
from explainer.problems import Problem, Severity


def at(
    record: Record,
    location: Location,
    message: str,
    severity: Severity = "error",
    place: int | None = None,
) -> Problem:
    """Return a problem at a value of a record; of a text, at one of its letters."""
    problem = at_origin(record.origin, location, message, severity, place)
    return replace(problem, record=name_of(record))


def at_origin(
    origin: Origin,
    location: Location,
    message: str,
    severity: Severity = "error",
    place: int | None = None,
) -> Problem:
    """Return a problem at a value of something that was written; of a text, at a letter."""
    line, column = origin.mark(location, place)
    return Problem(origin.path, line, column, message, severity)


def in_place_of(
    problem: Problem,
    origin: Origin,
    location: Location,
    was: str,
    now: str | None,
    several: bool = False,
) -> Problem:
    """Return a problem that is mended by another text as a value, where there is one.

    ``several`` says that it is values of a list with commas between them, and no text.
    """
    if not now or now == was:
        return problem
    here = (*origin.base, *location)
    written = now if several else in_yaml(now)
    return replace(problem, mend=of_value(origin.document, here, was, written))


def in_body(
    record: Record, line: int, message: str, severity: Severity = "error", column: int = 1
) -> Problem:
    """Return a problem at a line (from 0) of a record's body."""
    problem = in_body_of(record.origin, line, message, severity, column)
    return replace(problem, record=name_of(record))


def in_body_of(
    origin: Origin, line: int, message: str, severity: Severity = "error", column: int = 1
) -> Problem:
    """Return a problem at a line (from 0) of the body of something that was written."""
    document = origin.document
    return Problem(document.path, document.body_line + line, column, message, severity)


def name_of(record: Record) -> str:
    """Return how a record is named in the style sheet: ``kind:id``."""
    return f"{kind_of(record)}:{record.id}"
