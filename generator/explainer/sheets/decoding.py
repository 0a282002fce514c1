"""The file of a sheet → its cells, whatever program saved it and in whatever country."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Container

from explainer.problems import Problem

DELIMITERS = (",", ";", "\t")
"""Where the comma is the decimal sign, spreadsheets part cells by semicolons; "Unicode text", by
tabs."""
_WIDE = (b"\xff\xfe", b"\xfe\xff")
NOT_TEXT = 'not UTF-8 text: save it as "CSV UTF-8" (Excel) or with the character set UTF-8'


def rows(data: bytes, name: str, known: Container[str]) -> tuple[list[list[str]], list[Problem]]:
    """Return the rows of a file of CSV; what parts its cells is told by its first row.

    ``known`` are the heads that columns may have.
    """
    try:
        text = data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return [], [Problem(name, line, 1, NOT_TEXT)]
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    head, _, rest = text.partition("\n")
    if head.strip('"').casefold().startswith("sep="):
        return _rows(rest, name, head.strip('"')[4:5] or "\t", 1)
    best = max(DELIMITERS, key=lambda sign: _heads(text, sign, known))
    return _rows(text, name, best, 0)


def _encoding(data: bytes) -> str:
    """Return how a file is written: UTF-16 by its mark, or by the zero beside its first letter."""
    if data.startswith(_WIDE):
        return "utf-16"
    return {0: "utf-16-be", 1: "utf-16-le"}.get(data[:2].find(b"\0"), "utf-8-sig")


def _heads(text: str, delimiter: str, known: Container[str]) -> tuple[int, int]:
    """Return how many known heads the first row has if its cells are parted so."""
    row = next(csv.reader(io.StringIO(text), delimiter=delimiter), [])
    return sum(head_of(cell) in known for cell in row), len(row)


def head_of(cell: str) -> str:
    """Return the key that the head of a column means, however it is spaced and capitalised."""
    return "_".join(cell.strip().casefold().replace("-", " ").replace("_", " ").split())


def _rows(
    text: str, name: str, delimiter: str, above: int
) -> tuple[list[list[str]], list[Problem]]:
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    try:
        return [[]] * above + list(reader), []
    except csv.Error as error:
        message = f"a quotation mark too many or too few, up to this line ({error})"
        return [], [Problem(name, reader.line_num + above, 1, message)]
