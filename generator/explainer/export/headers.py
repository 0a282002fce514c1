"""Headers for hosts that read them from the site: what no page can state of itself.

The form is that of Netlify and Cloudflare Pages; others are in
``docs/content/pages/hosting.md``, GitHub Pages has none.
"""

from __future__ import annotations

from explainer import addresses
from explainer.link import Site

PATH = "_headers"
# frame-ancestors is not read in a page's own policy (CSP 3, 4.2), which states all the rest.
UNFRAMED = "Content-Security-Policy: frame-ancestors 'none'"
"""Said of each folder but that of pages for frames: of two rules that fit one address some hosts
send both, and a browser holds to the stricter."""
EVERYWHERE = (
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "Cross-Origin-Opener-Policy: same-origin",
    "Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()",
)
# The name of each file there has a hash of what it holds: another content has another name.
# A frame in a sandbox is of no origin, and its scripts are none of its own site's.
ASSETS = (
    "Cache-Control: public, max-age=31536000, immutable",
    "Access-Control-Allow-Origin: *",
)


def headers(site: Site) -> tuple[str, bytes]:
    """Return the file of headers with its path in the output."""
    base = site.settings.base_url.path if site.settings.base_url else "/"
    tongues = (addresses.spoken(one.tag, addresses.HOME) for one in site.settings.languages)
    folders = (f"{folder}*" for folder in (*addresses.folders(), *tongues))
    pages = (addresses.HOME, addresses.NOT_FOUND, *folders)
    rules = (
        (f"{base}*", EVERYWHERE),
        *((f"{base}{page}", (UNFRAMED,)) for page in pages),
        (f"{base}assets/*", ASSETS),
    )
    text = "".join("\n  ".join((path, *lines)) + "\n" for path, lines in rules)
    return PATH, text.encode()
