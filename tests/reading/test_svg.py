"""SVG: what is drawn anew, and what is refused by name, with its line."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from explainer.reading.pictures import cleaned
from fixture_pairs import pairs

FIXTURES = Path(__file__).parent / "fixtures"


@pytest.mark.parametrize(("title", "given", "expected"), pairs(FIXTURES / "svg_refused.txt"))
def test_what_runs_embeds_or_leads_out_is_refused(title: str, given: str, expected: str) -> None:
    picture, problems = cleaned("a.svg", given.encode())

    assert picture is None
    assert [f"{problem.line}: {problem.message}" for problem in problems] == [expected.strip()]


@pytest.mark.parametrize(("title", "given", "expected"), pairs(FIXTURES / "svg_drawn.txt"))
def test_what_draws_is_drawn(title: str, given: str, expected: str) -> None:
    picture, problems = cleaned("a.svg", given.encode())

    assert not problems
    assert picture is not None
    width, height = picture.size
    assert f"{width}x{height}\n{picture.data.decode()}" == expected


@pytest.mark.parametrize(("title", "given", "expected"), pairs(FIXTURES / "svg_drawn.txt"))
def test_drawn_twice_is_drawn_the_same(title: str, given: str, expected: str) -> None:
    once, _ = cleaned("a.svg", given.encode())
    assert once is not None
    assert cleaned("a.svg", once.data)[0] == once


HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">'
MUCH = 400_000
HEAVY = {
    "attributes": HEAD + "<g " + " ".join(f"a{n}='1'" for n in range(MUCH // 10)) + "/></svg>",
    "depth": f"{HEAD}{'<g>' * MUCH}",
    "comments": f"{HEAD}<style>{'/*' * MUCH}</style></svg>",
    "figures": HEAD.replace("9", "9" * MUCH),
    "steps": HEAD + "".join(f'<use id="a{n}" href="#a{n + 1}"/>' for n in range(9_000)) + "</svg>",
}


@pytest.mark.parametrize("name", HEAVY)
def test_what_would_take_long_is_refused(name: str) -> None:
    picture, problems = cleaned("a.svg", HEAVY[name].encode())

    assert picture is None
    assert len(problems) == 1


NAMES = st.sampled_from(["g", "path", "script", "use", "style", "a", "set", "x:script", "title"])
VALUES = st.sampled_from(["#a", "x", "javascript:x", "url(#a)", "url(x)", "href", "&amp;"])
KEYS = st.sampled_from(["mask", "href", "onload", "fill", "attributeName", "xlink:href", "style"])


@given(
    st.recursive(st.just("words"), lambda inner: st.tuples(NAMES, KEYS, VALUES, st.lists(inner)))
)
def test_any_tree_is_drawn_without_what_is_refused_or_is_a_problem(tree: object) -> None:
    text = (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xhtml" '
        f'xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">{_written(tree)}</svg>'
    )

    picture, problems = cleaned("a.svg", text.encode())

    assert (picture is None) <= bool(problems)
    for sign in (b"<script", b":script", b"onload", b'href="javascript', b"url(x"):
        assert picture is None or sign not in picture.data


def _written(tree: object) -> str:
    if isinstance(tree, str):
        return tree
    assert isinstance(tree, tuple)
    name, key, value, inner = tree
    return f'<{name} {key}="{value}">{"".join(map(_written, inner))}</{name}>'
