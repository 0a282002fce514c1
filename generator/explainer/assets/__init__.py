"""What every page loads: style sheet, scripts, the heading font, the icon, Plotly.

Each file is named by its content, so that it can be cached for ever.
"""

from explainer.assets.build import build_assets
from explainer.assets.find import Vendor, find_theme, find_vendor
from explainer.assets.values import Asset, AssetError, Assets

__all__ = [
    "Asset",
    "AssetError",
    "Assets",
    "Vendor",
    "build_assets",
    "find_theme",
    "find_vendor",
]
