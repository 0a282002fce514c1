"""Nothing that the program was meant to fill in is left in what readers see.

What an editor typed is no matter of this check: words are looked at in content, where they can be
mended (`rules.leftovers`, `slips`, `marks_in_plain`; in
`code` they may stand), and a template's own code cannot be left, since Jinja refuses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from explainer.checks.built import Built, of_bytes
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding


class Leftover(Struct, frozen=True):
    """A kind of leftover: what each one holds and is quickly found, its pattern, what to do."""

    hint: re.Pattern[bytes]
    pattern: re.Pattern[bytes]
    message: str


def _leftover(hint: str, pattern: str, message: str) -> Leftover:
    return Leftover(re.compile(hint.encode()), re.compile(pattern.encode()), message)


_PELICAN = "a link of Pelican's was not filled in; link by kind and id instead"
_MISSING = "a value was missing when this was written; leave the attribute out or give the value"
_LINKS = "filename|static|attach|author|category|tag|index"
_FILLED = r"href|src|id|class|datetime|for|lang|width|height|aria-\w+|data-\w+"
"""Attributes that no editor's words stand in."""
_LEFTOVERS = (
    _leftover(rf"[{{|](?:{_LINKS})[}}|]", rf'="[^" >]*[{{|](?:{_LINKS})[}}|]', _PELICAN),
    _leftover('="None"', rf'\b(?:{_FILLED})="None"', _MISSING),
    _leftover(r"None(?<=[-_/#=.]None)\b", r'[\w-]+="[^" >]*[-_/#=.]None\b[^" >]*', _MISSING),
    _leftover("ndefined", r'[\w-]+="(?:[^" >]*[/#])?undefined["/]', _MISSING),
    _leftover(" at 0x", r"\w* object at 0x\w+", "a Python object was printed; print its value"),
)
_READ = (".xml", ".json", ".txt")


def of_page(built: Built, page: BuiltPage, context: Context) -> Iterator[Finding]:
    """Search the source of a page, and its addresses for empty ones."""
    yield from _search(page.path, page.source)
    yield from _empty(page)


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Search the source of feeds and data."""
    for path in (path for path in built.files if path.endswith(_READ)):
        yield from _in_file(built, path)


@of_bytes
def _in_file(built: Built, path: str) -> tuple[Finding, ...]:
    return tuple(_search(path, built.read(path)))


def _search(path: str, source: bytes) -> Iterator[Finding]:
    for leftover in _LEFTOVERS:
        if leftover.hint.search(source):
            yield from _found(path, source, leftover)


def _found(path: str, source: bytes, leftover: Leftover) -> Iterator[Finding]:
    for match in leftover.pattern.finditer(source):
        line = source.count(b"\n", 0, match.start()) + 1
        found = match.group().decode("utf-8", errors="replace").split("<")[0]
        yield Finding(path, f"line {line}: {found}", leftover.message)


def _empty(page: BuiltPage) -> Iterator[Finding]:
    for link in page.links:
        if link.value.strip() in ("", "#"):
            message = "the address is empty; link somewhere or take the link away"
            yield Finding(page.path, link.place, message)
