"""A value that is pickled by itself: of a thousand that are kept together, an edit changes a few,
and the others need be neither pickled again nor, where nobody asks for them, unpickled."""

from __future__ import annotations

import pickle
from typing import Generic, TypeVar, cast

T = TypeVar("T")

PROTOCOL = 5
_UNREAD = object()


class Packed(Generic[T]):
    """A value as bytes, made when it is first kept; it is unpacked when it is first asked for."""

    __slots__ = ("_data", "_value")

    def __init__(self, value: T, data: bytes = b"") -> None:
        self._value: object = value
        self._data = data

    @classmethod
    def tight(cls, value: T) -> Packed[T]:
        """Return a value as bytes alone, which take half of its room; few will ask for it."""
        return cls(cast("T", _UNREAD), pickle.dumps(value, PROTOCOL))

    @property
    def value(self) -> T:
        """Return the value."""
        if self._value is _UNREAD:
            self._value = pickle.loads(self._data)
        return cast("T", self._value)

    def __reduce__(self) -> tuple[object, ...]:
        self._data = self._data or pickle.dumps(self._value, PROTOCOL)
        return _packed, (self._data,)


def _packed(data: bytes) -> Packed[object]:
    return Packed(_UNREAD, data)
