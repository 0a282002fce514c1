"""Records as things: a kind a function, all in one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from explainer.model import (
    Actor,
    Article,
    Called,
    DocumentRecord,
    Event,
    Map,
    Place,
    Question,
    Topic,
)
from explainer.prose import plain_text
from explainer.views.desk import Desk
from explainer.views.linked_data.things import (
    Thing,
    begins,
    cited,
    ends,
    named,
    publisher,
    references,
    same,
    thing,
)
from explainer.views.names import by_table, in_latin

ACTORS: Mapping[str, str] = {
    "person": "Person",
    "state": "Country",
    "organisation": "Organization",
    "party": "PoliticalParty",
    "armed-group": "Organization",
    # Those who share a home or a faith are no organisation, and schema.org has no word for them.
    "community": "Thing",
}


def _article(desk: Desk, article: Article, said: str) -> Thing:
    source = desk.site.sources[article.source]
    explained = thing(
        "NewsArticle",
        headline=source.title,
        url=source.url,
        datePublished=begins(article.published),
        publisher=thing("Organization", name=source.publisher),
    )
    return thing(
        "Article",
        headline=article.title,
        description=said,
        datePublished=begins(article.added),
        author=publisher(desk),
        isBasedOn=explained,
        about=references(desk, "topic", article.topics),
        citation=cited(desk),
    )


def _event(desk: Desk, event: Event, said: str) -> Thing:
    places = (desk.site.places[identity] for identity in event.places)
    return thing(
        "Event",
        name=event.title,
        description=said,
        startDate=begins(event.date),
        endDate=ends(event.date),
        location=[named(desk, "place", p.id, **thing("Place", name=p.full_name)) for p in places],
        about=[_actor_named(desk, identity) for identity in event.actors],
        subjectOf=cited(desk),
        sameAs=same(event.wikidata),
    )


def _actor_named(desk: Desk, identity: str) -> Thing:
    actor = desk.site.actors[identity]
    return named(desk, "actor", identity, **thing(ACTORS[actor.kind], name=actor.name))


def _actor(desk: Desk, actor: Actor, said: str) -> Thing:
    offices = [role.what for role in actor.roles if role.from_ and not role.to]
    return thing(
        ACTORS[actor.kind],
        name=actor.name,
        alternateName=_others(desk, actor, actor.other_names),
        description=said,
        birthDate=begins(actor.born),
        deathDate=begins(actor.died),
        jobTitle=offices if actor.kind == "person" and not actor.died else [],
        subjectOf=cited(desk),
        sameAs=same(actor.wikidata),
    )


def _place(desk: Desk, place: Place, said: str) -> Thing:
    known = place.lat is not None and place.lon is not None
    return thing(
        "Place",
        name=place.name,
        alternateName=_others(desk, place, (place.other_name or "", *place.other_names)),
        description=said,
        geo=thing("GeoCoordinates", latitude=place.lat, longitude=place.lon) if known else None,
        subjectOf=cited(desk),
        sameAs=same(place.wikidata),
    )


def _others(desk: Desk, record: Called, others: Iterable[str]) -> list[object]:
    """Return what else something is called: names with their language (JSON-LD 1.1, 3.3), then
    those of which none is known. A name that is written alike in several languages stands once."""
    said: dict[str, dict[str, str]] = {}
    for form in record.forms:
        said.setdefault(form.name, {"@value": form.name, "@language": form.language})
        if read := by_table(desk.site.settings, form):
            tag = in_latin(form.language)
            said.setdefault(read.text, {"@value": read.text, "@language": tag})
    plain = {name: name for name in others if name and name not in said}
    return [one for name, one in (said | plain).items() if name != record.label]


def _document(desk: Desk, document: DocumentRecord, said: str) -> Thing:
    return thing(
        "CreativeWork",
        name=document.title,
        alternateName=list(document.other_names),
        description=said,
        genre=document.kind.replace("-", " "),
        dateCreated=begins(document.signed),
        sameAs=same(document.wikidata, document.url),
        contributor=[_actor_named(desk, identity) for identity in document.parties],
        citation=cited(desk),
    )


def _topic(desk: Desk, topic: Topic, said: str) -> Thing:
    return thing(
        "Article",
        headline=topic.title,
        description=said,
        author=publisher(desk),
        citation=cited(desk),
        hasPart=[
            named(
                desk,
                "period",
                f"{topic.id}/{period.id}",
                **thing("Article", headline=period.title),
            )
            for period in topic.periods
        ],
    )


def _question(desk: Desk, question: Question, said: str) -> Thing:
    answer = thing("Answer", text=plain_text(question.short), citation=cited(desk))
    asked = thing("Question", name=question.question, acceptedAnswer=answer)
    return thing("FAQPage", name=question.question, mainEntity=[asked])


def _map(desk: Desk, record: Map, said: str) -> Thing:
    return thing(
        "Map", name=record.title, description=said, about=references(desk, "topic", record.topics)
    )


RECORDS: Mapping[str, Callable[[Desk, Any, str], Thing]] = {
    "article": _article,
    "event": _event,
    "actor": _actor,
    "place": _place,
    "document": _document,
    "topic": _topic,
    "question": _question,
    "map": _map,
}
