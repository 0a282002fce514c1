"""What all rooms share: the second newsroom, built once, and how examples are drawn."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

import lacking
from copied import NEWSROOM, copy_of_newsroom
from explainer.cli import main
from once import made_once

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run", "--disable-quic",
)  # fmt: skip
HERE = Path(__file__).parent
PATIENCE = 20_000
"""Milliseconds for what comes after a touch: two busy cores take many times what a reader's do."""

# What one run leaves behind must not help the next: tests of the cache name a folder themselves.
os.environ["EXPLAINER_CACHE"] = ""

# The same examples on every machine, and no clock that fails a slow one.
settings.register_profile("steady", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the site that the tests in tests/site read."""
    words = "the folder whose content/ and seeds/ the tests of a site read; the repository's own"
    parser.addoption("--inputs", type=int, default=2000, help="inputs of tests/properties, in all")
    parser.addoption("--site", type=Path, default=HERE.parent, metavar="DIR", help=words)


PROPERTIES = 12
"""Tests in tests/properties, which share the inputs."""


def pytest_configure(config: pytest.Config) -> None:
    """Let the tests of properties try as many inputs as are asked for, all together."""
    many = max(1, config.getoption("--inputs") // PROPERTIES)
    settings.register_profile("many", settings.get_profile("steady"), max_examples=many)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List what the site lacks."""
    lines = lacking.lines(terminalreporter.stats.get("skipped", []))
    if lines:
        terminalreporter.section("Not tested, since this site has none")
        for line in lines:
            terminalreporter.line(line)


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Return a copy of the second newsroom that a test may change."""
    return copy_of_newsroom(tmp_path / "newsroom")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which commands remember, in the test that asks for it."""
    monkeypatch.setenv("EXPLAINER_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the second newsroom as it is built; nobody changes it."""

    def build(output: Path) -> None:
        words = ["build", "--root", str(NEWSROOM), "--output", str(output)]
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0, result.output

    return made_once(tmp_path_factory, "built", build)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the one browser of a run: two of Playwright's loops cannot live in one process."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        chromium = executable()
        with playwright.chromium.launch(executable_path=chromium, args=list(FLAGS)) as browser:
            yield browser


def executable() -> str | None:
    """Return the browser that the installer found; ``None`` is the one that Playwright brought."""
    command = ("sh", HERE / "machine" / "browser.sh", "where")
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    return found.stdout.strip() or None
