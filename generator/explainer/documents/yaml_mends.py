"""What to write instead of a line that YAML cannot be read for, where one answer reads.

Each look at the line gives what it may have been meant as; the file is read with it, and what
reads on past the line is an answer. Answers that come to the same values are one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from explainer.problems import Edit

Lines = Sequence[str]
Answer = str | None
"""The line that should stand there; none where it should not be there at all."""
Read = Callable[[str], tuple[object, int]]
"""Reads a text; returns its values and 0, or the line (from 1) that it cannot be read at."""
_KEY = re.compile(r"(?P<lead>\s*(?:- +)*)(?P<key>[\w.-]+):(?P<gap> +|$)(?P<value>.*)")
_DASHED = re.compile(r"(\s*)- +\S")
_SPECIAL = re.compile(r"[@`%*&!|>]|\[@|\[[^\]]*\]\(")
TABS = (2, 4, 8, 3, 6)
"""Spaces that a tab may stand for: two as they are here, else what other programs show."""
_MARKS = {'"': "'", "'": '"'}


def mend(text: str, line: int, read: Read) -> Edit | None:
    """Return what mends a line (from 1), if one thing does; columns are those of the text."""
    lines = text.split("\n")
    if not 1 <= line <= len(lines):
        return None
    number = line - 1
    if at_once := _without_tabs(lines, number, read) or _front_closed(lines, read):
        return at_once
    found: dict[str, Answer] = {}
    for look in _LOOKS:
        for answer in look(lines, number):
            values, stuck = read(_with(lines, number, answer))
            if not stuck or stuck > line + (answer or "").count("\n"):
                found.setdefault(repr((values, stuck)), answer)
    whole = [answer for said, answer in found.items() if said.endswith(", 0)")]
    answers = whole or list(found.values())
    return _edit(lines, number, answers[0]) if len(answers) == 1 else None


def _without_tabs(lines: Lines, number: int, read: Read) -> Edit | None:
    """Return what mends all lines that tabs indent, from the first on, where they are told first.

    How wide a tab was meant is seen from what reads; widths that come to the same values are one.
    """
    tabbed = [n for n, one in enumerate(lines) if "\t" in one[: len(one) - len(one.lstrip())]]
    found: dict[str, str] = {}
    for width in TABS if number in tabbed else ():
        spaced = [_spaced(one, width) if n in tabbed else one for n, one in enumerate(lines)]
        values, stuck = read("\n".join(spaced))
        if not stuck:
            part = spaced[tabbed[0] : tabbed[-1] + 1]
            found.setdefault(repr(values), "\n".join(part))
    if len(found) != 1:
        return None
    was = "\n".join(lines[tabbed[0] : tabbed[-1] + 1])
    return Edit(tabbed[0] + 1, 1, was, next(iter(found.values())))


def _front_closed(lines: Lines, read: Read) -> Edit | None:
    """Return the line that ends a front matter that has no end: below the last key or entry."""
    rules = sum(one.rstrip() == "---" for one in lines)
    if lines[0].rstrip() != "---" or rules > 1:
        return None
    within = takewhile(_is_front, lines[1:])
    end = len(list(within)) + 1
    while not lines[end - 1].strip():
        end -= 1
    text = "\n".join([*lines[:end], "---", *lines[end:]])
    return Edit(end + 1, 1, "", "---\n") if end < len(lines) and not read(text)[1] else None


def _is_front(line: str) -> bool:
    return not line.strip() or line[:1] in (" ", "-", "#") or bool(_KEY.match(line))


def _spaced(line: str, width: int) -> str:
    words = line.lstrip()
    return line[: len(line) - len(words)].replace("\t", " " * width) + words


def _with(lines: Lines, number: int, answer: Answer) -> str:
    own = [] if answer is None else [answer]
    return "\n".join([*lines[:number], *own, *lines[number + 1 :]])


def _edit(lines: Lines, number: int, answer: Answer) -> Edit:
    was = lines[number]
    if answer is not None:
        return Edit(number + 1, 1, was, answer)
    if number + 1 < len(lines):
        return Edit(number + 1, 1, f"{was}\n", "")
    return Edit(number, len(lines[number - 1]) + 1, f"\n{was}", "")


def _indents(lines: Lines, number: int) -> Iterator[int]:
    """Yield the columns in which the keys around a line begin, and its list's dashes."""
    own_dash = lines[number].lstrip().startswith("- ")
    for near in (range(number - 1, -1, -1), range(number + 1, len(lines))):
        typed = (lines[n] for n in near if lines[n].strip())
        if own_dash:
            dashes = (found for one in typed if (found := _DASHED.match(one)))
            yield from (len(found[1]) for found in list(dashes)[:1])
        else:
            keys = (found for one in typed if (found := _KEY.match(one)))
            yield from (len(found["lead"]) for found in list(keys)[:1])


def _in_column(lines: Lines, number: int) -> Iterator[Answer]:
    """Yield a line in the columns of those around it; a tab is no indentation."""
    typed = lines[number]
    words = typed.lstrip(" \t\u00a0\u2003")
    indent = len(typed) - len(words)
    if words and (_KEY.match(words) or words.startswith("- ")):
        columns = {*_indents(lines, number)} - {indent if typed[:indent].strip(" ") == "" else -1}
        yield from (f"{' ' * column}{words}" for column in sorted(columns))


def _dash(lines: Lines, number: int) -> Iterator[Answer]:
    """Yield an entry whose dash has no space or is missing, and one that needs none."""
    typed = lines[number]
    if found := re.match(r"(\s*-)\s*(?=[\w.-]+:(?: |$))", typed):
        yield f"{found[1]} {typed[found.end() :]}"
    words = typed.lstrip()
    first = {other.lstrip()[2:].partition(":")[0] for other in lines if _DASHED.match(other)}
    if words.partition(":")[0] in first and not words.startswith("- "):
        indents = [len(found[1]) for one in lines if (found := _DASHED.match(one))]
        yield f"{' ' * indents[0]}- {words}"
    if typed.startswith("- ") and sum(one.startswith("- ") for one in lines) == 1:
        yield typed[2:]


def _colon(lines: Lines, number: int) -> Iterator[Answer]:
    """Yield a key with its colon and a space."""
    typed = lines[number]
    if found := re.match(r"(\s*(?:- +)*[\w.-]+):(?=[^\s/:])", typed):
        yield f"{found[0]} {typed[found.end() :]}"
    below = next((one for one in lines[number + 1 :] if one.strip()), "")
    alone = re.fullmatch(r"\s*(?:- +)*[a-z_]+", typed)
    if alone and len(below) - len(below.lstrip()) > len(typed) - len(typed.lstrip()):
        yield f"{typed}:"
    found = re.match(r"(\s*)((?:- +)*[a-z_]+)(?: *[=;,] *| +)(?=\S)", typed)
    if found and len(found[1]) in {*_indents(lines, number)}:
        yield f"{found[1]}{found[2]}: {typed[found.end() :]}"


def _continued(lines: Lines, number: int) -> Iterator[Answer]:
    """Yield the next line of a text further in than the key of that text."""
    typed = lines[number]
    above = next((one for one in reversed(lines[:number]) if one.strip()), "")
    found = _KEY.match(above)
    if found and typed.strip() and not _KEY.match(typed):
        indent = len(typed) - len(typed.lstrip())
        if indent < len(found["lead"]) or found["value"][:1] in (">", "|"):
            yield f"{' ' * (len(found['lead']) + 2)}{typed.lstrip()}"


def _quoted(lines: Lines, number: int) -> Iterator[Answer]:
    """Yield a text with the quotation marks that it needs, or with those that it has in order."""
    found = _KEY.fullmatch(lines[number])
    if not found or not found["value"]:
        return
    value, head = found["value"].rstrip(), lines[number][: found.start("value")]
    mark = value[:1]
    if mark in _MARKS:
        yield from (f"{head}{one}" for one in _in_marks(value, mark))
    elif found_fold := re.match(r"[>|] +(?=\S)", value):
        yield head + value[found_fold.end() :]
    elif _SPECIAL.match(value) or (": " in f"{value} " and not _merged(lines, value)):
        yield head + json.dumps(value, ensure_ascii=False)


def _in_marks(value: str, mark: str) -> Iterator[str]:
    inner = value[1:-1] if value.endswith(mark) and len(value) > 1 else ""
    if not inner and mark not in value[1:]:
        yield f"{value}{mark}"
    elif inner.endswith(mark) and inner.count(mark) == 1:
        yield value[:-1]
    elif inner and mark in inner and (mark == "'" or not inner.count(mark) % 2):
        yield json.dumps(inner, ensure_ascii=False)
    elif not inner and _MARKS[mark] not in value:
        yield f"{_MARKS[mark]}{value}{_MARKS[mark]}"


def _merged(lines: Lines, value: str) -> bool:
    """Say whether a text holds what is a key elsewhere: two lines became one."""
    keys = {found["key"] for one in lines if (found := _KEY.match(one))}
    return any(word in keys for word in re.findall(r"([\w.-]+):(?: |$)", value))


def _closed(lines: Lines, number: int) -> Iterator[Answer]:
    """Yield a list or an entry with the bracket that closes it."""
    typed = lines[number].rstrip()
    for opening, closing in (("[", "]"), ("{", "}")):
        if typed.count(opening) == typed.count(closing) + 1:
            yield f"{typed.removesuffix(',')}{closing}"


def _needless(lines: Lines, number: int) -> Iterator[Answer]:
    """Yield nothing for a line that ends a file or begins another, or stands twice."""
    typed = lines[number]
    entry = next((n for n in range(number, -1, -1) if _DASHED.match(lines[n])), 0)
    if typed.strip() in ("...", "---") or typed in lines[entry:number]:
        yield None


def _front(lines: Lines, number: int) -> Iterator[Answer]:
    """Yield the line that opens a front matter, or nothing for an empty one before it."""
    if number == 0 and lines[0].rstrip() != "---" and "---" in map(str.rstrip, lines):
        yield f"---\n{lines[0]}" if lines[0].strip() else None


_LOOKS: tuple[Callable[[Lines, int], Iterator[Answer]], ...] = (
    _in_column,
    _dash,
    _colon,
    _continued,
    _quoted,
    _closed,
    _needless,
    _front,
)
