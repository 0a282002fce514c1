"""Addresses: of records by their names, of the site as it is given."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from explainer.addresses import LONGEST, base_url, is_slug, reached, relative, slug
from explainer.cli import main
from fixture_pairs import pairs

FIXTURES = Path(__file__).parent / "fixtures"
BASE = Path(__file__).parents[1] / "mistakes" / "base"
REFUSED = (FIXTURES / "no_base_urls.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("title", "name", "expected"), pairs(FIXTURES / "slugs.txt"))
def test_name_in_any_alphabet_gives_an_address(title: str, name: str, expected: str) -> None:
    assert slug(name.rstrip("\n")) == expected.rstrip("\n")


@given(st.text(max_size=300))
def test_any_name_gives_an_address_that_a_file_can_have_or_none(name: str) -> None:
    given = slug(name)

    assert given == "" or is_slug(given)
    assert slug(given) == given


FOLDERS = st.lists(st.sampled_from(["a", "b", "page"]), max_size=4)
PAGES = FOLDERS.map(lambda steps: "".join(f"{step}/" for step in steps))


@given(PAGES, PAGES, st.sampled_from(["", "#part", "file.csv"]))
def test_a_link_leads_to_what_it_was_made_for(folder: str, here: str, rest: str) -> None:
    assert reached(relative(f"{folder}{rest}", here), here) == f"{folder}{rest}"


def test_long_names_that_differ_at_their_ends_have_addresses_that_differ() -> None:
    first, second = slug("a" * 400 + " one"), slug("a" * 400 + " two")

    assert first != second
    assert len(first) <= LONGEST >= len(second)


@pytest.mark.parametrize(("title", "given", "expected"), pairs(FIXTURES / "base_urls.txt"))
def test_address_of_a_site_is_written_in_one_form(title: str, given: str, expected: str) -> None:
    assert str(base_url(given.strip())) == expected.strip()


@pytest.mark.parametrize("address", REFUSED)
def test_what_is_no_address_of_a_site_is_wrong_use(address: str, tmp_path: Path) -> None:
    target = str(tmp_path / "site")
    arguments = ["build", "--root", str(BASE), "--output", target, "--base-url", address]

    result = CliRunner().invoke(main, arguments)

    assert result.exit_code == 2
    assert "Invalid value for '--base-url'" in result.output
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("address", [address for address in REFUSED if '"' not in address])
def test_in_the_settings_it_is_a_problem_at_its_line(address: str, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "newsroom")
    settings = tmp_path / "newsroom" / "content" / "site.yaml"
    written = f"base_url: '{address.replace(chr(39), chr(39) * 2)}'\n"
    settings.write_text(written + settings.read_text(encoding="utf-8"), encoding="utf-8")

    result = CliRunner().invoke(main, ["check", "--root", str(tmp_path / "newsroom")])

    assert result.exit_code == 1
    assert result.stdout.startswith("content/site.yaml:1:")
    assert result.stdout.count("\n") == 1
