"""What was corrected of a record stands on a page that shows it, whatever its kind."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from explainer import build, views
from explainer.link import Site, shown

NEWSROOM = Path(__file__).parents[1] / "newsroom"
GROUND = "map:where-isles"
"""The ground of small maps says nothing by itself: only the page of all corrections tells of it."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The second newsroom with a correction of each record."""
    root = shutil.copytree(NEWSROOM, tmp_path_factory.mktemp("corrected") / "root")
    plain, _ = build.load(root)
    assert plain
    keys = [f"{kind}:{one}" for kind, some in plain.records.items() for one in some]
    entry = '- {{date: "2031-05-06", page: "{0}", was: "Was of {0}.", now: "Now.", why: "Why."}}\n'
    text = "".join(map(entry.format, keys))
    (root / "content" / "corrections.yaml").write_text(text, encoding="utf-8")
    site, problems = build.load(root)
    assert site, problems
    return shown(site)


def test_each_correction_stands_on_a_page_of_its_record(site: Site) -> None:
    pages = [views.page(site, plan) for plan in views.plans(site)]
    told = {item.was for page in pages if page.corrected for item in page.corrected.items}
    lacking = [
        f"{kind}:{one}"
        for kind, some in site.records.items()
        for one in some
        if f"Was of {kind}:{one}." not in told
    ]
    assert lacking == [GROUND]
