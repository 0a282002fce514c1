"""Blocks of ``:::``: known by name, with the id they need, closed, none inside another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from explainer.language.mistyped import sure
from explainer.link import Site
from explainer.problems import Problem, did_you_mean, instead
from explainer.prose import CODE, COMPONENTS, WRAPPERS
from explainer.rules.markup.texts import Text, bodies

# Colons of another keyboard open nothing, as is told of them; what closes them is no other mistake.
_OPENING = re.compile(r"^\s{0,3}(?::{3,}|：{2,})\s*([^\s:：]\S*)(.*)$")
_SHORT = re.compile(rf"^\s{{0,3}}::?\s*({'|'.join((*WRAPPERS, *COMPONENTS))})\b(.*)$")
_CLOSING = re.compile(r"^\s{0,3}(?::{3,}|：{2,})\s*$")
_KNOWN = (*WRAPPERS, *COMPONENTS)
_NEEDS = {
    "chart": "the id of a series",
    **dict.fromkeys(("accounts", "claims"), "the id of an event"),
    "map": "the id of a map",
    "distressing": "a note",
}
_OF_AN_EVENT = frozenset({"accounts", "claims"})
"""Components that show a field of an event, which has the same name."""


def check(site: Site) -> Iterator[Problem]:
    """Yield unknown components, ids that are missing, and blocks opened or closed amiss."""
    for body in bodies(site):
        yield from _calls(body)
        yield from closing(body)
        yield from _inside(site, body)


def _lines(body: Text) -> Iterator[tuple[int, str]]:
    """Yield the lines of a body with their numbers (from 0); none of code, which shows marks."""
    code = {
        node.line + number
        for node in body.prose.tree.walk()
        if node.kind in CODE
        for number in range(node.text.count("\n") + 1)
    }
    lines = enumerate(body.prose.split("\n"))
    return ((number, line) for number, line in lines if number not in code)


def _calls(body: Text) -> Iterator[Problem]:
    for number, line in _lines(body):
        found = _OPENING.match(line)
        if found and found[1] not in _KNOWN:
            near = did_you_mean(found[1], _KNOWN)
            message = f'unknown component "{found[1]}": there are {", ".join(_KNOWN)}{near}'
            told = body.problem(message, number, found.start(1) + 1)
            yield instead(told, found[1], sure(found[1], _KNOWN) or found[1])
        elif found and found[1] in _NEEDS and not found[2].strip():
            wanted = _NEEDS[found[1]]
            example = "Tells how …" if wanted == "a note" else "ID"
            message = f'"::: {found[1]}" needs {wanted}: "::: {found[1]} {example}"'
            yield body.problem(message, number)
        elif short := _SHORT.match(line):
            message = f'"{line.split()[0]}" opens nothing: three colons do, "::: {short[1]}"'
            yield instead(body.problem(message, number), line, f"::: {short[1]}{short[2]}")


def _inside(site: Site, body: Text) -> Iterator[Problem]:
    """Yield components that nobody sees: within a quotation or a list, or with nothing to show."""
    # What stands within another component is there because that one is not closed.
    closed = frozenset({"component", *WRAPPERS})
    others = (block for block in body.prose.tree.children if block.kind not in closed)
    inside = {id(node) for block in others for node in block.walk()}
    for node in body.prose.tree.walk():
        if node.kind == "component" and id(node) in inside:
            message = f'"::: {node.tag}" stands by itself: take it out of the list or quotation'
            yield body.problem(message, node.line)
        event = site.events.get(node.text) if node.tag in _OF_AN_EVENT else None
        if event and not getattr(event, node.tag):
            message = (
                f'the event "{event.id}" has no {node.tag} to show: write them, or take this out'
            )
            problem = body.problem(message, node.line, node.column)
            yield replace(problem, about=f"event:{event.id}")


def closing(body: Text) -> Iterator[Problem]:
    """Yield components that are not closed, or closed amiss, and text inside of them."""
    name, since, text, spare = "", 0, -1, 0
    lines = list(_lines(body))
    for place, (number, line) in enumerate(lines):
        found = _OPENING.match(line) or _SHORT.match(line)
        if found:
            if name and _is_closed_twice(lines[place + 1 :]):
                yield body.problem(_within(found[1], name), number)
                spare += 1
            elif name and _is_closing(found, name, lines[place + 1 :]):
                message = f'"::: {name}" is closed by a line of three colons alone: ":::"'
                yield instead(body.problem(message, number), line, ":::")
                name = ""
                continue
            elif name:
                yield _unclosed(body, name, since)
            name, since, text = found[1], number, -1
        elif _CLOSING.match(line):
            if not name and not spare:
                told = body.problem('this ":::" closes nothing', number)
                yield instead(told, f"{line}\n", "")
            elif name and text >= 0:
                message = f'text inside "::: {name}" is not shown: put a line ":::" above it'
                yield body.problem(message, text)
            spare -= not name
            name = ""
        elif name in COMPONENTS and line.strip() and text < 0:
            text = number
    if name:
        yield _unclosed(body, name, since)


def _is_closed_twice(lines: Iterable[tuple[int, str]]) -> bool:
    """Say whether what opens is closed, and what it stands in too."""
    opened = 2
    for _, line in lines:
        opened += bool(_OPENING.match(line)) - bool(_CLOSING.match(line))
        if not opened:
            return True
    return False


def _is_closing(found: re.Match[str], name: str, below: Iterable[tuple[int, str]]) -> bool:
    """Say whether a block's name stands where it should be closed: nothing closes it below."""
    is_same = found[1] == name and not found[2].strip()
    return is_same and not any(_CLOSING.match(line) for _, line in below)


def _within(name: str, other: str) -> str:
    return f'"::: {name}" stands by itself: put it below the ":::" that closes "::: {other}"'


def _unclosed(body: Text, name: str, line: int) -> Problem:
    message = f'"::: {name}" is not closed: put a line ":::" below it, before anything else'
    told, typed = body.problem(message, line), body.prose.split("\n")[line]
    # What has words in it may end anywhere.
    return instead(told, typed, f"{typed}\n:::") if name in COMPONENTS else told
