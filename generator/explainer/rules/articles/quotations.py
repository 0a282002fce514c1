"""Words that an article gives as the seed's own, and that are not in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from explainer.language.text_reuse import RUN, Wording, amount, fold
from explainer.link import Site
from explainer.problems import Problem
from explainer.rules.articles.texts import Said, texts

_QUOTED = re.compile(r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|「([^「」]+)」|『([^『』]+)』")
_LEFT_OUT = re.compile(r"\[[^\]]*\]|…|\.\.\.")
"""What an editor put into a quotation or left out of it: what stands around it is compared."""


def check(site: Site) -> Iterator[Problem]:
    """Yield each quotation of a seed whose words it does not have."""
    for article in site.articles.values():
        if found := site.seeds.get(article.seed):
            seed = found.wording
            # What is quoted from another language is translated.
            is_same = found.article.language in (None, site.settings.language.locale.language)
            for said in texts(site, article):
                if said.stated:
                    yield from _stated(said, seed)
                elif is_same:
                    yield from _in_words(said, seed, article.source)


def _stated(said: Said, seed: Wording) -> Iterator[Problem]:
    if not _says(seed, said.text):
        message = (
            "marked as a quotation, but the seed does not have these words: "
            'quote exactly or take "quote" out'
        )
        yield said.problem(message)


def _in_words(said: Said, seed: Wording, source: str) -> Iterator[Problem]:
    """Yield quotations that can only be the seed's: nothing else is cited behind them."""
    for text, sources in said.parts:
        for quotation in _quotations(text, said.quoted) if sources <= {source} else ():
            # A block of its own is a quotation, however short; a few words in marks may be irony.
            found = fold(quotation)
            is_long = bool(found) if said.quoted else amount(found) >= RUN
            if is_long and not _says(seed, quotation):
                words = " ".join(quotation.split()[:RUN])
                message = (
                    f"“{words} …” is quoted, but the seed does not have these words: "
                    "quote exactly, or cite whose words they are"
                )
                yield said.problem(message, quotation)


def _quotations(text: str, quoted: bool) -> Iterator[str]:
    if quoted:
        yield text
    else:
        yield from (next(filter(None, found.groups())) for found in _QUOTED.finditer(text))


def _says(seed: Wording, quotation: str) -> bool:
    return all(seed.says(part) for part in _LEFT_OUT.split(quotation) if fold(part))
