"""What a newsroom tells of itself: who it is, how it works, how it answers for what it says."""

from __future__ import annotations

from collections.abc import Iterator

from explainer.model.fields import Part, Prose


class Disclosures(Part):
    """What the newsroom tells of itself, for the page on its method and the table of indicators.

    None of it need be stated: of what is left out readers are told that it was not said.
    """

    mission: Prose | None = None
    """What it is for, and what it covers."""
    public_service: Prose | None = None
    """Whether it is a public broadcaster or paid by a state, and who watches over it then."""
    founded: Prose | None = None
    """Since when it is there, and who began it."""
    legal: Prose | None = None
    """What it is in law, and where it is registered."""
    owners: Prose | None = None
    """Who owns it, and who else decides about it."""
    funding: Prose | None = None
    """Who pays for it."""
    people: Prose | None = None
    """Who is responsible for it, and who writes: names, offices, what they know about."""
    location: Prose | None = None
    """Where it works."""
    selection: Prose | None = None
    """How it chooses what it tells."""
    checking: Prose | None = None
    """How statements are checked before they are published, and by whom."""
    machines: Prose | None = None
    """What programs write, translate, choose or draw, and who looks over it."""
    unnamed_sources: Prose | None = None
    """When it relies on somebody whom it does not name."""
    local: Prose | None = None
    """Who of it knows the places that it writes about, and was there."""
    voices: Prose | None = None
    """What it does so that all who are concerned are heard."""
    labels: Prose | None = None
    """How opinion, advertising and paid work are told from the rest, if it has any."""
    from_readers: Prose | None = None
    """What it publishes of what readers send, and who looks over it."""
    principles: Prose | None = None
    """Which rules of the trade it keeps to, and where they can be read."""
    independence: Prose | None = None
    """How it deals with gifts, other offices and interests of those who write."""
    internal: Prose | None = None
    """To whom those who work there turn when a rule is broken."""
    conditions: Prose | None = None
    """How those who work there are employed and protected."""
    training: Prose | None = None
    """How they learn the rules, and what is new in the trade."""
    corrections: Prose | None = None
    """How mistakes are corrected, and how fast."""
    complaints: Prose | None = None
    """How to complain, who answers, and to whom to go after that."""
    audit: Prose | None = None
    """Where its own answers to a standard can be read, and who from outside has looked at them."""

    def told(self) -> Iterator[tuple[str, Prose]]:
        """Yield the name and the text of each that is stated."""
        for name in type(self).model_fields:
            if text := getattr(self, name):
                yield name, text
