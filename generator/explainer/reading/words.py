"""What a newsroom says otherwise than we do: catalogues of its own, by language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from explainer.language.tags import Language, LanguageError, language, wider
from explainer.problems import Problem
from explainer.reading import endings
from explainer.reading.gathering import Gathering
from explainer.reading.places import WORDS


def own_words(gathering: Gathering) -> Mapping[str, str]:
    """Return the text of each catalogue of the newsroom that holds, by the tag of its language."""
    return dict(_all(gathering))


def _all(gathering: Gathering) -> Iterator[tuple[str, str]]:
    for name in gathering.files.within(WORDS):
        if endings.ending(name) in endings.WORDS:
            yield from gathering.remembered("words", (name,), partial(_read, name))


def _read(name: str, gathering: Gathering) -> Iterator[tuple[str, str]]:
    text = gathering.text(name)
    if text is None:
        return
    try:
        spoken = language(endings.stem(name))
    except LanguageError as error:
        gathering.wrong(name, f"the name of the file is a language: {error}")
        return
    # Late: few newsrooms have a catalogue of their own, and what reads them takes 20 ms.
    from explainer.language.checking import doubts, mistakes

    found = tuple(mistakes(text, spoken))
    for line, message in found:
        gathering.wrong(name, message, line)
    if not found:
        told = doubts(text, spoken)
        gathering.problems += (Problem(name, line, 1, said, "warning") for line, said in told)
        yield spoken.tag, text


def speaking(found: Mapping[str, str], of: Language) -> Language:
    """Return a language with what the newsroom says otherwise in it."""
    return Language(of.tag, next((found[tag] for tag in wider(of.tag) if tag in found), ""))
