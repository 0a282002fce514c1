"""Whether the addresses of sources still answer: asked online, on demand only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urljoin

from pydantic_core import Url

from explainer.addresses import AddressError, web
from explainer.link import Site
from explainer.model import Source
from explainer.model.locating import at
from explainer.problems import Problem
from explainer.reading import SETTINGS
from explainer.reports.dead_links.asking import Answer, NoAnswer, NotPublic, ask
from explainer.reports.dead_links.turns import NoTime, Turns

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
NOT_ASKED = "was not asked"

Said = Mapping[str, str | None]


def answers(site: Site) -> Said:
    """Ask for the address of each source; return what is wrong with each that was asked."""
    sources = (source for source in site.sources.values() if source.url)
    return _all_said(dict.fromkeys(str(source.url) for source in sources), _agent(site))


def dead(site: Site, said: Said) -> Iterator[Problem]:
    """Yield a warning for each address of a source that does not answer."""
    sources = [source for source in site.sources.values() if source.url]
    for source in sources:
        wrong = said.get(str(source.url), NOT_ASKED)
        if wrong and wrong != NOT_ASKED:
            yield at(source, ("url",), f"{source.url} {wrong}{_instead(source)}", "warning")
    left = sum(said.get(str(source.url), NOT_ASKED) == NOT_ASKED for source in sources)
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


def _instead(source: Source) -> str:
    if source.archived_url:
        return f"; the archived copy is {source.archived_url}"
    return "; look for an archived copy and give it as archived_url"


def _all_said(addresses: Iterable[str], agent: str) -> Said:
    """Return what is wrong with each address that was asked."""
    hosts: defaultdict[str, list[str]] = defaultdict(list)
    for address in list(addresses)[:MOST]:
        hosts[_host(web(address))].append(address)
    turns, said = Turns(), dict[str, str | None]()

    def go_through(of_host: Iterable[str]) -> None:
        said.update((address, _wrong(address, agent, turns)) for address in of_host)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        try:
            list(pool.map(go_through, hosts.values()))
        finally:
            turns.over.set()
    return said


def _wrong(address: str, agent: str, turns: Turns) -> str | None:
    """Return what is wrong with an address; one that refuses programs may be there for people."""
    url = web(address)
    try:
        for _ in range(MOST_REDIRECTS + 1):
            answer = _asked(url, agent, turns)
            if answer.status not in REDIRECTS or not (to := answer.headers.get("Location")):
                is_fine = answer.status < 400 or answer.status in REFUSALS
                return None if is_fine else f"answers {answer.status} {answer.reason}"
            url = web(urljoin(str(url), to))
    except NoTime:
        return NOT_ASKED
    except NotPublic:
        return "leads to this machine or into a private network, and was not opened"
    except NoAnswer as error:
        return f"does not answer ({error})"
    except (AddressError, ValueError):
        return "leads to what is no address of a page"
    return f"leads on more than {MOST_REDIRECTS} times"


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
