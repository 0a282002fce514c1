"""Where theme and browser parts are: inside an installed package, else in the repository."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from explainer.assets.values import AssetError

PACKAGE = Path(__file__).resolve().parents[1]
REPOSITORY = PACKAGE.parents[1]
RESERVE = "DejaVuSans-Bold.ttf"
FACES = ("DejaVuSansCondensed.ttf", "DejaVuSansCondensed-Bold.ttf")


FORM_FONTS = {
    "material-symbols-outlined": "latin-wght-normal-_Z1IJPLg",
    "noto-mono": "latin-400-normal-DiC8lJru",
    "source-sans-3": "latin-wght-normal-BqRLTx4X",
}
FORM = {
    "sveltia-cms.js": "dist/sveltia-cms.js",
    "LICENSE.txt": "LICENSE.txt",
    **{f"{name}.woff2": f"npm/assets/{name}-{file}.woff2" for name, file in FORM_FONTS.items()},
    **{f"{name}.LICENSE.txt": f"npm/assets/{name}.LICENSE.txt" for name in FORM_FONTS},
}
"""The files of the form's program by their names in a site: where each is in its package."""


class Vendor(Struct, frozen=True):
    """Third-party parts: the scripts of Plotly and MiniSearch, the folder of heading fonts.

    ``reserve`` is the font of social cards for alphabets that the heading font lacks; ``faces``
    are those of charts as pictures, as narrow as what these are measured by.
    """

    plotly: Path
    fonts: Path
    minisearch: Path
    reserve: Path
    faces: tuple[Path, ...]


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
            tuple(package / "vendor" / "fonts" / face for face in FACES),
        ),
        Vendor(
            modules / "plotly.js-basic-dist-min" / "plotly-basic.min.js",
            modules / "@fontsource" / "source-serif-4" / "files",
            modules / "minisearch" / "dist" / "es" / "index.js",
            modules / "dejavu-fonts-ttf" / "ttf" / RESERVE,
            tuple(modules / "dejavu-fonts-ttf" / "ttf" / face for face in FACES),
        ),
    )
    for vendor in places:
        files = (vendor.plotly, vendor.minisearch, vendor.reserve, *vendor.faces)
        if vendor.fonts.is_dir() and all(file.is_file() for file in files):
            return vendor
    raise AssetError(
        f"the browser parts are missing: no {modules}; run `make site` (or `npm ci`) there"
    )


def find_form(package: Path = PACKAGE, repository: Path = REPOSITORY) -> dict[str, Path]:
    """Return the files of the form's program by their names in the site.

    Raises:
        AssetError: they were not fetched.
    """
    modules = repository / "node_modules" / "@sveltia" / "cms"
    packed = {name: package / "vendor" / "form" / name for name in FORM}
    fetched = {name: modules / place for name, place in FORM.items()}
    for files in (packed, fetched):
        if all(path.is_file() for path in files.values()):
            return files
    raise AssetError(
        f"the form's program is missing: no {modules}; run `make site` (or `npm ci`) there, "
        'or take "edit" out of content/site.yaml'
    )
