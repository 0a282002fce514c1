"""The id of a period changed, in its topic and in the narrative of it; its address is kept."""

from __future__ import annotations

from collections.abc import Iterator

from explainer import addresses
from explainer.fixing.copies import Aside
from explainer.fixing.forwarding import added
from explainer.link import Site
from explainer.problems import Edit, WrongUse, did_you_mean

PERIOD = "period"


def renamed_period(site: Site, old: str, new: str, files: Aside) -> Iterator[tuple[str, Edit]]:
    """Yield the edits that give a period, ``topic/period``, another id.

    Raises:
        WrongUse: there is no such period, or the new id is none or is taken.
    """
    identity, _, period = old.partition("/")
    topic = site.topics.get(identity)
    known = [one.id for one in topic.periods] if topic else []
    if topic is None or period not in known:
        every = [f"{each.id}/{one.id}" for each in site.topics.values() for one in each.periods]
        raise WrongUse(f'there is no period "{old}"{did_you_mean(old, every)}')
    if not addresses.is_slug(new) or new in known:
        raise WrongUse(f'"{new}" is no id' if new not in known else f'"{new}" is a period already')
    place, path = ("periods", known.index(period)), topic.origin.path
    lines = files.read(path).decode("utf-8-sig", "replace").splitlines()
    yield path, Edit(*topic.origin.mark((*place, "id")), period, new)
    yield path, added(topic.origin, place, site.address("period", old), "list", lines)
    for told in site.backgrounds.values():
        if (told.topic, told.period) == (identity, period):
            yield told.origin.path, Edit(*told.origin.mark(("period",)), period, new)
