"""What a name says of something new, a function a kind that needs one."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from explainer.addresses import is_slug
from explainer.model import Record, Topic
from explainer.reading import find_seed
from explainer.reading.endings import OUTLINES, PICTURES, TABLES, ending, stem
from explainer.reading.places import OUTLINES as MAPS
from explainer.reading.places import PICTURES as IMAGES
from explainer.reading.places import TABLES as SERIES
from explainer.scaffold.article import article
from explainer.scaffold.begun import Begun, Wish
from explainer.scaffold.files import NewFile, ScaffoldError
from explainer.scaffold.places import identity
from explainer.schemas.files import FILES


def begun(wish: Wish) -> Begun:
    """Return what a name says of something new.

    Raises:
        ScaffoldError: no id can be made of it, or there is nothing of that name to begin with.
    """
    if wish.file and wish.kind not in _FROM_FILE:
        raise ScaffoldError(f"a file goes with {', '.join(_FROM_FILE)} only")
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
    if wish.site and identity not in wish.site.records.get(kind, {}):
        raise ScaffoldError(f'there is no page "{wish.name}": write its kind and id, "event:ID"')
    return Begun("", {"page": wish.name})


def _background(wish: Wish) -> Begun:
    """Take a name for a period: by its id, or with its topic before it."""
    topics: Mapping[str, Topic] = wish.site.topics if wish.site else {}
    known = [(topic.id, period.id) for topic in topics.values() for period in topic.periods]
    found = [each for each in known if wish.name in ("/".join(each), each[1])]
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


def _series(wish: Wish) -> Begun:
    """Begin with the head of a table: that of a file, of one that lies there, or an empty one."""
    found, beside = _beside(wish, SERIES, TABLES)
    text = found.read_text(encoding="utf-8-sig", errors="replace") if found else ""
    head = next(csv.reader(text.splitlines()), [])
    name = identity(stem(found.name) if found else wish.name)
    values = _title(wish, "title", found)
    if len(head) > 1:
        columns = [{"key": key} for key in head[1:]]
        return Begun(name, {**values, "x": head[0], "columns": columns}, beside)
    path = f"{SERIES}/{name}.csv"
    return Begun(
        name,
        {**values, "x": "year", "columns": [{"key": "number"}]},
        (NewFile(path, "year,number\n"),),
        f"{path} has the head of a table: write the rows below it",
    )


def _image(wish: Wish) -> Begun:
    found, beside = _beside(wish, IMAGES, PICTURES)
    name = identity(stem(found.name) if found else wish.name)
    todo = "" if found else f"the picture itself belongs beside it: {IMAGES}/{name}.jpg"
    return Begun(name, {}, beside, todo)


def _map(wish: Wish) -> Begun:
    found, beside = _beside(wish, MAPS, OUTLINES)
    name = identity(wish.name if not wish.name.endswith(OUTLINES) else stem(Path(wish.name).name))
    layers = {"layers": [{"file": found.name}]} if found else {}
    values = {**_title(wish, "title", found), **layers}
    todo = "" if found else f"its outlines belong beside it: a .geojson file in {MAPS}/"
    return Begun(name, values, beside, todo)


def _title(wish: Wish, key: str, found: Path | None) -> Mapping[str, str]:
    """Return a title, where the name is one and no file's."""
    is_file = Path(wish.name).name == (found.name if found else "") or "." in wish.name
    is_id = is_slug(wish.name) and "-" in wish.name
    return {} if is_file or is_id else {key: wish.name}


def _beside(
    wish: Wish, folder: str, endings: tuple[str, ...]
) -> tuple[Path | None, tuple[NewFile, ...]]:
    """Return the file that the record goes with, and the copy of it where it lies elsewhere."""
    found = wish.file or next(_lying(wish, folder, endings), None)
    if found is None:
        return None, ()
    if ending(found.name) not in endings or not found.is_file():
        raise ScaffoldError(f"{found}: no file with one of the endings {', '.join(endings)}")
    home = wish.root / folder
    if found.resolve().parent == home.resolve():
        return found, ()
    kept = found.with_name(f"{identity(stem(found.name))}{ending(found.name)}")
    return kept, (NewFile(f"{folder}/{kept.name}", found.read_bytes()),)


def _lying(wish: Wish, folder: str, endings: tuple[str, ...]) -> Iterator[Path]:
    """Yield the file that a name means: a path, or one in the folder already."""
    if wish.name.casefold().endswith(endings):
        yield from (p for p in (Path(wish.name), wish.root / folder / wish.name) if p.is_file())
    names = (f"{identity(wish.name)}{end}" for end in endings)
    yield from (p for p in (wish.root / folder / name for name in names) if p.is_file())


_FROM_FILE: Mapping[str, Callable[[Wish], Begun]] = {
    "series": _series,
    "image": _image,
    "map": _map,
}
_BY_KIND: Mapping[str, Callable[[Wish], Begun]] = {
    **_FROM_FILE,
    "article": article,
    "background": _background,
    "correction": _correction,
    "seed": _seed,
}
