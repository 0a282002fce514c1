"""Old addresses for hosts that forward by themselves: readers and search engines learn it sooner.

The form is that of Netlify and Cloudflare Pages; elsewhere the pages at the old addresses forward.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from explainer.link import Site

PATH = "_redirects"
MOST = 2_000
"""Lines that Cloudflare Pages reads; the pages themselves forward from all others."""


def redirects(site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield the file, where any page had another address before."""
    base = site.settings.base_url.path if site.settings.base_url else "/"
    lines = [
        f"{base}{quote(old)} {base}{quote(now, safe='/#')} 301\n"
        for old, now in sorted(site.moved.items())[:MOST]
    ]
    if lines:
        yield PATH, "".join(lines).encode()
