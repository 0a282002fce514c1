"""All checks of the built site, in the order in which they run. A new one is a file and a line,
or comes with an installed package."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from explainer import entry_points
from explainer.checks import (
    budgets,
    cards,
    cookies,
    feeds,
    form,
    fragments,
    headings,
    heads,
    ids,
    images,
    inline,
    leftovers,
    lettering,
    linked_data,
    links,
    policy,
    quotations,
    reachability,
    requests,
    sitemap,
    strangers,
)
from explainer.checks.built import Built
from explainer.checks.page import BuiltPage
from explainer.checks.values import Context, Finding

PageCheck = Callable[[Built, BuiltPage, Context], Iterable[Finding]]
SiteCheck = Callable[[Built, Context], Iterable[Finding]]


class Check(Struct, frozen=True):
    """A name for the report, and the functions that look for faults.

    ``of_page`` is asked about each page alone; ``of_site`` once, of the facts that all pages left.
    """

    name: str
    of_page: PageCheck | None = None
    of_site: SiteCheck | None = None


CHECKS = (
    Check("links", links.of_page, links.of_site),
    Check("fragments", fragments.of_page, fragments.of_site),
    Check("ids", of_page=ids.of_page),
    Check("cards", of_page=cards.of_page),
    Check("headings", of_page=headings.of_page),
    Check("images", of_page=images.of_page),
    Check("lettering", of_site=lettering.of_site),
    Check("reachability", of_site=reachability.of_site),
    Check("heads", heads.of_page, heads.of_site),
    Check("linked-data", of_page=linked_data.of_page),
    Check("policy", of_page=policy.of_page),
    Check("inline", of_page=inline.of_page),
    Check("strangers", strangers.of_page, strangers.of_site),
    Check("cookies", of_site=cookies.of_site),
    Check("requests", of_page=requests.of_page),
    Check("budgets", budgets.of_page, budgets.of_site),
    Check("quotations", quotations.of_page, quotations.of_site),
    Check("feeds", of_site=feeds.of_site),
    Check("sitemap", of_site=sitemap.of_site),
    Check("form", of_site=form.of_site),
    Check("leftovers", leftovers.of_page, leftovers.of_site),
)


def table() -> tuple[Check, ...]:
    """Return our checks and those that installed packages add, which look at the whole site."""
    ours: dict[str, Any] = {check.name: check for check in CHECKS}
    every = entry_points.extended(ours, entry_points.CHECKS)
    return tuple(ours.get(name) or Check(name, of_site=check) for name, check in every.items())
