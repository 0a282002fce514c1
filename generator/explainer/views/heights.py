"""How high a frame must be for what it shows, whatever its width from 320 to 800 pixels."""

from __future__ import annotations

from typing import Any


def of(kind: str, title: str, content: Any) -> tuple[int, int]:
    return 600, 500
