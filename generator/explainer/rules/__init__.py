"""Editorial and reference rules over what was read: one rule a module, all in one table."""

from explainer.rules.table import check

__all__ = ["check"]
