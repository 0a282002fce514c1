"""What a name says of something new, a function a kind that needs one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from explainer.addresses import is_slug
from explainer.model import Record, Topic
from explainer.reading import find_seed
from explainer.reading.endings import stem
from explainer.scaffold.article import article
from explainer.scaffold.begun import Begun, Wish
from explainer.scaffold.beside import FROM_FILE
from explainer.scaffold.files import ScaffoldError
from explainer.scaffold.places import identity
from explainer.schemas.files import FILES


def begun(wish: Wish) -> Begun:
    """Return what a name says of something new.

    Raises:
        ScaffoldError: no id can be made of it, or there is nothing of that name to begin with.
    """
    if wish.file and wish.kind not in FROM_FILE:
        raise ScaffoldError(f"a file goes with {', '.join(FROM_FILE)} only")
    return _BY_KIND.get(wish.kind, _named)(wish)


def _named(wish: Wish) -> Begun:
    """Take a name for what readers see; one in the form of an id, with hyphens, is the id alone."""
    model = FILES[wish.kind].model
    key = _key(model, model.NAME) if issubclass(model, Record) else "id"
    is_id = is_slug(wish.name) and "-" in wish.name
    values = {} if is_id or key == "id" else {key: wish.name}
    return Begun(identity(wish.name), values)


def _key(model: type[Record], name: str) -> str:
    return model.model_fields[name].alias or name


def _correction(wish: Wish) -> Begun:
    """Take a name for the page that was corrected."""
    kind, _, identity = wish.name.partition(":")
    is_known = wish.site is None or identity in wish.site.records.get(kind, {})
    if not is_known and not (wish.site and wish.site.content.lost.holds(kind, identity)):
        raise ScaffoldError(f'there is no page "{wish.name}": write its kind and id, "event:ID"')
    return Begun("", {"page": wish.name})


def _background(wish: Wish) -> Begun:
    """Take a name for a period: by its title or its id, or with its topic before it."""
    topics: Mapping[str, Topic] = wish.site.topics if wish.site else {}
    periods = [(topic.id, period) for topic in topics.values() for period in topic.periods]
    known = [(topic, period.id) for topic, period in periods]
    found = [
        (topic, period.id)
        for topic, period in periods
        if wish.name in (f"{topic}/{period.id}", period.id, period.title)
    ]
    if len(found) == 1:
        topic, period = found[0]
        return Begun(f"{topic}/{period}", {"topic": topic, "period": period})
    told = {f"{b.topic}/{b.period}" for b in wish.site.backgrounds.values()} if wish.site else set()
    open_ = [each for each in map("/".join, known) if each not in told] or ["TOPIC/PERIOD"]
    what = "several topics have" if found else "no topic has"
    raise ScaffoldError(f'{what} a period "{wish.name}": write one of {", ".join(open_)}')


def _seed(wish: Wish) -> Begun:
    """Take a name for a raw article; what its text says is not stated a second time."""
    seed = find_seed(wish.root, wish.name)
    if seed is None:
        raise ScaffoldError(f'there is no seed "{wish.name}" in {wish.root / "seeds"}')
    return Begun(stem(seed.path))


_BY_KIND: Mapping[str, Callable[[Wish], Begun]] = {
    **FROM_FILE,
    "article": article,
    "background": _background,
    "correction": _correction,
    "seed": _seed,
}
