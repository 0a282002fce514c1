"""Whether the addresses of sources still answer: asked online, on demand only."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from explainer.link import Site
from explainer.model import Source
from explainer.model.locating import at
from explainer.problems import Problem

SECONDS = 20
"""An archive on a slow day takes ten; who has not answered by then will not."""
AT_ONCE = 8
"""Enough that a thousand sources take minutes, few enough that no host counts them as an attack."""
REFUSALS = frozenset({401, 403, 405, 429})
"""Answers that refuse a program or ask for an account: a reader's browser may get through."""
AGENT = "Mozilla/5.0 (compatible; explainer link check)"


def dead(site: Site) -> Iterator[Problem]:
    """Yield a warning for each address of a source that does not answer."""
    sources = [source for source in site.sources.values() if source.url]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = pool.map(_wrong, sources)
        for source, wrong in zip(sources, answers, strict=True):
            if wrong:
                yield at(source, ("url",), f"{source.url} {wrong}{_instead(source)}", "warning")


def _instead(source: Source) -> str:
    if source.archived_url:
        return f"; the archived copy is {source.archived_url}"
    return "; look for an archived copy and give it as archived_url"


def _wrong(source: Source) -> str | None:
    """Return what is wrong with an address; one that refuses programs may be there for people."""
    request = urllib.request.Request(source.url or "", headers={"User-Agent": AGENT})
    try:
        with urllib.request.urlopen(request, timeout=SECONDS):
            return None
    except urllib.error.HTTPError as error:
        return None if error.code in REFUSALS else f"answers {error.code} {error.reason}"
    except (urllib.error.URLError, OSError, ValueError) as error:
        return f"does not answer ({getattr(error, 'reason', error)})"
