"""What keeps a picture from being published."""

from __future__ import annotations


class PictureError(Exception):
    """A picture that is refused: the message says why, ``line`` and ``column`` where, if known.

    ``ending`` is the one that the file should have.
    """

    def __init__(self, message: str, line: int = 1, column: int = 1, ending: str = "") -> None:
        super().__init__(message)
        self.line, self.column = line, column
        self.ending = ending


class BrokenError(PictureError):
    """A file that ends too early, or is built otherwise than its kind is."""

    def __init__(self) -> None:
        super().__init__("the picture is damaged or cut short: save it anew")
