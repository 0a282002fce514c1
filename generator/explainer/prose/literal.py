"""Plain text written so that, read as Markdown, it says the same."""

from __future__ import annotations

import re

_MARKS = re.compile(r"[\\`*_\[\]|~<>]|&(?=[#\w]+;)")
_START = re.compile(r"\A(\d+(?=[.)](?:\s|$))|(?=[-+#=:]))")
"""What begins a list, a heading or a block where it stands first."""


def literal(text: str) -> str:
    """Return one paragraph of plain text, with a backslash before what would be a mark."""
    return _START.sub(r"\1\\", _MARKS.sub(r"\\\g<0>", " ".join(text.split())))
