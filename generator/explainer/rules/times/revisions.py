"""Changes that readers are told of, and the day on which a text was changed last."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.link import Site
from explainer.model import Revised
from explainer.model.locating import at
from explainer.problems import Problem


def check(site: Site) -> Iterator[Problem]:
    """Warn of each text whose newest change is later than the day that it states: feeds go by
    that."""
    for _, record in site.everything():
        changes = record.changes if isinstance(record, Revised) else ()
        if changes:
            day, index = max((str(one.date), index) for index, one in enumerate(changes))
            stated = str(record.updated or "")
            if stated < day:
                message = f'a change of {day} is told here: write "updated: {day}" too'
                yield at(record, ("changes", index, "date"), message, "warning")
