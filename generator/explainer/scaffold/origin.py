"""Where this program came from, so that a newsroom's workflow can fetch the same."""

from __future__ import annotations

import json
import re
import subprocess
from importlib.metadata import PackageNotFoundError, distribution
from typing import Any
from urllib.parse import unquote, urlsplit

from msgspec import Struct

UNKNOWN = "# git+https://HOST/OWNER/REPOSITORY@COMMIT"
_SHELL = re.compile(r"^(?:ssh://)?[\w.-]+@(?P<host>[\w.-]+)[:/](?P<path>[^:]+)$")
"""How an address of git is written for who has a key; a workflow has none."""


class Generator(Struct, frozen=True):
    """An address of git, and a commit there."""

    address: str
    commit: str

    def __str__(self) -> str:
        return f"git+{self.address}@{self.commit}"


def generator(package: str = "explainer") -> Generator | None:
    """Return where the installed package came from, where that is an address of git."""
    origin = _origin(package)
    commit = origin.get("vcs_info", {}).get("commit_id")
    return Generator(origin["url"], commit) if commit else None


def told(package: str = "explainer") -> str:
    """Return the line that says where the generator comes from; a comment where it is not sure:
    a clone may hold a commit that nobody else has."""
    if source := generator(package):
        return str(source)
    url = str(_origin(package).get("url", ""))
    cloned = _clone(unquote(url.removeprefix("file://"))) if url.startswith("file://") else None
    return f"# {cloned}" if cloned else UNKNOWN


def _origin(package: str) -> dict[str, Any]:
    """Return what pip wrote down when it installed the package."""
    try:
        written = distribution(package).read_text("direct_url.json")
    except PackageNotFoundError:
        return {}
    found: dict[str, Any] = json.loads(written or "{}")
    return found


def _clone(folder: str) -> Generator | None:
    """Return the public address of a clone and the commit that it is at."""
    remote, commit = _git(folder, "remote", "get-url", "origin"), _git(folder, "rev-parse", "HEAD")
    shell = _SHELL.match(remote)
    address = urlsplit(f"https://{shell['host']}/{shell['path']}" if shell else remote)
    if address.scheme != "https" or not address.hostname or not commit:
        return None
    # A password in it is nobody else's business.
    return Generator(f"https://{address.hostname}{address.path}", commit)


def _git(folder: str, *words: str) -> str:
    try:
        said = subprocess.run(("git", "-C", folder, *words), capture_output=True, text=True)
    except OSError:
        return ""
    return said.stdout.strip() if said.returncode == 0 else ""
