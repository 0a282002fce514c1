"""A record as an editor would type it: what is known, a gap for what is needed, hints for the rest.

A gap is a key with nothing behind it: `explainer check` says of each, and of nothing else, that it
is empty. What may be left out is a comment, so that nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from explainer.documents.yaml_text import value_text
from explainer.scaffold.shape import Field

Values = Mapping[str, Any]
WIDTH = 14
"""Where the meaning of a field begins: behind most of their names."""
MOST = 9
"""Fields of a part that a hint has room for: more are settings that hardly anybody changes."""


def record(fields: tuple[Field, ...], values: Values, *, hints: bool = True) -> Iterator[str]:
    """Yield the lines of a record: needed fields, known or a gap, then what may be added."""
    written = [field for field in fields if field.needed or field.key in values]
    for field in written:
        yield from _field(field, values.get(field.key))
    further = [field for field in fields if field not in written and field.key != "id"]
    if further and hints:
        yield '# What may be added, each without its "# ":'
        yield from (_hint(field) for field in further if not field.is_general)
        general = [field.key for field in further if field.is_general]
        if general:
            yield f"# And: {', '.join(general)}."


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
        said = str(value).lower() if isinstance(value, bool) else None
        typed = f" {said}" if said else value_text(value, 0, len(field.key) + 1)
        yield from f"{field.key}:{typed}".split("\n")


def _gap_inside(field: Field) -> Iterator[str]:
    """Yield a part, or a list of one, with the gaps that it cannot be without."""
    yield _told(f"{field.key}:", field)
    inner = record(field.inner, {}, hints=False)
    yield from _indented(entry(inner) if field.is_list else inner)


def _indented(lines: Iterator[str]) -> Iterator[str]:
    return (f"  {line}" if line else "" for line in lines)


def _hint(field: Field) -> str:
    keys = [inner.key for inner in field.inner]
    more = ", …" if len(keys) > MOST else ""
    parts = f" Each has: {', '.join(keys[:MOST])}{more}." if keys else ""
    return f"{_told(f'# {field.key}:', field)}{parts}"


def _told(start: str, field: Field) -> str:
    below = " (On the next line, indented.)" if start.endswith(">-") else ""
    return f"{start:<{WIDTH}}  # {field.told}{below}"
