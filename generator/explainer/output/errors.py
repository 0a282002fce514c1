"""What can go wrong with the output folder.

OutputError          the folder cannot be written, swapped or is somebody else's
  └─ OutputBusy      another build holds it
"""

from __future__ import annotations

from explainer.problems import ExplainerError


class OutputError(ExplainerError):
    """The output folder cannot be used; the message says why and what to do."""


class OutputBusy(OutputError):
    """Another build is writing to the same output folder."""
