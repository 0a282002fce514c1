"""The keys of a record in their order, if it does not begin as all others do.

Editors order keys as they think: that is left alone. A record that does not begin with its id, or
a file with its title, was put together by a program, or cut and pasted, and is hard to find.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from explainer.model import KINDS, Kind

_ENTRY = re.compile(r"^- (?=\S)", re.MULTILINE)
_FRONT = re.compile(r"(?s)(---[ \t]*\r?\n)(.*?)(?=^---[ \t]*\r?$)", re.MULTILINE)
_ABOVE = re.compile(r"(?:[ \t]*(?:#.*)?\r?\n)*")
"""Empty lines and comments at the beginning of a file: they are about all of it."""
_BETWEEN = re.compile(r"(?m)^(?:[ \t]*(?:#.*)?\r?\n)+\Z")
"""Empty lines and comments at the end of an entry: they belong to the next, or to none."""


def in_order(path: str, text: str) -> str:
    """Return the text of a file with the keys of its records in order."""
    kind = next((kind for kind in KINDS if _holds(kind, path)), None)
    if kind is None:
        return text
    keys = tuple(field.alias or name for name, field in kind.model.model_fields.items())
    if kind.form == "list":
        return _list(text, keys)
    needed = (f.alias or n for n, f in kind.model.model_fields.items() if f.is_required())
    begins = next(key for key in needed if key != "id")
    found = _FRONT.match(text) if kind.form == "markdown" else _ABOVE.match(text)
    start, end = (found.end(1), found.end()) if found and kind.form == "markdown" else (0, None)
    above = _ABOVE.match(text, start)
    start = above.end() if above else start
    return text[:start] + _ordered(text[start:end], keys, begins, 0) + text[end or len(text) :]


def _holds(kind: Kind, path: str) -> bool:
    base = f"content/{kind.folder}"
    return path.startswith((f"{base}/", f"{base}."))


def _list(text: str, keys: Sequence[str]) -> str:
    places = [found.start() for found in _ENTRY.finditer(text)]
    ends = [*places[1:], len(text)]
    parts = (_entry(text[a:b], keys) for a, b in zip(places, ends, strict=True))
    return text[: places[0]] + "".join(parts) if places else text


def _entry(entry: str, keys: Sequence[str]) -> str:
    """Return an entry of a list with its keys in order; its dash stays where it is."""
    lines = _ordered(f"  {entry[2:]}", keys, keys[0], 2).splitlines(keepends=True)
    first = next(n for n, line in enumerate(lines) if line.strip() and not line.startswith("  #"))
    return "".join((*lines[:first], f"- {lines[first][2:]}", *lines[first + 1 :]))


def _ordered(text: str, keys: Sequence[str], begins: str, indent: int) -> str:
    """Return the keys of a record in order, if those that may stand before one of them do not.

    What stands between it and the next stays there.
    """
    between = _BETWEEN.search(text)
    last = between.start() if between else len(text)
    blocks = list(_blocks(text[:last], indent))
    known = {key: number for number, key in enumerate(keys)}
    place = partial(_place, known)
    is_there = any(key == begins for key, _ in blocks)
    if not is_there or place(blocks[0]) <= known[begins] or not blocks[-1][1].endswith("\n"):
        return text
    return "".join(lines for _, lines in sorted(blocks, key=place)) + text[last:]


def _place(known: dict[str, int], block: tuple[str, str]) -> int:
    return known.get(block[0], len(known))


def _blocks(text: str, indent: int) -> Iterator[tuple[str, str]]:
    """Yield each key of a record with its lines, comments above it among them."""
    key, lines, above = "", list[str](), list[str]()
    starts = re.compile(rf" {{{indent}}}([\w.-]+):(?:\s|$)")
    for line in text.splitlines(keepends=True):
        if found := starts.match(line):
            if key:
                yield key, "".join(lines)
            key, lines, above = found[1], [*above, line], []
        elif line.startswith(f"{' ' * indent}#") or not line.strip():
            above.append(line)
        else:
            lines, above = [*lines, *above, line], []
    if key:
        yield key, "".join((*lines, *above))
