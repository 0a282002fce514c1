"""Where something new goes: the file of each kind, and the id that a name gives."""

from __future__ import annotations

from itertools import chain, count
from pathlib import Path, PurePosixPath

from explainer import addresses
from explainer.link import Site
from explainer.scaffold.files import ScaffoldError
from explainer.schemas.files import FILES


def identity(name: str) -> str:
    """Return the id that a name gives, in whichever alphabet it is.

    Raises:
        ScaffoldError: it has no letter and no figure.
    """
    made = addresses.slug(name)
    if not made:
        raise ScaffoldError(f'no id can be made of "{name}": it has no letter and no figure')
    return made


def place(kind: str, identity: str) -> str:
    """Return the file that a new record of a kind goes to: its own, or the only one of its kind."""
    file = FILES[kind]
    folder, is_inside, _ = file.places[-1].partition("/**/*")
    ending = PurePosixPath(file.example_file).suffix
    return f"{folder}/{identity}{ending}" if is_inside else file.places[0].replace("*", identity)


def free(kind: str, wanted: str, site: Site | None) -> str:
    """Return an id that no record of a kind has: as wanted, or with a number behind it."""
    lost = site.content.lost.records if site else frozenset()
    taken = {*(site.records[kind] if site else ()), *(one for of, one in lost if of == kind)}
    numbered = (f"{wanted}-{number}" for number in count(2))
    return next(one for one in chain([wanted], numbered) if one not in taken)


def listed_in(kind: str, root: Path, path: str) -> str:
    """Return the path of a list under the root, as it was given from there or from here.

    Raises:
        ScaffoldError: no entries of the kind are read there.
    """
    here, top = Path(path).resolve(), root.resolve()
    inside = here.relative_to(top).as_posix() if here.is_relative_to(top) else path
    # A step up that is left would lead out of what is read, however the path begins.
    names = [name for name in (inside, path) if ".." not in PurePosixPath(name).parts]
    for pattern in FILES[kind].places if FILES[kind].form == "list" else ():
        folder, _, end = pattern.partition("/**/*")
        for name in names:
            if name == pattern or (end and name.startswith(f"{folder}/") and name.endswith(end)):
                return name
    raise ScaffoldError(f"{path} holds no {kind}s: leave --into out")
