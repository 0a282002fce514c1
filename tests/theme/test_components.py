"""Every component in every state, as its examples show it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from components import FOLDER, NAMES, Component, read
from gallery import environment, write
from jinja2 import nodes
from playwright.sync_api import Browser, Page, Route

from axe import ALL, COLOURS, Look, violations_by_look, wider
from nu import ACCEPTED_IN_PAGES, found

HOST = "http://components.example/"
SMALL, DESKTOP = (320, 640), (1280, 900)
LOOKS: tuple[Look, ...] = (
    (SMALL, "light", ALL),
    (SMALL, "dark", COLOURS),
    (DESKTOP, "dark", COLOURS),
    (DESKTOP, "light", ALL),
)
# Words of up to nine letters that stand on two lines, as a column of three letters would have them.
# Left out are what scrolls, code, drawings, which do not break, and parts of addresses.
BROKEN = r"""() => {
  document.documentElement.style.fontSize = "200%";
  const range = document.createRange();
  const lines = (text, start, end) => {
    range.setStart(text, start);
    range.setEnd(text, end);
    return [...range.getClientRects()].filter(({ width }) => width > 0.5).map(({ top }) => top);
  };
  const isBroken = (text, { 0: word, index }) => {
    if (new Set(lines(text, index, index + word.length)).size < 2) return false;
    // The hyphen of the line before is a part of the first letter's box.
    const tops = [...word].map((_, at) => lines(text, index + at, index + at + 1).at(-1));
    return tops.some((top) => Math.abs(top - tops[0]) > 4);
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const parent = text.parentElement;
    if (!parent.closest("[data-example]") || parent.closest(APART)) continue;
    for (const word of text.data.matchAll(WORD)) {
      if (isBroken(text, word)) found.push(`${word[0]} in ${parent.outerHTML.slice(0, 90)}`);
    }
  }
  return found;
}""".replace("APART", "'pre, code, svg, table, .visually-hidden, .skip-link'").replace(
    "WORD", r"/(?<![\p{L}\p{M}\d._/:\xad])[\p{L}\p{M}]{2,9}(?![\p{L}\p{M}\d_/:\xad]|\.\p{L})/gu"
)
# Each state repeats its landmark, which on a page of the site stands once.
REPEATED = ("landmark-unique",)


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All components on one page."""
    return write(tmp_path_factory.mktemp("components"))


@pytest.fixture
def page(browser: Browser, gallery: Path) -> Iterator[Page]:
    """The page under the site's policy; whatever it reports fails the test."""
    width, height = SMALL
    context = browser.new_context(viewport={"width": width, "height": height})

    def answer(route: Route) -> None:
        name = route.request.url.removeprefix(HOST).partition("?")[0]
        route.fulfill(path=gallery.parent / (name or gallery.name))

    context.route("**/*", answer)
    page = context.new_page()
    reports: list[str] = []
    page.on("console", lambda message: reports.append(message.text))
    page.on("pageerror", lambda error: reports.append(str(error)))
    page.goto(HOST)
    yield page
    context.close()
    assert reports == []


def macros(component: Component) -> dict[str, list[str]]:
    """Return the parameters of each macro that a component's template has for others."""
    path = FOLDER / component.name / f"{component.name}.html"
    if not path.is_file():
        return {}
    tree = environment().parse(path.read_text("utf-8"))
    return {
        macro.name: [parameter.name for parameter in macro.args]
        for macro in tree.find_all(nodes.Macro)
        if not macro.name.startswith("_")
    }


def called(component: Component) -> set[str]:
    """Return the macros that the examples of a component call."""
    trees = (environment().parse(example.markup) for example in component.examples)
    calls = (call.node for tree in trees for call in tree.find_all(nodes.Call))
    inside = {node.name for node in calls if isinstance(node, nodes.Name)}
    return inside | {example.macro for example in component.examples if example.macro}


@pytest.mark.parametrize("name", NAMES)
def test_a_component_says_what_its_macros_take_and_shows_each(name: str) -> None:
    component = read(name)
    told = {macro: list(parameters) for macro, parameters in component.macros.items()}
    assert told == macros(component)
    assert component.macros.keys() <= called(component)


def test_every_state_is_drawn_and_valid(gallery: Path) -> None:
    assert found(ACCEPTED_IN_PAGES, gallery) == []


def test_axe_finds_nothing_and_nothing_is_cut(page: Page) -> None:
    assert wider(page) == []
    assert violations_by_look(page, LOOKS, REPEATED) == {}


def test_no_word_is_broken_by_letter_at_twice_the_size_of_letters(page: Page) -> None:
    assert page.evaluate(BROKEN) == []
    assert wider(page) == []
