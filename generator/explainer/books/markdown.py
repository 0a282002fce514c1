"""A page as Markdown, made of its HTML: there are thousands, so that most is done by patterns.

The HTML is of our own templates: its tags are well formed, and no attribute has an angle in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from html import unescape

from explainer.books.lines import Lines, escaped
from explainer.language.catalogue import Catalogue

_LEFT_OUT = re.compile(
    r"<(svg|button|script|template|fieldset)\b.*?</\1>|<nav class=.*?</nav>"
    r'|<(p|span) [^>]*aria-hidden="true".*?</\2>'
    r'|<div class="(?:then-only|lanes)".*?</div>'
    r'|<div class="card\b.*?</button>\s*</div>'
    r'|<a [^>]*class="footnote-backref".*?</a>|<hr class="footnotes-sep">'
    r'|<summary>[^<]*</summary>(?=<ol class="sources)',
    re.DOTALL,
)
"""Ways around the page, controls, what a script fills; none of them holds another of its kind."""
_MEANINGLESS = re.compile(r"</?(?:sup|sub|time|span|tbody|thead|label|input|wbr|mark)\b[^>]*>")
_BREAK = re.compile(
    r"</?(?:p|div|section|article|header|figure|details|summary|figcaption|nav|aside|caption|footer"
    r"|main)(?: [^>]*)?>"
)
_BLOCK_OF_CODE = re.compile(r"<pre[^>]*><code[^>]*>(.*?)</code>\s*</pre>", re.DOTALL)
_NOTED = re.compile(r'<a href="#(?:source-(\d+)|(fn\d+))"[^>]*>[^<]*</a>')
_TO_ITSELF = re.compile(r'(<(h[1-6])\b[^>]*>)<a href="#[^"]*">(.*?)</a>(?=</\2>)')
_LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_IMAGES = re.compile(r"<img\b[^>]*>(?:\s*<img\b[^>]*>)*")
_SRC, _ALT = re.compile(r'\bsrc="([^"]*)"'), re.compile(r'\balt="([^"]*)"')
_NOTE = re.compile(r'\bid="(?:source-(\d+)|(fn\d+))"')
_BEGINS = re.compile(r'\bstart="(\d+)"')
_ENTITY = re.compile(r"&(?=(?:lt|gt);|amp;[#\w]+;)")
_UNSAFE = re.compile(r"[\s()<>]")
# What stands for marks of Markdown while those of the text are told from them: no page has these.
_STRONG, _WEAK, _OPEN, _CLOSE, _END = "\x01", "\x02", "\x03", "\x04", "\x05"
_SET = {_STRONG: "**", _WEAK: "*", _OPEN: "[", _CLOSE: "]"}
_NOTES = re.compile(rf"{_OPEN}\^(\w+){_CLOSE}")
_EMPHASIS = re.compile(r"</?(?:(strong|b)|em|i|cite)(?: [^>]*)?>")


def markdown(html: str, locate: Callable[[str], str], words: Catalogue) -> str:
    """Return the main part of a page as Markdown; ``locate`` says where a link of it leads."""
    main = html[html.index("<main") : html.index("</main>")].partition('<div class="take-away')[0]
    shown = _marked(_LEFT_OUT.sub("", main), locate)
    page = _Page(_NOTES.findall(shown), words)
    written, flush = page.lines.words, page.lines.flush
    first, *pieces = shown.split("<")
    written.append(first)
    for piece in pieces:
        markup, _, text = piece.partition(">")
        if markup == _END:
            flush()
        elif markup:
            tag, _, attributes = markup.partition(" ")
            if tag in STEPS:
                STEPS[tag](page, attributes)
        if text:
            written.append(text)
    flush()
    text = "\n".join(page.lines.written)
    for sign, mark in _SET.items():
        text = text.replace(sign, mark)
    return unescape(text).strip() + "\n"


def _marked(shown: str, locate: Callable[[str], str]) -> str:
    """Return a page whose words have their marks, so that its blocks are what is left to do."""

    def link(found: re.Match[str]) -> str:
        return f"{_OPEN}{found[2]}{_CLOSE}({_way(found[1], locate)})"

    def picture(found: re.Match[str]) -> str:
        # A drawing stands there once for each width of screen.
        alt, src = _ALT.search(found[0]), _SRC.search(found[0])
        if not alt or not src or not alt[1]:
            return ""
        return f"!{_OPEN}{alt[1]}{_CLOSE}({_way(src[1], locate)})"

    shown = _MEANINGLESS.sub("", _BLOCK_OF_CODE.sub(r"<pre>\1</pre>", escaped(shown)))
    shown = _NOTED.sub(rf"{_OPEN}^\1\2{_CLOSE}", shown)
    shown = _EMPHASIS.sub(lambda found: _STRONG if found[1] else _WEAK, shown)
    shown = _IMAGES.sub(picture, _LINK.sub(link, _TO_ITSELF.sub(r"\1\3", shown)))
    return _ENTITY.sub(r"\\&", _BREAK.sub(f"<{_END}>", shown))


def _way(href: str, locate: Callable[[str], str]) -> str:
    return _UNSAFE.sub(lambda found: f"%{ord(found[0]):02X}", locate(href))


class _Page:
    """Where the pass has come to: the lines so far, where code began; the notes that texts have.

    A note that nothing leads to is shown by no reader of Markdown.
    """

    def __init__(self, notes: list[str], words: Catalogue) -> None:
        self.words = words
        self.notes = frozenset(notes)
        self.lines = Lines()
        self.code = 0


Step = Callable[[_Page, str], None]


def _block(page: _Page, _: str) -> None:
    page.lines.flush()


def _title_ends(level: int) -> Step:
    return lambda page, _: page.lines.flush("#" * level + " ")


def _list(page: _Page, attributes: str) -> None:
    page.lines.flush()
    begins = _BEGINS.search(attributes)
    page.lines.begin(int(begins[1]) if begins else 1)


def _bullets(page: _Page, _: str) -> None:
    page.lines.flush()
    page.lines.begin()


def _quotation(page: _Page, _: str) -> None:
    page.lines.flush()
    page.lines.begin(quoted="> ")


def _around_ends(page: _Page, _: str) -> None:
    page.lines.flush()
    page.lines.end()


def _item(page: _Page, attributes: str) -> None:
    page.lines.flush()
    note, number = _NOTE.search(attributes), page.lines.number
    if note and (note[1] or note[2]) in page.notes:
        page.lines.item(f"[^{note[1] or note[2]}]:")
    else:
        page.lines.item(f"{number}." if number else "-")
        page.lines.number += bool(number)


def _term(page: _Page, _: str) -> None:
    page.lines.flush()
    page.lines.item("-")
    page.lines.words.append(_STRONG)


def _term_ends(page: _Page, _: str) -> None:
    page.lines.words.append(page.words.labelled(_STRONG, ""))


def _table(page: _Page, _: str) -> None:
    page.lines.flush()
    page.lines.is_head = True


def _row(page: _Page, _: str) -> None:
    page.lines.cells = []


def _code(page: _Page, _: str) -> None:
    page.code = len(page.lines.words)


def _code_ends(page: _Page, _: str) -> None:
    page.lines.code(page.code)


_LEVELS = {f"h{level}": level for level in range(1, 7)}
STEPS: Mapping[str, Step] = {
    **dict.fromkeys((*_LEVELS, "pre", "/li", "/dd"), _block),
    **{f"/{tag}": _title_ends(level) for tag, level in _LEVELS.items()},
    "br": lambda page, _: page.lines.words.append(" "),
    "ol": _list,
    **dict.fromkeys(("ul", "dl"), _bullets),
    "blockquote": _quotation,
    **dict.fromkeys(("/ul", "/dl", "/ol", "/blockquote"), _around_ends),
    "li": _item,
    "dt": _term,
    "/dt": _term_ends,
    "table": _table,
    "tr": _row,
    "/tr": lambda page, _: page.lines.row(),
    **dict.fromkeys(("/th", "/td"), lambda page, _: page.lines.cell()),
    "/pre": lambda page, _: page.lines.block_of_code(),
    "code": _code,
    "/code": _code_ends,
}
