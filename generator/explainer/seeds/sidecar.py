"""``NAME.yaml`` beside a seed: what the text leaves out, or gets wrong, in an editor's words."""

from __future__ import annotations

from msgspec.structs import replace
from pydantic import BaseModel, ConfigDict

from explainer.seeds.article import Dropped, Kept, Place, SeedArticle

SUPERSEDED = "stated-by-sidecar"
_PLACES: tuple[Place, ...] = ("headline", "byline")


class SeedSidecar(BaseModel):
    """What an editor states about a seed; each value wins over what the text says."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    headline: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    byline: str | None = None
    language: str | None = None


def with_sidecar(seed: SeedArticle, sidecar: SeedSidecar) -> SeedArticle:
    """Return the seed as the sidecar corrects it; a line it overrules is dropped by name."""
    values = {name: getattr(sidecar, name) for name in SeedSidecar.model_fields}
    stated = {name: value for name, value in values.items() if value is not None}
    overruled = [line for line in seed.kept if _is_overruled(line, stated)]
    drops = [Dropped(line.number, line.text, SUPERSEDED) for line in overruled]
    return replace(
        seed,
        **stated,
        kept=tuple(line for line in seed.kept if line not in overruled),
        dropped=tuple(sorted([*seed.dropped, *drops], key=lambda drop: drop.line)),
    )


def _is_overruled(line: Kept, stated: dict[str, str]) -> bool:
    return line.place in _PLACES and line.text != stated.get(line.place, line.text)
