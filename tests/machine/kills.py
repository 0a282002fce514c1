"""Builds killed at random moments, all their processes at once: is the last good site still there?

kills.py NUMBER [SEED]      a line for whatever is not as it should be, then a summary; 1 if any

After each kill the output must be the site before or the new one, whole, by its own list of files.
Every tenth build is let go on to its end: nothing may be left beside the output then, and its bytes
must be those of a build that remembers nothing.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from explainer.copies import compare

NEWSROOM = Path(__file__).parents[1] / "newsroom"
COMMAND = (sys.executable, "-c", "from explainer.cli import main; main()", "build")
WHOLE = 10
"""Every so many builds one is not killed."""


class Desk:
    """A newsroom that is edited, built and killed."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.root, self.public = folder / "newsroom", folder / "site" / "public"
        self.cache, self.chance, self.edits = folder / "cache", chance, 0
        shutil.copytree(NEWSROOM, self.root)
        began = time.monotonic()
        self.build()
        self.seconds = time.monotonic() - began

    def start(self, output: Path, cache: Path | str) -> subprocess.Popen[bytes]:
        """Start a build in a session of its own."""
        options = ("--root", self.root, "--output", output, "--jobs", "2")
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [*COMMAND, *map(str, options)], stdout=pipe, stderr=subprocess.STDOUT,
            start_new_session=True, env=os.environ | {"EXPLAINER_CACHE": str(cache)},
        )  # fmt: skip

    def build(self, output: Path | None = None, cache: Path | str | None = None) -> Iterator[str]:
        """Build to the end; return what is wrong."""
        process = self.start(output or self.public, self.cache if cache is None else cache)
        said, _ = process.communicate()
        return iter([said.decode()] if process.returncode else [])

    def edit(self) -> None:
        """Change what some pages show, or what all do."""
        self.edits += 1
        name = self.chance.choice(("site.yaml", "glossary.yaml", "events/ferry.yaml"))
        file = self.root / "content" / name
        words = f"{self.edits} boats"
        text = file.read_text("utf-8")
        shown = {"site.yaml": "tagline: ", "glossary.yaml": "meaning: "}.get(name, "title: ")
        head, found, rest = text.partition(shown)
        line, end, tail = rest.partition("\n")
        edited = f"{line.split(', now ')[0]}, now {words}"
        file.write_text(f"{head}{found}{edited}{end}{tail}", encoding="utf-8")

    def kill(self) -> str:
        """Kill a build at some moment, warm or cold; return how far it came."""
        process = self.start(self.public, self.chance.choice((self.cache, "")))
        with suppress(subprocess.TimeoutExpired):
            process.wait(self.chance.uniform(0, self.seconds * 1.1))
        is_over = process.poll() is not None
        staged = self.public.with_name(f".{self.public.name}.staging").exists()
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return "ended before" if is_over else "while pages were made" if staged else "while reading"

    def wrong(self) -> Iterator[str]:
        """Yield what is wrong with the output now."""
        if not self.public.is_dir():
            yield "the output is missing"
        else:
            yield from compare(self.public)[1]

    def wrong_at_the_end(self, cold: Path) -> Iterator[str]:
        """Build to the end, twice; yield what is wrong."""
        yield from self.build()
        yield from self.wrong()
        beside = [path.name for path in self.public.parent.iterdir()]
        yield from (f"{name} is left" for name in beside if name != self.public.name)
        yield from self.build(cold, "")
        if compare(self.public)[0] != compare(cold)[0]:
            yield "the bytes are not those of a build that remembers nothing"


def main(number: int, seed: int) -> int:
    faults, moments = 0, Counter[str]()
    with tempfile.TemporaryDirectory(prefix="kills-") as folder:
        desk = Desk(Path(folder), random.Random(seed))
        for turn in range(1, number + 1):
            desk.edit()
            moments[desk.kill()] += 1
            found = list(desk.wrong())
            if turn % WHOLE == 0 or turn == number:
                found += desk.wrong_at_the_end(Path(folder) / "cold")
            for line in found:
                print(f"kill {turn}: {line}", flush=True)
            faults += bool(found)
    told = ", ".join(f"{count} {moment}" for moment, count in sorted(moments.items()))
    print(f"{number} kills ({told}): {faults} with faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1))
