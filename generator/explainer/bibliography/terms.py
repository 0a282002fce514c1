"""What a style of citations says by itself, in the language of the page that shows it.

The words are those of the locale files of CSL, where they have the language
(https://github.com/citation-style-language/locales); tests hold ours to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape as plain
from types import MappingProxyType

from markupsafe import Markup, escape

from explainer.language.catalogue import OWN, Catalogue

_CLOSING = "’”»“\u00a0\u202f"


class Terms:
    """The words of a style; what comes in and goes out is HTML."""

    def __init__(self, words: Catalogue) -> None:
        self.words = words
        self.is_english = words.language.tag.partition("-")[0] == OWN

    @property
    def comma(self) -> str:
        return plain(self.words.comma, quote=False)

    @property
    def no_date(self) -> str:
        return plain(self.words.pgettext("in a citation: no date", "n.d."), quote=False)

    def about(self, date: str, short: bool) -> str:
        words = self.words
        if short:
            return _filled(words.pgettext("in a citation", "ca. %(date)s"), date=date)
        # Translators: begins with a large letter.
        return _filled(words.pgettext("in a citation", "Circa %(date)s"), date=date)

    def of_two(self, first: str, last: str) -> str:
        # Translators: two authors.
        said = self.words.pgettext("in a citation", "%(first)s and %(last)s")
        return _filled(said, first=first, last=last)

    def of_several(self, first: str, last: str) -> str:
        # Translators: more authors; the first ones have commas between them.
        said = self.words.pgettext("in a citation", "%(first)s, and %(last)s")
        return _filled(said, first=first, last=last)

    def and_others(self, name: str) -> str:
        said = self.words.pgettext("in a citation", "%(name)s, et al.")
        return _filled(said, name=name)

    def within(self, title: str) -> str:
        """Return what a part is in: *In The Almanac*."""
        return _filled(self.words.pgettext("in a citation", "In %(title)s"), title=title)

    def version(self, number: str) -> str:
        return _filled(self.words.pgettext("in a citation", "Version %(number)s"), number=number)

    def accessed(self, date: str) -> str:
        return _filled(self.words.pgettext("in a citation", "Accessed %(date)s"), date=date)

    def retrieved(self, date: str, address: str) -> str:
        if not date:
            said = self.words.pgettext("in a citation", "Retrieved %(address)s")
            return _filled(said, address=address)
        said = self.words.pgettext("in a citation", "Retrieved %(date)s, from %(address)s")
        return _filled(said, date=date, address=address)

    def bracketed(self, kind: str) -> str:
        """Return what APA says of works whose titles do not tell what they are."""
        words = self.words
        said: Mapping[str, str] = {
            "dataset": words.pgettext("in a citation", "[Dataset]"),
            "interview": words.pgettext("in a citation", "[Interview]"),
            "map": words.pgettext("in a citation", "[Map]"),
        }
        return plain(said.get(kind, ""), quote=False)

    def quoted(self, title: str) -> str:
        return _filled(self.words.gettext("“%(text)s”"), text=title)

    @property
    def inner_marks(self) -> tuple[str, str]:
        """Return the quotation marks within others."""
        said = self.words.pgettext("within other quotation marks", "‘%(text)s’")
        before, _, after = said.partition("%(text)s")
        return before, after

    def ended(self, part: str) -> str:
        """Return a part with its full stop; one that ends in a mark of its own gets no other."""
        bare = part.removesuffix("</i>")
        is_quoted = any(mark in bare for mark in ("“", "‘", self.words.gettext("“%(text)s”")[0]))
        text = bare.rstrip(_CLOSING) if is_quoted else bare
        if text.endswith((".", "?", "!")):
            return part
        # In English it stands within quotation marks, and not in italics.
        is_within = text != bare and self.is_english
        return f"{text}.{part[len(text) :]}" if is_within else f"{part}."


def _filled(said: str, **given: str) -> str:
    return str(escape(said) % MappingProxyType({key: Markup(text) for key, text in given.items()}))
