"""A value that is pickled by itself: of a thousand that are kept together, an edit changes a few,
and the others need not be pickled again."""

from __future__ import annotations

import pickle
from typing import Generic, TypeVar

T = TypeVar("T")

PROTOCOL = 5


class Packed(Generic[T]):
    """A value as bytes, made when it is first kept."""

    def __init__(self, value: T, data: bytes = b"") -> None:
        self.value, self._data = value, data

    def __reduce__(self) -> tuple[object, ...]:
        self._data = self._data or pickle.dumps(self.value, PROTOCOL)
        return _unpacked, (self._data,)


def _unpacked(data: bytes) -> Packed[object]:
    return Packed(pickle.loads(data), data)
