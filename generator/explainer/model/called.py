"""What people, organisations and places are called: by whom, in which language, how it sounds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from explainer.language.tags import as_written
from explainer.model.fields import LanguageTag, Name, Part, SideId, Text
from explainer.model.paged import Named
from explainer.model.written import Within


class NameForm(Part):
    """A name in use, whose it is, and how it reads in the letters of the site."""

    name: Name
    """The name, in its own letters."""
    language: LanguageTag
    """The language it is in."""
    side: SideId | None = None
    """The side that uses it."""
    reads: Text | None = None
    """How it reads in the letters of the site, where it has others, and its language has no table
    or one that says it otherwise than it is known."""


class Pronunciation(Part):
    """How a name sounds in a language."""

    model_config = ConfigDict(
        json_schema_extra={
            "anyOf": [
                {"required": [name], "properties": {name: {"type": "string"}}}
                for name in ("ipa", "respelling")
            ]
        }
    )
    language: LanguageTag
    """The language in which it is said so: that it is from, or the site's own."""
    ipa: Annotated[Text, AfterValidator(lambda text: text.strip("/[] "))] | None = None
    """In the letters of the International Phonetic Alphabet; the page sets brackets around it."""
    respelling: Text | None = None
    """As readers of the site would spell what they hear, the stressed syllable in capitals:
    `yeh-reh-VAHN`."""

    @model_validator(mode="after")
    def _says_something(self) -> Pronunciation:
        if not (self.ipa or self.respelling):
            raise PydanticCustomError(
                "setting", 'nothing says how it sounds: write "ipa", "respelling" or both'
            )
        return self


class Called(Named):
    """A record that is called otherwise in other languages, and by other sides."""

    pronunciation: Annotated[tuple[Pronunciation, ...], Within("aliases")] = ()
    """How its name sounds, where readers would not know: in the language it is from, and as the
    site's readers say it."""

    @property
    def forms(self) -> tuple[NameForm, ...]:
        """Return its names in the languages and by the sides that have one."""
        raise NotImplementedError

    def name_in(self, tag: str) -> str | None:
        """Return its first name in a language; ``None`` where it has none."""
        return next((form.name for form in self._in(tag)), None)

    def own_name_in(self, tag: str) -> str | None:
        """Return the name in a language that is no side's; ``None`` where it has none."""
        return next((form.name for form in self._in(tag) if not form.side), None)

    def _in(self, tag: str) -> Iterator[NameForm]:
        asked = as_written(tag)
        yield from (form for form in self.forms if as_written(form.language) == asked)


def by_language(names: Mapping[str, str]) -> tuple[NameForm, ...]:
    """Return names by language as forms that are no side's."""
    return _forms(tuple(names.items()))


@lru_cache(maxsize=1 << 12)
def _forms(names: tuple[tuple[str, str], ...]) -> tuple[NameForm, ...]:
    # Each page in a further language asks for those of all that it names.
    return tuple(NameForm(name=name, language=tag) for tag, name in names)
