"""An address that a page loses with its id, written among those that it had before."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.documents import Location
from explainer.fixing.copies import Aside
from explainer.link import Site, has_page
from explainer.model import KINDS, Origin, Record, Topic
from explainer.problems import Edit

FORMS = {kind.name: kind.form for kind in KINDS}
FIELD = "aliases"


def kept_addresses(
    site: Site, record: Record, kind: str, files: Aside
) -> Iterator[tuple[str, Edit]]:
    """Yield the edits that keep the addresses which a record and its periods have by its id."""
    if not has_page(kind, record) or getattr(record, "slug", None):
        return
    places: list[tuple[Location, str]] = [((), site.address(kind, record.id))]
    if isinstance(record, Topic):
        places += [
            (("periods", index), site.address("period", f"{record.id}/{period.id}"))
            for index, period in enumerate(record.periods)
        ]
    lines = files.read(record.origin.path).decode("utf-8-sig", "replace").splitlines()
    for location, address in places:
        form = FORMS[kind] if not location else "list"
        yield record.origin.path, added(record.origin, location, address, form, lines)


def added(origin: Origin, location: Location, address: str, form: str, lines: list[str]) -> Edit:
    """Return the edit that puts an address among those that a record, or a part of it, had."""
    field = (*location, FIELD)
    if (*origin.base, *field) in origin.document.layout.value.spots:
        return _among(origin, field, address, lines)
    if form == "markdown":
        return Edit(origin.document.body_line - 1, 1, "", f"{FIELD}: [{address}]\n")
    line, column = origin.key((*location, "id")) if form == "list" else origin.mark()
    head = lines[line - 1][: column - 1]
    if "{" in head:
        return Edit(line, column, "", f"{FIELD}: [{address}], ")
    if form == "list":
        return Edit(line + 1, 1, "", f"{' ' * (column - 1)}{FIELD}: [{address}]\n")
    return Edit(line, 1, "", f"{FIELD}: [{address}]\n")


def _among(origin: Origin, field: Location, address: str, lines: list[str]) -> Edit:
    """Return the edit that puts an address before those that are listed, in the form they have."""
    line, column = origin.mark(field)
    typed = lines[line - 1][column - 1 :]
    if typed.startswith("["):
        more = "" if typed[1:].lstrip().startswith("]") else ", "
        return Edit(line, column, "[", f"[{address}{more}")
    if (*origin.base, *field, 0) in origin.document.layout.value.spots:
        line, column = origin.mark((*field, 0))
        head = lines[line - 1][: column - 1]
        return Edit(line, 1, "", f"{head}{address}\n")
    return Edit(line, column, typed, f"[{address}, {typed}]")
