"""Records that go with a file of their own: a table, a picture, outlines."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from pydantic import ValidationError

from explainer.addresses import is_slug
from explainer.model.maps import Extent
from explainer.reading import Outline
from explainer.reading.endings import OUTLINES, PICTURES, TABLES, ending, stem
from explainer.reading.outlines import outline
from explainer.reading.places import OUTLINES as MAPS
from explainer.reading.places import PICTURES as IMAGES
from explainer.reading.places import TABLES as SERIES
from explainer.scaffold.begun import Begun, Wish
from explainer.scaffold.files import NewFile, ScaffoldError
from explainer.scaffold.places import identity

MARGIN = 0.05
"""What a map shows beyond its outlines, of the longer of its edges."""


def _series(wish: Wish) -> Begun:
    """Begin with the head of a table: that of a file, of one that lies there, or an empty one."""
    own = _own(wish, SERIES, TABLES)
    head = next(csv.reader(own.data.decode("utf-8-sig", "replace").splitlines()), [])
    if len(head) > 1:
        columns = [{"key": key} for key in head[1:]]
        return Begun(own.id, {**own.title, "x": head[0], "columns": columns}, own.copies)
    path = f"{SERIES}/{own.id}.csv"
    return Begun(
        own.id,
        {**own.title, "x": "year", "columns": [{"key": "number"}]},
        (NewFile(path, "year,number\n"),),
        f"{path} has the head of a table: write the rows below it",
    )


def _image(wish: Wish) -> Begun:
    own = _own(wish, IMAGES, PICTURES)
    todo = "" if own.data else f"the picture itself belongs beside it: {IMAGES}/{own.id}.jpg"
    return Begun(own.id, {}, own.copies, todo)


def _map(wish: Wish) -> Begun:
    """Begin with the outlines of a file, and as far as they reach."""
    own = _own(wish, MAPS, OUTLINES)
    if not own.data:
        todo = f"its outlines belong beside it: a .geojson file in {MAPS}/"
        return Begun(own.id, own.title, todo=todo)
    drawn, problems = outline(own.data.decode("utf-8-sig", "replace"), own.file)
    if drawn is None:
        raise ScaffoldError("\n".join(map(str, problems)))
    values = {**own.title, "layers": [{"file": own.file}], **_extent(drawn)}
    return Begun(own.id, values, own.copies)


def _extent(drawn: Outline) -> Mapping[str, Any]:
    """Return how far outlines reach, with a margin; nothing where that is too far for a map."""
    found = [*_positions([feature.coordinates for feature in drawn.features])]
    (west, east), (south, north) = ((min(along), max(along)) for along in zip(*found, strict=True))
    edge = MARGIN * max(east - west, north - south)
    reach = {
        "west": round(west - edge, 2),
        "south": round(south - edge, 2),
        "east": round(east + edge, 2),
        "north": round(north + edge, 2),
    }
    try:
        Extent.model_validate(reach)
    except ValidationError:
        return {}
    return {"extent": reach}


def _positions(nested: Any) -> Iterator[tuple[float, float]]:
    if isinstance(nested[0], float):
        yield nested
    else:
        for inner in nested:
            yield from _positions(inner)


class Own(Struct, frozen=True):
    """What a record goes with: the id and the title that follow, the file, the copy of it."""

    id: str
    title: Mapping[str, str]
    file: str = ""
    data: bytes = b""
    copies: tuple[NewFile, ...] = ()


def _own(wish: Wish, folder: str, endings: tuple[str, ...]) -> Own:
    """Find the file that a record goes with: one that is given, or lies in the folder already.

    Pictures and tables are called by the id of the record; outlines belong to several maps.
    """
    is_file = wish.name.casefold().endswith(endings)
    name = identity(stem(Path(wish.name).name) if is_file else wish.name)
    is_id = is_file or (is_slug(wish.name) and "-" in wish.name)
    title = {} if is_id else {"title": wish.name}
    found = wish.file or next(_lying(wish, folder, endings, name), None)
    if found is None:
        return Own(name, title)
    if ending(found.name) not in endings or not found.is_file():
        raise ScaffoldError(f"{found}: no file with one of the endings {', '.join(endings)}")
    data = found.read_bytes()
    if found.resolve().parent == (wish.root / folder).resolve():
        return Own(name if folder == MAPS else identity(stem(found.name)), title, found.name, data)
    kept = f"{identity(stem(found.name)) if folder == MAPS else name}{ending(found.name)}"
    return Own(name, title, kept, data, (NewFile(f"{folder}/{kept}", data),))


def _lying(wish: Wish, folder: str, endings: tuple[str, ...], name: str) -> Iterator[Path]:
    """Yield the file that a name means: a path, or one in the folder already."""
    if wish.name.casefold().endswith(endings):
        yield from (p for p in (Path(wish.name), wish.root / folder / wish.name) if p.is_file())
    paths = (wish.root / folder / f"{name}{end}" for end in endings)
    yield from (path for path in paths if path.is_file())


FROM_FILE: Mapping[str, Callable[[Wish], Begun]] = {
    "series": _series,
    "image": _image,
    "map": _map,
}
"""Kinds that a file may be given for."""
