"""One edit after another: what each costs against a build that remembers nothing, and whether both
give the same bytes."""

from __future__ import annotations

import os
import re
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from explainer.assets.find import PACKAGE, REPOSITORY, find_theme

RUN = "from explainer.cli import main; main()"
Edit = Callable[[Path], None]


class Cost(NamedTuple):
    """What a build took: seconds of processors and on the clock."""

    cpu: float
    wall: float


class Row(NamedTuple):
    """An edit: how long until the preview had it, a build after it, one without a memory."""

    edit: str
    preview: float
    again: Cost
    cold: Cost
    differ: int


def first(pattern: str, old: str, new: str) -> Edit:
    """Return an edit of the first place in the first of some files."""

    def edit(root: Path) -> None:
        path = next(file for file in sorted(root.glob(pattern)) if re.search(old, _text(file)))
        path.write_text(re.sub(old, new, _text(path), count=1), encoding="utf-8")

    return edit


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _delete(root: Path) -> None:
    sorted((root / "content/articles").glob("*.md"))[-1].unlink()


def _rename(root: Path) -> None:
    path = sorted((root / "content/articles").glob("*.md"))[0]
    path.rename(path.with_name(f"renamed-{path.name}"))


def _new(root: Path) -> None:
    path = sorted((root / "content/events").glob("*.yaml"))[0]
    entry = _text(path).split("\n- id: ")[1]
    path.write_text(f'{_text(path)}- id: "new-{entry[1:]}\n', encoding="utf-8")


EDITS: Mapping[str, Edit] = {
    "article": first("content/articles/*.md", "Nobody ", "Nobody at all "),
    "event": first("content/events/*.yaml", 'what: "', 'what: "It was so. '),
    "actor's name": first("content/actors/*.yaml", r'name: "(\w+ \w+)"', r'name: "\1 Junior"'),
    "source": first("content/sources/*.yaml", 'publisher: "', 'publisher: "The '),
    "topic": first("content/topics/*.md", 'summary: "', 'summary: "In short: '),
    "seed": first("seeds/*.txt", r"\. ", ", it is said. "),
    "new event": _new,
    "deletion": _delete,
    "renaming": _rename,
    "setting": first("content/site.yaml", 'tagline: "', 'tagline: "Still: '),
    "template": first("theme/templates/base.html", "<body", '<body data-edit="1"'),
    "style": first("theme/css/site.css", r"\Z", "\n@layer base { main { color: inherit; } }\n"),
}


def measured(root: Path, jobs: int) -> Iterator[Row]:
    """Yield what each edit costs; the root gets a program and a theme of its own."""
    _own_program(root)
    # Beside the root: what lies in it is not believed.
    with TemporaryDirectory(prefix="bench-cache-") as cache:
        _built(root, "site", cache, jobs)
        with _preview(root, str(Path(cache, "preview"))) as preview:
            _ask(preview)
            for name, edit in EDITS.items():
                edit(root)
                shown = _ask(preview)
                again = _built(root, "site", cache, jobs)
                cold = _built(root, "whole", "", jobs)
                yield Row(name, shown, again, cold, _differ(root / "site", root / "whole"))


def _own_program(root: Path) -> None:
    shutil.copytree(PACKAGE, root / "generator" / PACKAGE.name, dirs_exist_ok=True)
    shutil.copytree(find_theme(), root / "theme", dirs_exist_ok=True)
    if not (root / "node_modules").exists():
        (root / "node_modules").symlink_to(REPOSITORY / "node_modules")


def _environment(root: Path, cache: str) -> Mapping[str, str]:
    here = str(Path(__file__).parents[1])
    path = os.pathsep.join((str(root / "generator"), here))
    return {**os.environ, "PYTHONPATH": path, "EXPLAINER_CACHE": cache}


def _built(root: Path, output: str, cache: str, jobs: int) -> Cost:
    command = [sys.executable, "-c", RUN, "build", f"--root={root}", f"--jobs={jobs}"]
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command += [f"--output={root / output}"]
    said = subprocess.run(command, env=_environment(root, cache), capture_output=True, check=False)
    if said.returncode:
        raise SystemExit(said.stderr.decode())
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter() - start
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, wall)


def _preview(root: Path, cache: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "bench.preview", str(root), str(root / "previewed")]
    return subprocess.Popen(
        command, env=_environment(root, cache), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip


def _ask(preview: subprocess.Popen[str]) -> float:
    """Let the preview build; return the seconds until the page was there."""
    assert preview.stdin
    assert preview.stdout
    preview.stdin.write("\n")
    preview.stdin.flush()
    return float(preview.stdout.readline())


def _differ(one: Path, other: Path) -> int:
    """Return how many files are not the same in two folders."""
    files = {
        path.relative_to(folder)
        for folder in (one, other)
        for path in folder.rglob("*")
        if path.is_file()
    }
    return sum(not _same(one / name, other / name) for name in files)


def _same(one: Path, other: Path) -> bool:
    return one.is_file() and other.is_file() and one.read_bytes() == other.read_bytes()


def line(row: Row) -> str:
    """Return a row of the table."""
    share = row.again.cpu / row.cold.cpu
    same = "same bytes" if not row.differ else f"{row.differ} FILES DIFFER"
    return (
        f"{row.edit:<14}{row.preview:>9.2f}{row.again.wall:>9.2f}{row.again.cpu:>9.2f}"
        f"{row.cold.cpu:>9.2f}{share:>8.0%}  {same}"
    )


HEADER = f"{'edit':<14}{'preview':>9}{'wall s':>9}{'CPU s':>9}{'cold':>9}{'share':>8}"
