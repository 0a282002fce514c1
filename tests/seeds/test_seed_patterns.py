"""A line is held only against patterns whose letters it has: none that fits is passed over."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from explainer.seeds.lines.patterns import needed
from explainer.seeds.lines.phrases import languages

LISTS = [section for words in languages().values() for section in words["drop"].values()]
PATTERNS = sorted({entry[1:-1] for entries in LISTS for entry in entries if entry[0] == "/"})


@st.composite
def fitting(draw: st.DrawFn) -> tuple[str, str]:
    """A pattern of the word lists, and a line that it fits."""
    pattern = draw(st.sampled_from(PATTERNS))
    return pattern, draw(st.from_regex(pattern, fullmatch=True))


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(fitting())
def test_what_fits_a_pattern_has_letters_that_it_needs(pair: tuple[str, str]) -> None:
    pattern, line = pair
    letters = needed(pattern)
    assert not letters or any(row in line for row in letters)


def test_most_patterns_need_letters() -> None:
    assert sum(map(bool, map(needed, PATTERNS))) > len(PATTERNS) * 0.9
