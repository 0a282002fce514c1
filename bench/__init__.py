"""An archive of any size, in invented words, and what it costs to build it, stage by stage.

Beside the package, not in it: no site is built with this; and not among the tests, since what it
says depends on the machine. ``make bench N=1000`` runs it.
"""
