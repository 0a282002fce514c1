"""English words on a page in another language say so: a voice that reads aloud changes with them.

Where a language lacks words of the interface, English stands between marks
(`explainer.language.standing_in`). On a page each pair becomes an element; where no element can
stand, in attributes, titles and drawings, the marks stay if the page runs the other way than
English, and go if not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.language.standing_in import END, ENGLISH, MARKS, VALUE
from explainer.language.tags import Language

_PIECES = re.compile(r"(<[^>]*>)")
_MARK = re.compile(f"([{ENGLISH}{VALUE}{END}])")
_NO_WORDS = re.compile(rf"{VALUE}((?:(?![{ENGLISH}{VALUE}{END}])[\W\d_])*){END}")
"""A value that is a number is of no language."""
_SAID = re.compile(r"[^\W_](?:.*\S)?", re.DOTALL)
"""Words, without what parts them from what stands before and after."""
_BESIDE = re.compile(rf"{END}(\s+){ENGLISH}")
"""Sentences that follow one another run as one text."""
_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
_ROW = "nav"
_TEXT_ALONE = frozenset(("option", "script", "style", "svg", "textarea", "title"))
"""Elements that hold no words as HTML has them; programs read what scripts hold."""


def voiced(html: str, language: Language) -> str:
    """Return a page in a language, whose English is told as such."""
    if ENGLISH not in html:
        return html
    simple = _BESIDE.sub(r"\1", _NO_WORDS.sub(r"\1", html))
    return "".join(_Told(language).pieces(_PIECES.split(simple)))


class _Told:
    """One reading of a page: how deep it is, and what was opened there and ends beyond a tag.

    A sentence that is a row of choices gets an element around each stretch of its words alone:
    the style of the row knows which elements lie directly within it.
    """

    def __init__(self, language: Language) -> None:
        is_other_way = language.direction == "rtl"
        self._kept = {} if is_other_way else MARKS
        self._tags = {
            ENGLISH: '<bdi lang="en" dir="ltr">' if is_other_way else '<bdi lang="en">',
            VALUE: f'<bdi lang="{language.tag}" dir="{language.direction}">',
        }
        self._open = list[tuple[str, int, bool]]()
        self._within = list[str]()
        self._alone = ""

    def pieces(self, found: list[str]) -> Iterator[str]:
        for number, piece in enumerate(found):
            yield from (self._tag if number % 2 else self._text)(piece)

    def _tag(self, piece: str) -> Iterator[str]:
        found = _TAG.match(piece)
        closes, name = (found[1], found[2].lower()) if found else ("", "br")
        if self._alone in ("", name) and name not in _VOID and not piece.endswith("/>"):
            if closes:
                del self._within[-1:]
            else:
                self._within.append(name)
            if name in _TEXT_ALONE:
                self._alone = "" if closes else name
        while self._open and len(self._within) < self._open[-1][1]:  # Of a text that was cut short.
            yield self._closed()
        yield piece.translate(self._kept)

    def _opened(self, mark: str) -> str:
        """Return what opens a sentence that ends beyond a tag, or a value in it."""
        is_whole = self._within[-1:] != [_ROW]
        self._open.append((mark, len(self._within), is_whole))
        return self._tags[mark] if is_whole else ""

    def _closed(self) -> str:
        return "</bdi>" if self._open and self._open.pop()[2] else ""

    def _text(self, piece: str) -> Iterator[str]:
        if self._alone:
            yield piece.translate(MARKS if self._alone == "script" else self._kept)
            return
        parts = _MARK.split(piece)
        whole, within = _pairs(parts), 0
        for number, part in enumerate(parts):
            if number in whole:
                within += 1 if part in self._tags else -1
                yield self._tags.get(part, "</bdi>")
            elif part in self._tags:
                yield self._opened(part)
            elif part == END:
                yield self._closed()
            else:
                yield part if within else self._run(part)

    def _run(self, text: str) -> str:
        """Return words between the tags of a sentence."""
        is_row = bool(self._open) and self._open[-1][0] == ENGLISH and not self._open[-1][2]
        said = _SAID.search(text) if is_row else None
        if not said:
            return text
        start, end = said.span()
        return f"{text[:start]}{self._tags[ENGLISH]}{text[start:end]}</bdi>{text[end:]}"


def _pairs(parts: list[str]) -> frozenset[int]:
    """Return which marks of a text have their other half in it."""
    opened: list[int] = []
    paired: set[int] = set()
    for number, part in enumerate(parts):
        if part in (ENGLISH, VALUE):
            opened.append(number)
        elif part == END and opened:
            paired |= {opened.pop(), number}
    return frozenset(paired)
