"""The languages that a page can be read in: the switch at its head."""

from __future__ import annotations

from collections.abc import Iterator

from explainer import addresses
from explainer.language.tags import Language
from explainer.link import Key, Site
from explainer.views.desk import Desk
from explainer.views.values import Link, OurTranslation, Tongue

OF_SITE: Key = ("site", "")


def of_page(site: Site, address: str, desk: Desk) -> tuple[Tongue, ...]:
    """Return all languages of the site, its own first; none where it has but one.

    ``address`` is where the page is in the language of the site. One that is not in a language
    leads to the home in it.
    """
    there = site.tongues.get(addresses.HOME, ())
    # The page for addresses that lead nowhere is served at any.
    if not there or address == addresses.NOT_FOUND:
        return ()
    own = site.tongues.get(address, ())
    spoken = (one for one in site.settings.languages if one.tag in there)
    return tuple(_all(site, address, own, (site.settings.language, *spoken), desk))


def of_translation(site: Site, about: Key, original: str, desk: Desk) -> OurTranslation:
    """Return who translated the record that a page is about: its file says it, or the site's."""
    tag, main = desk.site.settings.language.tag, site.settings.language
    files = (site.translated.get((tag, *key)) for key in (about, OF_SITE))
    said = [one.said for one in files if one]
    translators = (one.translator for one in said if one.translator)
    read = (one.read_by_native for one in said if one.read_by_native is not None)
    kind, identity = about
    title = site.records[kind][identity].label
    href = addresses.relative(original, desk.here)
    return OurTranslation(
        next(translators, site.settings.publisher.name),
        next(read, False),
        Link(href, title, desk.language(main.tag)),
        main.tag,
    )


def _all(
    site: Site, address: str, own: tuple[str, ...], spoken: tuple[Language, ...], desk: Desk
) -> Iterator[Tongue]:
    main, base = site.settings.language, site.settings.base_url
    for one in spoken:
        is_there = one is main or one.tag in own
        where = address if is_there else addresses.HOME
        where = where if one is main else addresses.spoken(one.tag, where)
        url = f"{base}{where}" if base and is_there else ""
        href, is_here = addresses.relative(where, desk.here), where == desk.here
        yield Tongue(one.tag, one.name_of(one.tag), href, url, is_here)
