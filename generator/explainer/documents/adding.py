"""An entry more in a file that is a list: behind the last one, all else as it was typed."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import Any

from explainer.documents.document import parse_yaml, text_of

_NOTHING = re.compile(r"^\[\s*\][ \t]*(?=\r?$)", re.MULTILINE)
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
