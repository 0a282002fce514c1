"""What something is called: by whom, in which language, how it reads and how it sounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from explainer.language import transliteration
from explainer.language.tags import as_written, script
from explainer.link.spoken import SpokenSite
from explainer.model import Called, NameForm, Pronunciation, SiteSettings, kind_of
from explainer.views.desk import Desk

STRESSED = re.compile(r"[^\W\d_a-z]{2,}")
"""A syllable in capitals; a voice spells what is written so, where it takes it for initials."""


class NameItem(Struct, frozen=True):
    """A name in a language, and how it reads in other letters, which are those of a tag."""

    name: str
    language: str
    tag: str
    side: str = ""
    reads: str = ""
    reads_tag: str | None = None


class Names(Struct, frozen=True):
    """Names in a table; ``tables`` says by which tables some of them read as they do."""

    items: tuple[NameItem, ...]
    tables: str = ""

    def __bool__(self) -> bool:
        return bool(self.items)

    @property
    def has_readings(self) -> bool:
        return any(item.reads for item in self.items)

    @property
    def has_sides(self) -> bool:
        return any(item.side for item in self.items)


class Sound(Struct, frozen=True):
    """How a name sounds: in phonetic letters, and as readers would spell it, in parts of which
    each second one is stressed."""

    language: str
    ipa: str
    ipa_tag: str
    respelling: tuple[str, ...]


def in_use(desk: Desk, record: Called) -> Names:
    """Return the names of a record: those in the site's language first, then side by side."""
    settings = desk.site.settings
    order = {side.id: number for number, side in enumerate(settings.sides)}

    def place(form: NameForm) -> tuple[bool, int]:
        return not _is_own(desk, form.language), order.get(form.side or "", len(order))

    forms = sorted((*record.forms, *_original(desk, record)), key=place)
    return Names(tuple(_item(desk, form) for form in forms), _tables(desk, forms))


def _original(desk: Desk, record: Called) -> Iterator[NameForm]:
    """Yield the name in the language of the site itself, on a page in a further one."""
    site = desk.site
    if isinstance(site, SpokenSite):
        name = site.base.records[kind_of(record)][record.id].label
        if name not in {form.name for form in record.forms}:
            yield NameForm(name=name, language=site.base.settings.language.tag)


def _item(desk: Desk, form: NameForm) -> NameItem:
    read = by_table(desk.site.settings, form)
    return NameItem(
        form.name,
        desk.language(form.language),
        form.language,
        desk.side(form.side) if form.side else "",
        read.text if read else form.reads or "",
        in_latin(form.language) if read else None,
    )


def in_latin(tag: str) -> str:
    """Return the tag of a language that is written in Latin letters."""
    return f"{tag.partition('-')[0]}-{transliteration.LATIN}"


def by_table(settings: SiteSettings, form: NameForm) -> transliteration.Reading | None:
    """Return how a name reads by a table; nothing where an editor says it, or readers have its
    letters."""
    if form.reads or script(form.language) == script(settings.language.tag):
        return None
    return transliteration.reading(form.name, form.language, settings.table_of(form.language))


def reads(settings: SiteSettings, form: NameForm) -> str:
    """Return how a name reads, as an editor or a table says; nothing where it needs neither."""
    read = by_table(settings, form)
    return read.text if read else form.reads or ""


def _tables(desk: Desk, forms: list[NameForm]) -> str:
    """Return by which tables names read, those of a language once; nothing where none was used."""
    words = desk.words
    used = {
        desk.language(form.language): read.table
        for form in forms
        if (read := by_table(desk.site.settings, form))
    }
    if not used:
        return ""
    named = [
        # Translators: a table of transliteration and its language: "BGN/PCGN 1947 (Russian)".
        words.gettext("%(table)s (%(language)s)", table=table, language=language)
        for language, table in used.items()
    ]
    # Translators: below names in other letters, of how they read: "In Latin letters by BGN/PCGN
    # 1947 (Russian) and ELOT 743 (Greek)."
    return words.gettext("In Latin letters by %(tables)s.", tables=words.listed(named))


def sounds(desk: Desk, record: Called) -> tuple[Sound, ...]:
    """Return how a name sounds: in the page's language first, then in each other that is told."""
    return tuple(_sound(desk, one) for one in _pronounced(desk, record))


def _pronounced(desk: Desk, record: Called) -> list[Pronunciation]:
    """Return how a name is pronounced; what is spelt for readers of the site helps no others."""
    site = desk.site
    is_ours = not isinstance(site, SpokenSite)
    told = [
        one if is_ours else one.model_copy(update={"respelling": None})
        for one in record.pronunciation
        if one.ipa or is_ours
    ]
    return sorted(told, key=lambda one: not _is_own(desk, one.language))


def _is_own(desk: Desk, tag: str) -> bool:
    return as_written(tag) == as_written(desk.site.settings.language.tag)


def _sound(desk: Desk, one: Pronunciation) -> Sound:
    tag = one.language
    return Sound(
        "" if _is_own(desk, tag) else desk.language(tag),
        f"[{one.ipa}]" if one.ipa else "",
        f"{tag}-fonipa",
        tuple(_stressed(one.respelling or "")),
    )


def _stressed(text: str) -> Iterator[str]:
    """Yield a text in parts, each second one of which was in capitals."""
    after = 0
    for found in STRESSED.finditer(text):
        if found[0].isupper():
            yield from (text[after : found.start()], found[0].lower())
            after = found.end()
    if text[after:]:
        yield text[after:]


def sound(desk: Desk, record: Called) -> str:
    """Return in a few words how a name sounds: as the site's readers would spell it, if told."""
    told = sorted(_pronounced(desk, record), key=lambda one: not one.respelling)
    return (told[0].respelling or f"[{told[0].ipa}]") if told else ""
