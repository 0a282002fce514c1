"""The garbage collector kept from walking, again and again, a site that lives until its end.

What is read stays: looking through its millions of values for garbage took a tenth of a build.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def paused() -> Iterator[None]:
    """Collect nothing for a while."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def all_stays() -> Iterator[None]:
    """Collect nothing while values are made that stay, and pass over them afterwards."""
    with paused():
        try:
            yield
        finally:
            stays()


def sweep() -> None:
    """Look through all there is, for once: what an earlier build left, in a preview, is garbage."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def stays() -> None:
    """Pass over all that there is by now, for good."""
    gc.freeze()


@contextmanager
def swept() -> Iterator[None]:
    """Collect nothing while something is made that does not stay, then all that is left of it.

    Looking for garbage while a page is made finds its own parts, again and again; what is left
    afterwards is what was remembered for the pages to come.
    """
    with all_stays():
        try:
            yield
        finally:
            gc.collect()
