"""Tags of languages and the time zone: known to the program, so that a page can say them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from zoneinfo import available_timezones

from babel import Locale, UnknownLocaleError

from explainer.documents import Location
from explainer.link import Site
from explainer.model import Record
from explainer.problems import Problem, did_you_mean
from explainer.rules.places import at, at_origin


def check(site: Site) -> Iterator[Problem]:
    """Yield languages that are no tags (``en``, ``tr``), and a time zone that is none."""
    yield from _settings(site)
    for source in site.sources.values():
        yield from _tag(source, ("language",), source.language)
    for place in site.places.values():
        for index, name in enumerate(place.names):
            yield from _tag(place, ("names", index, "language"), name.language)
    for actor in site.actors.values():
        for language in actor.names:
            yield from _tag(actor, ("names", language), language)


def _settings(site: Site) -> Iterator[Problem]:
    origin, settings = site.content.settings_origin, site.settings
    if origin and not _has_data(settings.language):
        tag = settings.language
        message = f'"{tag}" is no language that is known here: write a tag such as "en"'
        yield at_origin(origin, ("language",), message + _named(tag))
    if origin and settings.timezone not in available_timezones():
        near = did_you_mean(settings.timezone, available_timezones())
        message = f'"{settings.timezone}" is no time zone: write one such as "Europe/Paris"{near}'
        yield at_origin(origin, ("timezone",), message)


def _tag(record: Record, location: Location, tag: str) -> Iterator[Problem]:
    if tag.split("-")[0] not in _languages():
        message = f'"{tag}" is no tag of a language: write one such as "en"{_named(tag)}'
        yield at(record, location, message)


def _named(name: str) -> str:
    tag = {said.casefold(): tag for tag, said in _languages().items()}.get(name.casefold())
    return f' (did you mean "{tag}"?)' if tag else ""


@lru_cache(maxsize=1)
def _languages() -> dict[str, str]:
    return dict(Locale("en").languages)


def _has_data(tag: str) -> bool:
    try:
        Locale.parse(tag, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True
