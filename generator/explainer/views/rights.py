"""Under which licence data is given away, by whom, and which state of it this is.

It is told in every file that has room for it. Arrays of JSON and tables of CSV have none: the data
package says it of them.
"""

from __future__ import annotations

import hashlib

from msgspec import Struct, json, structs

from explainer.dates import in_words
from explainer.link import Site
from explainer.views.frame import public

LETTERS = 12
"""Of a version: as many as tell a million states apart, and are still compared by eye."""


class Rights(Struct, frozen=True):
    """What a file says of itself; what is not known is empty."""

    title: str
    attribution: str
    licence: str
    licence_url: str
    url: str
    version: str
    state: str = ""
    """Its version, in words."""

    @property
    def told(self) -> dict[str, str]:
        """Return what is known, by its name."""
        return {
            name: text for name, text in structs.asdict(self).items() if text and name != "state"
        }

    @property
    def line(self) -> str:
        """Return it as one line, as it stands below a picture."""
        licence = " ".join(part for part in (self.licence, self.licence_url) if part)
        return " · ".join(
            part for part in (self.attribution, licence, self.url, self.state) if part
        )


def rights(site: Site, data: object) -> Rights:
    """Return under which terms some data of a site is given, with the version of that data."""
    settings, version = site.settings, version_of(data)
    return Rights(
        title=settings.title,
        attribution=settings.publisher.name,
        licence=settings.rights,
        licence_url=str(settings.licence_url or ""),
        url=public(settings.base_url, "") or "",
        version=version,
        state=site.words.pgettext("of data", "version %(number)s", number=version),
    )


def described(site: Site) -> str:
    """Return what the data are of, and until when they are known to be right."""
    settings = site.settings
    return site.words.gettext(
        "%(about)s Known until %(date)s.",
        about=settings.tagline,
        date=in_words(settings.as_of, site.words),
    )


def version_of(data: object) -> str:
    """Return what names a state of data: it changes when the data does, and at no other time."""
    return hashlib.sha256(json.encode(data)).hexdigest()[:LETTERS]
