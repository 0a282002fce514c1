"""Editorial and reference rules over what was read: one rule a module, all in one table."""

from explainer.rules.references.withdrawals import matters
from explainer.rules.table import check
from explainer.rules.told_once import told_once

__all__ = ["check", "matters", "told_once"]
