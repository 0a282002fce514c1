"""Reports over a site: how balanced it is, what its statements rest on, how plain it is."""

from explainer.reports.balance import SideBalance, balance, balanced, leanings
from explainer.reports.plainness import plainness
from explainer.reports.sourcing import sourcing

__all__ = ["SideBalance", "balance", "balanced", "leanings", "plainness", "sourcing"]
