"""Files that the checker accepts are accepted by their schemas, in every newsroom of fixtures."""

from __future__ import annotations

from pathlib import Path

import pytest

from held_to_schema import edited, refusals, settings_of

TESTS = Path(__file__).parents[1]
NEWSROOMS = [TESTS / name for name in ("newsroom", "mistakes/base", "smallest")]


@pytest.mark.parametrize("root", NEWSROOMS, ids=lambda root: root.name)
def test_sound_files_pass_their_schemas(root: Path) -> None:
    settings = settings_of(root)
    found = list(edited(root))

    wrong = [(path.name, refusals(name, path, settings)) for name, path in found]

    assert found
    assert [pair for pair in wrong if pair[1]] == []
