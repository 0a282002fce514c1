"""A site with one event, no side, no article and no seed: it is published, and speaks of one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from building import build
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from explainer.cli import main

ROOT = Path(__file__).parents[1] / "smallest"
ONE_OF_MANY = re.compile(
    r"\b1 (events|sources|periods|publishers|languages|words|minutes|pages|entries|people)\b"
)


@pytest.fixture(scope="module")
def smallest(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the words of each page."""
    output = tmp_path_factory.mktemp("smallest") / "site"
    status, said = build(ROOT, output)
    assert status == 0, said
    return {
        path.relative_to(output).as_posix(): LexborHTMLParser(path.read_text("utf-8")).html or ""
        for path in output.rglob("*.html")
    }


def test_it_has_nothing_to_mend() -> None:
    checked = CliRunner().invoke(main, ["check", "--root", str(ROOT)])
    assert (checked.exit_code, checked.output) == (0, "")


def test_one_is_never_many(smallest: dict[str, str]) -> None:
    wrong = {name: ONE_OF_MANY.findall(page) for name, page in smallest.items()}
    assert {name: found for name, found in wrong.items() if found} == {}
    assert "The one event of this site." in smallest["events/index.html"]


def test_method_speaks_of_what_the_site_has(smallest: dict[str, str]) -> None:
    about, method = smallest["about/index.html"], smallest["about/method/index.html"]
    facts = method.split('<section id="')[2]
    assert "Dates are as exact as the sources are." in facts
    assert not re.search(r"\bsides?\b|\baccount|counted|names that are in use", facts)
    assert "Each side in figures" not in about
    assert "about/balance/index.html" not in smallest


def test_what_a_newsroom_has_not_said_is_told_so(smallest: dict[str, str]) -> None:
    method = smallest["about/method/index.html"]
    assert "<li>who pays for it</li>" in method
    assert "This newsroom gives no address to which readers can write." in method
    indicators = smallest["about/indicators/index.html"]
    assert "<li>to which address readers can write</li>" in indicators
    assert [indicators.count(f"<td>{state}</td>") for state in ("Met", "Partly met")] == [1, 7]
