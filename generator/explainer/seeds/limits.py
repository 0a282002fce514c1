"""What is said of a raw article that holds more than the limits allow it."""

from __future__ import annotations

ADVICE = "that an article may have; save its text only"


class TooMuchError(ValueError):
    """More than an article may have; its message says what, and ``setting`` what allows more."""

    def __init__(self, message: str, setting: str) -> None:
        super().__init__(message)
        self.setting = setting


def limit(number: int, what: str, most: int, setting: str) -> None:
    """Refuse what is more than the most.

    Raises:
        TooMuchError: it is more.
    """
    if number > most:
        message = f"the file has {number:,} {what}, more than the {most:,} {ADVICE}"
        raise TooMuchError(message, setting)
