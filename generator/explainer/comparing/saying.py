"""A difference as lines of text, and as Markdown for the summary of a workflow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.comparing import nouns
from explainer.comparing.values import Change, Difference, PageChange, RecordChange, Words
from explainer.language.counting import counted

NAMED = 5
"""Pages that are named where the words of a record stand too; the others are counted."""
MOST = 100
"""Pages in a list, and in Markdown at all: who looks through a change looks at no more, and the
summary of a workflow holds a megabyte."""
SORTS = {"changed": "", "new": "New", "gone": "Gone", "moved": "Moved"}
_MARKS = re.compile(r"([\\`*_\[\]<>&|#!~])")
_SIGNS = {"same": ("", ""), "gone": ("[-", "-]"), "new": ("{+", "+}")}


def lines(found: Difference) -> Iterator[str]:
    """Yield a difference as text: a page, what changed on it, before and after."""
    yield summary(found)
    for page in found.pages:
        yield ""
        yield _heading(page)
        for record in page.records:
            yield from _record(page, record)
    if found.shown:
        yield ""
        yield "These show what changed, or list it:"
        yield from (f"  /{page.address}  {page.title}" for page in found.shown[:MOST])
        if len(found.shown) > MOST:
            yield f"  and {counted(len(found.shown) - MOST, 'page')} more"


def markdown(found: Difference) -> Iterator[str]:
    """Yield a difference as Markdown; words of the site are marked so that none is read as such."""
    yield plain(summary(found))
    for page in found.pages[:MOST]:
        yield ""
        yield f"### {plain(_heading(page))}"
        yield ""
        for record in page.records:
            for change in record.changes:
                yield f"- {plain(_said(page, record, change))}"
                yield from (f"  - {plain(text)}" for text in _words(change))
    if len(found.pages) > MOST:
        yield ""
        yield f"And {counted(len(found.pages) - MOST, 'page')} more."
    if found.shown:
        yield ""
        count = counted(len(found.shown), "page")
        yield f"<details><summary>{count} more that show what changed</summary>"
        yield ""
        shown = (plain(f"/{page.address} {page.title}") for page in found.shown[:MOST])
        yield from (f"- {text}" for text in shown)
        yield ""
        yield "</details>"


def summary(found: Difference) -> str:
    """Return what changed in a sentence or two."""
    counts = [
        f"{counted(number, 'page')} {sort}"
        for sort in ("new", "changed", "moved", "gone")
        if (number := sum(page.change == sort for page in found.pages))
    ]
    said = ", ".join(counts) or "No page says anything else than before"
    looks = f" {counted(found.looks, 'page')} only look otherwise." if found.looks else ""
    days = " and ".join(dict.fromkeys(map(nouns.day, (found.was, found.now))))
    return f"{found.title}, known until {days}: {said}.{looks}"


def record_name(record: RecordChange) -> str:
    """Return what is changed: its kind and its name."""
    kind = record.kind.capitalize()
    return f"{kind} “{record.name}”" if record.name else kind


def is_page_itself(page: PageChange, record: RecordChange) -> bool:
    """Say whether a record is what the page is about, which need not be named twice."""
    return page.kind == record.kind


def plain(text: str) -> str:
    """Return a text so that no sign of it is read as Markdown: titles are strangers' words."""
    return _MARKS.sub(r"\\\1", text)


def _heading(page: PageChange) -> str:
    moved = f" (was /{page.before})" if page.change == "moved" else ""
    sort = f"{SORTS[page.change]}: " if SORTS[page.change] else ""
    return f"{sort}/{page.address}{moved}  {page.kind.capitalize()} “{page.title}”"


def _record(page: PageChange, record: RecordChange) -> Iterator[str]:
    itself = is_page_itself(page, record)
    if record.change != "changed":
        if not itself:
            yield f"  {record_name(record)}: {record.change}"
        return
    for change in record.changes:
        yield f"  {_said(page, record, change)}"
        yield from (f"    {text}" for text in _words(change))
    if record.pages:
        more = len(record.pages) - NAMED
        named = ", ".join(f"/{address}" for address in record.pages[:NAMED])
        yield f"  Also on {named}{f' and {more} more' if more > 0 else ''}"


def _said(page: PageChange, record: RecordChange, change: Change) -> str:
    named = "" if is_page_itself(page, record) else f"{record_name(record)}: "
    return f"{named}{change.said}"


def _words(change: Change) -> Iterator[str]:
    """Yield a text as it was and as it is; one that was reworded with marks around what changed."""
    if change.words:
        yield f"was: {_marked(change.words, 'gone')}"
        yield f"is:  {_marked(change.words, 'new')}"
    elif change.now and change.now not in change.said:
        yield f"is:  {change.now}"
    elif change.was and change.was not in change.said:
        yield f"was: {change.was}"


def _marked(words: tuple[Words, ...], op: str) -> str:
    return "".join(
        "".join((_SIGNS[run.op][0], run.text, _SIGNS[run.op][1]))
        for run in words
        if run.op in ("same", op)
    )
