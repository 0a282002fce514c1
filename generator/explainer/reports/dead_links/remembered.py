"""What addresses answered when they were asked last, kept beside what builds remember."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import MsgspecError, Struct, json

FILE = "links.json"


class Answers(Struct, frozen=True):
    """What is wrong with each address that was asked, if anything, and the day of that."""

    said: Mapping[str, str | None] = {}
    on: str = ""


def read(folder: Path | None) -> Answers:
    """Return the answers of last time; none where nobody asked, or nothing is kept."""
    if folder is None:
        return Answers()
    try:
        return json.decode((folder / FILE).read_bytes(), type=Answers)
    except (OSError, MsgspecError, UnicodeDecodeError):
        return Answers()


def as_bytes(answers: Answers) -> bytes:
    """Return answers as they are kept."""
    return json.encode(answers)
