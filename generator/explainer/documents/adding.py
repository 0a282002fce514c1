"""An entry more in a list, of a file or of a record; all else stays as it was typed."""

from __future__ import annotations

import codecs
import copy
import re
from collections.abc import Sequence
from typing import Any

import yaml

from explainer.documents.amending import end_of, line_end
from explainer.documents.document import Location, parse_markdown, parse_yaml, text_of

_NOTHING = re.compile(r"^\[\s*\][ \t]*(?:\r?\n|\Z)", re.MULTILINE)
_END = re.compile(r"^\.\.\.[ \t]*\r?$", re.MULTILINE)
_ENTRY = re.compile(r"^( *)- ", re.MULTILINE)


def appended(data: bytes, lines: Sequence[str], path: str) -> bytes | None:
    """Return a file with an entry more, or ``None`` where it cannot be put in safely.

    ``lines`` are those of the entry, the first with its dash. Nothing of the file is written anew:
    comments, quotes, order and ends of lines stay. What was meant is checked by reading the result.
    """
    values = _entries(data, path)
    if values is None:
        return None
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode()
    head, tail = _parted(text if values else _NOTHING.sub("", text))
    ending = "\r\n" if "\r\n" in text else "\n"
    for gap in _gaps(head):
        entry = (gap + _set(lines, head if values else "")).replace("\n", ending)
        whole = mark + "".join((_ended(head, ending), entry, tail)).encode()
        read = _entries(whole, path)
        if read and read[:-1] == values:
            return whole
    return None


def inserted(
    data: bytes, base: Location, key: str, lines: Sequence[str], path: str
) -> bytes | None:
    """Return a file with an entry more in the list under a key of one of its records.

    ``base`` is where the record stands. A list that is not there yet, or empty, is begun. ``None``
    where it cannot be put in safely: the record, or the list, is written in brackets.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data.removeprefix(mark).decode()
    ending = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    before = _read(plain, path)
    if before is None:
        return None
    head, told, tail = _front(plain) if path.endswith(".md") else ("", plain, "")
    grown = _with_entry(told, base, key, lines)
    whole = f"{head}{grown}{tail}" if grown else ""
    after = _read(whole, path) if grown else None
    if after is None:
        return None
    (rest, entries), (others, fewer) = _apart(after, base, key), _apart(before, base, key)
    if rest != others or entries[:-1] != fewer:
        return None
    return mark + whole.replace("\n", ending).encode()


def _read(text: str, path: str) -> Any:
    parse = parse_markdown if path.endswith(".md") else parse_yaml
    document, problems = parse(text, path)
    return None if document is None or problems else document.values


def _front(text: str) -> tuple[str, str, str]:
    """Return the line before the front matter, the front matter, and the rest."""
    first, _, rest = text.partition("\n")
    front, line, body = rest.partition("\n---")
    return f"{first}\n", f"{front}\n", f"{line[1:]}{body}"


def _apart(values: Any, base: Location, key: str) -> tuple[Any, list[Any]]:
    """Return values without a list, and the list; one that is empty or not there is none."""
    rest = copy.deepcopy(values)
    record = rest
    for step in base:
        record = record[step]
    return rest, record.pop(key, None) or []


def _with_entry(text: str, base: Location, key: str, lines: Sequence[str]) -> str | None:
    node: Any = yaml.compose(text, yaml.CSafeLoader)
    for step in base:
        node = node.value[step]
    if not isinstance(node, yaml.MappingNode) or node.flow_style:
        return None
    pairs = {name.value: (name, value) for name, value in node.value}
    edge = " " * node.start_mark.column
    if key not in pairs:
        place = line_end(text, end_of(text, *node.value[-1]))
        return _put(text, place, place, [f"{edge}{key}:", *_at(f"{edge}  ", lines)])
    name, value = pairs[key]
    if isinstance(value, yaml.SequenceNode) and value.value and not value.flow_style:
        place = line_end(text, end_of(text, name, value))
        return _put(text, place, place, _at(" " * value.start_mark.column, lines))
    if value.value:
        return None
    # What stands behind the key on its line may be a comment.
    empty = text[value.start_mark.index : value.end_mark.index]
    start = text.index(empty, name.end_mark.index + 1)
    text = f"{text[:start]}{text[start + len(empty) :]}"
    place = line_end(text, start)
    return _put(text, place, place, _at(f"{edge}  ", lines))


def _at(edge: str, lines: Sequence[str]) -> list[str]:
    return [f"{edge}{line}" if line else "" for line in lines]


def _put(text: str, start: int, end: int, lines: Sequence[str]) -> str:
    more = "".join(f"\n{line}" for line in lines)
    return f"{text[:start]}{more}{text[end:] or chr(10)}"


def _entries(data: bytes, path: str) -> list[Any] | None:
    """Return the entries of a file, or ``None`` where it cannot be read or is no list."""
    text, problems = text_of(data, path)
    document, more = parse_yaml(text, path) if text is not None else (None, [])
    if document is None or problems or more:
        return None
    values = document.values if document.values is not None else []
    return values if isinstance(values, list) else None


def _parted(text: str) -> tuple[str, str]:
    """Return the text up to the end of its entries, and what stands behind that."""
    end = _END.search(text)
    return (text[: end.start()], text[end.start() :]) if end else (text, "")


def _ended(head: str, ending: str) -> str:
    return head if not head or head.endswith("\n") else head + ending


def _gaps(head: str) -> tuple[str, ...]:
    """Return what may part a new entry from the last: a blank line, unless others have none."""
    lines = head.replace("\r\n", "\n")
    entries = [*_ENTRY.finditer(lines)]
    edge = entries[0][1] if entries else ""
    is_close = re.search(rf"[^\n]\n{edge}- ", lines[entries[0].end() :] if entries else "")
    return ("",) if not lines or is_close or lines.endswith("\n\n") else ("\n", "")


def _set(lines: Sequence[str], head: str) -> str:
    """Return an entry as far from the edge as the others stand."""
    first = _ENTRY.search(head)
    edge = first[1] if first else ""
    return "".join(f"{edge}{line}\n" if line else "\n" for line in lines)
