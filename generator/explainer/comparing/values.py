"""A difference, as plain values."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Sort = Literal["new", "gone", "moved", "changed"]
Op = Literal["same", "gone", "new"]


class Words(Struct, frozen=True):
    """A run of words of a sentence: the same in both, or in one of them alone."""

    op: Op
    text: str


class Change(Struct, frozen=True, omit_defaults=True):
    """A change of one field, ``said`` in words; ``words`` are those of a text, before and after."""

    field: str
    said: str
    was: str = ""
    now: str = ""
    words: tuple[Words, ...] = ()
    weight: int = 0


class RecordChange(Struct, frozen=True):
    """What changed in a record; ``pages`` are the others that its words stand on."""

    record: str
    kind: str
    name: str
    change: Sort
    changes: tuple[Change, ...] = ()
    pages: tuple[str, ...] = ()
    weight: int = 0


class PageChange(Struct, frozen=True):
    """What changed on a page; ``before`` is its address in the old version, if it was there."""

    address: str
    title: str
    kind: str
    change: Sort
    before: str = ""
    was: str = ""
    now: str = ""
    """Its version before, and now."""
    records: tuple[RecordChange, ...] = ()
    weight: int = 0


class Shown(Struct, frozen=True):
    """A page that shows what changed elsewhere, or lists others than before."""

    address: str
    title: str


class Difference(Struct, frozen=True):
    """Two versions: what was and is known until when, what changed on each page, which others show
    it, and how many say what they said and only look otherwise."""

    title: str
    base_url: str
    was: str
    now: str
    pages: tuple[PageChange, ...]
    shown: tuple[Shown, ...]
    looks: int = 0
