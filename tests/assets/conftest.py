from __future__ import annotations

import pytest

from explainer.assets import Assets, build_assets, find_theme, find_vendor

CHARACTERS = frozenset("The ferry between Østerø and Ağaçlı: “açıldı” · 1993–2021")


@pytest.fixture(scope="session")
def assets() -> Assets:
    vendor = find_vendor()
    return build_assets(find_theme(), CHARACTERS, vendor.plotly, vendor.fonts)


@pytest.fixture(scope="session")
def texts(assets: Assets) -> dict[str, str]:
    """The built text files by plain name."""
    data = {asset.path: asset.data for asset in assets.files}
    plain = (name for name in assets.names if name.endswith((".css", ".mjs", ".svg")))
    return {name: data[assets.names[name]].decode() for name in plain}
