"""A list of records in YAML, amended as by hand: comments, quotes and all else stay.

A value is cut out, from its key to its last letter, and another put in; nothing is parsed and
written out again. What was meant is checked afterwards, by reading the new text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import yaml
from msgspec import Struct

from explainer.documents.document import parse_yaml
from explainer.documents.yaml_text import in_flow, value_text
from explainer.limits import USUAL, Limits

Values = Mapping[str, Any]


class Amendment(Struct, frozen=True):
    """New values of the entry at an index; ``None`` takes a key out."""

    index: int
    values: Values


class _Cut(Struct, frozen=True, order=True):
    """A stretch of the text, and what takes its place."""

    start: int
    end: int
    text: str


def amended(
    text: str,
    amendments: Sequence[Amendment],
    added: Sequence[Values],
    order: Sequence[str],
    limits: Limits = USUAL,
) -> str | None:
    """Return the text of a list with entries amended and others added at its end.

    ``order`` is that of the keys of an entry. ``None`` where it cannot be done safely: the text
    is set in a way that nobody foresaw.
    """
    before, problems = parse_yaml(text, "", limits=limits)
    if before is None or problems or not isinstance(before.values, list | None):
        return None
    listed: Any = yaml.compose(text, yaml.CSafeLoader)
    if not isinstance(listed, yaml.SequenceNode):
        listed = None
    cuts = [cut for one in amendments for cut in _cuts(text, listed.value[one.index], one, order)]
    new = _grown(_with(text, cuts), listed, added, order)
    after, _ = parse_yaml(new, "", limits=limits)
    wanted = _meant(before.values or [], amendments, added)
    # What is not read at all is told better by who reads it.
    return new if after is None or after.values == wanted else None


def _meant(
    before: Sequence[Values], amendments: Sequence[Amendment], added: Sequence[Values]
) -> list[Values]:
    """Return the values that the new text is to have."""
    entries = list(before)
    for one in amendments:
        entries[one.index] = _told(entries[one.index], one.values)
    return [*entries, *added]


def _told(before: Values, new: Values) -> Values:
    return {key: value for key, value in {**before, **new}.items() if value is not None}


def _cuts(text: str, entry: Any, one: Amendment, order: Sequence[str]) -> Iterator[_Cut]:
    """Yield what is to be cut out of an entry, and put in."""
    if entry.flow_style:
        flow = yaml.load(text[entry.start_mark.index : entry.end_mark.index], yaml.BaseLoader)
        whole = in_flow(_ordered(_told(flow, one.values), order))
        yield _Cut(entry.start_mark.index, entry.end_mark.index, whole)
        return
    keys = {key.value: (key, value) for key, value in entry.value}
    indent = entry.start_mark.column
    for key, value in one.values.items():
        if key not in keys:
            behind = _before(key, keys, order)
            place = line_end(text, end_of(text, *keys[behind]))
            yield _Cut(place, place, f"\n{' ' * indent}{_line(key, value, indent)}")
        elif value is None:
            start = text.rfind("\n", 0, keys[key][0].start_mark.index) + 1
            yield _Cut(start, line_end(text, end_of(text, *keys[key])) + 1, "")
        else:
            start = keys[key][0].start_mark.index
            yield _Cut(start, end_of(text, *keys[key]), _line(key, value, indent))


def _before(key: str, there: Mapping[str, Any], order: Sequence[str]) -> str:
    """Return the key of an entry that a new one goes below."""
    known = [other for other in there if other in order]
    above = [other for other in known if order.index(other) < order.index(key)]
    return max(above, key=order.index) if above else list(there)[-1]


def end_of(text: str, before: Any, value: Any) -> int:
    """Return where a value ends; a parser looks for the end of one of lines in what follows."""
    if isinstance(value, yaml.ScalarNode):
        start, end = int(before.end_mark.index), value.end_mark.index
        return start + len(text[start:end].rstrip())
    if value.flow_style or not value.value:
        return int(value.end_mark.index)
    last = value.value[-1]
    return end_of(text, *last) if isinstance(last, tuple) else end_of(text, value, last)


def line_end(text: str, place: int) -> int:
    """Return where the line ends that a place is in."""
    found = text.find("\n", place)
    return len(text) if found < 0 else found


def _with(text: str, cuts: Sequence[_Cut]) -> str:
    for cut in sorted(cuts, reverse=True):
        text = f"{text[: cut.start]}{cut.text}{text[cut.end :]}"
    return text


def _grown(text: str, listed: Any, added: Sequence[Values], order: Sequence[str]) -> str:
    if not added:
        return text
    if listed and listed.flow_style and not listed.value:
        text, listed = f"{text[: listed.start_mark.index]}{text[listed.end_mark.index :]}", None
    indent = listed.start_mark.column if listed else 0
    entries = (_entry(_ordered(values, order), indent) for values in added)
    return "\n\n".join((*([text.rstrip()] if text.strip() else []), *entries)) + "\n"


def _entry(values: Values, indent: int) -> str:
    margin = " " * (indent + 2)
    lines = f"\n{margin}".join(_line(key, values[key], indent + 2) for key in values)
    return f"{' ' * indent}- {lines}"


def _line(key: str, value: Any, indent: int) -> str:
    return f"{key}:{value_text(value, indent, len(key) + 2)}"


def _ordered(values: Values, order: Sequence[str]) -> Values:
    places = {key: place for place, key in enumerate(order)}
    return dict(sorted(values.items(), key=lambda item: places.get(item[0], len(places))))
