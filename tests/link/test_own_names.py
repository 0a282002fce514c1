"""A record has the name that it has in the language of its site, and is found by the other too."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from explainer.build import load
from explainer.language.tags import language
from explainer.link import Site
from explainer.link.spoken import spoken

NEWSROOM = Path(__file__).parents[1] / "newsroom"


@pytest.fixture(scope="module")
def greek(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return _with(tmp_path_factory.mktemp("greek") / "root", "language: en", "language: el")


def _with(root: Path, was: str, now: str) -> Site:
    settings = shutil.copytree(NEWSROOM, root) / "content" / "site.yaml"
    written = settings.read_text("utf-8")
    settings.write_text(written.replace(f"\n{was}\n", f"\n{now}\n"), "utf-8")
    site, problems = load(root)
    assert site, problems
    return site


def test_the_name_in_the_language_of_the_site_comes_first(greek: Site) -> None:
    person = greek.actors["tove-lind"]
    assert (person.name, person.other_names) == ("Τόβε Λιντ", ("Lind", "Tove Lind"))
    assert [one.id for _, _, one in greek.all_names.find("Tove Lind, Τόβε Λιντ")] == [person.id] * 2


def test_a_name_of_one_side_is_not_the_name_of_the_site(greek: Site) -> None:
    assert greek.places["mew-rock"].name == "Mew Rock"


def test_a_map_names_what_has_a_record_as_the_language_of_its_page_does(tmp_path: Path) -> None:
    site = _with(tmp_path / "root", "languages: [tr]", "languages: [el]")
    greek = spoken(site, language("el"))

    names = ("Tove Lind", "Mew Rock", "Tove Lind Street", "Skarn")
    assert [site.called(name) for name in names] == list(names)
    assert [greek.called(name) for name in names] == ["Τόβε Λιντ", "Λυχνόπετρα", *names[2:]]
