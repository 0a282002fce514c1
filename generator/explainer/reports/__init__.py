"""Reports over a site: how balanced it is, and what its statements rest on."""

from explainer.reports.balance import SideBalance, balance, balanced, leanings
from explainer.reports.sourcing import sourcing

__all__ = ["SideBalance", "balance", "balanced", "leanings", "sourcing"]
