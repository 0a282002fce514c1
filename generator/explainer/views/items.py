"""What stands in the lists of pages: an event, an account, an office, a source."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from explainer.link import anchors
from explainer.model import Account, Event, Period, Role, Source
from explainer.prose import Passage, plain_text
from explainer.sourcing import of_account
from explainer.views.desk import Desk
from explainer.views.sourced import sourced
from explainer.views.values import AccountItem, Date, EventItem, SourceItem
from explainer.views.versions import entry
from explainer.views.words import source_kinds


def event_item(
    desk: Desk, event: Event, passage: Passage | None = None, later: bool = False
) -> EventItem:
    """Return an event; in a passage with its text, cited where it stands."""
    desk.told.add(event.id)
    if passage:
        desk.says.add(("event", event.id))
    else:
        desk.lists.add(entry(event))
    return EventItem(
        id=anchors.of_event(event.id),
        href=desk.link("event", event.id),
        title=event.title,
        date=desk.date(event.date),
        tag=desk.lane(event.lane),
        importance=event.importance,
        html=_told(desk, event, passage) if passage else "",
        later=later,
        topics=event.topics,
        lane=event.lane,
        actors=event.actors,
        decade=decade(event),
    )


def _told(desk: Desk, event: Event, passage: Passage) -> str:
    is_theirs = desk.is_theirs(plain_text(event.what))
    return "" if is_theirs else desk.cited(event.what, event.sources, passage)


def decade(event: Event) -> str:
    """Return the decade in which an event begins: ``1990``."""
    return str(event.date.first_day[0] // 10 * 10)


def account_items(
    desk: Desk, accounts: Iterable[Account], of: str | None = None
) -> tuple[AccountItem, ...]:
    """Return accounts in the order of the site's sides, voices after them.

    ``of`` is the event that they are of where that is not what the page is about; empty where it
    is. Without it they get no place that a link can lead to.
    """
    order = {side.id: index for index, side in enumerate(desk.site.settings.sides)}
    ranked = sorted(accounts, key=lambda account: order.get(account.side or "", len(order)))
    shown = (_account(desk, account) for account in ranked)
    if of is None:
        return tuple(shown)
    return tuple(replace(item, id=desk.place(anchors.of_account(item.name, of))) for item in shown)


def _account(desk: Desk, account: Account) -> AccountItem:
    sources = [desk.site.sources[identity] for identity in account.source]
    by = account.speaker or desk.words.semicolon.join(
        dict.fromkeys(_credit(desk, source) for source in sources)
    )
    name = desk.side(account.side) if account.side else account.voice or ""
    later = bool(sources) and all(map(desk.is_source_later, account.source))
    html = desk.prose(account.text, desk.passage(attributed=True, later=later))
    cites = desk.ledger.cite_all(account.source, later)
    return AccountItem(
        name,
        html,
        by,
        cites,
        later,
        distressing=account.distressing or "",
        sourcing=sourced(desk, of_account(desk.site, account)),
    )


def _credit(desk: Desk, source: Source) -> str:
    return desk.words.comma.join(
        dict.fromkeys(name for name in (source.author, source.publisher) if name)
    )


def office(desk: Desk, role: Role) -> tuple[str, Date | None]:
    """Return what somebody was, and when."""
    return role.what, desk.span(role.from_, role.to)


def years_of(desk: Desk, period: Period) -> Date:
    """Return a period's years; nothing where it has neither beginning nor end."""
    return desk.span(period.start, period.end) or Date("")


def cited_sources(desk: Desk) -> tuple[SourceItem, ...]:
    """Return the sources cited on the page so far, in the order of their numbers."""
    return tuple(
        source_item(desk, desk.site.sources[identity], number)
        for identity, number in desk.ledger.cited.items()
        if identity in desk.site.sources
    )


def source_item(desk: Desk, source: Source, number: int = 0) -> SourceItem:
    """Return one source; ``number`` is that of its note on the page, where it has one."""
    return SourceItem(
        id=source.id,
        number=number,
        title=source.title,
        href=source.url or source.archived_url,
        author=source.author if source.author != source.publisher else None,
        publisher=source.publisher,
        published=desk.maybe_date(source.published),
        kind=source_kinds(desk.words)[source.kind][1],
        language=desk.language(source.language),
        language_tag=source.language,
        title_tag=source.title_in,
        copy_at=source.copy_at,
        archived=source.archived_url if source.url else None,
        page=desk.link("source", source.id),
        later=desk.moment is not None and source.id not in desk.ledger.cited_then,
        statements=len(desk.site.citations.get(source.id, ())),
    )
