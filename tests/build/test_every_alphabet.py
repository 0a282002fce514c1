"""A newsroom in many alphabets, with names as long as a file's can be: built, each page once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from building import build, contents

LONGEST = 255
"""Bytes of a file's name on most systems."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Return the files of a site whose seeds have names that people elsewhere give."""
    root = tmp_path_factory.mktemp("alphabets")
    shutil.copytree(Path(__file__).parents[1] / "newsroom", root, dirs_exist_ok=True)
    settings = root / "content" / "site.yaml"
    told = settings.read_text("utf-8").replace("language: en", "language: pt-BR")
    settings.write_text(told, "utf-8")
    for number, name in enumerate((*NAMES, "a" * (LONGEST - len(".txt")))):
        _seed(root, f"{name}.txt", number)
    _seed(root, "SHOUTED.TXT", 90)
    _seed(root, "🌊.txt", 91)
    _seed(root, "told-again.txt", 91)
    (root / "seeds" / "🌊.yaml").write_text("slug: the-wave\n")
    _seed(root, "._AppleDouble.txt", 92)
    _state_slug(root / "content" / "places.yaml", "the-place")
    _state_slug(root / "content" / "events" / "ferry.yaml", "the-event")
    status, said = build(root, root / "site", "--base-url", "https://пример.example/мост")
    assert status == 0, said
    return frozenset(contents(root / "site"))


NAMES = {
    "Überfahrt": "uberfahrt",
    "Élan": "elan",
    "Ελλάδα": "ellada",
    "Հայերեն": "hayeren",
    "საქართველო": "sakartvelo",
    "会談": "hui-tan",
    "سلام": "slm",
}


def _seed(root: Path, name: str, number: int) -> None:
    text = (
        f"Boat {number} comes in\n\nMay 4, 2031\n\nIt came in at noon, with all hands, and tied up."
    )
    (root / "seeds" / name).write_text(f"{text}\n", "utf-8")


def _state_slug(path: Path, slug: str) -> None:
    """Give the first entry of a list an address of its own."""
    first, rest = path.read_text("utf-8").split("\n", 1)
    path.write_text(f"{first}\n  slug: {slug}\n{rest}", "utf-8")


@pytest.mark.parametrize("slug", [*NAMES.values(), "shouted", "the-wave"])
def test_seed_has_its_page(slug: str, pages: frozenset[str]) -> None:
    assert f"articles/{slug}/index.html" in pages


def test_longest_name_is_cut(pages: frozenset[str]) -> None:
    (cut,) = {name.split("/")[1] for name in pages if name.startswith("articles/aaaa")}
    assert len(cut) < LONGEST


def test_stated_slugs_are_addresses(pages: frozenset[str]) -> None:
    assert {"events/the-event/index.html", "places/the-place/index.html"} <= pages


def test_hidden_file_has_none(pages: frozenset[str]) -> None:
    assert not any("appledouble" in name for name in pages)


def test_pages_of_one_headline_have_titles_of_their_own(pages: frozenset[str]) -> None:
    # A title that two pages share is a fault that keeps a site from being published.
    assert {"articles/the-wave/index.html", "articles/told-again/index.html"} <= pages
