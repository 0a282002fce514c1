"""What addresses answered when they were asked last, kept beside what builds remember."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import MsgspecError, json

from explainer.reports.values import Answered

FILE = "links.json"


def read(folder: Path | None) -> Mapping[str, Answered]:
    """Return the answers so far; none where nobody asked, or nothing is kept."""
    if folder is None:
        return {}
    try:
        return json.decode((folder / FILE).read_bytes(), type=dict[str, Answered])
    except (OSError, MsgspecError, UnicodeDecodeError):
        return {}


def as_bytes(answers: Mapping[str, Answered]) -> bytes:
    """Return answers as they are kept."""
    return json.encode(answers, order="sorted")
