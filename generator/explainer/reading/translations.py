"""Articles in further languages: ``NAME.TAG.md`` beside ``NAME.md``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from explainer.language.catalogue import catalogue
from explainer.language.tags import Language, LanguageError, language
from explainer.model import Origin, Translation, headings
from explainer.prose import Prose
from explainer.reading import endings
from explainer.reading.gathering import Gathering
from explainer.reading.headings import with_known_headings
from explainer.reading.values import Translated

FOLDER = "content/articles"
Spoken = Callable[[Language], Language]


def told_by(name: str) -> Language | None:
    """Return the language that the name of a file says; nothing where it is no translation."""
    stem, dot, tag = endings.stem(name).rpartition(".")
    try:
        return language(tag) if stem and dot else None
    except LanguageError:
        return None


def translations(gathering: Gathering, spoken: Spoken) -> Iterator[Translated]:
    """Yield all translations, in the order of their files; ``spoken`` adds the newsroom's own
    words to a language."""
    for name in gathering.files.under(FOLDER):
        found = told_by(name) if endings.ending(name) in endings.RECORDS["markdown"] else None
        if found:
            read = partial(_read, name, spoken(found))
            form = "|".join(("translation", *headings(catalogue(spoken(found)))))
            yield from gathering.remembered(form, (name,), read)


def _read(name: str, spoken: Language, gathering: Gathering) -> Iterator[Translated]:
    document = gathering.markdown(name)
    if document is None:
        return
    origin = Origin(document)
    said = gathering.typed(Translation, document.values or {}, origin, "translation")
    if said:
        body = with_known_headings(document.body, headings(catalogue(spoken)))
        article = endings.stem(name).rpartition(".")[0]
        yield Translated(article, spoken, said, Prose(body), origin)
