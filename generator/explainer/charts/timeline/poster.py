"""A finished drawing, on which any reader's moment may be laid.

Many pages show one drawing, each from its own moment: what is costly is drawn once, and what
came later is tinted in each copy.
"""

from __future__ import annotations

from typing import Protocol

from explainer.charts.values import Standpoint

ALT = "Timeline: {}. The same events follow as a list."
"""What a drawing is called where it is not seen."""


class Poster(Protocol):
    """A drawing of a timeline."""

    def svg(self, moment: Standpoint | None = None) -> str:
        """The text of an inline SVG, as it looks from a moment."""
