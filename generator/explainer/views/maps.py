"""Maps on pages: drawings as files that many pages share, their words, their places by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from explainer import maps
from explainer.language.catalogue import Catalogue
from explainer.language.ordering import order
from explainer.link import Site
from explainer.model import Map, MapLayer, Place
from explainer.views import map_files, names
from explainer.views.desk import Desk
from explainer.views.drawn_files import drawn_file
from explainer.views.values import Attachment, Link, MapDrawing, MapItem, MapPicture, PanelItem

STYLE = "components/map/drawing.css"
SIGNS = frozenset({"strong", "front", "disputed", "former", "hatched", "dotted", "tint"})
"""What of a drawing is told in words too, below it."""


def figure(desk: Desk, record: Map, short: bool = False, at_home: bool = False) -> MapItem:
    """Return a map as a page shows it; ``short`` where its own page has the rest.

    The page that it is ``at_home`` on keeps the files that are taken away.
    """
    desk.says.add(("map", record.id))
    whole, small = drawn(desk.site, record)
    passage = desk.passage()
    summary = desk.cited(record.summary, record.sources, passage)
    panels = tuple(
        PanelItem(panel.title, desk.prose(panel.text, passage), panel.alt, _drawing(desk, item))
        for panel, item in zip(record.panels, small, strict=True)
    )
    caption = tuple(desk.prose(sentence, passage) for sentence in record.caption)
    return MapItem(
        id=record.id,
        title=record.title,
        href=desk.link("map", record.id),
        summary=summary,
        alt=record.alt,
        drawings=tuple(_drawing(desk, item) for item in whole),
        panels=panels,
        caption=caption,
        signs=() if short else tuple(signs(desk.words, record)),
        places=() if short else tuple(_places(desk, record)),
        licences=() if short else tuple(licences(record)),
        approximate=record.approximate,
        short=short,
        files=_files(desk, record, whole, small) if at_home else (),
    )


def _files(
    desk: Desk, record: Map, whole: tuple[Sized, ...], small: tuple[Sized, ...]
) -> tuple[Link, ...]:
    names = (desk.words.labelled(record.title, panel.title) for panel in record.panels)
    titled = zip(names, small, strict=True)
    drawn = [(record.title, item) for item in whole[-1:]] or list(titled)
    return map_files.keep(desk, record, [(title, sheet) for title, (sheet, _) in drawn])


def picture(desk: Desk, records: Iterable[Map]) -> MapPicture | None:
    """Return the first of some maps that is one drawing, with the way to its own page."""
    for record in records:
        whole, _ = drawn(desk.site, record)
        if whole:
            drawings = tuple(_drawing(desk, item) for item in whole)
            to = Link(
                desk.link("map", record.id),
                record.title,
                desk.words.sentences(signs(desk.words, record)),
            )
            return MapPicture(to, record.alt, drawings, record.approximate)
    return None


def drawn(site: Site, record: Map) -> tuple[tuple[Sized, ...], tuple[Sized, ...]]:
    """Return the drawings of a map, and those of its panels, as files."""

    def draw() -> tuple[tuple[Sized, ...], tuple[Sized, ...]]:
        sheets, panels = maps.of_record(site, record)
        small = (_file(f"{record.id}-{n}", sheet) for n, sheet in enumerate(panels, 1))
        return tuple(_file(record.id, sheet) for sheet in sheets), tuple(small)

    return site.once(("map-files", record.id), draw)


Sized = tuple[maps.Sheet, Attachment]


def _file(name: str, sheet: maps.Sheet) -> Sized:
    path = f"assets/maps/{name}-{sheet.name}.svg"
    return sheet, drawn_file(path, sheet.svg, STYLE)


def _drawing(desk: Desk, item: Sized) -> MapDrawing:
    sheet, file = item
    return MapDrawing(sheet.name, desk.keep(file), sheet.width, sheet.height)


def signs(words: Catalogue, record: Map) -> Iterator[str]:
    """Yield what each kind of line and filling on a map means."""
    yield from dict.fromkeys(
        said for _, layer in record.every_layer for said in _sign(words, layer)
    )


def licences(record: Map) -> Iterator[str]:
    """Yield under which licences the outlines of a map are used."""
    yield from dict.fromkeys(layer.licence for _, layer in record.every_layer if layer.licence)


def _meaning(words: Catalogue, kind: str, what: str) -> str:
    """Return what a kind of line or filling means: *Dotted line: the border until 1991*."""
    return {
        "strong": words.gettext("Heavy line: %(what)s", what=what),
        "front": words.gettext("Heavy broken line: %(what)s", what=what),
        "disputed": words.gettext("Broken line: %(what)s", what=what),
        "former": words.gettext("Dotted line: %(what)s", what=what),
        "hatched": words.gettext("Hatched: %(what)s", what=what),
        "dotted": words.gettext("Dotted: %(what)s", what=what),
        "tint": words.gettext("Tinted: %(what)s", what=what),
    }[kind]


def _sign(words: Catalogue, layer: MapLayer) -> Iterator[str]:
    for kind in (layer.fill, layer.line):
        meaning = words.comma.join(text for text in (layer.label, layer.note) if text)
        if kind and kind in SIGNS and meaning:
            yield _meaning(words, kind, meaning)


def _places(desk: Desk, record: Map) -> Iterator[Link]:
    """Yield the places of a map with the names that the sides give them."""
    ids = dict.fromkeys(identity for item in record.places for identity in item.place)
    alphabet = order(desk.words.language)
    places = (desk.site.places[identity] for identity in ids)
    for place in sorted(places, key=lambda place: alphabet.key(place.name)):
        yield Link(desk.link("place", place.id), place.full_name, _by_side(desk, place))


def _by_side(desk: Desk, place: Place) -> str:
    named = (name for name in place.names if name.side)
    words = desk.words
    said = (
        words.labelled(
            desk.side(name.side or ""), names.reads(desk.site.settings, name) or name.name
        )
        for name in named
    )
    return words.semicolon.join(dict.fromkeys(said))


def figures(desk: Desk, records: Iterable[Map], short: bool = False) -> tuple[MapItem, ...]:
    """Return maps as a page shows them, without those that its text has shown already."""
    said = desk.says
    return tuple(figure(desk, one, short) for one in records if ("map", one.id) not in said)
