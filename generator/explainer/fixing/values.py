"""What is mended, as plain values: each file as it was and as it will be."""

from __future__ import annotations

from msgspec import Struct

from explainer.problems import Problem


class Change(Struct, frozen=True):
    """A file that is written anew: its path, the one it gets, its bytes and those it gets."""

    path: str
    to: str
    before: bytes
    after: bytes


class Fixes(Struct, frozen=True):
    """All that can be mended in a newsroom: files, the problems that go, those that stay."""

    changes: tuple[Change, ...]
    mended: tuple[Problem, ...]
    left: tuple[Problem, ...]
