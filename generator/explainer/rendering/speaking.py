"""What templates ask for the words of the interface, in the language of their page.

A message is text, whoever translated it: what looks like markup in it is shown as it is written.
Markup comes into it as a value.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup, escape

from explainer.language.catalogue import Catalogue
from explainer.language.harmony import harmonised


def speaking(words: Catalogue) -> dict[str, Callable[..., str] | str]:
    """Return what templates say something with in a language: functions, and marks between."""
    said = words.said
    plain: dict[str, Markup] = {}

    def filled(safe: Markup, given: Mapping[str, Any]) -> Markup:
        text = safe % given if given else safe
        return Markup(harmonised(text, words.language)) if "{" in safe else text

    def gettext(message: str, /, **given: Any) -> Markup:
        # Most messages have no values and stand on every page: a page asks for some thirty.
        safe = plain.get(message)
        if safe is None:
            safe = plain[message] = escape(said.gettext(message))
        return filled(safe, given)

    def pgettext(context: str, message: str, /, **given: Any) -> Markup:
        return filled(escape(said.pgettext(context, message)), given)

    def ngettext(one: str, many: str, num: int, /, **given: Any) -> Markup:
        return filled(escape(said.ngettext(one, many, num)), {"num": words.number(num), **given})

    def npgettext(context: str, one: str, many: str, num: int, /, **given: Any) -> Markup:
        found = said.npgettext(context, one, many, num)
        return filled(escape(found), {"num": words.number(num), **given})

    def foreign(tag: str | None) -> Markup:
        """Return the attributes of a text in another language; nothing in this page's own."""
        said = words.language.attributes(tag)
        return Markup("").join(Markup(' {}="{}"').format(*pair) for pair in said.items())

    def labelled(what: str, value: str) -> Markup:
        return gettext("%(what)s: %(value)s", what=what, value=value)

    def apart(name: str) -> Markup:
        """Return a name as it stands in a sentence; by itself where it runs the other way."""
        # Markup has its own elements; most names are in the letters of their page.
        is_other_way = not isinstance(name, Markup) and words.language.turns(name)
        return (Markup("<bdi>{}</bdi>") if is_other_way else Markup("{}")).format(name)

    return {
        "_": gettext,
        "apart": apart,
        "foreign": foreign,
        "pgettext": pgettext,
        "ngettext": ngettext,
        "npgettext": npgettext,
        "number": words.number,
        "comma": words.comma,
        "labelled": labelled,
        "semicolon": words.semicolon,
        "sentences": words.sentences,
        "stop": words.stop,
    }
