"""Where theme and browser parts are: inside an installed package, else in the repository."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from explainer.assets.values import AssetError

PACKAGE = Path(__file__).resolve().parents[1]
REPOSITORY = PACKAGE.parents[1]
RESERVE = "DejaVuSans-Bold.ttf"


class Vendor(Struct, frozen=True):
    """Third-party parts: the scripts of Plotly and MiniSearch, the folder of heading fonts.

    ``reserve`` is the font of pictures for alphabets that the heading font lacks.
    """

    plotly: Path
    fonts: Path
    minisearch: Path
    reserve: Path


def find_theme(package: Path = PACKAGE, repository: Path = REPOSITORY) -> Path:
    """Return the folder of templates and style sheets.

    Raises:
        AssetError: it is in neither place.
    """
    for theme in (package / "theme", repository / "theme"):
        if (theme / "css" / "site.css").is_file():
            return theme
    raise AssetError(f"the theme is missing: no {repository / 'theme'}; install explainer again")


def find_vendor(package: Path = PACKAGE, repository: Path = REPOSITORY) -> Vendor:
    """Return the browser parts that were fetched for the repository or packed into the wheel.

    Raises:
        AssetError: they were not fetched.
    """
    modules = repository / "node_modules"
    places = (
        Vendor(
            package / "vendor" / "plotly-basic.min.js",
            package / "vendor" / "fonts",
            package / "vendor" / "minisearch.js",
            package / "vendor" / "fonts" / RESERVE,
        ),
        Vendor(
            modules / "plotly.js-basic-dist-min" / "plotly-basic.min.js",
            modules / "@fontsource" / "source-serif-4" / "files",
            modules / "minisearch" / "dist" / "es" / "index.js",
            modules / "dejavu-fonts-ttf" / "ttf" / RESERVE,
        ),
    )
    for vendor in places:
        files = (vendor.plotly, vendor.minisearch, vendor.reserve)
        if vendor.fonts.is_dir() and all(file.is_file() for file in files):
            return vendor
    raise AssetError(
        f"the browser parts are missing: no {modules}; run `make site` (or `npm ci`) there"
    )
