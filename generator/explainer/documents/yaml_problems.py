"""What YAML's parser complains of, in the words of somebody who wrote a file by hand.

The parser names what it expected; an editor needs what to look for. One table, the first entry
that fits wins; an entry says at which of the parser's two places the slip most likely is.
"""

from __future__ import annotations

import re

import yaml
from msgspec import Struct

from explainer.documents.yaml_lines import slip_in

OTHERWISE = "this is not readable as YAML: {said}"


class Slip(Struct, frozen=True):
    """A complaint of the parser, what it most likely means, and where to point."""

    said: str
    means: str
    at_start: bool = False
    so_far: str = ""
    """A pattern for the line up to the place, where the complaint alone does not tell."""


SLIPS: tuple[Slip, ...] = (
    Slip(
        "tab character|cannot start any token", "a tab stands here: use spaces only", so_far=r"\t$"
    ),
    Slip(
        "cannot start any token",
        "a text that begins with this character needs quotation marks around it",
    ),
    Slip(
        "mapping values are not allowed",
        "this does not belong to the line above it: keys of one entry begin in one column, each "
        "with a colon and a space",
    ),
    Slip(
        "could not find expected ':'",
        'a key and its value are expected here: "key: value", with a space after the colon',
        at_start=True,
    ),
    Slip(
        "unexpected end of stream|unexpected document indicator",
        "the quotation mark that opens here is never closed",
        at_start=True,
    ),
    Slip(
        "or ']'",
        'the list that opens here with "[" is not closed, lacks a comma, or has a text that needs '
        "quotation marks",
        at_start=True,
    ),
    Slip(
        "or '}'",
        'the entry that opens here with "{" is not closed, lacks a comma, or has a text that needs '
        "quotation marks",
        at_start=True,
    ),
    Slip(
        "expected '-' indicator",
        "this line does not belong to the list above it: entries of one list begin in one column, "
        'each with "- ", and the keys of an entry stand two spaces further in',
    ),
    Slip("expected node content", 'a value is missing here, or a "[" or "{" above is not closed'),
    Slip(
        "did not find expected key",
        "a quotation mark further up is not closed: this one closes it",
        so_far=r"^[^\"]*\"[^\"]$|^[^']*'[^']$",
    ),
    Slip(
        "did not find expected key",
        "this does not belong to the entry above it: keys of one entry begin in one column, and a "
        "text with quotation marks has them at both ends (inside it use “ and ”)",
    ),
    Slip(
        "unknown escape character",
        r"a backslash (\) has a meaning of its own in double quotation marks: use single ones",
    ),
    Slip(
        "expected alphabetic or numeric character",
        "a text that begins with * or & needs quotation marks around it",
        at_start=True,
    ),
    Slip(
        "expected comment or line break",
        'after ">" or "|" the text begins on the next line, two spaces in; a text that begins '
        "with one of them needs quotation marks",
        at_start=True,
    ),
    Slip(
        "block sequence entries are not allowed",
        'a list begins on the line below its key ("- …"), or has brackets around it ("[…]")',
    ),
    Slip("maximum nesting depth", "too many brackets open inside one another here"),
    Slip("document start", '"..." ends a file: take the line out'),
)


def explained(error: yaml.MarkedYAMLError, text: str) -> tuple[int, int, str]:
    """Return line and column from 1, and what is wrong there."""
    said = str(error.problem)
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return 1, 1, OTHERWISE.format(said=said)
    lines = text.split("\n")
    if shown := slip_in(said, lines, mark.line):
        line, column, means = shown
        return line + 1, column + 1, means
    so_far = "".join(lines[mark.line : mark.line + 1])[: mark.column + 1]
    slip = next((slip for slip in SLIPS if _fits(slip, said, so_far)), None)
    if slip and slip.at_start:
        mark = error.context_mark or mark
    return mark.line + 1, mark.column + 1, slip.means if slip else OTHERWISE.format(said=said)


def _fits(slip: Slip, said: str, so_far: str) -> bool:
    return bool(re.search(slip.said, said) and re.search(slip.so_far, so_far))


def forbidden(error: yaml.reader.ReaderError, text: str) -> tuple[int, int, str]:
    """Return line and column of a character that no text should have, and its number."""
    before = text[: error.position]
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    number = error.character if isinstance(error.character, int) else ord(error.character)
    return line, column, f"an invisible control character (U+{number:04X}) stands here: delete it"
