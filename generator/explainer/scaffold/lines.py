"""A record as an editor would type it: what is known, a gap for what is needed, hints for the rest.

A gap is a key with nothing behind it: `explainer check` says of each, and of nothing else, that it
is empty. What may be left out is a comment, so that nothing is said of it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from explainer.scaffold.shape import Field

Values = Mapping[str, Any]
WIDTH = 14
"""Where the meaning of a field begins: behind most of their names."""
_PLAIN = re.compile(r"[^\W\d_][^\n\t:#\"'\[\]{}&*!|>%@`]*")
_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})
"""Words that a program for YAML takes for something else than a text."""


def scalar(value: Any) -> str:
    """Return a value as YAML has it on one line; in quotes where it could be read otherwise."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:g}"
    text = " ".join(str(value).split())
    is_plain = _PLAIN.fullmatch(text) and text.casefold() not in _WORDS and text.isprintable()
    quoted = json.dumps(text, ensure_ascii=False)
    return text if is_plain else "".join(map(_visible, quoted))


def _visible(char: str) -> str:
    return char if char.isprintable() else "".join(f"\\U{ord(char):08x}")


def listed(values: Any) -> str:
    """Return a list on one line."""
    return f"[{', '.join(_entry(value) for value in values)}]"


def _entry(value: Any) -> str:
    # A comma parts the entries of a list.
    said = scalar(value)
    return json.dumps(said, ensure_ascii=False) if "," in said and said[0] != '"' else said


def record(fields: tuple[Field, ...], values: Values, *, hints: bool = True) -> Iterator[str]:
    """Yield the lines of a record: needed fields, known or a gap, then what may be added."""
    written = [field for field in fields if field.needed or field.key in values]
    for field in written:
        yield from _field(field, values.get(field.key))
    further = [field for field in fields if field not in written and field.key != "id"]
    if further and hints:
        yield '# What may be added, each without its "# ":'
        yield from (_hint(field) for field in further)


def entry(lines: Iterator[str]) -> Iterator[str]:
    """Yield the lines of a record as an entry of a list."""
    for number, line in enumerate(lines):
        yield f"{'  ' if number else '- '}{line}" if line else ""


def _field(field: Field, value: Any) -> Iterator[str]:
    if value is None and field.inner:
        yield from _gap_inside(field)
    elif value is None:
        yield _told(f"{field.key}:{' >-' if field.is_prose else ''}", field)
        if field.is_prose:
            yield ""
    elif field.inner:
        yield f"{field.key}:"
        parts = value if isinstance(value, list) else [value]
        for part in parts:
            inner = record(field.inner, part, hints=False)
            yield from _indented(entry(inner) if field.is_list else inner)
    else:
        yield f"{field.key}: {listed(value) if isinstance(value, list) else scalar(value)}"


def _gap_inside(field: Field) -> Iterator[str]:
    """Yield a part, or a list of one, with the gaps that it cannot be without."""
    yield _told(f"{field.key}:", field)
    inner = record(field.inner, {}, hints=False)
    yield from _indented(entry(inner) if field.is_list else inner)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)


def _hint(field: Field) -> str:
    parts = f" Each has: {', '.join(inner.key for inner in field.inner)}." if field.inner else ""
    return f"{_told(f'# {field.key}:', field)}{parts}"


def _told(start: str, field: Field) -> str:
    return f"{start:<{WIDTH}}  # {field.told}"
