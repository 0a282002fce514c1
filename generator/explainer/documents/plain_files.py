"""The door: plain files inside one root are read, once and up to a size; nothing else is.

Content is untrusted. A link may lead to a password, a device has no end, a pipe no beginning: so
folders are walked without following links, and a file is opened so that it cannot wait, is asked
what it is, and is read no further than its limit. What is refused is refused by name.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from explainer.language import characters
from explainer.progress import take_up

_LITTER = frozenset({"Thumbs.db", "desktop.ini", "Icon\r", "__MACOSX"})
_SPECIAL = (
    (stat.S_ISLNK, "a symbolic link, which may lead anywhere: put the file itself here"),
    (stat.S_ISFIFO, "a pipe: only plain files are read"),
    (stat.S_ISSOCK, "a socket: only plain files are read"),
    (stat.S_ISCHR, "a device: only plain files are read"),
    (stat.S_ISBLK, "a device: only plain files are read"),
    (stat.S_ISDIR, "a folder, where a file is expected"),
)
MOST_HASHED = 64 << 20
"""Above every reader's own limit: what is larger was never read, and is compared with nothing."""
LINK, FOLDER = _SPECIAL[0][1], _SPECIAL[-1][1]


class Refused(Exception):
    """A file that is not read; the message says why and what to do."""


class TooLarge(Refused):
    """A file of more bytes than it may have; ``size`` is what the system says of it, if more."""

    def __init__(self, most: int, size: int) -> None:
        self.most, self.size = most, size
        super().__init__(f"larger than {most / 1_000_000:g} MB")


def is_litter(name: str) -> bool:
    """Say whether a name is one that programs leave behind: hidden files, backups, locks."""
    hidden = name.startswith((".", "~$")) or name.endswith("~")
    return hidden or (name.startswith("#") and name.endswith("#")) or name in _LITTER


def read_plain(path: Path, most: int, follow: bool = False) -> bytes:
    """Return the bytes of one plain file; ``follow`` links only where the user named the file.

    Raises:
        Refused: it is none, cannot be read, or is larger than ``most`` bytes.
    """
    try:
        # Without O_NONBLOCK, opening a pipe waits for somebody who writes to it.
        links = 0 if follow else os.O_NOFOLLOW
        descriptor = os.open(path, os.O_RDONLY | links | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(descriptor, "rb") as file:
            _must_be_plain(os.fstat(descriptor), most)
            # Some systems state no size for what they make up as it is read.
            data = file.read(most + 1)
    except IsADirectoryError as error:
        raise Refused(FOLDER) from error
    except OSError as error:
        raise Refused(_why(error)) from error
    if len(data) > most:
        raise TooLarge(most, len(data))
    return data


def _must_be_plain(found: os.stat_result, most: int) -> None:
    if why := _refusal(found.st_mode):
        raise Refused(why)
    if found.st_size > most:
        raise TooLarge(most, found.st_size)


def _refusal(mode: int) -> str | None:
    return next((why for is_so, why in _SPECIAL if is_so(mode)), None)


def _why(error: OSError) -> str:
    if error.errno == errno.ELOOP:
        return LINK
    return f"cannot be read: {error.strerror}"


@dataclass
class PlainFiles:
    """The plain files under some folders of a root, by their names: ``content/site.yaml``.

    ``refused`` holds what else lies there, with the reason; ``inner``, the folders in them;
    ``asked``, the names that were asked for; ``digests``, the SHA-256 of each file as it was read.
    """

    root: Path
    folders: tuple[str, ...]
    names: tuple[str, ...] = ()
    refused: dict[str, str] = field(default_factory=dict)
    inner: list[str] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    digests: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.names = tuple(sorted(name for folder in self.folders for name in self._walk(folder)))
        self._known = frozenset(self.names)

    def __contains__(self, name: str) -> bool:
        return name in self._known

    def under(self, folder: str) -> tuple[str, ...]:
        """Return the names in a folder, at any depth."""
        return tuple(name for name in self.names if name.startswith(f"{folder}/"))

    def within(self, folder: str) -> tuple[str, ...]:
        """Return the names in a folder itself."""
        return tuple(name for name in self.under(folder) if "/" not in name[len(folder) + 1 :])

    def path(self, name: str) -> Path:
        """Return where a file is."""
        return self.root / name

    def read(self, name: str, most: int) -> bytes:
        """Return the bytes of a file of these folders.

        Raises:
            Refused: it cannot be read, or is larger than ``most`` bytes.
        """
        take_up(name)
        self.asked.add(name)
        self.digests.pop(name, None)
        data = read_plain(self.path(name), most)
        self.digests[name] = hashlib.sha256(data).hexdigest()
        return data

    def hashed(self, name: str) -> str:
        """Return the SHA-256 of a file that was read before, and so is small enough.

        Raises:
            Refused: it cannot be read.
        """
        self.read(name, MOST_HASHED)
        return self.digests[name]

    @property
    def digest(self) -> str:
        """Return one hash of all that was read, names and bytes."""
        lines = "".join(f"{name}\0{self.digests[name]}\n" for name in sorted(self.digests))
        return hashlib.sha256(lines.encode()).hexdigest()

    def _walk(self, folder: str) -> Iterator[str]:
        waiting = [folder]
        while waiting:
            here = waiting.pop()
            for name, mode in self._entries(here):
                if stat.S_ISDIR(mode):
                    waiting.append(name)
                    self.inner.append(name)
                elif why := _refusal(mode):
                    self.refused[name] = why
                else:
                    yield name

    def _entries(self, folder: str) -> list[tuple[str, int]]:
        """Return names and modes of what lies in a folder and has a name fit to be read."""
        path = self.path(folder)
        try:
            if path.is_symlink():
                self.refused[folder] = LINK
                return []
            with os.scandir(path) as found:
                entries = [
                    (f"{folder}/{entry.name}", entry.stat(follow_symlinks=False).st_mode)
                    for entry in found
                    if not is_litter(entry.name)
                ]
        except FileNotFoundError:
            return []
        except OSError as error:
            self.refused[folder] = f"cannot be read: {error.strerror}"
            return []
        return [entry for entry in entries if self._is_fit(entry[0])]

    def _is_fit(self, name: str) -> bool:
        odd = characters.unfit(name)
        if odd:
            what = f"has a character that nobody sees ({odd})"
            why = what if characters.is_utf8(name) else "is not written in UTF-8"
            shown = characters.visible(name)
            self.refused[shown] = f"the name {why}: give it another name"
        return odd is None
