"""``python -m bench.preview ROOT OUTPUT``: builds as a preview does, once for each line on stdin;
the seconds until the page was there on stdout."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from explainer.cache import folder_of
from explainer.cache.memory import Memory
from explainer.cli.build import make


def main(root: Path, output: Path) -> None:
    """Build again and again, with one memory."""
    memory = Memory(folder_of(root), preview=True)
    for _ in sys.stdin:
        start = time.perf_counter()
        make(root, output, memory=memory)
        print(f"{time.perf_counter() - start:.3f}", flush=True)
        memory.rest()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
