"""The mark of what is not published yet, for previews: they alone have such pages."""

from __future__ import annotations

from explainer.link import Key, Site, Standing
from explainer.views.desk import Desk
from explainer.views.values import HeldBack


def of_page(desk: Desk, about: Key | None, seed: str | None) -> HeldBack | None:
    """Return why the record, or the seed, that a page shows is held back."""
    found = standing(desk.site, about, seed)
    if found is None or found.status == "withdrawn":
        return None
    kind, identity = found.goes_with or ("", "")
    record = desk.site.records[kind].get(identity) if kind else None
    return HeldBack(found.status, str(found.until or ""), kind, record.label if record else "")


def standing(site: Site, about: Key | None, seed: str | None) -> Standing | None:
    """Return why a page of a preview is not published yet; no other build has such pages."""
    if not site.release.drafts:
        return None
    return site.held.get(about or (("seed", seed) if seed else ("", "")))
