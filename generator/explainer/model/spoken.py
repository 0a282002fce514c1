"""Records in a further language: which of their texts are translated, and put in their place.

Of each class of records another is made that has only what readers see as texts, all of it
optional: what a translator writes is typed by it, as strictly as the record itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import zip_longest
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import AfterValidator, BeforeValidator, Field, create_model
from pydantic.fields import FieldInfo

from explainer.documents import Location
from explainer.model.fields import IsOurs, IsProse, Name, Part, Slug, Text, typographic
from explainer.model.maps import Names
from explainer.prose import Prose, plain_text

P = TypeVar("P", bound="SpokenPart")
SAME = frozenset({
    *("seed", "at", "period", "key", "reserve", "file", "only", "focus", "aliases", "names"),
    *("author", "publisher", "publishers", "copy_at", "passes_on", "email", "branch", "folder"),
    *("credit", "licence", "reads", "called"),
    "pronunciation",
})  # fmt: skip
"""Texts that are the same in all languages: names of files and columns, of who published what."""
TITLES = frozenset({"title", "term", "expected", "alt"})
"""Texts that a translation must have beside those in our own voice. Names say themselves."""
SHORTER = "short"
"""What a drawing says instead of a title: one is made of the title where there is none."""


class SpokenPart(Part):
    """A part of a record as it was translated; ``OF`` is the class that it was made of."""

    OF: ClassVar[type[Part]] = Part
    IN_LIST: ClassVar[bool | None] = None
    """Of what stands in a file: whether it is an entry of a list."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Let it be kept and sent: its class is not found by its name."""
        return _again, (self.OF, self.IN_LIST, dict(self.__dict__), self.model_fields_set)


class Spoken(SpokenPart):
    """What a translation says beside the texts."""

    of: Text | None = None
    """The digest of the original's texts when they were translated; `explainer fix` writes it."""
    translator: Name | None = None
    """Who translated it, as readers are told; what `site.LANGUAGE.yaml` says if left out."""
    read_by_native: bool | None = None
    """Whether a native speaker has read it; what `site.LANGUAGE.yaml` says if left out."""


@cache
def spoken(model: type[Part], base: type[P] = SpokenPart) -> type[P]:  # type: ignore[assignment]
    """Return the class of the translations of a class of records, or of parts of them."""
    fields: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        form = _form(name, info)
        if form is not None:
            told = Field(default=None, alias=info.alias, description=info.description)
            fields[name] = (form | None, told)
    made = create_model(f"Spoken{model.__name__}", __base__=base, **fields)
    made.OF = model
    return made


@cache
def spoken_record(model: type[Part], in_list: bool) -> type[Spoken]:
    """Return the class of what a file says of a record; in a list each names its record."""
    made = spoken(model, Spoken)
    own: dict[str, Any] = {"id": (Slug, ...)} if in_list else {}
    own["IN_LIST"] = (ClassVar[bool], in_list)
    return create_model(f"{made.__name__}InFile", __base__=made, **own)


def _again(
    model: type[Part], in_list: bool | None, values: dict[str, Any], said: set[str]
) -> SpokenPart:
    made = spoken(model) if in_list is None else spoken_record(model, in_list)
    return made.model_construct(said, **values)


def _form(name: str, info: FieldInfo) -> Any:
    """Return what a translation has in the place of a field; nothing where it is no text."""
    # The names of what a map draws are texts; those of a record say their languages themselves.
    if name in SAME and info.annotation != Names:
        return None
    part = _part(info.annotation)
    if part is not None:
        if not spoken(part).model_fields:
            return None
        form = _with_short_form(part)
        return tuple.__class_getitem__((form, ...)) if _is_many(info.annotation) else form
    if not is_text(info):
        return None
    return Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation


def _with_short_form(part: type[Part]) -> Any:
    """Let a text alone stand for a part: for the first of its texts that is needed."""
    made = spoken(part)
    names = sorted(made.model_fields, key=lambda name: not needed(part, name))
    first = made.model_fields[names[0]].alias or names[0]
    return Annotated[made, BeforeValidator(lambda v: {first: v} if isinstance(v, str) else v)]


def is_text(info: FieldInfo) -> bool:
    """Say whether a field is a text that readers see."""
    marks = (*info.metadata, *_marks(info.annotation))
    return any(
        isinstance(one, IsProse | IsOurs)
        or (isinstance(one, AfterValidator) and one.func is typographic)
        for one in marks
    )


def _marks(annotation: Any) -> Iterator[Any]:
    yield from getattr(annotation, "__metadata__", ())
    for inner in getattr(annotation, "__args__", ()):
        yield from _marks(inner)


def _part(annotation: Any) -> type[Part] | None:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return annotation
    found = (_part(inner) for inner in getattr(annotation, "__args__", ()))
    return next((one for one in found if one), None)


def _is_many(annotation: Any) -> bool:
    return getattr(annotation, "__origin__", None) is tuple or any(
        _is_many(inner) for inner in getattr(annotation, "__args__", ())
    )


def texts(part: Part) -> dict[str, Any]:
    """Return the texts of a record that can be translated, as they were written."""
    return {
        name: _plain(value)
        for name in spoken(_own(type(part))).model_fields
        if (value := getattr(part, name))
    }


def _plain(value: Any) -> Any:
    if isinstance(value, Part):
        return texts(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else str(value)


def as_written(part: Part) -> dict[str, Any]:
    """Return the texts of a record under the names that they have in its file."""
    found = ((name, getattr(part, name)) for name in spoken(_own(type(part))).model_fields)
    return {_key(part, name): _written(value) for name, value in found if value}


def _written(value: Any) -> Any:
    if isinstance(value, Part):
        return as_written(value)
    return [_written(one) for one in value] if isinstance(value, tuple) else str(value)


def _own(model: type[Part]) -> type[Part]:
    """Return the class that was written, of one that was made of it."""
    return next(one for one in model.__mro__ if one.__module__.startswith("explainer.model"))


def untold(part: Part, said: Part | None) -> Iterator[str]:
    """Yield the texts of a record that a translation should have and has not, without marks."""
    model = _own(type(part))
    for name in spoken(model).model_fields:
        if needed(model, name):
            yield from _untold(getattr(part, name), getattr(said, name, None))


def _untold(was: Any, now: Any) -> Iterator[str]:
    if isinstance(was, Part):
        yield from untold(was, now)
    elif isinstance(was, tuple):
        # Of a list that is longer or shorter than it was nothing is put in its place.
        for one, other in zip_longest(was, (now or ()) if _is_even(was, now) else ()):
            yield from _untold(one, other)
    elif was and _is_not_told(was, now):
        yield plain_text(was) if isinstance(was, Prose) else was


def told(part: Part, said: Part) -> Mapping[str, Any]:
    """Return the fields of a record as a translation has them, ready to be put in their place.

    A list that is not as long as in the original is left out: nobody knows which is whose.
    """
    names = said.model_fields_set
    found = ((name, getattr(part, name, None), getattr(said, name)) for name in names)
    return {
        name: _put(was, now)
        for name, was, now in found
        if was and now is not None and _is_even(was, now)
    }


def _is_even(was: Any, now: Any) -> bool:
    return not isinstance(was, tuple) or now is None or len(was) == len(now)


def _put(was: Any, now: Any) -> Any:
    if isinstance(now, Part):
        return was.model_copy(update=told(was, now))
    if isinstance(now, Mapping):
        return {name: now.get(name, said) for name, said in was.items()}
    if isinstance(now, tuple):
        return tuple(_put(*pair) for pair in zip(was, now, strict=True))
    return now


def uneven(part: Part, said: Part, at: Location = ()) -> Iterator[tuple[Location, int, int]]:
    """Yield where lists are not as long as in the original, and their lengths there and here."""
    for name in said.model_fields_set:
        was, now, here = getattr(part, name, ()), getattr(said, name), (*at, _key(said, name))
        if isinstance(now, Part) and was:
            yield from uneven(was, now, here)
        elif isinstance(now, tuple):
            if len(was or ()) != len(now):
                yield here, len(was or ()), len(now)
                continue
            for index, pair in enumerate(zip(was, now, strict=True)):
                if isinstance(pair[1], Part):
                    yield from uneven(*pair, (*here, index))


def _is_not_told(was: Any, now: Any) -> bool:
    """Say whether a text lacks, or stands as in the original: so it stands where it is begun."""
    return now is None or (isinstance(now, Prose) and now == was)


def _key(part: Part, name: str) -> str:
    return type(part).model_fields[name].alias or name


def lacking(part: Part, said: Part | None) -> Iterator[str]:
    """Yield the fields of the original that a translation must have and lacks."""
    model = _own(type(part))
    for name in spoken(model).model_fields:
        was, now = getattr(part, name), getattr(said, name, None)
        if was and _is_not_told(was, now) and needed(model, name):
            yield model.model_fields[name].alias or name
        elif was and isinstance(now, Part):
            yield from lacking(was, now)
        elif was and isinstance(now, tuple) and _is_even(was, now):
            pairs = (pair for pair in zip(was, now, strict=True) if isinstance(pair[0], Part))
            yield from dict.fromkeys(lack for pair in pairs for lack in lacking(*pair))


@cache
def needed(model: type[Part], name: str) -> bool:
    """Say whether a translation must have a text of the original."""
    info = model.model_fields[name]
    part = _part(info.annotation)
    if part is not None:
        return any(needed(part, inner) for inner in spoken(part).model_fields)
    marks = (*info.metadata, *_marks(info.annotation))
    is_prose, is_ours = (any(isinstance(one, mark) for one in marks) for mark in (IsProse, IsOurs))
    return name in TITLES or is_prose or (is_ours and name != SHORTER)
