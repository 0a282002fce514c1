"""Nothing typed into content takes time or memory out of proportion: it is fine, or an error."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).parent
BASE = HERE.parent / "mistakes" / "base"
BOMBS = yaml.safe_load((HERE / "bombs.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[int, str]]:
    """What was said of each bomb that was set off, under a limit of memory and of the processor."""
    work = tmp_path_factory.mktemp("bombs")
    command = [sys.executable, HERE / "setting_off.py", BASE, HERE / "bombs.yaml", work]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    return {name: (code, text) for name, code, text in lines}


@pytest.mark.parametrize("bomb", BOMBS, ids=lambda bomb: bomb["name"])
def test_bomb_is_fine_or_an_error(bomb: dict[str, Any], said: dict[str, tuple[int, str]]) -> None:
    assert bomb["name"] in said, "it, or one before it, took all memory or did not end"

    code, text = said[bomb["name"]]
    assert code == ("says" in bomb), text[:2000]
    assert bomb.get("says", "") in text
