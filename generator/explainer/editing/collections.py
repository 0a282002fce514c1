"""Collections of the form: the folders and files of each kind, with the fields of their records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from explainer.editing.fields import Maker, Related, label
from explainer.link import Site
from explainer.model import KINDS, Kind, Paged, Record
from explainer.model.written import Json
from explainer.reading.places import PICTURES
from explainer.schemas.files import FILES, EditedFile
from explainer.schemas.making import schema

OURS = frozenset({"added", "updated"})
"""Days that `explainer dates` writes."""
FILE_NAME = "The name of the file: small letters a–z, figures, hyphens. It never changes."
SLUG = [r"^[a-z0-9]+(?:-[a-z0-9]+)*$", FILE_NAME]
# A plain field: an editor that shows text as it will look writes our signs in its own way.
BODY: Json = {
    "name": "body",
    "label": "Text",
    "widget": "text",
    "required": False,
    "hint": "Markdown: [@source-id] cites, [words](event:id) links, ![what it shows](image:id) "
    "shows a picture, ## begins a section.",
}


class Called(Struct, frozen=True):
    """What a file is called after: a field, the name made of it (typed in if there is none), the
    folders that it lies in."""

    field: str
    template: str = ""
    path: str = ""


CALLED: Mapping[str, Called] = {
    # Like the picture beside it, which is uploaded first.
    "image": Called("alt"),
    "background": Called("period", "{{period}}", "{{topic}}/{{slug}}"),
    "seed": Called("headline"),
}
"""Files whose records have no name of their own."""


def collections(site: Site, top: str) -> list[Json]:
    """Return all collections of a site that lies in the folder ``top`` of its repository."""
    related = dict(_related(site))
    kinds = {kind.name: kind for kind in KINDS}
    made: list[Json] = []
    # What is the site's own comes last, as what is seldom changed.
    for file in sorted(FILES.values(), key=lambda file: file.form == "settings"):
        said = schema(file, site.settings)
        maker = Maker(said["$defs"], related)
        if file.name in kinds:
            made += _of_kind(site, kinds[file.name], maker, said)
        else:
            made.append(_of_file(file, maker, said))
    return [_below(top, collection) for collection in made]


def _below(top: str, made: Json) -> Json:
    """Return a collection with the folder of the repository that all is in."""
    if "folder" in made:
        media = {"media_folder": f"/{top}{PICTURES}"} if "media_folder" in made else {}
        return made | {"folder": f"{top}{made['folder']}"} | media
    return made | {"files": [file | {"file": f"{top}{file['file']}"} for file in made["files"]]}


def _related(site: Site) -> Iterator[tuple[str, Related]]:
    """Yield the kinds that fields can choose records of: the program looks into one collection."""
    for kind in KINDS:
        ids, names = f"{kind.name}.*.id", f"{kind.name}.*.{_name(kind)}"
        files = _files(site, kind)
        if kind.form != "list":
            yield kind.name, Related(kind.folder, "{{slug}}", _called(kind.name, kind).field)
        elif files == {_lone(kind)}:
            yield kind.name, Related(f"{kind.folder}-file", ids, names, kind.folder)
        elif _lone(kind) not in files:
            yield kind.name, Related(kind.folder, ids, names)


def _files(site: Site, kind: Kind) -> set[str]:
    """Return the files that hold records of a kind."""
    return {record.origin.path for record in site.records[kind.name].values()}


def _lone(kind: Kind) -> str:
    return f"content/{kind.folder}.yaml"


def _name(kind: Kind) -> str:
    field = kind.model.NAME
    return kind.model.model_fields[field].alias or field


def _called(name: str, kind: Kind) -> Called:
    return CALLED.get(name, Called(_name(kind), f"{{{{{_name(kind)}}}}}"))


def _of_kind(site: Site, kind: Kind, maker: Maker, said: Json) -> Iterator[Json]:
    if kind.form != "list":
        fields = _fields(kind.model, maker, said, OURS | {"id"})
        ending = "md" if kind.form == "markdown" else "yaml"
        body = [BODY] if kind.form == "markdown" else []
        made = _folder(kind.folder, kind.name, f"content/{kind.folder}", ending, [*fields, *body])
        yield made | _slugs(_called(kind.name, kind)) | _originals(site)
        return
    files = _files(site, kind)
    listed = _list(kind.name, kind.folder, _name(kind), _fields(kind.model, maker, said["items"]))
    if _lone(kind) in files:
        yield _file(f"{kind.folder}-file", kind.folder, _lone(kind), [listed])
    if files != {_lone(kind)}:
        made = _folder(kind.folder, kind.name, f"content/{kind.folder}", "yaml", [listed])
        yield made | _slugs(Called(kind.name)) | _originals(site)


def _originals(site: Site) -> Json:
    """Leave translations out, which lie beside: each id would stand twice where one is chosen."""
    tags = "|".join(re.escape(one.tag) for one in site.settings.languages)
    return {"filter": {"field": "slug", "pattern": rf"^(?!.*\.({tags})$)"}} if tags else {}


def _fields(
    model: type[Record], maker: Maker, said: Json, but: frozenset[str] = OURS
) -> list[Json]:
    """Return the fields of a record: what every page may have comes last, as the rarest."""
    rare = {*Paged.model_fields} - {"id"}
    fields = maker.fields(said, but)
    return sorted(fields, key=lambda field: field["name"] in rare)


def _folder(name: str, singular: str, folder: str, ending: str, fields: list[Json]) -> Json:
    return {
        "name": name,
        "label": label(name),
        "label_singular": label(singular),
        "folder": folder,
        "extension": ending,
        "format": "yaml-frontmatter" if ending == "md" else "yaml",
        "fields": fields,
    }


def _slugs(called: Called) -> Json:
    """Return how files are called: the name of the file is the id."""
    slug: Json = {"editable": ["create"], "hint": FILE_NAME, "pattern": SLUG}
    template = {"template": called.template} if called.template else {}
    # Pictures lie in one folder: of a collection with a path, the program would make another.
    path = {"path": called.path, "media_folder": f"/{PICTURES}"} if called.path else {}
    summary = called.template or "{{slug}}"
    return {"identifier_field": called.field, "slug": slug | template, "summary": summary} | path


def _list(name: str, called: str, shown: str, fields: list[Json]) -> Json:
    return {
        "name": name,
        "label": label(called),
        "label_singular": label(name),
        "widget": "list",
        "root": True,
        "collapsed": True,
        "summary": f"{{{{fields.{shown}}}}}",
        "fields": fields,
    }


def _file(name: str, called: str, place: str, fields: list[Json]) -> Json:
    words = label(called)
    file = {"name": called, "label": words, "file": place, "fields": fields}
    return {"name": name, "label": words, "files": [file]}


def _of_file(file: EditedFile, maker: Maker, said: Json) -> Json:
    """Return what is in one file alone, or beside the raw articles."""
    place = file.places[0]
    if "*" in place:
        folder, _, name = place.rpartition("/")
        made = _folder(folder, file.name, folder, name.rpartition(".")[2], maker.fields(said))
        return made | _slugs(CALLED[file.name])
    fields = maker.fields(said["items"] if file.form == "list" else said)
    listed = [_list(file.name, file.name, "was", fields)] if file.form == "list" else fields
    return _file(file.name, file.name, place, listed)
