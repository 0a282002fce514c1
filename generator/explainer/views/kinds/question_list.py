"""All questions with their short answers; too many for one page, by topic."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from explainer import addresses
from explainer.link import Site
from explainer.lists import ROOM, Group, Level, Plan, Shelf, shelve, weight
from explainer.model import Question
from explainer.prose import references
from explainer.views.desk import Desk
from explainer.views.items import cited_sources
from explainer.views.planning import PagePlan
from explainer.views.values import Link, SourceItem
from explainer.views.ways import Listing, Ways

TEASER, TITLE = 60, 25
"""Compressed markup of a question with its answer, and of its words alone."""
SOURCE = 150
"""The same of a source in the list below: questions rarely share one."""


class QuestionItem(Struct, frozen=True):
    """A question in the list of all."""

    link: Link
    short: str


class QuestionGroup(Struct, frozen=True):
    """The words of the questions that stand on another page, which ``link`` leads to."""

    link: Link
    questions: tuple[Link, ...]


class QuestionsView(Struct, frozen=True):
    """Questions with their answers; where these are on pages of topics, their words alone."""

    questions: tuple[QuestionItem, ...]
    groups: tuple[QuestionGroup, ...]
    ways: Ways
    sources: tuple[SourceItem, ...]


def pages(site: Site) -> Iterator[PagePlan]:
    """Yield the list of questions: one page, or one a topic, with all their words on the first.

    A reader looks for words they would ask in, so these stay on one page as long as they fit.
    """
    words, name = site.words, site.words.gettext("Questions")
    root = shelve(
        site.questions.values(),
        addresses.QUESTIONS,
        Plan((_by_topic(site),), _weigh, words=site.words),
    )

    def describe(one: Shelf[Question]) -> str:
        if one.address == root.address:
            return words.gettext("What readers ask, answered in two sentences first.")
        return words.ngettext(
            "%(topic)s: %(num)s question, answered in two sentences first.",
            "%(topic)s: %(num)s questions, each answered in two sentences first.",
            len(one.items),
            topic=one.name,
        )

    if root.items:
        home = addresses.QUESTIONS
        listing = Listing(words, root, name, name, "questions", home, describe, _view)
        yield from listing.pages()


def _view(desk: Desk, one: Shelf[Question], ways: Ways) -> QuestionsView:
    if one.below:
        return QuestionsView((), _groups(desk, one), ways, ())
    passage = desk.passage()
    items = tuple(QuestionItem(_link(desk, q), desk.prose(q.short, passage)) for q in one.items)
    return QuestionsView(items, (), ways, cited_sources(desk))


def _groups(desk: Desk, one: Shelf[Question]) -> tuple[QuestionGroup, ...]:
    if sum(weight([q.question], TITLE) for q in one.items) > ROOM:
        return ()
    return tuple(
        QuestionGroup(
            Link(desk.to(page.address), page.name), tuple(_link(desk, q) for q in page.items)
        )
        for page in one.leaves()
    )


def _link(desk: Desk, question: Question) -> Link:
    return Link(desk.link("question", question.id), question.question)


def _by_topic(site: Site) -> Level[Question]:
    """Split by the first topic of a question; those of none stand last."""

    def split(items: Sequence[Question], plan: Plan[Question]) -> Sequence[Group[Question]]:
        found: dict[str, list[Question]] = {topic: [] for topic in (*site.topics, "")}
        for question in items:
            found[question.topics[0] if question.topics else ""].append(question)
        return tuple(_group(site, *pair) for pair in found.items() if pair[1])

    return split


def _group(site: Site, topic: str, questions: list[Question]) -> Group[Question]:
    if not topic:
        return Group("other/", site.words.gettext("Other questions"), tuple(questions))
    return Group(f"topic/{topic}/", site.topics[topic].title, tuple(questions))


def _weigh(question: Question) -> float:
    cited = sum(1 for found in references(question.short) if found.kind == "source")
    return weight((question.question, question.short), TEASER + SOURCE * cited)
