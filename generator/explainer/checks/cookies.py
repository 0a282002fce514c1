"""No script of the site keeps anything about its reader in cookies."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.checks.built import Built
from explainer.checks.values import Context, Finding

_WAYS = (b"document.cookie", b"cookieStore")


def of_site(built: Built, context: Context) -> Iterator[Finding]:
    """Search every script for the two ways to a cookie."""
    for path in (path for path in built.files if path.endswith((".js", ".mjs"))):
        source = built.read(path)
        for way in (way for way in _WAYS if way in source):
            message = "the script can set cookies, which the site promises not to; do without"
            yield Finding(path, way.decode(), message)
