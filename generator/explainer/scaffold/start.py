"""A newsroom's first files: an invented town, one of each kind, or its own words alone."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from explainer.assets.find import PACKAGE, REPOSITORY
from explainer.reading import SETTINGS
from explainer.scaffold.files import NewFile, ScaffoldError, write
from explainer.scaffold.lines import record
from explainer.scaffold.origin import told
from explainer.scaffold.places import identity
from explainer.scaffold.shape import fields
from explainer.schemas.files import FILES, with_schema

SITE = Path(__file__).with_name("site")
"""The site as it is kept here: ``dot-`` stands for the dot that would hide a file from tools."""

FILLED = ("content/site.yaml", "explainer.txt", "README.md")
"""The files with gaps, in the form of `str.format`; all others are copied as they are."""

NO_LICENCE = "# licence: CC BY 4.0\n# licence_url: https://creativecommons.org/licenses/by/4.0/"


EXAMPLE = ("content/", "seeds/")
"""Where the invented town is: a newsroom that begins with its own words has none of it."""
KEPT = "seeds/.gitkeep"
"""What keeps a folder in a repository while it is empty."""


class Own(Struct, frozen=True):
    """What a newsroom that begins without the example says of itself; ``today`` is the day."""

    language: str
    today: str
    tagline: str = ""
    sides: tuple[str, ...] = ()
    lanes: tuple[str, ...] = ()


class Answers(Struct, frozen=True):
    """What only the newsroom knows. No licence is assumed for anybody's text."""

    title: str
    publisher: str
    licence: str | None = None
    own: Own | None = None


def start(folder: Path, answers: Answers) -> tuple[NewFile, ...]:
    """Write the site into a folder that is new, empty, or a repository without files.

    Raises:
        ScaffoldError: something stands in the folder already.
    """
    if folder.exists() and not folder.is_dir():
        raise ScaffoldError(f"{folder} is a file; name a new folder")
    if folder.is_dir() and {path.name for path in folder.iterdir()} - {".git"}:
        raise ScaffoldError(f"{folder} is not empty; name a new folder")
    gaps = _gaps(answers)
    own = answers.own
    files = tuple(_bare(gaps, answers, own) if own else _files(gaps))
    write(folder, files)
    return files


def _bare(gaps: dict[str, str], answers: Answers, own: Own) -> Iterator[NewFile]:
    """Yield the files of a newsroom without the example; its settings are made from the model."""
    yield from (file for file in _files(gaps) if not file.path.startswith(EXAMPLE))
    yield NewFile(KEPT, "")
    values = {
        "title": answers.title,
        "tagline": own.tagline,
        "publisher": {"name": answers.publisher},
        "language": own.language,
        "as_of": own.today,
        "feed_id": gaps["feed_id"],
        "licence": answers.licence,
        "sides": _listed(own.sides),
        "lanes": _listed(own.lanes),
    }
    known = {key: value for key, value in values.items() if value}
    lines = record(fields(FILES["site"], None), known)
    text = "".join(f"{line}\n" for line in lines)
    yield NewFile(SETTINGS, with_schema("site", SETTINGS, text))


def _listed(names: Iterable[str]) -> list[dict[str, str]]:
    return [{"id": identity(name), "name": name} for name in names]


def _files(gaps: dict[str, str]) -> Iterator[NewFile]:
    for path in sorted(path for path in SITE.rglob("*") if path.is_file()):
        name = re.sub(r"(^|/)dot-", r"\1.", path.relative_to(SITE).as_posix())
        text = path.read_text(encoding="utf-8")
        yield NewFile(name, text.format_map(gaps) if name in FILLED else text)
    yield NewFile("requirements.txt", find_pins().read_text(encoding="utf-8"))


def _gaps(answers: Answers) -> dict[str, str]:
    licence = f"licence: {_quoted(answers.licence)}" if answers.licence else NO_LICENCE
    return {
        "title": _quoted(answers.title),
        "heading": answers.title,
        "publisher": _quoted(answers.publisher),
        "licence": licence,
        "generator": told(),
        # Drawn by lot, since nothing else is a site's own and stays when title and host change.
        "feed_id": uuid.uuid4().urn,
    }


def find_pins(package: Path = PACKAGE, repository: Path = REPOSITORY) -> Path:
    """Return the pinned packages that the generator runs on: of the wheel, or the repository's."""
    packed = package / "vendor" / "requirements.txt"
    return packed if packed.is_file() else repository / "requirements" / "site.txt"


def _quoted(text: str) -> str:
    # JSON's strings are YAML's too.
    return json.dumps(text, ensure_ascii=False)
