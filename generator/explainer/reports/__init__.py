"""Reports over a site: how balanced it is, and what its statements rest on."""

from explainer.reports.balance import SideBalance, balance, leanings
from explainer.reports.sourcing import sourcing

__all__ = ["SideBalance", "balance", "leanings", "sourcing"]
