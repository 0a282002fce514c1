"""Whether the addresses of sources and documents still answer: asked online, on demand only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date, timedelta
from urllib.parse import urljoin

from msgspec.structs import replace
from pydantic_core import Url

from explainer.addresses import AddressError, web
from explainer.link import Site
from explainer.model import DocumentRecord, Source
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.reading import SETTINGS
from explainer.reports.dead_links.asking import Answer, NoAnswer, NotPublic, ask
from explainer.reports.dead_links.turns import NoTime, Turns
from explainer.reports.values import Answered, addressed

AT_ONCE = 8
"""Hosts asked at a time: a thousand sources take minutes so."""
MOST = 5_000
"""Addresses asked: more than any newsroom cites, and an end."""
MOST_REDIRECTS = 5
"""Browsers follow twenty; who sends a reader on more often than this has no page there."""
REFUSALS = frozenset({401, 403, 405, 429})
"""Answers that refuse a program or ask for an account: a reader's browser may get through."""
REDIRECTS = frozenset({301, 302, 303, 307, 308})
BUSY = frozenset({429, 503})
"""Answers that may say for how long a host wants to be left alone."""
FOR_GOOD = frozenset({301, 308})
"""Redirects that say that the new address is the one to write."""
DAYS = 7
"""An address that answered is left alone for so long: a desk that asks each day asks for it once a
week. One that did not is asked each time, since somebody may be mending it."""

Answers = Mapping[str, Answered]


def answers(site: Site, known: Answers, today: date) -> tuple[Answers, int]:
    """Ask for the addresses whose turn it is; return what each answered last, and how
    many of those whose turn it was were not asked."""
    named = dict.fromkeys(address for _, address in addressed(site))
    due = [address for address in named if _is_due(known.get(address), today)]
    found = _all_answers(due, _agent(site), today.isoformat())
    kept = {address: known[address] for address in named if address in known}
    return kept | found, len(due) - len(found)


def _is_due(last: Answered | None, today: date) -> bool:
    if last is None or last.wrong:
        return True
    return not timedelta(0) <= today - date.fromisoformat(last.on) < timedelta(DAYS)


def dead(site: Site, said: Answers, left: int) -> Iterator[Problem]:
    """Yield a warning for each address that does not answer."""
    for record, address in addressed(site):
        last = said.get(address)
        if last and last.wrong:
            message = f"{address} {last.wrong}{_instead(record)}"
            yield at(record, ("url",), message, "warning")
    if left:
        why = "time was up, or their hosts want to be left alone for now"
        message = f"addresses of sources that were not asked: {left:,}; {why}"
        yield Problem(SETTINGS, 1, 1, message, "warning")


def _agent(site: Site) -> str:
    """Return who asks, so that a host can tell us what it thinks of that."""
    settings = site.settings
    who = settings.base_url or settings.publisher.url or settings.publisher.email or ""
    who = str(who).encode("ascii", "ignore").decode()
    return f"Mozilla/5.0 (compatible; explainer link check{who and f'; +{who}'})"


def _instead(record: Source | DocumentRecord) -> str:
    if isinstance(record, DocumentRecord):
        return "; look for another address of the text"
    if record.archived_url:
        return f"; the archived copy is {record.archived_url}"
    return "; look for an archived copy and give it as archived_url"


def _all_answers(addresses: Iterable[str], agent: str, day: str) -> dict[str, Answered]:
    """Return what each address that was asked answered."""
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for address in list(addresses)[:MOST]:
        hosts[_host(web(address))].append(address)
    turns, found = Turns(), dict[str, Answered]()

    def go_through(of_host: Iterable[str]) -> None:
        for address in of_host:
            with suppress(NoTime):
                found[address] = replace(_answered(address, agent, turns), on=day)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            list(pool.map(go_through, hosts.values()))
        finally:
            turns.over.set()
    return found


def _answered(address: str, agent: str, turns: Turns) -> Answered:
    """Return what is wrong with an address; one that refuses programs may be there for people.

    Raises:
        NoTime: its turn does not come in time.
    """
    url, moved, is_for_good = web(address), "", True
    try:
        for _ in range(MOST_REDIRECTS + 1):
            answer = _asked(url, agent, turns)
            if answer.status not in REDIRECTS or not (to := answer.headers.get("Location")):
                is_fine = answer.status < 400 or answer.status in REFUSALS
                wrong = None if is_fine else f"answers {answer.status} {answer.reason}"
                return Answered(wrong, "" if wrong else moved)
            url = web(urljoin(str(url), to))
            # What comes after a step for now alone may be another page tomorrow.
            is_for_good = is_for_good and answer.status in FOR_GOOD
            moved = str(url) if is_for_good else moved
    except NotPublic:
        return Answered("leads to this machine or into a private network, and was not opened")
    except NoAnswer as error:
        return Answered(f"does not answer ({error})")
    except (AddressError, ValueError):
        return Answered("leads to what is no address of a page")
    return Answered(f"leads on more than {MOST_REDIRECTS} times")


def _asked(url: Url, agent: str, turns: Turns) -> Answer:
    """Ask in turn; once more if the host asks for some patience."""
    answer = _asked_once(url, agent, turns)
    is_busy = answer.status in BUSY and answer.rest is not None
    return _asked_once(url, agent, turns) if is_busy else answer


def _asked_once(url: Url, agent: str, turns: Turns) -> Answer:
    with turns.of(_host(url)):
        answer = ask(url, agent)
        if answer.status in BUSY and answer.rest is not None:
            turns.leave(_host(url), answer.rest)
        return answer


def _host(url: Url) -> str:
    return url.host or ""
