"""The real site, built once, behind a server under a sub-path, read in a Chromium that watches."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from kinds_of_page import BARE_SEED, address, pages_by_kind
from playwright.sync_api import Browser
from watched_pages import Handler, Pages

ROOT = Path(__file__).parents[2]
FIXTURES = Path(__file__).with_name("fixtures")
SUB_PATH = "/repository/"


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site, its content and seeds as they stand and one seed that no editor has seen."""
    place = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        place = place.parent
    with (place / "site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (place / "site" / "build.json").exists():
            _build(place)
    return place / "site"


def _build(place: Path) -> None:
    root = place / "root"
    for part in ("content", "seeds"):
        shutil.copytree(ROOT / part, root / part)
    shutil.copy(FIXTURES / f"{BARE_SEED}.txt", root / "seeds")
    command = (sys.executable, "-c", "from explainer.cli import main; main()", "build")
    where = ("--root", root, "--output", place / "site")
    base = ("--base-url", f"https://news.example{SUB_PATH}")
    done = subprocess.run([*command, *where, *base], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def addresses(folder: Path) -> dict[str, str]:
    """The address of the heaviest page of each kind."""
    kinds = pages_by_kind(folder).items()
    return {kind: address(folder, pages[0]) for kind, pages in kinds}


@pytest.fixture(scope="session")
def base(folder: Path) -> Iterator[str]:
    """The public address of the site: not the root of its domain."""
    handler = partial(Handler, directory=str(folder), sub_path=SUB_PATH)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()


@pytest.fixture
def pages(browser: Browser, base: str, addresses: dict[str, str]) -> Iterator[Pages]:
    """Opens pages; at the end nothing may have been refused, stored or asked of others."""
    pages = Pages(browser, base, addresses)
    yield pages
    faults = pages.faults()
    pages.close()
    assert faults == []
