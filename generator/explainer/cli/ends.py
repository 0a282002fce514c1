"""How commands end and what they say on the way."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from types import FrameType
from typing import NoReturn

import click

from explainer.problems import FORMATS, Problem

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
"""What a terminal, a workflow or a machine that is shut down ends a command by."""
BY_SIGNAL = 128
"""A shell reports of a program that a signal ended this and the signal's number."""


_heard: list[int] = []


class Ended(BaseException):
    """A signal asks the command to end: no handler of what can go wrong may take it for that."""

    def __init__(self, number: int) -> None:
        self.status = BY_SIGNAL + number


@contextmanager
def heard() -> Iterator[None]:
    """Let signals end what is done within in order: what was begun is undone on the way out.

    One that was to be ignored, as ``nohup`` has it, still is. Only the first thread hears any.
    """
    if current_thread() is not main_thread():
        yield
        return
    _heard.clear()
    default = (signal.SIG_DFL, signal.default_int_handler)
    before = {one: signal.getsignal(one) for one in SIGNALS}
    for one, handler in before.items():
        if handler in default:
            signal.signal(one, _end)
    try:
        yield
        _raise_what_was_heard()
    except KeyboardInterrupt:
        _raise_what_was_heard()
        raise
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _raise_what_was_heard() -> None:
    """End by a signal that somebody took for an interruption, as what watches files does."""
    for number in _heard:
        if number != signal.SIGINT:
            raise Ended(number)


def _end(number: int, _frame: FrameType | None) -> NoReturn:
    # The first one counts: a second must not keep us from leaving things in order.
    for one in SIGNALS:
        signal.signal(one, signal.SIG_IGN)
    _heard.append(number)
    if number == signal.SIGINT:
        raise KeyboardInterrupt
    raise Ended(number)


def say(line: str) -> None:
    """Say a line to whoever sits at the terminal; what is printed stays for programs."""
    click.echo(line, err=True)


def stop(why: str, status: int = 1) -> NoReturn:
    """Say what went wrong and end with a status."""
    say(f"error: {why}")
    sys.exit(status)


def fail(problems: Iterable[Problem]) -> NoReturn:
    """Print problems and end with status 1."""
    click.echo(FORMATS["text"](problems), nl=False, err=True)
    sys.exit(1)


def is_asked() -> bool:
    """Ask at a terminal whether to write; where nobody sits, nothing is."""
    return sys.stdin.isatty() and click.confirm("Write this?", default=False, err=True)
