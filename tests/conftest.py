"""What all rooms share: the second newsroom, built once, and how examples are drawn."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from explainer.cli import main

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
    "--disable-component-update", "--no-first-run", "--disable-quic",
)  # fmt: skip
NEWSROOM = Path(__file__).parent / "newsroom"

# The same examples on every machine, and no clock that fails a slow one.
settings.register_profile("steady", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("steady")


@pytest.fixture
def newsroom(tmp_path: Path) -> Path:
    """Return a copy of the second newsroom that a test may change."""
    return copy_of_newsroom(tmp_path / "newsroom")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the second newsroom as it is built; nobody changes it."""
    output = tmp_path_factory.mktemp("built") / "site"
    result = CliRunner().invoke(main, ["build", "--root", str(NEWSROOM), "--output", str(output)])
    assert result.exit_code == 0, result.output
    return output


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return the one browser of a run: two of Playwright's loops cannot live in one process."""
    with sync_playwright() as playwright:
        chromium = shutil.which("chromium")
        with playwright.chromium.launch(executable_path=chromium, args=list(FLAGS)) as browser:
            yield browser


def copy_of_newsroom(target: Path) -> Path:
    """Copy what an editor wrote for the second newsroom."""
    for folder in ("content", "seeds"):
        shutil.copytree(NEWSROOM / folder, target / folder)
    return target
