"""The keys of a record in their order, if its first is not the one that all begin with.

Editors order keys as they think: that is left alone. A record that does not begin with its id, or
its title, was put together by a program, or cut and pasted, and is hard to find in a file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from explainer.model import KINDS, Kind

_ENTRY = re.compile(r"^- (?=\S)", re.MULTILINE)

_BETWEEN = re.compile(r"(?m)^(?:[ \t]*(?:#.*)?\r?\n)+\Z")
"""Empty lines and comments at the end of an entry: they belong to the next, or to none."""


def in_order(path: str, text: str) -> str:
    """Return the text of a file with the keys of its records in order."""
    kind = next((kind for kind in KINDS if _holds(kind, path)), None)
    if kind is None:
        return text
    keys = tuple(field.alias or name for name, field in kind.model.model_fields.items())
    if kind.form == "list":
        places = [found.start() for found in _ENTRY.finditer(text)]
        ends = [*places[1:], len(text)]
        parts = (_entry(text[a:b], keys) for a, b in zip(places, ends, strict=True))
        return text[: places[0]] + "".join(parts) if places else text
    return text


def _holds(kind: Kind, path: str) -> bool:
    base = f"content/{kind.folder}"
    return path.startswith((f"{base}/", f"{base}."))


def _entry(entry: str, keys: Sequence[str]) -> str:
    """Return an entry of a list with its keys in order; its dash stays where it is, and what stands
    between it and the next."""
    between = _BETWEEN.search(entry)
    last = between.start() if between else len(entry)
    blocks = list(_blocks(f"  {entry[2:last]}"))
    if not blocks or blocks[0][0] == keys[0] or not blocks[-1][1].endswith("\n"):
        return entry
    known = {key: number for number, key in enumerate(keys)}
    blocks.sort(key=lambda block: known.get(block[0], len(known)))
    lines = "".join(text for _, text in blocks).splitlines(keepends=True)
    first = next(n for n, line in enumerate(lines) if line.strip() and not line.startswith("  #"))
    return "".join((*lines[:first], f"- {lines[first][2:]}", *lines[first + 1 :])) + entry[last:]


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield each key of an entry with its lines, comments above it among them."""
    key, lines, above = "", list[str](), list[str]()
    for line in text.splitlines(keepends=True):
        found = re.match(r"  ([\w.-]+):(?:\s|$)", line)
        if found:
            if key:
                yield key, "".join(lines)
            key, lines, above = found[1], [*above, line], []
        elif line.startswith("  #") or not line.strip():
            above.append(line)
        else:
            lines, above = [*lines, *above, line], []
    if key:
        yield key, "".join((*lines, *above))
