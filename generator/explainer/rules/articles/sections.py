"""Articles: a seed that exists, one article a seed, sections that are known and there."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches

from explainer.language.mistyped import sure
from explainer.language.standing_in import ENGLISH
from explainer.link import Site, anchors
from explainer.model import SECTIONS, Article
from explainer.model.locating import at, in_body, in_place_of
from explainer.problems import Problem, Severity, did_you_mean, instead
from explainer.prose import Section, words
from explainer.reading.places import WORDS
from explainer.rules.markup import components, headings
from explainer.rules.markup.texts import body_of
from explainer.rules.references.meant import meant

BRIEF = SECTIONS["In brief"]
NEEDED = ("In brief", "What happened", "Why it matters")
LONGEST = 40
"""Letters of a line that may be meant as a heading: twice the longest of them."""


def check(site: Site) -> Iterator[Problem]:
    """Yield seeds that are missing or explained twice, and sections out of the ordinary."""
    for article in site.articles.values():
        if article.seed not in site.seeds and not site.content.lost.holds("seed", article.seed):
            near = did_you_mean(article.seed, site.seeds)
            message = f'seed "{article.seed}" is not in seeds/{near}'
            told = replace(at(article, ("seed",), message), about=f"seed:{article.seed}")
            now = meant(site, "seed", article.seed, site.seeds)
            yield in_place_of(told, article.origin, ("seed",), article.seed, now)
        first = site.explaining[article.seed]
        if first is not article:
            message = f'the seed "{article.seed}" is explained in "{first.id}" already'
            yield at(article, ("seed",), message)
        # What is not read as a heading is told where it stands; all else here follows from it.
        slips = headings.slips(article.body.tree)
        if not any(slips) and not any(components.closing(body_of(article))):
            wrong = list(_sections(site, article))
            yield from wrong or _answers(site, article)


def _sections(site: Site, article: Article) -> Iterator[Problem]:
    found = anchors.of_body(site, article)
    meant = {section.heading: _meant(section.heading) for section in found}
    first: set[str] = set()
    unknown = sum(section.heading not in SECTIONS for section in found)
    lacking = [needed for needed in NEEDED if needed not in meant.values()]
    for section in found:
        if section.heading in first:
            message = f'the section "{section.heading}" stands here a second time: make them one'
            yield in_body(article, section.line, message)
        elif section.heading and not section.nodes:
            advice = "write it" if section.heading in NEEDED else "write it or take it out"
            message = f'the section "{section.heading}" is empty: {advice}'
            yield in_body(article, section.line, message, _severity(article))
        elif section.id == BRIEF and set(NEEDED) <= set(meant.values()):
            yield from _brief(article, section)
        first.add(section.heading)
        if section.heading not in SECTIONS:
            title = section.heading or "text before the first heading"
            near = meant[section.heading]
            hint = f' (did you mean "{near}"?)' if near else ""
            message = f'unknown section "{title}": write one of {", ".join(SECTIONS)}{hint}'
            if not hint and section.heading and _is_untranslated(site):
                file = f"{WORDS}/{site.settings.language.tag}.po"
                message = f"{message}, or say in {file} what these are called"
            known = sure(section.heading, SECTIONS) or section.heading
            told = in_body(article, section.line, message)
            yield instead(told, f"## {section.heading}", f"## {known}")
    # An unknown one most likely is one that lacks, in other words.
    yield from _missing(article, lacking[unknown:])


def _is_untranslated(site: Site) -> bool:
    """Say whether headings can be written in English alone, since the language has no words."""
    return ENGLISH in site.words.gettext(next(iter(SECTIONS)))


def _missing(article: Article, sections: Collection[str]) -> Iterator[Problem]:
    """Yield sections that are not there, or the line that should be the heading of one."""
    for run in article.body.tree.runs():
        said = words(run).strip()
        needed = _meant(said.strip(":")) if len(said) <= LONGEST else None
        if needed in sections:
            told = in_body(article, run.line, f'a section begins with its heading: "## {needed}"')
            typed = article.body.split("\n")[run.line]
            if typed.startswith("＃"):  # Told as what it is: a sign of another keyboard.
                sections = [section for section in sections if section != needed]
                continue
            is_sure = needed and typed.strip("#*: ").casefold() == needed.casefold()
            yield instead(told, typed, f"## {needed}") if is_sure else told
            sections = [section for section in sections if section != needed]
    for section in sections:
        yield at(article, (), f'the section "## {section}" is missing', _severity(article))


def _severity(article: Article) -> Severity:
    """Return how bad it is that something is not written yet: a draft is what is being written.

    It is said all the same, so that nobody takes a draft for done. What waits for its day is held
    to all of it at once: nobody looks at it again before it is published.
    """
    return "warning" if article.status == "draft" else "error"


def _answers(site: Site, article: Article) -> Iterator[Problem]:
    """Yield questions said to be answered under a heading that the page does not have."""
    known = [anchor for section in anchors.of_body(site, article) for anchor in section.anchors]
    known += [anchor for anchor, shown in _MADE.items() if shown(article)]
    for index, answer in enumerate(article.answers):
        if answer.at not in known:
            near = did_you_mean(answer.at, known)
            message = (
                f'"{answer.at}" is no heading of this page: there are {", ".join(known)}{near}'
            )
            location = ("answers", index, "at")
            told = at(article, location, message)
            yield in_place_of(told, article.origin, location, answer.at, sure(answer.at, known))


_MADE: Mapping[str, Callable[[Article], object]] = {
    "since": lambda article: article.expectations,
    "who": lambda article: article.who,
    "sides": lambda article: article.accounts,
}
"""Sections that are made of an article's fields, where it has them."""


def _brief(article: Article, section: Section) -> Iterator[Problem]:
    if section.nodes and not any(node.kind.endswith("list") for node in section.nodes):
        message = f'"{section.heading}" is a list: begin each item with "1. "'
        yield in_body(article, section.nodes[0].line, message)
        return
    for run in section.item_runs():
        if run.kind not in ("paragraph", "tight"):
            message = f'"{section.heading}" is a list, each item one paragraph: take all else out'
            yield in_body(article, run.line, message)
            return


def _meant(heading: str) -> str | None:
    """Return the section that a heading names, or nearly names."""
    near = get_close_matches(heading.casefold(), (known.casefold() for known in SECTIONS), n=1)
    return next((known for known in SECTIONS if [known.casefold()] == near), None)
