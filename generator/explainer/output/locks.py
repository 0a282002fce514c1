"""One build at a time for each output folder."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from explainer.output.errors import OutputBusy, OutputError
from explainer.processes.budget import unhurried

_held: set[int] = set()


def _let_go() -> None:
    """In a forked child: a worker that outlives a killed build must not hold its lock."""
    for descriptor in _held:
        os.close(descriptor)
    _held.clear()


os.register_at_fork(after_in_child=_let_go)


@contextmanager
def exclusive(path: Path, wait: bool, log: Callable[[str], None]) -> Iterator[None]:
    """Hold `path` locked; the kernel lets go of it when the process ends, however it ends.

    Raises OutputBusy at once if another process holds it and `wait` is false, OutputError if the
    file cannot be written or locked.
    """
    descriptor = _acquire(path, wait, log)
    _held.add(descriptor)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)
        _held.discard(descriptor)
        os.close(descriptor)


def _acquire(path: Path, wait: bool, log: Callable[[str], None]) -> int:
    say = log
    while True:
        descriptor = _open(path)
        try:
            if not _try_lock(descriptor):
                if not wait:
                    raise OutputBusy(_busy(path, "try again when it has finished"))
                say(_busy(path, "waiting for it to finish"))
                say = _say_nothing
                with unhurried():
                    fcntl.flock(descriptor, fcntl.LOCK_EX)
            if _still_there(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        # The one who held it deleted the file: what we locked has no name any more.
        os.close(descriptor)


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise OutputError(
            f"cannot write {path}: {error.strerror}; choose another output folder"
        ) from error


def _try_lock(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        raise OutputError(
            f"cannot lock a file beside the output folder: {error.strerror}"
        ) from error
    return True


def _still_there(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _busy(path: Path, then: str) -> str:
    folder = path.name.removeprefix(".").removesuffix(".lock")
    return f"another build is writing to {path.with_name(folder)}; {then}"


def _say_nothing(_message: str) -> None:
    """Once is enough."""
