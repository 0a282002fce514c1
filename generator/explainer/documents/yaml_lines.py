"""Slips that show in the lines themselves, where the parser only says what it expected.

Each looks at the lines around the place where the parser gave up, and says what is wrong and
where; the parser's own words are asked when none of them knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

Found = tuple[int, int, str]
"""Line and column, from 0, and what is wrong there."""

_ENTRY = re.compile(r"^(?P<lead>\s*(?:- +)*)(?:(?P<key>[\w.-]+):\s+)?(?P<value>\S.*)?$")
_KEY = re.compile(r"^\s*(?:- +)*[\w.-]+:(?:\s|$)")
_DASHED = re.compile(r"^\s*(?P<dash>-)[\w.-]+:(?:\s|$)")
_WORD_ALONE = re.compile(r"\s*(?P<word>-?[^\s:#-][^\s:#]*)\s*")
_IN_FLOW = re.compile(r"[,{]\s*[\w-]+:\s+(?P<value>[^\s,{}\[\]\"'][^,{}\[\]\"']*?)(?P<colon>:)\s")
_FOLD = re.compile(r":\s+[>|][+-]?\d?\s*$")
_CLOSED = {
    '"': re.compile(r'"(?:[^"\\]|\\.)*"'),
    "'": re.compile(r"'(?:[^']|'')*'"),
}
SENTENCE = 4
"""So many words without a colon are a text that goes on, fewer may be meant as a key."""
OPEN = "the quotation mark that opens here is never closed"
IN_QUOTES = (
    "a text with quotation marks has them at both ends: put another kind around it, or write “ and "
    "” inside"
)
BRACKET = 'a text that begins with "[" or "{" needs quotation marks around it'
COLON = (
    'a text that has ": " in it needs quotation marks around it, and each key begins a line of '
    "its own"
)
DASH = 'an entry of a list begins with a dash and a space: "- "'
NO_LIST = 'a list begins here ("- "), and the lines below are none of it: take the dash out'
IN_BRACES = 'a text that has ": " in it needs quotation marks around it'
COMMA = "a comma is missing behind this"
COMMA_BEFORE = "a comma is missing before this key"
FOLDED = "the text below its key is indented further than the key"
COLUMN = (
    "this does not belong to the line above it: keys of one entry begin in one column, each with a "
    "colon and a space"
)


def slip_in(said: str, lines: Sequence[str], line: int) -> Found | None:
    """Return what the lines show up to the one where the parser gave up, and said so."""
    last = min(line, len(lines) - 1)
    return next((found for look in _LOOKS for found in look(said, lines, last)), None)


def _value(typed: str) -> tuple[int, str]:
    """Return where the value of a line begins, and what it is."""
    found = _ENTRY.match(typed)
    return (found.start("value"), found["value"]) if found and found["value"] else (0, "")


def _open_quotation(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    """Yield a mark that no line closes before another key begins."""
    for number, typed in enumerate(lines[: line + 1]):
        start, value = _value(typed)
        if value[:1] in _CLOSED and not _CLOSED[value[0]].match(value):
            after = (below for below in lines[number + 1 :] if below.strip())
            below = next(after, "")
            if not below or (_KEY.match(below) and _indent(below) <= _indent(typed)):
                yield number, start, OPEN


def _indent(typed: str) -> int:
    """Return where the key of a line begins; a dash belongs to the entry, not to the key."""
    return len(typed) - len(re.sub(r"^\s*(?:- +)*", "", typed))


def _text_behind(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    start, value = _value(lines[line])
    closed = _CLOSED[value[0]].match(value) if value[:1] in _CLOSED else None
    if closed and not re.match(r"\s*(?:#.*|,.*|:\s.*|[\]}].*)?$", value[closed.end() :]):
        yield line, start, IN_QUOTES
    if re.match(r"\[[^\]]*\]\s*[^\s,\]}#]|\[@", value):
        yield line, start, BRACKET


def _merged(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    found = _ENTRY.match(lines[line])
    if "mapping values" in said and found and found["key"] and ": " in f"{found['value']} ":
        yield line, found.start("value"), COLON


def _dash_without_space(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    for number in (line - 1, line):
        if number >= 0 and (found := _DASHED.match(lines[number])):
            yield number, found.start("dash"), DASH


def _entry_without_dash(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    """Yield a word that stands alone below an entry of a list: it is meant as the next one."""
    for number in (line - 1, line) if "expected ':'" in said else ():
        found = _WORD_ALONE.fullmatch(lines[number]) if number >= 0 else None
        above = next((lines[n] for n in range(number - 1, -1, -1) if lines[n].strip()), "")
        if found and re.match(r"\s*- [^:]*$", above):
            yield number, found.start("word"), DASH


def _falls_out(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    """Yield a sentence that goes on from the line above, no further in than the key there."""
    for number in (line - 1, line) if "expected ':'" in said else ():
        typed = lines[number] if number > 0 else ""
        above = next((lines[n] for n in range(number - 1, -1, -1) if lines[n].strip()), "")
        is_sentence = len(typed.split()) >= SENTENCE and re.match(r"\s*[^\s:#-]+\s", typed)
        if is_sentence and re.match(r"\s*(?:- +)*[\w-]+: +[^\s\"'\[{|>]", above):
            yield number, len(typed) - len(typed.lstrip()), FOLDED


def _first_key(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    """Yield the first key of an entry that lacks its colon, or that a dash too many precedes."""
    number = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), 0)
    if "mapping values" in said and _KEY.match(lines[line]):
        found = re.fullmatch(r"(\s*- +)[a-z_]+ +[^:]+", lines[number].rstrip())
        if found and len(found[1]) == _indent(lines[line]):
            yield number, len(found[1]), "a colon is missing behind this key"
    found = re.match(r"(\s*)- +- +[\w-]+:", lines[number])
    if found and "expected '-'" in said:
        yield number, len(found[1]), "one dash begins an entry: take the other out"


def _no_comma(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    """Yield what a comma should part from what follows, between brackets of one line."""
    found = _IN_FLOW.search(lines[line])
    if found and _is_between_brackets(said):
        # Of several words with a colon behind, one in small letters is a key, and of no text.
        *text, key = found["value"].split()
        is_key = bool(text) and re.fullmatch(r"[a-z_]+", key) is not None
        at = found.start("colon") - len(key) if is_key else found.start("value")
        yield line, at, COMMA_BEFORE if is_key else IN_BRACES


def _no_comma_above(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    """Yield a value between brackets of several lines that lacks its comma at the end."""
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), line)
    is_key = re.match(r"\s*(?:\"[^\"]*\"|[\w-]+):\s", lines[line])
    below = next((typed.strip() for typed in lines[line + 1 :] if typed.strip()), "")
    is_listed = lines[line].rstrip().endswith(",") or below.startswith(("}", "]"))
    if above == line or not (is_key and is_listed and _is_between_brackets(said)):
        return
    typed = lines[above].rstrip()
    is_whole = all(typed.count(a) <= typed.count(b) for a, b in ("[]", "{}"))
    if is_whole and not typed.endswith((",", "{", "[")):
        value = re.search(r":\s+(?=\S)", typed)
        yield above, value.end() if value else _indent(typed), COMMA


def _is_between_brackets(said: str) -> bool:
    return "or '}'" in said or "or ']'" in said


def _no_list(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    """Yield a dash before the first of many keys that stand in the first column."""
    dashes = [number for number, typed in enumerate(lines) if typed.startswith("- ")]
    keys = [number for number, typed in enumerate(lines) if re.match(r"[\w.-]+:", typed)]
    if len(dashes) == 1 and len(keys) > 1 and dashes[0] < keys[0] <= line:
        yield dashes[0], 0, NO_LIST


def _no_colon(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    """Yield a word that stands alone above lines further in: a key that lacks its colon."""
    number = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    if number is None or not re.fullmatch(r"\s*(?:- +)*[\w.-]+\s*", lines[number]):
        return
    if len(lines[line]) - len(lines[line].lstrip()) > _indent(lines[number]):
        yield number, _indent(lines[number]), "a colon is missing behind this key"


def _end_of_file(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    numbers = (n for n, typed in enumerate(lines[: line + 1]) if typed.rstrip() == "...")
    yield from ((number, 0, '"..." ends a file: take the line out') for number in numbers)


def _folded(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    """Yield the first line below a key with ">" or "|" that is no further in than the key."""
    above = next((n for n in range(line, -1, -1) if _FOLD.search(lines[n])), None)
    if above is None:
        return
    text = next((n for n in range(above + 1, line + 1) if lines[n].strip()), None)
    if text is not None and not _KEY.match(lines[text]):
        indent = len(lines[text]) - len(lines[text].lstrip())
        if indent <= _indent(lines[above]):
            yield text, indent, FOLDED
            return
    # A line further down falls out of the text; the parser gives up on it, or on the next.
    others = re.compile(r"\s*(?:#.*|[\w-]+:\S.*)?$")
    for number in (n for n in (line - 1, line) if not others.match(lines[n])):
        keys = (typed for typed in reversed(lines[: max(0, number)]) if _KEY.match(typed))
        if _FOLD.search(next(keys, "")) and not _KEY.match(lines[number]):
            yield number, _indent(lines[number]), FOLDED


def _out_of_column(said: str, lines: Sequence[str], line: int) -> Iterator[Found]:
    if "mapping values" in said and _KEY.match(lines[line]):
        yield line, _indent(lines[line]), COLUMN


_LOOKS: tuple[Callable[[str, Sequence[str], int], Iterator[Found]], ...] = (
    _end_of_file,
    _open_quotation,
    _dash_without_space,
    _entry_without_dash,
    _falls_out,
    _first_key,
    _no_comma,
    _no_comma_above,
    _no_list,
    _no_colon,
    _folded,
    _text_behind,
    _merged,
    _out_of_column,
)
