"""What readers would see as it was typed: citations without their sign, HTML, and what is half.

Each looks at a run of words; the slips that a pattern tells by itself are in `slips`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from explainer.link import Site
from explainer.problems import Problem, instead
from explainer.prose import Node, mark_in
from explainer.rules.markup.texts import Text, every_text

_ID = r"[a-z0-9][a-z0-9-]*"
_CITED = re.compile(
    rf"(?P<square>(?<!\])\[(?P<a>{_ID})(?P<where>,[^\[\]]*)?\](?![(\[:]))"
    rf"|(?P<round>\(\s*@(?P<b>{_ID})(?P<at>[^()\[\]]*)\))"
    rf"|(?P<before>@\[(?P<c>{_ID})\])"
    rf"|(?P<bare>(?<!; )(?<!, )(?<![\w@\[(;,/.])@(?P<d>{_ID}))"
)
_HTML = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]*(?:\s[^<>]*)?/?>|<!--")
_EMPHASIS = re.compile(r"<(?P<tag>(?i:b|strong|i|em))>(?P<words>[^<>\n]+)</(?P=tag)>")
_EMPHASES = {"b": "**", "strong": "**", "i": "*", "em": "*"}
HTML = (
    "HTML is no part of these texts, readers would see it: write Markdown (**bold**, *italics*, an "
    "empty line between paragraphs), or take it out"
)
PAIRS: Mapping[str, str] = {"“": "”", "„": "“”", "«": "»", "»": "«", "”": "”"}
"""What closes each opening quotation mark; some languages turn them round or use one for both."""
_QUOTES = re.compile(r'[“”„«»"]')
_STARS = re.compile(r"\*\*")
_INCH = re.compile(r"\d\"")
QUOTE = (
    "this quotation mark has no other of its pair in the paragraph: write “ before the words and ” "
    "behind them, or the marks of the language"
)
Half = tuple[str, int, int]
"""A quotation mark, which of all those in the run it is, and at which letter of what is shown."""


def check(site: Site) -> Iterator[Problem]:
    """Yield what stands on a page otherwise than it was meant; HTML once for each text."""
    for text in every_text(site):
        if any(mark in text.prose for mark in _LOOKS):
            for run in text.prose.tree.runs():
                for look in dict.fromkeys(
                    look for mark, look in _LOOKS.items() if mark in run.text
                ):
                    yield from look(site, text, run)


def _citation(site: Site, text: Text, run: Node) -> Iterator[Problem]:
    """Yield ids of sources in other brackets, and several in one citation that nothing parts."""
    shown = _shown(run)
    for found in _CITED.finditer(run.text):
        source = next(filter(None, (found[key] for key in "abcd")))
        if found[0] in shown and source in site.sources:
            where = f"{found['where'] or ''}{(found['at'] or '').rstrip()}"
            now = f"[@{source}{where}]"
            message = f'"{found[0]}" is not read as a citation: write "{now}"'
            told = text.problem(message, *mark_in(text.prose, run, found.start()))
            yield instead(told, found[0], now)
    for node in run.walk():
        for cite in node.cites:
            if cite.locator and "@" in cite.locator:
                message = (
                    f'"{cite.locator}" is read as a page: a ";" parts one source from the next'
                )
                place = run.text.find(cite.locator)
                told = text.problem(message, *mark_in(text.prose, run, max(0, place)))
                at = cite.locator.find("@")
                yield instead(told, ", @", "; @", at - 2) if not at else told


def _html(site: Site, text: Text, run: Node) -> Iterator[Problem]:
    shown = _shown(run)
    for found in _HTML.finditer(run.text):
        # Quotation marks in it are shown as those of print.
        if re.split("[\"']", found[0])[0] in shown:
            message = f'"{found[0]}": {HTML}'
            told = text.problem(message, *mark_in(text.prose, run, found.start()), "warning")
            whole = _EMPHASIS.match(run.text, found.start())
            mark = whole and _EMPHASES[whole["tag"].casefold()]
            yield instead(told, whole[0], f"{mark}{whole['words']}{mark}") if whole else told
            return


def _row(site: Site, text: Text, run: Node) -> Iterator[Problem]:
    """Yield rows of a table that are read as a paragraph."""
    rows = [line.strip() for line in run.text.split("\n")]
    if all(row.startswith("|") and row.endswith("|") and row.count("|") > 2 for row in rows):
        message = 'a table has a line of "| --- |" below its first row, and empty lines around it'
        yield text.problem(message, *mark_in(text.prose, run, 0))


_ITEM = re.compile(
    r"^(?P<mark>[•·●▪◦‣]\s*(?=\S)|-(?=[^\W\d_])|\d{1,2}[.)](?=[^\W\d_]{2}))", re.MULTILINE
)


def _item(site: Site, text: Text, run: Node) -> Iterator[Problem]:
    """Yield the first item of a list that is read as a paragraph."""
    if found := _ITEM.match(run.text):
        mark = found["mark"].strip()
        message = f'"{mark}" begins no list here: an item begins with "- " or "1. ", with a space'
        yield text.problem(message, *mark_in(text.prose, run, 0))


def _emphasis(site: Site, text: Text, run: Node) -> Iterator[Problem]:
    """Yield stars that readers would see: what they open is not closed."""
    if found := _STARS.search(_shown(run)):
        message = (
            '"**" is not read as bold: it stands before and behind the words, with no space inside'
        )
        number = len(_STARS.findall(_shown(run)[: found.start()]))
        places = [star.start() for star in re.finditer(r"\*\*", run.text)]
        place = places[min(number, len(places) - 1)] if places else 0
        yield text.problem(message, *mark_in(text.prose, run, place))


def _quotation_mark(site: Site, text: Text, run: Node) -> Iterator[Problem]:
    half = _half(_shown(run))
    # A quotation of several paragraphs opens at each of them and closes at the last.
    if half and (half[2] or half[0] not in "“„«" or not _goes_on(text, run)):
        places = [found.start() for found in _QUOTES.finditer(run.text)]
        same = [place for place in places if run.text[place] in (half[0], '"')]
        place = places[half[1]] if half[1] < len(places) else same[0] if same else 0
        yield text.problem(QUOTE, *mark_in(text.prose, run, place), "warning")


def _half(shown: str) -> Half | None:
    """Return the first quotation mark of a run that is not one of a pair."""
    opened: list[Half] = []
    for number, found in enumerate(_QUOTES.finditer(shown)):
        mark, place = found[0], found.start()
        if opened and mark in PAIRS.get(opened[-1][0], ""):
            opened.pop()
        elif not _INCH.match(shown, max(0, place - 1)):
            opened.append((mark, number, place))
    return opened[0] if opened else None


def _goes_on(text: Text, run: Node) -> bool:
    """Say whether the next paragraph opens with a quotation mark too."""
    below = text.prose.split("\n")[run.line + run.text.count("\n") + 1 :]
    return next((line for line in below if line.strip()), "").lstrip()[:1] in ("“", "„", "«", '"')


def _shown(run: Node) -> str:
    """Return the letters of a run that are neither code nor an address."""
    return "".join(node.text for node in run.walk() if node.kind == "text")


Look = Callable[[Site, Text, Node], Iterator[Problem]]
_LOOKS: Mapping[str, Look] = {
    "[": _citation,
    "@": _citation,
    "<": _html,
    "|": _row,
    **dict.fromkeys("•·●▪◦‣-.)", _item),
    "**": _emphasis,
    **dict.fromkeys('“”„«»"', _quotation_mark),
}
"""What is looked for where one of these letters stands."""
