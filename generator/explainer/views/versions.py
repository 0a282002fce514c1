"""The version of a page: a digest of what it says, and the day on which that was changed last.

It is made of the versions of the records whose words stand on the page, and of which others it
lists (of an event with its date, of a statement with its text): not of how they are called there,
which is said on pages of their own, nor of anything that the theme or the generator adds. A page
that says nothing and lists nothing has none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from explainer.dates import When
from explainer.link import Key, Statement
from explainer.link.changes import Change
from explainer.link.versions import SITE, STYLE, short
from explainer.model import Correction, Event, Record, kind_of
from explainer.reading import Seed
from explainer.views.desk import Desk
from explainer.views.values import Version

OF_SITE: Mapping[str, frozenset[Key]] = {
    "home": frozenset({SITE}),
    "about": frozenset({SITE}),
    "method": frozenset({SITE, STYLE}),
    "balance": frozenset({SITE}),
    "indicators": frozenset({SITE}),
}
"""Pages that are about the site itself, and where their words stand."""

OF_NOTHING = frozenset({"404", "embed", "moved", "search"})
"""Pages that lead elsewhere, or are a part of another, and say nothing themselves."""


def of_page(desk: Desk, kind: str, about: Key | None, told: str) -> Version | None:
    """Return the version of a page that is made, of what it is ``about``, if it is; where its
    changes are ``told`` on it, if they are."""
    own = {about} if about else OF_SITE.get(kind, frozenset())
    known = desk.site.versions
    found = {key: known[key] for key in sorted(own | desk.says) if key in known}
    if kind in OF_NOTHING or not (found or desk.lists):
        return None
    lines = (*(f"{_name(key)} {one.digest}" for key, one in found.items()), *sorted(desk.lists))
    dates = [one.changed for one in found.values() if one.changed]
    last = max((*dates, *desk.dates), key=lambda when: when.last_day, default=None)
    return Version(digest(lines), desk.maybe_date(last), told, tuple(found))


def told(view: Any, is_corrected: bool) -> str:
    """Return the place on a page at which its changes are told, in words or as corrections."""
    sections = {section.id for section in getattr(view, "sections", ())}
    return "#revised" if "revised" in sections else "#corrections" if is_corrected else ""


def digest(lines: Iterable[str]) -> str:
    """Return the short digest of some lines."""
    return short("\n".join(lines).encode())


def list_all(desk: Desk, items: Iterable[Any]) -> None:
    """Note what a list has, and when the last of it came."""
    some = tuple(items)
    desk.lists.update(map(entry, some))
    came = [day for item in some if (day := _came(item))]
    desk.dates += [max(came, key=lambda day: day.last_day)] if came else []


def _came(item: Any) -> When | None:
    """Return when an entry of a list came, where that is stated."""
    field = next((name for model, name in _DAYS.items() if isinstance(item, model)), "")
    day: When | None = getattr(item, field, None) if field else None
    return day


def entry(item: Any) -> str:
    """Return what stands for an entry of a list, whatever it is called there."""
    return next(name(item) for model, name in _ENTRIES.items() if isinstance(item, model))


def _name(key: Key) -> str:
    return "/".join(key)


_ENTRIES: Mapping[type, Callable[[Any], str]] = {
    Event: lambda event: f"event/{event.id} {event.date}",
    Record: lambda record: f"{kind_of(record)}/{record.id}",
    Seed: lambda seed: f"seed/{seed.name}",
    Statement: lambda one: f"statement {one.id} {one.text}",
    Change: lambda one: f"{one.sort} {one.day} {_name(one.key)} {one.why}",
    Correction: lambda one: f"{one.date} {one.page} {one.was} {one.now} {one.why}",
    tuple: _name,
    object: lambda item: type(item).__name__,
}
"""What stands for an entry of a list, by what it is; a key stands for itself. Of what a
package lists, which may be anything, it is only known that there is some."""
_DAYS: Mapping[type, str] = {
    Record: "added",
    Seed: "added",
    Change: "day",
    Correction: "date",
}
"""The field that says when it came."""
