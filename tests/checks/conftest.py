from __future__ import annotations

import shutil
from pathlib import Path

import pytest

GOOD = Path(__file__).with_name("fixtures") / "good" / "site"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy of the good site, to be spoilt."""
    return shutil.copytree(GOOD, tmp_path / "site")
