from __future__ import annotations

from pathlib import Path

import pytest

from explainer.assets import AssetError, find_theme, find_vendor

FONTS = "node_modules/@fontsource/source-serif-4/files"
SEARCH = "node_modules/minisearch/dist/es/index.js"
RESERVE = "node_modules/dejavu-fonts-ttf/ttf"
FACES = ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf")
PLOTLY = "node_modules/plotly.js-basic-dist-min/plotly-basic.min.js"


def touch(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    return path


def test_an_installed_package_uses_what_it_carries(tmp_path: Path) -> None:
    package, repository = tmp_path / "explainer", tmp_path / "elsewhere"
    touch(package / "theme/css/site.css")
    touch(package / "vendor/plotly-basic.min.js")
    touch(package / "vendor/minisearch.js")
    touch(package / "vendor/fonts/DejaVuSans-Bold.ttf")
    for face in FACES:
        touch(package / "vendor/fonts" / face)
    touch(repository / "theme/css/site.css")
    assert find_theme(package, repository) == package / "theme"
    assert find_vendor(package, repository).fonts == package / "vendor/fonts"


def test_a_repository_uses_its_own(tmp_path: Path) -> None:
    touch(tmp_path / "theme/css/site.css")
    touch(tmp_path / FONTS / "font.woff2")
    for face in ("DejaVuSans-Bold.ttf", *FACES):
        touch(tmp_path / RESERVE / face)
    plotly, search = touch(tmp_path / PLOTLY), touch(tmp_path / SEARCH)
    package = tmp_path / "generator/explainer"
    assert find_theme(package, tmp_path) == tmp_path / "theme"
    vendor = find_vendor(package, tmp_path)
    assert (vendor.plotly, vendor.minisearch) == (plotly, search)


def test_parts_that_were_not_fetched_say_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="make site"):
        find_vendor(tmp_path, tmp_path)


def test_a_missing_theme_is_named(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="theme is missing"):
        find_theme(tmp_path, tmp_path)
