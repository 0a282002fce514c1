"""The mark of what is not published yet, for previews: they alone have such pages."""

from __future__ import annotations

from explainer.link import Key
from explainer.views.desk import Desk
from explainer.views.values import HeldBack


def of_page(desk: Desk, about: Key | None, seed: str | None) -> HeldBack | None:
    """Return why the record, or the seed, that a page shows is held back."""
    if not desk.site.release.drafts:
        return None
    key = about or (("seed", seed) if seed else ("", ""))
    found = desk.site.held.get(key)
    if found is None or found.status == "withdrawn":
        return None
    kind, identity = found.goes_with or ("", "")
    record = desk.site.records[kind].get(identity) if kind else None
    return HeldBack(found.status, str(found.until or ""), kind, record.label if record else "")
