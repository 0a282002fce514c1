"""What would be written, as a difference of the kind that every editor of texts shows."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from explainer.fixing.values import Change

UNSEEN = "what no reader sees (line ends, a mark at its beginning, the encoding)"


def difference(change: Change) -> Iterator[str]:
    """Yield the lines of the unified difference of one file."""
    before, after = _text(change.before), _text(change.after)
    if change.path != change.to:
        yield f"rename from {change.path}"
        yield f"rename to {change.to}"
    elif before == after:
        yield f"{change.path}: {UNSEEN}"
    lines = before.splitlines(), after.splitlines()
    yield from difflib.unified_diff(*lines, change.path, change.to, lineterm="")


def _text(data: bytes) -> str:
    wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = data.decode("utf-16" if wide else "utf-8-sig", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")
