"""Who may show a page in a frame, as hosts are told in ``_headers``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

NOBODY = "Content-Security-Policy: frame-ancestors 'none'"


@pytest.fixture(scope="module")
def kinds(built: Path) -> dict[str, str]:
    """Each page's kind, by its address."""
    report = json.loads((built / "build.json").read_bytes())["kind_of_page"]
    return {f"/{name.removesuffix('index.html')}": kind for name, kind in report.items()}


def rules(built: Path) -> Iterator[tuple[str, list[str]]]:
    for block in (built / "_headers").read_text("utf-8").replace("\n  ", "\t").splitlines():
        path, *lines = block.split("\t")
        yield path, lines


def sent(built: Path, address: str) -> list[str]:
    """Return what a host sends that adds up all rules that fit an address."""
    return [line for path, lines in rules(built) if fnmatchcase(address, path) for line in lines]


def test_nobody_frames_a_page_but_those_for_frames(built: Path, kinds: dict[str, str]) -> None:
    framed = {kind for where, kind in kinds.items() if sent(built, where).count(NOBODY) != 1}

    assert framed == {"embed"}


def test_a_sandboxed_frame_is_given_what_its_page_loads(built: Path) -> None:
    assert "Access-Control-Allow-Origin: *" in sent(built, "/assets/chart.mjs")
