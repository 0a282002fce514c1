from __future__ import annotations

import gzip
import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from explainer.assets import AssetError, Assets, build_assets, find_theme, find_vendor

FIXTURES = Path(__file__).parent / "fixtures"
MESSAGES = dict(
    line.split(": ", 1)
    for line in (FIXTURES / "mistakes" / "messages.txt").read_text("utf-8").splitlines()
)
ON_DEMAND = "chart.mjs"
SEARCH = "search.mjs"
ON_CHART = {"hands.mjs", "gather.mjs", "moment.mjs", "then.mjs"}
"""What a chart asks for itself: once it is drawn, on a phone, on the page of an article."""
WAITING = {ON_DEMAND, *ON_CHART, SEARCH, "card.mjs", "sheet.mjs", "copy.mjs"}
"""What comes when a reader touches what it is for, and no page loads by itself."""
PRINT_NAMES = """
from pathlib import Path
from explainer.assets import build_assets, find_theme, find_vendor
vendor = find_vendor()
for asset in build_assets(find_theme(), frozenset("Øğ"), None, vendor.fonts).files:
    print(asset.path)
"""


def test_names_carry_the_hash_of_the_content(assets: Assets) -> None:
    for asset in assets.files:
        digest = hashlib.sha256(asset.data).hexdigest()[:8]
        assert re.fullmatch(rf"assets/[\w-]+\.{digest}\.\w+", asset.path)


def test_every_name_leads_to_a_file(assets: Assets) -> None:
    assert set(assets.names.values()) == {asset.path for asset in assets.files}
    assert {"site.css", "site.mjs", "filter.mjs", "plotly.js", "icon.svg"} <= set(assets.names)


def test_files_refer_to_each_other_by_hashed_name(assets: Assets, texts: dict[str, str]) -> None:
    files = {asset.name for asset in assets.files}
    fonts = re.findall(r"url\(([^)\"']+\.woff2)\)", texts["site.css"])
    modules = re.findall(r"import\(\"\./([^\"]+)\"\)", texts["site.mjs"])
    assert len(fonts) == 2
    assert modules
    assert files.issuperset(fonts + modules)


def test_plotly_is_copied_as_it_is(assets: Assets) -> None:
    data = {asset.path: asset.data for asset in assets.files}[assets.names["plotly.js"]]
    assert data == find_vendor().plotly.read_bytes()


def test_a_site_without_charts_carries_no_plotly() -> None:
    built = build_assets(find_theme(), frozenset(), None, find_vendor().fonts)
    assert "plotly.js" not in built.names


def test_the_same_input_gives_the_same_bytes_in_another_process() -> None:
    runs = [
        subprocess.run(
            [sys.executable, "-c", PRINT_NAMES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert runs[0] == runs[1]


def test_a_second_build_of_the_same_input_is_remembered(assets: Assets, tmp_path: Path) -> None:
    theme = _theme(tmp_path, "a { color: red }")
    fonts = find_vendor().fonts
    first = build_assets(theme, frozenset(), None, fonts)
    assert build_assets(theme, frozenset(), None, fonts) is first
    (theme / "css" / "site.css").write_text("a { color: blue }", encoding="utf-8")
    assert build_assets(theme, frozenset(), None, fonts).names != first.names


def test_what_every_page_loads_fits_the_budget(assets: Assets, texts: dict[str, str]) -> None:
    size = {name: len(gzip.compress(text.encode(), 9)) for name, text in texts.items()}
    fonts = sum(len(a.data) for a in assets.files if a.path.endswith(".woff2"))
    scripts = sum(size[name] for name in _modules(assets, texts, "site.mjs"))
    assert size["site.css"] <= 12_000
    assert scripts <= 8_000
    assert size["site.css"] + scripts + fonts <= 40_000


def test_what_a_chart_loads_beside_plotly_is_light(assets: Assets, texts: dict[str, str]) -> None:
    for start in (ON_DEMAND, *ON_CHART):
        modules = _modules(assets, texts, start)
        assert sum(len(gzip.compress(texts[name].encode(), 9)) for name in modules) <= 8_000


def test_what_searches_beside_minisearch_is_light(assets: Assets, texts: dict[str, str]) -> None:
    modules = _modules(assets, texts, SEARCH)
    assert sum(len(gzip.compress(texts[name].encode(), 9)) for name in modules) <= 8_000


def _modules(assets: Assets, texts: dict[str, str], start: str) -> set[str]:
    """Return a module with all that it imports, but for what waits until it is asked for."""
    by_file = {path.rpartition("/")[2]: name for name, path in assets.names.items()}
    found, todo = set(), [start]
    while todo:
        name = todo.pop()
        found.add(name)
        imported = {by_file[file] for file in re.findall(r'"\./([^"]+\.mjs)"', texts[name])}
        todo += imported - found - WAITING
    return found


@pytest.mark.parametrize("mistake", sorted(MESSAGES))
def test_a_mistake_is_named_with_its_file(mistake: str) -> None:
    theme = FIXTURES / "mistakes" / mistake
    with pytest.raises(AssetError) as caught:
        build_assets(theme, frozenset(), None, find_vendor().fonts)
    assert str(caught.value).replace(f"{theme}/", "") == MESSAGES[mistake]


def test_missing_fonts_say_what_to_run(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="make site"):
        build_assets(find_theme(), frozenset(), None, tmp_path)


def _theme(folder: Path, css: str) -> Path:
    (folder / "css").mkdir()
    (folder / "css" / "site.css").write_text(css, encoding="utf-8")
    (folder / "icon.svg").write_text("<svg/>", encoding="utf-8")
    return folder
