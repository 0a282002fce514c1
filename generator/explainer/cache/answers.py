"""What a site answers to the questions that pages and rules asked of it, as footprints."""

from __future__ import annotations

import io
import pickle
from collections.abc import Mapping
from functools import partial
from hashlib import blake2b
from typing import Any

from explainer.cache.footprint import BYTES, Footprints, NoFootprint
from explainer.cache.notes import ALL, WHOLE, Question
from explainer.link import Site, spoken
from explainer.model import Record, kind_of
from explainer.processes.packed import PROTOCOL
from explainer.prose import Name

NAMES = ("names", "all_names")
"""The indexes of names: what of them stands in a text is asked of nearly every text."""
GONE = b"gone"
NEVER_THE_SAME = b""


def answer(site: Site, question: Question) -> bytes:
    """Return what a site answers to a question."""
    if question == ALL:
        return NEVER_THE_SAME
    try:
        return _short(shared(site).of(_asked(site, question)))
    except LookupError:
        return GONE
    except NoFootprint:
        return NEVER_THE_SAME


def whole(site: Site, index: str) -> bytes:
    """Return one footprint of an index: where it is what it was, no key of it need be asked.

    It is taken by pickle, a hundred times as fast as key by key, and says of equal indexes now and
    then that they differ; none is returned of what is no index, or cannot be pickled.
    """
    return site.once(("whole", index), partial(_whole, site, index))


def _whole(site: Site, name: str) -> bytes:
    try:
        index = _index(site, name)
        return _pickled(index) if isinstance(index, Mapping) else NEVER_THE_SAME
    except Exception:
        return NEVER_THE_SAME


def _pickled(index: object) -> bytes:
    file = io.BytesIO()
    pickler = _ByIds(file, PROTOCOL)
    # Without marks of what was pickled before: they tell whether equal texts are one text.
    pickler.fast = True
    pickler.dump(index)
    return blake2b(file.getbuffer(), digest_size=BYTES).digest()


class _ByIds(pickle.Pickler):
    """Has records count by kind and id alone, as footprints do."""

    def reducer_override(self, value: object) -> Any:
        if isinstance(value, Record):
            return str, (f"{kind_of(value)}/{value.id}",)
        return NotImplemented


def origins(site: Site) -> Mapping[str, bytes]:
    """Return for each record what it was read from: its file's bytes and its place in it."""
    of = shared(site).of
    records = site.everything()
    return site.once(
        "origins", lambda: {f"{kind}/{record.id}": of(record.origin) for kind, record in records}
    )


def shared(site: Site) -> Footprints:
    """Return what makes all footprints of a site, so that none is made twice."""
    return site.once("footprints", Footprints)


def names(site: Site) -> dict[str, frozenset[Name]]:
    """Return the names that are sought in texts, those of each further language too."""
    own = {index: getattr(site, index).names for index in NAMES}
    tags = {tag for tags in site.tongues.values() for tag in tags}
    others = [spoken(site, one) for one in site.settings.languages if one.tag in tags]
    return own | {
        f"{index} {other.settings.language.tag}": getattr(other, index).names
        for other in others
        for index in NAMES
    }


def is_names(about: str) -> bool:
    """Say whether a question is about an index of names, in whichever language."""
    return about.partition(" ")[0] in NAMES


def is_record(about: str) -> bool:
    """Say whether a question is about one record."""
    return "/" in about


def _short(footprint: bytes) -> bytes:
    return footprint if len(footprint) <= BYTES else blake2b(footprint, digest_size=BYTES).digest()


def _asked(site: Site, question: Question) -> Any:
    """Return what a question asks for.

    Raises:
        LookupError: there is no such record, or no such key.
    """
    about, key = question
    if is_record(about):
        kind, _, identity = about.partition("/")
        record = site.records[kind][identity]
        return (vars(record), record.body) if key == WHOLE else getattr(record, str(key))
    asked = _index(site, about)
    return asked if key == WHOLE else asked[key]


def _index(site: Site, name: str) -> Any:
    if name.startswith("all "):
        return site.records[name.removeprefix("all ")]
    first, _, inside = name.partition(".")
    return getattr(getattr(site, first), inside) if inside else getattr(site, first)
