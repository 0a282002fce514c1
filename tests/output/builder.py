"""A build in a process of its own, led step by step through its standard input and output.

builder.py OUTPUT TEXT build        say "ready" when half built, publish on the next input line
builder.py OUTPUT TEXT nowait       the same, but not waiting for another build
builder.py OUTPUT TEXT orphan       the same, leaving a forked child behind
builder.py OUTPUT TEXT die STEP     swap without the one-step exchange, die before step STEP
builder.py OUTPUT TEXT image STEP   likewise, and the output folder cannot be renamed
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from explainer.output import staged, swap


def say(message: str) -> None:
    print(message, flush=True)


def build(output: Path, text: str, wait: bool = True, fork: bool = False) -> None:
    with staged(output, wait=wait, log=say) as stage:
        (stage.folder / "index.html").write_text(text)
        if fork and os.fork() == 0:
            sys.stdin.read()
            return
        say("ready")
        if not sys.stdin.readline():
            return
        (stage.folder / "build.json").write_text("{}")
        stage.publish()
    say("published")


def die_at(step: int) -> None:
    """Count what the swap does to the file system; end the process before number `step`."""
    left = iter(range(step))

    def counted(act: Callable[..., object]) -> Callable[..., object]:
        def act_or_die(*args: object, **kwargs: object) -> object:
            if next(left, None) is None:
                os._exit(9)
            return act(*args, **kwargs)

        return act_or_die

    Path.rename = counted(Path.rename)  # type: ignore[method-assign, assignment]
    shutil.rmtree = counted(shutil.rmtree)  # type: ignore[assignment]
    shutil.copytree = counted(shutil.copytree)  # type: ignore[assignment]


def forbid_rename(output: Path) -> None:
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == output:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        return rename(self, target)

    Path.rename = refuse  # type: ignore[method-assign, assignment]


def swap_in_steps(output: Path, text: str, step: int, image: bool) -> None:
    swap.exchange = lambda _one, _other: False
    if image:
        forbid_rename(output)
    with staged(output, log=say) as stage:
        (stage.folder / "index.html").write_text(text)
        (stage.folder / "build.json").write_text("{}")
        die_at(step)
        stage.publish()


if __name__ == "__main__":
    folder, content, way, *rest = sys.argv[1:]
    if way in ("die", "image"):
        swap_in_steps(Path(folder), content, int(rest[0]), way == "image")
    else:
        build(Path(folder), content, wait=way != "nowait", fork=way == "orphan")
