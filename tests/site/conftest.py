"""The site in front of the tests, built once, behind a server under a sub-path, in a Chromium that
watches."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest
from built_site import BuiltSite
from playwright.sync_api import Browser
from watched_pages import Handler, Pages

from once import made_once

SUB_PATH = "/repository/"


@pytest.fixture(scope="session")
def root(request: pytest.FixtureRequest) -> Path:
    """The folder that holds the site's content and seeds."""
    folder: Path = request.config.getoption("site")
    return folder


@pytest.fixture(scope="session")
def folder(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built site, the same for all processes of a run."""
    return made_once(tmp_path_factory, "site", partial(_build, root))


def _build(root: Path, output: Path) -> None:
    command = (sys.executable, "-c", "from explainer.cli import main; main()", "build")
    where = ("--root", root, "--output", output, "--base-url", f"https://news.example{SUB_PATH}")
    done = subprocess.run([*command, *where], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="session")
def site(folder: Path) -> BuiltSite:
    """The site's pages by kind."""
    return BuiltSite(folder)


@pytest.fixture(scope="session")
def base(folder: Path) -> Iterator[str]:
    """The public address of the site: not the root of its domain."""
    handler = partial(Handler, directory=str(folder), sub_path=SUB_PATH)
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{SUB_PATH}"
        server.shutdown()


@pytest.fixture
def pages(browser: Browser, base: str, site: BuiltSite) -> Iterator[Pages]:
    """Opens pages; at the end nothing may have been refused, stored or asked of others."""
    pages = Pages(browser, base, site)
    yield pages
    faults = pages.faults()
    pages.close()
    assert faults == []
