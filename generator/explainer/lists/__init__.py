"""Long lists on several pages: which entry stands on which page, and at which address.

A list that fits stands on one page. One that does not is split by what its reader looks for: a
year, a decade, a letter. An entry's page then follows from the entry alone, so that a new one
changes one page, and an address that was linked to keeps what it shows. Only what cannot be told
apart by that (three hundred articles of one month) is cut into numbered parts, counted from the
end that does not grow.
"""

from explainer.lists.letters import LetterGroup, by_letter, letters, runs
from explainer.lists.shelves import (
    ROOM,
    Group,
    Level,
    Plan,
    Shelf,
    first,
    part_name,
    parts,
    shelve,
    weight,
)
from explainer.lists.spans import decades, months, years

__all__ = [
    "ROOM",
    "Group",
    "LetterGroup",
    "Level",
    "Plan",
    "Shelf",
    "by_letter",
    "decades",
    "first",
    "letters",
    "months",
    "part_name",
    "parts",
    "runs",
    "shelve",
    "weight",
    "years",
]
