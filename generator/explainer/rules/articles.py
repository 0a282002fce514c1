"""Articles: a seed that exists, one article a seed, sections that are known and there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from explainer.link import Site
from explainer.model import Article
from explainer.problems import Problem, did_you_mean
from explainer.prose import sections
from explainer.rules.places import at, in_body

SECTIONS: Mapping[str, str] = {
    "In brief": "brief",
    "What happened": "happened",
    "Why it matters": "matters",
    "What is not known": "unknown",
}
NEEDED = ("In brief", "What happened", "Why it matters")


def check(site: Site) -> Iterator[Problem]:
    """Yield seeds that are missing or explained twice, and sections out of the ordinary."""
    explained: dict[str, str] = {}
    for article in site.articles.values():
        if article.seed not in site.seeds and not site.content.lost.holds("seed", article.seed):
            near = did_you_mean(article.seed, site.seeds)
            yield at(article, ("seed",), f'seed "{article.seed}" is not in seeds/{near}')
        other = explained.setdefault(article.seed, article.id)
        if other != article.id:
            message = f'the seed "{article.seed}" is explained in "{other}" already'
            yield at(article, ("seed",), message)
        yield from _sections(article)


def _sections(article: Article) -> Iterator[Problem]:
    found = sections(article.body)
    meant = {section.heading: _meant(section.heading) for section in found}
    for section in found:
        if section.heading not in SECTIONS:
            title = section.heading or "text before the first heading"
            near = meant[section.heading]
            hint = f' (did you mean "{near}"?)' if near else ""
            message = f'unknown section "{title}": write one of {", ".join(SECTIONS)}{hint}'
            yield in_body(article, section.line, message)
    for needed in NEEDED:
        if needed not in meant.values():
            yield at(article, (), f'the section "## {needed}" is missing')


def _meant(heading: str) -> str | None:
    """Return the section that a heading names, or nearly names."""
    near = get_close_matches(heading.casefold(), (known.casefold() for known in SECTIONS), n=1)
    return next((known for known in SECTIONS if [known.casefold()] == near), None)
