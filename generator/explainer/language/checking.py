"""What is wrong with a catalogue, so that a page that is said by it fails or says another thing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from babel.messages import Message

from explainer.language.catalogue import parsed
from explainer.language.tags import Language

PLACE = re.compile(r"%\((\w+)\)s")
"""Where a value stands in a message."""
FILLED = re.compile(r"%\(\w+\)s|%%")


def mistakes(text: str, language: Language) -> Iterator[tuple[int, str]]:
    """Yield what is wrong with a catalogue, with its lines."""
    # Late: few newsrooms have a catalogue of their own.
    from babel.messages.pofile import PoFileError

    try:
        words = parsed(text, language)
    except (PoFileError, ValueError, LookupError) as error:
        yield getattr(error, "lineno", None) or 1, f"this is no catalogue of words (.po): {error}"
        return
    for message in words:
        if message.id and not message.fuzzy:
            yield from ((message.lineno or 1, said) for said in _wrong(message))


def _wrong(message: Message) -> Iterator[str]:
    """Yield what of a translation lacks a value, or names one that is none.

    A form for one thing, or for two, may say the number as a word.
    """
    asked: Any = message.id if message.pluralizable else (message.id,)
    told: Any = message.string if message.pluralizable else (message.string,)
    named = {name for one in asked for name in PLACE.findall(one)}
    free = {"num"} if message.pluralizable else set()
    for form in filter(None, told):
        found = set(PLACE.findall(form))
        if found - named:
            yield f"no value is called {_listed(found - named)} here: there is {_listed(named)}"
        elif named - free - found:
            yield f"{_listed(named - free - found)} is missing in this translation"
        elif named and "%" in FILLED.sub("", form):
            yield "write %% for a per cent sign"


def _listed(names: set[str]) -> str:
    return ", ".join(f"%({name})s" for name in sorted(names)) or "none"
