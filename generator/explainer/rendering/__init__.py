"""What rendering needs, whoever renders: the job, templates and their settings, a page weighed.

Nothing here imports Pelican; `explainer.plugin` does, and takes a build from here through it.
"""
