"""What of a page another site may show in a frame: the way to it, and the page that stands there.

Such a page is planned directly after the one that it is a part of, so that what was drawn for the
one is at hand for the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from explainer import addresses
from explainer.link import Site
from explainer.prose import NameIndex
from explainer.views import frames
from explainer.views.desk import Desk
from explainer.views.forwarding import forwarding
from explainer.views.frame import public
from explainer.views.planning import PagePlan, Shown
from explainer.views.values import Attachment, Embed, Link

KIND = "embed"
OEMBED = "oembed.json"
PUBLISHERS = 3
"""So many are named in a line of a phone; the page that the line leads to has all."""
FOOT = "Sources: and 100 more. As of 30 September 2030. All of it at"
"""Words of the line below, which is measured before it is written."""


class EmbedView(Struct, frozen=True):
    """Everything that a page for a frame shows: ``content`` as its kind's template takes it."""

    kind: str
    content: Any
    whole: str
    canonical: str | None
    oembed: str | None
    publishers: tuple[Link, ...]
    more: int
    frame: frames.Framed


def offered(desk: Desk, kind: str, identity: str, title: str) -> str:
    """Let the page show the way to what of it can be embedded; return the way.

    There is none on a site with no address, from which nobody can embed, and in a preview.
    """
    base = desk.site.settings.base_url
    if base is None or desk.site.release.drafts:
        return ""
    where = addresses.embed(kind, identity)
    way = desk.to(f"{where}#snippet")
    desk.embeds.append(Embed(kind, title, way, f"{base}{where}{OEMBED}"))
    return way


def page(
    site: Site,
    kind: str,
    identity: str,
    title: str,
    whole: str,
    content: Callable[[Desk], Any],
    earlier: Iterable[str] = (),
) -> tuple[PagePlan, ...]:
    """Return the plan of the page for a frame; none in a preview, which nobody embeds.

    ``whole`` is where on the site more of it is, ``content`` makes what is shown of it. Pages that
    forward to it stand where it was under each ``earlier`` id.
    """
    if site.release.drafts:
        return ()
    where = addresses.embed(kind, identity)
    beside = (f"{where}{OEMBED}",) if site.settings.base_url else ()
    show = partial(_show, kind, title, whole, content)
    return (
        PagePlan(
            where,
            KIND,
            title,
            show,
            head=site.words.gettext("%(title)s (embed)", title=title),
            hidden=True,
            beside=beside,
        ),
        *(forwarding(site, addresses.embed(kind, old), where) for old in earlier),
    )


def _show(kind: str, title: str, whole: str, content: Callable[[Desk], Any], desk: Desk) -> Shown:
    _apart(desk)
    made = content(desk)
    sources = [desk.site.sources[identity] for identity in desk.ledger.cited]
    publishers = Counter(source.publisher for source in sources)
    first = {source.publisher: source.id for source in reversed(sources)}
    named = [name for name, _ in publishers.most_common(PUBLISHERS)]
    foot = f"{desk.words.comma.join(named)} {FOOT} {desk.site.settings.title}"
    framed = frames.framed(desk, kind, title, whole, made, foot)
    told = f"{desk.here}{OEMBED}"
    if framed.oembed:
        desk.attachments.append(Attachment(told, framed.oembed))
    base = desk.site.settings.base_url
    view = EmbedView(
        kind=kind,
        content=made,
        whole=desk.to(whole),
        canonical=public(base, whole.partition("#")[0]),
        oembed=public(base, told),
        publishers=tuple(Link(desk.link("source", first[name]), name) for name in named),
        more=len(publishers) - len(named),
        frame=framed,
    )
    return Shown(title, view)


def _apart(desk: Desk) -> None:
    """Let what is shown stand alone: no names are linked, and a citation leads to its source."""
    page = desk.ledger.page
    source_at = partial(desk.link, "source")
    desk.ledger = replace(desk.ledger, page=replace(page, names=NameIndex(()), source_at=source_at))
