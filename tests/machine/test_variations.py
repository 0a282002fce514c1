"""Whatever differs between two machines, a site comes out the same; `make variations` tries each
thing by itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from variations import AT_ONCE, NEWSROOM, Variation, built, contents, differing


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of the site as they come out where nothing is special."""
    return contents(built(NEWSROOM, tmp_path_factory.mktemp("plain"), Variation()))


@pytest.mark.parametrize("name", [name for name, one in AT_ONCE.items() if one.can_be])
def test_the_bytes_are_the_same(name: str, plain: dict[str, bytes], tmp_path: Path) -> None:
    assert differing(plain, contents(built(NEWSROOM, tmp_path, AT_ONCE[name]))) == []


def test_a_difference_would_be_seen(plain: dict[str, bytes]) -> None:
    assert any(name.endswith("site.zip") for name in plain)
    assert differing(plain, plain | {"more": b""}) == ["more"]
