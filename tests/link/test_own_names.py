"""A record has the name that it has in the language of its site, and is found by the other too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from explainer.build import load
from explainer.link import Site

NEWSROOM = Path(__file__).parents[1] / "newsroom"


@pytest.fixture(scope="module")
def greek(tmp_path_factory: pytest.TempPathFactory) -> Site:
    root = shutil.copytree(NEWSROOM, tmp_path_factory.mktemp("greek") / "root")
    settings = root / "content" / "site.yaml"
    written = settings.read_text("utf-8")
    settings.write_text(written.replace("\nlanguage: en\n", "\nlanguage: el\n"), "utf-8")
    site, problems = load(root)
    assert site, problems
    return site


def test_the_name_in_the_language_of_the_site_comes_first(greek: Site) -> None:
    person = greek.actors["tove-lind"]
    assert (person.name, person.other_names) == ("Τόβε Λιντ", ("Lind", "Tove Lind"))
    assert [one.id for _, _, one in greek.all_names.find("Tove Lind, Τόβε Λιντ")] == [person.id] * 2


def test_a_name_of_one_side_is_not_the_name_of_the_site(greek: Site) -> None:
    assert greek.places["mew-rock"].name == "Mew Rock"
