"""The second newsroom, copied for those who change it."""

from __future__ import annotations

import shutil
from pathlib import Path

NEWSROOM = Path(__file__).parent / "newsroom"


def copy_of_newsroom(target: Path) -> Path:
    """Copy what an editor wrote for the second newsroom."""
    for folder in ("content", "seeds"):
        shutil.copytree(NEWSROOM / folder, target / folder)
    return target


def untranslated(target: Path) -> Path:
    """Copy the second newsroom without its translations."""
    for name in ("content", "seeds"):
        shutil.copytree(NEWSROOM / name, target / name, ignore=shutil.ignore_patterns("*.tr.*"))
    settings = target / "content" / "site.yaml"
    text = settings.read_text(encoding="utf-8")
    assert "\nlanguages: [tr]\n" in text
    settings.write_text(text.replace("\nlanguages: [tr]\n", "\n"), encoding="utf-8")
    return target
