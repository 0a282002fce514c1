"""Work shared out among processes, which are copies of this one: nothing need be sent to them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, connection, get_context, parent_process
from threading import Thread
from typing import Any, TypeVar

from explainer import progress
from explainer.problems import ExplainerError

Task = TypeVar("Task")
Done = TypeVar("Done")

_held: list[Callable[[Any], Any]] = []


class WorkerLost(ExplainerError):
    """A process that worked for this one ended before its work did."""


def cores() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def in_chunks(tasks: Sequence[Task], size: int) -> list[Sequence[Task]]:
    """Return tasks in rows of some length, the last of them shorter: sending one takes its time."""
    return [tasks[at : at + size] for at in range(0, len(tasks), size)]


def shared_out(work: Callable[[Task], Done], tasks: Iterable[Task], jobs: int) -> Iterator[Done]:
    """Yield what comes of each task, in their order; with one job all is done here.

    Raises:
        WorkerLost: a process was killed, by the system that ran out of memory for instance.
    """
    todo = list(tasks)
    if jobs == 1 or len(todo) < 2:
        yield from map(work, todo)
        return
    with _copies(min(jobs, len(todo)), work) as workers:
        for done, seen in workers.map(_do, todo):
            progress.take(seen)
            yield done


def apart(work: Callable[[], Done]) -> Done:
    """Return what comes of work that starts threads of its own, done in a copy of this process.

    A copy made later would wait forever for threads that no copy has (those of a library in Rust,
    say): the first process never starts them. A copy makes no copies, and does the work itself.

    Raises:
        WorkerLost: the process was killed.
    """
    if parent_process():
        return work()
    with _copies(1, lambda _: work()) as workers:
        done, seen = workers.submit(_do, None).result()
    progress.take(seen)
    result: Done = done
    return result


@contextmanager
def _copies(number: int, work: Callable[[Any], Any]) -> Iterator[ProcessPoolExecutor]:
    """Lend copies of this process that do some work; none of them outlives what it was lent for."""
    workers = ProcessPoolExecutor(number, get_context("fork"), _begin, (work,))
    try:
        yield workers
    except BrokenProcessPool as error:
        raise WorkerLost(_lost(progress.in_hand())) from error
    except BaseException:
        # Nobody waits for what they are at, which may have no end.
        for worker in active_children():
            worker.kill()
        raise
    finally:
        workers.shutdown(cancel_futures=True)
        progress.clear()


def _lost(hands: Iterable[progress.Hand]) -> str:
    places = " or ".join(dict.fromkeys(hand.place for hand in hands if hand.place))
    return (
        f"a process of the build ended before its work did{places and f', at {places}'}; "
        "was it out of memory? Try fewer --jobs"
    )


def _begin(work: Callable[[Any], Any]) -> None:
    """Keep the work in a new process; leave signals to the first one, and end when that does."""
    _held[:] = [work]
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)
    progress.forget()
    progress.take_up("")
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        connection.wait([parent.sentinel])
        os._exit(1)


def _do(task: Any) -> tuple[Any, progress.Seen]:
    try:
        done = _held[0](task)
    except MemoryError as error:
        raise WorkerLost(_lost(progress.in_hand()[-1:])) from error
    progress.take_up("")
    return done, progress.give()
