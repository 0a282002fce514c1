"""In which file or folder each kind of thing is kept, and what a file in another place may hold."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model import KINDS
from explainer.problems import nearest
from explainer.reading import endings

SETTINGS = "content/site.yaml"
STYLE = "content/style.yaml"
CORRECTIONS = "content/corrections.yaml"
TABLES = "content/series"
PICTURES = "content/images"
OUTLINES = "content/maps"
WORDS = "content/locale"
PLACES = (
    *((kind.name, f"content/{kind.folder}") for kind in KINDS),
    *(("seed", "seeds"), ("table", TABLES), ("picture", PICTURES), ("outline", OUTLINES)),
    ("words", WORDS),
    ("settings", SETTINGS.removesuffix(".yaml")),
)
"""The file or folder, without its ending, in which each kind of thing is kept."""
NOT_CONTENT = frozenset({"readme", "license", "licence", "contributing", "changelog"})
"""What people put beside files to say what they are."""


def kept_in(name: str) -> Iterator[str]:
    """Yield the kinds of what may have been in a file or a folder that is not read."""
    for kind, place in PLACES:
        if f"{place}/".startswith(f"{name}/") or name.startswith((f"{place}/", f"{place}.")):
            yield kind


def astray(name: str) -> frozenset[str]:
    """Return the kinds of what may be in a file that nothing reads: its place is mistyped."""
    if endings.stem(name).casefold() in NOT_CONTENT or not endings.is_nearly(name):
        return frozenset()
    inside = name.split("/", 2)[1].partition(".")[0]
    known = {place.rpartition("/")[2]: place for _, place in PLACES}
    near = known.get(nearest(inside, known) or "")
    kinds = frozenset(kept_in(name)) or frozenset(kept_in(f"{near}.") if near else ())
    if kinds or name.startswith("seeds/"):
        return kinds
    return frozenset(kind for kind, _ in PLACES) if endings.is_records(name) else frozenset()
