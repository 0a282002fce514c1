"""A body as sections, and a section as blocks: prose already HTML, and components as data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it.token import Token

from explainer.prose.parse import COMPONENTS, component_call, parse, words
from explainer.prose.render import Apparatus, render


@dataclass(frozen=True, slots=True)
class Html:
    """Prose, ready to show."""

    html: str


@dataclass(frozen=True, slots=True)
class Component:
    """A component that an editor placed: ``::: chart id``."""

    name: str
    argument: str


Block = Html | Component


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under one heading of the second rank; the first may have none."""

    heading: str
    line: int
    tokens: tuple[Token, ...]

    def blocks(self, apparatus: Apparatus) -> tuple[Block, ...]:
        """Return the section's blocks in order."""
        apparatus.new_section()
        return tuple(_blocks(list(self.tokens), apparatus))


def sections(body: str) -> tuple[Section, ...]:
    """Part a body at its headings of the second rank."""
    parts: list[Section] = []
    heading, line, held = "", 0, list[Token]()
    tokens = iter(parse(body))
    for token in tokens:
        if token.type == "heading_open" and token.tag == "h2":
            if held or heading:
                parts.append(Section(heading, line, tuple(held)))
            heading, line, held = words(next(tokens)), (token.map or [0])[0], []
            next(tokens)
        else:
            held.append(token)
    if held or heading:
        parts.append(Section(heading, line, tuple(held)))
    return tuple(parts)


def _blocks(tokens: list[Token], apparatus: Apparatus) -> Iterator[Block]:
    held: list[Token] = []
    skipping = ""
    for token in tokens:
        name = token.type.removeprefix("container_").rsplit("_", 1)[0]
        if token.type.startswith("container_") and name in COMPONENTS:
            if token.nesting == 1:
                if held:
                    yield Html(render(held, apparatus))
                held, skipping = [], token.type
                yield Component(*component_call(token))
            else:
                skipping = ""
        elif not skipping:
            held.append(token)
    if held:
        yield Html(render(held, apparatus))
