"""What came of each file the last time: a file of the same bytes is not parsed again.

A reading depends on nothing but the names and the bytes of its files, so that their hashes say
whether it still holds. Readings are plain values: kept in memory by a preview, on disk between
builds (see `explainer.cache`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from explainer.problems import Problem

Asked = tuple[str, ...]
"""How files were read, and their names."""


class Reading(Struct, frozen=True):
    """What came of some files: their hashes, values, problems, and what of them was lost."""

    digests: tuple[str, ...]
    values: tuple[Any, ...]
    problems: tuple[Problem, ...]
    lost_records: frozenset[tuple[str, str]]
    lost_kinds: frozenset[str]


@dataclass(slots=True)
class Readings:
    """The readings of one root: those of ``last`` time, and those that hold ``now``."""

    last: Mapping[Asked, Reading] = field(default_factory=dict)
    now: dict[Asked, Reading] = field(default_factory=dict)
