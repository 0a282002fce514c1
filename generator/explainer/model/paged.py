"""Records with texts or pages of their own: what was changed in them, where they were before."""

from __future__ import annotations

from explainer import addresses
from explainer.model.fields import Aliases, Day, OldAddresses, Part, Record, Slug, Text


class Revision(Part):
    """What was changed in a text on a day, said for its readers."""

    date: Day
    """When it was changed."""
    what: Text
    """What is other than before, in a sentence."""


class Revised(Record):
    """A record whose text is the body of its file: readers are told what was changed in it."""

    changes: tuple[Revision, ...] = ()
    """What was changed, and when, for its readers; `explainer dates` proposes it from the
    history."""


class Withdrawal(Part):
    """When a page was taken down, and why: its readers find this note at its address."""

    date: Day
    """When it was taken down."""
    why: Text
    """Why, for its readers, in a sentence or two."""


class Paged(Record):
    """A record with an address of its own: ``slug`` is its last part, where it is not the id."""

    slug: Slug | None = None
    """The last part of its address, where it is not the id."""
    aliases: OldAddresses = ()
    """Addresses that it had before, from the root of the site: each forwards to it."""
    withdrawn: Withdrawal | None = None
    """That it was taken down: the note stays at its address, and it is in no list."""

    @property
    def is_withdrawn(self) -> bool:
        """Say whether it was taken down."""
        return self.withdrawn is not None or super().is_withdrawn

    @property
    def old_addresses(self) -> tuple[str, ...]:
        """Return what forwards to it, as it is written."""
        return self.aliases


class Named(Paged):
    """A record that texts name: what else it is called stands in the list of its old addresses."""

    aliases: Aliases = ()
    """Other spellings and names: each is found in texts and linked. One that ends in a slash is an
    address that it had before, from the root of the site: it forwards to it."""

    @property
    def other_names(self) -> tuple[str, ...]:
        """Return what else it is called."""
        return tuple(name for name in self.aliases if not addresses.is_old(name))

    @property
    def old_addresses(self) -> tuple[str, ...]:
        """Return what forwards to it, as it is written."""
        return tuple(name for name in self.aliases if addresses.is_old(name))
