"""The Pelican side: the one room that imports Pelican.

Pelican is the engine of *render*: its ArticlesGenerator takes the articles through our readers,
a generator of ours hands it all other pages, its writer writes them. ``pelican -s`` runs this
same plugin and gives the same bytes as ``explainer build``.
"""

from __future__ import annotations


def register() -> None:
    """Connect to Pelican's signals; called by Pelican."""
    # Late: Pelican takes its time, and who asks this room for something else need not wait.
    from explainer.plugin.handlers import connect

    connect()
