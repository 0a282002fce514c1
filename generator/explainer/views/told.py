"""What a list calls a record that stands on any page, and the first words of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.link import Key, Site
from explainer.prose import lead, plain_text
from explainer.views.excerpts import shortened


def told(site: Site, key: Key) -> tuple[str, str]:
    """Return the name of a record, or what stands for it, and its text."""
    return _TOLD.get(key[0], _record)(site, key)


def name_of(site: Site, key: Key) -> str:
    """Return the name of a record, or what stands for it."""
    return _NAMES[key[0]](site, key) if key[0] in _NAMES else site.records[key[0]][key[1]].full_name


def _record(site: Site, key: Key) -> tuple[str, str]:
    kind, identity = key
    record = site.records[kind][identity]
    return record.full_name, plain_text(record.in_short)


def _period(site: Site, key: Key) -> tuple[str, str]:
    """Return the title of a period and the first words of its narrative, which has no title."""
    return _title(site, key), lead(site.backgrounds[key[1]].body)


def _title(site: Site, key: Key) -> str:
    background = site.backgrounds[key[1]]
    periods = site.topics[background.topic].periods
    return next(period.title for period in periods if period.id == background.period)


def _picture(site: Site, key: Key) -> tuple[str, str]:
    """Return what a picture shows and the words below it: it has no title."""
    return _seen(site, key), plain_text(site.images[key[1]].caption)


def _seen(site: Site, key: Key) -> str:
    return shortened(site.images[key[1]].alt, 12)


_TOLD: Mapping[str, Callable[[Site, Key], tuple[str, str]]] = {
    "background": _period,
    "image": _picture,
}
_NAMES: Mapping[str, Callable[[Site, Key], str]] = {"background": _title, "image": _seen}
