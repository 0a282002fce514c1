"""How well something is sourced, by one rule: how many sources that do not hang together, whether
one of them is primary for what is claimed, whether others say otherwise.

It counts legs. It says nothing of who is right. The page on method tells readers the rule
(`theme/components/sourcing`): who changes one changes the other.
"""

from explainer.sourcing.independence import independent
from explainer.sourcing.rating import (
    CLASSES,
    DIFFERING,
    Sourcing,
    of_account,
    of_event,
    of_figure,
    of_statement,
)

__all__ = [
    "CLASSES",
    "DIFFERING",
    "Sourcing",
    "independent",
    "of_account",
    "of_event",
    "of_figure",
    "of_statement",
]
