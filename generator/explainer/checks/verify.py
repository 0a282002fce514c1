"""Read a built site and try every check on it."""

from __future__ import annotations

import gc
from collections import Counter
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from explainer.checks.built import read_built
from explainer.checks.sizes import sizes
from explainer.checks.table import table
from explainer.checks.values import Report

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from explainer.checks.values import Context


def verify(folder: Path, context: Context) -> Report:
    """Check the site in `folder`; the findings come sorted by page and place."""
    with _collector_at_rest():
        built = read_built(folder, context.base_url)
        checks = table()
        found = {
            replace(finding, check=check.name)
            for check in checks
            for finding in check.run(built, context)
        }
        counts = Counter(finding.check for finding in found)
        run = {check.name: counts[check.name] for check in checks}
        return Report(tuple(sorted(found)), run, sizes(built))


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep the garbage collector from walking, again and again, a million values still in use."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
