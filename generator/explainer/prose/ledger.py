"""What a page gathers while its prose is written: its numbered sources, its cards.

Both only grow, in the order of the page. What is forgotten from section to section, the names
that were linked already, belongs to a `Passage`, and each section begins one of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec import Struct, field
from msgspec.structs import replace

from explainer.language.catalogue import ENGLISH, Catalogue
from explainer.prose.later import Horizon
from explainer.prose.names import Name, NameIndex
from explainer.prose.pictures import Picture
from explainer.prose.tree import Key


class Citation(Struct, frozen=True):
    """One citation on a page: the number of the source there, and the pages cited."""

    number: int
    source: str
    locator: str | None = None
    at: str = ""
    """The page of the source, where the page that cites it has no list of its sources."""


class Surroundings(Struct, frozen=True):
    """What prose asks of the page that it stands on.

    ``link`` gives the address of a record, relative to the page; ``here`` is the record that the
    page is about (never linked to itself). ``other_name`` gives the name that a record carries
    beside its own; it is added at the first mention on a page, in our own voice only. A page about
    a day has a ``horizon``: what came later is marked, so that a reader can hide it. Where a page
    has no list of its sources, ``source_at`` gives where a citation leads.
    """

    link: Callable[[str, str], str]
    names: NameIndex
    picture: Callable[[str, Passage], Picture]
    other_name: Callable[[Name], str | None] = lambda name: None
    here: frozenset[Key] = frozenset()
    horizon: Horizon | None = None
    source_at: Callable[[str], str] | None = None
    words: Catalogue = ENGLISH


class Ledger(Struct, frozen=True):
    """The sources of a page by number, the records whose names were linked, in order."""

    page: Surroundings
    cited: dict[str, int] = field(default_factory=dict)
    cited_then: set[str] = field(default_factory=set)
    carded: dict[Key, None] = field(default_factory=dict)
    named_twice: set[Key] = field(default_factory=set)

    def cite(self, source: str, locator: str | None = None, later: bool = False) -> Citation:
        """Number a source: the same one has one number on a page.

        Those that only what came ``later`` rests on can be hidden with it.
        """
        if not later:
            self.cited_then.add(source)
        number = self.cited.setdefault(source, len(self.cited) + 1)
        at = self.page.source_at(source) if self.page.source_at else ""
        return Citation(number, source, locator, at)

    def cite_all(self, sources: Iterable[str], later: bool = False) -> tuple[Citation, ...]:
        """Number several sources."""
        return tuple(self.cite(source, later=later) for source in sources)

    def card(self, record: Key) -> None:
        """Note that a name on the page opens the card of a record."""
        self.carded[record] = None

    def passage(
        self, attributed: bool = False, linking: bool = True, later: bool = False
    ) -> Passage:
        """Begin a section; see `Passage`."""
        return Passage(self, attributed, linking, later)


class Passage(Struct, frozen=True):
    """A stretch of a page in which a name is linked once, at its first mention.

    ``attributed`` prose says what somebody holds, in their terms: no second name is added there.
    Without ``linking`` no name is linked at all. What is ``later`` as a whole is not marked again
    within.
    """

    ledger: Ledger
    attributed: bool = False
    linking: bool = True
    later: bool = False
    seen: set[Key] = field(default_factory=set)

    def below_heading(self) -> Passage:
        """Return the passage that begins below a further heading."""
        return Passage(self.ledger, self.attributed, self.linking, self.later)

    def hidden(self) -> Passage:
        """Return the part of the passage that came later."""
        return replace(self, later=True)

    @property
    def horizon(self) -> Horizon | None:
        """Return the day beyond which things are marked, where they are not already."""
        return None if self.later else self.ledger.page.horizon

    @property
    def words(self) -> Catalogue:
        """Return the words of the interface in the language of the page."""
        return self.ledger.page.words

    def is_first(self, record: Key) -> bool:
        """Say whether a record is mentioned for the first time, and should be linked here."""
        if record in self.seen or record in self.ledger.page.here:
            return False
        self.seen.add(record)
        return True

    def other_name(self, name: Name, after: str) -> str:
        """Return the other name, in brackets, of what a page names for the first time.

        It is left out where the words ``after`` the name have it in brackets already.
        """
        key = (name.kind, name.id)
        other = self.ledger.page.other_name(name)
        if other is None or self.attributed or key in self.ledger.named_twice:
            return ""
        self.ledger.named_twice.add(key)
        return "" if after.lstrip().startswith("(") else f" ({other})"
