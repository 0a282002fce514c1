"""Who publishes the site, for machines: where what they tell of themselves can be read.

The policies are those that schema.org took from the Trust Project; each leads to the part of the
page on method that tells it, and is left out where the newsroom has not said.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from explainer import addresses
from explainer.views.desk import Desk
from explainer.views.linked_data.things import Thing, at, publisher, thing

POLICIES: Mapping[str, str] = {
    "mission": "missionCoveragePrioritiesPolicy",
    "principles": "ethicsPolicy",
    "checking": "verificationFactCheckingPolicy",
    "unnamed_sources": "unnamedSourcesPolicy",
    "voices": "diversityPolicy",
    "complaints": "actionableFeedbackPolicy",
    "funding": "ownershipFundingInfo",
    "owners": "ownershipFundingInfo",
    "people": "masthead",
}


def newsroom(desk: Desk, title: str, view: Any, said: str) -> Thing:
    """Return the page on method, and the newsroom that it is about."""
    stated = desk.site.settings.disclosures
    told = {
        POLICIES[name]: at(desk, f"{addresses.METHOD}#{name}")
        for name, _ in (stated.told() if stated else ())
        if name in POLICIES
    }
    who = thing(
        "NewsMediaOrganization",
        **{name: value for name, value in publisher(desk).items() if name != "@type"},
        publishingPrinciples=at(desk, addresses.METHOD),
        correctionsPolicy=at(desk, addresses.CORRECTIONS),
        **told,
    )
    return thing("AboutPage", name=title, description=said, mainEntity=who)
