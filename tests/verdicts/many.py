"""The long run: ``python tests/verdicts/many.py 2000`` asks about so many newsrooms gone wrong.

Prints each fault with its number, then how many passed, were refused, were at fault; exit code 1
if any was.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from mutations import mutate
from verdict import Verdict, report, verdict

TESTS = Path(__file__).parents[1]
BASES = (TESTS / "newsroom", TESTS / "mistakes" / "base")
# No newsroom of this size needs a tenth of either: what passes them hangs or swells.
SECONDS = 60
BYTES = 3 << 30


class Hangs(BaseException):
    """Not an ``Exception``: nothing on the way may take it for one of its own."""


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    signal.signal(signal.SIGALRM, _hangs)


def _hangs(*_: object) -> None:
    raise Hangs


def ask(number: int) -> tuple[str, str]:
    """Return what became of one newsroom, and the report of a fault."""
    with TemporaryDirectory(prefix="newsroom-") as folder:
        root, output = Path(folder) / "newsroom", Path(folder) / "site"
        shutil.copytree(BASES[number % len(BASES)], root)
        done = mutate(root, number)
        signal.alarm(SECONDS)
        try:
            found = verdict(root, output)
        except Hangs:
            found = Verdict(0, 0, "", f"no verdict in {SECONDS} seconds")
        signal.alarm(0)
        return _outcome(found), report(number, done, found) if found.fault else ""


def _outcome(found: Verdict) -> str:
    return "at fault" if found.fault else "refused" if found.check else "published"


def run(numbers: range) -> Counter[str]:
    """Ask about all of them, in as many processes as there are cores."""
    outcomes: Counter[str] = Counter()
    with ProcessPoolExecutor(os.cpu_count(), initializer=_limit) as workers:
        for outcome, words in workers.map(ask, numbers, chunksize=8):
            outcomes[outcome] += 1
            if words:
                print(words, flush=True)
    return outcomes


if __name__ == "__main__":
    first, last = (int(word) for word in (["0", *sys.argv[1:]])[-2:])
    outcomes = run(range(first, last))
    print(", ".join(f"{number} {name}" for name, number in sorted(outcomes.items())))
    sys.exit(1 if outcomes["at fault"] else 0)
