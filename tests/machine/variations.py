"""The same site on machines that differ in one thing each: is it the same, byte for byte?

variations.py [ROOT]      a line each: what was different, and how many files came out different

ROOT is the small newsroom if not given. What this machine cannot vary is told as such.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

NEWSROOM = Path(__file__).parents[1] / "newsroom"
COMMAND = (sys.executable, "-c", "from explainer.cli import main; main()", "build", "--portable")
FOLDERS = ("content", "seeds")
ODD = "Ծով և կղզի, 'two' $HOME"
"""A folder of a name that a shell, a URL and an ASCII machine would stumble over."""
ASCII = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
"""Python is not to make up for a locale without letters."""
# SOURCE_DATE_EPOCH is no chance of a machine: it says as of when a site is built.
NEVER = ("HOME", "XDG_CACHE_HOME", "SOURCE_DATE_EPOCH", "TZ", "LC_ALL", "LANG", "PYTHONHASHSEED")


@dataclass(frozen=True)
class Variation:
    """What is different: the environment, options, the umask, a command around it, the place."""

    env: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()
    around: tuple[str, ...] = ()
    umask: int = 0o022
    place: str = "place"
    warm: bool = False
    old: bool = False

    @property
    def can_be(self) -> bool:
        """Say whether this machine has the command around it."""
        probe = (*self.around, "true")
        return not self.around or bool(
            shutil.which(self.around[0])
            and subprocess.run(probe, capture_output=True, check=False).returncode == 0
        )


USER = ("unshare", "--user", "--map-user=1000", "--map-group=1000")
IN_1970, IN_2040 = ("faketime", "1970-01-02 00:00:00"), ("faketime", "2040-02-29 12:00:00")

ONE_THING: Mapping[str, Variation] = {
    "hash seed 1": Variation({"PYTHONHASHSEED": "1"}),
    "hash seed 4242": Variation({"PYTHONHASHSEED": "4242"}),
    "1 process": Variation(options=("--jobs", "1")),
    "3 processes": Variation(options=("--jobs", "3")),
    "16 processes": Variation(options=("--jobs", "16")),
    "zone +14": Variation({"TZ": "Pacific/Kiritimati"}),
    "zone -11": Variation({"TZ": "Pacific/Pago_Pago"}),
    "no such zone": Variation({"TZ": "Nowhere/At_All"}),
    "locale C, ASCII": Variation({"LC_ALL": "C", **ASCII}),
    "locale POSIX": Variation({"LC_ALL": "POSIX"}),
    "locale tr_TR": Variation({"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    "no such locale": Variation({"LC_ALL": "xx_YY.KOI8-R"}),
    "odd path": Variation(place=ODD),
    "odd path, ASCII": Variation({"LC_ALL": "C", **ASCII}, place=ODD),
    "another user": Variation(around=USER),
    "umask 077": Variation(umask=0o077),
    "umask 000": Variation(umask=0),
    "in 1970": Variation(around=IN_1970),
    "in 2040": Variation(around=IN_2040),
    "files of other times": Variation(old=True),
    "a home": Variation({"HOME": "/"}),
    "a terminal of 40 columns": Variation({"TERM": "xterm", "COLUMNS": "40"}),
    "no assertions": Variation({"PYTHONOPTIMIZE": "2"}),
    "warm": Variation(warm=True),
}
AT_ONCE: Mapping[str, Variation] = {
    "far east": Variation(
        {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", **ASCII},
        ("--jobs", "3"), umask=0o077, place=ODD,
    ),
    "far west": Variation(
        {"LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Pago_Pago"},
        ("--jobs", "1"), umask=0, old=True,
    ),
    "warm, in haste": Variation(
        {"HOME": "/", "PYTHONOPTIMIZE": "2"}, warm=True
    ),
    "long ago, somebody else": Variation({"LC_ALL": "POSIX"}, around=(*IN_1970, *USER)),
    "long from now": Variation({"PYTHONHASHSEED": "4242"}, ("--jobs", "2"), around=IN_2040),
}  # fmt: skip
"""Several things at once, so that few builds tell that none of them matters."""


def built(root: Path, folder: Path, variation: Variation) -> Path:
    """Build a copy of a site within a folder; return where the output and the copies lie."""
    place = folder / variation.place
    for name in FOLDERS:
        shutil.copytree(root / name, place / "root" / name)
    if variation.old:
        for number, path in enumerate(sorted(place.rglob("*"), reverse=True)):
            os.utime(path, (number, number))
    _run(place, variation)
    if variation.warm:
        settings = place / "root" / "content" / "site.yaml"
        text = settings.read_bytes()
        settings.write_bytes(text.replace(b"\ntagline: ", b"\ntagline: An edit. "))
        _run(place, variation)
        settings.write_bytes(text)
        _run(place, variation)
    return place / "out"


def _run(place: Path, variation: Variation) -> None:
    kept = {name: value for name, value in os.environ.items() if name not in NEVER}
    cache = str(place / "cache") if variation.warm else ""
    options = ("--root", place / "root", "--output", place / "out" / "site", *variation.options)
    done = subprocess.run(
        [*variation.around, *COMMAND, *map(os.fspath, options)],
        env=kept | {"EXPLAINER_CACHE": cache, **variation.env},
        umask=variation.umask, capture_output=True, check=False,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError((done.stdout + done.stderr).decode(errors="replace"))


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file with its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def differing(one: Mapping[str, bytes], other: Mapping[str, bytes]) -> list[str]:
    """Return the names of the files that are not the same in both."""
    return sorted(name for name in {*one, *other} if one.get(name) != other.get(name))


def main(root: Path) -> int:
    failed = 0
    with tempfile.TemporaryDirectory(prefix="variations-") as made:
        folder = Path(made)
        plain = contents(built(root, folder / "plain", Variation()))
        print(f"{len(plain)} files, built as they are")
        for number, (name, variation) in enumerate({**ONE_THING, **AT_ONCE}.items()):
            if not variation.can_be:
                print(f"{name:<28} cannot be tried here", flush=True)
                continue
            place = folder / str(number)
            found = differing(plain, contents(built(root, place, variation)))
            shutil.rmtree(place)
            failed += bool(found)
            print(f"{name:<28} {len(found)} differ {' '.join(found[:5])}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else NEWSROOM))
