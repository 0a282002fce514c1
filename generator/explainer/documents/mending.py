"""Files that cannot be read, with what would make them readable where that is one thing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from explainer.documents.document import Document
from explainer.documents.yaml_mends import mend
from explainer.limits import Limits
from explainer.problems import Problem

LONGEST = 200_000
"""Letters: of a longer file a dozen answers take a second to try, and nobody wrote it by hand."""
Parsed = tuple[Document | None, list[Problem]]
Parse = Callable[[str, str, Limits], Parsed]


def parsed(parse: Parse, text: str, name: str, limits: Limits) -> Parsed:
    """Parse a file; a problem that makes it unreadable carries what mends it."""
    document, problems = parse(text, name, limits)
    if document is not None or not problems or len(text) > LONGEST:
        return document, problems

    def read(other: str) -> tuple[Any, int]:
        found, wrong = parse(other, name, limits)
        return (found.values, found.body) if found else None, wrong[0].line if wrong else 0

    last = problems[-1]
    if last.mend is None:
        problems[-1] = replace(last, mend=mend(text, last.line, read))
    return document, problems
